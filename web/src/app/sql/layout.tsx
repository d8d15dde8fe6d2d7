import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "SQL" };

export default function SqlLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
