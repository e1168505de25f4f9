/** The examples of 使用手册 for the target sheet, tried on the sample: every row is understood, and gives a figure. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { prepareReport } from "../../src/excel/prepare-report";
import { openSample, withOffice } from "../excel/office-bench";

const OWN = /^手册例\d$/;

/** The manual's tables that begin with 指标名称. */
const examples = (readFileSync("docs/使用手册.md", "utf8").match(/(?:^\|.*\n)+/gm) ?? [])
  .map((table) =>
    table
      .trim()
      .split("\n")
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  )
  .filter(([heads]) => heads?.[0] === "指标名称")
  .map(([heads = [], , ...rows]) => [heads, ...rows]);

it("understands every example of the manual, and gives its figure", async () => {
  expect(examples.length).toBe(3);
  const workbook = openSample();
  for (const [number, table] of examples.entries()) {
    const sheet = workbook.addSheet(`手册例${number}`);
    for (const [row, cells] of table.entries()) {
      for (const [column, text] of cells.entries()) {
        const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
        if (text !== "")
          sheet.setCell(row, column, { value, formula: null, known: true, style: 0, quotePrefix: false, source: null });
      }
    }
  }
  const { monthly } = await withOffice(workbook, () =>
    prepareReport({ month: { year: 2021, month: 12 }, until: null, generatedAt: "2021-12-16 09:30" }),
  );
  // The sample has targets of its own, which come first, for some of the same indicators.
  const faults = monthly.findings.filter(
    ({ at, code, severity }) =>
      severity !== "note" && code !== "targetTwice" && code !== "definitionTwice" && at !== null && OWN.test(at.sheet),
  );
  expect(faults).toEqual([]);
  const named = new Set(examples.flatMap(([, ...rows]) => rows.map(([name]) => name)));
  const air = (monthly.assessment?.targets ?? [])
    .filter(({ target }) => OWN.test(target.at.sheet))
    .map(({ target, figure }) => [target.title, figure.reported]);
  const works = (monthly.progress?.workstreams ?? [])
    .flatMap(({ standings }) => standings)
    .filter(({ indicator }) => named.has(indicator.title["zh-CN"]))
    .map(({ indicator, cumulative }) => [indicator.title["zh-CN"], cumulative.reported]);
  const figures = new Map([...air, ...works] as [string, number | null][]);
  expect([...named].filter((name) => name !== undefined && typeof figures.get(name) !== "number")).toEqual([]);
});
