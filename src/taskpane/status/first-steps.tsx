/** Instead of figures: of an empty workbook a way to begin; of one that is not understood what was looked at. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { groupedBy } from "../../collections/grouped-by";
import { datasetWords } from "../../i18n/dataset-words";
import { findingText } from "../../i18n/findings";
import type { Language } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { sheetWords } from "../../i18n/sheet-words";
import { unusedText } from "../../i18n/unused";
import type { ShownMonth } from "../../shown-month";
import { isEmpty, sheetsOfData } from "../data/recognised-sheets";
import { usePaneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  looked: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
});

interface FirstStepsProps {
  readonly monthly: ShownMonth;
  readonly actions: PaneActions;
}

/** What an open workbook in which nothing is understood shows instead of figures; an empty one gets the first steps. */
export function FirstSteps({ monthly, actions }: FirstStepsProps): ReactNode {
  return isEmpty(monthly) ? <Beginning actions={actions} /> : <LookedAt monthly={monthly} actions={actions} />;
}

function Beginning({ actions }: Pick<FirstStepsProps, "actions">): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <section className={shared.section} aria-labelledby="first-steps">
      <h2 id="first-steps" className={shared.heading}>
        {say(paneWords.firstTitle)}
      </h2>
      <ol className={styles.steps}>
        {[paneWords.firstOpen, paneWords.firstCheck, paneWords.firstWrite].map((line, index) => (
          <li key={index} className={shared.text}>
            {say(line)}
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button onClick={actions.openSample}>{say(paneWords.openSample)}</Button>
        <Button onClick={actions.createTargets}>{say(paneWords.createTargets)}</Button>
        <Button appearance="subtle" onClick={() => actions.show("data")}>
          {say(paneWords.openData)}
        </Button>
      </div>
      <p className={shared.quiet}>{say(paneWords.localOnly)}</p>
    </section>
  );
}

/** Sheets named before "…". */
const MOST_NAMED = 5;

/** Sheets of one reason that are named. */
const MOST_TOGETHER = 3;

const togetherFacts = (sheets: readonly string[], reason: string) => ({
  sheets: sheets.slice(0, MOST_TOGETHER).join("、"),
  more: Math.max(0, sheets.length - MOST_TOGETHER),
  reason,
});

/** Every sheet with what it lacks: those that are not used, and those whose kind is known and that gave no row. */
function lackingSheets(
  monthly: ShownMonth,
  language: Language,
): readonly { readonly sheet: string; readonly reason: string }[] {
  const unused = monthly.unused.map((one) => ({ sheet: String(one.sheet), reason: unusedText(one, language) }));
  const known = sheetsOfData(monthly).map(({ sheet, guesses: [{ dataset }] }) => {
    const fault = monthly.findings.find(({ at, severity }) => severity !== "note" && at?.sheet === sheet);
    const name = dataset === null ? "" : datasetWords(dataset)[language];
    const reason = fault ? findingText(fault, language) : sheetWords.withoutRows[language]({ dataset: name });
    return { sheet: String(sheet), reason };
  });
  // Of a sheet with several tables the first reason.
  return [...new Map([...known, ...unused].reverse().map((one) => [one.sheet, one])).values()].reverse();
}

/** Which sheets were looked at, and what each lacks. */
function LookedAt({ monthly, actions }: FirstStepsProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const language = useLanguage();
  const looked = lackingSheets(monthly, language);
  // Sheets of one form lack the same, and are told together.
  const reasons = [...groupedBy(looked, ({ reason }) => reason)].map(
    ([reason, own]) => [reason, own.map(({ sheet }) => sheet)] as const,
  );
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say(sheetWords.noneUnderstood)({ count: looked.length })}</MessageBarTitle>
        <ul className={styles.looked}>
          {reasons.slice(0, MOST_NAMED).map(([reason, sheets]) => (
            <li key={reason}>{say(sheetWords.whyTogether)(togetherFacts(sheets, reason))}</li>
          ))}
          {reasons.length > MOST_NAMED ? <li>…</li> : null}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => actions.show("data")}>
          {say(paneWords.openData)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
