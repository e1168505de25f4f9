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
import { ExcelHost } from "../host/excel-host";
import type { DialogRequest } from "../host/wac-transport";
import { openWorkbook } from "../xlsx/open-workbook";
import { fillResults } from "../host/recalculate";
import { saveWorkbook } from "../xlsx/save-workbook";
import { WorkbookFileError } from "../xlsx/workbook-file-error";
import type { Workbook } from "../workbook/workbook";
import { Book } from "./book";
import { DialogWindow } from "./dialog-window";
import { loadStandIns } from "./fonts";
import { installStyles } from "./page-styles";
import { playedExcel } from "./played-excel";
import { fetchRibbon, type Ribbon, type RibbonButton } from "./ribbon";
import { runCommand } from "./ribbon-command";
import { RibbonStrip } from "./ribbon-strip";
import { UnsavedQuestion } from "./unsaved-question";
import { fileProblemWords, pageWords, type PageLanguage, type Word } from "./words";

/** A window of the add-in, and a number to tell it from others. */
interface OpenDialog {
  readonly number: number;
  readonly host: ExcelHost;
  readonly request: DialogRequest;
}

interface OpenBook {
  readonly host: ExcelHost;
  readonly fileName: string;
  /** Counts the books, so that each gets a pane of its own. */
  readonly number: number;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SAMPLE = "assets/sample-workbook.xlsx";

/** A frame or two, so that "opening" is on the screen before the work begins. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

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

function TryOut(): ReactNode {
  const [language, setLanguage] = useState<PageLanguage>(navigator.language.startsWith("zh") ? "zh-CN" : "en-US");
  const [book, setBook] = useState<OpenBook | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const [savedVersion, setSavedVersion] = useState(0);
  const [ribbon, setRibbon] = useState<Ribbon | null>(null);
  const [paneShown, setPaneShown] = useState(true);
  const [running, setRunning] = useState<readonly string[]>([]);
  const [dialogs, setDialogs] = useState<readonly OpenDialog[]>([]);
  /** What waits for an answer about unsaved changes. */
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const fileInput = useRef<HTMLInputElement>(null);
  const say = (word: Word): string => word[language];
  const unsaved = book !== null && book.host.workbook.version !== savedVersion;

  // The add-in's requests come in bursts; one drawing a frame is enough.
  const due = useRef(0);
  const changedSoon = useCallback(() => {
    cancelAnimationFrame(due.current);
    due.current = requestAnimationFrame(redraw);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    let left = false;
    fetchRibbon(language).then(
      (read) => {
        if (!left) setRibbon(read);
      },
      () => setProblem(pageWords.ribbonMissing[language]),
    );
    return () => {
      left = true;
    };
  }, [language]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);

  const show = (workbook: Workbook, fileName: string): void => {
    workbook.fileName = fileName;
    const host = new ExcelHost(workbook, playedExcel(location.href));
    host.onChanged = changedSoon;
    host.openBeside = (other) => whenFree.current(() => show(other, other.fileName));
    setBook((old) => ({ host, fileName, number: (old?.number ?? 0) + 1 }));
    setSavedVersion(workbook.version);
  };
  const open = async (fileName: string, read: () => Promise<ArrayBuffer>, unreadable: Word): Promise<void> => {
    setOpening(fileName);
    setProblem(null);
    await painted();
    try {
      show(openWorkbook(new Uint8Array(await read())), fileName);
    } catch (error) {
      const [words, place] =
        error instanceof WorkbookFileError ? [fileProblemWords[error.code], error.place] : [unreadable, ""];
      setProblem(`${fileName}：${say(words)}${place === "" ? "" : `（${place}）`}`);
    } finally {
      setOpening(null);
    }
  };
  /** Another workbook takes the place of this one: at once, or once its unsaved changes are answered for. */
  const whenFree = useRef<(proceed: () => void) => void>(() => undefined);
  useEffect(() => {
    whenFree.current = (proceed) => {
      if (book !== null && book.host.workbook.version !== savedVersion) setWaiting(() => proceed);
      else proceed();
    };
  }, [book, savedVersion]);
  const openFile = (file: File): void =>
    whenFree.current(() => void open(file.name, () => file.arrayBuffer(), pageWords.unknownProblem));
  const openSample = (): void =>
    whenFree.current(
      () => void open("示例工作簿.xlsx", async () => (await fetch(SAMPLE)).arrayBuffer(), pageWords.sampleMissing),
    );
  const save = (): void => {
    if (!book) return;
    const link = document.createElement("a");
    fillResults(book.host.workbook);
    link.href = URL.createObjectURL(new Blob([saveWorkbook(book.host.workbook) as BlobPart], { type: XLSX }));
    link.download = book.fileName.replace(/(\.xls[xm])?$/i, (extension) => extension || ".xlsx");
    link.click();
    setSavedVersion(book.host.workbook.version);
    // The download begins after the click; its address must live until then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const dialogCount = useRef(0);
  const press = async ({ id, action }: RibbonButton): Promise<void> => {
    if (!book) return;
    if (action.kind === "showTaskpane") {
      setPaneShown(!paneShown);
      return;
    }
    const { host } = book;
    setRunning((others) => [...others, id]);
    const outcome = await runCommand({
      host,
      language,
      controlId: id,
      action,
      showDialog: (request) => {
        dialogCount.current += 1;
        const number = dialogCount.current;
        setDialogs((others) => [...others, { number, host, request }]);
        return () => setDialogs((others) => others.filter((other) => other.number !== number));
      },
    });
    setRunning((others) => {
      const first = others.indexOf(id);
      return others.filter((_, index) => index !== first);
    });
    if (outcome !== "completed") setProblem(say(pageWords[outcome]));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    const file = event.dataTransfer.files[0];
    if (file) openFile(file);
  };

  return (
    <div
      className="page"
      onKeyDown={nextRegion}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(event.dataTransfer.types.includes("Files"));
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      }}
    >
      <header data-region>
        <strong className="badge">{say(pageWords.notExcel)}</strong>
        <button onClick={openSample} data-focus>
          {say(pageWords.openSample)}
        </button>
        <button onClick={() => fileInput.current?.click()}>{say(pageWords.openFile)}</button>
        <input
          ref={fileInput}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={say(pageWords.openFile)}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) openFile(file);
            event.target.value = "";
          }}
        />
        <button onClick={save} disabled={!book}>
          {say(pageWords.saveAs)}
        </button>
        <span className="name" title={book?.fileName}>
          {book?.fileName}
        </span>
        {unsaved ? <span className="unsaved">{say(pageWords.unsaved)}</span> : null}
        <span className="stays">{say(pageWords.stays)}</span>
        <button
          className="language"
          lang={language === "zh-CN" ? "en" : "zh-CN"}
          onClick={() => setLanguage(language === "zh-CN" ? "en-US" : "zh-CN")}
        >
          {say(pageWords.otherLanguage)}
        </button>
      </header>
      {problem === null ? null : (
        <p role="alert" className="problem">
          <span>{problem}</span>
          <button onClick={() => setProblem(null)}>{say(pageWords.close)}</button>
        </p>
      )}
      {book && ribbon ? (
        <RibbonStrip
          ribbon={ribbon}
          language={language}
          paneShown={paneShown}
          running={new Set(dialogs.length > 0 ? [] : running)}
          press={(button) => void press(button)}
        />
      ) : null}
      {book ? (
        <Book
          key={`${book.number} ${language}`}
          host={book.host}
          language={language}
          paneShown={paneShown}
          changed={redraw}
          refuse={setProblem}
        />
      ) : (
        <main className="empty">
          <h1>{say(pageWords.welcome)}</h1>
          <p>{say(pageWords.welcomeSteps)}</p>
          <p>
            <button className="primary" onClick={openSample}>
              {say(pageWords.openSample)}
            </button>
            <button onClick={() => fileInput.current?.click()}>{say(pageWords.openFile)}</button>
          </p>
          <p className="hint">{say(pageWords.dropHere)}</p>
          <ul className="about">
            <li>{say(pageWords.can)}</li>
            <li>{say(pageWords.cannot)}</li>
            <li>{say(pageWords.keepsNothing)}</li>
          </ul>
        </main>
      )}
      {opening === null ? null : (
        <div role="status" className="veil">
          <span className="spinner" />
          {say(pageWords.opening)} {opening}
        </div>
      )}
      {dialogs.map(({ number, host, request }) => (
        <DialogWindow
          key={number}
          host={host}
          language={language}
          title={ribbon?.addIn ?? ""}
          request={request}
          close={() => {
            setDialogs((others) => others.filter((other) => other.number !== number));
            request.closed();
          }}
        />
      ))}
      {waiting === null || book === null ? null : (
        <UnsavedQuestion
          fileName={book.fileName}
          language={language}
          save={save}
          stay={() => setWaiting(null)}
          proceed={() => {
            setWaiting(null);
            waiting();
          }}
        />
      )}
      {dragging ? <div className="veil drop">{say(pageWords.dropNow)}</div> : null}
    </div>
  );
}

installStyles();
const root = document.getElementById("try-out");
if (!root) throw new Error("try.html has no element #try-out");
void loadStandIns().then(() => createRoot(root).render(<TryOut />));
