/**
 * Every job that writes, broken off at every request with every code of Excel's, in requests that write also before
 * every action; with the answer lost; with the workbook closed for good. `FAULTS=100 npm run test:soak -- fault-sweep`:
 * so many of each job by chance, of each request one of every class of codes first; `PART=1/2`: half of these.
 */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asProblem } from "../../src/excel/excel-error";
import { writeReport } from "../../src/excel/run-report";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { figuresIn, look } from "../excel/cut-runs";
import { smallSampleFile, withOffice } from "../excel/office-bench";
import { memoryOf, touchedSheets } from "../excel/report-steps";
import { ended, november } from "./bench";
import { faultJobs, jobNames, type FaultJob } from "./faults/fault-jobs";
import { byChance, cutsOf, cutText, sentBy, type Cut } from "./faults/fault-plan";
import { figure } from "./figures";

const FAULTS = Number(process.env.FAULTS ?? Infinity);
const [PART = 1, PARTS = 1] = (process.env.PART ?? "1/1").split("/").map(Number);
const SEED = 5;

type Look = ReadonlyMap<string, string>;

/** A job undisturbed: where it can be cut, and to what a workbook may come in which it was. */
interface Bench {
  readonly job: FaultJob;
  readonly cuts: readonly Cut[];
  readonly done: Look;
  readonly healed: readonly Look[];
  /** The states in which it was left, by their bytes, and what was found wrong with each once it was healed. */
  readonly states: Map<string, string | null>;
}

let jobs: readonly FaultJob[] = [];
beforeAll(async () => {
  // Tokens and pauses by the clock are the same every time: so a state of the workbook is known again.
  let next = 0;
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    if (array instanceof Uint8Array) array.forEach((_, at) => (array[at] = (next += 1) % 256));
    return array;
  });
  vi.spyOn(performance, "now").mockReturnValue(0);
  jobs = await faultJobs();
});
afterAll(() => {
  vi.restoreAllMocks();
});

const quietly = (job: Promise<unknown>): Promise<string> =>
  ended(
    job.catch((error: unknown) => {
      throw asProblem(error);
    }),
  );

async function benchOf(job: FaultJob): Promise<Bench> {
  const workbook = openWorkbook(job.file);
  const requests = await withOffice(workbook, (host) => sentBy(host, job.run), job.options);
  const done = look(workbook);
  const untried = await healed(job, job.file);
  const tried = await healed(job, saveWorkbook(workbook));
  return { job, cuts: cutsOf(requests, SEED), done, healed: [look(untried), look(tried)], states: new Map() };
}

/** The workbook after what is to heal it. */
async function healed(job: FaultJob, file: Uint8Array): Promise<Workbook> {
  const workbook = openWorkbook(file);
  await withOffice(
    workbook,
    async () => {
      if (job.healedBy === "itself") await quietly(job.run());
      await quietly(writeReport(november));
    },
    job.options,
  );
  return workbook;
}

/** Whether words stand in a cell of a workbook or are set aside in its memory. */
const isThere = (words: string, workbook: Workbook): boolean =>
  workbook.sheets.some((sheet) =>
    sheet.rowNumbers().some((row) => sheet.rowCells(row).some(([, { value }]) => String(value).includes(words))),
  ) || JSON.stringify(memoryOf(workbook).setAside).includes(words);

/** @throws where the workbook that a cut left is not sound */
async function expectSound({ job, healed: looks }: Bench, workbook: Workbook, file: Uint8Array): Promise<void> {
  const { words, wordsUntilHealed = [] } = job;
  expect(touchedSheets(smallSampleFile(), workbook), "sheets touched").toEqual([]);
  for (const one of [...words, ...wordsUntilHealed]) expect(isThere(one, workbook), one).toBe(true);
  const after = await healed(job, file);
  expect(looks, "healed").toContainEqual(look(after));
  expect(touchedSheets(smallSampleFile(), after), "sheets touched when healed").toEqual([]);
  for (const one of words) expect(isThere(one, after), `${one}, when healed`).toBe(true);
}

interface Tally {
  tried: number;
  held: number;
  done: number;
}

/** @returns what is wrong; null: nothing */
async function tried(bench: Bench, cut: Cut, tally: Tally): Promise<string | null> {
  const { job, states, done } = bench;
  tally.tried += 1;
  const workbook = openWorkbook(job.file);
  const end = await withOffice(
    workbook,
    async (host) => {
      for (let more = 0; more < cut.lasts; more += 1)
        host.orderFault({ sync: cut.request + more, action: cut.action, code: cut.code });
      const how = await quietly(job.run());
      expect(host.counters.syncs, "came to the request").toBeGreaterThanOrEqual(cut.request);
      return how;
    },
    job.options,
  );
  if (end === "done") {
    tally.done += 1;
    // Told as done: it is, but for what only dresses the sheets.
    expect(saidIn(look(workbook)), "told as done").toEqual(saidIn(done));
  }
  const file = saveWorkbook(workbook);
  const state = createHash("sha256").update(file).digest("hex");
  if (!states.has(state))
    states.set(
      state,
      await expectSound(bench, workbook, file).then(
        () => null,
        (error: unknown) => String(error).slice(0, 600),
      ),
    );
  return states.get(state) ?? null;
}

const saidIn = (sheets: Look): unknown => [...sheets].map(([name, sheet]) => [name, figuresIn(sheet)]);

describe.each(jobNames)("%s", (name) => {
  it("is sound wherever it breaks off", async () => {
    const job = jobs.find((one) => one.name === name);
    if (!job) throw new Error(`no job ${name}`);
    const bench = await benchOf(job);
    const tally = { tried: 0, held: 0, done: 0 };
    const failures: string[] = [];
    const cuts = byChance(bench.cuts, FAULTS, SEED).filter((_, index) => index % PARTS === PART - 1);
    for (const cut of cuts) {
      const wrong = await tried(bench, cut, tally).catch((error: unknown) => String(error).slice(0, 600));
      if (wrong === null) tally.held += 1;
      else failures.push(`${cutText(cut)}: ${wrong}`);
    }
    const remark = `of ${bench.cuts.length}; ${tally.done} done all the same; ${bench.states.size} states healed`;
    figure(`fault sweep: ${job.name}`, tally.tried, tally.held, remark);
    expect(failures).toEqual([]);
  });
});
