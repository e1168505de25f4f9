/** How far the saving of a large workbook is; it can be stopped. */
import type { ReactNode } from "react";
import { useModal } from "./use-modal";
import type { Saving } from "./use-saving";
import { pageWords, type PageLanguage } from "./words";

export function SavingWindow({
  saving,
  language,
}: {
  readonly saving: Saving;
  readonly language: PageLanguage;
}): ReactNode {
  const { fileName, done, take, stop } = saving;
  const element = useModal();
  return (
    <dialog
      ref={element}
      className="question"
      aria-labelledby="saving-title"
      onCancel={(event) => {
        event.preventDefault();
        stop();
      }}
    >
      <h2 id="saving-title">{fileName}</h2>
      <p role="status">{take ? pageWords.fileReady[language] : pageWords.saving[language]}</p>
      <p className="share">
        <progress value={done} aria-label={pageWords.saving[language]} /> {Math.floor(done * 100)} %
      </p>
      <div className="answers">
        {take ? (
          <button className="primary" autoFocus onClick={take}>
            {pageWords.takeFile[language]}
          </button>
        ) : null}
        <button onClick={stop}>{pageWords.cancel[language]}</button>
      </div>
    </dialog>
  );
}
