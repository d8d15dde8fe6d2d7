import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "Explore" };

export default function ExploreLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
