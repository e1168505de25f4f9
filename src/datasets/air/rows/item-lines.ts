/** Lines that are put together of several rows: one row an item, one sheet an item, one row a state. */
import { isoDate } from "../../../calendar/day";
import { finding } from "../../../findings/finding";
import { pollutantLabel, type Pollutant } from "../../../standards/pollutant";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { Series, SeriesPlan } from "../layout/series";
import type { ValueColumn } from "../layout/value-columns";
import type { SheetFacts } from "../sheet-facts";
import { itemWords } from "../words/item-words";
import { classNamed, primaryNamed } from "../words/written-words";
import { ITEMS, placeOf } from "../row-columns";
import { keyOf, mark, type Line, type LineKey } from "./air-line";
import type { CellValues } from "./cell-values";
import type { RowContext } from "./row-context";
import type { ValueLog } from "./value-log";

/** Whose values are added one by one. */
interface ItemLine extends Line {
  values: number[];
  /** Of the row from which each value is. */
  ranks: number[];
}

export class ItemLines {
  /** The line of each place, station and time. */
  readonly #lines = new Map<string, { readonly line: ItemLine; readonly rank: number }>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly from: SeriesPlan["from"],
    private readonly facts: SheetFacts,
    private readonly context: RowContext,
    private readonly values: CellValues,
    private readonly log: ValueLog,
  ) {}

  get all(): Line[] {
    return [...this.#lines.values()].map(({ line }) => line);
  }

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  /** Of two lines of one time the one of the greater rank. @returns false: another of its rank is there */
  keepBest(line: Line, rank: number): boolean {
    const key = keyOf(line);
    const known = this.#lines.get(key);
    if (known?.rank === rank) return false;
    if (!known || known.rank < rank)
      this.#lines.set(key, { line: { ...line, values: Array.from(line.values), ranks: [] }, rank });
    return true;
  }

  /** One row, or one sheet, an item. */
  add(row: number, { single }: Series, key: LineKey, rank: number): void {
    // A day of the calendar that nobody has filled in yet is none without data.
    if (single === null || this.grid.isEmpty(row, single.column)) return;
    const text = this.from === "row" ? this.values.itemText(row) : null;
    const id = keyOf(key);
    const known = this.#lines.get(id);
    const line: ItemLine = known?.line ?? {
      ...key,
      values: new Array<number>(ITEMS).fill(NaN),
      ranks: [],
      aqi: null,
      class: null,
      primary: null,
      marks: mark.none,
      row,
      column: single.column,
    };
    if (this.#addWritten(row, single, text, line)) {
      this.#lines.set(id, { line, rank });
      return;
    }
    const item = this.from === "row" ? itemOfRow(text ?? "") : (this.context.item?.item ?? this.facts.item);
    if (item === null) return;
    this.#lines.set(id, { line, rank });
    const value = this.values.value(row, single, item);
    if (value === null) return;
    const place = placeOf[item];
    const [earlier, ofRank] = [line.values[place] ?? NaN, line.ranks[place] ?? -1];
    if (Number.isNaN(earlier) || rank > ofRank) [line.values[place], line.ranks[place]] = [value, rank];
    else if (earlier !== value && rank === ofRank)
      this.log.add(
        finding("duplicateDay", "error", this.grid.at(row, single.column), {
          date: `${isoDate(line.day)} ${pollutantLabel[item]}`,
          same: false,
        }),
      );
  }

  /** Rows of the AQI, its class and its primary pollutant among those of the items. */
  #addWritten(row: number, { column }: ValueColumn, text: string | null, line: Line): boolean {
    if (text === null || itemWords(text).items > 0) return false;
    const cell = this.grid.glance(row, column);
    if (/等级|级别|类别/.test(text)) line.class = classNamed(this.grid.label(row, column));
    else if (/首要|主要污染物/.test(text)) line.primary = primaryNamed(this.grid.label(row, column));
    else if (/aqi|空气质量指数/i.test(text)) line.aqi = cell.kind === "number" && cell.value > 0 ? cell.value : null;
    else return false;
    return true;
  }
}

/** The item of a row's label: "SO2", "PM2.5日均浓度(μg/m³)"; not "PM2.5分指数". */
function itemOfRow(text: string): Pollutant | null {
  const words = itemWords(text);
  const isValue = words.item !== null && !words.derived && !words.forecast && words.measure !== "index";
  if (!isValue || words.statistic.other || (words.statistic.hour && !words.statistic.eightHour)) return null;
  return words.item;
}
