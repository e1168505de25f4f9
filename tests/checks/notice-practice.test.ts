import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const exam = fileURLToPath(new URL("../../../shared/exam-notices/", import.meta.url));

describe.skipIf(!existsSync(exam))("the practice texts (skipped where ../shared/exam-notices is absent)", () => {
  it("are judged no worse than before", () => {
    const floors = {
      precision: 97,
      recall: 95,
      errors: 37,
      "errors-true": 97,
      mutations: 92,
      clean: 18,
    };
    const { status, stdout, stderr } = spawnSync(
      "npx",
      [
        "tsx",
        `${exam}score.ts`,
        `${exam}practice`,
        "--brief",
        ...Object.entries(floors).flatMap(([name, floor]) => [`--floor-${name}`, String(floor)]),
      ],
      { encoding: "utf8" },
    );
    expect({ status, said: status === 0 ? "" : stdout.slice(-2000) + stderr }).toEqual({ status: 0, said: "" });
  }, 120_000);
});
