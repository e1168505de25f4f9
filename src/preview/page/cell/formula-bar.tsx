/** The name box and the formula bar. */
import { useEffect, useState, type ReactNode } from "react";
import { editKey, type Edit, type EditActions } from "./cell-editor";

interface FormulaBarProps extends EditActions {
  /** "B3" or "B3:D9" */
  readonly address: string;
  readonly content: string;
  readonly edit: Edit | null;
  readonly words: { readonly nameBox: string; readonly formulaBar: string };
  /** @returns whether there is such a place */
  readonly goTo: (place: string) => boolean;
  readonly start: (text: string) => void;
}

export function FormulaBar({ address, content, edit, words, goTo, start, ...actions }: FormulaBarProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [address]);
  return (
    <div className="formula-bar" data-region>
      <input
        className="name-box"
        aria-label={words.nameBox}
        value={typed ?? address}
        spellCheck={false}
        data-focus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            // The keyboard goes to the grid: there, the same key press would begin a new line.
            event.preventDefault();
            if (goTo(event.currentTarget.value)) setTyped(null);
          }
          if (event.key === "Escape") setTyped(null);
        }}
      />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <input
        className="content"
        aria-label={words.formulaBar}
        value={edit?.text ?? content}
        spellCheck={false}
        onFocus={() => {
          if (!edit) start(content);
        }}
        onChange={(event) => actions.change(event.target.value)}
        onKeyDown={(event) => {
          if (edit) editKey(event, edit, actions);
        }}
        onBlur={() => {
          if (edit?.place === "bar") actions.commit(null);
        }}
      />
    </div>
  );
}
