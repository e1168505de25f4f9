/** What is asked, where it stands, the likeliest answers as buttons and the rest in a list. */
import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { AnswerSets, Question } from "../../account/question";
import { questionWords } from "../../i18n/question-words";
import { answerText, columnText, questionText, wordText } from "../../i18n/questions";
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
  word: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  answers: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
});

/** Answers that are a tap away; more of them would hide the question. */
const MOST_BUTTONS = 4;

/** One or more that one answer settles. */
export type AlikeQuestions = readonly [Question, ...Question[]];

interface QuestionItemProps {
  /** More than one: words of one column, each with answers of its own. */
  readonly asked: readonly [AlikeQuestions, ...AlikeQuestions[]];
  readonly disabled: boolean;
  readonly answer: (sets: readonly AnswerSets[]) => void;
  readonly actions: PaneActions;
}

export function QuestionItem({ asked, disabled, answer, actions }: QuestionItemProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const id = useId();
  const [questions, ...others] = asked;
  const first = questions[0];
  const heads = asked.map(([head]) => head);
  if (others.length === 0)
    return (
      <li className={styles.question}>
        <span id={id}>
          {questionText(first, language)} <Where questions={questions} actions={actions} />
        </span>
        <AnswersOffered questions={questions} labelledBy={id} disabled={disabled} answer={answer} />
      </li>
    );
  return (
    <li className={styles.question}>
      <span>
        {columnText(heads, language)} <Where questions={questions} actions={actions} />
      </span>
      {asked.map((alike, index) => (
        <div key={wordText(alike[0], language)} className={styles.word}>
          <span id={`${id}-${index}`}>{wordText(alike[0], language)}</span>
          <AnswersOffered questions={alike} labelledBy={`${id}-${index}`} disabled={disabled} answer={answer} />
        </div>
      ))}
    </li>
  );
}

interface WhereProps {
  readonly questions: AlikeQuestions;
  readonly actions: PaneActions;
}

/** The way to the cell, and the other sheets that the answer is for. */
function Where({ questions: [{ at }, ...alike], actions }: WhereProps): ReactNode {
  const say = useWords();
  const { sheet, place } = at;
  return (
    <>
      <Link as="button" inline onClick={() => actions.goTo(place ?? { sheet })}>
        {say(questionWords.goTo)({ sheet })}
      </Link>
      {alike.length === 0
        ? null
        : ` ${say(questionWords.together)({ sheets: alike.map((one) => one.at.sheet).join("、") })}`}
    </>
  );
}

interface AnswersOfferedProps extends Pick<QuestionItemProps, "disabled" | "answer"> {
  readonly questions: AlikeQuestions;
  /** Id of the words that ask. */
  readonly labelledBy: string;
}

function AnswersOffered({ questions, labelledBy, disabled, answer }: AnswersOfferedProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const [question] = questions;
  const { answers } = question;
  // A list with a single entry would be a button in disguise.
  const buttons = answers.length <= MOST_BUTTONS + 1 ? answers : answers.slice(0, MOST_BUTTONS);
  return (
    <span className={styles.answers} role="group" aria-labelledby={labelledBy}>
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
