/**
 * What is said and asked of a table that is no ledger, and of a ledger's columns that are missing or cannot be read.
 */
import { question, wordKey, type AnswerSets, type Question } from "../account/question";
import { unused, type Unused } from "../account/unused";
import { headerKey } from "../cells/normalise-text";
import { interpretState } from "../vocabulary/interpret-state";
import { columnLetters, type RangeRef } from "../cells/address";
import { finding, type Finding } from "../findings/finding";
import type { OpenTable } from "../recognition/choose-claims";
import type { ChoiceWords } from "../recognition/declare-ledger";
import { sampleRows, sampleWords } from "../recognition/column-profile";
import { isAdded } from "../recognition/parts-of-number";
import { headerOf, type PlannedColumn } from "./ledger-rows/column-plan";
import type { TableShape } from "../tables/table-shape";
import type { ReadRows } from "./ledger-rows/read-ledger-rows";
import type { Claim, Surroundings } from "../recognition/recognise-ledger";
import type { SheetGrid } from "../tables/sheet-grid";
import { unitsOfFamily } from "../tables/units";

const MOST_HEADERS = 8;
/** Where less speaks for the nearest ledger, it is not worth naming. */
const NEAR = 0.8;

const headerWords = (shape: TableShape): string =>
  [...shape.headers.keys()]
    .map((column) => headerOf(shape, column))
    .slice(0, MOST_HEADERS)
    .join("、");

/** A title names a table; what is full of stops and numbers is an instruction above it. */
const saysWhatItIs = (title: string): boolean =>
  title.length > 0 && title.length <= 40 && !/[。；;！!？?]|^(?:注|说明|备注|填表)|^\d+[.、．]/.test(title.trim());

const titleOf = ({ title }: TableShape, { sheetTitle }: Pick<Surroundings, "sheetTitle">): string =>
  titleAlone(title === "" ? sheetTitle : title);

/** Without the entries of the form that stand under a title: 报送单位：… 报送时间：… 单位：户. */
function titleAlone(title: string): string {
  const words = title.split(" ");
  const form = words.findIndex((word, index) => index > 0 && /^[^:：]{2,8}[:：]/.test(word));
  return form === -1 ? title : words.slice(0, form).join(" ");
}

export const columnName = ({ ledger }: Claim, field: string): string =>
  ledger.columns[field]?.spec.names.find((name) => typeof name === "string") ?? field;

const rangeOf = ({ grid, headerRows, body, left, right }: TableShape): RangeRef => ({
  sheet: grid.snapshot.name,
  top: headerRows[0],
  bottom: body[1],
  left,
  right,
});

/** 任务数 | 已完成 | 整改中 | 完成率: how many of each, and no list of what they are. */
const COUNTS = /^(?:总|任务|整改|问题|措施)*(?:数|总数|数量|项数|个数|件数|合计|小计)$|率$/;
const MOST_COUNTS = 3;

/**
 * Rows of numbers under states, of a list that names its entries: 责任单位 | 任务数 | 已完成 | 未启动. Under a title that
 * tells of something else, 控煤, 植树造林, they count that.
 */
function isTally(shape: TableShape, { ledger, columns, subject }: Claim): boolean {
  if (ledger.settledBy.length === 0 || columns.has("task")) return false;
  if (subject.named === 0 && (subject.otherLedger || subject.foreign.length > 0 || subject.unexplained !== ""))
    return false;
  const counted = [...shape.headers].filter(([column, texts]) => {
    const key = headerKey(texts.join(""));
    return holdsNumbers(shape, column) && (COUNTS.test(key) || interpretState(key).state !== null);
  });
  return counted.length >= MOST_COUNTS;
}

const holdsNumbers = (shape: TableShape, column: number): boolean => {
  const filled = sampleRows(shape).filter((row) => shape.grid.cell(row, column).kind !== "empty");
  return filled.length > 0 && filled.every((row) => shape.grid.cell(row, column).kind === "number");
};

/** The table is asked about where it may be a ledger; its figures are left out until somebody says. */
export function askAboutTable({ shape, nearest, verdict }: OpenTable): Question[] {
  if (nearest === null) return [];
  const sheet = shape.grid.snapshot.name;
  const dataset = nearest.ledger.id;
  if (isTally(shape, nearest)) return [];
  if (verdict === "lacks" && nearest.perhaps.size > 0) return askAboutColumns(nearest);
  if (verdict !== "ask" && verdict !== "lacks") return [];
  const none: AnswerSets = { sheet, dataset: null };
  const it: AnswerSets = { sheet, dataset };
  const title = titleAlone(shape.title);
  const text = saysWhatItIs(title) ? title : "";
  const missing = nearest.missing.map((field) => columnName(nearest, field)).join("、");
  return [
    question(
      "whichDataset",
      { sheet, place: rangeOf(shape) },
      { dataset, text, columns: headerWords(shape), missing: verdict === "lacks" ? missing : "" },
      nearest.subject.foreign.length > 0 || nearest.subject.unexplained !== "" ? [none, it] : [it, none],
    ),
  ];
}

/** A list that is called so but lacks what it must have: told, where no column is there to ask about. */
export function lackingTable({ shape, nearest, verdict }: OpenTable): Finding[] {
  if (nearest === null || verdict !== "lacks" || nearest.perhaps.size > 0 || isTally(shape, nearest)) return [];
  const { ledger, missing } = nearest;
  const [first] = missing;
  const names = (ledger.columns[first ?? ""]?.spec.names ?? []).filter((name) => typeof name === "string");
  return [
    finding("requiredColumnMissing", "warning", shape.grid.at(shape.headerRows[1], shape.left), {
      ledger: ledger.id,
      column: missing.map((field) => columnName(nearest, field)).join("、"),
      names: names.slice(0, 4).join("、"),
    }),
  ];
}

/** A required column that several may be. */
export function askAboutColumns(claim: Claim): Question[] {
  const { shape, ledger, perhaps } = claim;
  const sheet = shape.grid.snapshot.name;
  return [...perhaps].flatMap(([field, columns]): Question[] => {
    const [first] = columns;
    if (first === undefined) return [];
    const all = columns.map(columnLetters).join("、");
    const spec = ledger.columns[field]?.spec;
    const mayAdd = columns.length > 1 && claim.undecided.has(field) && spec !== undefined && isAdded(spec);
    const answers: AnswerSets[] = [
      ...columns.map((column): AnswerSets => ({ sheet, column: columnLetters(column), field })),
      ...(mayAdd ? [{ sheet, column: all, field }] : []),
    ];
    return [
      question(
        "whichColumn",
        { sheet, place: shape.grid.at(shape.headerRows[1], first) },
        { dataset: ledger.id, field, headers: columns.map((column) => headerOf(shape, column)).join("、") },
        [...answers, { sheet, column: all, field: null }],
      ),
    ];
  });
}

const MOST_UNITS = 4;

/** A column whose unit is of another kind: its numbers are left out until somebody says what they are. */
export const askAboutUnits = ({ plan, rows }: Pick<ReadRows, "plan" | "rows">, { ledger, shape }: Claim): Question[] =>
  rows.length === 0
    ? []
    : onePerField([...plan.columns, ...plan.across]).flatMap(
        ({ unfit, unlikely, units, column, field }): Question[] => {
          const text = unfit?.name ?? (unlikely === null ? null : String(unlikely));
          const offered = text === null || units === null ? [] : unitsOfFamily(units.kept.family).slice(0, MOST_UNITS);
          if (text === null || offered.length < 2) return [];
          const sheet = shape.grid.snapshot.name;
          return [
            question(
              "whichUnit",
              { sheet, place: shape.grid.at(shape.headerRows[1], column) },
              { dataset: ledger.id, field, text },
              offered.map(({ name }): AnswerSets => ({ sheet, column: columnLetters(column), unit: name })),
            ),
          ];
        },
      );

/** Words of columns of choices that mean none of them: what does each mean? */
export const askAboutWords = ({ unknownWords }: Pick<ReadRows, "unknownWords">, { ledger, shape }: Claim): Question[] =>
  unknownWords.flatMap(({ column: { field, header, spec }, text, at, count }): Question[] => {
    const choices = Object.keys(spec.choices ?? {});
    if (choices.length === 0) return [];
    const sheet = shape.grid.snapshot.name;
    return [
      question("choiceWord", { sheet, place: at }, { dataset: ledger.id, field, header, text, count }, [
        ...likeliestFirst(choices, text, spec.choices ?? {}).map((choice): AnswerSets => ({
          sheet,
          text,
          field,
          choice,
        })),
        { sheet, text, field, choice: null },
      ]),
    ];
  });

/** A sign that a choice's own words hold comes first: 3 stands in "国3". */
const likeliestFirst = (choices: readonly string[], text: string, words: ChoiceWords): readonly string[] => {
  const key = wordKey(text).toLowerCase();
  const holds = (choice: string): boolean =>
    (words[choice] ?? []).some((word) => word !== key && wordKey(word).toLowerCase().includes(key));
  return [...choices.filter(holds), ...choices.filter((choice) => !holds(choice))];
};

const onePerField = (columns: readonly PlannedColumn[]): readonly PlannedColumn[] =>
  columns.filter(({ field }, index) => columns.findIndex((other) => other.field === field) === index);

export function whyUnused({ shape, nearest, verdict }: OpenTable, words: Surroundings): Unused {
  const sheet = shape.grid.snapshot.name;
  const at = rangeOf(shape);
  const header = headerWords(shape);
  if (nearest === null) return unused(sheet, at, "noKnownTable", { text: header, nearest: "", missing: "" });
  const dataset = nearest.ledger.id;
  if (verdict !== "otherSubject" && isTally(shape, nearest))
    return unused(sheet, at, "summary", { dataset, by: "", text: titleOf(shape, words) || header });
  switch (verdict) {
    case "otherSubject":
      return unused(sheet, at, "titleSaysOtherwise", { dataset, text: nearest.subject.foreign.join("、") });
    case "ask":
      return unused(sheet, at, "asked", { question: "whichDataset", text: titleOf(shape, words) || header });
    case "lacks": {
      const column = nearest.missing.map((field) => columnName(nearest, field)).join("、");
      return unused(sheet, at, "columnMissing", { dataset, column, text: header });
    }
    case "none": {
      const required = Object.values(nearest.ledger.columns).filter(({ spec }) => spec.required).length;
      // A list that has only a number or a place of another is not near it.
      const isNear = (nearest.evidence >= NEAR || nearest.subject.named > 0) && nearest.missing.length * 2 <= required;
      const missing = isNear ? nearest.missing.map((field) => columnName(nearest, field)).join("、") : "";
      return unused(sheet, at, "noKnownTable", { text: header, nearest: isNear ? dataset : "", missing });
    }
  }
}

export const unreadableColumns = ({ shape, unreadable }: Claim): Unused[] =>
  unreadable.map(({ column }) =>
    unused(shape.grid.snapshot.name, shape.grid.at(shape.headerRows[1], column), "columnUnreadable", {
      text: headerOf(shape, column),
      cells: sampleWords(shape, column)[0] ?? "",
    }),
  );

/** A sheet without any header over rows. */
export function withoutTable(grid: SheetGrid): Unused[] {
  for (let row = grid.top; row <= grid.bottom; row += 1)
    for (let column = grid.left; column <= grid.right; column += 1) {
      const text = grid.label(row, column);
      if (text !== "")
        return [
          unused(grid.snapshot.name, null, "noTable", {
            text: text.slice(0, 40),
            separator: separatorIn(grid, row, column),
          }),
        ];
    }
  return [];
}

const SEPARATORS = [",", "，", ";", "；", "\t", "|"];
const FEWEST_PARTS = 3;
const ROWS_COMPARED = 3;

/** Lines of a csv that were pasted into one column: each has the same sign as often. "": they are none. */
function separatorIn(grid: SheetGrid, first: number, column: number): string {
  const lines = Array.from({ length: ROWS_COMPARED }, (_, index) => String(grid.raw(first + index, column)));
  const counts = (separator: string): number[] => lines.map((line) => line.split(separator).length);
  return (
    SEPARATORS.find((separator) => {
      const [parts = 0, ...others] = counts(separator);
      return parts >= FEWEST_PARTS && others.every((count) => count === parts);
    }) ?? ""
  );
}
