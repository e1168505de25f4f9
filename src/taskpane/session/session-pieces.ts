/** What the pane does in Excel, taken up piece by piece as the pane itself is (`pane-pieces.ts`). */
import { nextTask } from "../../excel/next-task";
import type { Session } from "./session";

const pieces: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackMode: "eager" */ "../../indicators/catalogue/catalogue"),
  () => import(/* webpackMode: "eager" */ "../../excel/memory/memory-in-workbook"),
  () => import(/* webpackMode: "eager" */ "../../excel/read-shown"),
  () => import(/* webpackMode: "eager" */ "../../excel/run-month"),
];

export async function createSession(): Promise<Session> {
  for (const piece of pieces) {
    await piece();
    await nextTask();
  }
  const { createExcelSession } = await import(/* webpackMode: "eager" */ "./excel-session");
  return createExcelSession();
}
