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
import { runChangeLines } from "../../office/run-change-lines";
import { CloseButton } from "../shared/close-button";
import type { Job, Ready } from "../state/pane-state";
import { ProblemBar } from "../problem-bar";
import type { Prepared, WrittenReport } from "../session/session";
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
  const say = useWords();
  const language = useLanguage();
  switch (job.kind) {
    case "idle":
    case "writing":
    case "confirmingRemoval":
    case "removing":
      return null;
    case "written":
      return <Written report={job} prepared={prepared} actions={actions} />;
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
          {say(job.reached.whole.length === 0 ? paneWords.cancelledBefore : paneWords.cancelledAfter)}
          {job.reached.whole.length === 0 ? null : <Lines lines={reachedWords(job.reached, language)} />}
        </Done>
      );
    case "writeFailed":
      return <WriteFailed job={job} prepared={prepared} actions={actions} />;
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

interface WrittenProps {
  readonly report: WrittenReport;
  readonly prepared: Prepared;
  readonly actions: PaneActions;
}

/** The month that was written, ways to its sheets, and what is to be known of how it was written. */
function Written({ report, prepared, actions }: WrittenProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const language = useLanguage();
  const { period } = prepared.monthly;
  return (
    <Done
      title={period === null ? say(paneWords.writtenTitle) : say(paneWords.writtenMonth)(period.month)}
      intent="success"
      close={actions.dismiss}
    >
      <SheetLinks sheets={report.sheets} goTo={actions.goTo} />
      {report.since === null ? null : <Lines lines={runChangeLines(report.since, language)} />}
      {report.keptWords === 0 ? null : (
        <p className={styles.more}>{say(paneWords.writtenWordsKept)({ count: report.keptWords })}</p>
      )}
      {report.undo === "bySteps" && prepared.undo === "oneStep" ? (
        <p className={styles.more}>{say(paneWords.writtenBySteps)}</p>
      ) : null}
      {report.kept ? null : <p className={styles.more}>{say(paneWords.writtenNotKept)}</p>}
      {report.readOnly ? <p className={styles.more}>{say(paneWords.writtenReadOnly)}</p> : null}
      <HiddenSheets sheets={report.hidden} />
      <Differences differences={report.differences} />
    </Done>
  );
}

interface WriteFailedProps {
  readonly job: Extract<Job, { kind: "writeFailed" }>;
  readonly prepared: Prepared;
  readonly actions: PaneActions;
}

function WriteFailed({ job: { what, problem, reached }, prepared, actions }: WriteFailedProps): ReactNode {
  const say = useWords();
  const language = useLanguage();
  return (
    <ProblemBar
      title={say(what === "report" ? paneWords.writeFailedTitle : paneWords.restoreFailedTitle)}
      problem={problem}
      reassurance={say(paneWords.sourcesUntouched)}
      retry={what === "report" ? () => actions.generate(prepared.typedOver) : actions.restore}
      close={actions.dismiss}
    >
      {reached ? <Lines lines={reachedWords(reached, language)} /> : null}
    </ProblemBar>
  );
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

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <>
      {lines.map((line) => (
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
