/** A table's rows as lines of measurement. */
import { isoDate, type Day } from "../../../calendar/day";
import { finding } from "../../../findings/finding";
import { pollutantLabel, pollutants, type Pollutant } from "../../../standards/pollutant";
import type { AqiClass } from "../../../standards/aqi";
import type { Settings } from "../../../settings";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { AirRow } from "../air-rows";
import { headerKey } from "../../../cells/normalise-text";
import { isCountyOfTownships, isTownship } from "../../air-days/whole-of-places";
import { CellValues } from "./cell-values";
import type { UnitChoice } from "../layout/column-units";
import { IS_CONTROL, TAKES_PART, type ColumnRole } from "../layout/column-roles";
import { whenOf } from "../layout/header-time";
import { itemWords } from "../words/item-words";
import { namedAmong } from "./place-and-station";
import { resolveDay, RowTimes } from "./row-times";
import { RowContext } from "./row-context";
import type { Series, SeriesPlan } from "../layout/series";
import type { SandNote } from "../sand-notes";
import type { SheetFacts } from "../sheet-facts";
import { sampleRows, type TablePlan, type ValueColumn } from "../layout/table-plan";
import { NO, YES } from "../layout/validity-columns";
import { ValueLog } from "./value-log";
import { nothing, type When } from "../words/when-words";
import { YearTurn } from "./year-turn";
import {
  classNamed,
  isMeanOfStations,
  isOutOfOperation,
  isStatisticLabel,
  marksSand,
  primaryNamed,
  rowState,
  speaksOfSand,
  type RowState,
} from "../words/written-words";

export interface RowsRead {
  readonly rows: readonly AirRow[];
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

/** What is being gathered of one line. */
interface Line {
  day: Day;
  hour: number | null;
  place: string | null;
  station: string | null;
  concentrations: Partial<Record<Pollutant, number>>;
  deducted?: Partial<Record<Pollutant, number>>;
  aqi: number | null;
  class: AqiClass | null;
  primary: readonly Pollutant[] | null;
  sandDust: boolean;
  stationKind?: string;
  closed?: true;
  at: AirRow["at"];
}

/** An audited row counts before one that says nothing, and that before a raw one; so do ambient and standard state. */
const STATE_RANK: Readonly<Partial<Record<RowState, number>>> = {
  audited: 4,
  ambient: 3,
  observed: 2,
  mean: 2,
  standard: 1,
  raw: 0,
};
const UNSAID = 2;
const CHOSEN = 9;
/** What staff chose as the basis of the data, as rows say it. */
const STATES_CHOSEN: Readonly<Record<string, readonly RowState[]>> = {
  审核: ["audited"],
  原始: ["raw"],
  实况: ["ambient", "observed"],
  标况: ["standard"],
};

function stateRank(state: RowState | null, { review, state: volume }: Settings["basis"]): number {
  if (state === null) return UNSAID;
  const isChosen = [review, volume].some((word) => word !== null && STATES_CHOSEN[word]?.includes(state));
  return isChosen ? CHOSEN : (STATE_RANK[state] ?? UNSAID);
}

/** What a station is there for, where its sheet only says whether it takes part. */
const [EVALUATED, NOT_EVALUATED] = ["评价点", "不参与评价"];

const NEGATED = /^[不未非无]/;

/**
 * Where only those that take part are ticked, those without a tick do not; where only others are crossed out, those
 * without a cross do.
 */
function markUnticked(lines: readonly Line[]): void {
  const kinds = new Set(lines.map(({ stationKind }) => stationKind));
  if (kinds.has(EVALUATED) === kinds.has(NOT_EVALUATED)) return;
  const others = kinds.has(EVALUATED) ? NOT_EVALUATED : EVALUATED;
  const ticked = new Set(lines.flatMap(({ station, stationKind }) => (stationKind === undefined ? [] : [station])));
  for (const line of lines) if (!ticked.has(line.station)) line.stationKind = others;
}

/** Six zeros, or as many items as there are from three on: a power cut. */
const FEWEST_ZEROS = 3;

export class RowReader {
  readonly #log = new ValueLog();
  readonly #times: RowTimes;
  readonly #context: RowContext;
  readonly #values: CellValues;
  readonly #sample: readonly number[];
  readonly #rows: Line[] = [];
  /** Where an item has a row of its own, or a day has several rows: the line of each place, station and time. */
  readonly #lines = new Map<string, { line: Line; rank: number }>();
  readonly #years = new YearTurn();
  readonly #carried = new Map<ColumnRole, string>();
  readonly #dateColumn: number;
  readonly #countyOfTitle: string | null;
  /** What the column of the stations' kinds asks, where it is answered by yes and no. */
  readonly #asks: "takesPart" | "isControl" | null;
  readonly #valueColumns: readonly number[];
  readonly #laterHeads: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly #namesOver = new Map<number, string>();
  /** What the last heading says over each column, where it is another than the first. */
  #over: ReadonlyMap<number, When | null> | null = null;
  /** Beside rows of days those of hours are left out; a sheet of hours alone is one. */
  readonly #hasMeans: boolean;
  readonly #sandRemarks: SandNote[] = [];
  #monthRows = 0;
  #undated = 0;
  #unreadable = 0;
  #forecasts = 0;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
    private readonly series: SeriesPlan,
    private readonly facts: SheetFacts,
    private readonly basis: Settings["basis"],
    dateOffset: number,
  ) {
    this.#sample = sampleRows(grid, plan.body);
    this.#times = new RowTimes(grid, plan, dateOffset, this.#sample);
    this.#context = new RowContext(grid, plan);
    this.#values = new CellValues(grid, plan, series, this.#context, this.#sample, this.#log);
    this.#valueColumns = valueColumnsOf(plan, series);
    this.#laterHeads = new Map(plan.laterHeads.map(({ row, texts }) => [row, texts]));
    this.#hasMeans = this.#sample.some((row) => this.#state(row) === "mean");
    const asked = headerKey(plan.keys.get("stationKind")?.header ?? "");
    this.#asks = IS_CONTROL.test(asked)
      ? "isControl"
      : TAKES_PART.test(asked) || this.#isAnswered("stationKind")
        ? "takesPart"
        : null;
    this.#countyOfTitle = this.#isOfTownships() ? facts.placeOfTitle : null;
    this.#dateColumn = plan.keys.get("date")?.column ?? plan.keys.get("dayOfMonth")?.column ?? grid.left;
  }

  read(): RowsRead {
    const [first, last] = this.plan.body;
    for (let row = first; row <= last; row += 1) {
      const head = this.#laterHeads.get(row);
      if (head !== undefined) this.#over = this.#timesOver(head);
      if (head !== undefined || this.grid.isBlankRow(row) || this.#isRepeatedHeader(row)) continue;
      if (this.#holdsValues(row) && !this.#isLabelled(row)) this.#readRow(row);
      else this.#context.read(row, this.#times, this.#rows.length > 0 || this.#lines.size > 0);
    }
    const gathered = [...this.#rows, ...[...this.#lines.values()].map(({ line }) => line)];
    if (this.#asks !== null) markUnticked(gathered);
    return {
      rows: gathered.map((line) => this.#withoutZeros(line)),
      monthRows: this.#monthRows,
      undatedRows: this.#undated,
      unreadableRows: this.#unreadable,
      forecastRows: this.#forecasts,
      sandNotes: [...this.#context.sandNotes, ...this.#sandRemarks],
      log: this.#log,
      units: this.#values.units,
      notMonitored: this.#values.notMonitored(),
    };
  }

  /** 监测点位 | 气象站 over the next block, in a column of dates and one of values. */
  #isLabelled(row: number): boolean {
    return this.grid.cell(row, this.#dateColumn).kind === "text" && this.#context.isLabelled(row);
  }

  #holdsValues(row: number): boolean {
    return this.#valueColumns.some((column) => this.grid.cell(row, column).kind !== "empty");
  }

  /** The header printed again at every page or month. */
  #isRepeatedHeader(row: number): boolean {
    const { head } = this.plan;
    const first = this.grid.cell(row, this.#dateColumn);
    // No header begins with a real date; large exports have hundreds of thousands of rows that do.
    if (first.kind === "date" && !first.storedAsText) return false;
    if (head === null || !this.#valueColumns.some((column) => this.grid.words(row, column) !== "")) return false;
    let same = 0;
    for (const [column, texts] of head.texts) {
      const text = this.grid.words(row, column);
      if (text !== "" && texts.includes(text)) same += 1;
      if (same >= 2) {
        this.#readNamesOver(row);
        return true;
      }
    }
    return false;
  }

  /** The next block's own stations or counties, where its heading names others than the first. */
  #readNamesOver(row: number): void {
    for (const { single, station, place } of this.series.series) {
      const name = single === null || (station ?? place) === null ? "" : this.grid.words(row, single.column);
      if (single === null || name === "" || isMeanOfStations(name)) continue;
      if (name === (station ?? place)) this.#namesOver.delete(single.column);
      else this.#namesOver.set(single.column, name);
    }
  }

  /** The series as the heading above the row names it. */
  #named(series: Series): Pick<Series, "place" | "station"> {
    const name = series.single === null ? undefined : this.#namesOver.get(series.single.column);
    if (name === undefined) return series;
    return namedAmong(name, [name, ...this.#namesOver.values()]);
  }

  /** By what part of the time the first heading's numbers are: days, hours, months. */
  #timesOver(texts: ReadonlyMap<number, string>): ReadonlyMap<number, When | null> {
    const first = this.series.series.find(({ when }) => when !== null)?.when ?? nothing;
    const part = (["hour", "day", "month"] as const).find((one) => first[one] !== null) ?? "day";
    return new Map(
      [...texts].map(([column, text]) => [
        column,
        /^\d{1,2}$/.test(text) ? { ...nothing, [part]: Number(text) } : whenOf(text),
      ]),
    );
  }

  /** What stands over a series of one column: by the heading above the row, where there are several. */
  #whenOver({ single, when }: Series): When | null {
    return this.#over === null || single === null ? when : (this.#over.get(single.column) ?? null);
  }

  #readRow(row: number): void {
    const state = this.#state(row);
    if (state === "forecast") this.#forecasts += 1;
    if (state === "forecast" || state === "extreme" || (state === "hour" && this.#hasMeans)) return;
    const own = new Map<number | null, When | null>();
    for (const series of this.series.series) {
      if (!own.has(series.dateColumn)) own.set(series.dateColumn, this.#time(row, series.dateColumn));
      const when = own.get(series.dateColumn) ?? null;
      if (when !== null) this.#readSeries(row, series, when, stateRank(state, this.basis));
    }
  }

  #state(row: number): RowState | null {
    const column = this.plan.keys.get("state")?.column;
    return column === undefined ? null : rowState(this.grid.label(row, column));
  }

  /** null: the row is a statistic of others, or nobody can tell its time. */
  #time(row: number, column: number | null): When | null {
    const time = this.#times.of(row, column);
    if (time.kind === "when") return time.when;
    if (time.kind === "impossible") {
      this.#unreadable += 1;
      this.#log.add(
        finding("impossibleDate", "error", this.grid.at(row, column ?? this.#dateColumn), { text: time.text }),
      );
      return null;
    }
    if (time.kind === "text" && isStatisticLabel(time.text)) return null;
    if (time.kind === "blank") {
      const carried = this.#times.carried(row);
      if (carried !== null && this.#hasKey(row)) return carried;
      if (this.#labels(row).some(isStatisticLabel)) return null;
      // The other half of a table of two halves ends earlier.
      if (column !== null) return null;
    }
    if (!this.#holdsNumbers(row)) return null;
    this.#unreadable += 1;
    const text = time.kind === "text" ? time.text : "";
    this.#log.add(finding("unreadableDate", "error", this.grid.at(row, column ?? this.#dateColumn), { text }));
    return null;
  }

  /** Whether a cell says for whom or what the row is, so that its blank date is a merged cell's. */
  #hasKey(row: number): boolean {
    return (["station", "item", "hour", "city", "state"] as const).some((role) => {
      const column = this.plan.keys.get(role)?.column;
      if (column === undefined || this.grid.cell(row, column).kind === "empty") return false;
      const label = this.grid.label(row, column);
      // 日均值 in the name of an item is its statistic, and no row of means.
      return role === "hour" || !isStatisticLabel(label) || (role === "item" && itemWords(label).items > 0);
    });
  }

  #labels(row: number): string[] {
    const labels: string[] = [];
    for (let column = this.grid.left; column <= Math.min(this.grid.right, this.grid.left + 3); column += 1) {
      const words = this.grid.words(row, column);
      if (words !== "") labels.push(words);
    }
    return labels;
  }

  #holdsNumbers(row: number): boolean {
    return this.series.series.some(
      ({ columns, single }) =>
        (single !== null && this.grid.cell(row, single.column).kind === "number") ||
        [...columns.values()].some(({ column }) => this.grid.cell(row, column).kind === "number"),
    );
  }

  #readSeries(row: number, series: Series, when: When, rank: number): void {
    const over = this.#whenOver(series);
    const isItsOwn = (series.hasOwnDates && when.year !== null) || (over?.year ?? null) !== null;
    const yearsBack = isItsOwn ? 0 : series.yearsBack + this.#context.yearsBack;
    const written = resolveDay(when, over, this.#context.when, this.facts.when, yearsBack);
    if (written === null) return this.#noteUndated(row, when, over);
    const named = this.#named(series);
    const station = this.#name(row, "station") ?? named.station ?? this.#context.station;
    if (station !== null && isMeanOfStations(station)) return;
    const place = this.#placeOf(row) ?? named.place ?? this.#context.place ?? this.#placeOfSheet();
    const hour = when.hour ?? over?.hour ?? null;
    const day = this.#inItsYear(written, when, over, series.yearsBack, `${place ?? ""}|${station ?? ""}`);
    const key = { day, hour, place, station };
    if (this.series.from === "column" || this.series.from === "index") {
      if (this.plan.keys.has("state")) this.#keepBest(this.#lineOf(row, series, key), rank);
      else this.#rows.push(this.#lineOf(row, series, key));
    } else this.#addItem(row, series, key, rank);
  }

  /** 全县 beside townships is the county of the title. */
  #placeOf(row: number): string | null {
    const name = this.#name(row, "city");
    return name !== null && this.#countyOfTitle !== null && !isTownship(name) ? this.#countyOfTitle : name;
  }

  /** A part of a town may be the name of the first of several stations. */
  #placeOfSheet(): string | null {
    const { place } = this.facts;
    return place !== null && place === this.#context.stationAbove ? null : place;
  }

  /** Where neither row nor column says the year, the one above holds until the days pass New Year. */
  #inItsYear(day: Day, when: When, ofColumn: When | null, yearsBack: number, name: string): Day {
    const month = when.month ?? ofColumn?.month ?? null;
    if (when.year !== null || month === null || (ofColumn !== null && ofColumn.year !== null)) return day;
    return this.#years.moved(`${name}|${this.#context.when.year ?? ""}|${yearsBack}`, day);
  }

  #noteUndated(row: number, when: When, over: When | null): void {
    if (!this.#holdsNumbers(row)) return;
    const hasMonth = (when.month ?? over?.month ?? this.#context.when.month ?? this.facts.when.month) !== null;
    if ((when.day ?? over?.day ?? null) === null && hasMonth) this.#monthRows += 1;
    else if ((when.day ?? over?.day ?? null) === null && when.year !== null) this.#monthRows += 1;
    else if (over?.day === null || over === null) this.#undated += 1;
  }

  /** A name of the row; a blank cell belongs to the merged one above. */
  #name(row: number, role: "city" | "station"): string | null {
    const column = this.plan.keys.get(role)?.column;
    if (column === undefined) return null;
    const label = this.grid.label(row, column);
    if (label === "") return this.#carried.get(role) ?? null;
    this.#carried.set(role, label);
    return label;
  }

  #lineOf(row: number, series: Series, key: Pick<Line, "day" | "hour" | "place" | "station">): Line {
    const concentrations: Partial<Record<Pollutant, number>> = {};
    for (const [item, column] of series.columns) {
      const value = this.#values.value(row, column, item);
      if (value !== null) concentrations[item] = value;
    }
    const { written } = series;
    const line: Line = {
      day: key.day,
      hour: key.hour,
      place: key.place,
      station: key.station,
      concentrations,
      aqi: this.#number(row, written.get("aqi")),
      class: classNamed(this.#label(row, written.get("class"))),
      primary: primaryNamed(this.#label(row, written.get("primary"))),
      sandDust: marksSand(this.#text(row, "sandDust")) || this.#remarksSand(row),
      at: this.grid.at(row, this.#dateColumn),
    };
    const kind = this.#stationKind(row);
    if (kind !== null) line.stationKind = kind;
    if (this.#isClosed(row, series, line)) line.closed = true;
    return series.deducted.size === 0 ? line : { ...line, deducted: this.#deducted(row, series, concentrations) };
  }

  /** 是否参与评价: 否 is a kind of its own. */
  #stationKind(row: number): string | null {
    const kind = this.#text(row, "stationKind");
    if (kind === null || this.#asks === null) return kind;
    if (/^[-—/]+$/.test(kind)) return null;
    const isNo = NO.test(kind) || NEGATED.test(kind);
    // 评价点 under 是否评价 says what the station is.
    if (!isNo && !YES.test(kind) && !TAKES_PART.test(headerKey(kind))) return kind;
    return isNo === (this.#asks === "isControl") ? EVALUATED : NOT_EVALUATED;
  }

  /** Of several days one remark may stand in the first one's row. */
  #remarksSand(row: number): boolean {
    const text = this.#text(row, "remark");
    if (text === null || !speaksOfSand(text)) return false;
    if (/\d/.test(text)) this.#sandRemarks.push({ text, at: this.grid.at(row, this.#dateColumn) });
    return true;
  }

  /** Townships, and their whole among them under a word as 全县. */
  #isOfTownships(): boolean {
    const names = [...new Set(this.#sample.flatMap((row) => this.#text(row, "city") ?? []))];
    return names.some((name) => /^[全县]/.test(name) && isCountyOfTownships(name, names));
  }

  /** Yes, no and ticks and nothing else. */
  #isAnswered(role: ColumnRole): boolean {
    const words = this.#sample.flatMap((row) => this.#text(row, role) ?? []);
    return words.length > 0 && words.every((word) => !/\d/.test(word) && (YES.test(word) || NO.test(word)));
  }

  /** 停运 in the cells of the values, or in the remark beside empty ones. */
  #isClosed(row: number, { columns }: Series, { concentrations, aqi }: Line): boolean {
    if (aqi !== null || Object.keys(concentrations).length > 0) return false;
    return (
      [...columns.values()].some(({ column }) => isOutOfOperation(this.grid.words(row, column))) ||
      isOutOfOperation(this.#text(row, "remark") ?? "") ||
      isOutOfOperation(this.#text(row, "state") ?? "")
    );
  }

  /** The same line with the columns that have sand deducted in place of the others. */
  #deducted(row: number, series: Series, all: Line["concentrations"]): Line["concentrations"] {
    const kept = Object.entries(all).filter(([item]) => !series.deducted.has(item as Pollutant));
    const own = [...series.deducted].flatMap(([item, column]) => {
      const value = this.#values.value(row, column, item);
      return value === null ? [] : [[item, value] as const];
    });
    return Object.fromEntries([...kept, ...own]) as Line["concentrations"];
  }

  #keepBest(line: Line, rank: number): void {
    const key = keyOf(line);
    const known = this.#lines.get(key);
    if (known && known.rank === rank) this.#rows.push(line);
    else if (!known || known.rank < rank) this.#lines.set(key, { line, rank });
  }

  /** One row, or one sheet, an item. */
  #addItem(row: number, series: Series, key: Pick<Line, "day" | "hour" | "place" | "station">, rank: number): void {
    const { single } = series;
    // A day of the calendar that nobody has filled in yet is none without data.
    if (single === null || this.grid.cell(row, single.column).kind === "empty") return;
    const text = this.series.from === "row" ? this.#values.itemText(row) : null;
    const id = keyOf(key);
    const known = this.#lines.get(id);
    const line: Line = known?.line ?? {
      ...key,
      concentrations: {},
      aqi: null,
      class: null,
      primary: null,
      sandDust: false,
      at: this.grid.at(row, single.column),
    };
    if (this.#addWritten(row, single, text, line)) {
      this.#lines.set(id, { line, rank });
      return;
    }
    const item = this.series.from === "row" ? itemOfRow(text ?? "") : (this.#context.item?.item ?? this.facts.item);
    if (item === null) return;
    this.#lines.set(id, { line, rank });
    const value = this.#values.value(row, single, item);
    if (value === null) return;
    const earlier = line.concentrations[item];
    if (earlier === undefined || rank > (known?.rank ?? rank)) line.concentrations[item] = value;
    else if (earlier !== value)
      this.#log.add(
        finding("duplicateDay", "error", this.grid.at(row, single.column), {
          date: `${isoDate(line.day)} ${pollutantLabel[item]}`,
          same: false,
        }),
      );
  }

  /** Rows of the AQI, its class and its primary pollutant among those of the items. */
  #addWritten(row: number, { column }: ValueColumn, text: string | null, line: Line): boolean {
    if (text === null || itemWords(text).items > 0) return false;
    const cell = this.grid.cell(row, column);
    if (/等级|级别|类别/.test(text)) line.class = classNamed(this.grid.label(row, column));
    else if (/首要|主要污染物/.test(text)) line.primary = primaryNamed(this.grid.label(row, column));
    else if (/aqi|空气质量指数/i.test(text)) line.aqi = cell.kind === "number" && cell.value > 0 ? cell.value : null;
    else return false;
    return true;
  }

  #text(row: number, role: ColumnRole): string | null {
    return this.#label(row, this.plan.keys.get(role)?.column);
  }

  #label(row: number, column: number | undefined): string | null {
    if (column === undefined) return null;
    const label = this.grid.label(row, column);
    return label === "" ? null : label;
  }

  #number(row: number, column: number | undefined): number | null {
    const cell = column === undefined ? null : this.grid.cell(row, column);
    return cell?.kind === "number" && cell.value > 0 ? cell.value : null;
  }

  /** Every item zero: no air is so clean; the instruments had no power. */
  #withoutZeros(line: Line): AirRow {
    let zeros = 0;
    for (const item of pollutants) {
      const value = line.concentrations[item];
      if (value !== undefined && value !== 0) return line;
      if (value === 0) zeros += 1;
    }
    if (zeros < FEWEST_ZEROS) return line;
    this.#log.zeroDay(line.day, line.at);
    return { ...line, concentrations: {}, aqi: null, class: null, primary: null };
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

const keyOf = ({ day, hour, place, station }: Pick<Line, "day" | "hour" | "place" | "station">): string =>
  `${day}|${hour ?? ""}|${place ?? ""}|${station ?? ""}`;

/** The item of a row's label: "SO2", "PM2.5日均浓度(μg/m³)"; not "PM2.5分指数". */
function itemOfRow(text: string): Pollutant | null {
  const words = itemWords(text);
  const isValue = words.item !== null && !words.derived && !words.forecast && words.measure !== "index";
  if (!isValue || words.statistic.other || (words.statistic.hour && !words.statistic.eightHour)) return null;
  return words.item;
}
