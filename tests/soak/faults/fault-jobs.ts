/** The jobs that write, each from the workbook that it begins with, and what must be true once it broke off. */
import { adoptReport } from "../../../src/excel/owning/adopt-report";
import { acknowledgeFindings } from "../../../src/excel/owning/acknowledge";
import { addTargetSheet } from "../../../src/excel/add-target-sheet";
import { keepAsRemarks } from "../../../src/excel/typed-words/keep-as-remarks";
import { restoreReport } from "../../../src/excel/keeping/restore-report";
import { prepareReport } from "../../../src/excel/prepare-report";
import { removeReport } from "../../../src/excel/remove-report";
import { saveSettings } from "../../../src/excel/run-notes";
import { writeReport } from "../../../src/excel/run-report";
import type { HostOptions } from "../../../src/preview/host/excel-host";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { smallSampleFile } from "../../excel/office-bench";
import { memoryOf, request, type } from "../../excel/report-steps";
import { november, reportedSample } from "../bench";
import { asOneStep } from "../../excel/as-one-step";

export interface FaultJob {
  readonly name: (typeof jobNames)[number];
  readonly file: Uint8Array;
  readonly options?: Partial<HostOptions>;
  readonly run: () => Promise<unknown>;
  /** What heals it: the report of the next month, or the job itself, done once more, and then that. */
  readonly healedBy: "next report" | "itself";
  /** What staff typed, of which each must still be found where it broke off, and after it is healed. */
  readonly words: readonly string[];
  /** Words that the report after it is told to write over; they must be found where the job broke off. */
  readonly wordsUntilHealed?: readonly string[];
}

export const jobNames = [
  "first report",
  "update",
  "update, one step of undo",
  "restore",
  "restore, one step of undo",
  "remove",
  "settings",
  "acknowledge",
  "keep as remarks",
  "adopt",
  "add a sheet for targets",
] as const;

const WORDS = ["核对过的备注", "保供用煤增加", "1.提高政治站位，坚持高位推动。由局里改写。"] as const;
const OVER = ["改过的任务名称", "改过的第二个名称"] as const;
const LOOSE = "表外写的一句话";

/** A report with words of staff's: remarks, a reason, a paragraph of the notice. */
function withWords(file: Uint8Array): Uint8Array {
  const workbook = openWorkbook(file);
  const paragraph = Object.keys(memoryOf(workbook).sheets.notice?.cells ?? {}).find((key) =>
    key.endsWith(":leadership"),
  );
  type(workbook, "overview", "target:pm25Mean:0", WORDS[0]);
  type(workbook, "indicators", "indicator:coalUse", WORDS[1]);
  type(workbook, "notice", paragraph ?? "", WORDS[2]);
  return saveWorkbook(workbook);
}

const content = (value: string) => ({ value, formula: null, known: true, style: 0, quotePrefix: false, source: null });

/** Words over figures of two tasks, and one in a sheet whose rows have no cell for remarks. */
function withWordsOverFigures(file: Uint8Array): Uint8Array {
  const workbook = openWorkbook(file);
  const places = Object.entries(memoryOf(workbook).sheets.tasks?.cells ?? {}).filter(([key]) =>
    key.startsWith("task:"),
  );
  const tasks = sheetOf(workbook, "月报·整改任务");
  OVER.forEach((words, at) => tasks.setCell(Number(/\d+/.exec(places[at]?.[1].at ?? "")?.[0]) - 1, 1, content(words)));
  const air = sheetOf(workbook, "月报·空气质量");
  const at = air
    .rowNumbers()
    .flatMap((row) => air.rowCells(row).map(([column, { value }]) => ({ row, column, value })));
  const number = at.find(({ value }) => typeof value === "number");
  air.setCell(number?.row ?? 0, number?.column ?? 0, content(LOOSE));
  return saveWorkbook(workbook);
}

function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function withoutSettings(file: Uint8Array): Uint8Array {
  const workbook = openWorkbook(file);
  for (const key of [...workbook.settings.keys()]) workbook.removeSetting(key);
  return saveWorkbook(workbook);
}

async function noticeAsText(): Promise<void> {
  const { settings, sourceKeys } = await prepareReport(request);
  await saveSettings({ ...settings, noticeForm: "text" }, sourceKeys);
}

/** Of the checks: the first has its cell, the other waits for one. */
const acknowledged = (file: Uint8Array): readonly string[] => [
  Object.keys(memoryOf(openWorkbook(file)).sheets.checks?.cells ?? {})[0] ?? "",
  "finding:of another month",
];

const since = { apiLevel: "1.20" };
const update = (): Promise<unknown> => writeReport(november);

export async function faultJobs(): Promise<readonly FaultJob[]> {
  const bare = smallSampleFile();
  const plain = await reportedSample();
  const reported = withWords(plain);
  const over = withWordsOverFigures(plain);
  const keys = acknowledged(reported);
  const ofReport = { file: reported, words: WORDS, healedBy: "next report" } as const;
  const again = { ...ofReport, healedBy: "itself" } as const;
  return [
    { name: "first report", file: bare, run: () => writeReport(request), healedBy: "next report", words: [] },
    { name: "update", ...ofReport, run: update },
    { name: "update, one step of undo", ...ofReport, options: since, run: () => asOneStep(update) },
    { name: "restore", ...ofReport, run: () => restoreReport() },
    { name: "restore, one step of undo", ...ofReport, options: since, run: () => asOneStep(() => restoreReport()) },
    // What is removed goes with what was typed in it.
    { name: "remove", ...ofReport, words: [], run: () => removeReport() },
    { name: "settings", ...ofReport, run: noticeAsText },
    { name: "acknowledge", ...again, run: () => acknowledgeFindings(keys, "已核实") },
    {
      name: "keep as remarks",
      file: over,
      run: keepAsRemarks,
      healedBy: "itself",
      words: [],
      wordsUntilHealed: [...OVER, LOOSE],
    },
    { name: "adopt", ...again, file: withoutSettings(reported), run: () => adoptReport(request) },
    { name: "add a sheet for targets", ...again, run: () => addTargetSheet(2022) },
  ];
}
