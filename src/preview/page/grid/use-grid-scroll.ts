/** How far the sheet is scrolled, what of it is in sight, and where its moving parts stand. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
  type UIEvent,
} from "react";
import { flushSync } from "react-dom";
import type { CellPlace } from "../../host/excel-host";
import { LAST_COLUMN, LAST_ROW, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import {
  COLUMN_HEADER,
  frozenOf,
  offsetOf,
  quadrantsOf,
  ROW_HEADER,
  scrollTo,
  windowOf,
  type Quadrant,
  type Scroll,
} from "./grid-window";
import type { SheetView } from "./sheet-view";

const NOWHERE: Scroll = { top: 0, left: 0 };

export type LayerKey = Quadrant["key"] | "row heads" | "column heads";

interface Shown {
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly selection: CellArea;
  readonly active: CellPlace;
}

/** What is in sight of a sheet. @param field that receives the keys: it stands on the active cell */
export function useGridScroll({ sheet, view, selection, active }: Shown, field: RefObject<HTMLElement | null>) {
  const scroller = useRef<HTMLDivElement>(null);
  const scrolls = useRef(new WeakMap<Sheet, Scroll>());
  const scroll = useRef<Scroll>(NOWHERE);
  const size = useSizeOf(scroller);
  const [reach, setReach] = useState<CellPlace>({ row: 0, column: 0 });
  const [, redraw] = useState(0);

  const geometry = useMemo(() => view.geometry(reach), [view, reach]);
  const frozen = frozenOf(sheet, geometry);
  const window = windowOf(geometry, frozen, scroll.current, size);
  const quadrants = quadrantsOf(frozen, window, size);
  const layers = useLayers();

  const place = useRef<() => void>(() => undefined);
  place.current = () => {
    const { top, left } = scroll.current;
    for (const quadrant of quadrants) layers.move(quadrant.key, offsetOf(quadrant, scroll.current));
    layers.move("row heads", { x: 0, y: -top });
    layers.move("column heads", { x: -left, y: 0 });
    const x = ROW_HEADER + geometry.columns.start(active.column) - (active.column < frozen.columns ? 0 : left) - 1;
    const y = COLUMN_HEADER + geometry.rows.start(active.row) - (active.row < frozen.rows ? 0 : top) - 1;
    // Out of sight the field waits at the edge: the browser would scroll to it.
    const edge = { x: size.width - 20, y: size.height - 20 };
    move(field.current, { x: Math.min(Math.max(0, x), edge.x), y: Math.min(Math.max(0, y), edge.y) });
  };
  useLayoutEffect(() => place.current());

  const onScroll = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    scroll.current = { top: element.scrollTop, left: element.scrollLeft };
    scrolls.current.set(sheet, scroll.current);
    const next = windowOf(geometry, frozen, scroll.current, size);
    if (isSameArea(next, window)) {
      place.current();
      return;
    }
    // Drawn within the frame, so that what scrolls into sight is never blank.
    flushSync(() => redraw((count) => count + 1));
    if (next.bottom >= geometry.rows.count - 1 || next.right >= geometry.columns.count - 1)
      setReach({ row: next.bottom, column: next.right });
  }, [sheet, geometry, frozen, size, window]);

  useLayoutEffect(() => {
    const { top, left } = scrolls.current.get(sheet) ?? NOWHERE;
    setReach({ row: 0, column: 0 });
    scroller.current?.scrollTo(left, top);
  }, [sheet]);

  // What is selected comes into sight, whoever selected it.
  useLayoutEffect(() => {
    const { row, column } = movingCorner(selection, active);
    if (row >= geometry.rows.count || column >= geometry.columns.count) {
      setReach({ row: Math.min(row, LAST_ROW), column: Math.min(column, LAST_COLUMN) });
      return;
    }
    const far = scrollTo(geometry, frozen, scroll.current, size, row, column);
    const { top, left } = scrollTo(geometry, frozen, far, size, active.row, active.column);
    if (top !== scroll.current.top || left !== scroll.current.left) scroller.current?.scrollTo(left, top);
    // Only a selection or another sheet moves the view; resizing and edits leave it.
  }, [selection, sheet, reach]);

  return { scroller, scroll, size, geometry, frozen, window, quadrants, layerRef: layers.ref, onScroll };
}

function useSizeOf(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 800, height: 600 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return size;
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** The parts that move when the sheet is scrolled. */
function useLayers() {
  const layers = useRef(new Map<string, HTMLElement>());
  return {
    ref:
      (key: LayerKey) =>
      (element: HTMLDivElement | null): void => {
        if (element) layers.current.set(key, element);
        else layers.current.delete(key);
      },
    move: (key: LayerKey, by: Offset): void => move(layers.current.get(key), by),
  };
}

function move(element: HTMLElement | null | undefined, { x, y }: Offset): void {
  if (element) element.style.transform = `translate3d(${x}px, ${y}px, 0)`;
}

const isSameArea = (a: CellArea, b: CellArea): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/**
 * The corner of a selection that moves while it grows, opposite the active cell; of whole rows and columns the near
 * end.
 */
const movingCorner = ({ top, left, bottom, right }: CellArea, active: CellPlace): CellPlace => ({
  row: bottom === LAST_ROW ? active.row : top === active.row ? bottom : top,
  column: right === LAST_COLUMN ? active.column : left === active.column ? right : left,
});

/**
 * What brings a cell into sight by itself (a screen reader, a search in the page) scrolls the part that cuts it off:
 * the sheet moves instead.
 */
export function handScrollOn({ target }: UIEvent, scroller: HTMLElement | null): void {
  if (
    !(target instanceof HTMLElement) ||
    !target.matches(".overlay, .quadrant") ||
    (target.scrollLeft === 0 && target.scrollTop === 0)
  )
    return;
  const by = { left: target.scrollLeft, top: target.scrollTop };
  target.scrollTo(0, 0);
  scroller?.scrollBy(by);
}
