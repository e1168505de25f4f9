/** The sheet as Excel shows it: only what is in sight is drawn, so that 20,000 rows scroll like twenty. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type UIEvent,
} from "react";
import { flushSync } from "react-dom";
import type { CellPlace } from "../host/excel-host";
import { cellName, LAST_COLUMN, LAST_ROW, type CellArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { CellEditor, type CommitKey, type Edit } from "./cell-editor";
import { cssFont } from "./cell-look";
import { PIXELS_PER_POINT } from "./fonts";
import { areaBetween, moveFrom } from "./grid-keys";
import { Headings } from "./grid-headings";
import { Layer } from "./grid-layer";
import {
  COLUMN_HEADER,
  frozenOf,
  offsetOf,
  placeAt,
  quadrantsOf,
  ROW_HEADER,
  scrollTo,
  windowOf,
  type GridPlace,
  type Quadrant,
  type Scroll,
} from "./grid-window";
import { SheetView } from "./sheet-view";

export interface GridActions {
  readonly select: (area: CellArea, active: CellPlace) => void;
  readonly startEdit: (text: string | null) => void;
  readonly changeEdit: (text: string) => void;
  readonly commitEdit: (key: CommitKey | null) => void;
  readonly cancelEdit: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly copied: () => string;
  readonly paste: (text: string) => void;
  readonly follow: (location: string) => void;
  /** Tells which conditional formats the sheet has that cannot be drawn. */
  readonly undrawn: (count: number) => void;
}

export interface GridProps extends GridActions {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly selection: CellArea;
  readonly active: CellPlace;
  readonly edit: Edit | null;
  /** Counts up whenever the workbook changed. */
  readonly version: number;
  readonly label: string;
  readonly content: string;
}

const NOWHERE: Scroll = { top: 0, left: 0 };

export function Grid(props: GridProps): ReactNode {
  const { workbook, sheet, selection, active, edit, version, label, content, undrawn } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const layers = useRef(new Map<string, HTMLElement>());
  const scrolls = useRef(new WeakMap<Sheet, Scroll>());
  const scroll = useRef<Scroll>(NOWHERE);
  const drag = useRef<{ readonly from: GridPlace; moved: boolean } | null>(null);
  const [size, setSize] = useState({ width: 800, height: 600 });
  const [reach, setReach] = useState<CellPlace>({ row: 0, column: 0 });
  const [, redraw] = useState(0);

  // The sheet object stays the same while it changes: its version tells.
  const view = useMemo(() => new SheetView(workbook, sheet), [workbook, sheet, version]);
  const geometry = useMemo(() => view.geometry(reach), [view, reach]);
  const frozen = frozenOf(sheet, geometry);
  const window = windowOf(geometry, frozen, scroll.current, size);
  const quadrants = quadrantsOf(frozen, window, size);
  const merge = view.mergeAt(active.row, active.column);
  const shownSelection =
    merge && selection.top === selection.bottom && selection.left === selection.right ? merge : selection;
  const activeArea = merge ?? { top: active.row, left: active.column, bottom: active.row, right: active.column };

  const place = useRef<() => void>(() => undefined);
  place.current = () => {
    for (const quadrant of quadrants) move(layers.current.get(quadrant.key), offsetOf(quadrant, scroll.current));
    move(layers.current.get("row heads"), { x: 0, y: -scroll.current.top });
    move(layers.current.get("column heads"), { x: -scroll.current.left, y: 0 });
    const [across, down] = [
      active.column < frozen.columns ? 0 : scroll.current.left,
      active.row < frozen.rows ? 0 : scroll.current.top,
    ];
    const x = ROW_HEADER + geometry.columns.start(active.column) - across - 1;
    const y = COLUMN_HEADER + geometry.rows.start(active.row) - down - 1;
    // Out of sight the field waits at the edge: the browser would scroll to it.
    move(field.current, {
      x: Math.min(Math.max(0, x), size.width - 20),
      y: Math.min(Math.max(0, y), size.height - 20),
    });
  };
  useLayoutEffect(() => place.current());

  const onScroll = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    scroll.current = { top: element.scrollTop, left: element.scrollLeft };
    scrolls.current.set(sheet, scroll.current);
    const next = windowOf(geometry, frozen, scroll.current, size);
    if (
      next.top === window.top &&
      next.left === window.left &&
      next.bottom === window.bottom &&
      next.right === window.right
    ) {
      place.current();
      return;
    }
    // Drawn within the frame, so that what scrolls into sight is never blank.
    flushSync(() => redraw((count) => count + 1));
    if (next.bottom >= geometry.rows.count - 1 || next.right >= geometry.columns.count - 1)
      setReach({ row: next.bottom, column: next.right });
  }, [sheet, geometry, frozen, size, window]);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const { top, left } = scrolls.current.get(sheet) ?? NOWHERE;
    setReach({ row: 0, column: 0 });
    scroller.current?.scrollTo(left, top);
  }, [sheet]);
  useEffect(() => undrawn(view.effects.undrawn), [view, undrawn]);

  // What is selected comes into sight, whoever selected it.
  useLayoutEffect(() => {
    const element = scroller.current;
    const row =
      selection.bottom === LAST_ROW ? active.row : selection.top === active.row ? selection.bottom : selection.top;
    const column =
      selection.right === LAST_COLUMN
        ? active.column
        : selection.left === active.column
          ? selection.right
          : selection.left;
    if (row >= geometry.rows.count || column >= geometry.columns.count) {
      setReach({ row: Math.min(row, LAST_ROW), column: Math.min(column, LAST_COLUMN) });
      return;
    }
    if (!element) return;
    const far = scrollTo(geometry, frozen, scroll.current, size, row, column);
    const { top, left } = scrollTo(geometry, frozen, far, size, active.row, active.column);
    if (top !== scroll.current.top || left !== scroll.current.left) element.scrollTo(left, top);
    // Only a selection or another sheet moves the view; resizing and edits leave it.
  }, [selection, sheet, reach]);

  /** What brings a cell into sight by itself (a screen reader, a search in the page) scrolls the part that cuts it off: the sheet moves instead. */
  const handOn = ({ target }: UIEvent): void => {
    if (
      !(target instanceof HTMLElement) ||
      !target.matches(".overlay, .quadrant") ||
      (target.scrollLeft === 0 && target.scrollTop === 0)
    )
      return;
    const by = { left: target.scrollLeft, top: target.scrollTop };
    target.scrollTo(0, 0);
    scroller.current?.scrollBy(by);
  };

  const focusField = (): void => field.current?.focus({ preventScroll: true });
  useEffect(() => {
    if (edit?.place === "cell") {
      focusField();
      if (!edit.byTyping) field.current?.setSelectionRange(edit.text.length, edit.text.length);
    }
    // Once an edit begins; not at every letter.
  }, [edit?.place]);

  const pick = (from: CellPlace, to: CellPlace): void => {
    const area = areaBetween(sheet, from, to);
    const start = view.mergeAt(from.row, from.column);
    props.select(area, start ? { row: start.top, column: start.left } : from);
  };
  const pickWhole = (place: GridPlace, to: GridPlace): void => {
    const rows = { top: Math.min(place.row, to.row), bottom: Math.max(place.row, to.row) };
    const columns = { left: Math.min(place.column, to.column), right: Math.max(place.column, to.column) };
    const all = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
    const area = place.on === "corner" ? all : place.on === "row" ? { ...all, ...rows } : { ...all, ...columns };
    props.select(area, { row: place.on === "row" ? place.row : 0, column: place.on === "column" ? place.column : 0 });
  };
  const placeOf = (event: MouseEvent): GridPlace | null => {
    const box = scroller.current?.getBoundingClientRect();
    return box ? placeAt(geometry, frozen, scroll.current, event.clientX - box.left, event.clientY - box.top) : null;
  };
  const mouseDown = (event: MouseEvent): void => {
    if (event.target === field.current || event.button !== 0) return;
    const at = placeOf(event);
    if (!at) return;
    event.preventDefault();
    if (edit) props.commitEdit(null);
    focusField();
    drag.current = { from: event.shiftKey ? { on: at.on, ...active } : at, moved: event.shiftKey };
    if (at.on === "cell") pick(event.shiftKey ? active : at, at);
    else pickWhole(drag.current.from, at);
  };
  const mouseMove = (event: MouseEvent): void => {
    const at = drag.current && event.buttons === 1 ? placeOf(event) : null;
    if (!at || !drag.current) return;
    const { from } = drag.current;
    if (!drag.current.moved && at.row === from.row && at.column === from.column) return;
    drag.current.moved = true;
    if (from.on === "cell") pick(from, at);
    else pickWhole(from, at);
  };
  const mouseUp = (event: MouseEvent): void => {
    const at = placeOf(event);
    const link =
      at?.on === "cell" && drag.current && !drag.current.moved && event.detail === 1
        ? view.linkAt(at.row, at.column)
        : null;
    drag.current = null;
    if (link?.location) props.follow(link.location);
  };

  const keyDown = (event: KeyboardEvent): void => {
    if (edit || event.nativeEvent.isComposing || event.altKey) return;
    const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    const page = Math.max(
      1,
      Math.floor((size.height - COLUMN_HEADER - frozen.height) / geometry.rows.size(active.row) || 1) - 1,
    );
    const extends_ = press.shift && press.key !== "Tab" && press.key !== "Enter";
    const opposite = {
      row: selection.top === active.row ? selection.bottom : selection.top,
      column: selection.left === active.column ? selection.right : selection.left,
    };
    const from = extends_ ? opposite : startOf(press.key, activeArea);
    const to = moveFrom(from, press, { sheet, geometry, page, end: view.end });
    if (to) {
      if (extends_) pick(active, to);
      else pick(to, to);
    } else if (press.key === "F2") props.startEdit(null);
    else if (press.key === "Delete" || press.key === "Backspace") props.clear();
    else if (press.ctrl && press.key.toLowerCase() === "z") props.undo();
    else if (press.ctrl && press.key.toLowerCase() === "a")
      pickWhole({ on: "corner", ...active }, { on: "corner", ...active });
    else return;
    event.preventDefault();
  };

  const style = workbook.styles.get(sheet.styleAt(active.row, active.column));
  const layerRef =
    (key: Quadrant["key"] | "row heads" | "column heads") =>
    (element: HTMLDivElement | null): void => {
      if (element) layers.current.set(key, element);
      else layers.current.delete(key);
    };
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={`${label} ${sheet.name}`}
      aria-rowcount={geometry.rows.count}
      aria-colcount={geometry.columns.count}
      tabIndex={-1}
      onScroll={onScroll}
      onKeyDown={keyDown}
      onMouseDown={mouseDown}
      onMouseMove={mouseMove}
      onMouseUp={mouseUp}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focusField();
      }}
      onDoubleClick={(event) => {
        if (placeOf(event)?.on === "cell" && event.target !== field.current) props.startEdit(null);
      }}
      onCopy={(event) => {
        if (edit) return;
        event.clipboardData.setData("text/plain", props.copied());
        event.preventDefault();
      }}
      onPaste={(event) => {
        if (edit) return;
        props.paste(event.clipboardData.getData("text/plain"));
        event.preventDefault();
      }}
    >
      <div
        style={{
          width: ROW_HEADER + geometry.columns.length,
          height: COLUMN_HEADER + geometry.rows.length,
          position: "absolute",
        }}
      />
      <div className="overlay" style={size} onScrollCapture={handOn}>
        {quadrants.map((quadrant) => (
          <Layer
            key={quadrant.key}
            view={view}
            geometry={geometry}
            quadrant={quadrant}
            selection={shownSelection}
            layerRef={layerRef(quadrant.key)}
          />
        ))}
        <Headings
          geometry={geometry}
          frozen={frozen}
          window={window}
          selection={shownSelection}
          shown={sheet.showHeadings}
          rowsRef={layerRef("row heads")}
          columnsRef={layerRef("column heads")}
        />
        <CellEditor
          edit={edit}
          label={`${cellName(active.row, active.column)} ${content}`}
          fieldRef={field}
          style={{ font: cssFont(style, false), color: style.font.color ?? "#000000" }}
          line={Math.ceil(style.font.size * PIXELS_PER_POINT * 1.25)}
          room={{
            width: geometry.columns.start(activeArea.right + 1) - geometry.columns.start(activeArea.left),
            height: geometry.rows.start(activeArea.bottom + 1) - geometry.rows.start(activeArea.top),
          }}
          start={props.startEdit}
          change={props.changeEdit}
          commit={props.commitEdit}
          cancel={props.cancelEdit}
        />
      </div>
    </div>
  );
}

function move(element: HTMLElement | null | undefined, { x, y }: { readonly x: number; readonly y: number }): void {
  if (element) element.style.transform = `translate3d(${x}px, ${y}px, 0)`;
}

/** A move out of a merged cell begins at the edge that it leaves by. */
function startOf(key: string, { top, left, bottom, right }: CellArea): CellPlace {
  return {
    row: key === "ArrowDown" || key === "Enter" || key === "PageDown" ? bottom : top,
    column: key === "ArrowRight" || key === "Tab" ? right : left,
  };
}
