/** Which report this is, and whether what is shown is what stands in the workbook. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../i18n/pane";
import type { ShownMonth } from "../shown-month";
import { movedFigures, reportMoves } from "./state/changed-figures";
import type { Ready } from "./state/pane-state";
import { usePaneStyles } from "./shared/pane-styles";
import { ProblemBar } from "./problem-bar";
import type { Prepared } from "./session/session";
import type { PaneActions } from "./state/use-pane";
import { useLanguage, useWords } from "./shared/words";

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  news: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    ":empty": { display: "none" },
  },
  // Office draws its own menu over the top right corner of the pane.
  title: { ...typographyStyles.subtitle1, margin: 0, paddingRight: "40px" },
});

interface PaneNewsProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

/** The report's place and month, and whether what is shown is fresh, in a line each. */
export function PaneTitle({ state }: Pick<PaneNewsProps, "state">): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const { period, place } = state.prepared.monthly;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {period ? say(paneWords.reportOf)({ place, ...period.month }) : say(paneWords.paneTitle)}
      </h1>
      <FreshnessLine state={state} />
    </header>
  );
}

function FreshnessLine({ state: { freshness, prepared } }: Pick<PaneNewsProps, "state">): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const text = {
    fresh: prepared.monthly.report === null ? say(paneWords.nothingComputed) : `✓ ${say(paneWords.fresh)}`,
    rereading: say(paneWords.rereading),
    stale: `▲ ${say(paneWords.outdated)}`,
    rereadFailed: `▲ ${say(paneWords.notRead)}`,
  }[freshness.kind];
  return (
    <p className={shared.quiet} role="status">
      {text}
    </p>
  );
}

/** What happened since: changes of the sources, and what failed. */
export function PaneNews({ state, actions }: PaneNewsProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  return (
    <div className={styles.news}>
      <SourceNews state={state} actions={actions} />
      {state.notice ? (
        <ProblemBar title={say(paneWords.stepFailedTitle)} problem={state.notice} close={actions.dismiss} />
      ) : null}
    </div>
  );
}

function SourceNews({ state: { freshness, job, prepared }, actions }: PaneNewsProps): ReactNode {
  const say = useWords();
  switch (freshness.kind) {
    case "fresh":
    case "rereading":
      return null;
    case "stale":
      return <Stale shown={prepared.monthly} next={freshness.next} reread={actions.reread} />;
    case "rereadFailed":
      // After a run that failed, its own message tells the same.
      return job.kind === "writeFailed" || job.kind === "removeFailed" ? null : (
        <ProblemBar title={say(paneWords.rereadFailed)} problem={freshness.problem} retry={actions.reread} />
      );
  }
}

/** Figures named before "and more". */
const MOST_NAMED = 5;

/** The sources changed: which figures of those shown would move. */
function Stale({
  shown,
  next,
  reread,
}: {
  readonly shown: ShownMonth;
  readonly next: Prepared | "unread" | null;
  readonly reread: () => void;
}): ReactNode {
  const language = useLanguage();
  const say = useWords();
  const moved = next === null || next === "unread" ? [] : movedFigures(shown, next.monthly, language);
  const named = moved.slice(0, MOST_NAMED).map(({ name, before, now }) => `${name} ${before} → ${now}`);
  const rest = moved.length - named.length;
  const what = [...named, ...(rest > 0 ? [say(paneWords.andMore)({ count: rest })] : [])];
  const text =
    next === null
      ? say(paneWords.comparing)
      : next === "unread"
        ? say(paneWords.stale)
        : moved.length === 0
          ? say(
              next.monthly.report !== null && reportMoves(shown, next.monthly)
                ? paneWords.detailsMove
                : paneWords.nothingMoves,
            )
          : say(paneWords.moves)({ count: moved.length, what: what.join(language === "en" ? "; " : "；") });
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={reread}>
          {say(paneWords.reread)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
