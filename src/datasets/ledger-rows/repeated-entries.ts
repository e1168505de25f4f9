/** Entries of a ledger that stand twice, on one sheet or on several. */
import { civilDate, daysInMonth, isoDate } from "../../calendar/day";
import { localAddress } from "../../cells/address";
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
  readonly row: LedgerRow;
  readonly field: string;
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
            // What the year's months before amount to stands on their own sheets as well.
            if (row.monthsBefore === true) return [];
            const key = entryKey(row, ledger);
            const field = ledger.identifiedBy.find((one) => row.hasCell(one));
            if (key === null || field === undefined) return [];
            // A running number counts within its own table only.
            const place = serial === "runs" ? `${index} ${key.text}` : key.text;
            const first = seen.get(place);
            if (!first) {
              seen.set(place, { row, field, table });
              return [];
            }
            const facts = { ledger: ledger.id, entry: key.shown, first: placeSeenFrom(first, table) };
            return [finding("duplicateEntry", "warning", cellOf(row, field) ?? row.at, facts)];
          });
        });
    });
}

/** Where the first of two stands, as the table of the other says it. */
function placeSeenFrom({ row, field, table }: Seen, other: LedgerTable): string {
  const address = localAddress(cellOf(row, field) ?? row.at) ?? "";
  return table === other ? address : `${row.at.sheet}!${address}`;
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
  const ones = table.rows.filter((row) => row.part === 0 && row.value(field) === "1").length;
  return ones > 1 && shape.grid.cell(table.source.top, column).kind !== "empty" ? "restarts" : "runs";
}

function entryKey(
  row: LedgerRow,
  { identifiedBy, columns }: LedgerDeclaration,
): { readonly text: string; readonly shown: string } | null {
  const parts = identifiedBy.map((field) => ({
    value: row.value(field) ?? null,
    required: columns[field]?.spec.required ?? true,
  }));
  // Without what must be there, or with nothing at all, two rows are not known to be the same.
  if (parts.some(({ value, required }) => value === null && required) || parts.every(({ value }) => value === null))
    return null;
  const shown = identifiedBy
    .map((field) => shownValue(row.value(field) ?? null, columns[field]?.spec.choices ?? null))
    .filter((text) => text !== "");
  return {
    text: identifiedBy.map((field) => headerKey(saidValue(row.value(field) ?? null))).join("\u0001"),
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
