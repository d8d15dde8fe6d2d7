import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "./globals.css";

import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

import { Providers } from "@/api/providers";
import { Shell } from "@/components/shell";

export const metadata: Metadata = {
  title: { default: "BEDROT", template: "%s · BEDROT" },
  description: "The figures of an independent music label, each with where it comes from.",
  robots: { index: false, follow: false },
  // what a phone needs to put the dashboard on its home screen
  manifest: "/manifest.webmanifest",
  appleWebApp: { capable: true, title: "BEDROT", statusBarStyle: "black" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: "#0f172a",
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // theme.js writes the theme into this element before React looks at it.
    <html lang="en" data-theme="dark" suppressHydrationWarning>
      <head>
        {/* eslint-disable-next-line @next/next/no-sync-scripts -- it must run before the first paint */}
        <script src="/theme.js" />
      </head>
      <body>
        <Providers>
          <Shell>{children}</Shell>
        </Providers>
      </body>
    </html>
  );
}
