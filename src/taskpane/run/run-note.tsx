/** Said quietly before a run: what stays, how it can be taken back, and when the last one was, from which data. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { parseIsoDate } from "../../calendar/day";
import type { Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { dayText } from "../status/figure-text";
import { usePaneStyles } from "../shared/pane-styles";
import type { LastRun, Prepared } from "../session/session";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  // Breaks between the facts, not within 12月15日.
  facts: { wordBreak: "keep-all", overflowWrap: "anywhere" },
});

export function RunNote({ prepared }: { readonly prepared: Prepared }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const language = useLanguage();
  const { lastRun, changedSince, previous } = prepared;
  const space = language === "en" ? " " : "";
  if (lastRun && !lastRun.complete)
    return <p className={shared.quiet}>▲ {say(paneWords.lastRunIncomplete)({ at: lastRun.at })}</p>;
  return (
    <>
      <p className={shared.quiet}>{[paneWords.sourcesStay, ...takingBack(prepared)].map(say).join(space)}</p>
      {previous.kind === "otherVersion" ? (
        <p className={shared.quiet}>{say(paneWords.restoreOtherVersion)({ at: previous.at })}</p>
      ) : null}
      {lastRun ? <LastRunLine lastRun={lastRun} changedSince={changedSince === true} /> : null}
    </>
  );
}

function takingBack({ undo, ownSheets, keepsStanding }: Prepared): Words[] {
  const stands = ownSheets.length > 0;
  const lost = stands && !keepsStanding ? [paneWords.notKeptStanding] : [];
  switch (undo) {
    case "oneStep":
      return [paneWords.undoOneStep];
    case "bySteps":
      return [paneWords.undoBySteps];
    case "emptied":
      return [stands && keepsStanding ? paneWords.undoEmptiedKept : paneWords.undoEmptied, ...lost];
  }
}

function LastRunLine({
  lastRun: { at, addIn, data },
  changedSince,
}: {
  readonly lastRun: LastRun;
  readonly changedSince: boolean;
}): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const language = useLanguage();
  const until = data ? parseIsoDate(data.until) : null;
  return (
    <p className={mergeClasses(shared.quiet, styles.facts)}>
      {say(paneWords.lastRun)({
        at,
        addIn,
        changedSince,
        data: data && { ...data, until: until === null ? data.until : dayText(until, language) },
      })}
    </p>
  );
}
