/** Which report this is, and whether what is shown is what stands in the workbook. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../i18n/pane";
import type { Ready } from "./pane-state";
import { usePaneStyles } from "./pane-styles";
import { ProblemBar } from "./problem-bar";
import type { PaneActions } from "./use-pane";
import { useWords } from "./words";

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  // Office draws its own menu over the top right corner of the pane.
  title: { ...typographyStyles.subtitle1, margin: 0, paddingRight: "40px" },
});

interface PaneHeaderProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function PaneHeader({ state, actions }: PaneHeaderProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const { assessment } = state.prepared.monthly;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {assessment ? say(paneWords.reportOf)({ place: assessment.place, ...assessment.month }) : say(paneWords.paneTitle)}
      </h1>
      <FreshnessLine state={state} actions={actions} />
      {state.notice ? <ProblemBar title={say(paneWords.stepFailedTitle)} problem={state.notice} close={actions.dismiss} /> : null}
    </header>
  );
}

function FreshnessLine({ state: { freshness, job }, actions }: PaneHeaderProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  switch (freshness.kind) {
    case "fresh":
      return <p className={shared.quiet} role="status">✓ {say(paneWords.fresh)}</p>;
    case "rereading":
      return <p className={shared.quiet} role="status">{say(paneWords.rereading)}</p>;
    case "stale":
      return (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>{say(paneWords.stale)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={actions.reread}>{say(paneWords.reread)}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    case "rereadFailed":
      // After a run that failed, its own message tells the same.
      return job.kind === "writeFailed" || job.kind === "removeFailed"
        ? null
        : <ProblemBar title={say(paneWords.rereadFailed)} problem={freshness.problem} retry={actions.reread} />;
  }
}
