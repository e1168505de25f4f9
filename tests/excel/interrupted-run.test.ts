/**
 * A run that fails or is stopped, through the real Office.js: what is whole, what is not, what is lost (nothing), and
 * what heals.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { ExcelProblem } from "../../src/excel/excel-error";
import { writeReport, type Reached } from "../../src/excel/run-report";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { cutBench, expectHeals, look, requestsOf, SMALL_REQUESTS, unfinished, type CutBench } from "./cut-runs";
import { reportNames as names } from "../report/report-names";
import { openSmallSample, smallSampleFile, withOffice } from "./office-bench";
import { memoryOf, request, touchedSheets } from "./report-steps";

const november = { ...request, month: { year: 2021, month: 11 }, generatedAt: "2021-12-17 10:00" };
const inSmallRequests = { requestBytes: SMALL_REQUESTS };

const reachedOf = async (job: Promise<unknown>): Promise<Reached | undefined> => {
  const error: unknown = await job.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExcelProblem)) throw new Error("the run should have failed");
  return error.facts.reached;
};

/** The first report's file, and what the second makes of it. */
let file: Uint8Array;
let bench: CutBench;
beforeAll(async () => {
  const workbook = openSmallSample();
  await withOffice(workbook, () => writeReport(request));
  file = saveWorkbook(workbook);
  bench = await cutBench(file, smallSampleFile(), () => writeReport(november, {}, inSmallRequests));
});

/** Runs with a callback at the moment when the sheets begin to be written. */
const atWriting = (then: (sheet: number) => void) => ({
  onProgress: (phase: string, done: number) => (phase === "writing" ? then(done) : undefined),
});

/** The requests that write values with their formats, from 1: all before the first look. */
const writing = (): number[] =>
  bench.requests.flatMap((calls, index) => (calls.includes("NumberFormat") ? [index + 1] : []));

describe("a run that fails", () => {
  it("over a look that Excel refuses sends again what stands behind it, the notes of later sheets too", async () => {
    const whole = await cutBench(file, smallSampleFile(), () => writeReport(november));
    const [at, calls] = [...whole.requests.entries()].sort(([, a], [, b]) => b.length - a.length)[0] ?? [0, []];
    // In the middle: sheets stand before it and behind it.
    const call = calls.indexOf("Merge", Math.floor(calls.length / 2));
    await expectHeals(whole, { request: at + 1, call, code: "GeneralException" });
  });

  it("is many requests here, so that it can be cut off in many places", () => {
    expect(writing().length).toBeGreaterThan(3);
  });

  // All requests and their calls: tests/soak/cut-runs.test.ts.
  it.each([0, 0.25, 0.5, 0.75, 1])(
    "in a request that writes (%d of all), tells which sheets are whole, loses no word, and heals",
    async (share) => {
      const requests = writing();
      const at = requests[Math.round(share * (requests.length - 1))] ?? 0;
      const calls = bench.requests[at - 1]?.length ?? 0;
      await expectHeals(bench, { request: at, call: Math.floor(share * calls * 0.9), code: "AccessDenied" });
    },
  );

  it.each([-1, 0, 1])("%i calls from the values of 月报·历史 loses nothing that was reported", async (offset) => {
    const at = writing().at(-1) ?? 0;
    const calls = bench.requests[at - 1] ?? [];
    const call = calls.indexOf("Values", calls.lastIndexOf("NumberFormat")) + offset;
    await expectHeals(bench, { request: at, call, code: "RequestAborted" });
  });

  it.each([1, 2, 3])("while reading, in request %d, has written nothing", async (at) => {
    await expectHeals(bench, { request: at, call: 0, code: "AccessDenied" });
  });

  it("after its last call is whole, and is told so", async () => {
    const workbook = openWorkbook(file);
    const run = await withOffice(workbook, (host) =>
      writeReport(
        november,
        {},
        {
          onProgress: (phase) =>
            phase === "finishing" ? host.orderFault({ sync: 1, action: 99_999, code: "RequestAborted" }) : undefined,
        },
      ),
    );
    expect(run).toMatchObject({ kind: "written", front: null, hidden: [] });
    expect(memoryOf(workbook).lastRun).toMatchObject({ at: november.generatedAt, complete: true });
  });

  it.each([0, 0.5, 1])("among the looks (%d of all) leaves the figures of every sheet, and heals", async (share) => {
    const run = () => writeReport(november, {}, inSmallRequests);
    const requests = await withOffice(openWorkbook(file), (host) => requestsOf(host, run));
    const looks = requests.flatMap((calls, index) =>
      calls.flatMap((name, call) => (name === "Merge" ? [{ request: index + 1, call, code: "RequestAborted" }] : [])),
    );
    const cut = looks[Math.round(share * (looks.length - 1))];
    if (!cut) throw new Error("nothing is merged");
    const workbook = openWorkbook(file);
    await withOffice(workbook, async (host) => {
      host.orderFault({ sync: cut.request, action: cut.call, code: cut.code });
      const reached = await reachedOf(run());
      expect(reached).toMatchObject({ torn: [], untouched: [] });
      expect([...(reached?.whole ?? []), ...(reached?.undressed ?? [])]).toEqual(names);
      await run();
      expect(unfinished(workbook)).toEqual([]);
    });
  });

  it("leaves 未完成 on what it tore, until the next whole run", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async (host) => {
      const begun = atWriting((sheet) => {
        if (sheet === 2) host.orderFault({ sync: 1, action: 40, code: "RequestAborted" });
      });
      const reached = await reachedOf(writeReport(request, {}, { ...begun, ...inSmallRequests }));
      expect(reached?.torn).toHaveLength(1);
      expect(unfinished(workbook)).toEqual([...(reached?.undressed ?? []), ...(reached?.torn ?? [])]);
      await writeReport(request);
      expect(unfinished(workbook)).toEqual([]);
    });
  });

  it("while its sheets are being made leaves a workbook that the next run takes up", async () => {
    const requests = await withOffice(openSmallSample(), (host) => requestsOf(host, () => writeReport(request)));
    const making = requests.findIndex((calls) => calls.includes("Visible")) + 1;
    const workbook = openSmallSample();
    await withOffice(workbook, async (host) => {
      host.orderFault({ sync: making, action: 12, code: "AccessDenied" });
      expect((await reachedOf(writeReport(request)))?.untouched).toEqual(names);
      expect(ourNames(workbook).length).toBeGreaterThan(0);
      await writeReport(request);
      expect(ourNames(workbook)).toEqual(names);
    });
    expect(touchedSheets(smallSampleFile(), workbook)).toEqual([]);
  });
});

const ourNames = (workbook: Workbook): string[] =>
  workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("月报"));

describe("a run that is cancelled", () => {
  const cancelAt = (at: number) => {
    const stop = new AbortController();
    return { ...atWriting((sheet) => (sheet === at ? stop.abort() : undefined)), signal: stop.signal };
  };

  it("before it writes leaves everything as it was", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      // Stopped before anything is read, it is not even known what would be written.
      for (const [options, untouched] of [
        [{ signal: AbortSignal.abort() }, []],
        [cancelAt(0), names],
      ] as const)
        expect(await writeReport(request, {}, options)).toEqual({
          kind: "cancelled",
          reached: { whole: [], torn: [], untouched },
        });
    });
    expect(ourNames(workbook)).toEqual([]);
    expect(workbook.settings.size).toBe(0);
    expect(touchedSheets(smallSampleFile(), workbook)).toEqual([]);
  });

  it.each([0, 2])(
    "before sheet %d of an update, with nothing sent yet, leaves the earlier report whole",
    async (sheet) => {
      const workbook = openWorkbook(file);
      await withOffice(workbook, async () => {
        const [before, memory] = [look(workbook), memoryOf(workbook)];
        expect(await writeReport(november, {}, cancelAt(sheet))).toMatchObject({
          kind: "cancelled",
          reached: { whole: [], untouched: names },
        });
        expect(look(workbook)).toEqual(before);
        expect(memoryOf(workbook)).toEqual(memory);
      });
    },
  );

  it.each([4, 7])(
    "before sheet %d, with part of it sent, leaves every sheet whole, the new one or the old one, and says which",
    async (sheet) => {
      const workbook = openWorkbook(file);
      const old = look(workbook);
      await withOffice(workbook, async () => {
        const outcome = await writeReport(november, {}, { ...cancelAt(sheet), ...inSmallRequests });
        const now = look(workbook);
        expect(outcome).toMatchObject({
          kind: "cancelled",
          reached: { whole: names.slice(0, sheet), torn: [], untouched: names.slice(sheet) },
        });
        for (const name of names.slice(sheet)) expect(now.get(name), name).toBe(old.get(name));
        expect(memoryOf(workbook).lastRun).toMatchObject({ at: november.generatedAt, complete: false });
        await writeReport(november);
        const after = look(workbook);
        for (const name of names.slice(0, sheet)) expect(now.get(name), name).toBe(after.get(name));
      });
      expect(touchedSheets(smallSampleFile(), workbook)).toEqual([]);
    },
  );

  it("in its first report takes the sheets that it did not come to away again", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      expect(await writeReport(request, {}, cancelAt(3))).toMatchObject({
        kind: "cancelled",
        reached: { whole: names.slice(0, 3), untouched: names.slice(3) },
      });
      expect(ourNames(workbook)).toEqual(names.slice(0, 3));
      await writeReport(request);
      expect(ourNames(workbook)).toEqual(names);
    });
    expect(touchedSheets(smallSampleFile(), workbook)).toEqual([]);
  });
});
