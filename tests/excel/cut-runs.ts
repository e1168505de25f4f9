/**
 * Runs that are cut off at a call of a request, and all that must hold afterwards: shared by the tests and the soak.
 */
import { expect } from "vitest";
import { ExcelProblem } from "../../src/excel/excel-error";
import type { Difference, Reached } from "../../src/excel/run-report";
import { UNFINISHED } from "../../src/report/recognise-own-sheet";
import type { ExcelHost } from "../../src/preview/host/excel-host";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { withOffice } from "./office-bench";
import { contents, memoryOf, touchedSheets, type, typed } from "./report-steps";

/** So small that a report is many requests. */
export const SMALL_REQUESTS = 60_000;

/** The report's sheets as text, by name, as its file has them: what was written and what was opened are told alike. */
export const look = (workbook: Workbook): ReadonlyMap<string, string> =>
  new Map(contents(openWorkbook(saveWorkbook(workbook))).map((sheet) => [String(sheet[0]), JSON.stringify(sheet)]));

/** A request as it was sent: the names of its calls. */
export type SentRequest = readonly string[];

/** Notes every request that a job sends. */
export async function requestsOf(host: ExcelHost, job: () => Promise<unknown>): Promise<SentRequest[]> {
  const requests: SentRequest[] = [];
  const execute = host.execute.bind(host);
  host.execute = (body, flags, partition) => {
    requests.push(body.Actions.map(({ Name }) => String(Name ?? "")));
    return execute(body, flags, partition);
  };
  try {
    await job();
  } finally {
    host.execute = execute;
  }
  return requests;
}

/** Where a run is cut off: `request` from 1, and the call of it that Excel refuses, from 0. */
export interface Cut {
  readonly request: number;
  readonly call: number;
  readonly code: string;
}

/** A job over a workbook, undisturbed: what each of our sheets may look like, and the requests that it takes. */
export interface CutBench {
  readonly file: Uint8Array;
  /** What the bureau's parts must stay like. */
  readonly source: Uint8Array;
  readonly job: () => Promise<unknown>;
  readonly first: ReadonlyMap<string, string>;
  readonly second: ReadonlyMap<string, string>;
  readonly requests: readonly SentRequest[];
}

const paragraphOf = (workbook: Workbook): string =>
  Object.keys(memoryOf(workbook).sheets.notice?.cells ?? {}).find((key) => key.endsWith(":leadership")) ?? "";

const REMARK = "已核";
const REASON = "保供用煤";
const PARAGRAPH = "1.提高政治站位，坚持高位推动。改写。";

function typeWords(workbook: Workbook): void {
  type(workbook, "overview", "target:pm25Mean:0", REMARK);
  type(workbook, "indicators", "indicator:coalUse", REASON);
  type(workbook, "notice", paragraphOf(workbook), PARAGRAPH);
}

const typedWords = (workbook: Workbook) => [
  typed(workbook, "overview", "target:pm25Mean:0")?.value,
  typed(workbook, "indicators", "indicator:coalUse")?.value,
  typed(workbook, "notice", paragraphOf(workbook))?.value,
];

/** @param file a workbook with a report */
export async function cutBench(file: Uint8Array, source: Uint8Array, job: () => Promise<unknown>): Promise<CutBench> {
  const workbook = openWorkbook(file);
  typeWords(workbook);
  const first = look(workbook);
  const requests = await withOffice(workbook, (host) => requestsOf(host, job));
  return { file, source, job, first, second: look(workbook), requests };
}

/** Places of cuts: in each request its first call and others at equal distances. */
export const cutsOf = ({ requests }: CutBench, distance: number): Cut[] =>
  requests.flatMap((calls, index) =>
    Array.from({ length: Math.ceil(calls.length / distance) }, (_, step) => ({
      request: index + 1,
      call: step * distance,
      code: "AccessDenied",
    })),
  );

/**
 * The job cut off, and done again. Nothing that staff typed is lost, no sheet of the bureau's is touched, what is told
 * of each sheet is true, and afterwards all is as if nothing had happened.
 */
export async function expectHeals(bench: CutBench, cut: Cut): Promise<void> {
  const at = `request ${cut.request}, call ${cut.call}`;
  const workbook = openWorkbook(bench.file);
  typeWords(workbook);
  await withOffice(workbook, async (host) => {
    const before = workbook.version;
    host.orderFault({ sync: cut.request, action: cut.call, code: cut.code });
    const end = await bench.job().then(
      (outcome) => ({ outcome }),
      (problem: unknown) => ({ problem }),
    );
    if ("problem" in end) {
      if (!(end.problem instanceof ExcelProblem)) throw end.problem;
      expectTruth(bench, workbook, end.problem.facts.reached, before, at);
      // What dresses a sheet may be refused: the report is done, and says so.
    } else if (!tellsRefusal(end.outcome, cut)) expect(look(workbook), `${at}: told as done`).toEqual(bench.second);
    await bench.job();
  });
  expect(typedWords(workbook), at).toEqual([REMARK, REASON, PARAGRAPH]);
  expect(look(workbook), at).toEqual(bench.second);
  expect(memoryOf(workbook).lastRun, at).toMatchObject({ complete: true });
  expect(touchedSheets(bench.source, workbook), at).toEqual([]);
}

const tellsRefusal = (outcome: unknown, { code }: Cut): boolean =>
  typeof outcome === "object" &&
  outcome !== null &&
  "differences" in outcome &&
  (outcome.differences as readonly Difference[]).some(({ found }) => found === code);

/** @param reached what was told of each sheet; undefined: that nothing had been written */
function expectTruth(
  { first, second }: CutBench,
  workbook: Workbook,
  reached: Reached | undefined,
  versionBefore: number,
  at: string,
): void {
  const now = look(workbook);
  if (reached === undefined) {
    expect([now, workbook.version], at).toEqual([first, versionBefore]);
    return;
  }
  const { whole, undressed = [], torn, untouched } = reached;
  expect([...whole, ...undressed, ...torn, ...untouched].sort(), at).toEqual([...first.keys()].sort());
  for (const name of whole) expect(now.get(name), `${at}: ${name} whole`).toBe(second.get(name));
  for (const name of untouched) expect(now.get(name), `${at}: ${name} untouched`).toBe(first.get(name));
  for (const name of undressed)
    expect(figuresIn(now.get(name)), `${at}: ${name} undressed`).toEqual(figuresIn(second.get(name)));
  expect(torn.length, at).toBeLessThanOrEqual(1);
  for (const name of unfinished(workbook)) expect([...undressed, ...torn], at).toContain(name);
  if (whole.length + undressed.length + torn.length > 0) expect(memoryOf(workbook).lastRun?.complete, at).toBe(false);
}

/** What a sheet of `look` says, cell by cell, finished or not. */
export function figuresIn(sheet: string | undefined): unknown[] {
  const [, rows] = JSON.parse(sheet ?? "[null,[]]") as [string, [number, unknown, unknown][][]];
  return rows.map((cells) =>
    cells.flatMap(([column, value]) => {
      const figure = typeof value === "string" ? value.replace(UNFINISHED, "") : value;
      return figure === null ? [] : [[column, figure]];
    }),
  );
}

/** Sheets that say that they are not finished. */
export const unfinished = (workbook: Workbook): string[] =>
  workbook.sheets.flatMap((sheet) =>
    String(sheet.cell(0, 0)?.value ?? "").startsWith(UNFINISHED) ? [sheet.name] : [],
  );
