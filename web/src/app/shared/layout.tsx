import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "Shared figures" };

export default function SharedLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
