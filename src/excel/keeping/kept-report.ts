/**
 * A written report as it is kept in the file, so that it can be put back once the next one has taken its place: its
 * sheets as data and what staff typed in them, packed, in a custom XML part. Excel's undo does not touch such parts.
 */
import * as v from "valibot";
import { sheetName } from "../../cells/address";
import type { RawValue } from "../../cells/snapshot";
import { looks, type LookName } from "../../report/page/look";
import { sheetNames } from "../../report/report-input";
import type { ReportCell, ReportSheet, ReportSheetId } from "../../report/page/sheet";
import { indicatorStatuses } from "../../i18n/status-words";
import type { IndicatorStatus } from "../../indicators/ledgers/progress";
import type { RunFigure } from "../../report/run-figures";
import { Breath } from "../next-task";
import { fromBase64, toBase64 } from "./base64";
import { CellColumns, cellsOf } from "./cell-columns";
import { gunzipped, gzipped } from "./gzipped";
import { PackedColumns, packColumns, TextsIn, TextsOut, unpackColumns } from "./packed-columns";

export const KEPT_NAMESPACE = "urn:rectification-monthly-report:kept-report";

/** To be raised with every change of `ReportSheet` that an older or newer version could not write back as it was. */
export const KEPT_FORMAT = 4;
/** Had cells, and nothing else, field by field. */
const CELLS_BY_FIELD = 3;
/** Had its cells one by one. */
const CELL_BY_CELL = 2;

/** Whether this version can put back what is kept in a format. */
export const isKeptFormat = (format: number): boolean => [KEPT_FORMAT, CELLS_BY_FIELD, CELL_BY_CELL].includes(format);

/** Excel on the web refuses requests above 5 MB, and the file should not swell: a report beyond this is not kept. */
const MOST_CHARACTERS = 900_000;

export interface KeptReport {
  /** "2021-12-16 09:30": a part is only what it is taken for if this fits. */
  readonly at: string;
  readonly sheets: readonly ReportSheet[];
  /** Edit key → what staff had typed when the next report was written. */
  readonly edits: Readonly<Record<string, string>>;
  /** What it reported, in short; absent: an earlier version kept it. */
  readonly figures?: readonly RunFigure[];
  /** Sheets of whose dress Excel refused something: the next run writes them whole. Absent: it took all. */
  readonly undressed?: readonly ReportSheetId[];
}

// Strict: a field that is not listed here would be lost without a word when a sheet is put back.
const Merge = v.strictObject({ top: v.number(), left: v.number(), bottom: v.number(), right: v.number() });
const Name = v.pipe(v.string(), v.transform(sheetName));
const Place = v.union([
  v.strictObject({ sheet: Name, row: v.number(), column: v.number() }),
  v.strictObject({ sheet: Name, ...Merge.entries }),
  v.strictObject({ sheet: Name }),
]);
const Cell = v.strictObject({
  row: v.number(),
  column: v.number(),
  value: v.union([v.string(), v.number(), v.null()]),
  formula: v.exactOptional(v.string()),
  look: v.picklist(Object.keys(looks) as LookName[]),
  format: v.exactOptional(v.string()),
  link: v.exactOptional(v.strictObject({ to: Place, tip: v.exactOptional(v.string()) })),
  fill: v.exactOptional(v.string()),
  color: v.exactOptional(v.string()),
  editKey: v.exactOptional(v.string()),
});
const Series = v.strictObject({
  nameCell: v.string(),
  values: v.string(),
  draw: v.picklist(["column", "line"]),
  label: v.exactOptional(
    v.union([
      v.literal("each"),
      v.strictObject({
        point: v.number(),
        side: v.picklist(["Top", "Bottom"]),
        nameOnly: v.exactOptional(v.literal(true)),
      }),
    ]),
  ),
  role: v.union([
    v.picklist(["current", "lastYear", "lastYearRest", "limit", "target", "forecast", "cumulative"]),
    v.strictObject({ color: v.string() }),
  ]),
});
const Chart = v.strictObject({
  name: v.string(),
  title: v.string(),
  valueTitle: v.string(),
  kind: v.picklist(["column", "line", "stackedColumn", "stackedBar", "combo"]),
  categories: v.string(),
  series: v.array(Series),
  anchor: Merge,
  legend: v.boolean(),
  valueAxis: v.strictObject({
    min: v.exactOptional(v.number()),
    max: v.exactOptional(v.number()),
    majorUnit: v.exactOptional(v.number()),
    format: v.exactOptional(v.string()),
  }),
  categoryAxis: v.exactOptional(v.strictObject({ tickEvery: v.exactOptional(v.number()) })),
});
const SheetId = v.picklist(Object.keys(sheetNames) as ReportSheetId[]);
const Sheet = v.strictObject({
  id: SheetId,
  name: v.string(),
  tabColor: v.string(),
  columnWidths: v.array(v.number()),
  rowHeights: v.array(v.nullable(v.number())),
  cells: v.union([v.array(Cell), v.pipe(CellColumns, v.transform(cellsOf), v.array(Cell))]),
  merges: v.array(Merge),
  charts: v.array(Chart),
  bars: v.array(v.strictObject({ area: Merge, max: v.number(), color: v.string() })),
  freeze: v.strictObject({ rows: v.number(), columns: v.number() }),
  print: v.strictObject({
    orientation: v.picklist(["portrait", "landscape"]),
    paper: v.picklist(["A4", "A3"]),
    onePage: v.exactOptional(v.literal(true)),
    internal: v.exactOptional(v.literal(true)),
    titleRows: v.nullable(v.tuple([v.number(), v.number()])),
    area: Merge,
    pageBreaksBefore: v.array(v.number()),
  }),
});
const Figure = v.strictObject({
  id: v.string(),
  value: v.nullable(v.number()),
  status: v.exactOptional(v.picklist(Object.keys(indicatorStatuses) as IndicatorStatus[])),
});
/** All but the sheets, each of which is looked at by itself. */
const KeptFrame = v.strictObject({
  at: v.string(),
  sheets: v.array(v.unknown()),
  edits: v.record(v.string(), v.string()),
  figures: v.exactOptional(v.array(Figure)),
  undressed: v.exactOptional(v.array(SheetId)),
});

/** As it is packed: lists field by field, in the order in which their texts are told. */
const Packed = v.looseObject({
  texts: v.array(v.string()),
  sheets: v.array(v.looseObject({ cells: PackedColumns, merges: PackedColumns })),
  figures: v.exactOptional(PackedColumns),
});

/** @param breath between two sheets whatever else waits has its turn: a report is long */
async function packLists({ figures, ...report }: KeptReport, breath: Breath): Promise<v.InferOutput<typeof Packed>> {
  const texts = new TextsOut();
  const sheets = [];
  for (const sheet of report.sheets) {
    sheets.push({ ...sheet, cells: packColumns(sheet.cells, texts), merges: packColumns(sheet.merges, texts) });
    await breath.take();
  }
  const packed = figures && packColumns(figures, texts);
  return { ...report, sheets, ...(packed ? { figures: packed } : {}), texts: [...texts.all] };
}

async function unpackLists(raw: unknown, breath: Breath): Promise<v.InferOutput<typeof KeptFrame>> {
  const { texts: all, sheets, figures, ...rest } = v.parse(Packed, raw);
  const texts = new TextsIn(all);
  const unpacked = [];
  for (const sheet of sheets) {
    const cells = unpackColumns(sheet.cells, texts);
    unpacked.push({ ...sheet, cells, merges: unpackColumns(sheet.merges, texts) });
    await breath.take();
  }
  return v.parse(KeptFrame, {
    ...rest,
    sheets: unpacked,
    ...(figures ? { figures: unpackColumns(figures, texts) } : {}),
  });
}

/** The custom XML part's text; null: too large to be kept. The same report gives the same text. */
export async function packKept(report: KeptReport): Promise<string | null> {
  const breath = new Breath();
  const text = JSON.stringify(await packLists(report, breath));
  await breath.take();
  const packed = toBase64(await gzipped(new TextEncoder().encode(text)));
  return packed.length > MOST_CHARACTERS
    ? null
    : `<keptReport xmlns="${KEPT_NAMESPACE}" format="${KEPT_FORMAT}" encoding="gzip">${packed}</keptReport>`;
}

/** null: of another format, damaged, or no kept report at all. */
export async function unpackKept(xml: string): Promise<KeptReport | null> {
  const [, format, packed] =
    /<keptReport\b[^>]*\bformat="(\d+)"[^>]*>([A-Za-z0-9+/=\s]*)<\/keptReport>/.exec(xml) ?? [];
  if (!isKeptFormat(Number(format)) || packed === undefined) return null;
  const breath = new Breath();
  try {
    const raw: unknown = JSON.parse(new TextDecoder().decode(await gunzipped(fromBase64(packed.replace(/\s/g, "")))));
    await breath.take();
    const frame = Number(format) === KEPT_FORMAT ? await unpackLists(raw, breath) : v.parse(KeptFrame, raw);
    const sheets: ReportSheet[] = [];
    for (const sheet of frame.sheets) {
      sheets.push(v.parse(Sheet, sheet));
      await breath.take();
    }
    return { ...frame, sheets };
  } catch {
    // atob, DecompressionStream, JSON.parse and valibot each say in their own way that this is no such text.
    return null;
  }
}

/** What stands on a sheet now: its cells with a value, from `top` and `left` on. */
export interface StandingCells {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
}

const asText = (value: RawValue | null): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");

/** What Excel gives back of what was written. */
export const isSameValue = (written: RawValue | null, stands: RawValue): boolean =>
  typeof written === "number" && typeof stands === "number"
    ? Math.abs(written - stands) <= 1e-9 * Math.max(1, Math.abs(written))
    : asText(written) === asText(stands);

const DEFAULT_WIDTH = 9;

/**
 * The sheet with what people made of it: cells that they changed, emptied, or added beside ours. Cells for staff to
 * type in are left as composed, since what was typed there is kept by its key.
 */
export function withStandingCells(sheet: ReportSheet, { top, left, values }: StandingCells): ReportSheet {
  const stands = (row: number, column: number): RawValue => values[row - top]?.[column - left] ?? "";
  const ours = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  const kept = sheet.cells.map((cell): ReportCell => {
    const value = stands(cell.row, cell.column);
    if (cell.editKey !== undefined || cell.formula !== undefined || isSameValue(cell.value, value)) return cell;
    return { ...cell, value: value === "" ? null : typeof value === "boolean" ? asText(value) : value };
  });
  const added = values.flatMap((row, index) =>
    row.flatMap((value, offset): ReportCell[] => {
      const place = { row: top + index, column: left + offset };
      return value === "" || ours.has(`${place.row},${place.column}`)
        ? []
        : [{ ...place, value: typeof value === "boolean" ? asText(value) : value, look: "sentence" }];
    }),
  );
  const changed = added.length > 0 || kept.some((cell, index) => cell !== sheet.cells[index]);
  const width = Math.max(sheet.columnWidths.length, ...added.map(({ column }) => column + 1));
  return !changed
    ? sheet
    : {
        ...sheet,
        cells: [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column),
        columnWidths: Array.from({ length: width }, (_, column) => sheet.columnWidths[column] ?? DEFAULT_WIDTH),
      };
}
