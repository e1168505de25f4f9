/** What came of the last run: links to what was written, or what went wrong and what to do. */
import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetName } from "../../cells/address";
import { paneWords } from "../../i18n/pane";
import { reachedWords } from "../../i18n/run-extent";
import { differenceWords } from "../../i18n/self-check";
import { CloseButton } from "../shared/close-button";
import type { Ready } from "../state/pane-state";
import { ProblemBar } from "../problem-bar";
import type { Reached, WrittenReport } from "../state/session";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  more: { margin: `${tokens.spacingVerticalXS} 0 0` },
  sheets: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
});

const DIFFERENCES_SHOWN = 5;

interface RunResultProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function RunResult({ state: { job, prepared }, actions }: RunResultProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const period = prepared.monthly.period;
  const writtenTitle = period === null ? say(paneWords.writtenTitle) : say(paneWords.writtenMonth)(period.month);
  switch (job.kind) {
    case "idle":
    case "writing":
    case "confirmingRemoval":
    case "removing":
      return null;
    case "written":
      return (
        <Done title={writtenTitle} intent="success" close={actions.dismiss}>
          <SheetLinks sheets={job.sheets} goTo={actions.goTo} />
          {job.undo === "bySteps" && prepared.undo === "oneStep" ? (
            <p className={styles.more}>{say(paneWords.writtenBySteps)}</p>
          ) : null}
          {job.kept ? null : <p className={styles.more}>{say(paneWords.writtenNotKept)}</p>}
          {job.readOnly ? <p className={styles.more}>{say(paneWords.writtenReadOnly)}</p> : null}
          <HiddenSheets sheets={job.hidden} />
          <Differences differences={job.differences} />
        </Done>
      );
    case "restored":
      return (
        <Done title={say(paneWords.restoredTitle)} intent="success" close={actions.dismiss}>
          {say(paneWords.restoredText)({ at: job.at, replaced: job.replaced })}
          <SheetLinks sheets={job.sheets} goTo={actions.goTo} />
          <HiddenSheets sheets={job.hidden} />
        </Done>
      );
    case "writeCancelled":
      return (
        <Done title={say(paneWords.cancelledTitle)} intent="warning" close={actions.dismiss}>
          {job.reached.whole.length === 0 ? (
            say(paneWords.cancelledBefore)
          ) : (
            <>
              {say(paneWords.cancelledAfter)}
              <ReachedSheets reached={job.reached} />
            </>
          )}
        </Done>
      );
    case "writeFailed": {
      const [title, retry] =
        job.what === "report"
          ? [paneWords.writeFailedTitle, actions.generate]
          : [paneWords.restoreFailedTitle, actions.restore];
      return (
        <ProblemBar
          title={say(title)}
          problem={job.problem}
          reassurance={say(paneWords.sourcesUntouched)}
          retry={retry}
          close={actions.dismiss}
        >
          {job.reached ? <ReachedSheets reached={job.reached} /> : null}
        </ProblemBar>
      );
    }
    case "removed":
      return (
        <Done title={say(paneWords.removedTitle)} intent="success" close={actions.dismiss}>
          {say(paneWords.removedText)({ sheets: job.sheets.join("、") })}
        </Done>
      );
    case "removeFailed":
      return (
        <ProblemBar
          title={say(paneWords.removeFailedTitle)}
          problem={job.problem}
          retry={actions.confirmRemoval}
          close={actions.dismiss}
        />
      );
  }
}

function SheetLinks({
  sheets,
  goTo,
}: {
  readonly sheets: readonly string[];
  readonly goTo: PaneActions["goTo"];
}): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.sheets}>
      {sheets.map((sheet) => (
        <li key={sheet}>
          <Link as="button" onClick={() => goTo({ sheet: sheetName(sheet) })}>
            {sheet}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function HiddenSheets({ sheets }: { readonly sheets: readonly string[] }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  if (sheets.length === 0) return null;
  return <p className={styles.more}>{say(paneWords.writtenHidden)({ sheets: sheets.join("、") })}</p>;
}

/** What Excel shows otherwise than it was written; nothing where all is as it should be. */
function Differences({ differences }: { readonly differences: WrittenReport["differences"] }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const language = useLanguage();
  if (differences.length === 0) return null;
  return (
    <>
      <p className={styles.more}>▲ {say(paneWords.writtenOtherwise)({ count: differences.length })}</p>
      {differences.slice(0, DIFFERENCES_SHOWN).map((difference) => (
        <p key={JSON.stringify(difference)} className={styles.more}>
          {differenceWords[language](difference)}
        </p>
      ))}
    </>
  );
}

function ReachedSheets({ reached }: { readonly reached: Reached }): ReactNode {
  const styles = useStyles();
  return (
    <>
      {reachedWords(reached, useLanguage()).map((line) => (
        <p key={line} className={styles.more}>
          {line}
        </p>
      ))}
    </>
  );
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
