/** One daily air sheet: what it was taken for, and its rows before cities and stations are told apart. */
import type { Day } from "../calendar/day";
import { dayOf, isRealDate } from "../calendar/day";
import type { CellRef, RangeRef } from "../cells/address";
import { normaliseText } from "../cells/normalise-text";
import { monthIn, parseDateText, yearIn } from "../cells/parse-date";
import { finding, type Finding } from "../findings/finding";
import type { SheetCorrection } from "../settings";
import { aqiClasses, aqiClassOrder, type AqiClass } from "../standards/aqi";
import {
  concentrationUnit,
  pollutantLabel,
  pollutants,
  type Concentrations,
  type Pollutant,
} from "../standards/pollutant";
import { airColumns } from "./air-columns";
import type { AirField, ColumnGuess, SheetGuess } from "./air-day";
import { bareHeader, matchColumn, unitIn } from "./dataset";
import { headerAt, recogniseHeader, type RecognisedColumn, type RecognisedHeader } from "./recognise-header";
import type { SheetGrid } from "./sheet-grid";

export interface AirRow {
  readonly day: Day;
  readonly city: string | null;
  readonly station: string | null;
  readonly concentrations: Concentrations;
  readonly aqi: number | null;
  readonly class: AqiClass | null;
  readonly primary: readonly Pollutant[] | null;
  readonly sandDust: boolean;
  readonly at: CellRef;
}

export interface AirSheet {
  readonly guess: SheetGuess;
  /** The place that the sheet's title speaks of: "昌吉州环境空气质量日报"; null where it names none. */
  readonly titlePlace: string | null;
  readonly rows: readonly AirRow[];
  readonly source: RangeRef | null;
  readonly findings: readonly Finding[];
}

type Columns = ReadonlyMap<AirField, RecognisedColumn<AirField>>;

/** Rows under the table: statistics, notes, signatures. */
const FOOTER =
  /^(平均|均值|月?均|年均|合计|总计|小计|最大|最小|最高|最低|中位|标准差|超标|达标|优良|注|备注|说明|填报|填表|审核|制表|负责人|联系|单位|第?\d+百分位|有效天数|数据来源)/;

/** @returns null where the sheet is no daily air sheet */
export function readAirSheet(grid: SheetGrid, correction: SheetCorrection | undefined): AirSheet | null {
  // A sheet that staff call something else, a ledger or the targets, is none.
  if (correction?.dataset !== undefined && correction.dataset !== "airDaily") return null;
  const forced = correction?.dataset === "airDaily";
  const recognised = correction?.headerRows
    ? headerAt(grid, airColumns, ...correction.headerRows)
    : recogniseHeader(grid, airColumns);
  const header = recognised && correctColumns(grid, recognised, correction);
  if (!header) return null;
  const columns: Columns = new Map(header.columns.map((column) => [column.field, column]));
  const measured = pollutants.filter((pollutant) => columns.has(pollutant));
  const dated =
    columns.has("date") ||
    (columns.has("dayOfMonth") && (columns.has("month") || monthIn(grid.snapshot.name) !== null));
  // Two pollutants and a date make an air sheet; one pollutant beside an AQI does too.
  if (!dated || (!forced && measured.length < 2 && !(measured.length === 1 && columns.has("aqi")))) return null;

  const reader = new RowReader(grid, header, columns, correction);
  const rows = reader.rows();
  if (rows.length === 0 && !forced) return null;
  const days = rows.map(({ day }) => day);
  const first = days.length === 0 ? null : (days.reduce((a, b) => Math.min(a, b) as Day) as Day);
  const last = days.length === 0 ? null : (days.reduce((a, b) => Math.max(a, b) as Day) as Day);
  const atRows = rows.map(({ at }) => at.row);
  const guess: SheetGuess = {
    sheet: grid.snapshot.name,
    sheetId: grid.snapshot.id,
    dataset: "airDaily",
    confidence: confidence(measured.length, columns, rows.length, reader.unreadableRows),
    headerRows: header.rows,
    columns: columnGuesses(header, reader),
    rowCount: rows.length,
    firstDay: first,
    lastDay: last,
    corrected: correction !== undefined,
  };
  const source: RangeRef | null =
    rows.length === 0
      ? null
      : {
          sheet: grid.snapshot.name,
          top: Math.min(...minMax(atRows)),
          bottom: Math.max(...minMax(atRows)),
          left: grid.left,
          right: grid.right,
        };
  return { guess, titlePlace: placeIn(titleOf(grid, header.rows[0])), rows, source, findings: reader.findings() };
}

/** The lines above the header. */
const titleOf = (grid: SheetGrid, headerRow: number): string =>
  Array.from({ length: Math.max(0, headerRow - grid.top) }, (_, index) => grid.label(grid.top + index, grid.left)).join(
    " ",
  );

/** A city, county, district, prefecture or banner before "空气质量" in a title. */
const placeIn = (title: string): string | null =>
  /(?:^|[年度\s])([\u4e00-\u9fa5]{1,9}[市县区州盟旗])(?:城区|市区)?(?:环境)?空气/
    .exec(title.replace(/\d{4}/g, ""))?.[1]
    ?.replace(/^年度?/, "") ?? null;

const minMax = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );

/** Evidence, each part weighed: pollutants known, a date, an AQI or class beside them, and how much of the body could be read. */
function confidence(measured: number, columns: Columns, rows: number, unreadable: number): number {
  const header = 0.5 * (measured / pollutants.length) + 0.15 + (columns.has("aqi") || columns.has("class") ? 0.1 : 0);
  const body = rows + unreadable === 0 ? 0 : (0.25 * rows) / (rows + unreadable);
  return Math.round(100 * (header + body)) / 100;
}

function correctColumns(
  grid: SheetGrid,
  header: RecognisedHeader<AirField>,
  correction: SheetCorrection | undefined,
): RecognisedHeader<AirField> {
  if (!correction?.columns && !correction?.units) return header;
  const columns = new Map(header.columns.map((column) => [column.column, column]));
  for (const [key, field] of Object.entries(correction.columns ?? {})) {
    const column = Number(key);
    if (field === "ignore") columns.delete(column);
    else if (isAirField(field)) {
      for (const [other, known] of columns) if (known.field === field) columns.delete(other);
      const text = header.headers.get(column) ?? grid.label(header.rows[1], column);
      columns.set(column, { field, column, header: text, unit: unitIn(text) });
    }
  }
  return {
    ...header,
    columns: [...columns.values()].map((column) => ({
      ...column,
      unit: correction.units?.[String(column.column)] ?? column.unit,
    })),
  };
}

const declared = new Map(airColumns.map((column) => [column.field, column]));

/** Corrections are kept as text, and may be those of a dataset that the sheet was taken for before. */
const isAirField = (field: string): field is AirField => airColumns.some((column) => column.field === field);

function columnGuesses(header: RecognisedHeader<AirField>, reader: RowReader): ColumnGuess[] {
  const known = new Map(header.columns.map((column) => [column.column, column]));
  return [...header.headers].map(([column, text]): ColumnGuess => {
    const field = known.get(column)?.field ?? null;
    const unit = field === null ? null : reader.unitOf(field);
    return {
      field,
      column,
      header: text,
      unit: unit?.unit ?? null,
      unitFrom: unit?.from ?? null,
      confidence: field === null ? 0 : unit?.from === "default" ? 0.8 : 1,
    };
  });
}

interface UnitChoice {
  readonly unit: string;
  readonly factor: number;
  readonly from: "header" | "default" | "correction";
}

/** Reads the body row by row, keeping count of what it had to interpret. */
class RowReader {
  readonly #year: number | null;
  readonly #month: number | null;
  readonly #findings: Finding[] = [];
  readonly #textNumbers = new Map<AirField, { count: number; at: CellRef }>();
  readonly #halved = new Map<AirField, { count: number; at: CellRef }>();
  readonly #units = new Map<AirField, UnitChoice>();
  unreadableRows = 0;

  constructor(
    private readonly grid: SheetGrid,
    private readonly header: RecognisedHeader<AirField>,
    private readonly columns: Columns,
    correction: SheetCorrection | undefined,
  ) {
    const title = titleOf(grid, header.rows[0]);
    this.#year = yearIn(grid.snapshot.name) ?? yearIn(title);
    this.#month = monthIn(grid.snapshot.name) ?? monthIn(title);
    const common = unitIn(/单位[:：]?(.*)/.exec(title)?.[1] ?? "");
    for (const pollutant of pollutants) {
      const column = columns.get(pollutant);
      const units = declared.get(pollutant)?.units ?? {};
      const standing = column?.unit ?? (common !== null && pollutant !== "CO" ? common : null);
      const factor = standing === null ? undefined : units[standing];
      const own = concentrationUnit(pollutant);
      this.#units.set(
        pollutant,
        standing !== null && factor !== undefined
          ? {
              unit: standing,
              factor,
              from: correction?.units?.[String(column?.column)] === undefined ? "header" : "correction",
            }
          : { unit: own, factor: 1, from: "default" },
      );
    }
  }

  unitOf(field: AirField): UnitChoice | null {
    return this.#units.get(field) ?? null;
  }

  rows(): AirRow[] {
    const rows: AirRow[] = [];
    const { grid } = this;
    for (let row = this.header.rows[1] + 1; row <= grid.bottom; row += 1) {
      if (grid.isBlankRow(row) || this.#isFooter(row) || this.#isRepeatedHeader(row)) continue;
      const day = this.#day(row);
      if (day === null) {
        this.#noteUnreadableRow(row);
        continue;
      }
      rows.push(this.#row(row, day));
    }
    return rows;
  }

  /** Aggregated: one finding a column, not one a cell. */
  findings(): Finding[] {
    const name = (field: AirField): string => (field in pollutantLabel ? pollutantLabel[field as Pollutant] : field);
    return [
      ...this.#findings,
      ...[...this.#textNumbers].map(([field, { count, at }]) =>
        finding("numbersStoredAsText", "note", at, { field: name(field), count }),
      ),
      ...[...this.#halved].map(([field, { count, at }]) =>
        finding("belowDetectionHalved", "note", at, { field: name(field), count }),
      ),
    ];
  }

  #isFooter(row: number): boolean {
    for (let column = this.grid.left; column <= Math.min(this.grid.right, this.grid.left + 3); column += 1) {
      const label = this.grid.label(row, column);
      if (label !== "") return FOOTER.test(label.replaceAll(" ", ""));
    }
    return false;
  }

  /** The header printed again at every page or month. */
  #isRepeatedHeader(row: number): boolean {
    const texts = [...this.columns.values()].filter(({ column }) => this.grid.cell(row, column).kind === "text");
    if (texts.length === 0) return false;
    const same = texts.filter(({ column, field }) => {
      const label = this.grid.label(row, column);
      return matchColumn(airColumns, label)?.field === field || (unitIn(label) !== null && bareHeader(label) === "");
    });
    return same.length >= 2;
  }

  #day(row: number): Day | null {
    const date = this.columns.get("date");
    if (date) return this.#dateIn(row, date.column);
    const numberIn = (field: AirField): number | null => {
      const column = this.columns.get(field);
      const cell = column ? this.grid.cell(row, column.column) : null;
      return cell?.kind === "number" ? cell.value : null;
    };
    const [year, month, day] = [
      numberIn("year") ?? this.#year,
      numberIn("month") ?? this.#month,
      numberIn("dayOfMonth"),
    ];
    return year !== null && month !== null && day !== null && isRealDate(year, month, day)
      ? dayOf(year, month, day)
      : null;
  }

  #dateIn(row: number, column: number): Day | null {
    const cell = this.grid.cell(row, column);
    if (cell.kind === "date") return cell.day;
    if (cell.kind !== "text" && cell.kind !== "number") return null;
    // In a column of dates "20210105" and "1.5" are dates, and so is a serial number whose format was lost.
    const text = normaliseText(String(this.grid.raw(row, column)));
    const parsed = parseDateText(text);
    if (parsed?.kind === "date") return parsed.day;
    if (parsed?.kind === "monthDay" && this.#year !== null && isRealDate(this.#year, parsed.month, parsed.day))
      return dayOf(this.#year, parsed.month, parsed.day);
    if (cell.kind === "number" && Number.isInteger(cell.value) && cell.value > 36_000 && cell.value < 73_000)
      return cell.value as Day;
    if (parsed?.kind === "impossible")
      this.#findings.push(finding("impossibleDate", "error", this.grid.at(row, column), { text }));
    return null;
  }

  #noteUnreadableRow(row: number): void {
    const hasValues = pollutants.some((pollutant) => {
      const column = this.columns.get(pollutant);
      return column !== undefined && this.grid.cell(row, column.column).kind === "number";
    });
    if (!hasValues) return;
    this.unreadableRows += 1;
    const date = this.columns.get("date");
    const at = this.grid.at(row, date?.column ?? this.grid.left);
    const text = String(this.grid.raw(row, at.column));
    if (
      !this.#findings.some((known) => known.code === "impossibleDate" && known.at === at) &&
      parseDateText(normaliseText(text))?.kind !== "impossible"
    ) {
      this.#findings.push(finding("unreadableDate", "error", at, { text }));
    }
  }

  #row(row: number, day: Day): AirRow {
    const concentrations: Partial<Record<Pollutant, number>> = {};
    for (const pollutant of pollutants) {
      const value = this.#concentration(row, pollutant);
      if (value !== null) concentrations[pollutant] = value;
    }
    const remark = this.#text(row, "remark");
    const dust = this.#text(row, "sandDust");
    return {
      day,
      city: this.#text(row, "city"),
      station: this.#text(row, "station"),
      concentrations,
      aqi: this.#aqi(row),
      class: classNamed(this.#text(row, "class")),
      primary: primaryNamed(this.#text(row, "primary")),
      sandDust: (dust !== null && /沙尘|是|√|^1$/.test(dust)) || (remark !== null && remark.includes("沙尘")),
      at: this.grid.at(row, this.columns.get("date")?.column ?? this.grid.left),
    };
  }

  #text(row: number, field: AirField): string | null {
    const column = this.columns.get(field);
    if (!column) return null;
    const label = this.grid.label(row, column.column);
    return label === "" ? null : label;
  }

  #concentration(row: number, pollutant: Pollutant): number | null {
    const column = this.columns.get(pollutant)?.column;
    if (column === undefined) return null;
    const cell = this.grid.cell(row, column);
    const at = this.grid.at(row, column);
    const { factor } = this.#units.get(pollutant) ?? { factor: 1 };
    const scaled = (value: number): number => (factor === 1 ? value : Number((value * factor).toPrecision(12)));
    switch (cell.kind) {
      case "number":
        if (cell.storedAsText) this.#count(this.#textNumbers, pollutant, at);
        return cell.value < 0 ? this.#unreadable(pollutant, at, String(cell.value)) : scaled(cell.value);
      case "belowDetection":
        // Ambient statistics take half the detection limit (domain §4.3).
        this.#count(this.#halved, pollutant, at);
        return cell.limit === null ? null : scaled(cell.limit / 2);
      case "error":
        this.#findings.push(finding("errorCell", "error", at, { field: pollutantLabel[pollutant], code: cell.code }));
        return null;
      case "text":
      case "date":
      case "boolean":
        return this.#unreadable(pollutant, at, String(this.grid.raw(row, column)));
      case "missing":
      case "empty":
        return null;
    }
  }

  #unreadable(pollutant: Pollutant, at: CellRef, text: string): null {
    this.#findings.push(finding("unreadableCell", "error", at, { field: pollutantLabel[pollutant], text }));
    return null;
  }

  #count(counts: Map<AirField, { count: number; at: CellRef }>, field: AirField, at: CellRef): void {
    const known = counts.get(field);
    if (known) known.count += 1;
    else counts.set(field, { count: 1, at });
  }

  #aqi(row: number): number | null {
    const column = this.columns.get("aqi")?.column;
    const cell = column === undefined ? null : this.grid.cell(row, column);
    return cell?.kind === "number" && cell.value > 0 ? cell.value : null;
  }
}

const LEVELS = ["一", "二", "三", "四", "五", "六"];
const ROMAN: Readonly<Record<string, number>> = { i: 0, ii: 1, iii: 2, iv: 3, iiii: 3, v: 4, vi: 5 };

/** 优, 良, 轻度污染 …, 一级 …, I …: the provincial exports write IIII for the fourth. */
function classNamed(text: string | null): AqiClass | null {
  if (text === null) return null;
  const key = text.replace(/[级类]$/, "").toLowerCase();
  const byName = aqiClassOrder.find(
    (name) => aqiClasses[name].name["zh-CN"] === text || aqiClasses[name].name["zh-CN"].replace("污染", "") === key,
  );
  const index = byName ? -1 : LEVELS.includes(key) ? LEVELS.indexOf(key) : (ROMAN[key] ?? -1);
  return byName ?? aqiClassOrder[index] ?? null;
}

const PRIMARY_NAMES: readonly (readonly [Pollutant, RegExp])[] = [
  ["PM25", /pm2[._]?5|^细颗粒物/i],
  ["PM10", /pm10|可吸入颗粒物/i],
  ["O3", /o3|臭氧/i],
  ["SO2", /so2|二氧化硫/i],
  ["NO2", /no2|二氧化氮/i],
  ["CO", /^co$|一氧化碳|\(co\)/i],
];

/** "臭氧8小时(O3_8h)，二氧化氮(NO2)" → both; a mark for none gives an empty list. */
function primaryNamed(text: string | null): readonly Pollutant[] | null {
  if (text === null) return null;
  const parts = text
    .split(/[，,、；;|/]|和|及|与|\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.flatMap((part) => PRIMARY_NAMES.find(([, pattern]) => pattern.test(part))?.[0] ?? []);
}
