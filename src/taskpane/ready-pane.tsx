/** The pane over a workbook that was read: its month above, the views, and what to do about it below. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { openFindings } from "./checks/check-entries";
import { ChecksTab } from "./checks/checks-tab";
import { DataTab } from "./data/data-tab";
import { NoticeTab } from "./notice/notice-tab";
import type { ReadyPaneProps } from "./pane";
import { PaneNews, PaneTitle } from "./pane-header";
import { PaneTabs, tabId, tabPanelId } from "./pane-tabs";
import { QuestionsBar } from "./questions/questions-bar";
import { RunBar } from "./run/run-bar";
import { SettingsTab } from "./settings/settings-tab";
import { AskedContext } from "./shared/asked";
import { useKeptFocus } from "./shared/kept-focus";
import { StatusTab } from "./status/status-tab";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Which month it is and whether it is fresh stay in sight; a pane that is very low needs its height for the rest.
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 420px)": { position: "static" },
  },
  main: {
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
});

export function ReadyPane({ state, actions, version, changeLanguage }: ReadyPaneProps): ReactNode {
  const styles = useStyles();
  const root = useKeptFocus();
  return (
    <div className={styles.pane} ref={root}>
      <div className={styles.top}>
        <PaneTitle state={state} />
        <PaneTabs tab={state.tab} open={openFindings(state.prepared)} show={actions.show} />
      </div>
      <PaneNews state={state} actions={actions} />
      <main className={styles.main}>
        <div role="tabpanel" id={tabPanelId} aria-labelledby={tabId(state.tab)}>
          <QuestionsBar state={state} actions={actions} />
          <AskedContext value={state.prepared.asked}>
            <TabContent state={state} actions={actions} version={version} changeLanguage={changeLanguage} />
          </AskedContext>
        </div>
      </main>
      <RunBar state={state} actions={actions} />
    </div>
  );
}

function TabContent({ state, actions, version, changeLanguage }: ReadyPaneProps): ReactNode {
  switch (state.tab) {
    case "status":
      return <StatusTab state={state} actions={actions} />;
    case "data":
      return <DataTab state={state} actions={actions} />;
    case "notice":
      return <NoticeTab state={state} actions={actions} />;
    case "checks":
      return <ChecksTab state={state} actions={actions} />;
    case "settings":
      return <SettingsTab state={state} actions={actions} version={version} changeLanguage={changeLanguage} />;
  }
}
