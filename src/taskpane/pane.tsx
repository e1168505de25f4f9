/** The whole pane, drawn from its state. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Skeleton,
  SkeletonItem,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Language } from "../i18n/language";
import { paneWords } from "../i18n/pane";
import { openFindings } from "./checks/check-entries";
import { ChecksTab } from "./checks/checks-tab";
import { DataTab } from "./data/data-tab";
import { AskedContext } from "./shared/asked";
import { useKeptFocus } from "./shared/kept-focus";
import { NoticeTab } from "./notice/notice-tab";
import { PaneNews, PaneTitle } from "./pane-header";
import type { PaneState, Ready } from "./state/pane-state";
import { usePaneStyles } from "./shared/pane-styles";
import { ProblemBar } from "./problem-bar";
import { QuestionsBar } from "./questions/questions-bar";
import { RunBar } from "./run/run-bar";
import { SettingsTab } from "./settings/settings-tab";
import { PaneTabs, tabId, tabPanelId } from "./pane-tabs";
import { StatusTab } from "./status/status-tab";
import type { PaneActions } from "./state/use-pane";
import { useWords } from "./shared/words";

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
  whole: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  // Office draws its own menu over the top right corner of the pane.
  title: { ...typographyStyles.subtitle1, margin: 0, paddingRight: "40px" },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export interface PaneProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly version: string;
  readonly changeLanguage: (language: Language) => void;
}

export function Pane(props: PaneProps): ReactNode {
  const { state, actions } = props;
  const say = useWords();
  switch (state.kind) {
    case "starting":
      return <Waiting text={say(paneWords.starting)} />;
    case "reading":
      return <Waiting text={say(paneWords.reading)} />;
    case "outsideExcel":
      return <WholeMessage title={say(paneWords.outsideTitle)} text={say(paneWords.outsideText)} />;
    case "unsupportedVersion":
      return <WholeMessage title={say(paneWords.unsupportedTitle)} text={say(paneWords.unsupportedText)} />;
    case "readFailed":
      return (
        <Whole>
          <ProblemBar title={say(paneWords.readFailedTitle)} problem={state.problem} retry={actions.reread} />
        </Whole>
      );
    case "ready":
      return <ReadyPane {...props} state={state} />;
  }
}

function ReadyPane({ state, actions, version, changeLanguage }: PaneProps & { readonly state: Ready }): ReactNode {
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

function TabContent({ state, actions, version, changeLanguage }: PaneProps & { readonly state: Ready }): ReactNode {
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

function Whole({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  return (
    <main className={styles.whole}>
      <h1 className={styles.title}>{say(paneWords.paneTitle)}</h1>
      {children}
    </main>
  );
}

function WholeMessage({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  const say = useWords();
  return (
    <Whole>
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {text}
        </MessageBarBody>
        <MessageBarActions>
          <Button as="a" href="help.html" target="_blank" size="small">
            {say(paneWords.help)}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </Whole>
  );
}

function Waiting({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <Whole>
      <p className={shared.text} role="status">
        {text}
      </p>
      <Skeleton aria-hidden className={styles.lines}>
        {[32, 20, 48, 48, 48].map((size, line) => (
          <SkeletonItem key={line} size={size === 20 ? 20 : size === 32 ? 32 : 48} />
        ))}
      </Skeleton>
    </Whole>
  );
}
