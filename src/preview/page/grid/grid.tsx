/** The sheet as Excel shows it: only what is in sight is drawn, so that 20,000 rows scroll like twenty. */
import { useEffect, useMemo, useRef, type ClipboardEvent, type ReactNode } from "react";
import type { CellPlace } from "../../host/excel-host";
import { cellName, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { CellEditor } from "../cell/cell-editor";
import { cssFont } from "../cell/cell-look";
import { PIXELS_PER_POINT } from "../cell/fonts";
import { Headings } from "./grid-headings";
import { Layer } from "./grid-layer";
import type { SheetGeometry } from "./geometry";
import { activeAreaOf, onGridKey, rowsOf, useGridMouse } from "./grid-input";
import type { GridProps } from "./grid-props";
import { COLUMN_HEADER, ROW_HEADER } from "./grid-window";
import { SheetView } from "./sheet-view";
import { handScrollOn, useGridScroll } from "./use-grid-scroll";

export function Grid(props: GridProps): ReactNode {
  const { workbook, sheet, selection, active, edit, version, label, content, undrawn } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  // The sheet object stays the same while it changes: its version tells.
  const view = useMemo(() => new SheetView(workbook, sheet), [workbook, sheet, version]);
  const drawn = useGridScroll({ sheet, view, selection, active }, field);
  const { scroller, size, geometry, frozen, window, quadrants, layerRef } = drawn;
  const onSheet = { sheet, view, ...drawn };
  const mouse = useGridMouse(onSheet, props, field);
  const clipboard = clipboardOf(props);
  useEffect(() => undrawn(view.effects.undrawn), [view, undrawn]);
  useEffect(() => {
    if (edit?.place !== "cell") return;
    focus(field.current);
    if (!edit.byTyping) field.current?.setSelectionRange(edit.text.length, edit.text.length);
    // Once an edit begins; not at every letter.
  }, [edit?.place]);

  const isOneCell = selection.top === selection.bottom && selection.left === selection.right;
  const shownSelection = isOneCell ? (view.mergeAt(active.row, active.column) ?? selection) : selection;
  const rowsInSight = rowsOf(size.height, frozen, geometry.rows.size(active.row));
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={`${label} ${sheet.name}`}
      aria-rowcount={geometry.rows.count}
      aria-colcount={geometry.columns.count}
      tabIndex={-1}
      onScroll={drawn.onScroll}
      onKeyDown={(event) => onGridKey(event, onSheet, props, rowsInSight)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focus(field.current);
      }}
      {...mouse}
      {...clipboard}
    >
      <div
        style={{
          width: ROW_HEADER + geometry.columns.length,
          height: COLUMN_HEADER + geometry.rows.length,
          position: "absolute",
        }}
      />
      <div className="overlay" style={size} onScrollCapture={(event) => handScrollOn(event, scroller.current)}>
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
          {...lookOf(workbook, sheet, active)}
          room={roomOf(geometry, activeAreaOf(view, active))}
          start={props.startEdit}
          change={props.changeEdit}
          commit={props.commitEdit}
          cancel={props.cancelEdit}
        />
      </div>
    </div>
  );
}

const focus = (field: HTMLElement | null): void => field?.focus({ preventScroll: true });

/** An area's width and height, in pixels. */
const roomOf = ({ columns, rows }: SheetGeometry, { top, left, bottom, right }: CellArea) => ({
  width: columns.start(right + 1) - columns.start(left),
  height: rows.start(bottom + 1) - rows.start(top),
});

/** As the active cell writes. */
function lookOf({ styles }: Workbook, sheet: Sheet, { row, column }: CellPlace) {
  const style = styles.get(sheet.styleAt(row, column));
  return {
    style: { font: cssFont(style, false), color: style.font.color ?? "#000000" },
    line: Math.ceil(style.font.size * PIXELS_PER_POINT * 1.25),
  };
}

/** While a cell is edited the browser's own copy and paste are the right ones. */
function clipboardOf({ edit, copied, paste }: GridProps) {
  return {
    onCopy: (event: ClipboardEvent): void => {
      if (edit) return;
      event.clipboardData.setData("text/plain", copied());
      event.preventDefault();
    },
    onPaste: (event: ClipboardEvent): void => {
      if (edit) return;
      paste(event.clipboardData.getData("text/plain"));
      event.preventDefault();
    },
  };
}
