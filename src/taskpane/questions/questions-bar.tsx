/**
 * What the sheets leave open, asked before the report is written: the question, its place, and its answers as buttons.
 */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AnswerSets, Question } from "../../account/question";
import { questionWords } from "../../i18n/question-words";
import { answerText, questionText } from "../../i18n/questions";
import { withAnswers } from "../../settings-answers";
import { recognisedSheets } from "../data/recognised-sheets";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";
import type { Ready } from "../state/pane-state";
import type { Prepared } from "../session/session";
import type { PaneActions } from "../state/use-pane";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asked at a time: the rest comes when these are answered. */
const MOST_ASKED = 3;

interface QuestionsProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function QuestionsBar({ state, actions }: QuestionsProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const { prepared } = state;
  const { questions } = prepared.monthly;
  if (questions.length === 0) return null;
  const answer = (sets: AnswerSets): void => actions.changeSettings(answered(prepared, sets));
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="group">
      <MessageBarBody>
        <MessageBarTitle>{say(questionWords.toAnswer)({ count: questions.length })}</MessageBarTitle>
        <span className={shared.quiet}>{say(questionWords.why)}</span>
        <ul className={styles.list}>
          {questions.slice(0, MOST_ASKED).map((question) => (
            <QuestionItem
              key={JSON.stringify([question.code, question.at, question.facts])}
              question={question}
              disabled={prepared.settingsLocked}
              answer={answer}
              actions={actions}
            />
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

interface QuestionProps {
  readonly question: Question;
  readonly disabled: boolean;
  readonly answer: (sets: AnswerSets) => void;
  readonly actions: PaneActions;
}

function QuestionItem({ question, disabled, answer, actions }: QuestionProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const language = useLanguage();
  const { sheet, place } = question.at;
  return (
    <li className={styles.question}>
      <span>
        {questionText(question, language)}{" "}
        <Link as="button" inline onClick={() => actions.goTo(place ?? { sheet })}>
          {say(questionWords.goTo)({ sheet })}
        </Link>
      </span>
      <span className={styles.answers}>
        {question.answers.map((sets) => (
          <Button key={JSON.stringify(sets)} size="small" disabled={disabled} onClick={() => answer(sets)}>
            {answerText(sets, language)}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** The settings with the answer in them. */
export function answered(
  { settings, monthly }: Pick<Prepared, "settings" | "monthly">,
  sets: AnswerSets,
): Prepared["settings"] {
  const { used, unused } = recognisedSheets(monthly);
  const ids = new Map([...used, ...unused].map(({ sheet, sheetId }) => [String(sheet), sheetId]));
  return withAnswers(settings, [sets], (sheet) => ids.get(sheet));
}
