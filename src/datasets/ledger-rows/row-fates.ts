/** What each row of a table's body is: perhaps an entry, a total, a heading of the rows below, or none of these. */
import type { RowFate } from "../../account/sheet-account";
import { groupLine } from "../../recognition/column-profile";
import { labelKind, namesPlace, namesPlaceOrTrade, type LabelKind } from "../../tables/row-labels";
import { headsRowsLeftOut } from "./headed-out";
import { instructs } from "./instruction-row";
import type { PassedOver } from "./left-out-findings";
import { isAtHead, isPausedByName, maySayNone, noEntry, type ListedColumns } from "./no-entries";
import type { RowLook } from "./row-cells";
import type { Label } from "./row-labels";
import { goingOn, type NumberedRow } from "./rows-of-which";
import type { TableAtHand } from "./table-at-hand";
import { RowGroups } from "./row-groups";
import { yearOfHeading } from "./years-of-rows";
import type { TotalRow } from "./written-totals";

/** The longest text alone in its row that is an entry's name rather than a remark. */
const LONGEST_NAME = 25;
/** Signatures may stand in several cells; a row of data is fuller. */
const MOST_NOTE_CELLS = 6;

export class RowFates {
  /** Of the rows that are no entries. */
  readonly fates = new Map<number, RowFate>();
  /** Rows that somebody took back. */
  readonly struckOff: number[] = [];
  /** Rows that look like entries and are not counted. */
  readonly passedOver: PassedOver[] = [];
  /** Entries whose names leave it open whether they count: 5路（暂停运营）. */
  readonly paused: PassedOver[] = [];
  /** The column of a name that holds for the rows beneath it, too, and took its own row back; null: none did. */
  #takenBackIn: number | null = null;
  /** Rows under 其中 that go on without the word. */
  readonly #ofWhich = new Set<number>();
  readonly #listed: ListedColumns;
  readonly groups: RowGroups;

  constructor(private readonly table: TableAtHand) {
    const { claim, plan } = table;
    const { identifiedBy, knownBy } = claim.ledger;
    this.groups = new RowGroups(table);
    this.#listed = {
      ledger: claim.ledger,
      fields: new Set(
        [...plan.columns, ...plan.across].filter(({ field }) => field !== "remark").map(({ column }) => column),
      ),
      names: new Set(
        plan.columns
          .filter(({ spec }) => spec.kind === "text")
          .filter(({ spec, field }) => spec.required || identifiedBy.includes(field) || knownBy.includes(field))
          .map(({ column }) => column),
      ),
      choices: new Set(plan.columns.filter(({ spec }) => spec.kind === "choice").map(({ column }) => column)),
      dated: plan.columns.find(({ field }) => field === claim.ledger.datedBy)?.column ?? null,
    };
  }

  /**
   * What a row with words of its own is, beside its neighbours; null: perhaps an entry.
   *
   * @param isFirst no entry stands above it
   */
  fateOf(row: number, { filled, maySayNone }: RowLook, label: Label, isFirst: boolean): RowFate | null {
    const { plan, claim, cells, labels, held, until } = this.table;
    if (this.#isTakenBackAbove(row, label)) {
      this.struckOff.push(row);
      return "left";
    }
    const goesOnWith = plan.kinds?.fateOf(row) ?? null;
    if (goesOnWith !== null) return goesOnWith;
    const mayBeNone = maySayNone || isAtHead(claim.shape, row);
    const none =
      mayBeNone && !(filled.length === 1 && headsRowsLeftOut(cells.text(row, filled[0] ?? -1), claim.ledger))
        ? noEntry(claim.shape, row, filled, this.#listed, until)
        : null;
    if (none === "struckOff") this.#takeBack(row, filled);
    if (none !== null) return none === "struckOff" ? "left" : none === "numbers" ? "heading" : "aside";
    if (plan.notes.takesOut(row, filled)) return "left";
    if (plan.counting.some((one) => one.takesOut(row))) return "left";
    if (isFirst && instructs(claim.shape, plan, cells, row)) return "aside";
    if (this.#ofWhich.has(row)) {
      this.#passOver(row);
      return "left";
    }
    if (this.#isAside(row, filled, label.kind, isFirst)) return label.kind === "breakdown" ? "left" : "aside";
    if (label.kind === "subtotal" && this.groups.takesOut(row, filled)) return "left";
    if ((label.kind === "total" || label.kind === "subtotal") && this.#noteTotal(row, label.kind, label.text))
      return "total";
    if (label.kind === "wholePlace" && labels.isAmongPlaces(row) && this.#noteTotal(row, "total", label.text))
      return "total";
    const group = filled.length === 2 ? this.#groupLine(row, filled) : null;
    if (group === null) return this.groups.takesOut(row, filled) ? "left" : null;
    this.groups.heading(row, group.text);
    held.heading(row, group.column, group.text, true);
    return "heading";
  }

  /** Whether what stands above says what rows to come are. */
  get areForetold(): boolean {
    return this.#ofWhich.size > 0 || this.groups.takeOut || this.#takenBackIn !== null;
  }

  /** An entry that says in its name that it may be none. */
  noteEntry(row: number, { filled, maySayNone }: RowLook): void {
    const { cells, claim, until } = this.table;
    const name = maySayNone ? filled.find((column) => this.#listed.names.has(column)) : undefined;
    if (name !== undefined && isPausedByName(cells.text(row, name), claim.ledger, until))
      this.paused.push({ row, text: cells.text(row, name) });
  }

  #takeBack(row: number, filled: readonly number[]): void {
    const { plan, cells, claim } = this.table;
    this.struckOff.push(row);
    const name = plan.columns.find(
      ({ column, spec }) => spec.filledDown && this.#listed.names.has(column) && filled.includes(column),
    );
    const takesBack = name !== undefined && maySayNone(cells.text(row, name.column), claim.ledger);
    this.#takenBackIn = takesBack ? name.column : null;
  }

  /** 5路（停运） over its buses of diesel and of gas. */
  #isTakenBackAbove(row: number, label: Label): boolean {
    if (this.#takenBackIn !== null && (label.kind !== null || this.table.cells.text(row, this.#takenBackIn) !== ""))
      this.#takenBackIn = null;
    return this.#takenBackIn !== null;
  }

  /**
   * A | 两万余 in a list of names and numbers is an entry, and so is C | 某食品厂 in one of grades; 甲 | 东部乡镇 heads the rows
   * below.
   */
  #groupLine(row: number, [first]: readonly number[]): ReturnType<typeof groupLine> {
    const { claim, numberColumns, plan } = this.table;
    if (plan.columns.some(({ column, spec }) => column === first && spec.kind === "choice")) return null;
    const group = groupLine(claim.shape, row);
    if (group === null || first === undefined || namesPlaceOrTrade(group.text)) return group;
    const isNumber = numberColumns.some(({ column }) => column === group.column);
    return isNumber && this.#listed.names.has(first) ? null : group;
  }

  /** Averages, breakdowns of a total, notes and signatures. */
  #isAside(row: number, filled: readonly number[], kind: LabelKind, isFirst: boolean): boolean {
    const { numberColumns, cells } = this.table;
    switch (kind) {
      case "average":
        return true;
      case "breakdown":
        return this.#isPart(row, isFirst);
      case "note":
        return (
          filled.length <= MOST_NOTE_CELLS && numberColumns.every((column) => cells.number(row, column).value === null)
        );
      case "total":
      case "subtotal":
      case "wholePlace":
      case "group":
      case null:
        return false;
    }
  }

  /** @returns false where 其中 stands under the total at the head of a table: its parts are the entries */
  #isPart(row: number, isFirst: boolean): boolean {
    const { labels, cells, numberColumns } = this.table;
    const kindOf = (at: number): LabelKind => labels.label(at).kind;
    const numbered = (at: number): NumberedRow => ({
      row: at,
      name: labels.nameOf(at),
      numbers: numberColumns.map((column) => cells.number(at, column).value),
    });
    let first = row;
    while (kindOf(first) === "breakdown") first -= 1;
    const parts = Array.from({ length: row - first }, (_, index) => numbered(first + 1 + index));
    const below: NumberedRow[] = [];
    for (let at = row + 1; cells.filled(at).length > 1 && kindOf(at) === null; at += 1) below.push(numbered(at));
    const whole = numbered(first);
    const count = kindOf(row + 1) === "breakdown" ? 0 : goingOn(whole, parts, below);
    const isHead = this.fates.get(first) === "total" && isFirst;
    if (isHead && (count > 0 || namesPlace(parts.at(-1)?.name ?? ""))) return false;
    for (const { row: part } of below.slice(0, count)) this.#ofWhich.add(part);
    this.#passOver(row);
    return true;
  }

  /** @returns false where the words look like a subtotal but no number stands beside them */
  #noteTotal(row: number, kind: TotalRow["kind"], label: string): boolean {
    const { numberColumns, cells, totals, claim } = this.table;
    const written = new Map<number, number>();
    for (const column of numberColumns) {
      const { value } = cells.number(row, column);
      if (value !== null) written.set(column.column, value);
    }
    const counted = [claim.quantity, ...(claim.tally?.columns ?? [])];
    const isCounted = counted.some((column) => column !== null && claim.shape.grid.cell(row, column).kind === "number");
    if (written.size === 0 && !isCounted && kind === "subtotal" && cells.filled(row).length > 2) return false;
    totals.total({ row, kind, label, written });
    this.groups.end();
    return true;
  }

  /**
   * One text alone in its row: a heading of the rows below, a title, a remark; or an entry of which only the name is
   * known.
   */
  isHeading(row: number, column: number, afterGap: boolean): boolean {
    const { cells, numberColumns, held, plan, labels } = this.table;
    const text = cells.text(row, column);
    if (text === "") return numberColumns.every((other) => other.column !== column);
    const isSure = this.groups.heading(row, text);
    if (yearOfHeading(text) !== null) return true;
    if (held.heading(row, column, text) || isSure) return true;
    const planned = plan.columns.find((other) => other.column === column);
    const isName =
      planned !== undefined &&
      planned.spec.kind === "text" &&
      planned.spec.required &&
      !planned.isSerial &&
      text.length <= LONGEST_NAME &&
      !/[。:：;；]/.test(text);
    return labelKind(text) === "group" || afterGap || !isName || labels.namesAPlaceAlone(text, column);
  }

  /** A row of which no column says anything: only numbered, or the beginning of a group; other words are told. */
  noteEmpty(row: number, filled: readonly number[]): void {
    const { cells, plan } = this.table;
    const words = filled.map((column) => cells.text(row, column)).find((text) => text !== "");
    const known = filled.every((column) => plan.columns.some((planned) => planned.column === column));
    const isTold = words !== undefined && filled.length > 1 && !known;
    if (isTold) this.passedOver.push({ row, text: words });
    this.fates.set(row, isTold ? "left" : "aside");
  }

  /** The rows of another table. @param isTold that they were passed over */
  leaveFrom(first: number, isTold: boolean): void {
    const { cells, claim } = this.table;
    for (let row = first; row <= claim.shape.body[1]; row += 1) {
      const [column] = cells.filled(row);
      if (column === undefined) continue;
      if (isTold) this.passedOver.push({ row, text: cells.text(row, column) });
      this.fates.set(row, "left");
    }
  }

  #passOver(row: number): void {
    this.passedOver.push({ row, text: this.table.labels.nameOf(row) });
  }
}
