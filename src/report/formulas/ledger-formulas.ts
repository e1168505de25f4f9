/** Figures over ledgers as formulas: by the words that stand in the cells, or over the very rows that went in. */
import type { CellRef, RangeRef } from "../../cells/address";
import { cellOf, type LedgerRow } from "../../datasets/ledger";
import type { FigurePart, FigureRows } from "../../indicators/ledgers/figure-rows";
import { namesOf, textOf } from "../../indicators/ledgers/row-values";
import { nameKey, passes } from "../../indicators/ledgers/row-conditions";
import {
  factorOf,
  formulaOf,
  isPassedOver,
  MOST_PIECES,
  scaled,
  together,
  whyNoFactor,
  type Expressed,
  type Saying,
  type TakenCell,
} from "./formula";
import { wordsOf, type ColumnWords } from "./row-words";
import { inColumn, rangesOf, rangeText, type SourceCells } from "./source-cells";

/** @param factor of the indicator: its unit in the ledger's (吨 → 万吨: 0.0001) */
export function ledgerFormula(rows: FigureRows | null, factor: number, source: SourceCells): Saying {
  if (rows === null) return { unsaid: "ruleBeyondWords" };
  // A sum over no rows is nothing to check.
  if (rows.how === "single" && rows.parts.every((part) => part.rows.length === 0 && part.field !== null))
    return { unsaid: "noRows" };
  const whole = together(
    rows.parts.map((part) => partOf(part, source)),
    ([first = "", second = ""]) => combined[rows.how](first, second),
  );
  return formulaOf("text" in whole && factor !== 1 ? scaled({ ...whole, text: `(${whole.text})` }, factor) : whole);
}

const combined: Readonly<Record<FigureRows["how"], (first: string, second: string) => string>> = {
  single: (first) => first,
  percent: (first, second) => `100*(${first})/(${second})`,
  change: (first, second) => `100*((${first})-(${second}))/(${second})`,
};

function partOf(part: FigurePart, source: SourceCells): Expressed {
  if (part.among.length === 0) return { unsaid: "noRows" };
  switch (part.statistic) {
    case "count":
      return countOf(part, source);
    case "distinct":
      return distinctOf(part, source);
    case "sum":
      return sumOf(part, source);
    case "mean":
    case "max":
    case "min":
      return overCells(functions[part.statistic], part, source);
  }
}

const functions = { mean: "AVERAGE", max: "MAX", min: "MIN" } as const;

// ---- numbers -------------------------------------------------------------------------------------------------------

/** The numbers of the part's field; null: a row has none of its own. */
function takenCells({ rows, field }: FigurePart): TakenCell[] | null {
  const taken = rows.flatMap((row): TakenCell[] => {
    const value = field === null ? null : row.values[field];
    const cell = field === null ? undefined : cellOf(row, field);
    return typeof value === "number" && cell ? [{ cell, value }] : [];
  });
  return taken.length === rows.length ? taken : null;
}

function overCells(name: string, part: FigurePart, source: SourceCells): Expressed {
  const taken = takenCells(part);
  if (taken === null) return { unsaid: "noCellOfItsOwn" };
  if (taken.length === 0) return name === "SUM" ? { text: "0", notes: [] } : { unsaid: "noRows" };
  const factor = factorOf(taken, source);
  if (factor === null) return { unsaid: whyNoFactor(taken, source) };
  const ranges = rangesOf(
    taken.map(({ cell }) => cell),
    isPassedOver(source),
  );
  if (ranges === null) return { unsaid: "sharedCell" };
  if (ranges.length > MOST_PIECES) return { unsaid: "scattered" };
  return scaled(
    {
      text: `${name}(${ranges.map(rangeText).join(",")})`,
      notes: Object.keys(part.where).length === 0 ? [] : [{ code: "rowsNamed" }],
    },
    factor,
  );
}

function sumOf(part: FigurePart, source: SourceCells): Expressed {
  const plain = overCells("SUM", part, source);
  const taken = takenCells(part);
  const factor = taken === null ? null : factorOf(taken, source);
  const columns = new Set(taken?.map(({ cell }) => cell.column));
  const [column] = columns;
  if (Object.keys(part.where).length === 0 || column === undefined || columns.size > 1 || factor === null) return plain;
  const terms = termsByWords(
    part,
    source,
    (range, conditions) => `SUMIFS(${rangeText(inColumn(range, column))},${conditions})`,
  );
  return terms === null ? plain : scaled({ text: `(${terms.join("+")})`, notes: [{ code: "byWords" }] }, factor);
}

// ---- rows ----------------------------------------------------------------------------------------------------------

function countOf(part: FigurePart, source: SourceCells): Expressed {
  // A column of 台数 says how many each row stands for; which cell that is, no row tells.
  if (part.rows.some(({ count }) => count !== undefined)) return { unsaid: "ruleBeyondWords" };
  const terms =
    Object.keys(part.where).length === 0
      ? null
      : termsByWords(part, source, (_, conditions) => `COUNTIFS(${conditions})`);
  if (terms !== null) return { text: terms.join("+"), notes: [{ code: "byWords" }] };
  if (part.rows.length === 0) return { unsaid: "ruleBeyondWords" };
  const cells = namedCells(part.rows, source);
  if (cells === null) return { unsaid: "sharedCell" };
  const ranges = rangesOf(cells, (cell) => source.at(cell) === "");
  if (ranges === null) return { unsaid: "sharedCell" };
  if (ranges.length > MOST_PIECES) return { unsaid: "scattered" };
  return {
    text: `COUNTA(${ranges.map(rangeText).join(",")})`,
    notes: Object.keys(part.where).length === 0 ? [] : [{ code: "rowsNamed" }],
  };
}

/** Whether the rows that went in are those that the conditions let pass, but for rows without a number to add. */
function areTold({ rows, among, where, asOf, field }: FigurePart, source: SourceCells): boolean {
  const taken = new Set(rows);
  return among.every((row) => {
    if (taken.has(row) === passes(row, where, asOf)) return true;
    const cell = field === null ? undefined : cellOf(row, field);
    return field !== null && (cell === undefined || isPassedOver(source)(cell));
  });
}

/** One cell a row, of the first field that every row has filled in a cell of its own; null: there is none. */
function namedCells(rows: readonly LedgerRow[], source: SourceCells): CellRef[] | null {
  const fields = Object.keys(rows[0]?.cells ?? {});
  for (const field of fields) {
    const cells = rows.flatMap((row) => {
      const cell = cellOf(row, field);
      return cell && cell.row >= row.at.top && cell.row <= row.at.bottom && source.at(cell) !== "" ? [cell] : [];
    });
    if (cells.length === rows.length) return cells;
  }
  return null;
}

/** Σ 1 ÷ how often each name stands there. */
function distinctOf(part: FigurePart, source: SourceCells): Expressed {
  const { field, rows } = part;
  const cells = rows.flatMap((row) => (field === null ? [] : (cellOf(row, field) ?? [])));
  const ranges = cells.length === rows.length ? rangesOf(cells) : null;
  if (ranges === null) return { unsaid: "sharedCell" };
  const [range, another] = ranges;
  if (range === undefined) return { unsaid: "ruleBeyondWords" };
  if (another !== undefined) return { unsaid: "scattered" };
  const words = cells.map((cell) => String(source.at(cell)));
  // COUNTIF takes * ? ~ for more than themselves, and 255 characters at most.
  if (words.some((word) => word === "" || word.length > 255 || /[*?~]|^[<>=]/.test(word)))
    return { unsaid: "ruleBeyondWords" };
  // Two spellings of one name are two to COUNTIF, and 同上 is one name wherever it stands.
  if (rows.some((row) => namesOf(row, field ?? "").length > 1)) return { unsaid: "ruleBeyondWords" };
  const names = rows.map((row) => nameKey(textOf(row.values[field ?? ""])));
  const pairs = words.map((word, index) => `${word.toLowerCase()}\n${names[index] ?? ""}`);
  const differ = (texts: readonly string[]): number => new Set(texts).size;
  if (differ(pairs) !== differ(names) || differ(words.map((word) => word.toLowerCase())) !== differ(names))
    return { unsaid: "ruleBeyondWords" };
  const place = rangeText(range);
  return {
    text: `SUMPRODUCT(1/COUNTIF(${place},${place}))`,
    notes: Object.keys(part.where).length === 0 ? [] : [{ code: "rowsNamed" }],
  };
}

/** Terms of one formula that are still read. */
const MOST_TERMS = 24;

/** One term a run of rows and combination of words; null: words do not tell the rows, or too many terms. */
function termsByWords(
  part: FigurePart,
  source: SourceCells,
  term: (range: RangeRef, conditions: string) => string,
): string[] | null {
  const { among } = part;
  if (!areTold(part, source)) return null;
  const columns = wordsOf(part, source);
  if (columns === null || columns.length === 0) return null;
  if (columns.some(({ criteria }) => criteria.length === 0)) return null;
  const combinations = columns.reduce<readonly (readonly [ColumnWords, string][])[]>(
    (so, words) =>
      so.flatMap((before) =>
        words.criteria.map((text) => [...before, [words, text] as const] as [ColumnWords, string][]),
      ),
    [[]],
  );
  const rows = among.map(({ at }): CellRef => ({ sheet: at.sheet, row: at.top, column: 0 }));
  const taken = new Set(columns.map(({ column }) => column));
  // Between the rows of a table: empty ones only.
  const ranges = rangesOf(rows, ({ sheet, row }) =>
    [...taken].every((column) => source.at({ sheet, row, column }) === ""),
  );
  if (ranges === null || ranges.length * combinations.length > MOST_TERMS) return null;
  return ranges.flatMap((range) =>
    combinations.map((words) =>
      term(range, words.map(([{ column }, text]) => `${rangeText(inColumn(range, column))},"${text}"`).join(",")),
    ),
  );
}
