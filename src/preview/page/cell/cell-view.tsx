/** A cell, and a row of cells; a row is drawn again only if its sheet changed or other columns came into sight. */
import { memo, type CSSProperties, type ReactNode } from "react";
import { cellName } from "../../workbook/area";
import { ConditionIcon } from "./condition-icon";
import type { BarPicture } from "./data-bar-picture";
import type { SheetGeometry } from "../grid/geometry";
import type { SheetView, ShownCell } from "../grid/sheet-view";

interface Placed {
  readonly cell: ShownCell;
  /** Where the cell's own corner lies in its parent. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly gridlines: boolean;
}

/** Fills and borders cover the lines between cells, so a cell's box begins a little before the cell, as in Excel. */
export function CellView({ cell, left, top, width, height, gridlines }: Placed): ReactNode {
  const { row, column, look, changes, textStyle, spill, effect, link, text, area } = cell;
  const merged = area.right > area.left || area.bottom > area.top;
  const { overlap } = look;
  const place: CSSProperties = {
    left: left - overlap.left,
    top: top - overlap.top,
    width: width + overlap.left,
    height: height + overlap.top,
  };
  const covers = gridlines && !look.filled && !effect?.fill;
  const marks = `${merged && covers ? " covers" : ""}${spill ? " spills" : ""}${link ? " linked" : ""}`;
  const content =
    textStyle || effect?.icon || effect?.bar ? (
      <span className="text" style={textStyle ?? undefined}>
        {text}
      </span>
    ) : (
      text
    );
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-colspan={merged ? area.right - area.left + 1 : undefined}
      aria-rowspan={merged ? area.bottom - area.top + 1 : undefined}
      data-address={cellName(row, column)}
      className={`cell ${look.name}${marks}`}
      title={link?.tip ?? link?.address ?? undefined}
      style={changes ? { ...place, ...changes } : place}
    >
      {effect?.bar ? <Bar bar={effect.bar} /> : null}
      {effect?.icon ? <ConditionIcon {...effect.icon} /> : null}
      {spill ? (
        <span
          className={covers && !spill.overFill ? "spill covers" : "spill"}
          style={{ left: spill.from - left, width: spill.to - spill.from - 1 }}
        >
          {content}
        </span>
      ) : (
        content
      )}
    </div>
  );
}

function Bar({
  bar: { from, to, color, borderColor, gradient, leftward, axis, axisColor },
}: {
  readonly bar: BarPicture;
}): ReactNode {
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  return (
    <span className="bar-room">
      <span
        className="bar"
        data-bar={`${percent(from)} ${percent(to)}`}
        style={{
          left: percent(from),
          width: percent(to - from),
          background: gradient
            ? `linear-gradient(to ${leftward ? "left" : "right"}, ${color}, color-mix(in srgb, ${color} 12%, #ffffff))`
            : color,
          ...(borderColor ? { border: `1px solid ${borderColor}` } : {}),
        }}
      />
      {axis === null ? null : <span className="bar-axis" style={{ left: percent(axis), borderColor: axisColor }} />}
    </span>
  );
}

export interface RowProps {
  readonly view: SheetView;
  readonly geometry: SheetGeometry;
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

export const Row = memo(function Row({ view, geometry, row, first, last }: RowProps): ReactNode {
  const { columns, rows } = geometry;
  const height = rows.size(row);
  const gridlines = view.sheet.showGridlines;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={gridlines ? "row lined" : "row"}
      style={{ top: rows.start(row), height, width: columns.length }}
    >
      {view.rowCells(row, first, last, geometry).map((cell) => (
        <CellView
          key={cell.column}
          cell={cell}
          left={columns.start(cell.column)}
          top={0}
          width={columns.size(cell.column)}
          height={height}
          gridlines={gridlines}
        />
      ))}
    </div>
  );
});
