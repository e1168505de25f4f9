/** What the sheets leave open, asked before the report is written: how many there are, and each with its answers. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AnswerSets } from "../../account/question";
import { columnAsked, questionsByColumn } from "../../account/questions-by-column";
import { questionWords } from "../../i18n/question-words";
import { withAnswers } from "../../settings-answers";
import { recognisedSheets } from "../data/recognised-sheets";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";
import type { Ready } from "../state/pane-state";
import type { Prepared } from "../session/session";
import type { PaneActions } from "../state/use-pane";
import { askedTogether } from "./alike-questions";
import { QuestionItem } from "./question-item";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: { marginTop: tokens.spacingVerticalS },
});

/** Shown before staff ask for the rest. */
const FIRST_SHOWN = 3;

interface QuestionsProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function QuestionsBar({ state, actions }: QuestionsProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const [showsAll, showAll] = useState(false);
  const { prepared } = state;
  const { questions } = prepared.monthly;
  if (questions.length === 0) return null;
  const answer = (sets: readonly AnswerSets[]): void => actions.changeSettings(answered(prepared, ...sets));
  const groups = askedTogether(questions);
  const shown = showsAll ? groups : groups.slice(0, FIRST_SHOWN);
  const hidden = questionsByColumn(groups.slice(shown.length).flat(2)).length;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="group">
      <MessageBarBody>
        <MessageBarTitle>{say(questionWords.toAnswer)({ count: questionsByColumn(questions).length })}</MessageBarTitle>
        <span className={shared.quiet}>{say(questionWords.why)}</span>
        <ul className={styles.list}>
          {shown.map((asked) => (
            <QuestionItem
              key={columnAsked(asked[0][0])}
              asked={asked}
              disabled={prepared.settingsLocked}
              answer={answer}
              actions={actions}
            />
          ))}
        </ul>
        {groups.length <= FIRST_SHOWN ? null : (
          <div className={styles.more}>
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={showsAll}
              onClick={() => {
                showAll(!showsAll);
              }}
            >
              {showsAll ? say(questionWords.fewer) : say(questionWords.more)({ count: hidden })}
            </Button>
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The settings with the answer in them. */
export function answered(
  { settings, monthly }: Pick<Prepared, "settings" | "monthly">,
  ...sets: readonly AnswerSets[]
): Prepared["settings"] {
  const { used, unused } = recognisedSheets(monthly);
  const ids = new Map([...used, ...unused].map(({ sheet, sheetId }) => [String(sheet), sheetId]));
  return withAnswers(settings, sets, (sheet) => ids.get(sheet));
}
