/**
 * The tests of runs in an Excel that has one trouble all the time, trouble by trouble. Tests that can only fail there
 * are listed beside the trouble, each with its reason, and must fail.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { troubles, type ExcelTrouble } from "../excel/troubles";
import { figure } from "./figures";

const FOLDER = "tests/excel";

interface Told {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

it.each(Object.entries<ExcelTrouble>(troubles))("all hold where Excel has the trouble %s", (name, trouble) => {
  const { failing = {}, without = {} } = trouble;
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".test.ts") && !(file in without));
  const outputFile = join(mkdtempSync(join(tmpdir(), "trouble-")), "told.json");
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("VITEST")));
  const run = ["vitest", "run", "--project", "node", "--reporter=json", `--outputFile=${outputFile}`];
  spawnSync("npx", [...run, ...files.map((file) => `${FOLDER}/${file}`)], { env: { ...env, TROUBLE: name } });
  const told = JSON.parse(readFileSync(outputFile, "utf8")) as Told;
  const failed = told.testResults.flatMap(({ message, assertionResults }) => [
    ...(message === "" ? [] : [message]),
    ...assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
  ]);
  const remark = `${Object.keys(failing).length} kinds must fail, ${Object.keys(without).length} files left out`;
  figure(`tests of runs, ${name}`, told.numTotalTests, told.numPassedTests, remark);
  expect(failed).toEqual([]);
});
