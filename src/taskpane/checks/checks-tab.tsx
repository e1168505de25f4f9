/**
 * What is wrong or doubtful about the data, the gravest first; each leads to its cell and can be answered with a
 * reason.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Severity } from "../../findings/finding";
import { severities, severitySymbol } from "../../findings/severity";
import { paneWords } from "../../i18n/pane";
import { AnswerForm } from "./answer-form";
import { checkEntries, type CheckEntry } from "./check-entries";
import { CheckItem } from "./check-item";
import { checkKinds, type CheckKind } from "./check-kinds";
import type { Ready } from "../state/pane-state";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import { holdsData } from "../data/recognised-sheets";
import type { PaneActions } from "../state/use-pane";
import { useWords } from "../shared/words";

/** A list of hundreds helps nobody and makes the pane slow: so many at a time. */
const PAGE = 20;

const useStyles = makeStyles({
  more: { alignSelf: "flex-start" },
  kind: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "& > ul > li": { borderBottomStyle: "none" },
  },
  others: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  ways: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", paddingBottom: tokens.spacingVerticalS },
  way: { ...typographyStyles.caption1 },
  mark: { verticalAlign: "-2px" },
  turned: { transform: "rotate(90deg)" },
});

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
  // Where nothing is read, that is all there is to say: it was said in 进度.
  const entries = holdsData(monthly) ? checkEntries(monthly.findings, acknowledged) : [];
  const open = entries.filter(({ reason }) => reason === null);
  const answered = entries.filter(({ reason }) => reason !== null);
  return (
    <div className={shared.sections} aria-busy={state.freshness.kind === "rereading"}>
      {settingsLocked ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(paneWords.answersLocked)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {open.length === 0 ? (
        <section className={shared.section}>
          <h2 className={shared.heading}>{say(paneWords.checksTitle)}</h2>
          <p className={shared.text}>
            {say(
              entries.length > 0
                ? paneWords.allAnswered
                : holdsData(monthly)
                  ? paneWords.noFindings
                  : paneWords.nothingToCheck,
            )}
          </p>
        </section>
      ) : null}
      {severities.map((severity) => {
        const group = open.filter((entry) => entry.severity === severity);
        return group.length === 0 ? null : (
          <Group key={severity} severity={severity} entries={group} locked={settingsLocked} actions={actions} />
        );
      })}
      {answered.length === 0 ? null : (
        <Accordion collapsible>
          <AccordionItem value="answered">
            <AccordionHeader as="h2">{say(paneWords.answered)({ count: sum(answered) })}</AccordionHeader>
            <AccordionPanel>
              <ul className={mergeClasses(shared.list, shared.figures)}>
                {answered.map((entry) => (
                  <CheckItem key={entry.key} entry={entry} locked={settingsLocked} actions={actions} />
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

const sum = (entries: readonly CheckEntry[]): number => entries.reduce((total, { count }) => total + count, 0);

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
  const kinds = checkKinds(entries);
  const rest = kinds.length - shown;
  const headingId = `findings-${severity}`;
  return (
    <section className={shared.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={shared.heading}>
        <span aria-hidden className={toneStyles[tones[severity]]}>
          {severitySymbol[severity]}
        </span>{" "}
        {say(titles[severity])({ count: sum(entries) })}
        <span className={shared.quiet}> · {say(hints[severity])}</span>
      </h2>
      <ul className={mergeClasses(shared.list, shared.figures)}>
        {kinds
          .slice(0, shown)
          .map((kind) =>
            kind.others.length === 0 ? (
              <CheckItem key={kind.key} entry={kind.first} locked={locked} actions={actions} />
            ) : (
              <Kind key={kind.key} kind={kind} locked={locked} actions={actions} />
            ),
          )}
      </ul>
      {rest > 0 ? (
        <Button className={styles.more} size="small" appearance="subtle" onClick={() => show(shown + PAGE)}>
          {say(paneWords.showMore)({ count: Math.min(PAGE, rest) })}
        </Button>
      ) : null}
    </section>
  );
}

/** Many of a kind: the first in full, the others folded, and one answer for all. */
function Kind({
  kind: { key, first, others, otherCount },
  locked,
  actions,
}: {
  readonly kind: CheckKind;
  readonly locked: boolean;
  readonly actions: PaneActions;
}): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const [open, setOpen] = useState(false);
  const [answering, setAnswering] = useState(false);
  const [shown, show] = useState(PAGE);
  const id = `kind-${key}`;
  const rest = others.length - shown;
  const way = mergeClasses(styles.way, shared.link);
  return (
    <li className={styles.kind}>
      <ul className={shared.list}>
        <CheckItem entry={first} locked={locked} actions={actions} />
      </ul>
      <div className={styles.ways}>
        <Link
          as="button"
          id={`${id}-fold`}
          className={way}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <ChevronRightRegular aria-hidden className={mergeClasses(styles.mark, open && styles.turned)} />{" "}
          {say(paneWords.alike)({ count: otherCount })}
        </Link>
        {locked || answering ? null : (
          <Link as="button" className={way} onClick={() => setAnswering(true)}>
            {say(paneWords.answerAll)({ count: otherCount + 1 })}
          </Link>
        )}
      </div>
      {answering ? (
        <AnswerForm
          label={say(paneWords.reasonForAll)({ count: otherCount + 1 })}
          start=""
          canTakeBack={false}
          save={(text) => {
            setAnswering(false);
            actions.acknowledge(
              [first, ...others].map((entry) => entry.key),
              text,
            );
          }}
          close={() => setAnswering(false)}
        />
      ) : null}
      {open ? (
        <div id={id} className={styles.others}>
          <ul className={shared.list}>
            {others.slice(0, shown).map((entry) => (
              <CheckItem key={entry.key} entry={entry} locked={locked} actions={actions} />
            ))}
          </ul>
          {rest > 0 ? (
            <Button size="small" appearance="subtle" onClick={() => show(shown + PAGE)}>
              {say(paneWords.showMore)({ count: Math.min(PAGE, rest) })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
