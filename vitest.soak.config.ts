import { defineConfig } from "vitest/config";

/** What takes minutes or hours, and is run before a release: every case where `npm test` takes a sample. */
export default defineConfig({
  test: {
    reporters: ["default", "./tests/soak/closing-table.ts", "./tests/closing-line.ts"],
    include: ["tests/soak/**/*.test.ts"],
    testTimeout: 7_200_000,
    hookTimeout: 600_000,
  },
});
