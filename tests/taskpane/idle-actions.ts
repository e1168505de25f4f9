/** The pane's actions where nobody presses anything: for what is drawn only. */
import type { PaneActions } from "../../src/taskpane/state/use-pane";

const nothing = (): void => undefined;
export const idleActions: PaneActions = {
  reread: nothing,
  choose: nothing,
  show: nothing,
  generate: nothing,
  restore: nothing,
  cancel: nothing,
  adopt: nothing,
  askRemoval: nothing,
  declineRemoval: nothing,
  confirmRemoval: nothing,
  dismiss: nothing,
  goTo: nothing,
  changeSettings: nothing,
  acknowledge: nothing,
  keepAsRemarks: nothing,
  openSample: nothing,
  createTargets: nothing,
  selectedText: () => Promise.resolve(null),
  selfCheck: () => Promise.resolve({ ok: true, value: [] }),
};
