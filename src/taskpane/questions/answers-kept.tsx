/** How many questions were answered, the way to have them asked again, and the answers as a file for colleagues. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { answersFile, answersFor, filedAnswers, readAnswersFile, type SheetKeys } from "../../answers-file";
import type { Words } from "../../i18n/language";
import { questionWords } from "../../i18n/question-words";
import type { Settings } from "../../settings";
import { answersKept, unknownSettings, withAnswers, withoutAnswers } from "../../settings-answers";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AnswersKeptProps {
  readonly settings: Settings;
  /** By which the workbook's sheets are known in a file. */
  readonly keys: SheetKeys;
  readonly disabled: boolean;
  readonly change: (settings: Settings) => void;
}

export function AnswersKept({ settings, keys, disabled, change }: AnswersKeptProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const file = useRef<HTMLInputElement>(null);
  const [told, tell] = useState<Words | null>(null);
  const count = answersKept(settings);
  const filed = filedAnswers(settings, keys);
  const take = (text: string): void => {
    const { taken, words } = withAnswersOf(text, settings, keys);
    tell(words);
    if (taken !== null) change(taken);
  };
  return (
    <div className={shared.section}>
      {count === 0 ? null : <p className={shared.quiet}>{say(questionWords.kept)({ count })}</p>}
      <p className={shared.quiet}>{say(questionWords.fileText)}</p>
      <div className={styles.buttons}>
        {count === 0 ? null : (
          <Button size="small" disabled={disabled} onClick={() => change(withoutAnswers(settings))}>
            {say(questionWords.askAgain)}
          </Button>
        )}
        <Button size="small" disabled={filed.length === 0} onClick={() => saveFile(answersFile(filed))}>
          {say(questionWords.saveFile)}
        </Button>
        <Button size="small" disabled={disabled} onClick={() => file.current?.click()}>
          {say(questionWords.takeFile)}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={say(questionWords.takeFile)}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            currentTarget.value = "";
            if (chosen) void chosen.text().then(take);
          }}
        />
      </div>
      <p className={shared.quiet} role="status">
        {told === null ? "" : say(told)}
      </p>
    </div>
  );
}

interface Taken {
  /** null: nothing of the file holds here. */
  readonly taken: Settings | null;
  readonly words: Words;
}

/** The settings with a file's answers on top, and what to say of it. */
export function withAnswersOf(text: string, settings: Settings, keys: SheetKeys): Taken {
  const read = readAnswersFile(text);
  if (read.kind !== "answers" || unknownSettings(read.answers.map(({ sets }) => sets)).length > 0)
    return { taken: null, words: questionWords.fileUnreadable };
  const ids = new Map([...keys].map(([id, key]) => [key.slice(key.indexOf(" ") + 1), id]));
  const sets = answersFor(read.answers, keys);
  if (sets.length === 0) return { taken: null, words: questionWords.fileForOthers };
  const facts = { count: sets.length, others: read.answers.length - sets.length };
  return {
    taken: withAnswers(settings, sets, (sheet) => ids.get(sheet)),
    words: { "zh-CN": questionWords.fileTaken["zh-CN"](facts), en: questionWords.fileTaken.en(facts) },
  };
}

/** Onto the computer, as browsers and Excel's own window do it. */
function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(url);
}

const FILE_NAME = "督察月报-答复.json";
