/** `npm run check-notice`: texts of notices and reports, checked by the rules of the pane's 核对文本. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeNoticeCheck, textCheckLines } from "../excel/describing/describe-notice-check";
import { withoutReader } from "./closed-output";

const USAGE = `用法 Usage: npm run check-notice -- FILE… [--json]
  FILE    公示表、报告等的文本，UTF-8 a text, UTF-8
  --json  结果写成 JSON the findings as JSON (docs/report-json.md)`;

class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** The text as the file has it, line ends and all, so that places in it are places in the file. */
function textOf(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${file}：不是 UTF-8 文本，请另存为 UTF-8。`);
    throw new UsageError(`${file}：文件打不开。`);
  }
}

function main(): void {
  const { values, positionals } = readArguments();
  if (values.help === true) return print(USAGE);
  if (positionals.length === 0) throw new UsageError(USAGE);
  const checks = positionals.map((file) => ({ file, check: describeNoticeCheck(textOf(file)) }));
  const [only] = checks;
  if (values.json === true) {
    const data =
      only && checks.length === 1 ? only.check : Object.fromEntries(checks.map(({ file, check }) => [file, check]));
    return print(JSON.stringify(data, null, 2));
  }
  for (const { file, check } of checks) {
    print(`${file}：${check.findings.length === 0 ? "没有发现问题" : `${check.findings.length} 条`}`);
    for (const line of textCheckLines(check)) print(`  ${line}`);
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

withoutReader(process.stdout);
try {
  main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
