/** Starts the worker in which a page of the add-in has the month worked out. */
import { ReckonBeside } from "../excel/reckoning/reckon-beside";
import type { Reckoner } from "../excel/reckoning/reckoning";

/** One a page: it keeps the workbook that it read last. */
export const pageReckoner = (): Reckoner =>
  new ReckonBeside(
    () => new Worker(new URL(/* webpackChunkName: "reckon-worker" */ "./reckoning-worker.ts", import.meta.url)),
  );
