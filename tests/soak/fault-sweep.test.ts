/**
 * Every job broken off at every request, with every code of Excel's; in requests that write also within them; with the
 * answer lost; with the workbook closed for good. `ACTIONS=1 npm run test:soak -- fault-sweep`: at every action (every
 * 60th unless said); `FAULTS=100`: so many of each job by chance.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restoreReport } from "../../src/excel/keeping/restore-report";
import { prepareReport } from "../../src/excel/prepare-report";
import { removeReport } from "../../src/excel/remove-report";
import { saveSettings } from "../../src/excel/run-notes";
import { writeReport } from "../../src/excel/run-report";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { look, requestsOf, type SentRequest } from "../excel/cut-runs";
import { smallSampleFile, withOffice } from "../excel/office-bench";
import { request, touchedSheets } from "../excel/report-steps";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { seeded } from "../excel/tab-trials";
import { bureauOf, ended, november, reportedSample } from "./bench";
import { figure } from "./figures";

/** Excel's codes (excel-facts §2.7). */
const CODES = [
  "AccessDenied",
  "ItemNotFound",
  "ItemAlreadyExists",
  "InvalidArgument",
  "InvalidReference",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InactiveWorkbook",
  "UnsupportedSheet",
  "MergedRangeConflict",
  "FilteredRangeConflict",
  "PivotTableRangeConflict",
  "NonBlankCellOffSheet",
  "EmptyChartSeries",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
  "RequestAborted",
  "ActivityLimitReached",
  "GeneralException",
  "ApiNotFound",
  "NotImplemented",
  "UndoNotSupported",
] as const;

const DISTANCE = Number(process.env.ACTIONS ?? 60);
const FAULTS = Number(process.env.FAULTS ?? Infinity);
/** So many requests later a closed workbook is still closed. */
const FOR_GOOD = 40;

interface Job {
  readonly name: string;
  readonly file: () => Uint8Array;
  readonly run: () => Promise<unknown>;
}

let reported: Uint8Array;
const small = (): Uint8Array => smallSampleFile();
const jobs: readonly Job[] = [
  { name: "first report", file: small, run: () => writeReport(request) },
  { name: "update", file: () => reported, run: () => writeReport(november) },
  { name: "restore", file: () => reported, run: () => restoreReport() },
  { name: "remove", file: () => reported, run: () => removeReport() },
  {
    name: "settings",
    file: () => reported,
    run: async () => {
      const { settings, sourceKeys } = await prepareReport(request);
      await saveSettings({ ...settings, noticeForm: "text" }, sourceKeys);
    },
  },
];

interface Cut {
  readonly request: number;
  readonly action: number;
  readonly code: string;
  /** How many requests fail from there on. */
  readonly lasts: number;
}

function cutsOf(requests: readonly SentRequest[]): Cut[] {
  return requests.flatMap((calls, index) => {
    const at = { request: index + 1, lasts: 1 };
    const inside = Array.from({ length: Math.floor(calls.length / DISTANCE) }, (_, step) => (step + 1) * DISTANCE);
    return [
      ...CODES.map((code) => ({ ...at, action: 0, code })),
      ...inside.flatMap((action) => ["AccessDenied", "GeneralException"].map((code) => ({ ...at, action, code }))),
      // All was done, and the answer never came.
      { ...at, action: 99_999, code: "RequestAborted" },
      { ...at, action: 0, code: "InactiveWorkbook", lasts: FOR_GOOD },
    ];
  });
}

function byChance(cuts: readonly Cut[]): Cut[] {
  const random = seeded(5);
  const keyed = cuts.map((cut) => ({ cut, key: random() })).sort((a, b) => a.key - b.key);
  return keyed.slice(0, FAULTS).map(({ cut }) => cut);
}

const tally = { tried: 0, held: 0, done: 0 };

async function expectSound(job: Job, cut: Cut, healed: readonly ReadonlyMap<string, string>[]): Promise<void> {
  const at = `${job.name}, request ${cut.request}, action ${cut.action}, ${cut.code} × ${cut.lasts}`;
  tally.tried += 1;
  const workbook = openWorkbook(job.file());
  const before = bureauOf(workbook);
  await withOffice(workbook, async (host) => {
    for (let more = 0; more < cut.lasts; more += 1)
      host.orderFault({ sync: cut.request + more, action: cut.action, code: cut.code });
    const end = await ended(job.run());
    if (end === "done") {
      tally.done += 1;
      // Told as done: it is done but for what only dresses the sheets.
      if (job.name === "update")
        expect(
          [...look(workbook)].map(([name]) => name),
          at,
        ).toEqual([...(healed[0] ?? [])].map(([name]) => name));
    }
  });
  expect(bureauOf(workbook), at).toEqual(before);
  const again = openWorkbook(saveWorkbook(workbook));
  await withOffice(again, async () => {
    await ended(writeReport(november));
  });
  expect(healed, `${at}: healed`).toContainEqual(look(again));
  expect(touchedSheets(smallSampleFile(), again), at).toEqual([]);
  tally.held += 1;
}

beforeAll(async () => {
  reported = await reportedSample();
});
afterAll(() => {
  figure("fault sweep", tally.tried, tally.held, `${tally.done} of these were done all the same`);
});

describe.each(jobs)("$name", (job) => {
  it("is sound wherever it breaks off", async () => {
    const undisturbed = openWorkbook(job.file());
    const requests = await withOffice(undisturbed, (host) => requestsOf(host, job.run));
    const failures: string[] = [];
    for (const cut of byChance(cutsOf(requests))) {
      // What a report looks like after this job and a run: 月报·历史 and the notices tell whether there was one before.
      const healed = await healedLook(job);
      await expectSound(job, cut, healed).catch((error: unknown) => failures.push(String(error).slice(0, 400)));
    }
    expect(failures).toEqual([]);
  });
});

const looks = new Map<string, readonly ReadonlyMap<string, string>[]>();
/** What a run after the failure must come to: as if the job had not been, or as if it had been done. */
async function healedLook(job: Job): Promise<readonly ReadonlyMap<string, string>[]> {
  const known = looks.get(job.name);
  if (known) return known;
  const healed: ReadonlyMap<string, string>[] = [];
  for (const before of [() => Promise.resolve(), job.run]) {
    const workbook = openWorkbook(job.file());
    await withOffice(workbook, async () => {
      await before();
      await writeReport(november);
    });
    healed.push(look(workbook));
  }
  looks.set(job.name, healed);
  return healed;
}
