import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "Report" };

export default function ReportLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
