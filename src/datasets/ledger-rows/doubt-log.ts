/** What a reader found doubtful in one table: the same word in the same column is one finding, at its first cell. */
import { wordKey } from "../../account/question";
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { PlannedColumn } from "./column-plan";
import { knownWords } from "../../recognition/parse-choice";
import type { Doubt } from "./read-ledger-cell";

/** A word in a column of choices that means none of them, and of which nobody has said what it means. */
export interface UnknownWord {
  readonly column: PlannedColumn;
  readonly text: string;
  /** The first of the cells that say it. */
  readonly at: CellRef;
  readonly count: number;
}

interface Noted {
  readonly build: (count: number) => Finding;
  count: number;
}

export class DoubtLog {
  readonly #noted = new Map<string, Noted>();
  readonly #unknown = new Map<string, UnknownWord>();
  readonly #textNumbers = new Map<number, { readonly header: string; readonly at: CellRef; count: number }>();

  add(column: PlannedColumn, at: CellRef, doubt: Doubt): void {
    if (doubt.kind === "unknownChoice") {
      if (doubt.settled === true) return;
      const key = `${column.column} ${wordKey(doubt.text)}`;
      const { count } = this.#unknown.get(key) ?? { count: 0 };
      this.#unknown.set(key, { at, ...this.#unknown.get(key), column, text: doubt.text, count: count + 1 });
    }
    this.#note(keyOf(column, doubt), (count) => worded(column, at, doubt, count));
  }

  numberAsText({ column, header }: PlannedColumn, at: CellRef): void {
    const known = this.#textNumbers.get(column);
    if (known) known.count += 1;
    else this.#textNumbers.set(column, { header, at, count: 1 });
  }

  /** Required columns that are blank in some rows. */
  blank({ column, header }: PlannedColumn, at: CellRef): void {
    this.#note(`${column} blank`, (count) => finding("requiredCellsBlank", "note", at, { field: header, count }));
  }

  unknownWords(): readonly UnknownWord[] {
    return [...this.#unknown.values()];
  }

  findings(): Finding[] {
    return [
      ...[...this.#noted.values()].map(({ build, count }) => build(count)),
      ...[...this.#textNumbers.values()].map(({ header, at, count }) =>
        finding("numbersStoredAsText", "note", at, { field: header, count }),
      ),
    ];
  }

  #note(key: string, build: Noted["build"]): void {
    const known = this.#noted.get(key);
    if (known) known.count += 1;
    else this.#noted.set(key, { build, count: 1 });
  }
}

/** Months without a year lack the same, be they twelve words of a column or twelve columns of one amount. */
function keyOf({ column, field }: PlannedColumn, doubt: Doubt): string {
  if (doubt.kind === "withoutYear") return `${field} ${doubt.kind}`;
  return `${column} ${doubt.kind} ${"text" in doubt ? doubt.text : "code" in doubt ? doubt.code : doubt.unit}`;
}

function worded({ header: field, spec, units }: PlannedColumn, at: CellRef, doubt: Doubt, count: number): Finding {
  switch (doubt.kind) {
    case "unreadable": {
      const facts = { field, text: doubt.text, count };
      return spec.kind === "date"
        ? finding("ledgerDateUnreadable", "warning", at, facts)
        : finding("ledgerNumberUnreadable", "error", at, facts);
    }
    case "error":
      return finding("errorCell", "error", at, { field, code: doubt.code });
    case "withoutYear":
      return finding("dateWithoutYear", "warning", at, { field, text: doubt.text, count });
    case "impossibleDate":
      return finding("ledgerDateImpossible", "error", at, { field, text: doubt.text });
    case "unknownChoice":
      return finding("choiceUnknown", "warning", at, {
        field,
        text: doubt.text,
        known: spec.choices === null ? "" : knownWords(spec.choices),
        count,
      });
    case "unitUnfit":
      return finding("unitUnfit", "error", at, {
        field,
        unit: doubt.unit,
        expected: units?.kept.name ?? spec.unit ?? "",
      });
    case "approximate":
      return finding("approximateNumber", "note", at, { field, text: doubt.text });
  }
}
