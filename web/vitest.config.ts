import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    restoreMocks: true,
    // links end as next.config.ts has them end
    env: { __NEXT_TRAILING_SLASH: "true" },
    // two threads take two thirds of the time of one process on two cores
    pool: "threads",
    maxWorkers: 2,
  },
});
