/** What staff say of a finding, or of many alike. */
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface AnswerFormProps {
  readonly label: string;
  readonly start: string;
  /** An empty answer takes back the one that stands. */
  readonly canTakeBack: boolean;
  readonly save: (text: string) => void;
  readonly close: () => void;
}

/** Has the focus from the start; Escape closes it. */
export function AnswerForm({ label, start, canTakeBack, save, close }: AnswerFormProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(start);
  useEffect(() => area.current?.focus(), []);
  return (
    <div
      className={shared.section}
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      <Field label={label} size="small" hint={say(paneWords.reasonHint)}>
        <Textarea textarea={{ ref: area }} size="small" value={draft} onChange={(_, { value }) => setDraft(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={draft.trim() === "" && !canTakeBack}
          onClick={() => save(draft.trim())}
        >
          {say(paneWords.save)}
        </Button>
        <Button size="small" onClick={close}>
          {say(paneWords.cancel)}
        </Button>
      </div>
    </div>
  );
}
