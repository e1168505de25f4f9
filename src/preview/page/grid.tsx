/** The sheet as Excel shows it: only what is in sight is drawn, so that 20,000 rows scroll like twenty. */
import { useEffect, useMemo, useReducer, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cellText } from "../host/cell-text";
import { cellValue } from "../host/cell-access";
import { areaName, columnName, overlaps, type CellArea } from "../workbook/area";
import { isError, type Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { cellCss } from "./cell-look";
import { ChartPicture } from "./chart-picture";
import { geometryOf, type SheetGeometry } from "./geometry";

const ROW_HEADER = 48;
const COLUMN_HEADER = 22;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly selection: CellArea;
  readonly editing: boolean;
  /** Counts up whenever the workbook changed. */
  readonly revision: number;
  readonly label: string;
  readonly select: (place: CellPlace) => void;
  readonly startEdit: (typed: string | null) => void;
  readonly commitEdit: (text: string, move: "down" | "right" | "none") => void;
  readonly cancelEdit: () => void;
  readonly follow: (location: string) => void;
  readonly draft: string;
}

interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function Grid(props: GridProps): ReactNode {
  const { sheet, selection, revision, label } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 800, height: 600 });
  const geometry = useMemo(() => geometryOf(sheet), [sheet, revision]);
  const frame = useRef(0);

  const measure = (): void => {
    const element = scroller.current;
    if (element) setViewport({ top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight });
  };
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [sheet]);
  useEffect(() => keepInSight(scroller.current, geometry, sheet, selection), [geometry, sheet, selection]);

  const frozenRows = sheet.freeze?.rows ?? 0;
  const frozenColumns = sheet.freeze?.columns ?? 0;
  const frozenHeight = geometry.rows.start(frozenRows);
  const frozenWidth = geometry.columns.start(frozenColumns);
  const body = { width: Math.max(0, viewport.width - ROW_HEADER), height: Math.max(0, viewport.height - COLUMN_HEADER) };
  const quadrants = [
    { key: "body", x: frozenWidth, y: frozenHeight, left: viewport.left + frozenWidth, top: viewport.top + frozenHeight, width: body.width - frozenWidth, height: body.height - frozenHeight },
    ...(frozenRows > 0 ? [{ key: "rows", x: frozenWidth, y: 0, left: viewport.left + frozenWidth, top: 0, width: body.width - frozenWidth, height: frozenHeight }] : []),
    ...(frozenColumns > 0 ? [{ key: "columns", x: 0, y: frozenHeight, left: 0, top: viewport.top + frozenHeight, width: frozenWidth, height: body.height - frozenHeight }] : []),
    ...(frozenRows > 0 && frozenColumns > 0 ? [{ key: "corner", x: 0, y: 0, left: 0, top: 0, width: frozenWidth, height: frozenHeight }] : []),
  ].filter(({ width, height }) => width > 0 && height > 0);

  return (
    <div
      ref={scroller} className="grid" role="grid" aria-label={`${label} ${sheet.name}`} aria-rowcount={geometry.rows.count} aria-colcount={geometry.columns.count} tabIndex={0}
      onScroll={() => {
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(measure);
      }}
      onKeyDown={(event) => keyDown(event, props, geometry)}
    >
      <div style={{ width: ROW_HEADER + geometry.columns.length, height: COLUMN_HEADER + geometry.rows.length, position: "absolute" }} />
      <div className="overlay" style={{ width: viewport.width, height: viewport.height }}>
        <Headers geometry={geometry} viewport={viewport} frozenRows={frozenRows} frozenColumns={frozenColumns} shown={sheet.showHeadings} />
        {quadrants.map(({ key, x, y, left, top, width, height }) => (
          <div key={key} className="quadrant" style={{ left: ROW_HEADER + x, top: COLUMN_HEADER + y, width, height, borderTop: key === "body" && frozenRows > 0 ? "1px solid #9a9a9a" : undefined }}>
            <Cells {...props} geometry={geometry} left={left} top={top} width={width} height={height} />
          </div>
        ))}
      </div>
    </div>
  );
}

function keepInSight(element: HTMLDivElement | null, { rows, columns }: SheetGeometry, sheet: Sheet, { top, left }: CellArea): void {
  if (!element || top >= rows.count || left >= columns.count) return;
  const frozenHeight = rows.start(sheet.freeze?.rows ?? 0);
  const frozenWidth = columns.start(sheet.freeze?.columns ?? 0);
  if (top >= (sheet.freeze?.rows ?? 0)) {
    const [start, end] = [rows.start(top), rows.start(top) + rows.size(top)];
    if (start < element.scrollTop + frozenHeight) element.scrollTop = start - frozenHeight;
    else if (end > element.scrollTop + element.clientHeight - COLUMN_HEADER) element.scrollTop = end - element.clientHeight + COLUMN_HEADER;
  }
  if (left >= (sheet.freeze?.columns ?? 0)) {
    const [start, end] = [columns.start(left), columns.start(left) + columns.size(left)];
    if (start < element.scrollLeft + frozenWidth) element.scrollLeft = start - frozenWidth;
    else if (end > element.scrollLeft + element.clientWidth - ROW_HEADER) element.scrollLeft = end - element.clientWidth + ROW_HEADER;
  }
}

function keyDown(event: KeyboardEvent, { selection, editing, select, startEdit, sheet }: GridProps, { rows, columns }: SheetGeometry): void {
  if (editing) return;
  const { top, left } = selection;
  const page = 20;
  const used = sheet.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const moves: Readonly<Record<string, CellPlace>> = {
    ArrowDown: { row: top + 1, column: left }, ArrowUp: { row: top - 1, column: left }, ArrowRight: { row: top, column: left + 1 }, ArrowLeft: { row: top, column: left - 1 },
    Enter: { row: top + 1, column: left }, PageDown: { row: top + page, column: left }, PageUp: { row: top - page, column: left },
    Home: event.ctrlKey ? { row: 0, column: 0 } : { row: top, column: 0 }, ...(event.ctrlKey ? { End: { row: used.bottom, column: used.right } } : {}),
  };
  const move = moves[event.key];
  if (move) {
    event.preventDefault();
    select({ row: Math.min(rows.count - 1, Math.max(0, move.row)), column: Math.min(columns.count - 1, Math.max(0, move.column)) });
  } else if (event.key === "F2") startEdit(null);
  else if (event.key === "Delete") startEdit("");
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    startEdit(event.key);
  }
}

function Headers({ geometry, viewport, frozenRows, frozenColumns, shown }: { readonly geometry: SheetGeometry; readonly viewport: Viewport; readonly frozenRows: number; readonly frozenColumns: number; readonly shown: boolean }): ReactNode {
  const heads: ReactNode[] = [];
  const { rows, columns } = geometry;
  const put = (index: number, along: "row" | "column", frozen: boolean): void => {
    const track = along === "row" ? rows : columns;
    const size = track.size(index);
    const at = track.start(index) - (frozen ? 0 : along === "row" ? viewport.top : viewport.left);
    if (size === 0) return;
    const style = along === "row" ? { top: COLUMN_HEADER + at, left: 0, width: ROW_HEADER, height: size } : { left: ROW_HEADER + at, top: 0, width: size, height: COLUMN_HEADER };
    heads.push(<div key={`${along}${index}`} className="heading" style={{ ...style, zIndex: frozen ? 4 : 3 }}>{shown ? (along === "row" ? index + 1 : columnName(index)) : ""}</div>);
  };
  for (let row = 0; row < frozenRows; row += 1) put(row, "row", true);
  for (let column = 0; column < frozenColumns; column += 1) put(column, "column", true);
  const lastRow = Math.min(rows.count - 1, rows.indexAt(viewport.top + viewport.height));
  for (let row = Math.max(frozenRows, rows.indexAt(viewport.top + rows.start(frozenRows))); row <= lastRow; row += 1) put(row, "row", false);
  const lastColumn = Math.min(columns.count - 1, columns.indexAt(viewport.left + viewport.width));
  for (let column = Math.max(frozenColumns, columns.indexAt(viewport.left + columns.start(frozenColumns))); column <= lastColumn; column += 1) put(column, "column", false);
  return <>{heads}<div className="heading" style={{ left: 0, top: 0, width: ROW_HEADER, height: COLUMN_HEADER, zIndex: 5 }} /></>;
}

interface CellsProps extends GridProps {
  readonly geometry: SheetGeometry;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function Cells(props: CellsProps): ReactNode {
  const { workbook, sheet, geometry: { rows, columns }, left, top, width, height, selection, revision } = props;
  const first = { row: rows.indexAt(top), column: columns.indexAt(left) };
  const last = { row: Math.min(rows.count - 1, rows.indexAt(top + height - 1)), column: Math.min(columns.count - 1, columns.indexAt(left + width - 1)) };
  const visible: CellArea = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  const merges = sheet.merges.filter((merge) => overlaps(merge, visible));
  const cells: ReactNode[] = [];
  const box = (area: CellArea) => ({
    left: columns.start(area.left) - left, top: rows.start(area.top) - top,
    width: columns.start(area.right + 1) - columns.start(area.left), height: rows.start(area.bottom + 1) - rows.start(area.top),
  });
  for (const merge of merges) cells.push(<CellView key={areaName(merge)} {...props} area={merge} box={box(merge)} />);
  // One column to the left, whose text may reach into sight.
  const from = Math.max(0, visible.left - 1);
  for (let row = visible.top; row <= visible.bottom; row += 1) {
    if (rows.size(row) === 0) continue;
    for (let column = from; column <= visible.right; column += 1) {
      if (columns.size(column) === 0) continue;
      const area = { top: row, left: column, bottom: row, right: column };
      if (merges.some((merge) => overlaps(merge, area))) continue;
      cells.push(<CellView key={areaName(area)} {...props} area={area} box={box(area)} />);
    }
  }
  const charts = sheet.charts.map((chart) => {
    const { anchor } = chart;
    const points = 96 / 72;
    const x = columns.start(anchor.fromColumn) + anchor.fromColumnOffset * points;
    const y = rows.start(anchor.fromRow) + anchor.fromRowOffset * points;
    const right = columns.start(anchor.toColumn) + anchor.toColumnOffset * points;
    const bottom = rows.start(anchor.toRow) + anchor.toRowOffset * points;
    if (x > left + width || right < left || y > top + height || bottom < top) return null;
    return (
      <div key={chart.id} className="chart" style={{ left: x - left, top: y - top }}>
        <ChartPicture workbook={workbook} chart={chart} width={Math.round(right - x)} height={Math.round(bottom - y)} revision={revision} />
      </div>
    );
  });
  const selected = sheet.mergeAt(selection.top, selection.left) ?? selection;
  return <>{cells}{charts}{overlaps(selected, visible) ? <Selected {...props} box={box(selected)} /> : null}</>;
}

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function CellView({ workbook, sheet, area, box, select, startEdit, follow }: CellsProps & { readonly area: CellArea; readonly box: Box }): ReactNode {
  const { top: row, left: column } = area;
  const content = sheet.cell(row, column);
  const style = workbook.styles.get(sheet.styleAt(row, column));
  const { value, text } = shownText(workbook, sheet, row, column, style.numberFormat);
  const link = sheet.linkAt(row, column);
  const css = cellCss(style, value, sheet.showGridlines);
  const spills = typeof value === "string" && !style.alignment.wrap && area.left === area.right && sheet.cell(row, column + 1)?.value === undefined;
  const bar = dataBar(sheet, row, column, value);
  return (
    <div
      role="gridcell" aria-rowindex={row + 1} aria-colindex={column + 1} data-address={areaName({ top: row, left: column, bottom: row, right: column })} className="cell"
      title={link?.tip ?? undefined}
      style={{ ...box, ...css, ...(bar ? { backgroundImage: bar } : {}), overflow: spills ? "visible" : "hidden", zIndex: content?.value === null || !content ? 0 : 1, cursor: link?.location ? "pointer" : "cell" }}
      onMouseDown={() => select({ row, column })}
      onDoubleClick={() => startEdit(null)}
      onClick={() => {
        if (link?.location) follow(link.location);
      }}
    >
      <span style={{ width: style.alignment.wrap ? "100%" : undefined }}>{text}</span>
    </div>
  );
}

/** What cannot be calculated here is shown as such, not as a number. */
function shownText(workbook: Workbook, sheet: Sheet, row: number, column: number, format: string) {
  const content = sheet.cell(row, column);
  try {
    const value = cellValue(workbook, sheet, content, row, column);
    return { value, text: cellText(value, format, workbook.date1904) };
  } catch {
    return { value: null, text: content?.formula ?? "" };
  }
}

function dataBar(sheet: Sheet, row: number, column: number, value: unknown): string | null {
  if (typeof value !== "number" || sheet.conditionalFormats.length === 0) return null;
  const here = { top: row, left: column, bottom: row, right: column };
  for (const { rule, areas } of sheet.conditionalFormats) {
    if (rule.kind !== "dataBar" || !areas.some((area) => overlaps(area, here))) continue;
    const values = areas.flatMap((area) => [...sheet.cellsIn(area)].flatMap(([, , { value: other }]) => (typeof other === "number" && !isError(other) ? [other] : [])));
    const [low, high] = [rule.min ?? Math.min(0, ...values), rule.max ?? Math.max(...values)];
    const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
    return `linear-gradient(to right, ${rule.color}99 ${Math.round(share * 100)}%, transparent ${Math.round(share * 100)}%)`;
  }
  return null;
}

function Selected({ box, editing, draft, commitEdit, cancelEdit }: CellsProps & { readonly box: Box }): ReactNode {
  const [, touch] = useReducer((count: number) => count + 1, 0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (editing) {
      input.current?.focus();
      touch();
    }
  }, [editing]);
  if (!editing) return <div className="selection" style={box} />;
  return (
    <input
      ref={input} className="editor" style={{ ...box, minWidth: box.width }} defaultValue={draft} aria-label="cell"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") commitEdit(event.currentTarget.value, "down");
        else if (event.key === "Tab") {
          event.preventDefault();
          commitEdit(event.currentTarget.value, "right");
        } else if (event.key === "Escape") cancelEdit();
      }}
      onBlur={(event) => commitEdit(event.currentTarget.value, "none")}
    />
  );
}
