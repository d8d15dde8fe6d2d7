import type { Metadata } from "next";
import type { ReactNode } from "react";

import { DataNav } from "./data-nav";

export const metadata: Metadata = { title: "Data" };

export default function DataLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <DataNav />
      {children}
    </>
  );
}
