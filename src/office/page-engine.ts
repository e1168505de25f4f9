/** Starts the worker in which a page of the add-in has the month worked out. */
import { WorkerEngine } from "../excel/computing/worker-engine";
import type { Engine } from "../excel/computing/engine";

/** One a page: it keeps the workbook that it read last. */
export const pageEngine = (): Engine =>
  new WorkerEngine(
    () => new Worker(new URL(/* webpackChunkName: "compute-worker" */ "./engine-worker.ts", import.meta.url)),
  );
