import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    restoreMocks: true,
    // links end as next.config.ts has them end
    env: { __NEXT_TRAILING_SLASH: "true" },
    // two threads take two thirds of the time of one process on two cores
    pool: "threads",
    maxWorkers: 2,
    // a thread keeps its modules and its window from file to file, in less than half of the time;
    // src/test/setup.ts puts the window back, and the order of files does not matter
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "components",
          include: ["src/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["src/test/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "logic",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
        },
      },
    ],
  },
});
