/** What is doubtful on a sheet, each a way to its cell. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { localAddress } from "../../cells/address";
import { severitySymbol } from "../../findings/severity";
import { findingText } from "../../i18n/findings";
import { paneWords } from "../../i18n/pane";
import { sheetWords } from "../../i18n/sheet-words";
import type { CheckEntry } from "../checks/check-entries";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  doubt: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere" },
  doubts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  all: { alignSelf: "flex-start", ...typographyStyles.caption1, textAlign: "left" },
});

/** Doubts told in place before "see all". */
const MOST_TOLD = 3;

export function SheetDoubts({
  entries,
  actions,
}: {
  readonly entries: readonly CheckEntry[];
  readonly actions: PaneActions;
}): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  const language = useLanguage();
  const say = useWords();
  if (entries.length === 0) return null;
  const told = entries.filter(({ finding }) => finding !== null).slice(0, MOST_TOLD);
  return (
    <div className={styles.doubts}>
      {told.map(({ key, severity, finding, at }) => {
        const address = at === null ? null : localAddress(at);
        return (
          <p key={key} className={styles.doubt}>
            <span aria-hidden className={tones[severity === "error" ? "bad" : "watch"]}>
              {severitySymbol[severity]}
            </span>{" "}
            {finding === null ? "" : findingText(finding, language)}{" "}
            {at !== null && address !== null ? (
              <Link
                as="button"
                inline
                className={shared.link}
                title={say(paneWords.goToCell)({ address })}
                onClick={() => actions.goTo(at)}
              >
                {address}
              </Link>
            ) : null}
          </p>
        );
      })}
      {entries.length > told.length ? (
        <Link as="button" className={mergeClasses(styles.all, shared.link)} onClick={() => actions.show("checks")}>
          {say(sheetWords.allDoubts)({ count: entries.length })}
        </Link>
      ) : null}
    </div>
  );
}
