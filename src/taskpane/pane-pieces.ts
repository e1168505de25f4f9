/**
 * The pane's program, taken up piece by piece: the page has fetched all of it, and what it takes to start it would
 * otherwise be one task, in which nothing is drawn and no click is heard. Each piece stands on those before it.
 */
import { nextTask } from "../excel/next-task";

/** What is drawn before a workbook was read. */
export async function framePieces() {
  await nextTask();
  const { createRoot } = await import(/* webpackMode: "eager" */ "react-dom/client");
  await nextTask();
  await import(/* webpackMode: "eager" */ "./shared/words");
  await nextTask();
  const { App } = await import(/* webpackMode: "eager" */ "./app");
  return { createRoot, App };
}

/** What is drawn of a workbook: the words of findings and tables, and each view. */
const views: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackMode: "eager" */ "../i18n/dataset-words"),
  () => import(/* webpackMode: "eager" */ "../i18n/findings"),
  () => import(/* webpackMode: "eager" */ "./status/status-tab"),
  () => import(/* webpackMode: "eager" */ "./run/run-bar"),
  () => import(/* webpackMode: "eager" */ "./checks/checks-tab"),
  () => import(/* webpackMode: "eager" */ "./data/data-tab"),
  () => import(/* webpackMode: "eager" */ "./notice/notice-tab"),
  () => import(/* webpackMode: "eager" */ "./settings/settings-tab"),
];

/** The pane over a workbook; it is wanted once one was read, which takes longer. */
export async function readyPiece() {
  for (const view of views) {
    await nextTask();
    await view();
  }
  await nextTask();
  const { ReadyPane } = await import(/* webpackMode: "eager" */ "./ready-pane");
  return { default: ReadyPane };
}
