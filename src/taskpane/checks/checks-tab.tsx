/**
 * What is wrong or doubtful about the data, the gravest first; each leads to its cell and can be answered with a
 * reason.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  mergeClasses,
  MessageBar,
  MessageBarBody,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { severities } from "../../findings/severity";
import type { Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import type { ShownMonth } from "../../shown-month";
import { checkEntries, findingCount, type CheckEntry } from "./check-entries";
import { CheckGroup } from "./check-group";
import { CheckItem } from "./check-item";
import type { Ready } from "../state/pane-state";
import { usePaneStyles } from "../shared/pane-styles";
import { holdsData } from "../data/recognised-sheets";
import { UnusedSheets } from "../data/unused-sheets";
import type { PaneActions } from "../state/use-pane";
import { useWords } from "../shared/words";

interface ChecksTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function ChecksTab({ state, actions }: ChecksTabProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const { monthly, acknowledged, settingsLocked: locked } = state.prepared;
  // Where nothing is read, that is all there is to say: it was said in 进度.
  const entries = holdsData(monthly) ? checkEntries(monthly.findings, acknowledged) : [];
  const open = entries.filter(({ reason }) => reason === null);
  const answered = entries.filter(({ reason }) => reason !== null);
  return (
    <div className={shared.sections} aria-busy={state.freshness.kind === "rereading"}>
      {locked ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(paneWords.answersLocked)}</MessageBarBody>
        </MessageBar>
      ) : null}
      <UnusedSheets prepared={state.prepared} actions={actions} />
      {open.length === 0 ? (
        <section className={shared.section}>
          <h2 className={shared.heading}>{say(paneWords.checksTitle)}</h2>
          <p className={shared.text}>{say(whyNone(monthly, entries))}</p>
        </section>
      ) : null}
      {severities.map((severity) => {
        const group = open.filter((entry) => entry.severity === severity);
        return group.length === 0 ? null : (
          <CheckGroup key={severity} severity={severity} entries={group} locked={locked} actions={actions} />
        );
      })}
      {answered.length === 0 ? null : <Answered entries={answered} locked={locked} actions={actions} />}
    </div>
  );
}

/** Why no finding is open. */
function whyNone(monthly: ShownMonth, entries: readonly CheckEntry[]): Words {
  if (entries.length > 0) return paneWords.allAnswered;
  if (holdsData(monthly)) return paneWords.noFindings;
  return monthly.questions.length > 0 ? paneWords.answerBeforeChecks : paneWords.nothingToCheck;
}

interface AnsweredProps {
  readonly entries: readonly CheckEntry[];
  readonly locked: boolean;
  readonly actions: PaneActions;
}

/** What staff have explained: out of the way, and there to be read or taken back. */
function Answered({ entries, locked, actions }: AnsweredProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <Accordion collapsible>
      <AccordionItem value="answered">
        <AccordionHeader as="h2">{say(paneWords.answered)({ count: findingCount(entries) })}</AccordionHeader>
        <AccordionPanel>
          <ul className={mergeClasses(shared.list, shared.figures)}>
            {entries.map((entry) => (
              <CheckItem key={entry.key} entry={entry} locked={locked} actions={actions} />
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
