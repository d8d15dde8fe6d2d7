import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";

/** Where `bedrot serve` listens, for pages under development. */
const SERVER = "http://127.0.0.1:8000";

/** People wait for a build: what `npm run type-check` has found to be right is not checked in it again. */
const common: NextConfig = {
  typescript: { ignoreBuildErrors: true },
  trailingSlash: true,
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  reactStrictMode: true,
  poweredByHeader: false,
};

/** Pages are exported as static files; while they are developed, questions to the API go to the server. */
export default function config(phase: string): NextConfig {
  if (phase !== PHASE_DEVELOPMENT_SERVER) {
    return { ...common, output: "export" };
  }
  const rewrites = async () =>
    ["/api/:path*", "/socket.io/:path*"].map((source) => ({ source, destination: SERVER + source }));
  return { ...common, rewrites };
}
