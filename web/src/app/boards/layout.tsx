import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "Boards" };

export default function BoardsLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
