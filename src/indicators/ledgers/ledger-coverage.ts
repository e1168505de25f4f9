/** What the ledgers leave the indicators without: dates of rows, columns of tables. Told once a table. */
import { yearToDate } from "../../calendar/period";
import type { Day } from "../../calendar/day";
import { headerKey } from "../../cells/normalise-text";
import { sharesNoun } from "../../recognition/columns-by-cells";
import type { ColumnSpec, LedgerDeclaration } from "../../recognition/declare-ledger";
import { parseChoice } from "../../recognition/parse-choice";
import { parseQuantity } from "../../tables/parse-quantity";
import { finding, type Finding } from "../../findings/finding";
import { asPeriod, type LedgerRow, type LedgerTable } from "../../datasets/ledger";
import type { LedgerIndicator, Where } from "./declare-indicator";
import type { BookTable, LedgerBook } from "./ledger-book";
import { fieldsLacking } from "./measure-fields";
import { passes, passing } from "./row-conditions";

const MOST_ROWS_NAMED = 10;
const isDone: Where = { state: { oneOf: ["done"] } };

export function ledgerFindings(indicators: readonly LedgerIndicator[], book: LedgerBook, until: Day): Finding[] {
  const ledgers = [...new Set(indicators.map(({ measure }) => measure.ledger))];
  return ledgers.flatMap((ledger) => {
    const declaration = book.declaration(ledger);
    if (!declaration) return [];
    const asking = indicators.filter(({ measure }) => measure.ledger === ledger);
    return book
      .tables(ledger)
      .flatMap((table) => [
        ...(asking.every(({ period }) => period === "asItStands") ? [] : undatedFindings(table, declaration, until)),
        ...columnFindings(table, declaration, asking),
        ...unsettledFindings(table, declaration, asking),
      ]);
  });
}

const columnName = ({ columns }: LedgerDeclaration, field: string): string =>
  columns[field]?.spec.names.find((name) => typeof name === "string") ?? field;

function undatedFindings({ table, rows, has }: BookTable, declaration: LedgerDeclaration, until: Day): Finding[] {
  const { datedBy } = declaration;
  if (datedBy === null || rows.length === 0) return [];
  const name = table.guess.sheet;
  if (!has(datedBy))
    return [
      finding("tableWithoutDates", "note", table.source, { ledger: name, column: columnName(declaration, datedBy) }),
    ];
  // What stands in a cell and is no date was told of that cell.
  const isBlank = ({ cells }: LedgerRow): boolean => cells[datedBy] === undefined;
  // A work that is not done yet has no day of completion: only done ones should have one.
  const ofWorks = declaration.columns["state"] !== undefined;
  const undated = rows
    .where(datedBy, (value) => asPeriod(value) === null)
    .filter((row) => isBlank(row) && (!ofWorks || datedBy !== "doneOn" || passes(row, isDone, yearToDate(until).to)));
  const first = undated.first();
  if (!first) return [];
  const numbers = undated
    .rows(MOST_ROWS_NAMED)
    .map(({ at }) => at.top + 1)
    .join("、");
  return [
    finding("rowsWithoutDate", ofWorks ? "note" : "warning", first.at, {
      ledger: name,
      count: undated.length,
      rows: undated.length > MOST_ROWS_NAMED ? `${numbers}等` : numbers,
      counted: ofWorks,
    }),
  ];
}

/** A list that may hold other things than the title of an indicator names, and has no column that would say so. */
const unsettledFindings = (
  { table, rows, has }: BookTable,
  declaration: LedgerDeclaration,
  asking: readonly LedgerIndicator[],
): Finding[] =>
  asking.flatMap(({ told, title, measure: { where } }) => {
    const missing = told.filter((field) => !has(field) && !isSaidInTitle(table, declaration, field, where));
    if (missing.length === 0 || rows.length === 0) return [];
    const columns = missing.map((field) => columnName(declaration, field)).join("、");
    return [finding("conditionUnsettled", "warning", table.source, { indicator: title["zh-CN"], columns })];
  });

const UP_TO = /(\d+(?:\.\d+)?)([\u4e00-\u9fa5]+?)(?:[/／每]?(?:小?时|h))?[)）]?(?:[(（]?含[)）]?)?及?以下/gi;

/** 35蒸吨及以下燃煤锅炉: a title that sets the same limit or a lower one. */
function isSaidInTitle({ titles = [] }: LedgerTable, { columns }: LedgerDeclaration, field: string, where: Where) {
  const condition = where[field];
  if (condition === undefined || !("atMost" in condition)) return false;
  return titles.some((title) =>
    [...title.matchAll(UP_TO)].some(([, limit, unit]) => {
      const isOfUnit = unit === columns[field]?.spec.unit;
      return isOfUnit && Number(limit) <= condition.atMost;
    }),
  );
}

function columnFindings(
  bookTable: BookTable,
  declaration: LedgerDeclaration,
  asking: readonly LedgerIndicator[],
): Finding[] {
  const { table, rows, has } = bookTable;
  const lacking = asking.flatMap((indicator) => {
    const missing = fieldsLacking(bookTable, indicator.measure);
    // A table of other things lacks nothing: no retrofit for VOCs needs a column of NOx.
    const told = Object.fromEntries(Object.entries(indicator.measure.where).filter(([field]) => has(field)));
    return missing.length === 0 || passing(rows, told, null).length === 0 ? [] : [{ indicator, missing }];
  });
  if (lacking.length === 0) return [];
  const missing = [...new Set(lacking.flatMap((one) => one.missing))];
  const columns = missing.map((field) => columnName(declaration, field));
  const severity = missing.some((field) => hasLike(table, declaration, field)) ? "warning" : "note";
  return [
    finding("tableLacksColumns", severity, table.source, {
      ledger: table.guess.sheet,
      columns: columns.join("、"),
      indicators: lacking.map(({ indicator }) => indicator.title["zh-CN"]).join("、"),
    }),
  ];
}

/** A column that nobody claimed, which shares a word with the one that is lacking and holds what it should. */
const hasLike = ({ guess }: LedgerTable, { columns }: LedgerDeclaration, field: string): boolean => {
  const spec = columns[field]?.spec;
  return (
    spec !== undefined &&
    guess.columns.some(
      ({ field: known, header, sample = "" }) =>
        known === null && sample !== "" && sharesNoun(headerKey(header), spec) && holds(sample.split(" · "), spec),
    )
  );
};

const holds = (cells: readonly string[], { kind, choices }: ColumnSpec): boolean =>
  kind === "number"
    ? cells.every((text) => parseQuantity(text) !== null)
    : choices !== null && cells.every((text) => parseChoice(text, choices) !== null);
