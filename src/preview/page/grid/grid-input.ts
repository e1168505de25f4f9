/** Selecting with the mouse and with the keys, as in Excel. */
import { useRef, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import type { CellPlace } from "../../host/excel-host";
import { LAST_COLUMN, LAST_ROW, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { SheetGeometry } from "./geometry";
import type { GridProps } from "./grid-props";
import { areaBetween, moveFrom } from "./grid-keys";
import { COLUMN_HEADER, placeAt, type Frozen, type GridPlace, type Scroll } from "./grid-window";
import type { SheetView } from "./sheet-view";

/** What of the sheet is where, as it is drawn. */
interface Drawn {
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly geometry: SheetGeometry;
  readonly frozen: Frozen;
  readonly scroll: RefObject<Scroll>;
  readonly scroller: RefObject<HTMLElement | null>;
}

type Select = GridProps["select"];

function pick({ sheet, view }: Pick<Drawn, "sheet" | "view">, select: Select, from: CellPlace, to: CellPlace): void {
  const start = view.mergeAt(from.row, from.column);
  select(areaBetween(sheet, from, to), start ? { row: start.top, column: start.left } : from);
}

/** Whole rows, whole columns, or all. */
function pickWhole(select: Select, place: GridPlace, to: GridPlace): void {
  const rows = { top: Math.min(place.row, to.row), bottom: Math.max(place.row, to.row) };
  const columns = { left: Math.min(place.column, to.column), right: Math.max(place.column, to.column) };
  const all = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  const area = place.on === "corner" ? all : place.on === "row" ? { ...all, ...rows } : { ...all, ...columns };
  select(area, { row: place.on === "row" ? place.row : 0, column: place.on === "column" ? place.column : 0 });
}

/** @param field that receives the keys; what happens in it is its own affair */
export function useGridMouse(drawn: Drawn, props: GridProps, field: RefObject<HTMLElement | null>) {
  const { view, geometry, frozen, scroll, scroller } = drawn;
  const { active, edit, select } = props;
  const drag = useRef<{ readonly from: GridPlace; moved: boolean } | null>(null);
  const placeOf = (event: MouseEvent): GridPlace | null => {
    const box = scroller.current?.getBoundingClientRect();
    return box ? placeAt(geometry, frozen, scroll.current, event.clientX - box.left, event.clientY - box.top) : null;
  };
  const onMouseDown = (event: MouseEvent): void => {
    if (event.target === field.current || event.button !== 0) return;
    const at = placeOf(event);
    if (!at) return;
    event.preventDefault();
    if (edit) props.commitEdit(null);
    field.current?.focus({ preventScroll: true });
    drag.current = { from: event.shiftKey ? { on: at.on, ...active } : at, moved: event.shiftKey };
    if (at.on === "cell") pick(drawn, select, event.shiftKey ? active : at, at);
    else pickWhole(select, drag.current.from, at);
  };
  const onMouseMove = (event: MouseEvent): void => {
    const at = drag.current && event.buttons === 1 ? placeOf(event) : null;
    if (!at || !drag.current) return;
    const { from } = drag.current;
    if (!drag.current.moved && at.row === from.row && at.column === from.column) return;
    drag.current.moved = true;
    if (from.on === "cell") pick(drawn, select, from, at);
    else pickWhole(select, from, at);
  };
  const onMouseUp = (event: MouseEvent): void => {
    const at = placeOf(event);
    const isClick = at?.on === "cell" && drag.current && !drag.current.moved && event.detail === 1;
    const link = isClick ? view.linkAt(at.row, at.column) : null;
    drag.current = null;
    if (link?.location) props.follow(link.location);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (placeOf(event)?.on === "cell" && event.target !== field.current) props.startEdit(null);
  };
  return { onMouseDown, onMouseMove, onMouseUp, onDoubleClick };
}

/** @param rowsInSight of the sheet's scrolling part, for Page Down */
export function onGridKey(event: KeyboardEvent, drawn: Drawn, props: GridProps, rowsInSight: number): void {
  const { selection, active, edit, select } = props;
  if (edit || event.nativeEvent.isComposing || event.altKey) return;
  const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
  const letter = press.ctrl ? press.key.toLowerCase() : "";
  const extends_ = press.shift && press.key !== "Tab" && press.key !== "Enter";
  const from = extends_ ? oppositeOf(selection, active) : startOf(press.key, activeAreaOf(drawn.view, active));
  const { sheet, geometry, view } = drawn;
  const to = moveFrom(from, press, { sheet, geometry, page: Math.max(1, rowsInSight - 1), end: view.end });
  if (to) pick(drawn, select, extends_ ? active : to, to);
  else if (press.key === "F2") props.startEdit(null);
  else if (press.key === "Delete" || press.key === "Backspace") props.clear();
  else if (letter === "z") props.undo();
  else if (letter === "a") pickWhole(select, { on: "corner", ...active }, { on: "corner", ...active });
  else return;
  event.preventDefault();
}

/** How many rows as high as this one fit below the frozen ones; 1 at least. */
export const rowsOf = (height: number, frozen: Frozen, rowHeight: number): number =>
  Math.floor((height - COLUMN_HEADER - frozen.height) / rowHeight || 1);

/** The active cell with what is merged to it. */
export const activeAreaOf = (view: SheetView, { row, column }: CellPlace): CellArea =>
  view.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };

const oppositeOf = ({ top, left, bottom, right }: CellArea, active: CellPlace): CellPlace => ({
  row: top === active.row ? bottom : top,
  column: left === active.column ? right : left,
});

/** A move out of a merged cell begins at the edge that it leaves by. */
function startOf(key: string, { top, left, bottom, right }: CellArea): CellPlace {
  return {
    row: key === "ArrowDown" || key === "Enter" || key === "PageDown" ? bottom : top,
    column: key === "ArrowRight" || key === "Tab" ? right : left,
  };
}
