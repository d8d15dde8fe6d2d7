import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    restoreMocks: true,
    // links end as next.config.ts has them end
    env: { __NEXT_TRAILING_SLASH: "true" },
    // modules and the window stay from file to file, which takes less than half of the time;
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
