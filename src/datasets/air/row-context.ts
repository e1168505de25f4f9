/** What lines between the rows say of those below them: a year, a month, a station, a county. */
import { normaliseText } from "../../cells/normalise-text";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { RowTimes } from "./row-times";
import { isPlaceName, placeIn } from "./sheet-facts";
import type { TablePlan } from "./table-plan";
import { nothing, whenIn, whenSpokenOf, type When } from "./when-words";
import { isStatisticLabel } from "./written-words";

const LONGEST = 40;
const LONGEST_NAME = 16;
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)/;

export class RowContext {
  when: When = nothing;
  place: string | null = null;
  station: string | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
  ) {}

  /** A row without values. @param hasRows whether rows with values came before it */
  read(row: number, times: RowTimes, hasRows: boolean): void {
    const labels = this.#labels(row);
    const text = labels[0];
    if (text === undefined || labels.length > 2 || text.length > LONGEST) return;
    const name = text.replace(NUMBERING, "");
    if (isStatisticLabel(name)) return;
    const when = whenIn(text) ?? whenSpokenOf(text);
    if (when.year !== null || when.month !== null || when.day !== null) {
      // A new year makes the month of the lines before void.
      this.when = when.year === null ? { ...this.when, ...known(when) } : { ...nothing, ...known(when) };
      this.place = placeIn(text) ?? this.place;
      return;
    }
    if (this.plan.keys.has("city") && this.plan.keys.has("station")) return;
    if (isPlaceName(name) || placeIn(name) !== null) this.place = isPlaceName(name) ? name : placeIn(name);
    else if (this.#isStationName(name) && this.#beginsAnew(row, times, hasRows)) this.station = name;
  }

  #labels(row: number): string[] {
    const labels: string[] = [];
    for (let column = this.grid.left; column <= this.grid.right; column += 1) {
      const cell = this.grid.cell(row, column);
      if (cell.kind === "empty") continue;
      const words = this.grid.words(row, column);
      labels.push(words !== "" ? words : normaliseText(String(this.grid.raw(row, column))));
    }
    return labels;
  }

  #isStationName(text: string): boolean {
    return (
      text.length <= LONGEST_NAME && /^[\u4e00-\u9fa5A-Za-z0-9#（）()·]+$/.test(text) && !this.plan.keys.has("station")
    );
  }

  /** Whether the days below begin again, as they do under each station's name. */
  #beginsAnew(row: number, times: RowTimes, hasRows: boolean): boolean {
    if (!hasRows) return true;
    const last = times.carried(row);
    let below = row + 1;
    while (below <= this.grid.bottom && this.grid.isBlankRow(below)) below += 1;
    const next = below > this.grid.bottom ? null : times.of(below);
    return last !== null && next?.kind === "when" && orderOf(next.when) <= orderOf(last);
  }
}

const orderOf = ({ year, month, day }: When): number => 400 * (year ?? 0) + 32 * (month ?? 0) + (day ?? 0);

/** Only the parts that are told. */
const known = (when: When): Partial<When> =>
  Object.fromEntries(Object.entries(when).filter(([, value]) => value !== null)) as Partial<When>;
