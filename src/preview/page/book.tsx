/** An open workbook: the sheet on the left, the add-in's real pane on the right; in a narrow window below it. */
import { useMemo, useState, type ReactNode } from "react";
import type { CellPlace, ExcelHost } from "../host/excel-host";
import { HostError } from "../host/host-error";
import { areaName, parseArea, parseSheetReference, type CellArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { isError, type CellContent } from "../workbook/sheet-contents";
import type { Workbook } from "../workbook/workbook";
import { CellEdits } from "./cell/cell-edits";
import { copiedText, pastedBlock } from "./grid/clipboard-text";
import { FormulaBar } from "./cell/formula-bar";
import { Grid } from "./grid/grid";
import { PaneFrame } from "./pane-frame";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { cellArea, focusGrid, useCellEdit } from "./cell/use-cell-edit";
import { pageWords, type PageLanguage } from "./words";

interface BookProps {
  readonly host: ExcelHost;
  readonly language: PageLanguage;
  readonly paneShown: boolean;
  /** Called after whatever changed the workbook or the selection. */
  readonly changed: () => void;
  readonly refuse: (problem: string | null) => void;
}

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

/** What an address or a name stands for; null: nothing that can be shown. */
function placeNamed(
  workbook: Workbook,
  sheet: Sheet,
  place: string,
): { readonly sheet: Sheet; readonly area: CellArea } | null {
  const wanted = place.trim().toLowerCase();
  const name = workbook.names.find(
    (other) => other.name.toLowerCase() === wanted && (other.sheetId === null || other.sheetId === sheet.id),
  );
  const target = parseSheetReference(name?.formula ?? place);
  const home = target ? workbook.sheetByName(target.sheet) : sheet;
  const area = target?.area ?? parseArea(place.trim());
  return area && home?.visibility === "Visible" && home.kind === "worksheet" ? { sheet: home, area } : null;
}

type Say = (key: keyof typeof pageWords) => string;

/** What a person does to the cells, on the workbook in memory. */
function useBook({ host, changed, refuse }: BookProps, say: Say) {
  const { workbook } = host;
  const edits = useMemo(() => new CellEdits(host), [host]);
  const { sheet, area } = host.currentSelection();
  const active = host.activeCell();
  const content = contentOf(sheet.cell(active.row, active.column));

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
  const cell = useCellEdit({
    host,
    sheet,
    active,
    content,
    refuse: () => refuse(say("protectedSheet")),
    write: (text) => attempt(() => edits.write(sheet, cellArea(active), [[text]])),
    select: (selected, next) => select(sheet, selected, next),
  });
  const goTo = (place: string): boolean => {
    const found = placeNamed(workbook, sheet, place);
    refuse(found === null ? `${say("noSuchPlace")}：${place}` : null);
    if (found === null) return false;
    select(found.sheet, found.area);
    focusGrid();
    return true;
  };
  const paste = (text: string): void => {
    const block = pastedBlock(text);
    const [bottom, right] = [active.row + block.length - 1, active.column + (block[0]?.length ?? 1) - 1];
    const target = { top: active.row, left: active.column, bottom, right };
    attempt(() => edits.write(sheet, target, block));
    select(sheet, target, active);
  };
  const undo = (): void => {
    const undone = host.undoList.undo();
    if (undone) select(undone.sheet, undone.area);
    else changed();
  };
  const clear = (): void => attempt(() => edits.clear(sheet, area));
  const copied = (): string => copiedText(sheet, area);
  return { sheet, area, active, content, stale: edits.stale, cell, select, goTo, paste, undo, clear, copied };
}

export function Book(props: BookProps): ReactNode {
  const { host, language, paneShown, changed } = props;
  const { workbook } = host;
  const { version } = workbook;
  const say: Say = (key) => pageWords[key][language];
  const [undrawn, setUndrawn] = useState(0);
  const { sheet, area, active, content, stale, cell, select, ...book } = useBook(props, say);
  return (
    <main className="book">
      <section className="sheet">
        <FormulaBar
          address={areaName(sheet.mergeAt(active.row, active.column) ? cellArea(active) : area)}
          content={content}
          edit={cell.edit}
          words={{ nameBox: say("nameBox"), formulaBar: say("formulaBar") }}
          goTo={book.goTo}
          start={(text) => cell.start(text, "bar")}
          change={cell.change}
          commit={cell.commit}
          cancel={cell.cancel}
        />
        <Grid
          workbook={workbook}
          sheet={sheet}
          selection={area}
          active={active}
          edit={cell.edit}
          version={version}
          label={say("grid")}
          content={content}
          select={(selected, to) => select(sheet, selected, to)}
          startEdit={(text) => cell.start(text, "cell")}
          changeEdit={cell.change}
          commitEdit={cell.commit}
          cancelEdit={cell.cancel}
          clear={book.clear}
          copied={book.copied}
          paste={book.paste}
          follow={book.goTo}
          undrawn={setUndrawn}
          undo={book.undo}
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
          stale={stale}
          language={language}
        />
      </section>
      {paneShown ? <PaneFrame host={host} language={language} /> : null}
    </main>
  );
}
