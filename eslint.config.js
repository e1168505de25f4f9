import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The rooms of `src/` in the order of docs/architecture.md: each may import itself and those above it. */
const rooms = [
  "calendar", "standards", "cells", "findings", "datasets", "indicators", "checks", "report", "i18n",
];
void rooms;

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", ".cache/"] },
  ...tseslint.configs.strict,
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  { plugins: { "office-addins": officeAddins } },
);
