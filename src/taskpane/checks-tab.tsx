/** What is wrong or doubtful about the data, the gravest first; each leads to its cell and can be answered with a reason. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Severity } from "../findings/finding";
import { paneWords } from "../i18n/pane";
import { checkEntries, type CheckEntry } from "./check-entries";
import { CheckItem } from "./check-item";
import { severities, severitySymbol } from "./finding-groups";
import type { Ready } from "./pane-state";
import { usePaneStyles, useToneStyles } from "./pane-styles";
import type { PaneActions } from "./use-pane";
import { useWords } from "./words";

/** A list of hundreds helps nobody and makes the pane slow: so many at a time. */
const PAGE = 20;

const useStyles = makeStyles({ more: { alignSelf: "flex-start" } });

const titles = { error: paneWords.errors, warning: paneWords.warnings, note: paneWords.notes } as const;
const hints = { error: paneWords.errorsHint, warning: paneWords.warningsHint, note: paneWords.notesHint } as const;
const tones = { error: "bad", warning: "watch", note: "open" } as const;

interface ChecksTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function ChecksTab({ state, actions }: ChecksTabProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const { monthly, acknowledged, settingsLocked } = state.prepared;
  const entries = checkEntries(monthly.findings, acknowledged);
  const open = entries.filter(({ reason }) => reason === null);
  const answered = entries.filter(({ reason }) => reason !== null);
  return (
    <div className={shared.sections}>
      {open.length === 0 ? (
        <section className={shared.section}>
          <h2 className={shared.heading}>{say(paneWords.checksTitle)}</h2>
          <p className={shared.text}>{say(entries.length === 0 ? paneWords.noFindings : paneWords.allAnswered)}</p>
        </section>
      ) : null}
      {severities.map((severity) => {
        const group = open.filter((entry) => entry.severity === severity);
        return group.length === 0 ? null : <Group key={severity} severity={severity} entries={group} locked={settingsLocked} actions={actions} />;
      })}
      {answered.length === 0 ? null : (
        <Accordion collapsible>
          <AccordionItem value="answered">
            <AccordionHeader as="h2">{say(paneWords.answered)({ count: answered.length })}</AccordionHeader>
            <AccordionPanel>
              <ul className={mergeClasses(shared.list, shared.figures)}>
                {answered.map((entry) => <CheckItem key={entry.key} entry={entry} locked={settingsLocked} actions={actions} />)}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly entries: readonly CheckEntry[];
  readonly locked: boolean;
  readonly actions: PaneActions;
}

function Group({ severity, entries, locked, actions }: GroupProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const toneStyles = useToneStyles();
  const say = useWords();
  const [shown, show] = useState(PAGE);
  const rest = entries.length - shown;
  const headingId = `findings-${severity}`;
  return (
    <section className={shared.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={shared.heading}>
        <span aria-hidden className={toneStyles[tones[severity]]}>{severitySymbol[severity]}</span> {say(titles[severity])({ count: entries.reduce((sum, { count }) => sum + count, 0) })}
        <span className={shared.quiet}> · {say(hints[severity])}</span>
      </h2>
      <ul className={mergeClasses(shared.list, shared.figures)}>
        {entries.slice(0, shown).map((entry) => <CheckItem key={entry.key} entry={entry} locked={locked} actions={actions} />)}
      </ul>
      {rest > 0 ? <Button className={styles.more} size="small" appearance="subtle" onClick={() => show(shown + PAGE)}>{say(paneWords.showMore)({ count: Math.min(PAGE, rest) })}</Button> : null}
    </section>
  );
}
