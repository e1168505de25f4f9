/** A table's rows as lines of measurement. */
import { civilDate, type Day } from "../../../calendar/day";
import type { Concentrations, Pollutant } from "../../../standards/pollutant";
import type { Settings } from "../../../settings";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { RowName } from "../air-row";
import { AirRows } from "../air-rows";
import type { UnitChoice } from "../layout/column-units";
import { isRowOfColumnNumbers } from "../layout/numbered-columns";
import type { Series, SeriesPlan } from "../layout/series";
import { sampleRows, type TablePlan } from "../layout/table-plan";
import { labelAt, yearSaid, type YearSaid } from "../layout/years-beside";
import { concentrationsAt, GrowingColumns, ITEMS, placeOf } from "../row-columns";
import type { SandNote } from "../sand-notes";
import type { SheetFacts } from "../sheet-facts";
import { kindsInNotes, knownStations } from "../station-list";
import type { When } from "../words/when-words";
import {
  classNamed,
  isOfNoDay,
  isOutOfOperation,
  marksSand,
  overrules,
  primaryNamed,
  saysForecast,
  speaksOfSand,
  type RowState,
} from "../words/written-words";
import { mark, type Line } from "./air-line";
import { CellValues } from "./cell-values";
import { ItemLines } from "./item-lines";
import { PlainRows } from "./plain-rows";
import { RowContext } from "./row-context";
import { RowDays } from "./row-days";
import { RowNames, type Whose } from "./row-names";
import { stateOfRow, stateRank } from "./row-rank";
import { hasWords, RowTimes } from "./row-times";
import { StationKinds } from "./station-kinds";
import { ValueLog } from "./value-log";

export interface RowsRead {
  readonly rows: AirRows;
  /** Rows of whole months or years, and rows whose time lacks a year or a day. */
  readonly monthRows: number;
  readonly undatedRows: number;
  readonly unreadableRows: number;
  /** Rows said to be forecasts. */
  readonly forecastRows: number;
  /** Lines and remarks that speak of sand. */
  readonly sandNotes: readonly SandNote[];
  readonly log: ValueLog;
  readonly units: ReadonlyMap<number, UnitChoice>;
  /** Items whose every cell says "not monitored". */
  readonly notMonitored: readonly Pollutant[];
}

const NOTHING_WRITTEN: Series["written"] = new Map();

/** Six zeros, or as many items as there are from three on: a power cut. */
const FEWEST_ZEROS = 3;

export class RowReader {
  readonly #log = new ValueLog();
  readonly #context: RowContext;
  readonly #times: RowTimes;
  readonly #days: RowDays;
  readonly #names: RowNames;
  readonly #kinds: StationKinds;
  readonly #values: CellValues;
  readonly #rows: GrowingColumns;
  /** Where an item has a row of its own, or a day has several rows. */
  readonly #lines: ItemLines;
  /** Rows that say nothing new; null: none of this table are. */
  readonly #plain: PlainRows | null;
  readonly #dateColumn: number;
  readonly #valueColumns: readonly number[];
  /** Columns beside the values, where the table has them. */
  readonly #stateColumn: number | undefined;
  readonly #sandColumn: number | undefined;
  readonly #remarkColumn: number | undefined;
  readonly #laterHeads: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Beside rows of days those of hours are left out; a sheet of hours alone is one. */
  readonly #hasMeans: boolean;
  readonly #sandRemarks: SandNote[] = [];
  #forecasts = 0;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
    private readonly series: SeriesPlan,
    private readonly facts: SheetFacts,
    private readonly basis: Settings["basis"],
    dateOffset: number,
  ) {
    const sample = sampleRows(grid, plan.body);
    [this.#stateColumn, this.#sandColumn, this.#remarkColumn] = (["state", "sandDust", "remark"] as const).map(
      (role) => plan.keys.get(role)?.column,
    );
    this.#dateColumn = plan.keys.get("date")?.column ?? plan.keys.get("dayOfMonth")?.column ?? grid.left;
    this.#context = new RowContext(grid, plan);
    this.#times = new RowTimes(grid, plan, dateOffset, sample);
    this.#days = new RowDays(grid, plan, series, facts, this.#context, this.#times, this.#dateColumn, this.#log);
    this.#names = new RowNames(grid, plan, series, facts, this.#context, sample);
    this.#kinds = new StationKinds(grid, plan, sample);
    this.#values = new CellValues(grid, plan, series, this.#context, sample, this.#log);
    this.#lines = new ItemLines(grid, series.from, facts, this.#context, this.#values, this.#log);
    this.#valueColumns = valueColumnsOf(plan, series);
    this.#rows = new GrowingColumns(grid.snapshot.name, (plan.body[1] - plan.body[0] + 1) * series.series.length);
    this.#plain = PlainRows.of(grid, plan, series, this.#values, this.#rows, this.#times);
    this.#laterHeads = new Map(plan.laterHeads.map(({ row, texts }) => [row, texts]));
    this.#hasMeans = sample.some((row) => this.#state(row) === "mean");
  }

  read(): RowsRead {
    const [first, last] = this.plan.body;
    for (let row = first; row <= last; row += 1) {
      // Under 上年同期 a day is another than it says.
      if (this.#context.yearsBack === 0 && this.#plain?.take(row) === true) continue;
      if (this.#plain?.last === row - 1) this.#carryOn(row - 1);
      const head = this.#laterHeads.get(row);
      if (head === undefined && this.#holdsNumbers(row) && !this.#isLabelled(row)) {
        this.#readRow(row);
        continue;
      }
      if (head !== undefined) this.#days.readHeading(head);
      if (head !== undefined || this.grid.isBlankRow(row) || this.#isRepeatedHeader(row)) {
        if (isRowOfColumnNumbers(this.grid, row + 1)) row += 1;
        continue;
      }
      if (this.#holdsValues(row) && !this.#isLabelled(row)) this.#readRow(row);
      else {
        this.#context.read(row, this.#times, this.#rows.length > 0 || !this.#lines.isEmpty);
        this.#plain?.forget();
      }
    }
    for (const line of this.#lines.all) this.#keep(line);
    return {
      rows: new AirRows(this.#rows.columns(), this.#withKinds(this.#rows.names)),
      monthRows: this.#days.monthRows,
      undatedRows: this.#days.undatedRows,
      unreadableRows: this.#days.unreadableRows,
      forecastRows: this.#forecasts,
      sandNotes: [...this.#context.sandNotes, ...this.#sandRemarks],
      log: this.#log,
      units: this.#values.units,
      notMonitored: this.#values.notMonitored(),
    };
  }

  /** A row that was taken as it came lends its day and its names to blank cells below it, as any other does. */
  #carryOn(row: number): void {
    for (const series of this.series.series) {
      this.#days.of(row, series.dateColumn);
      this.#names.of(row, series);
    }
  }

  /** With what the column of kinds and the sheet say of them all. */
  #withKinds(names: readonly RowName[]): readonly RowName[] {
    const marked = this.#kinds.markedUnticked(names);
    const stationKind = this.#kindOfAll(marked);
    return stationKind === null ? marked : marked.map((name) => ({ stationKind, ...name }));
  }

  /** What the sheet says of all its stations: a line above that names one of them says nothing of the others. */
  #kindOfAll(names: readonly RowName[]): string | null {
    const { stationKind, stationKindOfTitle } = this.facts;
    if (stationKind !== null || stationKindOfTitle === null) return stationKind;
    return kindsInNotes(this.grid, knownStations(names)).size > 0 ? null : stationKindOfTitle;
  }

  /** 监测点位 | 气象站 over the next block, in a column of dates and one of values. */
  #isLabelled(row: number): boolean {
    // A line that names its block has words there: 2021-12-03 need not be read to know that it has none.
    if (!hasWords(String(this.grid.raw(row, this.#dateColumn)))) return false;
    return this.grid.glance(row, this.#dateColumn).kind === "text" && this.#context.isLabelled(row);
  }

  /** In every column of values, as nearly every row does: it is no heading then and not blank. */
  #holdsNumbers(row: number): boolean {
    if (this.#valueColumns.length === 0) return false;
    return this.#valueColumns.every((column) => this.grid.plainNumber(row, column) !== null);
  }

  #holdsValues(row: number): boolean {
    return this.#valueColumns.some((column) => !this.grid.isEmpty(row, column));
  }

  /** The header printed again at every page or month. */
  #isRepeatedHeader(row: number): boolean {
    const { head } = this.plan;
    // Large exports have hundreds of thousands of rows without a word among their values.
    if (head === null || !this.#valueColumns.some((column) => this.grid.words(row, column) !== "")) return false;
    const first = this.grid.glance(row, this.#dateColumn);
    // No header begins with a real date.
    if (first.kind === "date" && !first.storedAsText) return false;
    let same = 0;
    for (const [column, texts] of head.texts) {
      const text = this.grid.words(row, column);
      if (text !== "" && texts.includes(text)) same += 1;
      if (same >= 2) {
        this.#names.readHeadingAgain(row);
        this.#plain?.forget();
        return true;
      }
    }
    return false;
  }

  #readRow(row: number): void {
    const state = saysForecast(this.#label(row, this.#remarkColumn)) ? "forecast" : this.#state(row);
    if (state === "forecast") this.#forecasts += 1;
    if (this.#yearSaid(row) === "compared") return;
    if (state !== null && isOfNoDay(state)) return this.#days.passOver(row);
    if (state === "hour" && this.#hasMeans) return this.#days.passOver(row);
    const rank = stateRank(state, this.basis);
    const times = this.series.series.length > 1 ? new Map<number | null, When | null>() : null;
    for (const series of this.series.series) {
      const { dateColumn } = series;
      let when = times?.get(dateColumn);
      if (when === undefined) {
        when = this.#days.of(row, dateColumn);
        times?.set(dateColumn, when);
      }
      if (when !== null) this.#readSeries(row, series, when, rank);
    }
  }

  #state(row: number): RowState | null {
    return this.#stateColumn === undefined ? null : stateOfRow(this.grid.label(row, this.#stateColumn));
  }

  #yearSaid(row: number): YearSaid {
    return this.#stateColumn === undefined ? null : yearSaid(labelAt(this.grid, row, this.#stateColumn));
  }

  /** 2023年 beside a day of 2024: that day's value of the year before. */
  #isOfOtherYear(row: number, day: Day): boolean {
    const year = this.#yearSaid(row);
    return typeof year === "number" && year !== civilDate(day).year;
  }

  #readSeries(row: number, series: Series, when: When, rank: number): void {
    const { day: written, hour, over } = this.#days.ofSeries(series, when);
    if (written === null) return this.#days.noteUndated(row, when, over);
    const whose = this.#names.of(row, series);
    const day = this.#days.inItsYear(written, when, over, series.yearsBack, whose);
    if (this.#isOfOtherYear(row, day)) return;
    if (this.series.from === "row" || this.series.from === "sheet")
      return this.#lines.add(row, series, { day, hour, ...whose }, rank);
    const line = this.#lineOf(row, series, day, hour, whose);
    if (this.#stateColumn === undefined || !this.#lines.keepBest(line, rank)) {
      const name = this.#keep(line);
      this.#plain?.learn(row, name);
    }
  }

  /** Its values hold until the next is made. */
  #lineOf(row: number, series: Series, day: Day, hour: number | null, { place, station, whole }: Whose): Line {
    const values = this.#values.ofRow(row, series);
    const written = this.#values.isSaidInvalid(row) ? NOTHING_WRITTEN : series.written;
    const remark = this.#label(row, this.#remarkColumn);
    const aqi = this.#number(row, written.get("aqi"));
    const counts = remark === null ? 0 : overrules(remark);
    const isSand =
      marksSand(this.#label(row, this.#sandColumn)) ||
      this.#remarksSand(row, remark) ||
      speaksOfSand(this.#label(row, this.#dateColumn));
    const isClosed = aqi === null && values.every(Number.isNaN) && this.#isClosed(row, series, remark);
    return {
      day,
      hour,
      place,
      station,
      whole,
      stationKind: this.#kinds.of(row) ?? this.#context.stationKind ?? undefined,
      values,
      deducted: series.deducted.size === 0 ? undefined : this.#deducted(row, series, values),
      aqi,
      class: classNamed(this.#label(row, written.get("class"))),
      primary: primaryNamed(this.#label(row, written.get("primary"))),
      marks:
        (isSand ? mark.sandDust : mark.none) +
        (isClosed ? mark.closed : mark.none) +
        (counts === 0 ? mark.none : counts > 0 ? mark.overrules : mark.overruled),
      row,
      column: this.#dateColumn,
    };
  }

  /** Of several days one remark may stand in the first one's row. */
  #remarksSand(row: number, text: string | null): boolean {
    if (text === null || !speaksOfSand(text)) return false;
    if (/\d/.test(text)) this.#sandRemarks.push({ text, at: this.grid.at(row, this.#dateColumn) });
    return true;
  }

  /** 停运 in the cells of the values, or in the remark beside empty ones. @param row without any value */
  #isClosed(row: number, { columns }: Series, remark: string | null): boolean {
    return (
      [...columns.values()].some(({ column }) => isOutOfOperation(this.grid.words(row, column))) ||
      isOutOfOperation(remark ?? "") ||
      isOutOfOperation(this.#label(row, this.#stateColumn) ?? "")
    );
  }

  /** The same values with the columns that have sand deducted in place of the others. */
  #deducted(row: number, { deducted }: Series, values: ArrayLike<number>): Concentrations {
    const own = Float64Array.from(values);
    for (const [item, column] of deducted) own[placeOf[item]] = this.#values.value(row, column, item) ?? NaN;
    return concentrationsAt(own, 0);
  }

  #label(row: number, column: number | undefined): string | null {
    if (column === undefined) return null;
    const label = this.grid.label(row, column);
    return label === "" ? null : label;
  }

  #number(row: number, column: number | undefined): number | null {
    const cell = column === undefined ? null : this.grid.glance(row, column);
    return cell?.kind === "number" && cell.value > 0 ? cell.value : null;
  }

  /** Every item zero: no air is so clean; the instruments had no power. @returns which of the rows' names is its own */
  #keep(line: Line): number {
    const { values } = line;
    let zeros = 0;
    for (let item = 0; item < ITEMS && zeros >= 0; item += 1) {
      const value = values[item];
      if (value === 0) zeros += 1;
      else if (!Number.isNaN(value)) zeros = -1;
    }
    if (zeros < FEWEST_ZEROS) return this.#rows.add(line);
    this.#log.zeroDay(line.day, this.grid.at(line.row, line.column));
    return this.#rows.add({ ...line, values: [], aqi: null, class: null, primary: null });
  }
}

/** All columns that hold something to be read: values, an index, a class. */
function valueColumnsOf({ written }: TablePlan, { series }: SeriesPlan): number[] {
  const columns = new Set<number>();
  for (const { columns: own, single, written: ofSeries } of series) {
    if (single !== null) columns.add(single.column);
    for (const { column } of own.values()) columns.add(column);
    for (const column of ofSeries.values()) columns.add(column);
  }
  for (const { role, column } of written) if (role !== "primary") columns.add(column);
  return [...columns];
}
