/**
 * docs/CONTRIBUTING.md: its examples are code of the tree, the example ledger reads a sheet, and what it names is
 * there.
 */
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { ledgerBook } from "../../src/indicators/ledgers/ledger-book";
import { measureFigure } from "../../src/indicators/ledgers/measure-ledgers";
import { standing } from "../../src/indicators/ledgers/row-window";
import { defaultSettings } from "../../src/settings";
import { nothingTaken } from "../datasets/ledger-bench";
import { book, snapshot } from "../datasets/sheet-snapshot";
import { inYear } from "../indicators/ledger-fixture";
import { carWashes, carWashesRecycling } from "./contributing-example";

const guide = readFileSync("docs/CONTRIBUTING.md", "utf8");
const EXAMPLE = /<!-- from (\S+?)(?:: (\w+))? -->\n *```ts\n([\s\S]*?)\n *```/g;
const INDENT = 3;

/** A file, or the part of it between a `// name` and the next such line. */
function sourceOf(file: string, part: string | undefined): string {
  const text = readFileSync(file, "utf8");
  return part === undefined ? text : (text.split(/^\/\/ (?=\w+$)/m).find((one) => one.startsWith(`${part}\n`)) ?? "");
}

const examples = [...guide.matchAll(EXAMPLE)].map(([, file = "", part, code = ""]) => ({
  file,
  part,
  code: code
    .split("\n")
    .map((line) => line.slice(INDENT))
    .join("\n"),
}));

it("has an example for each thing to add", () => expect(examples.length).toBeGreaterThanOrEqual(8));

it.each(examples)("shows $file $part as it stands", ({ file, part, code }) =>
  expect(sourceOf(file, part)).toContain(code),
);

it("names files, folders and commands that are there", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const paths = [...guide.matchAll(/`((?:src|tests|docs)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
  const commands = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, command = ""]) => command);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  expect(commands.filter((command) => scripts[command] === undefined)).toEqual([]);
});

it("declares a ledger that is read from a sheet with other words, and an indicator that is measured", () => {
  const sheet = snapshot(
    [
      ["甲县洗车行业排查情况表", "", ""],
      ["序号", "洗车店名称", "循环水设施情况"],
      [1, "甲", "已安装"],
      [2, "乙", "未安装"],
      [3, "丙", "有"],
      [4, "丁", "有"],
    ],
    { name: "排查" },
  );
  const { tables } = readLedgers(book(sheet), defaultSettings, nothingTaken, { known: [carWashes] });
  expect(tables.map(({ ledger, rows }) => [ledger, rows.length])).toEqual([["carWashes", 4]]);
  const { measure, decimals } = carWashesRecycling;
  const figure = measureFigure(measure, standing(inYear(2024)), { factor: 1, decimals }, ledgerBook(tables));
  expect(figure.value).toBe(75);
});
