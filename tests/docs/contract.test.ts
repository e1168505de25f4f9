/**
 * What stands outside the tree builds on: the JSON's keys, the codes, the ids and the options are those of
 * docs/report-json.md.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeFigures } from "../../src/excel/describing/describe-figures";
import { prepareReport } from "../../src/excel/prepare-report";
import { findingMessages } from "../../src/i18n/findings";
import { airIndicatorIds } from "../../src/indicators/air/air-indicators";
import { ledgerIndicators } from "../../src/indicators/catalogue/catalogue";
import { openSmallSample, withOffice } from "../excel/office-bench";

const contract = readFileSync("docs/report-json.md", "utf8");

/** Between a heading and the next. */
function section(heading: string): string {
  const [, after = ""] = contract.split(`## ${heading}\n`);
  return after.split(/^## /m)[0] ?? "";
}
const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");

it("names every key of the JSON", async () => {
  const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };
  const { monthly } = await withOffice(openSmallSample(), () => prepareReport(request));
  const table = /\| Key \| Holds \|\n((?:\|.*\n)+)/.exec(contract)?.[1] ?? "";
  const keys = table.split("\n").flatMap((row) => named(row.split("|")[1] ?? ""));
  expect(keys.sort()).toEqual(Object.keys(Object(describeFigures(monthly))).sort());
});

it("names every code of a finding", () => {
  expect(named(section("Codes of findings")).sort()).toEqual(Object.keys(findingMessages).sort());
});

it("names every indicator", () => {
  const ids = [...airIndicatorIds, ...ledgerIndicators.map(({ id }) => id)];
  expect(named(section("Ids of indicators")).sort()).toEqual([...ids].sort());
});

it("names every option of the command line", () => {
  const usage = readFileSync("src/preview/command-line.ts", "utf8");
  const options = [...usage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option ?? "");
  expect(options.length).toBeGreaterThan(5);
  const listed = named(section("The command line")).map((option) => option.split(" ")[0] ?? "");
  expect([...new Set(listed)].sort()).toEqual([...new Set(options)].sort());
});
