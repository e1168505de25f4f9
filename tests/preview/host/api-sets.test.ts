import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { apiSetOf, isAtMost } from "../../../src/preview/host/api-sets";
import { officeTypes, readApiSets } from "../../../src/preview/host/generate-api-sets";

it("are those of the installed @types/office-js", () => {
  expect(JSON.parse(readFileSync("src/preview/host/api-sets.json", "utf8"))).toEqual(readApiSets(officeTypes()));
});

it.each([
  ["Range", "values", "1.1"],
  ["Worksheet", "getRanges", "1.9"],
  ["Chart", "getDataTable", "1.14"],
  ["Range", "nonsense", null],
] as const)("%s.%s came with %s", (className, member, level) => {
  expect(apiSetOf(className, member)).toBe(level);
});

it("are compared as versions, not as decimals", () => {
  expect([isAtMost("1.9", "1.14"), isAtMost("1.17", "1.14"), isAtMost("preview", "1.20")]).toEqual([
    true,
    false,
    false,
  ]);
});
