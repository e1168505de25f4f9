/** What came of the last run: links to what was written, or what went wrong and what to do. */
import { Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetName } from "../cells/address";
import { paneWords } from "../i18n/pane";
import { CloseButton } from "./close-button";
import type { Ready } from "./pane-state";
import { ProblemBar } from "./problem-bar";
import type { PaneActions } from "./use-pane";
import { useWords } from "./words";

const useStyles = makeStyles({
  sheets: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

interface RunResultProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function RunResult({ state: { job }, actions }: RunResultProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  switch (job.kind) {
    case "idle":
    case "writing":
    case "confirmingRemoval":
    case "removing":
      return null;
    case "written":
      return (
        <Done title={say(paneWords.writtenTitle)} intent="success" close={actions.dismiss}>
          <ul className={styles.sheets}>
            {job.sheets.map((sheet) => (
              <li key={sheet}><Link as="button" onClick={() => actions.goTo({ sheet: sheetName(sheet) })}>{sheet}</Link></li>
            ))}
          </ul>
        </Done>
      );
    case "writeCancelled":
      return <Done title={say(paneWords.cancelledTitle)} intent="warning" close={actions.dismiss}>{say(paneWords.cancelledText)}</Done>;
    case "writeFailed":
      return <ProblemBar title={say(paneWords.writeFailedTitle)} problem={job.problem} reassurance={say(paneWords.sourcesUntouched)} retry={actions.generate} close={actions.dismiss} />;
    case "removed":
      return <Done title={say(paneWords.removedTitle)} intent="success" close={actions.dismiss}>{say(paneWords.removedText)({ sheets: job.sheets.join("、") })}</Done>;
    case "removeFailed":
      return <ProblemBar title={say(paneWords.removeFailedTitle)} problem={job.problem} retry={actions.confirmRemoval} close={actions.dismiss} />;
  }
}

interface DoneProps {
  readonly title: string;
  readonly intent: "success" | "warning";
  readonly close: () => void;
  readonly children: ReactNode;
}

function Done({ title, intent, close, children }: DoneProps): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton close={close} />} />
    </MessageBar>
  );
}
