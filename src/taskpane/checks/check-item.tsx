/** One finding: what it says, its cell, and what staff answer to it. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { findingText } from "../../i18n/findings";
import { paneWords } from "../../i18n/pane";
import { placeText } from "../../report/checks/finding-rows";
import { AnswerForm } from "./answer-form";
import type { CheckEntry } from "./check-entries";
import { usePaneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  row: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  message: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  place: { ...typographyStyles.caption1, overflowWrap: "anywhere", textAlign: "left" },
});

/** Cells of further findings that are named. */
const MOST_PLACES = 40;

interface CheckItemProps {
  readonly entry: CheckEntry;
  readonly locked: boolean;
  readonly actions: PaneActions;
}

export function CheckItem({
  entry: { key, finding, count, places, at, reason },
  locked,
  actions,
}: CheckItemProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const [answering, setAnswering] = useState(false);
  const address = at === null ? null : placeText(at);
  const link = mergeClasses(styles.place, shared.link);
  return (
    <li className={styles.row}>
      <p className={styles.message}>{finding ? findingText(finding, language) : say(paneWords.moreAlike)({ count })}</p>
      {places.length === 0 ? null : (
        <p className={mergeClasses(shared.quiet, styles.place)}>
          {places.slice(0, MOST_PLACES).join(language === "en" ? ", " : "、")}
          {places.length > MOST_PLACES ? " …" : ""}
        </p>
      )}
      {reason === null ? null : <p className={shared.quiet}>✓ {reason}</p>}
      <div className={styles.ways}>
        {at && address ? (
          <Link
            as="button"
            className={link}
            title={say(paneWords.goToCell)({ address })}
            onClick={() => actions.goTo(at)}
          >
            {address}
          </Link>
        ) : (
          <span />
        )}
        {locked || answering ? null : (
          <Link as="button" className={link} onClick={() => setAnswering(true)}>
            {say(reason === null ? paneWords.answer : paneWords.changeAnswer)}
          </Link>
        )}
      </div>
      {answering ? (
        <AnswerForm
          label={say(paneWords.reason)}
          start={reason ?? ""}
          canTakeBack={reason !== null}
          save={(text) => {
            setAnswering(false);
            actions.acknowledge([key], text);
          }}
          close={() => setAnswering(false)}
        />
      ) : null}
    </li>
  );
}
