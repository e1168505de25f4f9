/** Column letters and row numbers; those of the selection stand out. */
import { memo, type ReactNode, type Ref } from "react";
import { columnName, type CellArea } from "../../workbook/area";
import type { SheetGeometry } from "./geometry";
import { COLUMN_HEADER, ROW_HEADER, type Frozen } from "./grid-window";

interface HeadingsProps {
  readonly geometry: SheetGeometry;
  readonly frozen: Frozen;
  readonly window: CellArea;
  readonly selection: CellArea;
  readonly shown: boolean;
  readonly rowsRef: Ref<HTMLDivElement>;
  readonly columnsRef: Ref<HTMLDivElement>;
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

export const Headings = memo(function Headings({
  geometry: { rows, columns },
  frozen,
  window,
  selection,
  shown,
  rowsRef,
  columnsRef,
}: HeadingsProps): ReactNode {
  const chosen = (index: number, first: number, last: number): string =>
    index >= first && index <= last ? "heading chosen" : "heading";
  const row = (index: number): ReactNode =>
    rows.size(index) === 0 ? null : (
      <div
        key={index}
        className={chosen(index, selection.top, selection.bottom)}
        style={{ top: rows.start(index), left: 0, width: ROW_HEADER, height: rows.size(index) }}
      >
        {shown ? index + 1 : ""}
      </div>
    );
  const column = (index: number): ReactNode =>
    columns.size(index) === 0 ? null : (
      <div
        key={index}
        className={chosen(index, selection.left, selection.right)}
        style={{ left: columns.start(index), top: 0, width: columns.size(index), height: COLUMN_HEADER }}
      >
        {shown ? columnName(index) : ""}
      </div>
    );
  return (
    <div aria-hidden="true">
      <div className="heads" style={{ left: 0, top: COLUMN_HEADER, width: ROW_HEADER, bottom: 0 }}>
        <div ref={rowsRef} className="layer">
          {between(window.top, window.bottom).map(row)}
        </div>
        {frozen.rows > 0 ? (
          <div className="heads still" style={{ left: 0, top: 0, width: ROW_HEADER, height: frozen.height }}>
            {between(0, frozen.rows - 1).map(row)}
          </div>
        ) : null}
      </div>
      <div className="heads" style={{ left: ROW_HEADER, top: 0, right: 0, height: COLUMN_HEADER }}>
        <div ref={columnsRef} className="layer">
          {between(window.left, window.right).map(column)}
        </div>
        {frozen.columns > 0 ? (
          <div className="heads still" style={{ left: 0, top: 0, width: frozen.width, height: COLUMN_HEADER }}>
            {between(0, frozen.columns - 1).map(column)}
          </div>
        ) : null}
      </div>
      <div className="heading corner-heading" style={{ left: 0, top: 0, width: ROW_HEADER, height: COLUMN_HEADER }} />
    </div>
  );
});
