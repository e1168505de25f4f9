/** Asked before another workbook takes the place of one with unsaved edits. */
import type { ReactNode } from "react";
import { useModal } from "./use-modal";
import { pageWords, type PageLanguage } from "./words";

interface UnsavedQuestionProps {
  readonly fileName: string;
  readonly language: PageLanguage;
  readonly saveFirst: () => void;
  readonly proceed: () => void;
  readonly stay: () => void;
}

export function UnsavedQuestion({ fileName, language, saveFirst, proceed, stay }: UnsavedQuestionProps): ReactNode {
  const element = useModal();
  return (
    <dialog
      ref={element}
      role="alertdialog"
      className="question"
      aria-labelledby="question-title"
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <h2 id="question-title">{fileName}</h2>
      <p>{pageWords.unsavedQuestion[language]}</p>
      <div className="answers">
        <button className="primary" autoFocus onClick={saveFirst}>
          {pageWords.saveFirst[language]}
        </button>
        <button onClick={proceed}>{pageWords.dontSave[language]}</button>
        <button onClick={stay}>{pageWords.cancel[language]}</button>
      </div>
    </dialog>
  );
}
