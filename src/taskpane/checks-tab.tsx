/** What is wrong or doubtful about the data, the gravest first; each leads to its cell. */
import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { localAddress, type Place } from "../cells/address";
import type { Finding, Severity } from "../findings/finding";
import { findingText } from "./finding-text";
import { paneWords } from "../i18n/pane";
import { bySeverity, severities, severitySymbol } from "./finding-groups";
import { usePaneStyles, useToneStyles } from "./pane-styles";
import { useLanguage, useWords } from "./words";

/** A list of hundreds helps nobody and makes the pane slow: so many at a time. */
const PAGE = 20;

const useStyles = makeStyles({
  row: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  message: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  place: { ...typographyStyles.caption1, overflowWrap: "anywhere", textAlign: "left" },
  more: { alignSelf: "flex-start" },
});

const titles = { error: paneWords.errors, warning: paneWords.warnings, note: paneWords.notes } as const;
const hints = { error: paneWords.errorsHint, warning: paneWords.warningsHint, note: paneWords.notesHint } as const;
const tones = { error: "bad", warning: "watch", note: "open" } as const;

interface ChecksTabProps {
  readonly findings: readonly Finding[];
  readonly goTo: (place: Place) => void;
}

export function ChecksTab({ findings, goTo }: ChecksTabProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <div className={shared.sections}>
      {findings.length === 0 ? (
        <section className={shared.section}>
          <h2 className={shared.heading}>{say(paneWords.checksTitle)}</h2>
          <p className={shared.text}>{say(paneWords.noFindings)}</p>
        </section>
      ) : null}
      {severities.map((severity) => {
        const group = bySeverity(findings, severity);
        return group.length === 0 ? null : <Group key={severity} severity={severity} findings={group} goTo={goTo} />;
      })}
    </div>
  );
}

function Group({ severity, findings, goTo }: ChecksTabProps & { readonly severity: Severity }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const toneStyles = useToneStyles();
  const language = useLanguage();
  const say = useWords();
  const [shown, show] = useState(PAGE);
  const rest = findings.length - shown;
  const headingId = `findings-${severity}`;
  return (
    <section className={shared.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={shared.heading}>
        <span aria-hidden className={toneStyles[tones[severity]]}>{severitySymbol[severity]}</span> {say(titles[severity])({ count: findings.length })}
        <span className={shared.quiet}> · {say(hints[severity])}</span>
      </h2>
      <ul className={mergeClasses(shared.list, shared.figures)}>
        {findings.slice(0, shown).map((finding, index) => (
          <li key={index} className={styles.row}>
            <p className={styles.message}>{findingText(finding, language)}</p>
            {finding.at ? <FindingPlace at={finding.at} goTo={goTo} /> : null}
          </li>
        ))}
      </ul>
      {rest > 0 ? <Button className={styles.more} size="small" appearance="subtle" onClick={() => show(shown + PAGE)}>{say(paneWords.showMore)({ count: Math.min(PAGE, rest) })}</Button> : null}
    </section>
  );
}

function FindingPlace({ at, goTo }: { readonly at: Place; readonly goTo: (place: Place) => void }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const local = localAddress(at);
  const address = local === null ? at.sheet : `${at.sheet}!${local}`;
  return <Link as="button" className={styles.place} title={say(paneWords.goToCell)({ address })} onClick={() => goTo(at)}>{address}</Link>;
}
