/** How many questions were answered, and the way to have them asked again. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { questionWords } from "../../i18n/question-words";
import type { Settings } from "../../settings";
import { answersKept, withoutAnswers } from "../../settings-answers";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";

interface AnswersKeptProps {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly change: (settings: Settings) => void;
}

export function AnswersKept({ settings, disabled, change }: AnswersKeptProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const count = answersKept(settings);
  if (count === 0) return null;
  return (
    <div className={shared.section}>
      <p className={shared.quiet}>{say(questionWords.kept)({ count })}</p>
      <div>
        <Button size="small" disabled={disabled} onClick={() => change(withoutAnswers(settings))}>
          {say(questionWords.askAgain)}
        </Button>
      </div>
    </div>
  );
}
