/** What the stations of a table are there for, by a column of it: 国控, 乡镇, or yes and no under 是否参与评价. */
import { headerKey } from "../../../cells/normalise-text";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { IS_CONTROL, TAKES_PART } from "../layout/column-roles";
import type { TablePlan } from "../layout/table-plan";
import { NO, YES } from "../layout/validity-columns";
import type { RowName } from "../air-row";

/** Where a sheet only says whether a station takes part. */
export const [EVALUATED, NOT_EVALUATED] = ["评价点", "不参与评价"];

const NEGATED = /^[不未非无]/;

/** What the header asks; null: its cells say what the stations are. */
type Asks = "takesPart" | "isControl" | null;

export class StationKinds {
  readonly #column: number | null;
  readonly #asks: Asks;

  constructor(
    private readonly grid: SheetGrid,
    plan: TablePlan,
    sample: readonly number[],
  ) {
    const key = plan.keys.get("stationKind");
    this.#column = key?.column ?? null;
    const words = sample.map((row) => this.#label(row)).filter((word) => word !== "");
    this.#asks = key === undefined ? null : whatIsAsked(key.header, words);
  }

  /** null: the row does not say. */
  of(row: number): string | null {
    const kind = this.#label(row);
    return kind === "" ? null : kindSaid(kind, this.#asks);
  }

  /**
   * Where only those that take part are ticked, those without a tick do not; where only others are crossed out, those
   * without a cross do.
   */
  markedUnticked(names: readonly RowName[]): readonly RowName[] {
    if (this.#asks === null) return names;
    const kinds = new Set(names.map(({ stationKind }) => stationKind));
    if (kinds.has(EVALUATED) === kinds.has(NOT_EVALUATED)) return names;
    const others = kinds.has(EVALUATED) ? NOT_EVALUATED : EVALUATED;
    const ticked = new Set(names.flatMap(({ station, stationKind }) => (stationKind === undefined ? [] : [station])));
    return names.map((name) => (ticked.has(name.station) ? name : { ...name, stationKind: others }));
  }

  #label(row: number): string {
    return this.#column === null ? "" : this.grid.label(row, this.#column);
  }
}

/** @param words what stands below the header */
export function whatIsAsked(header: string, words: readonly string[]): Asks {
  const key = headerKey(header);
  if (IS_CONTROL.test(key)) return "isControl";
  // Yes, no and ticks and nothing else.
  const areAnswers = words.length > 0 && words.every((word) => !/\d/.test(word) && (YES.test(word) || NO.test(word)));
  return TAKES_PART.test(key) || areAnswers ? "takesPart" : null;
}

/** 否 under 是否参与评价 is a kind of its own. null: nothing is said */
export function kindSaid(word: string, asks: Asks): string | null {
  if (asks === null) return word;
  if (/^[-—/]+$/.test(word)) return null;
  const isNo = NO.test(word) || NEGATED.test(word);
  // 评价点 under 是否评价 says what the station is.
  if (!isNo && !YES.test(word) && !TAKES_PART.test(headerKey(word))) return word;
  return isNo === (asks === "isControl") ? EVALUATED : NOT_EVALUATED;
}
