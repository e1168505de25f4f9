/** Disclosure notices: a text checked, and what was composed with the source of each figure. */
import type { ReactNode } from "react";
import { NoticeCheckView } from "./notice-check-view";
import { NoticePreview } from "./notice-preview";
import type { Ready } from "../state/pane-state";
import type { PaperSource } from "../../notice/document/notice-papers";
import { parseLayout } from "../../notice/templates/notice-layout";
import { usePaneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";

const emptyLayout = parseLayout("");
const noNotices: PaperSource = {
  notices: [],
  layout: emptyLayout,
  textLayout: emptyLayout,
  form: "card",
  place: null,
};

interface NoticeTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function NoticeTab({ state, actions }: NoticeTabProps): ReactNode {
  const shared = usePaneStyles();
  const { monthly, reportRows } = state.prepared;
  return (
    <div className={shared.sections}>
      <NoticeCheckView monthly={monthly} takeSelection={actions.selectedText} />
      <NoticePreview draft={monthly.notice ?? noNotices} reportRows={reportRows} goTo={actions.goTo} />
    </div>
  );
}
