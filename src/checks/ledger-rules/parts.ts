/**
 * Parts against their totals: choices that must cover every row, groups that overlap, shares too large to pass
 * unexplained.
 */
import type { ColumnSpec, LedgerDeclaration } from "../../recognition/declare-ledger";
import type { RowSet } from "../../datasets/row-set";
import type { FieldValue } from "../../datasets/rows-by-column";
import { finding, type Finding } from "../../findings/finding";
import { nameKey } from "../../indicators/ledgers/row-conditions";
import { plainText } from "./number-text";
import { round } from "../../standards/rounding";
import type { LedgerRule } from "./declare-rule";
import { isBlank, isNumber, placeOf, someNames, sumOf, textOf, type LedgerView } from "./ledger-view";

/** Numbers in these units may be added over rows; concentrations, shares and stages may not. */
const ADDITIVE: ReadonlySet<string> = new Set([
  "小时",
  "亿元",
  "万元",
  "万吨",
  "吨",
  "户",
  "亩",
  "平方米",
  "万平方米",
  "辆",
  "台",
]);

const specs = (declaration: LedgerDeclaration): [field: string, spec: ColumnSpec][] =>
  Object.entries(declaration.columns).map(([field, column]) => [field, column.spec]);

/**
 * Every ledger: where a column divides the rows into kinds, a row without its kind is in the total and in no part.
 * Yes or no is no kind. Words that no kind has are asked about where they are read. A blank beneath a merged cell looks
 * like any other: which cells Excel merged cannot be asked for (docs/architecture.md).
 */
export function partsCoverRows({ declaration, entries }: LedgerView): Finding[] {
  return specs(declaration)
    .filter(([, spec]) => spec.kind === "choice" && !isFlag(spec))
    .flatMap(([field]): Finding[] => {
      const kept = entries.where(field, isKept);
      const blank = kept.where(field, isBlank).filter(({ unread }) => unread?.includes(field) !== true);
      const first = blank.first();
      if (!first) return [];
      if (blank.length === kept.length) return [];
      return [
        finding("ledgerPartsShort", "warning", placeOf(first, field), {
          ledger: declaration.id,
          field,
          blank: blank.length,
          total: kept.length,
          sums: sumsText(declaration, blank),
        }),
      ];
    });
}

/** Whether the row's table has the column at all. */
const isKept = (value: FieldValue): boolean => value !== undefined;

const isFlag = ({ choices }: ColumnSpec): boolean =>
  choices !== null && Object.keys(choices).every((choice) => choice === "yes" || choice === "no");

/** "4 小时、2.5 亿元": what the blank rows carry into the total alone. */
function sumsText(declaration: LedgerDeclaration, rows: RowSet): string {
  return specs(declaration)
    .flatMap(([field, { kind, unit, fallback }]) => {
      if (kind !== "number" || unit === null || fallback !== null || !ADDITIVE.has(unit)) return [];
      const sum = sumOf(rows, field);
      return sum === 0 ? [] : [`${plainText(sum)} ${unit}`];
    })
    .join("、");
}

type Rule<Kind extends LedgerRule["kind"]> = Extract<LedgerRule, { readonly kind: Kind }>;

/**
 * Distinct subjects a group against distinct subjects in all: those that stand in several groups explain the
 * difference.
 */
export function groupsOverlap({ by, subject, ledger }: Rule<"groupsOverlap">, { entries }: LedgerView): Finding[] {
  const subjects = new Map<string, Subject>();
  const parts = new Map<string, number>();
  for (const pair of entries.pairs(subject, by)) {
    const [name, choice] = [textOf(pair.one), textOf(pair.other)];
    if (choice === "" || name === "") continue;
    const key = nameKey(name);
    let own = subjects.get(key);
    if (own === undefined) subjects.set(key, (own = { name, choices: new Set(), last: pair.last }));
    own.last = Math.max(own.last, pair.last);
    if (own.choices.has(choice)) continue;
    own.choices.add(choice);
    parts.set(choice, (parts.get(choice) ?? 0) + 1);
  }
  const several = [...subjects.values()].filter(({ choices }) => choices.size > 1);
  const [first] = several;
  if (first === undefined) return [];
  return [
    finding("ledgerGroupsOverlap", "note", placeOf(entries.at(first.last), by), {
      ledger,
      field: by,
      total: subjects.size,
      parts: [...parts].map(([choice, count]) => ({ choice, count })),
      several: several.length,
      names: someNames(several.map(({ name }) => name)),
    }),
  ];
}

/** One that a list names, with the groups that it stands in. */
interface Subject {
  readonly name: string;
  readonly choices: Set<string>;
  /** Its last entry. */
  last: number;
}

/** A share of nearly all is implausible; it stands or falls with the reasons given. */
export function shareNeedsReason(
  { ledger, by, choice, of, percent, reason }: Rule<"shareNeedsReason">,
  { entries }: LedgerView,
): Finding[] {
  const decided = entries.where(by, (value) => !isBlank(value));
  const chosen = decided.where(by, (value) => textOf(value) === choice);
  const size = (rows: RowSet): number => (of === null ? rows.length : sumOf(rows, of));
  const [part, total] = [size(chosen), size(decided)];
  const first = chosen.first();
  if (!first || total === 0 || decided.length < FEW || (100 * part) / total <= percent) return [];
  const unexplained = chosen.where(reason, isBlank);
  return [
    finding("ledgerShareHigh", "warning", placeOf(unexplained.first() ?? first, by), {
      ledger,
      field: by,
      choice,
      of: of ?? "",
      share: round((100 * part) / total, 1),
      part,
      total,
      limit: percent,
      withoutReason: unexplained.length,
    }),
  ];
}

/** Of fewer rows than this a share says nothing. */
const FEW = 5;

/** Filled exactly in the rows of the choice. */
export function filledWith({ ledger, field, by, choice }: Rule<"filledWith">, { entries }: LedgerView): Finding[] {
  const isFilled = (value: FieldValue): boolean => (isNumber(value) ? value !== 0 : !isBlank(value));
  const isOdd = (value: FieldValue, chosen: FieldValue): boolean =>
    isKept(value) && isKept(chosen) && isFilled(value) !== (textOf(chosen) === choice);
  return entries
    .whereBoth(field, by, isOdd)
    .rows()
    .map((row) =>
      isFilled(row.values[field])
        ? finding("ledgerFilledWithout", "warning", placeOf(row, field), { ledger, field, by, choice })
        : finding("ledgerMissingWith", "warning", placeOf(row, field), { ledger, field, by, choice }),
    );
}
