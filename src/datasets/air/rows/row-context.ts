/** What lines between the rows say of those below them: a year, a month, an item, a station, a county. */
import { normaliseText } from "../../../cells/normalise-text";
import type { Pollutant } from "../../../standards/pollutant";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { headText } from "../layout/head-rows";
import { isThisYear, LAST_YEAR } from "../layout/header-time";
import { itemNamed, itemWords } from "../words/item-words";
import { namedAmong } from "./place-and-station";
import type { RowTimes } from "./row-times";
import { isPlaceName, placeIn } from "../sheet-facts";
import { ownName, withoutItems } from "../sheet-names";
import type { SandNote } from "../sand-notes";
import type { TablePlan } from "../layout/table-plan";
import { labelledWords } from "../words/labelled-words";
import { isGroupOfStations } from "../../../vocabulary/station-kinds";
import { nothing, whenIn, whenSpokenOf, type When } from "../words/when-words";
import { isMeanOfStations, isStatisticLabel, speaksOfSand } from "../words/written-words";

const LONGEST = 40;
const LONGEST_NAME = 16;
const NUMBERING =
  /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*|附?表\s*[一二三四五六七八九十\d]+(?![\u4e00-\u9fa5])[:：、.．\s]*)/;
/** What tables are called after, and no station: 空气质量指数, 各项污染物浓度. */
const OF_TABLES = /指数|首要|各项|级别|类别|等级|[及和与]/g;

/** An item over its block, and the unit that stands with it. */
export interface ItemOfBlock {
  readonly item: Pollutant;
  readonly unit: string | null;
}

export class RowContext {
  when: When = nothing;
  place: string | null = null;
  station: string | null = null;
  item: ItemOfBlock | null = null;
  /** 国控点位 over some rows, 乡镇站点 over the next. */
  stationKind: string | null = null;
  /** Whether the name of the first block stands above the header and is a station's, and no place's of the sheet. */
  stationAbove: string | null = null;
  /** Under 上年同期 the days are a year earlier than they say. */
  yearsBack = 0;
  /** Lines that speak of sand. */
  readonly sandNotes: SandNote[] = [];
  /** When the block began whose rows are being read. */
  #began: number | null = null;
  /** All lines of one text below the header, read once they matter. */
  #names: readonly string[] | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
  ) {
    this.#readLineAbove();
    if (plan.head !== null)
      for (let row = grid.top; row < plan.head.rows[0]; row += 1) {
        this.#readSand(row);
        this.#readLabelled(this.#labels(row));
      }
  }

  /** A row without values. @param hasRows whether rows with values came before it */
  read(row: number, times: RowTimes, hasRows: boolean): void {
    const labels = this.#labels(row);
    this.#readSand(row);
    if (this.#readLabelled(labels)) return;
    const text = labels[0];
    if (text === undefined || labels.length > 2 || text.length > LONGEST) return;
    const name = text.replace(NUMBERING, "");
    if (isGroupOfStations(name)) {
      this.stationKind = name;
      return;
    }
    if (this.#readItem(name) || this.#readYearBefore(name)) return;
    const bare = withoutItems(text);
    const when = whenIn(bare) ?? whenSpokenOf(bare);
    // 上年同期（2022年11月） says itself which year that is.
    const isOfEarlierMonth = LAST_YEAR.test(name) && when.year !== null && when.month !== null;
    if (isStatisticLabel(name) && !isOfEarlierMonth && !this.#isTitle(row)) return;
    if (when.year !== null || when.month !== null || when.day !== null) {
      // A new year makes the month of the lines before void.
      this.when = when.year === null ? { ...this.when, ...known(when) } : { ...nothing, ...known(when) };
      this.place = placeIn(text) ?? this.place;
      return;
    }
    if (this.plan.keys.has("city") && this.plan.keys.has("station")) return;
    this.#readName(name, () => this.#beginsAnew(row, times, hasRows));
  }

  #readSand(row: number): void {
    for (const label of this.#labels(row))
      if (speaksOfSand(label)) this.sandNotes.push({ text: label, at: this.grid.at(row, this.grid.left) });
  }

  /** Blocks below each other have a name each, and the first one's stands above the header. */
  #readLineAbove(): void {
    const { head } = this.plan;
    if (head === null) return;
    let row = head.rows[0] - 1;
    while (row >= this.grid.top && this.grid.isBlankRow(row)) row -= 1;
    const [label, ...more] = row < this.grid.top ? [] : this.#labels(row);
    const name = label?.replace(NUMBERING, "");
    if (name === undefined || more.length > 0 || name.length > LONGEST_NAME || isStatisticLabel(name)) return;
    if (itemWords(name).item !== null && itemNamed(name) === null) {
      if (this.#namesBelow().length > 0) this.#readItem(name);
      return;
    }
    if (itemNamed(name) !== null || LAST_YEAR.test(name)) {
      if (this.#namesBelow().some((one) => itemNamed(one) !== null || LAST_YEAR.test(one) || isThisYear(one)))
        void (this.#readItem(name) || this.#readYearBefore(name));
      return;
    }
    if (!this.#isName(name) || whenSpokenOf(name).year !== null) return;
    // A title is alone; a name has others of its kind below it.
    if (this.#namesBelow().some((one) => this.#isName(one) && whenSpokenOf(one).year === null))
      this.#readName(name, () => true);
    if (this.station === name) this.stationAbove = name;
  }

  isLabelled(row: number): boolean {
    return labelledWords(this.#labels(row)).length > 0;
  }

  /** 点位：气象站 says itself what it names. @returns false: the line says nothing so */
  #readLabelled(labels: readonly string[]): boolean {
    const told = labelledWords(labels);
    for (const { role, name } of told) {
      if (role === "item") this.#readItem(name);
      else if (role === "city" && !this.plan.keys.has("city")) [this.place, this.station] = [name, null];
      else if (role === "station" && !this.plan.keys.has("station"))
        this.station = isMeanOfStations(name) ? null : name;
    }
    return told.length > 0;
  }

  #readItem(name: string): boolean {
    const alone = itemNamed(name);
    const { item, unit, rest, derived, measure, statistic } = itemWords(name);
    if (alone === null && (!this.#hasNoItems || rest === "" || derived || measure === "index" || statistic.other))
      return false;
    if (item === null || isStatisticLabel(rest)) return false;
    this.item = { item, unit };
    // 县政府 PM2.5 over a block: a station's or a county's item.
    if (alone === null) this.#readName(withoutItems(name).trim(), () => true);
    return true;
  }

  /** Whether no column names an item, so that a line may. */
  get #hasNoItems(): boolean {
    return this.plan.values.every(({ words }) => words.items === 0);
  }

  #readYearBefore(name: string): boolean {
    if (name.length > LONGEST_NAME || !(isThisYear(name) || /^(?:去年|上年|上一年)?(?:同期|度)?$/.test(name)))
      return false;
    this.yearsBack = isThisYear(name) ? 0 : 1;
    return true;
  }

  #readName(name: string, beginsAnew: () => boolean): void {
    if (!this.#isName(name) && placeIn(name) === null) return;
    const all = this.#namesBelow();
    const named = namedAmong(name, all.includes(name) ? all : [...all, name]);
    const place = named.place ?? (named.station === name && !isPlaceName(name) ? placeIn(name) : null);
    if (place !== null) this.place = place;
    if (place !== null && (named.station === null || named.station === name)) this.station = null;
    else if (named.station !== null && this.#isStationName(named.station) && beginsAnew()) this.station = named.station;
  }

  #namesBelow(): readonly string[] {
    if (this.#names !== null) return this.#names;
    const names: string[] = [];
    const [first, last] = this.plan.body;
    for (let row = first; row <= last; row += 1) {
      if (this.grid.isBlankRow(row)) continue;
      const [name, ...more] = this.#isSingle(row) ? this.#labels(row) : [];
      if (name !== undefined && more.length === 0 && name.length <= LONGEST_NAME && !isStatisticLabel(name)) {
        const bare = withoutItems(name.replace(NUMBERING, "")).trim();
        names.push(itemNamed(name) === null ? bare : name);
      }
    }
    return (this.#names = names);
  }

  /** Alone over the head of the columns printed again: 示例县空气质量日均值 is then no row of means. */
  #isTitle(row: number): boolean {
    const { head } = this.plan;
    if (head === null || !this.#isSingle(row)) return false;
    let below = row + 1;
    while (below <= this.grid.bottom && this.grid.isBlankRow(below)) below += 1;
    return below <= this.grid.bottom && this.#labels(below).join() === this.#labels(head.rows[0]).join();
  }

  /** Whether at most one cell is filled. */
  #isSingle(row: number): boolean {
    let filled = 0;
    for (let column = this.grid.left; column <= this.grid.right && filled < 2; column += 1)
      if (this.grid.cell(row, column).kind !== "empty") filled += 1;
    return filled < 2;
  }

  #labels(row: number): string[] {
    const labels: string[] = [];
    for (let column = this.grid.left; column <= this.grid.right; column += 1) {
      const cell = this.grid.cell(row, column);
      if (cell.kind === "empty") continue;
      const words = cell.kind === "date" ? headText(this.grid, row, column) : this.grid.words(row, column);
      labels.push(words !== "" ? words : normaliseText(String(this.grid.raw(row, column))));
    }
    return labels;
  }

  #isName(text: string): boolean {
    return text.length <= LONGEST_NAME && /^[\u4e00-\u9fa5A-Za-z0-9#（）()·\-_— ]+$/.test(text);
  }

  #isStationName(text: string): boolean {
    return this.#isName(text) && !this.plan.keys.has("station") && ownName(text.replace(OF_TABLES, "")) !== "";
  }

  /** Whether the days below begin again, as they do under each station's name, in whichever direction they run. */
  #beginsAnew(row: number, times: RowTimes, hasRows: boolean): boolean {
    if (!hasRows) return true;
    const [last, began] = [times.carried(row), this.#began ?? (times.first === null ? null : orderOf(times.first))];
    let below = row + 1;
    while (below <= this.grid.bottom && times.of(below).kind !== "when") below += 1;
    const next = below > this.grid.bottom ? null : times.of(below);
    if (last === null || began === null || next?.kind !== "when") return false;
    const [end, start] = [orderOf(last), orderOf(next.when)];
    const anew = began <= end ? start <= end : start >= end;
    if (anew) this.#began = start;
    return anew;
  }
}

const orderOf = ({ year, month, day }: When): number => 400 * (year ?? 0) + 32 * (month ?? 0) + (day ?? 0);

/** Only the parts that are told. */
const known = (when: When): Partial<When> =>
  Object.fromEntries(Object.entries(when).filter(([, value]) => value !== null)) as Partial<When>;
