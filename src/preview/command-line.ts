/**
 * `npm run report`: a workbook in, the same workbook with its monthly report out, by the add-in's own code through the
 * real Office.js on the embedded Excel.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readAnswersFile, type FiledAnswer } from "../answers-file";
import { parseIsoDate } from "../calendar/day";
import { adoptReport, type Adopted } from "../excel/owning/adopt-report";
import { describeFigures } from "../excel/describing/describe-figures";
import {
  describeErrors,
  describeFailure,
  describeQuestions,
  describeReport,
  describeShown,
} from "../excel/describing/describe-report";
import { ExcelProblem } from "../excel/excel-error";
import { prepareReport } from "../excel/prepare-report";
import { writeReport } from "../excel/run-report";
import { clock } from "../office/clock";
import { withoutReader } from "./closed-output";
import type { MonthlyReport } from "../monthly-report";
import { unknownSettings } from "../settings-answers";
import { ExcelHost } from "./host/excel-host";
import { fillResults } from "./host/recalculate";
import { connectOfficeJs } from "./host/node-transport";
import { openWorkbook } from "./xlsx/open-workbook";
import { saveWorkbook } from "./xlsx/save-workbook";
import { WorkbookFileError } from "./xlsx/workbook-file-error";

const USAGE = `用法 Usage: npm run report -- [选项 options]
  --input FILE    工作簿 workbook (assets/sample-workbook.xlsx)
  --output FILE   结果 result (out/月报-<input>.xlsx)
  --month YYYY-MM 报告月份 month (数据的最后一个月 the data's last)
  --until YYYY-MM-DD 统计截止 cut-off
  --city NAME     地区 place
  --adopt         接管以前写的月报 take over an earlier report
  --answers FILE  对提问的回答 answers to questions: the pane's file, or a list of "sets" as in the JSON
  --check-formulas 加写月报·验算 the figures again as formulas
  --json FILE     全部数值 every figure (docs/report-json.md)
  --docx FILE     公示表，Word 文件 the notices for Word`;

class UsageError extends Error {}

/** Exit codes: 0 done, or all is asked; 1 the job failed; 2 the call was wrong; 3 a fault of this program's. */
async function main(): Promise<number> {
  const { values } = readArguments();
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const input = values.input ?? "assets/sample-workbook.xlsx";
  const output = values.output ?? join("out", `月报-${basename(input)}`);
  const month = values.month === undefined ? null : monthOption(values.month);
  const until = values.until === undefined ? null : dayOption(values.until);
  const workbook = openWorkbook(readFileSync(input));
  workbook.fileName = basename(input);
  const host = new ExcelHost(workbook, { apiLevel: "1.14" });
  const office = await connectOfficeJs(host);
  const request = { month, until, generatedAt: clock() };
  const choice = {
    ...(values.city === undefined ? {} : { place: values.city }),
    ...(values["check-formulas"] === true ? { checkFormulas: true } : {}),
    ...(values.answers === undefined ? {} : { answered: answersIn(readFileSync(values.answers, "utf8")) }),
  };
  try {
    if (values.adopt === true) printAdopted(await adoptReport(request));
    const { monthly } = await prepareReport(request, choice);
    const { places } = monthly.air;
    if (
      values.city !== undefined &&
      places.length > 0 &&
      monthly.air.findings.some(({ code }) => code === "placeNotFound")
    )
      throw new UsageError(`--city ${values.city}：数据中没有这个地区（有：${places.join("、")}）`);
    const isAskedFirst = monthly.report === null && monthly.questions.length > 0;
    if (monthly.report === null) for (const line of describeErrors(monthly)) (isAskedFirst ? print : complain)(line);
    if (isAskedFirst) {
      print(describeReport(monthly));
      if (values.json !== undefined) writeFigures(values.json, monthly);
      return 0;
    }
    const before = { ...host.counters };
    const written = await writeReport(request, choice);
    if (written.kind === "cancelled") throw new Error("a command line cannot be cancelled");
    mkdirSync(dirname(resolve(output)), { recursive: true });
    fillResults(workbook);
    writeFileSync(output, saveWorkbook(workbook));
    if (values.json !== undefined) writeFigures(values.json, written.monthly);
    if (values.docx !== undefined) await writeNotices(values.docx, written.monthly);
    print(describeReport(written.monthly));
    for (const line of describeQuestions(written.monthly)) print(line);
    for (const line of describeShown(written)) print(line);
    print(
      `已写入 ${output}（${host.counters.syncs - before.syncs} 次同步，请求 ` +
        `${kilobytes(host.counters.requestBytes - before.requestBytes)} KB，应答 ` +
        `${kilobytes(host.counters.responseBytes - before.responseBytes)} KB）`,
    );
    return 0;
  } finally {
    office.disconnect();
  }
}

const writeFigures = (file: string, monthly: MonthlyReport): void => {
  writeFileSync(file, `${JSON.stringify(describeFigures(monthly), null, 2)}\n`);
};

async function writeNotices(file: string, monthly: MonthlyReport): Promise<void> {
  const { describeNotices } = await import("../excel/describing/describe-notices");
  const bytes = await describeNotices(monthly);
  if (bytes === null) {
    complain("--docx：没有反馈问题清单，没有公示表可写。 There is no list of problems, so there is no notice.");
    return;
  }
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, bytes);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        input: { type: "string" },
        output: { type: "string" },
        month: { type: "string" },
        until: { type: "string" },
        city: { type: "string" },
        json: { type: "string" },
        docx: { type: "string" },
        answers: { type: "string" },
        adopt: { type: "boolean" },
        "check-formulas": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function monthOption(text: string) {
  const match = /^(\d{4})-(\d{1,2})$/.exec(text);
  const month = Number(match?.[2]);
  if (!match || month < 1 || month > 12) throw new UsageError(`--month ${text}：请写成 2021-12 的形式`);
  return { year: Number(match[1]), month };
}

function dayOption(text: string) {
  const day = parseIsoDate(text);
  if (day === null) throw new UsageError(`--until ${text}：请写成 2021-12-15 的形式`);
  return day;
}

function printAdopted({ taken, putAside, words }: Adopted): void {
  if (taken.length > 0) print(`已接管：${taken.join("、")}`);
  if (putAside.length > 0) print(`已改名保留：${putAside.join("、")}`);
  if (words > 0) print(`其中的备注 ${words} 条将填回新的月报`);
}

/** Of the pane's file, or of a list of what answers set. */
function answersIn(text: string): readonly FiledAnswer[] {
  const read = readAnswersFile(text);
  if (read.kind === "unreadable") throw new UsageError("--answers：文件不是 JSON");
  if (read.kind === "unknown") throw new UsageError(`--answers：读不懂 ${read.part}`);
  const unknown = unknownSettings(read.answers.map(({ sets }) => sets));
  if (unknown.length > 0) throw new UsageError(`--answers：没有这样的选项 ${unknown.join("、")}`);
  return read.answers;
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1024);
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const complain = (text: string): boolean => process.stderr.write(`${text}\n`);

const fileProblems: Readonly<Record<WorkbookFileError["code"], string>> = {
  beyondGrid: "有单元格的地址超出 Excel 工作表的范围，请在 Excel 中打开并另存。",
  tooLarge: "解压后过大，不像正常的工作簿，没有打开。",
  notAZip: "不是 Excel 工作簿（.xlsx）文件。",
  encrypted: "工作簿设有打开密码，请先在 Excel 中取消密码另存。",
  legacyXls: "是旧版 .xls 文件，请在 Excel 中另存为 .xlsx。",
  xlsb: "是二进制 .xlsb 文件，请在 Excel 中另存为 .xlsx。",
  corrupt: "文件已损坏，读不完整。",
  noWorkbook: "文件里没有工作簿。",
};

/** A fault of ours, told as one: the file is not to blame, and a stack says nothing to whoever called. */
const faultWords = (error: unknown): string => {
  const { name, message } = error instanceof Error ? error : { name: typeof error, message: String(error) };
  return `程序内部出错，没有写出结果：${name} ${message.split("\n")[0] ?? ""}。请连同这个工作簿一起告诉开发者。`;
};

/** A failure in words, and its exit code. */
function failure(error: unknown): { readonly words: string; readonly exitCode: number } {
  if (error instanceof UsageError) return { words: error.message, exitCode: 2 };
  if (error instanceof WorkbookFileError) {
    const where = error.place === "" ? "" : ` ${error.place}`;
    return { words: `读不了这个文件：${fileProblems[error.code]}（${error.code}${where}）`, exitCode: 1 };
  }
  if (error instanceof ExcelProblem) return { words: describeFailure(error), exitCode: 1 };
  const { code, path } = (error ?? {}) as { readonly code?: unknown; readonly path?: unknown };
  return code === "ENOENT" || code === "EACCES" || code === "EISDIR"
    ? { words: `文件打不开：${String(path)}（${code}）`, exitCode: 1 }
    : { words: faultWords(error), exitCode: 3 };
}

withoutReader(process.stdout);
main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const { words, exitCode } = failure(error);
    complain(words);
    process.exitCode = exitCode;
  },
);
