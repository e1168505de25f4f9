/** The line at the top of the try-out page, and what stands below it while no workbook is open. */
import { useRef, type ReactNode } from "react";
import { pageWords, type PageLanguage } from "./words";

interface OpenActions {
  readonly language: PageLanguage;
  readonly openSample: () => void;
  readonly openFile: (file: File) => void;
}

interface PageHeaderProps extends OpenActions {
  readonly speak: (language: PageLanguage) => void;
  /** null: no workbook is open. */
  readonly fileName: string | null;
  readonly isUnsaved: boolean;
  readonly save: () => void;
}

export function PageHeader({ language, speak, fileName, isUnsaved, save, ...open }: PageHeaderProps): ReactNode {
  const other: PageLanguage = language === "zh-CN" ? "en-US" : "zh-CN";
  return (
    <header data-region>
      <strong className="badge">{pageWords.notExcel[language]}</strong>
      <button onClick={open.openSample} data-focus>
        {pageWords.openSample[language]}
      </button>
      <FileButton language={language} openFile={open.openFile} />
      <button onClick={save} disabled={fileName === null}>
        {pageWords.saveAs[language]}
      </button>
      <span className="name" title={fileName ?? undefined}>
        {fileName}
      </span>
      {isUnsaved ? <span className="unsaved">{pageWords.unsaved[language]}</span> : null}
      <span className="stays">{pageWords.stays[language]}</span>
      <button className="language" lang={other === "zh-CN" ? "zh-CN" : "en"} onClick={() => speak(other)}>
        {pageWords.otherLanguage[language]}
      </button>
    </header>
  );
}

function FileButton({ language, openFile }: Omit<OpenActions, "openSample">): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button onClick={() => input.current?.click()}>{pageWords.openFile[language]}</button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={pageWords.openFile[language]}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) openFile(file);
          event.target.value = "";
        }}
      />
    </>
  );
}

/** What the page is, how to begin, and what it can and cannot. */
export function Welcome({ language, openSample, openFile }: OpenActions): ReactNode {
  return (
    <main className="empty">
      <h1>{pageWords.welcome[language]}</h1>
      <p>{pageWords.welcomeSteps[language]}</p>
      <p>
        <button className="primary" onClick={openSample}>
          {pageWords.openSample[language]}
        </button>
        <FileButton language={language} openFile={openFile} />
      </p>
      <p className="hint">{pageWords.dropHere[language]}</p>
      <ul className="about">
        <li>{pageWords.can[language]}</li>
        <li>{pageWords.cannot[language]}</li>
        <li>{pageWords.keepsNothing[language]}</li>
      </ul>
    </main>
  );
}
