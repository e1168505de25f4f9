/** What tells a required field where a table has no column for it: its columns across, its title, its headings. */
import { normaliseText } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { groupName, labelKind } from "../tables/row-labels";
import { OFFICE } from "../vocabulary/task-columns";
import type { AcrossLayout } from "./across-columns";
import type { MatchedColumn } from "./assign-columns";
import { choiceOfTable } from "./choice-of-all";
import { filledCells, firstLabel, sampleRows } from "./column-profile";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import { parseChoice } from "./parse-choice";
import type { Surroundings } from "./title-subject";

export function isGiven(
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
  if (spec.kind === "text")
    return (
      [...spec.otherwiseFrom, ...spec.atLastFrom].some((source) => columns.has(source)) ||
      (spec.filledDown && officesHead(shape))
    );
  if (spec.kind !== "choice" || spec.choices === null) return false;
  return choiceElsewhere(spec, ledger, shape, columns, words) || groupsTell(spec, shape);
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
  ledger: LedgerDeclaration,
  shape: TableShape,
  columns: ReadonlyMap<string, MatchedColumn>,
  words: Surroundings,
): boolean {
  return (
    choices !== null &&
    otherwiseFrom.some((source) => {
      if (source === "title") return choiceInTitle(shape, words, choices) !== null;
      if (source === "listName") return choiceOfTable(ledger, choices, shape.title, words) !== null;
      const column = columns.get(source)?.column;
      return (
        column !== undefined &&
        sampleRows(shape).some((row) => parseChoice(shape.grid.label(row, column), choices) !== null)
      );
    })
  );
}

/** The table's own title before the sheet's name; one that names several choices tells none. */
export function choiceInTitle(
  shape: TableShape,
  { sheetName, sheetTitle }: Surroundings,
  choices: NonNullable<ColumnSpec["choices"]>,
): string | null {
  for (const text of [shape.title, sheetName, sheetTitle]) {
    const choice = parseChoice(text, choices);
    if (choice === null) continue;
    const others = Object.fromEntries(Object.entries(choices).filter(([other]) => other !== choice));
    return parseChoice(text, others) === null ? choice : null;
  }
  return null;
}

/** Headings that name whose tasks follow: 一、县水利局（3项）. */
const officesHead = (shape: TableShape): boolean => {
  const [first] = shape.body;
  const label = firstLabel(shape, first);
  return filledCells(shape, first) === 1 && labelKind(label) === "group" && OFFICE.test(label.replaceAll(" ", ""));
};

/** Headings inside the body: 一、提标改造. */
const groupsTell = ({ choices, filledDown }: ColumnSpec, shape: TableShape): boolean => {
  if (choices === null || !filledDown) return false;
  for (let row = shape.body[0]; row <= Math.min(shape.body[1], shape.body[0] + 3); row += 1) {
    if (filledCells(shape, row) === 1 && parseChoice(groupName(firstLabel(shape, row)), choices) !== null) return true;
  }
  return false;
};
