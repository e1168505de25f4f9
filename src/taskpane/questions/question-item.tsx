/** One question: what is asked, where it stands, the likeliest answers as buttons and the rest in a list. */
import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { AnswerSets, Question } from "../../account/question";
import { questionWords } from "../../i18n/question-words";
import { answerText, questionText } from "../../i18n/questions";
import { useLanguage, useWords } from "../shared/words";
import { datasetUses, wordsOfUse } from "../data/dataset-fields";
import type { PaneActions } from "../state/use-pane";
import { answersAt } from "./alike-questions";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  answers: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
});

/** Answers that are a tap away; more of them would hide the question. */
const MOST_BUTTONS = 4;

interface QuestionItemProps {
  /** One or more that one answer settles. */
  readonly questions: readonly [Question, ...Question[]];
  readonly disabled: boolean;
  readonly answer: (sets: readonly AnswerSets[]) => void;
  readonly actions: PaneActions;
}

export function QuestionItem({ questions, disabled, answer, actions }: QuestionItemProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const language = useLanguage();
  const id = useId();
  const [question, ...alike] = questions;
  const { at, answers } = question;
  const { sheet, place } = at;
  // A list with a single entry would be a button in disguise.
  const buttons = answers.length <= MOST_BUTTONS + 1 ? answers : answers.slice(0, MOST_BUTTONS);
  return (
    <li className={styles.question}>
      <span id={id}>
        {questionText(question, language)}{" "}
        <Link as="button" inline onClick={() => actions.goTo(place ?? { sheet })}>
          {say(questionWords.goTo)({ sheet })}
        </Link>
        {alike.length === 0 ? null : " "}
        {alike.length === 0
          ? null
          : say(questionWords.together)({ sheets: alike.map((one) => one.at.sheet).join("、") })}
      </span>
      <span className={styles.answers} role="group" aria-labelledby={id}>
        {buttons.map((sets, index) => (
          <Button
            key={JSON.stringify(sets)}
            size="small"
            disabled={disabled}
            onClick={() => answer(answersAt(questions, index))}
          >
            {answerText(sets, language, question)}
          </Button>
        ))}
        <MoreAnswers
          question={question}
          from={buttons.length}
          disabled={disabled}
          choose={(index) => answer(answersAt(questions, index))}
        />
        {question.code === "whichDataset" ? (
          <OtherUses
            answers={answers}
            disabled={disabled}
            choose={(dataset) => answer(questions.map((one) => ({ sheet: one.at.sheet, dataset })))}
          />
        ) : null}
      </span>
    </li>
  );
}

interface MoreAnswersProps {
  readonly question: Question;
  /** The first answer that is no button. */
  readonly from: number;
  readonly disabled: boolean;
  readonly choose: (index: number) => void;
}

/** Answers for which there are no buttons; nothing where there are none. */
function MoreAnswers({ question, from, disabled, choose }: MoreAnswersProps): ReactNode {
  const say = useWords();
  const language = useLanguage();
  const rest = question.answers.slice(from);
  if (rest.length === 0) return null;
  return (
    <Choice
      label={say(questionWords.otherAnswers)}
      disabled={disabled}
      options={rest.map((sets, index) => [String(from + index), answerText(sets, language, question)])}
      choose={(value) => choose(Number(value))}
    />
  );
}

interface OtherUsesProps {
  readonly answers: readonly AnswerSets[];
  readonly disabled: boolean;
  readonly choose: (dataset: string) => void;
}

/** Everything that a sheet can be, but what is offered already. */
function OtherUses({ answers, disabled, choose }: OtherUsesProps): ReactNode {
  const say = useWords();
  const offered = new Set(answers.flatMap((sets) => ("dataset" in sets ? (sets.dataset ?? "ignore") : [])));
  const uses = datasetUses.filter((use) => !offered.has(use) && use !== "ignore");
  return (
    <Choice
      label={say(questionWords.otherTable)}
      disabled={disabled}
      options={uses.map((use) => [use, say(wordsOfUse(use))])}
      choose={choose}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

/** A list that shows what it is for until something is chosen. */
const Choice = ({ label, disabled, options, choose }: ChoiceProps): ReactNode => (
  <Select
    size="small"
    aria-label={label}
    disabled={disabled}
    value=""
    onChange={(_, { value }) => {
      if (value !== "") choose(value);
    }}
  >
    <option value="">{label}</option>
    {options.map(([value, words]) => (
      <option key={value} value={value}>
        {words}
      </option>
    ))}
  </Select>
);
