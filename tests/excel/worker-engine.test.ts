/** The work beside the pane: as it is done here, through real copies of what is sent, and what may go wrong there. */
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { readShown } from "../../src/excel/read-shown";
import type { FromWorker, ToWorker } from "../../src/excel/computing/messages";
import { WorkerEngine, type WorkerEnd } from "../../src/excel/computing/worker-engine";
import { localEngine } from "../../src/excel/computing/local-engine";
import { Abandoned } from "../../src/excel/computing/engine";
import { EngineInWorker } from "../../src/excel/computing/engine-in-worker";
import { readWorkbook } from "../../src/excel/read-workbook";
import { runMonth } from "../../src/excel/run-month";
import { writeReport } from "../../src/excel/run-report";
import { look } from "./cut-runs";
import { openSmallSample, withOffice } from "./office-bench";

const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };

interface Played {
  readonly end: WorkerEnd;
  readonly heard: ToWorker["type"][];
  ended: boolean;
}

/** A worker's end with the engine behind it: what goes over is copied as between threads, and arrives later. */
function playedWorker(answers = true): Played {
  const { port1, port2 } = new MessageChannel();
  const heard: ToWorker["type"][] = [];
  const engine = new EngineInWorker((message) => port2.postMessage(message));
  const end: WorkerEnd = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => port1.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => {
      played.ended = true;
      port1.close();
    },
  };
  const played: Played = { end, heard, ended: false };
  port1.on("message", (data: FromWorker) =>
    (end.onmessage as ((event: { readonly data: FromWorker }) => void) | null)?.({ data }),
  );
  port2.on("message", (message: ToWorker) => {
    heard.push(message.type);
    if (answers || !("request" in message)) engine.hear(message);
  });
  port2.postMessage({ type: "ready" } satisfies FromWorker);
  return played;
}

const read = () => Excel.run((context) => readWorkbook(context));

describe("beside the pane", () => {
  it("the same is shown, and the same answered, as here", () =>
    withOffice(openSmallSample(), async () => {
      const worker = playedWorker();
      const beside = await readShown(new WorkerEngine(() => worker.end), request);
      const here = await readShown(localEngine, request);
      const [{ asked: one, ...shown }, { asked: other, ...expected }] = [beside, here];
      expect(shown).toEqual(expected);
      expect(shown.monthly.report?.print).toMatch(/\S/);
      const [sheet = ""] = shown.monthly.account.map((account) => String(account.sheet));
      expect(await one.offers(sheet)).toEqual(await other.offers(sheet));
      const indicator = shown.monthly.progress?.workstreams[0]?.standings[0]?.indicator.id ?? "";
      expect(await one.trend(indicator)).toEqual(await other.trend(indicator));
      worker.end.terminate();
    }));

  it("a report is written as here, to the cell", async () => {
    const [one, other] = [openSmallSample(), openSmallSample()];
    await withOffice(one, async () => {
      const worker = playedWorker();
      const { compute } = new WorkerEngine(() => worker.end);
      expect((await runMonth(compute, request)).kind).toBe("written");
      worker.end.terminate();
    });
    await withOffice(other, () => writeReport(request));
    expect(look(one)).toEqual(look(other));
  });

  it("the workbook is sent once, and anew when a cell of it changed", () =>
    withOffice(openSmallSample(), async () => {
      const worker = playedWorker();
      const engine = new WorkerEngine(() => worker.end);
      await readShown(engine, request);
      await engine.compute(await read(), request, {});
      expect(worker.heard.filter((type) => type === "workbook")).toHaveLength(1);
      const before = (await engine.show(await read(), request, {})).shown;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("2021年").getRange("B4").values = [[900]];
        await context.sync();
      });
      const after = (await engine.show(await read(), request, {})).shown;
      expect(worker.heard.filter((type) => type === "workbook")).toHaveLength(2);
      expect(after.monthly.report).not.toEqual(before.monthly.report);
      worker.end.terminate();
    }));

  it("a job that is no longer wanted ends its worker at once, and the next begins with another", () =>
    withOffice(openSmallSample(), async () => {
      const workers = [playedWorker(false), playedWorker()];
      const started: Played[] = [];
      const { compute } = new WorkerEngine(() => {
        const next = workers[started.length];
        if (next === undefined) throw new Error("no more workers");
        started.push(next);
        return next.end;
      });
      const stop = new AbortController();
      const abandoned = compute(await read(), request, {}, stop.signal);
      while (!workers[0]?.heard.includes("compute")) await new Promise((resolve) => setTimeout(resolve, 5));
      stop.abort();
      await expect(abandoned).rejects.toBeInstanceOf(Abandoned);
      expect(workers[0].ended).toBe(true);
      expect((await compute(await read(), request, {})).plan.length).toBeGreaterThan(1);
      workers[1]?.end.terminate();
    }));

  it("a run that is stopped while it computes writes nothing", async () => {
    const workbook = openSmallSample();
    const before = look(workbook);
    await withOffice(workbook, async () => {
      const worker = playedWorker(false);
      const stop = new AbortController();
      const run = runMonth(new WorkerEngine(() => worker.end).compute, request, {}, { signal: stop.signal });
      while (!worker.heard.includes("compute")) await new Promise((resolve) => setTimeout(resolve, 5));
      stop.abort();
      expect(await run).toEqual({ kind: "cancelled", reached: { whole: [], torn: [], untouched: [] } });
    });
    expect(look(workbook)).toEqual(before);
  });
});

describe("where no worker works", () => {
  const fail = ({ onerror }: WorkerEnd, message: string): void =>
    (onerror as ((event: { readonly message: string }) => void) | null)?.({ message });
  const broken: Readonly<Record<string, () => WorkerEnd>> = {
    "there are none": () => {
      throw new ReferenceError("Worker is not defined");
    },
    "it does not load": () => {
      const { end } = playedWorker();
      end.terminate();
      queueMicrotask(() => fail(end, "blocked"));
      return end;
    },
    "it breaks off in the middle": () => {
      const { end } = playedWorker(false);
      const { postMessage } = end;
      end.postMessage = (message, transfer) => {
        postMessage(message, transfer);
        if ("request" in message) fail(end, "out of memory");
      };
      return end;
    },
  };

  it.each(Object.entries(broken))("%s: the same is done here, and nobody is told", (_name, start) =>
    withOffice(openSmallSample(), async () => {
      let started = 0;
      const engine = new WorkerEngine(() => {
        started += 1;
        return start();
      });
      const { shown } = await engine.show(await read(), request, {});
      expect(shown).toEqual((await localEngine.show(await read(), request, {})).shown);
      expect((await engine.compute(await read(), request, {})).plan.length).toBeGreaterThan(1);
      expect(started).toBe(1);
    }),
  );

  it("a fault of ours stays one, under its own name", () =>
    withOffice(openSmallSample(), async () => {
      const worker = playedWorker();
      const engine = new WorkerEngine(() => worker.end);
      const spoilt = { ...(await read()), memory: null as never };
      await expect(engine.compute(spoilt, request, {})).rejects.toMatchObject({ name: "TypeError" });
      worker.end.terminate();
    }));
});
