import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calculate, FormulaError, type FormulaCells, type FormulaValue } from "../../../src/preview/formulas/calculate";
import { UnsupportedFormula } from "../../../src/preview/formulas/parse-formula";

const table: readonly (readonly FormulaValue[])[] = [
  [35, 2.5, "优"],
  [76, -1, "轻度污染"],
  [150, 1.005, "优"],
  [null, 0.35, null],
  ["12", true, "—"],
];

const cells: FormulaCells = {
  *values({ top, left, bottom, right }) {
    for (const [row, values] of table.entries()) {
      for (const [column, value] of values.entries()) {
        if (value !== null && row >= top && row <= bottom && column >= left && column <= right)
          yield { row, column, value };
      }
    }
  },
};

const formulas = [
  "SUM(A1:A5)",
  "AVERAGE(A1:A5)",
  "MAX(A1:A5)",
  "MIN(B1:B4)",
  "COUNT(A1:A5)",
  "COUNTA(A1:C5)",
  "COUNT(A:A)",
  'COUNTIF(A1:A5,">75")',
  'COUNTIF(C1:C5,"优")',
  'COUNTIF(C1:C5,"<>优")',
  'SUMIF(C1:C5,"优",A1:A5)',
  'AVERAGEIF(A1:A5,"<=76",B1:B5)',
  'COUNTIFS(A1:A3,">=35",B1:B3,"<2")',
  'COUNTIFS(C1:C5,"=优",A1:A5,"<=100")',
  'SUMIFS(A1:A3,C1:C3,"=优",B1:B3,">1.1")',
  'AVERAGEIFS(A1:A5,C1:C5,"=优")',
  "PERCENTILE.INC(A1:A5,0.95)",
  "PERCENTILE.INC((A1:A3,B1:B3),0.9)",
  "SUM((A1:A2,B1))",
  "SUMPRODUCT(1/COUNTIF(C1:C3,C1:C3))",
  '100*COUNTIFS(A1:A3,">=0")/(COUNTA(C1:C5))',
  "A1+A2*2",
  "(A1+A2)*2",
  "-2^2",
  "2^3^2",
  "10%",
  "A1&C1",
  'IF(A2>75,"超标","达标")',
  "IF(A1>75,1)",
  'IFERROR(A1/0,"—")',
  "ROUND(B3,2)",
  "ROUND(B4,1)",
  "ROUND(-2.5,0)",
  "ROUND(1234.5,-2)",
  "ABS(B2)",
  "A4=0",
  'C4=""',
  "A3>=150",
  "AVERAGE(A1:A3)-SUM(A1,A2,A3)/3",
  'AND(A1>30,C1="优")',
  "AND(A1>30,A2>100)",
  "OR(A1>100,A3>100)",
  "NOT(A1>100)",
  "AND(A1:A4)",
  "ISBLANK(A4)",
  "ISBLANK(A1)",
  "ISNUMBER(A1)",
  "ISNUMBER(C1)",
  "ISTEXT(C1)",
  "ISERROR(A1/0)",
  "ISERROR(A1)",
  "MOD(-7,3)",
  "MOD(7,-3)",
  "INT(-2.5)",
  "LEN(C2)",
  "LEFT(C2,2)",
  "RIGHT(C2,2)",
  "MID(C2,2,2)",
  'SEARCH("B","abc")',
  'FIND("度",C2)',
  'ISERROR(FIND("B","abc"))',
  "ROW(A3)",
  "COLUMN(C1)",
  "MOD(ROW(B2),2)=0",
];

describe("calculate", () => {
  it.each([
    ["SUM(A1:A5)", 261],
    ["AVERAGE(A1:A5)", 87],
    ['COUNTIF(A1:A5,">75")', 2],
    ["-2^2", 4],
    ["ROUND(B3,2)", 1.01],
    ["ROUND(0.0000001,2)", 0],
    ['IF(A2>75,"超标","达标")', "超标"],
    ["SUM('别的表'!A1:A3)", 261],
    // Unlike LibreOffice, Excel compares without case and does not count booleans.
    ['"a"="A"', true],
    ["COUNT(A1:B5)", 7],
  ])("%s", (formula, value) => {
    expect(calculate(`=${formula}`, cells)).toBe(value);
  });

  it("carries Excel's errors as values", () => {
    expect(calculate("=A1/A4", cells)).toEqual(new FormulaError("#DIV/0!"));
    expect(calculate("=AVERAGE(A4:A4)", cells)).toEqual(new FormulaError("#DIV/0!"));
    expect(calculate("=C1*2", cells)).toEqual(new FormulaError("#VALUE!"));
    expect(calculate("=#N/A", cells)).toEqual(new FormulaError("#N/A"));
    expect(calculate('=AND(A1>0,SEARCH("重",C2)>0)', cells)).toEqual(new FormulaError("#VALUE!"));
  });

  it("knows its own cell where it stands in one", () => {
    expect(calculate("=MOD(ROW(),2)=1", { ...cells, at: { row: 4, column: 2 } })).toBe(true);
    expect(calculate("=COLUMN()", { ...cells, at: { row: 4, column: 2 } })).toBe(3);
  });

  it.each([
    "VLOOKUP(A1,A1:B5,2)",
    "PM25_限值",
    "A1:A3*2",
    'COUNTIF(C1:C5,"*污染")',
    "{1,2}",
    "SUM(A1",
    "Table1[列]",
    "ROW()",
    'SEARCH("?度",C2)',
    "TODAY()",
    "ROW(A1:A3)",
  ])("refuses %s rather than guess", (formula) => {
    expect(() => calculate(`=${formula}`, cells)).toThrow(UnsupportedFormula);
  });
});

describe("a formula made to harm", () => {
  it.each([
    ["100,000 brackets", `=${"(".repeat(100_000)}1${")".repeat(100_000)}`],
    ["as many brackets as Excel's length allows", `=${"(".repeat(4_000)}1${")".repeat(4_000)}`],
    ["8,000 signs", `=${"-".repeat(8_000)}1`],
    ["functions within functions", `=${"ABS(".repeat(1_500)}1${")".repeat(1_500)}`],
    ["a text longer than Excel's formulas", `="${"长".repeat(9_000)}"`],
  ])("of %s is refused, and no stack runs over", (_, formula) => {
    expect(() => calculate(formula, cells)).toThrow(UnsupportedFormula);
  });

  it("of a long sum, or as deep as Excel takes it, is calculated", () => {
    expect(calculate(`=1${"+1".repeat(4_000)}`, cells)).toBe(4_001);
    expect(calculate(`=${"ABS(".repeat(64)}1${")".repeat(64)}`, cells)).toBe(1);
  });
});

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
it.skipIf(!hasLibreOffice)("agrees with LibreOffice (skipped where soffice is absent)", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "formulas-"));
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = table.map((row) =>
    row
      .map((value) =>
        value === null ? "" : value === "12" ? quoted("'12") : quoted(value === true ? "=TRUE()" : String(value)),
      )
      .join(","),
  );
  const lines = formulas.map((formula) => quoted(`=${formula}`));
  writeFileSync(
    join(folder, "in.csv"),
    [...rows.map((row) => `${row},`), ...lines.map((line) => `,,,${line}`)].join("\n"),
  );
  const run = spawnSync("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,-1",
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false",
    "--outdir",
    join(folder, "out"),
    join(folder, "in.csv"),
  ]);
  expect(run.status).toBe(0);
  const answers = readFileSync(join(folder, "out/in.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(table.length)
    .map((line) => line.split(",").at(-1)?.replaceAll('"', ""));
  const shown = (value: FormulaValue): string => String(typeof value === "boolean" ? Number(value) : value);
  expect(Object.fromEntries(formulas.map((formula) => [formula, shown(calculate(formula, cells))]))).toEqual(
    Object.fromEntries(formulas.map((formula, index) => [formula, answers[index]])),
  );
});
