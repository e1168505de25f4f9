/** The try-out page: an Excel in memory on the left, the add-in's real pane on the right. Nothing leaves the page. */
import { useCallback, useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { writeBlock } from "../host/cell-access";
import { ExcelHost } from "../host/excel-host";
import { HostError } from "../host/host-error";
import { connectFrame, type FrameConnection } from "../host/wac-transport";
import { areaName, parseSheetReference, type CellArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { openWorkbook } from "../xlsx/open-workbook";
import { saveWorkbook } from "../xlsx/save-workbook";
import { WorkbookFileError } from "../xlsx/workbook-file-error";
import { Grid } from "./grid";
import { installStyles } from "./page-styles";
import { fileProblemWords, pageWords, type PageLanguage } from "./words";

interface OpenBook {
  readonly host: ExcelHost;
  readonly fileName: string;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FIRST_CELL: CellArea = { top: 0, left: 0, bottom: 0, right: 0 };

function TryOut(): ReactNode {
  const [language, setLanguage] = useState<PageLanguage>(navigator.language.startsWith("zh") ? "zh-CN" : "en-US");
  const [book, setBook] = useState<OpenBook | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [revision, setRevision] = useState(0);
  const fileInput = useRef<HTMLInputElement>(null);
  const say = (word: Readonly<Record<PageLanguage, string>>): string => word[language];
  const changed = useCallback(() => setRevision((count) => count + 1), []);

  const open = useCallback((bytes: Uint8Array, fileName: string): void => {
    try {
      const workbook = openWorkbook(bytes);
      workbook.fileName = fileName;
      const host = new ExcelHost(workbook);
      host.onChanged = changed;
      setBook({ host, fileName });
      setProblem(null);
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      setProblem(`${fileName}：${fileProblemWords[error.code][language]}`);
    }
  }, [changed, language]);
  const openFile = (file: File): void => void file.arrayBuffer().then((buffer) => open(new Uint8Array(buffer), file.name));
  const openSample = (): void => void fetch("assets/sample-workbook.xlsx").then((answer) => answer.arrayBuffer()).then((buffer) => open(new Uint8Array(buffer), "示例工作簿.xlsx"));
  const save = (): void => {
    if (!book) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([saveWorkbook(book.host.workbook) as BlobPart], { type: XLSX }));
    link.download = book.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) openFile(file);
  };

  return (
    <div className="page" lang={language} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header>
        <strong className="badge">{say(pageWords.notExcel)}</strong>
        <button onClick={openSample}>{say(pageWords.openSample)}</button>
        <button onClick={() => fileInput.current?.click()}>{say(pageWords.openFile)}</button>
        <input ref={fileInput} type="file" accept=".xlsx,.xlsm" hidden aria-label={say(pageWords.openFile)} onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) openFile(file);
          event.target.value = "";
        }} />
        <button onClick={save} disabled={!book}>{say(pageWords.saveAs)}</button>
        <span className="name">{book?.fileName}</span>
        <button className="language" onClick={() => setLanguage(language === "zh-CN" ? "en-US" : "zh-CN")}>{say(pageWords.otherLanguage)}</button>
      </header>
      {problem === null ? null : <p role="alert" className="problem">{problem}</p>}
      {book
        ? <Book key={`${book.fileName} ${language}`} host={book.host} language={language} revision={revision} changed={changed} refuse={setProblem} />
        : <main className="empty">{say(pageWords.dropHere)}</main>}
    </div>
  );
}

interface BookProps {
  readonly host: ExcelHost;
  readonly language: PageLanguage;
  readonly revision: number;
  readonly changed: () => void;
  readonly refuse: (problem: string | null) => void;
}

function Book({ host, language, revision, changed, refuse }: BookProps): ReactNode {
  const { workbook } = host;
  const [draft, setDraft] = useState<string | null>(null);
  const frameHolder = useRef<HTMLDivElement>(null);
  const { sheet, area } = host.currentSelection();

  useEffect(() => {
    const holder = frameHolder.current;
    if (!holder) return undefined;
    const frame = document.createElement("iframe");
    frame.title = pageWords.pane[language];
    const connection: FrameConnection = connectFrame({ host, frame, paneUrl: new URL("taskpane.html", location.href), language });
    holder.append(frame);
    return () => {
      connection.disconnect();
      frame.remove();
    };
  }, [host, language]);

  const selectArea = (target: Sheet, selected: CellArea): void => {
    host.activate(target);
    host.selection = { sheet: target, area: selected };
    host.events.fire("selectionChanged", target.id, { address: areaName(selected), worksheetId: target.id, isInsideTable: false, tableId: "" });
    changed();
  };
  const endEdit = (): void => {
    host.editingCell = false;
    setDraft(null);
    document.querySelector<HTMLElement>(".grid")?.focus();
  };
  const content = sheet.cell(area.top, area.left);
  const own = content?.formula ?? (content?.value === null || content === undefined || typeof content.value === "object" ? "" : String(content.value));
  const commit = (text: string, move: "down" | "right" | "none"): void => {
    if (draft === null) return;
    endEdit();
    if (text !== own) {
      try {
        writeBlock(workbook, sheet, { ...area, bottom: area.top, right: area.left }, [[text]]);
        refuse(null);
        host.events.fireChanged(sheet.id, areaName(area));
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        refuse(`${pageWords.refused[language]}：${error.message}`);
      }
    }
    const next = { row: area.top + (move === "down" ? 1 : 0), column: area.left + (move === "right" ? 1 : 0) };
    selectArea(sheet, { top: next.row, left: next.column, bottom: next.row, right: next.column });
  };
  const follow = (location: string): void => {
    const target = parseSheetReference(location);
    const home = target ? workbook.sheetByName(target.sheet) : undefined;
    if (target && home && home.visibility === "Visible") selectArea(home, target.area);
  };

  return (
    <main className="book">
      <section className="sheet">
        <div className="formula-bar"><span>{areaName(area)}</span><output aria-label={pageWords.formulaBar[language]}>{own}</output></div>
        <Grid
          workbook={workbook} sheet={sheet} selection={area} editing={draft !== null} draft={draft ?? ""} revision={revision} label={pageWords.grid[language]}
          select={({ row, column }) => selectArea(sheet, { top: row, left: column, bottom: row, right: column })}
          startEdit={(typed) => {
            host.editingCell = true;
            setDraft(typed ?? own);
          }}
          commitEdit={commit} cancelEdit={endEdit} follow={follow}
        />
        <nav className="tabs" aria-label={pageWords.sheets[language]}>
          {workbook.sheets.map((other) => (
            <button
              key={other.id} aria-current={other === sheet ? "page" : undefined} disabled={other.visibility !== "Visible" || other.kind !== "worksheet"}
              style={{ borderBottomColor: other.tabColor ?? "transparent" }} onClick={() => selectArea(other, FIRST_CELL)}
            >
              {other.name}{other.visibility === "Visible" ? "" : pageWords.hiddenSheet[language]}
            </button>
          ))}
        </nav>
      </section>
      <div ref={frameHolder} className="pane" />
    </main>
  );
}

installStyles();
const root = document.getElementById("try-out");
if (!root) throw new Error("try.html has no element #try-out");
createRoot(root).render(<TryOut />);
