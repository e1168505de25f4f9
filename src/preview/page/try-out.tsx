/** The try-out page: an Excel in memory on the left, the add-in's real pane on the right. Nothing leaves the page. */
import "../../office/older-web-views";
import {
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { createRoot } from "react-dom/client";
import { Book } from "./book";
import { DialogWindow } from "./ribbon/dialog-window";
import { loadStandIns } from "./cell/fonts";
import { officeStarts } from "./office-starts";
import { PageHeader, Welcome } from "./page-header";
import { installStyles } from "./page-styles";
import { RibbonStrip } from "./ribbon/ribbon-strip";
import { SavingWindow } from "./saving-window";
import { UnsavedQuestion } from "./unsaved-question";
import { useOpenBook } from "./use-open-book";
import { useRibbon } from "./ribbon/use-ribbon";
import { pageWords, type PageLanguage } from "./words";

/** F6 goes round the parts of the page, as it does in Excel: the grid itself needs Tab. */
function nextRegion(event: KeyboardEvent): void {
  if (event.key !== "F6") return;
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region], .grid")];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + (event.shiftKey ? -1 : 1) + regions.length) % regions.length];
  const target = next?.matches(".grid, [data-focus]")
    ? next
    : (next?.querySelector<HTMLElement>("[data-focus]") ?? next?.querySelector<HTMLElement>("button:not(:disabled)"));
  target?.focus();
  event.preventDefault();
}

/** Redraws at most once a frame: the add-in's requests come in bursts. */
function useRedraw(): { readonly now: () => void; readonly soon: () => void } {
  const [, now] = useReducer((count: number) => count + 1, 0);
  const due = useRef(0);
  const soon = useCallback(() => {
    cancelAnimationFrame(due.current);
    due.current = requestAnimationFrame(now);
  }, []);
  return { now, soon };
}

/** A file that is dragged over the page, and dropped on it. */
function useDrop(openFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) openFile(file);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.dataTransfer.types.includes("Files"));
  };
  const onDragLeave = (event: DragEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  return { isOver, handlers: { onDrop, onDragOver, onDragLeave } };
}

interface ProblemProps {
  readonly problem: string | null;
  readonly language: PageLanguage;
  readonly close: () => void;
}

const Problem = ({ problem, language, close }: ProblemProps): ReactNode =>
  problem === null ? null : (
    <p role="alert" className="problem">
      <span>{problem}</span>
      <button onClick={close}>{pageWords.close[language]}</button>
    </p>
  );

const Opening = ({ fileName, language }: { readonly fileName: string | null; readonly language: PageLanguage }) =>
  fileName === null ? null : (
    <div role="status" className="veil">
      <span className="spinner" />
      {pageWords.opening[language]} {fileName}
    </div>
  );

/** What stands around the page: its language for readers aloud, and an address at which the pane can start. */
function useSurroundings(language: PageLanguage, refuse: (problem: string) => void): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    void officeStarts().then((starts) => (starts ? undefined : refuse(pageWords.needsHttps[language])));
  }, [language, refuse]);
}

function TryOut(): ReactNode {
  const [language, setLanguage] = useState<PageLanguage>(navigator.language.startsWith("zh") ? "zh-CN" : "en-US");
  const [problem, setProblem] = useState<string | null>(null);
  const redraw = useRedraw();
  const { book, ...books } = useOpenBook({ language, changed: redraw.soon, refuse: setProblem });
  const { ribbon, isPaneShown, running, dialogs, closed, press } = useRibbon(book, language, setProblem);
  const drop = useDrop(books.openFile);
  const { openSample, openFile, opening, saving, waiting } = books;
  useSurroundings(language, setProblem);

  return (
    <div className="page" onKeyDown={nextRegion} {...drop.handlers}>
      <PageHeader
        language={language}
        speak={setLanguage}
        fileName={book?.fileName ?? null}
        isUnsaved={books.isUnsaved}
        save={() => void books.save()}
        openSample={openSample}
        openFile={openFile}
      />
      <Problem problem={problem} language={language} close={() => setProblem(null)} />
      {book && ribbon ? (
        <RibbonStrip
          ribbon={ribbon}
          language={language}
          paneShown={isPaneShown}
          running={new Set(running)}
          press={(button) => void press(button)}
        />
      ) : null}
      {book ? (
        <Book
          key={`${book.number} ${language}`}
          host={book.host}
          language={language}
          paneShown={isPaneShown}
          changed={redraw.now}
          refuse={setProblem}
        />
      ) : (
        <Welcome language={language} openSample={openSample} openFile={openFile} />
      )}
      <Opening fileName={opening} language={language} />
      {dialogs.map(({ number, host, request }) => (
        <DialogWindow
          key={number}
          host={host}
          language={language}
          title={ribbon?.addIn ?? ""}
          request={request}
          close={() => {
            closed(number);
            request.closed();
          }}
        />
      ))}
      {waiting === null || book === null ? null : (
        <UnsavedQuestion
          fileName={book.fileName}
          language={language}
          saveFirst={() => {
            books.answered();
            void books.save().then((isSaved) => (isSaved ? waiting() : undefined));
          }}
          stay={books.answered}
          proceed={() => {
            books.answered();
            waiting();
          }}
        />
      )}
      {saving === null ? null : <SavingWindow saving={saving} language={language} />}
      {drop.isOver ? <div className="veil drop">{pageWords.dropNow[language]}</div> : null}
    </div>
  );
}

installStyles();
const root = document.getElementById("try-out");
if (!root) throw new Error("try.html has no element #try-out");
void loadStandIns().then(() => createRoot(root).render(<TryOut />));
