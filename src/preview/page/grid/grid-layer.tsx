/** One part of the grid between its frozen lines: gridlines, rows, merged cells, charts, the selection. */
import { memo, type ReactNode, type Ref } from "react";
import { areaName, overlaps, type CellArea } from "../../workbook/area";
import type { Chart } from "../../workbook/chart";
import { CellView, Row } from "../cell/cell-view";
import { ChartPicture } from "../charts/chart-picture";
import { PIXELS_PER_POINT } from "../cell/fonts";
import type { SheetGeometry } from "./geometry";
import type { Quadrant } from "./grid-window";
import type { SheetView } from "./sheet-view";

interface LayerProps {
  readonly view: SheetView;
  readonly geometry: SheetGeometry;
  readonly quadrant: Quadrant;
  readonly selection: CellArea;
  readonly layerRef: Ref<HTMLDivElement>;
}

export function Layer({ view, geometry, quadrant, selection, layerRef }: LayerProps): ReactNode {
  const { key, box, area } = quadrant;
  return (
    <div role="rowgroup" className={`quadrant ${key}`} style={box}>
      <div ref={layerRef} className="layer">
        <Content
          view={view}
          geometry={geometry}
          top={area.top}
          left={area.left}
          bottom={area.bottom}
          right={area.right}
        />
        {overlaps(selection, area) ? <Selection geometry={geometry} area={selection} within={area} /> : null}
      </div>
    </div>
  );
}

interface ContentProps extends CellArea {
  readonly view: SheetView;
  readonly geometry: SheetGeometry;
}

/** Drawn again only when other rows or columns come into sight; the selection moves without it. */
const Content = memo(function Content({ view, geometry, top, left, bottom, right }: ContentProps): ReactNode {
  const { rows, columns } = geometry;
  const area = { top, left, bottom, right };
  const { sheet } = view;
  const drawn = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index).filter(
    (row) => rows.size(row) > 0,
  );
  const lines = sheet.showGridlines
    ? Array.from({ length: Math.max(0, right - left + 1) }, (_, index) => left + index).filter(
        (column) => columns.size(column) > 0,
      )
    : [];
  return (
    <>
      {lines.map((column) => (
        <div
          key={column}
          className="column-line"
          style={{
            left: columns.start(column + 1) - 1,
            top: rows.start(top),
            height: rows.start(bottom + 1) - rows.start(top),
          }}
        />
      ))}
      {drawn.map((row) => (
        <Row key={row} view={view} geometry={geometry} row={row} first={left} last={right} />
      ))}
      {view.mergesIn(area).map((merge) => {
        const cell = view.mergedCell(merge, geometry);
        const width = columns.start(merge.right + 1) - columns.start(merge.left);
        const height = rows.start(merge.bottom + 1) - rows.start(merge.top);
        return cell && width > 0 && height > 0 ? (
          <CellView
            key={areaName(merge)}
            cell={cell}
            left={columns.start(merge.left)}
            top={rows.start(merge.top)}
            width={width}
            height={height}
            gridlines={sheet.showGridlines}
          />
        ) : null;
      })}
      {sheet.charts.map((chart) => {
        const place = chartBox(chart, geometry);
        const seen =
          place.left < columns.start(right + 1) &&
          place.left + place.width > columns.start(left) &&
          place.top < rows.start(bottom + 1) &&
          place.top + place.height > rows.start(top);
        return seen ? (
          <div key={chart.id} className="chart" style={{ left: place.left, top: place.top }}>
            <ChartPicture view={view} chart={chart} width={place.width} height={place.height} />
          </div>
        ) : null;
      })}
    </>
  );
});

function chartBox({ anchor }: Chart, { rows, columns }: SheetGeometry) {
  const left = Math.round(columns.start(anchor.fromColumn) + anchor.fromColumnOffset * PIXELS_PER_POINT);
  const top = Math.round(rows.start(anchor.fromRow) + anchor.fromRowOffset * PIXELS_PER_POINT);
  const right = columns.start(anchor.toColumn) + anchor.toColumnOffset * PIXELS_PER_POINT;
  const bottom = rows.start(anchor.toRow) + anchor.toRowOffset * PIXELS_PER_POINT;
  return { left, top, width: Math.round(right - left), height: Math.round(bottom - top) };
}

/** A selection of whole rows or columns ends where the drawing ends. */
function Selection({
  geometry: { rows, columns },
  area,
  within,
}: {
  readonly geometry: SheetGeometry;
  readonly area: CellArea;
  readonly within: CellArea;
}): ReactNode {
  const bottom = Math.min(area.bottom, Math.max(within.bottom, area.top));
  const right = Math.min(area.right, Math.max(within.right, area.left));
  const left = columns.start(area.left);
  const top = rows.start(area.top);
  const several = area.bottom > area.top || area.right > area.left;
  return (
    <div
      className={several ? "selection several" : "selection"}
      style={{
        left: left - 2,
        top: top - 2,
        width: columns.start(right + 1) - left + 3,
        height: rows.start(bottom + 1) - top + 3,
      }}
    />
  );
}
