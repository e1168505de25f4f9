/** Always in reach: write the report, watch it, stop it, see what came of it, put the last one back, take it away. */
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { questionsByColumn } from "../../account/questions-by-column";
import { monthOfKey } from "../../calendar/period";
import type { Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { holdsData, isEmpty } from "../data/recognised-sheets";
import { isBusy, type Job, type Ready } from "../state/pane-state";
import { usePaneStyles } from "../shared/pane-styles";
import { AdoptionBar } from "./adoption-bar";
import { RemovalDialog } from "./removal-dialog";
import { RunNote } from "./run-note";
import { RunResult } from "./run-result";
import type { Prepared, Progress } from "../session/session";
import type { PaneActions } from "../state/use-pane";
import { TypedOverBar } from "./typed-over-bar";
import { WritingPlan } from "./writing-plan";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  // Buttons keep their place and their focus while the run goes on: a second press of Enter must not cancel it.
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  primary: { flexGrow: 1 },
  secondary: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface RunBarProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function RunBar({ state, actions }: RunBarProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const { job, prepared } = state;
  const announced = announcement(job);
  return (
    <footer className={styles.bar}>
      <RunResult state={state} actions={actions} />
      {job.kind === "writing" ? <Writing progress={job.progress} cancelling={job.cancelling} /> : null}
      <AdoptionBar state={state} actions={actions} />
      {job.kind === "writing" ? null : <TypedOverBar state={state} actions={actions} />}
      {isBusy(job) ? null : <WritingPlan prepared={prepared} />}
      <RunButtons state={state} actions={actions} />
      <WhyOff prepared={prepared} />
      {job.kind === "idle" && prepared.monthly.report !== null ? <RunNote prepared={prepared} /> : null}
      <p className={shared.unseen} role="status">
        {announced ? say(announced) : ""}
      </p>
      <RemovalDialog
        open={job.kind === "confirmingRemoval"}
        sheets={prepared.ownSheets}
        confirm={actions.confirmRemoval}
        decline={actions.declineRemoval}
      />
    </footer>
  );
}

function RunButtons({ state: { job, prepared }, actions }: RunBarProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const canWrite = prepared.monthly.report !== null && prepared.adoptable.length === 0;
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        className={styles.primary}
        disabledFocusable={!canWrite || isBusy(job)}
        onClick={() => actions.generate(prepared.typedOver)}
      >
        {job.kind !== "writing"
          ? say(paneWords.generate)
          : say(job.what === "report" ? paneWords.writing : paneWords.restoring)}
      </Button>
      {job.kind === "writing" ? (
        <Button disabledFocusable={job.cancelling} onClick={actions.cancel}>
          {say(paneWords.cancel)}
        </Button>
      ) : (
        <TakingBack prepared={prepared} busy={isBusy(job)} actions={actions} />
      )}
    </div>
  );
}

/** A button that cannot be pressed says what it waits for. */
function WhyOff({ prepared: { monthly } }: { readonly prepared: Prepared }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  if (monthly.report !== null) return null;
  const { questions } = monthly;
  const why = holdsData(monthly)
    ? say(paneWords.offNoMonth)
    : questions.length > 0
      ? say(paneWords.offQuestions)({ count: questionsByColumn(questions).length })
      : say(isEmpty(monthly) ? paneWords.offEmpty : paneWords.offNothingKnown);
  return <p className={shared.quiet}>{why}</p>;
}

interface TakingBackProps {
  readonly prepared: Prepared;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** What undoes a run: the report before it, or none at all. */
function TakingBack({ prepared: { previous, ownSheets }, busy, actions }: TakingBackProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  return (
    <>
      {previous.kind === "kept" ? (
        // A title, since Fluent's Tooltip brings 15 KB; who does not use a mouse finds the words in the plan.
        <Button
          appearance="subtle"
          className={styles.secondary}
          title={say(paneWords.restoreHint)({ at: previous.at, ...monthOfKey(previous.month) })}
          disabledFocusable={busy}
          onClick={actions.restore}
        >
          {say(paneWords.restore)}
        </Button>
      ) : null}
      {ownSheets.length > 0 ? (
        <Button appearance="subtle" className={styles.secondary} disabledFocusable={busy} onClick={actions.askRemoval}>
          {say(paneWords.remove)}
        </Button>
      ) : null}
    </>
  );
}

/**
 * What a screen reader is told of the job. The region stands from the start, since one that is put in together with
 * its text is often not read. Progress and problems speak for themselves.
 */
function announcement(job: Job): Words | null {
  switch (job.kind) {
    case "removing":
      return paneWords.removing;
    case "written":
      return paneWords.writtenTitle;
    case "restored":
      return paneWords.restoredTitle;
    case "writeCancelled":
      return paneWords.cancelledTitle;
    case "removed":
      return paneWords.removedTitle;
    case "idle":
    case "writing":
    case "confirmingRemoval":
    case "writeFailed":
    case "removeFailed":
      return null;
  }
}

function Writing({
  progress,
  cancelling,
}: {
  readonly progress: Progress | null;
  readonly cancelling: boolean;
}): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const text = cancelling
    ? say(paneWords.cancelling)
    : progress
      ? say(paneWords.progressOf)({ phase: say(progress.phase), done: progress.done, total: progress.total })
      : say(paneWords.preparingToWrite);
  return (
    <>
      <p className={mergeClasses(shared.text, shared.figures)} role="status">
        {text}
      </p>
      {progress && !cancelling ? (
        <ProgressBar aria-label={text} value={progress.done} max={Math.max(1, progress.total)} />
      ) : (
        <ProgressBar aria-label={text} />
      )}
    </>
  );
}
