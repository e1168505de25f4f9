import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Three suites: everything in Node, views rendered in Node, and what needs a real browser (it builds the add-in first).
 */
export default defineConfig({
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    // By itself Vitest leaves one core idle, which on a machine with two is half of it. One more than there are cores
    // gains a twentieth, and makes pages late for which a test waits.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          // tests/soak is run by `npm run test:soak`.
          exclude: ["tests/browser/**", "tests/soak/**"],
          setupFiles: ["tests/seeded-properties.ts", "tests/excel/troubles-setup.ts"],
          // Files of a worker share what they imported: it takes a third of the time, and tests leave nothing behind.
          isolate: false,
          // For a small machine that is busy otherwise; what takes minutes stands in tests/soak.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "rendered",
          include: ["tests/**/*.test.tsx"],
          // Apart from files that load Office.js, which leave a window behind: React would take Node for a browser.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/built-site.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser beside other work on a small machine is late now and then; a real fault is one twice.
          retry: 1,
        },
      },
    ],
  },
});
