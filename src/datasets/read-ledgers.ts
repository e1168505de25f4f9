/** Finds the bureau's ledgers in its sheets, whatever their layout, and reads them as typed rows. */
import { isoDate, type Day } from "../calendar/day";
import { localAddress, type CellRef } from "../cells/address";
import { dateOffset } from "../cells/date-system";
import { headerKey } from "../cells/normalise-text";
import type { SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import { finding, type Finding } from "../findings/finding";
import type { Settings, SheetCorrection } from "../settings";
import type { ColumnGuess, SheetGuess } from "./air-day";
import { headerOf } from "./column-plan";
import type { LedgerDeclaration, LedgerValue } from "./declare-ledger";
import { findTables, partOf, tableAt, type TableShape } from "./find-tables";
import type { LedgerData, LedgerRow, LedgerTable } from "./ledger";
import { ledgers as catalogue } from "./ledgers/catalogue";
import { LedgerNames } from "./match-ledger-header";
import { settleLists, type ListTable } from "./lists/one-list";
import { readLedgerRows, type ReadRows } from "./read-ledger-rows";
import { claimAs, isTenable, type Claim, type Surroundings } from "./recognise-ledger";
import { gridOf, type SheetGrid } from "./sheet-grid";

/** A runner-up this close to the best makes the choice doubtful. */
const CLOSE = 0.85;

/**
 * @param taken worksheet ids that the air or target reader claimed
 * @param known the ledgers to look for
 * @param until the last day that counts of a list that stands there at several times; null: the last of all
 */
export function readLedgers(
  workbook: WorkbookSnapshot,
  settings: Settings,
  taken: ReadonlySet<string>,
  known: readonly LedgerDeclaration[] = catalogue,
  until: Day | null = null,
): LedgerData {
  const offset = dateOffset(workbook);
  const names = namesOf(known);
  const read = workbook.sheets.flatMap((snapshot) => {
    const correction = settings.corrections[snapshot.id];
    if (snapshot.values.length === 0 || taken.has(snapshot.id) || isAnotherDataset(correction, known)) return [];
    return readSheet(snapshot, gridOf(snapshot, offset), names, correction);
  });
  const lists = settleLists(read.map(asList), settings.answers, until);
  const counting = read.filter(({ table }) => !lists.left.has(table));
  return {
    tables: counting.map(({ table }) => (lists.open.has(table) ? { ...table, open: ["oneListOrTwo"] } : table)),
    givenWay: [...lists.left.keys()],
    questions: lists.questions,
    unused: [...lists.left.values()],
    findings: [...counting.flatMap(({ findings }) => findings), ...lists.findings, ...duplicates(counting, known)],
  };
}

const asList = ({ table, claim, words }: ReadTable): ListTable => ({
  table,
  ledger: claim.ledger,
  title: claim.shape.title,
  sheetTitle: words.sheetTitle,
  serial: serialField(claim),
});

const prepared = new WeakMap<readonly LedgerDeclaration[], LedgerNames>();

/** What headers mean is worked out once, however often the workbook is read. */
function namesOf(known: readonly LedgerDeclaration[]): LedgerNames {
  let names = prepared.get(known);
  if (!names) prepared.set(known, (names = new LedgerNames(known)));
  return names;
}

const isAnotherDataset = (correction: SheetCorrection | undefined, known: readonly LedgerDeclaration[]): boolean =>
  correction?.dataset !== undefined && !known.some(({ id }) => id === correction.dataset);

interface ReadTable {
  readonly table: LedgerTable;
  readonly claim: Claim;
  readonly words: Surroundings;
  readonly findings: readonly Finding[];
}

function readSheet(
  snapshot: SheetSnapshot,
  grid: SheetGrid,
  names: LedgerNames,
  correction: SheetCorrection | undefined,
): ReadTable[] {
  const shapes = correction?.headerRows ? withGivenHeader(grid, names, correction.headerRows) : findTables(grid, names);
  const words: Surroundings = { sheetName: snapshot.name, sheetTitle: shapes[0]?.title ?? "" };
  const claims = shapes.flatMap((shape) => claimsOn(shape, names, words));
  const settled = correction ? corrected(claims, shapes, grid, names, words, correction) : claims;
  const tables = settled.map((found) => readTable(found, words, found.correction));
  const { hasHiddenRows: rows, hasHiddenColumns: columns, name } = snapshot;
  const hidden =
    tables.length > 0 && (rows || columns)
      ? [finding("hiddenCellsRead", "note", { sheet: name }, { rows, columns })]
      : [];
  return tables.map((read, index) => (index === 0 ? { ...read, findings: [...read.findings, ...hidden] } : read));
}

/** The table under the rows that staff named, and whatever else is on the sheet outside it. */
function withGivenHeader(grid: SheetGrid, names: LedgerNames, rows: readonly [number, number]): TableShape[] {
  const given = tableAt(grid, rows);
  const others = findTables(grid, names).filter(({ headerRows: [first, last] }) => last < rows[0] || first > rows[1]);
  const next = others.map(({ headerRows: [first] }) => first).filter((first) => first > rows[1]);
  return [
    ...others.filter(({ headerRows: [, last] }) => last < rows[0]),
    { ...given, body: [given.body[0], Math.min(grid.bottom, ...next.map((row) => row - 1))] as const },
    ...others.filter(({ headerRows: [first] }) => first > rows[1]),
  ];
}

interface Settled {
  readonly claim: Claim;
  readonly runnerUp: Claim | null;
  readonly correction?: SheetCorrection;
}

// ---- which table is what ------------------------------------------------------------------------------------------

/** The claims on a table; where blank columns part it, on each part, unless only the whole makes sense. */
function claimsOn(shape: TableShape, names: LedgerNames, words: Surroundings): Settled[] {
  const whole = bestClaim(shape, names, words);
  if (shape.runs.length < 2) return whole ? [whole] : [];
  const parts = shape.runs.map((run) => partOf(shape, run));
  const claimed = parts.map((part) => bestClaim(part, names, words));
  const tenable = claimed.filter((claim) => claim !== null);
  const [only] = tenable;
  // A single part that is claimed may lack the columns beyond a blank one; what repeats its headers is another table.
  const apart =
    tenable.length > 1 ||
    (only !== undefined &&
      (whole === null ||
        repeatsHeaders(parts) ||
        whole.claim.columns.size <= only.claim.columns.size ||
        !linesUp(parts)));
  return apart ? tenable : whole ? [whole] : [];
}

const repeatsHeaders = (parts: readonly TableShape[]): boolean => {
  const keys = parts.flatMap(({ headers }) => [
    ...new Set([...headers.values()].map((texts) => headerKey(texts.join("")))),
  ]);
  return new Set(keys).size < keys.length;
};

/** Whether rows that are filled in one part are filled in the other. */
function linesUp(parts: readonly TableShape[]): boolean {
  const filled = parts.map(({ grid, headers, body: [first, last] }) => {
    const rows = new Set<number>();
    for (let row = first; row <= Math.min(last, first + 200); row += 1)
      if ([...headers.keys()].some((column) => grid.cell(row, column).kind !== "empty")) rows.add(row);
    return rows;
  });
  const [one = new Set<number>(), ...others] = filled;
  return others.every((rows) => [...rows].filter((row) => one.has(row)).length >= 0.7 * Math.max(rows.size, one.size));
}

function bestClaim(shape: TableShape, names: LedgerNames, words: Surroundings): Settled | null {
  const claims = candidates(shape, names)
    .map((ledger) => claimAs(ledger, shape, names, words))
    .filter(isTenable)
    .sort((a, b) => b.score - a.score);
  const [claim, second] = claims;
  return claim ? { claim, runnerUp: second && second.score >= CLOSE * claim.score ? second : null } : null;
}

/** Ledgers of which some column is there at all. */
const candidates = (shape: TableShape, names: LedgerNames): readonly LedgerDeclaration[] => {
  const ids = new Set([...shape.headers.values()].flatMap((texts) => [...names.matches(texts).keys()]));
  return names.ledgers.filter(({ id }) => ids.has(id));
};

/** Staff's word on a sheet: for the table that fits it best, the others are left as they were recognised. */
function corrected(
  claims: readonly Settled[],
  shapes: readonly TableShape[],
  grid: SheetGrid,
  names: LedgerNames,
  words: Surroundings,
  correction: SheetCorrection,
): Settled[] {
  const ledger = names.ledgers.find(({ id }) => id === correction.dataset) ?? null;
  const columns = correction.columns ?? {};
  const atGiven = ({ headerRows: [first, last] }: TableShape): boolean =>
    correction.headerRows?.[0] === first && correction.headerRows[1] <= last;
  const pool =
    shapes.length === 0 ? [tableAt(grid, firstLine(grid))] : correction.headerRows ? shapes.filter(atGiven) : shapes;
  const readings = pool.flatMap((shape) =>
    ledger
      ? [claimAs(ledger, shape, names, words, columns)]
      : claims
          .filter(({ claim }) => claim.shape.headerRows === shape.headerRows)
          .map(({ claim }) => claimAs(claim.ledger, shape, names, words, columns)),
  );
  const [best] = readings.sort((a, b) => a.missing.length - b.missing.length || b.score - a.score);
  if (!best) return [...claims];
  const others = claims.filter(({ claim }) => claim.shape.headerRows !== best.shape.headerRows);
  return [...others, { claim: best, runnerUp: null, correction }].sort(
    (a, b) => a.claim.shape.headerRows[0] - b.claim.shape.headerRows[0],
  );
}

/** Where no header is known at all: the first row with two texts. */
function firstLine(grid: SheetGrid): readonly [number, number] {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    let texts = 0;
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.cell(row, column).kind === "text") texts += 1;
    if (texts >= 2) return [row, row];
  }
  return [grid.top, grid.top];
}

// ---- reading ------------------------------------------------------------------------------------------------------

function readTable(
  { claim, runnerUp }: Settled,
  words: Surroundings,
  correction: SheetCorrection | undefined,
): ReadTable {
  const { shape, ledger } = claim;
  const read = readLedgerRows(claim, words, correction);
  const { grid, left, right, body, headerRows } = shape;
  const head = grid.at(headerRows[1], left);
  const [top, bottom] = read.extent ?? [Math.min(body[0], grid.bottom), Math.min(body[0], grid.bottom)];
  return {
    claim,
    words,
    table: {
      ledger: ledger.id,
      guess: guessOf(claim, read, runnerUp, correction !== undefined),
      rows: read.rows,
      source: { sheet: grid.snapshot.name, top, bottom, left, right },
      totals: read.totals,
    },
    findings: [
      ...(runnerUp
        ? [finding("ledgerDoubtful", "warning", head, { ledger: ledger.id, other: runnerUp.ledger.id })]
        : []),
      ...(correction ? claim.missing : []).map((field) => {
        const names = (ledger.columns[field]?.spec.names ?? []).filter((name) => typeof name === "string");
        return finding("requiredColumnMissing", "error", head, {
          ledger: ledger.id,
          column: names[0] ?? field,
          names: names.slice(0, 4).join("、"),
        });
      }),
      ...read.findings,
    ],
  };
}

function guessOf(claim: Claim, { plan, rows }: ReadRows, runnerUp: Claim | null, isCorrected: boolean): SheetGuess {
  const { shape, ledger } = claim;
  const { firstDay, lastDay } = daysOf(rows, ledger.datedBy);
  const planned = new Map([...plan.columns, ...plan.across].map((column) => [column.column, column]));
  return {
    sheet: shape.grid.snapshot.name,
    sheetId: shape.grid.snapshot.id,
    dataset: ledger.id,
    confidence: confidence(claim, runnerUp, isCorrected),
    headerRows: shape.headerRows,
    rowCount: rows.filter(({ part }) => part === 0).length,
    firstDay,
    lastDay,
    corrected: isCorrected,
    columns: [...shape.headers.keys()].map((column): ColumnGuess => {
      const known = planned.get(column);
      return {
        field: known?.field ?? null,
        column,
        header: headerOf(shape, column),
        unit: known?.units?.stands.name ?? null,
        unitFrom: known?.unitFrom ?? null,
        confidence: known ? Math.round(100 * Math.min(1, known.score)) / 100 : 0,
      };
    }),
  };
}

/** From what the columns and the title say and how the cells fit; a close runner-up takes a good part of it. */
function confidence({ evidence, named, fit, missing }: Claim, runnerUp: Claim | null, isCorrected: boolean): number {
  const said = Math.min(1, 0.45 + 0.15 * Math.min(evidence, 2) + (named > 0 ? 0.25 : 0));
  const sure = isCorrected ? Math.max(said, 0.9) : said;
  return Math.round(100 * sure * (0.7 + 0.3 * fit) * (runnerUp ? 0.65 : 1) * (missing.length > 0 ? 0.6 : 1)) / 100;
}

function daysOf(
  rows: readonly LedgerRow[],
  datedBy: string | null,
): { readonly firstDay: Day | null; readonly lastDay: Day | null } {
  let [firstDay, lastDay]: [Day | null, Day | null] = [null, null];
  for (const { values } of rows) {
    const value = datedBy === null ? null : values[datedBy];
    if (typeof value !== "object" || value === null) continue;
    if (firstDay === null || value.from < firstDay) firstDay = value.from;
    if (lastDay === null || value.to > lastDay) lastDay = value.to;
  }
  return { firstDay, lastDay };
}

// ---- entries that stand twice -------------------------------------------------------------------------------------

interface Seen {
  readonly at: CellRef;
  readonly table: LedgerTable;
}

function duplicates(read: readonly ReadTable[], known: readonly LedgerDeclaration[]): Finding[] {
  return known
    .filter(({ identifiedBy }) => identifiedBy.length > 0)
    .flatMap((ledger) => {
      const seen = new Map<string, Seen>();
      return read
        .filter(({ claim }) => claim.ledger.id === ledger.id)
        .flatMap(({ table, claim }, index) => {
          const serial = serialKey(claim, table, ledger);
          if (serial === "restarts") return [];
          return table.rows.flatMap((row): Finding[] => {
            const key = entryKey(row, ledger);
            const at = row.cells[ledger.identifiedBy.find((field) => row.cells[field] !== undefined) ?? ""];
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
const serialField = ({
  columns,
  ledger: { identifiedBy },
}: {
  readonly columns: Claim["columns"];
  readonly ledger: Pick<LedgerDeclaration, "identifiedBy">;
}): string | null => identifiedBy.find((name) => headerKey(columns.get(name)?.texts.at(-1) ?? "") === "序号") ?? null;

/** Whether 序号 is what tells the rows of a table apart, and whether it starts again with every group. */
function serialKey(
  { columns, shape }: Claim,
  table: LedgerTable,
  { identifiedBy }: LedgerDeclaration,
): "runs" | "restarts" | null {
  const field = serialField({ columns, ledger: { identifiedBy } });
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
  const shown = identifiedBy.map((field) => saidValue(values[field] ?? null)).filter((text) => text !== "");
  return {
    text: identifiedBy.map((field) => headerKey(saidValue(values[field] ?? null))).join("\u0001"),
    shown: shown.join("，"),
  };
}

function saidValue(value: LedgerValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return value.from === value.to ? isoDate(value.from) : `${isoDate(value.from)}—${isoDate(value.to)}`;
}
