/** The year's targets from the bureau's target sheets, in the words in which they stand there. */
import type { Day } from "../../calendar/day";
import type { CellRef, Place } from "../../cells/address";
import { dateOffset } from "../../cells/date-system";
import { headerKey } from "../../cells/normalise-text";
import { yearIn } from "../../cells/parse-date";
import type { SheetSnapshot, WorkbookSnapshot } from "../../cells/snapshot";
import { remembered } from "../../collections/remembered";
import type { SheetGuess } from "../../datasets/air-day";
import { matchColumn } from "../../recognition/declare-columns";
import { headerAt, recogniseHeader, type RecognisedHeader } from "../../recognition/recognise-header";
import { gridOf, type SheetGrid } from "../../tables/sheet-grid";
import { mayHoldText } from "../../tables/sheet-texts";
import { turned } from "../../tables/turned-grid";
import { finding, type Finding } from "../../findings/finding";
import type { Settings, SheetCorrection } from "../../settings";
import { askedOf, type Asked } from "./asked-of";
import { withResultsBefore } from "./results-before";
import { readRow, resultOf, type RowResult } from "./row-result";
import type { IndicatorDefinition, LedgerTarget, StatedText, Target, TargetData } from "./target";
import { ofTaskLedgers, targetColumns, type TargetField } from "./target-columns";
import { milestoneColumns, TargetRow } from "./target-row";
import { targetClauses } from "../target-sheets/target-clauses";
import { asksForTargets, columnOfIndicators, namesMeasured, tellsHowFar } from "../target-sheets/names-indicator";
import { rowsByYear, type RowOfYear } from "../target-sheets/rows-by-year";
import { stagedRows } from "../target-sheets/stage-rows";
import type { ColumnRole } from "../target-sheets/column-roles";
import { findTargetTable } from "../target-sheets/find-target-table";
import { rowsOfPlaces } from "../target-sheets/own-place";
import { titlesOf } from "../target-sheets/laid-out-target";
import { tablesApart } from "../target-sheets/tables-apart";
import { targetLayout } from "../target-sheets/target-layout";
import { yearOfProgress } from "../target-sheets/year-of-progress";
import { foreignSubjects } from "../../vocabulary/subjects";

/** What staff said of a sheet, and the report's place. */
interface SaidOfTargets {
  readonly correction: SheetCorrection | undefined;
  /** Of targets that name none themselves, by what staff said or by the table's own month; null: not known. */
  readonly year: number | null;
  readonly place: string | null;
}

/**
 * @param place the report's, whose targets count where a sheet gives those of several places
 * @param until the last day of the report; null: not known
 */
export function readTargets(
  workbook: WorkbookSnapshot,
  settings: Settings,
  place: string | null = settings.place,
  until: Day | null = null,
): TargetData {
  const offset = dateOffset(workbook);
  const sheets = workbook.sheets.flatMap((snapshot) => {
    if (snapshot.values.length === 0) return [];
    const grid = gridOf(snapshot, offset);
    const said: SaidOfTargets = {
      correction: settings.corrections[snapshot.id],
      year: settings.answers.sheets[snapshot.id]?.year ?? yearOfProgress(grid, until),
      place,
    };
    const read = readTargetSheet(grid, said);
    if (read !== null && (said.correction !== undefined || holdsAnything(read)))
      return withOtherTables(snapshot, offset, read, said);
    const lying = lyingOnItsSide(grid, offset, said);
    return lying === null || !holdsAnything(lying) ? [] : lying;
  });
  return {
    besides: sheets.flatMap(({ beside }) => beside ?? []),
    targets: sheets.flatMap(({ targets }) => targets),
    ledgerTargets: sheets.flatMap(({ ledgerTargets }) => ledgerTargets),
    definitions: sheets.flatMap(({ definitions }) => definitions),
    guesses: sheets.map(({ guess }) => guess),
    findings: [
      ...(sheets.length === 0 ? [finding("noTargetSheet", "note", null, {})] : []),
      ...sheets.flatMap(({ findings }) => findings),
    ],
  };
}

/** From which no target comes, and of which nothing is to be told, other readers may make something. */
const holdsAnything = ({ targets, ledgerTargets, definitions, findings }: TargetSheet): boolean =>
  [targets, ledgerTargets, definitions, findings].some(({ length }) => length > 0);

/** The targets by themselves, where another table stands above or below them. */
function withOtherTables(snapshot: SheetSnapshot, offset: number, read: TargetSheet, said: SaidOfTargets): TargetSheet {
  const [header] = read.guess.headerRows ?? [];
  const rows = [...read.targets, ...read.ledgerTargets, ...read.definitions].flatMap(({ at }) => firstRow(at) ?? []);
  const apart =
    header === undefined || rows.length === 0 || said.correction?.headerRows !== undefined
      ? null
      : tablesApart(snapshot, header, Math.max(...rows));
  const alone = apart === null ? null : readTargetSheet(gridOf(apart.ofTargets, offset), said);
  if (apart === null || alone === null) return read;
  return { ...alone, guess: { ...alone.guess, entryRows: rows }, beside: apart.ofOthers };
}

const firstRow = (at: Place): number | null => ("row" in at ? at.row : "top" in at ? at.top : null);

const MOST_LYING = 40;
const DEEPEST_HEADS = 3;

/** 项目 | 锅炉淘汰 | 清洁取暖 over rows of 单位, 目标, 责任单位: read as if it stood; places stay those of the sheet. */
function lyingOnItsSide(grid: SheetGrid, offset: number, { correction, year }: SaidOfTargets): TargetSheet | null {
  const isSmall = grid.bottom - grid.top < MOST_LYING && grid.right - grid.left < MOST_LYING;
  const titles = [grid.snapshot.name, grid.words(grid.top, grid.left)].join(" ");
  const heads = [grid.top, Math.min(grid.bottom, grid.top + DEEPEST_HEADS)] as const;
  if (correction !== undefined || !isSmall || !asksForTargets(titles) || tellsHowFar(grid, heads)) return null;
  const upright = turned(grid, offset);
  // 工地任务表, whose columns say 面积, 状态, 喷淋 of each site, is a list of another kind.
  if (columnOfIndicators(upright, upright.top - 1) === null) return null;
  // Its title stands at the side now, where nobody looks for one.
  const said = { correction: undefined, year: yearIn(titles) ?? year, place: null };
  const read = readTargetSheet(upright, said);
  if (read === null) return null;
  const heading = read.guess.columns[0]?.column ?? grid.top;
  return { ...read, guess: { ...read.guess, headerRows: [heading, heading], columns: [] } };
}

interface TargetSheet {
  readonly targets: readonly Target[];
  readonly ledgerTargets: readonly LedgerTarget[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly guess: SheetGuess;
  readonly findings: readonly Finding[];
  /** The sheet without its targets, where it holds another table; absent: it holds none. */
  readonly beside?: SheetSnapshot;
}

/** Without the column of indicators a header is none of targets. */
const headsIndicators = remembered(
  (text: string): boolean =>
    /指标|项目/.test(headerKey(text)) && matchColumn(targetColumns, text)?.field === "indicator",
);

function readTargetSheet(grid: SheetGrid, said: SaidOfTargets): TargetSheet | null {
  const { correction, place } = said;
  if (correction?.dataset !== undefined && correction.dataset !== "airTargets") return null;
  const known = correction?.headerRows
    ? headerAt(grid, targetColumns, ...correction.headerRows)
    : mayHoldText(grid.snapshot, headsIndicators)
      ? recogniseHeader(grid, targetColumns)
      : null;
  const header = known !== null && isTargetHeader(known) ? known : null;
  if (header === null || (correction?.headerRows === undefined && isReadBetter(grid, header)))
    return otherLayout(grid, said);
  const titles = Array.from({ length: header.rows[0] - grid.top }, (_, row) =>
    grid.label(grid.top + row, grid.left),
  ).join(" ");
  const sheetYear =
    yearIn(titles) ??
    yearIn(grid.snapshot.name) ??
    yearIn([...header.headers.values()].find((text) => /目标/.test(text) && yearIn(text) !== null) ?? "") ??
    said.year;
  const rows = rowsOf(grid, header, sheetYear);
  const results = ofPlace(grid, header, rows, place);
  // 考核项目 | 考核内容: what no row of one column names, those of another may.
  const isKnown = results.some((result) => result.known) && !rows.some(asksForSeveral);
  const other = isKnown || correction?.headerRows !== undefined ? null : otherLayout(grid, said);
  return other ?? sheetOf(grid, header, results, correction !== undefined);
}

/** 结构调整 | 淘汰燃煤锅炉7台、老旧柴油货车31辆: not the name, each clause says of what it is. */
const asksForSeveral = (row: TargetRow): boolean =>
  row.text("table") === "" &&
  !namesMeasured(row.title) &&
  targetClauses(`${row.text("requirement")}${row.text("target")}`).filter((clause) => isAsked(askedOf(clause))).length >
    1;

const isAsked = ({ air, ledger }: Asked): boolean => air !== null || ledger !== null;

/** The rows that state a target; of a sheet with a row for each stage of the year, the year's. */
function rowsOf(grid: SheetGrid, header: RecognisedHeader<TargetField>, year: number | null): TargetRow[] {
  const milestones = milestoneColumns(grid, header);
  const staged = header.columns.some(({ field }) => field === "table") ? null : stagedRows(grid, header);
  const rows =
    staged?.map(({ row, title, stages }) => new TargetRow(grid, header, milestones, row, { year, title, stages })) ??
    withNames(grid, header, rowsByYear(grid, header.rows[1], year)).map(
      ({ row, year: ofRow, title }) =>
        new TargetRow(grid, header, milestones, row, { year: ofRow, ...(title === null ? {} : { title }) }),
    );
  return rows.filter((row) => row.title !== "" && !row.isAside);
}

/** 指标 once over its years, each with a target: the name holds for the rows below it. */
function withNames(
  grid: SheetGrid,
  { columns }: RecognisedHeader<TargetField>,
  rows: readonly RowOfYear[],
): readonly (RowOfYear & { readonly title: string | null })[] {
  const of = (field: TargetField, row: number): string => {
    const column = columns.find((one) => one.field === field)?.column;
    return column === undefined ? "" : grid.label(row, column);
  };
  let named = "";
  return rows.map((one) => {
    const own = of("indicator", one.row);
    if (own !== "") named = own;
    const isFurtherYear = own === "" && of("year", one.row) !== "" && of("target", one.row) !== "";
    return { ...one, title: isFurtherYear && named !== "" ? named : null };
  });
}

/** What the rows say, those of other places left out. */
function ofPlace(
  grid: SheetGrid,
  { rows: [, last] }: RecognisedHeader<TargetField>,
  rows: readonly TargetRow[],
  place: string | null,
): RowResult[] {
  const titles = new Map(rows.map((row) => [row.row, row.title]));
  const places = rowsOfPlaces(grid, [last + 1, grid.bottom], (row) => titles.get(row) ?? "", place);
  if (places === null) return rows.map(readRow);
  if (places.others.length === 0) return rows.filter(({ row }) => places.counts(row)).map(readRow);
  return [otherPlaces(grid.at(last + 1, grid.left), places.others, place)];
}

const otherPlaces = (at: CellRef, places: readonly string[], place: string | null): RowResult => ({
  findings: [finding("targetsOfOtherPlaces", "warning", at, { place: place ?? "", places: places.join("、") })],
  known: true,
});

/** Fields that a plain list of targets has: what defines indicators is read by names alone. */
const plainFields: ReadonlySet<TargetField> = new Set(["indicator", "unit", "target", "baselineValue", "responsible"]);

/** Whether the headings mean more than their names tell: groups over years, townships, bounds beside the values. */
function isReadBetter(grid: SheetGrid, { columns }: RecognisedHeader<TargetField>): boolean {
  const has = (wanted: TargetField): boolean => columns.some(({ field }) => field === wanted);
  const isPlain = ({ field }: { readonly field: TargetField }): boolean =>
    plainFields.has(field) || (field === "requirement" && !has("target"));
  if (!columns.every(isPlain)) return false;
  const table = findTargetTable(grid);
  if (table === null || table.columns.length <= columns.length) return false;
  const isFound = (wanted: ColumnRole): boolean => table.columns.some(({ role }) => role === wanted);
  // 考核要求 over 不高于 beside 2024年: the one says which way, the other how much.
  return isFound("indicator") && (!has("requirement") || isFound("bound"));
}

/** Targets in a layout of their own: by years, by townships, in sentences. */
function otherLayout(grid: SheetGrid, { correction, year, place }: SaidOfTargets): TargetSheet | null {
  const layout = targetLayout(grid, place);
  if (layout === null) return null;
  const { ofOthers = [], header } = layout;
  const first = grid.at(header.rows[1] + 1, grid.left);
  const results =
    ofOthers.length > 0
      ? [otherPlaces(first, ofOthers, place)]
      : layout.stated.map((one) => resultOf({ ...one, stated: { ...one.stated, year: one.stated.year ?? year } }));
  return sheetOf(grid, header, results, correction !== undefined);
}

const withoutYear = (undated: readonly StatedText[]): Finding[] =>
  undated
    .slice(0, 1)
    .map(({ text, at }) => finding("targetsWithoutYear", "error", at, { count: undated.length, text }));

/** 指标名称 | 单位 | 年度目标 under a title of targets: whatever its rows name, they are targets. */
function saysTargets(grid: SheetGrid, { columns, rows: [first] }: RecognisedHeader<TargetField>): boolean {
  const headOf = (field: TargetField): string => columns.find((column) => column.field === field)?.header ?? "";
  const isOfIndicators = /指标|考核/.test(headOf("indicator")) || /目标|指标|考核/.test(headOf("target"));
  return headOf("indicator") !== "" && isOfIndicators && asksForTargets(titlesOf(grid, first));
}

/** Rows of which none is known, in one sentence; what other fields keep for themselves is no loss. */
function unknownRows(results: readonly RowResult[]): RowResult[] {
  const unknown = results.flatMap((result) => result.unknown ?? []).filter(({ text }) => !isOfOtherField(text));
  const [first] = unknown;
  if (first === undefined) return [];
  const named = unknown
    .slice(0, MOST_NAMED)
    .map(({ text }) => text)
    .join("、");
  const text = unknown.length > MOST_NAMED ? `${named} 等 ${unknown.length} 项` : named;
  return [{ findings: [finding("targetUnknownIndicator", "warning", first.at, { text })], known: false }];
}

const MOST_NAMED = 5;
const isOfOtherField = (name: string): boolean => foreignSubjects(name, []).length > 0;

/** null: nothing on it is known, and it does not say that it holds targets. */
function sheetOf(
  grid: SheetGrid,
  header: RecognisedHeader<TargetField>,
  read: readonly RowResult[],
  corrected: boolean,
): TargetSheet | null {
  const known = read.filter((result) => result.known).length;
  const results = known > 0 ? read : saysTargets(grid, header) ? unknownRows(read) : [];
  if (results.length === 0) return null;
  const targets = withResultsBefore(results.flatMap(({ target }) => target ?? []));
  const ledgerTargets = withResultsBefore(results.flatMap(({ ledgerTarget }) => ledgerTarget ?? []));
  const definitions = results.flatMap(({ definition }) => definition ?? []);
  const blank = results.filter((result) => result.blank).length;
  const findings = [
    ...(blank > 0 ? [finding("targetsLeftOpen", "note", { sheet: grid.snapshot.name }, { count: blank })] : []),
    ...withoutYear(results.flatMap(({ undated }) => undated ?? [])),
    ...results.flatMap((result) => result.findings),
  ];
  const essential = header.columns.filter(({ field }) => expectedFields.includes(field)).length;
  const guess: SheetGuess = {
    sheet: grid.snapshot.name,
    sheetId: grid.snapshot.id,
    dataset: "airTargets",
    confidence: Math.round(100 * (0.5 * (essential / expectedFields.length) + 0.5 * (known / results.length))) / 100,
    headerRows: header.rows,
    columns: [...header.headers].map(([column, text]) => ({
      field: null,
      column,
      header: text,
      unit: null,
      unitFrom: null,
      confidence: header.columns.some((other) => other.column === column) ? 1 : 0,
    })),
    rowCount: targets.length + ledgerTargets.length + definitions.length,
    firstDay: null,
    lastDay: null,
    corrected,
  };
  return { targets, ledgerTargets, definitions, guess, findings };
}

/** What a target sheet usually has; what defines indicators and milestones is there only where it is needed. */
const expectedFields: readonly TargetField[] = [
  "indicator",
  "unit",
  "baselineYear",
  "baselineValue",
  "requirement",
  "target",
  "year",
];

function isTargetHeader({ columns, headers }: RecognisedHeader<TargetField>): boolean {
  const has = (field: TargetField): boolean => columns.some((column) => column.field === field);
  if (!has("indicator") || !(has("target") || has("requirement") || has("table"))) return false;
  return ![...headers.values()].some((text) => text.split(" ").some((part) => ofTaskLedgers.test(headerKey(part))));
}
