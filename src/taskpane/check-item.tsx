/** One finding: what it says, its cell, and what staff answer to it. */
import { Button, Field, Link, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { localAddress } from "../cells/address";
import { findingText } from "../i18n/findings";
import { paneWords } from "../i18n/pane";
import type { CheckEntry } from "./check-entries";
import { usePaneStyles } from "./pane-styles";
import type { PaneActions } from "./use-pane";
import { useLanguage, useWords } from "./words";

const useStyles = makeStyles({
  row: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  message: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  ways: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  place: { ...typographyStyles.caption1, overflowWrap: "anywhere", textAlign: "left" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CheckItemProps {
  readonly entry: CheckEntry;
  readonly locked: boolean;
  readonly actions: PaneActions;
}

export function CheckItem({ entry: { key, finding, count, at, reason }, locked, actions }: CheckItemProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const answer = (text: string): void => {
    setDraft(null);
    actions.acknowledge(key, text.trim());
  };
  const address = at === null ? null : addressOf(at);
  return (
    <li className={styles.row}>
      <p className={styles.message}>{finding ? findingText(finding, language) : say(paneWords.moreAlike)({ count })}</p>
      {reason === null ? null : <p className={shared.quiet}>✓ {reason}</p>}
      <div className={styles.ways}>
        {at && address ? <Link as="button" className={styles.place} title={say(paneWords.goToCell)({ address })} onClick={() => actions.goTo(at)}>{address}</Link> : <span />}
        {locked || draft !== null ? null : (
          <Link as="button" className={styles.place} onClick={() => setDraft(reason ?? "")}>{say(reason === null ? paneWords.answer : paneWords.changeAnswer)}</Link>
        )}
      </div>
      {draft === null ? null : (
        <div className={shared.section}>
          <Field label={say(paneWords.reason)} size="small" hint={say(paneWords.reasonHint)}>
            <Textarea size="small" value={draft} onChange={(_, { value }) => setDraft(value)} />
          </Field>
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabledFocusable={draft.trim() === "" && reason === null} onClick={() => answer(draft)}>{say(paneWords.save)}</Button>
            <Button size="small" onClick={() => setDraft(null)}>{say(paneWords.cancel)}</Button>
          </div>
        </div>
      )}
    </li>
  );
}

function addressOf(at: NonNullable<CheckEntry["at"]>): string {
  const local = localAddress(at);
  return local === null ? at.sheet : `${at.sheet}!${local}`;
}
