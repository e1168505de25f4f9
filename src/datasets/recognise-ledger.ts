/**
 * Which ledger a table is: by its columns, each weighed by how much it tells one ledger from another, by the words in
 * its title, and by whether its cells hold what such columns hold. False positives are worse than misses.
 */
import { headerKey, normaliseText } from "../cells/normalise-text";
import { acrossLayout, type AcrossLayout } from "./across-columns";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import { joinedHeaders, type TableShape } from "./find-tables";
import type { LedgerNames } from "./match-ledger-header";
import { parseChoice } from "./parse-choice";
import { noHints, parsePeriod } from "./parse-period";
import { parseQuantity } from "./parse-quantity";
import { groupName, labelKind } from "./row-labels";

export interface MatchedColumn {
  readonly field: string;
  readonly column: number;
  readonly texts: readonly string[];
  /** 0–1 */
  readonly score: number;
}

/** A table read as a certain ledger. */
export interface Claim {
  readonly ledger: LedgerDeclaration;
  readonly shape: TableShape;
  readonly columns: ReadonlyMap<string, MatchedColumn>;
  readonly across: AcrossLayout;
  /** Required fields that the table does not give. */
  readonly missing: readonly string[];
  /** What the columns say, in columns that nobody else has. */
  readonly evidence: number;
  /** What the words of the title say. */
  readonly named: number;
  /** 0–1: cells that hold what their columns should. */
  readonly fit: number;
  /** Beside other ledgers. */
  readonly score: number;
}

/** The words around a table. */
export interface Surroundings {
  readonly sheetName: string;
  /** The title of the sheet's first table. */
  readonly sheetTitle: string;
}

/** Evidence that columns alone must give, and what suffices where the title names the ledger. */
const ENOUGH_ALONE = 1.5;
const ENOUGH_NAMED = 0.45;
const FITTING = 0.3;
const ACROSS_EVIDENCE = 0.3;
const SAMPLE = 40;

/** Whether a claim may stand by itself, without staff's word. */
export const isTenable = ({ missing, evidence, named, fit, columns, across }: Claim): boolean =>
  missing.length === 0 &&
  columns.size + across.columns.length >= 2 &&
  fit >= FITTING &&
  evidence >= (named > 0 ? ENOUGH_NAMED : ENOUGH_ALONE);

/** Reads a table as a ledger, however little it fits. `columns`: staff's word on what certain columns are. */
export function claimAs(
  ledger: LedgerDeclaration,
  shape: TableShape,
  names: LedgerNames,
  words: Surroundings,
  corrected: Readonly<Record<string, string>> = {},
): Claim {
  const across = withoutCorrected(acrossLayout(shape, ledger, names), corrected);
  const columns = assign(ledger, shape, names, across, corrected);
  const missing = Object.entries(ledger.columns)
    .filter(([field, { spec }]) => spec.required && !isGiven(field, spec, ledger, shape, columns, across, words))
    .map(([field]) => field);
  const matched = [...columns.values()];
  const evidence =
    matched.reduce((sum, { texts, score }) => sum + names.weight(texts) * score, 0) +
    (across.columns.length >= 2 ? ACROSS_EVIDENCE : 0) +
    (across.upper === null ? 0 : upperEvidence(across.upper, ledger, names));
  const named = namedBy(ledger, names, shape, words);
  const fit = fitOf(ledger, shape, columns);
  const covered = (matched.length + across.columns.length + across.totals.length) / Math.max(1, shape.headers.size);
  return {
    ledger,
    shape,
    columns,
    across,
    missing,
    evidence,
    named,
    fit,
    score: (evidence + named + 0.5 * covered) * (0.5 + 0.5 * fit),
  };
}

const withoutCorrected = (layout: AcrossLayout, corrected: Readonly<Record<string, string>>): AcrossLayout => ({
  ...layout,
  columns: layout.columns.filter(({ column }) => corrected[String(column)] === undefined),
  totals: layout.totals.filter(({ column }) => corrected[String(column)] === undefined),
});

const upperEvidence = (upper: readonly string[], ledger: LedgerDeclaration, names: LedgerNames): number =>
  names.matches(upper).has(ledger.id)
    ? names.weight(upper) * (names.matches(upper).get(ledger.id)?.[0]?.score ?? 0)
    : 0;

// ---- columns ------------------------------------------------------------------------------------------------------

/** One column a field and one field a column, the best match first. */
function assign(
  ledger: LedgerDeclaration,
  shape: TableShape,
  names: LedgerNames,
  across: AcrossLayout,
  corrected: Readonly<Record<string, string>>,
): Map<string, MatchedColumn> {
  const lying = new Set([...across.columns, ...across.totals].map(({ column }) => column));
  const acrossFields = new Set(
    across.columns.flatMap(({ field, period, choice }) => [
      field,
      ...(period !== null && ledger.datedBy ? [ledger.datedBy] : []),
      ...(choice ? [choice.field] : []),
    ]),
  );
  const assigned = new Map<string, MatchedColumn>();
  const used = new Set<number>();
  for (const [key, field] of Object.entries(corrected)) {
    const column = Number(key);
    used.add(column);
    if (ledger.columns[field] !== undefined)
      assigned.set(field, {
        field,
        column,
        texts: shape.headers.get(column) ?? [shape.grid.label(shape.headerRows[1], column)],
        score: 1,
      });
  }
  const pairs = [...shape.headers].flatMap(([column, texts]) => {
    if (lying.has(column) || across.leftOut.has(column) || used.has(column)) return [];
    return (names.matches(texts).get(ledger.id) ?? []).flatMap(({ field, score }): MatchedColumn[] => {
      const spec = ledger.columns[field]?.spec;
      return spec && !acrossFields.has(field) && !assigned.has(field)
        ? [{ field, column, texts, score: score * contentFactor(shape, column, spec) }]
        : [];
    });
  });
  for (const pair of pairs.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (assigned.has(pair.field) || used.has(pair.column)) continue;
    assigned.set(pair.field, pair);
    used.add(pair.column);
  }
  return assigned;
}

/** A column full of sentences is no date, whatever it is called. */
function contentFactor(shape: TableShape, column: number, spec: ColumnSpec): number {
  const fit = contentFit(shape, column, spec);
  if (fit === null || spec.kind === "text") return 1;
  if (spec.kind === "choice") return fit === 0 ? 0.6 : fit < 0.3 ? 0.8 : 1;
  return fit < 0.2 ? 0.3 : fit < 0.5 ? 0.7 : 1;
}

const fits = new WeakMap<TableShape, Map<ColumnSpec, Map<number, number | null>>>();

/** The share of a column's first cells that are what the column should hold; null: it is empty. */
function contentFit(shape: TableShape, column: number, spec: ColumnSpec): number | null {
  let known = fits.get(shape);
  if (!known) fits.set(shape, (known = new Map()));
  let ofSpec = known.get(spec);
  if (!ofSpec) known.set(spec, (ofSpec = new Map()));
  let fit = ofSpec.get(column);
  if (fit === undefined) {
    const cells = sampleRows(shape).filter(
      (row) => !["empty", "missing", "error"].includes(shape.grid.cell(row, column).kind),
    );
    fit = cells.length === 0 ? null : cells.filter((row) => couldBe(shape, row, column, spec)).length / cells.length;
    ofSpec.set(column, fit);
  }
  return fit;
}

const samples = new WeakMap<TableShape, readonly number[]>();

/** The first rows of the body that are entries by their look. */
function sampleRows(shape: TableShape): readonly number[] {
  let rows = samples.get(shape);
  if (!rows) {
    const found: number[] = [];
    let gap = false;
    for (let row = shape.body[0]; row <= shape.body[1] && found.length < SAMPLE; row += 1) {
      const filled = filledCells(shape, row);
      // A title after a blank line: another table, of which no column is known.
      if (gap && found.length > 0 && filled === 1 && labelKind(firstLabel(shape, row)) === null) break;
      gap = filled === 0;
      if (!shape.repeats.has(row) && filled >= 2 && labelKind(firstLabel(shape, row)) === null) found.push(row);
    }
    samples.set(shape, (rows = found));
  }
  return rows;
}

const columnsOf = ({ left, right }: TableShape): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);
const filledCells = (shape: TableShape, row: number): number =>
  columnsOf(shape).filter((column) => shape.grid.cell(row, column).kind !== "empty").length;
const firstLabel = (shape: TableShape, row: number): string =>
  columnsOf(shape)
    .map((column) => shape.grid.words(row, column))
    .find((words) => words !== "") ?? "";

function couldBe({ grid }: TableShape, row: number, column: number, { kind, choices }: ColumnSpec): boolean {
  const cell = grid.cell(row, column);
  const text = normaliseText(String(grid.raw(row, column)));
  switch (kind) {
    case "text":
      return true;
    case "number":
      return (
        (cell.kind === "number" && !cell.storedAsText) || cell.kind === "belowDetection" || parseQuantity(text) !== null
      );
    case "date":
      return (
        cell.kind === "date" ||
        (cell.kind === "number" && !cell.storedAsText) ||
        parsePeriod(text, { ...noHints, year: 2020 }).kind !== "unreadable"
      );
    case "choice":
      return choices !== null && parseChoice(text, choices) !== null;
  }
}

/** Over the columns that can be told by their cells. */
function fitOf(ledger: LedgerDeclaration, shape: TableShape, columns: ReadonlyMap<string, MatchedColumn>): number {
  const shares = [...columns.values()].flatMap(({ field, column }) => {
    const spec = ledger.columns[field]?.spec;
    return spec && spec.kind !== "text" ? (contentFit(shape, column, spec) ?? []) : [];
  });
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

// ---- what stands for a required column ----------------------------------------------------------------------------

function isGiven(
  field: string,
  spec: ColumnSpec,
  ledger: LedgerDeclaration,
  shape: TableShape,
  columns: ReadonlyMap<string, MatchedColumn>,
  across: AcrossLayout,
  words: Surroundings,
): boolean {
  if (columns.has(field)) return true;
  if (
    across.columns.some(
      (column) =>
        column.field === field ||
        column.choice?.field === field ||
        (column.period !== null && ledger.datedBy === field),
    )
  )
    return true;
  if (spec.kind === "date") return ledger.datedBy === field && monthOfTitle(shape.title, words) !== null;
  if (spec.kind !== "choice" || spec.choices === null) return false;
  return choiceElsewhere(spec, shape, columns, words) || groupsTell(spec, shape);
}

/** The month that a whole table is of: a monthly sheet without a date column. */
export function monthOfTitle(title: string, { sheetName, sheetTitle }: Surroundings): string | null {
  for (const text of [title, sheetName, sheetTitle]) {
    const match = /((?:19|20)\d{2}年)?\s*(?<![\d\-—~至])(1[0-2]|0?[1-9])月(?![\d日])/.exec(normaliseText(text));
    if (match) return `${match[1] ?? ""}${match[2]}月`;
  }
  return null;
}

function choiceElsewhere(
  { choices, otherwiseFrom }: ColumnSpec,
  shape: TableShape,
  columns: ReadonlyMap<string, MatchedColumn>,
  words: Surroundings,
): boolean {
  return (
    choices !== null &&
    otherwiseFrom.some((source) => {
      if (source === "title") return choiceInTitle(shape, words, choices) !== null;
      const column = columns.get(source)?.column;
      return (
        column !== undefined &&
        sampleRows(shape).some((row) => parseChoice(shape.grid.label(row, column), choices) !== null)
      );
    })
  );
}

/** The table's own title before the sheet's name. */
export const choiceInTitle = (
  shape: TableShape,
  { sheetName, sheetTitle }: Surroundings,
  choices: NonNullable<ColumnSpec["choices"]>,
): string | null =>
  [shape.title, sheetName, sheetTitle].map((text) => parseChoice(text, choices)).find((choice) => choice !== null) ??
  null;

/** Headings inside the body: 一、提标改造. */
const groupsTell = ({ choices, filledDown }: ColumnSpec, shape: TableShape): boolean => {
  if (choices === null || !filledDown) return false;
  for (let row = shape.body[0]; row <= Math.min(shape.body[1], shape.body[0] + 3); row += 1) {
    if (filledCells(shape, row) === 1 && parseChoice(groupName(firstLabel(shape, row)), choices) !== null) return true;
  }
  return false;
};

// ---- the title ----------------------------------------------------------------------------------------------------

/** 0, or more the longer the word of the ledger that the title holds: 联席会议 says more than 会议. */
function nameScore(ledger: LedgerDeclaration, text: string): number {
  const key = headerKey(text).replace(/[“”"'‘’《》]/g, "");
  return ledger.named.reduce((most, name) => {
    const found =
      typeof name === "string" ? (key.includes(headerKey(name)) ? name.length : 0) : (name.exec(key)?.[0].length ?? 0);
    return found === 0 ? most : Math.max(most, 0.6 + 0.2 * Math.min(found, 5));
  }, 0);
}

/** A table's own title, where it names any ledger at all, outdoes the sheet's. */
function namedBy(
  ledger: LedgerDeclaration,
  names: LedgerNames,
  shape: TableShape,
  { sheetName, sheetTitle }: Surroundings,
): number {
  const group = [...joinedHeaders(shape.grid, shape.headerRows, [shape.left, shape.right]).values()]
    .filter((texts) => texts.length > 1)
    .flatMap((texts) => texts.slice(0, -1))
    .join(" ");
  const own = `${shape.title} ${group}`;
  if (names.ledgers.some((other) => nameScore(other, own) > 0)) return nameScore(ledger, own);
  return Math.max(0.9 * nameScore(ledger, sheetName), 0.6 * nameScore(ledger, sheetTitle));
}
