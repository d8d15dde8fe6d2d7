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
    // quicker by a third than processes; more workers than two cores have only wait for each other
    pool: "threads",
    maxWorkers: 2,
  },
});
