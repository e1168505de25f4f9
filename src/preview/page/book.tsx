/** An open workbook: the sheet on the left, the add-in's real pane on the right. */
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { CellPlace, ExcelHost } from "../host/excel-host";
import { HostError } from "../host/host-error";
import { areaName, parseArea, parseSheetReference, rowsIn, columnsIn, type CellArea } from "../workbook/area";
import { isError, type CellContent, type Sheet } from "../workbook/sheet";
import type { CommitKey, Edit } from "./cell-editor";
import { CellEdits } from "./cell-edits";
import { FormulaBar } from "./formula-bar";
import { Grid } from "./grid";
import { PaneFrame } from "./pane-frame";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { pageWords, type PageLanguage } from "./words";

interface BookProps {
  readonly host: ExcelHost;
  readonly language: PageLanguage;
  readonly paneShown: boolean;
  /** Called after whatever changed the workbook or the selection. */
  readonly changed: () => void;
  readonly refuse: (problem: string | null) => void;
}

/** Where the selection goes when a key ends an edit. */
const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  Enter: [1, 0],
  Tab: [0, 1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** As the formula bar has it: the formula, or the value as it could be typed. */
function contentOf(content: CellContent | undefined): string {
  if (!content) return "";
  if (content.formula !== null) return content.formula;
  if (content.value === null) return "";
  if (isError(content.value)) return content.value.error;
  return (
    (content.quotePrefix ? "'" : "") +
    (typeof content.value === "boolean" ? String(content.value).toUpperCase() : String(content.value))
  );
}

const focusGrid = (): void => document.querySelector<HTMLElement>(".grid")?.focus({ preventScroll: true });

const cellArea = ({ row, column }: CellPlace): CellArea => ({ top: row, left: column, bottom: row, right: column });

/** A copied cell with line ends or tabs in it is quoted, as Excel does. */
const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Tab-separated text as rows and columns; cells in quotes may hold line ends. */
function pastedBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quotedCell, plain, separator] of text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quotedCell?.replaceAll('""', '"') ?? plain ?? "");
    if (separator === "\n") rows.push([]);
    if (separator === "") break;
  }
  return rows;
}

export function Book({ host, language, paneShown, changed, refuse }: BookProps): ReactNode {
  const { workbook } = host;
  const edits = useMemo(() => new CellEdits(host), [host]);
  const [edit, showEdit] = useState<Edit | null>(null);
  // Ending an edit moves the keyboard, and losing it ends the edit: the second of the two must know of the first.
  const underWay = useRef<Edit | null>(null);
  const setEdit = (next: Edit | null): void => {
    underWay.current = next;
    // While a person edits, Excel refuses the add-in everything.
    host.editingCell = next !== null;
    showEdit(next);
  };
  const [undrawn, setUndrawn] = useState(0);
  const { sheet, area } = host.currentSelection();
  const active = host.activeCell();
  const content = contentOf(sheet.cell(active.row, active.column));
  const { version } = workbook;
  const say = (key: keyof typeof pageWords): string => pageWords[key][language];

  const select = (target: Sheet, selected: CellArea, cell?: CellPlace): void => {
    host.select({ sheet: target, area: selected }, cell);
    changed();
  };
  /** Does what changes cells; what Excel would refuse is said, not done. */
  const attempt = (change: () => void): void => {
    try {
      change();
      refuse(null);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refuse(error.code === "AccessDenied" ? say("protectedSheet") : `${say("refused")}：${error.message}`);
    }
    changed();
  };
  const startEdit = (text: string | null, place: Edit["place"]): void => {
    if (sheet.protected) {
      refuse(say("protectedSheet"));
      return;
    }
    setEdit({ text: text ?? content, byTyping: text !== null && place === "cell", place });
  };
  const endEdit = (): void => {
    const fromBar = underWay.current?.place === "bar";
    setEdit(null);
    if (fromBar) focusGrid();
  };
  const changeEdit = (text: string): void => {
    if (underWay.current) setEdit({ ...underWay.current, text });
  };
  const commit = (key: CommitKey | null): void => {
    const ending = underWay.current;
    if (!ending) return;
    const { text } = ending;
    endEdit();
    if (text !== content) attempt(() => edits.write(sheet, cellArea(active), [[text]]));
    const [down, right] = STEPS[key?.key ?? ""] ?? [0, 0];
    const back = key?.shift === true ? -1 : 1;
    if (down === 0 && right === 0) return;
    const merge = sheet.mergeAt(active.row, active.column) ?? cellArea(active);
    const next = {
      row: Math.max(0, (down * back > 0 ? merge.bottom : merge.top) + down * back),
      column: Math.max(0, (right * back > 0 ? merge.right : merge.left) + right * back),
    };
    select(sheet, sheet.mergeAt(next.row, next.column) ?? cellArea(next), next);
  };
  const goTo = (place: string): boolean => {
    const name = workbook.names.find(
      (other) =>
        other.name.toLowerCase() === place.trim().toLowerCase() &&
        (other.sheetId === null || other.sheetId === sheet.id),
    );
    const target = parseSheetReference(name?.formula ?? place);
    const home = target ? workbook.sheetByName(target.sheet) : sheet;
    const found = target?.area ?? parseArea(place.trim());
    if (!found || home?.visibility !== "Visible" || home.kind !== "worksheet") {
      refuse(`${say("noSuchPlace")}：${place}`);
      return false;
    }
    refuse(null);
    select(home, found);
    focusGrid();
    return true;
  };
  const paste = (text: string): void => {
    const block = pastedBlock(text);
    const width = Math.max(...block.map((row) => row.length));
    const target = {
      top: active.row,
      left: active.column,
      bottom: active.row + block.length - 1,
      right: active.column + width - 1,
    };
    attempt(() =>
      edits.write(
        sheet,
        target,
        block.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? "")),
      ),
    );
    select(sheet, target, active);
  };
  const copied = (): string => {
    const used = sheet.usedArea(true);
    if (!used) return "";
    const [bottom, right] = [
      Math.min(area.bottom, Math.max(used.bottom, area.top)),
      Math.min(area.right, Math.max(used.right, area.left)),
    ];
    const part = { ...area, bottom, right };
    return Array.from({ length: rowsIn(part) }, (_, row) =>
      Array.from({ length: columnsIn(part) }, (__, column) => {
        const value = sheet.cell(area.top + row, area.left + column)?.value ?? null;
        return quoted(value === null ? "" : isError(value) ? value.error : String(value));
      }).join("\t"),
    ).join("\n");
  };

  return (
    <main className="book">
      <section className="sheet">
        <FormulaBar
          address={areaName(sheet.mergeAt(active.row, active.column) ? cellArea(active) : area)}
          content={content}
          edit={edit}
          words={{ nameBox: say("nameBox"), formulaBar: say("formulaBar") }}
          goTo={goTo}
          start={(text) => startEdit(text, "bar")}
          change={changeEdit}
          commit={commit}
          cancel={endEdit}
        />
        <Grid
          workbook={workbook}
          sheet={sheet}
          selection={area}
          active={active}
          edit={edit}
          version={version}
          label={say("grid")}
          content={content}
          select={(selected, cell) => select(sheet, selected, cell)}
          startEdit={(text) => startEdit(text, "cell")}
          changeEdit={changeEdit}
          commitEdit={commit}
          cancelEdit={endEdit}
          clear={() => attempt(() => edits.clear(sheet, area))}
          copied={copied}
          paste={paste}
          follow={goTo}
          undrawn={setUndrawn}
          undo={() => {
            const undone = host.undoList.undo();
            if (undone) select(undone.sheet, undone.area);
            else changed();
          }}
        />
        <SheetTabs
          sheets={workbook.sheets}
          active={sheet}
          language={language}
          choose={(other) => {
            host.activate(other);
            host.events.deliverSelection();
            changed();
          }}
          unhide={(other) => {
            workbook.setVisibility(other, "Visible");
            host.activate(other);
            changed();
          }}
        />
        <StatusBar
          sheet={sheet}
          selection={area}
          version={version}
          undrawn={undrawn}
          stale={edits.stale}
          language={language}
        />
      </section>
      {paneShown ? <PaneFrame host={host} language={language} /> : null}
    </main>
  );
}
