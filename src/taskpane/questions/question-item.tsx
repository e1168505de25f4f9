/** One question: what is asked, where it stands, the likeliest answers as buttons and the rest in a list. */
import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { AnswerSets, Question } from "../../account/question";
import { questionWords } from "../../i18n/question-words";
import { answerText, questionText } from "../../i18n/questions";
import { useLanguage, useWords } from "../shared/words";
import type { PaneActions } from "../state/use-pane";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  answers: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Answers that are a tap away; more of them would hide the question. */
const MOST_BUTTONS = 4;

interface QuestionItemProps {
  readonly question: Question;
  readonly disabled: boolean;
  readonly answer: (sets: AnswerSets) => void;
  readonly actions: PaneActions;
}

export function QuestionItem({ question, disabled, answer, actions }: QuestionItemProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const language = useLanguage();
  const id = useId();
  const { at, answers } = question;
  const { sheet, place } = at;
  // A list with a single entry would be a button in disguise.
  const buttons = answers.length <= MOST_BUTTONS + 1 ? answers : answers.slice(0, MOST_BUTTONS);
  const rest = answers.slice(buttons.length);
  return (
    <li className={styles.question}>
      <span id={id}>
        {questionText(question, language)}{" "}
        <Link as="button" inline onClick={() => actions.goTo(place ?? { sheet })}>
          {say(questionWords.goTo)({ sheet })}
        </Link>
      </span>
      <span className={styles.answers} role="group" aria-labelledby={id}>
        {buttons.map((sets) => (
          <Button key={JSON.stringify(sets)} size="small" disabled={disabled} onClick={() => answer(sets)}>
            {answerText(sets, language, question)}
          </Button>
        ))}
        {rest.length === 0 ? null : (
          <Select
            size="small"
            aria-label={say(questionWords.otherAnswers)}
            disabled={disabled}
            value=""
            onChange={(_, { value }) => {
              const chosen = rest[Number(value)];
              if (value !== "" && chosen !== undefined) answer(chosen);
            }}
          >
            <option value="">{say(questionWords.otherAnswers)}</option>
            {rest.map((sets, index) => (
              <option key={JSON.stringify(sets)} value={index}>
                {answerText(sets, language, question)}
              </option>
            ))}
          </Select>
        )}
        {question.code === "whichDataset" ? (
          <Link as="button" inline onClick={() => actions.show("data")}>
            {say(questionWords.otherTable)}
          </Link>
        ) : null}
      </span>
    </li>
  );
}
