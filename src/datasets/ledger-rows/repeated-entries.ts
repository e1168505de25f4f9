/** Entries of a ledger that stand twice, on one sheet or on several. */
import { civilDate, daysInMonth, isoDate } from "../../calendar/day";
import { localAddress, type CellRef } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import { finding, type Finding } from "../../findings/finding";
import type { ChoiceWords, LedgerDeclaration, LedgerValue } from "../../recognition/declare-ledger";
import { cellOf, type LedgerRow, type LedgerTable } from "../ledger";
import type { Claim } from "../../recognition/recognise-ledger";

interface ReadTable {
  readonly table: LedgerTable;
  readonly claim: Claim;
}

interface Seen {
  readonly at: CellRef;
  readonly table: LedgerTable;
}

export function repeatedEntries(read: readonly ReadTable[], known: readonly LedgerDeclaration[]): Finding[] {
  return known
    .filter(({ identifiedBy }) => identifiedBy.length > 0)
    .flatMap((ledger) => {
      const seen = new Map<string, Seen>();
      return read
        .filter(({ claim }) => claim.ledger.id === ledger.id)
        .flatMap(({ table, claim }, index) => {
          const serial = serialKey(claim, table);
          if (serial === "restarts") return [];
          return table.rows.flatMap((row): Finding[] => {
            const key = entryKey(row, ledger);
            const at = cellOf(row, ledger.identifiedBy.find((field) => row.cells[field] !== undefined) ?? "");
            if (key === null || at === undefined) return [];
            // A running number counts within its own table only.
            const place = serial === "runs" ? `${index} ${key.text}` : key.text;
            const first = seen.get(place);
            if (!first) {
              seen.set(place, { at, table });
              return [];
            }
            const where = `${first.table === table ? "" : `${first.at.sheet}!`}${localAddress(first.at) ?? ""}`;
            return [finding("duplicateEntry", "warning", at, { ledger: ledger.id, entry: key.shown, first: where })];
          });
        });
    });
}

/** The field that a column of running numbers was taken for; null: none. */
export const serialField = ({ columns, ledger }: Pick<Claim, "columns" | "ledger">): string | null =>
  ledger.identifiedBy.find((name) => headerKey(columns.get(name)?.texts.at(-1) ?? "") === "序号") ?? null;

/** Whether 序号 is what tells the rows of a table apart, and whether it starts again with every group. */
function serialKey(claim: Claim, table: LedgerTable): "runs" | "restarts" | null {
  const { columns, shape } = claim;
  const field = serialField(claim);
  if (field === null) return null;
  const column = columns.get(field)?.column ?? shape.left;
  const ones = table.rows.filter(({ values, part }) => part === 0 && values[field] === "1").length;
  return ones > 1 && shape.grid.cell(table.source.top, column).kind !== "empty" ? "restarts" : "runs";
}

function entryKey(
  { values }: LedgerRow,
  { identifiedBy, columns }: LedgerDeclaration,
): { readonly text: string; readonly shown: string } | null {
  const parts = identifiedBy.map((field) => ({
    value: values[field] ?? null,
    required: columns[field]?.spec.required ?? true,
  }));
  // Without what must be there, or with nothing at all, two rows are not known to be the same.
  if (parts.some(({ value, required }) => value === null && required) || parts.every(({ value }) => value === null))
    return null;
  const shown = identifiedBy
    .map((field) => shownValue(values[field] ?? null, columns[field]?.spec.choices ?? null))
    .filter((text) => text !== "");
  return {
    text: identifiedBy.map((field) => headerKey(saidValue(values[field] ?? null))).join("\u0001"),
    shown: shown.join("，"),
  };
}

/** As a person says it: 铁路 for a choice of it, 2024年1月 for the days of the month. */
function shownValue(value: LedgerValue, choices: ChoiceWords | null): string {
  if (typeof value === "string") return choices?.[value]?.[0] ?? value;
  if (typeof value !== "object" || value === null) return saidValue(value);
  const { year, month, day } = civilDate(value.from);
  const last = civilDate(value.to);
  const isWhole = day === 1 && last.year === year && last.day === daysInMonth(year, last.month);
  if (!isWhole) return saidValue(value);
  return last.month === month
    ? `${year}年${month}月`
    : month === 1 && last.month === 12
      ? `${year}年`
      : saidValue(value);
}

function saidValue(value: LedgerValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return value.from === value.to ? isoDate(value.from) : `${isoDate(value.from)}—${isoDate(value.to)}`;
}
