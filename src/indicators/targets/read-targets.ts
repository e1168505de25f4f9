/** The year's targets from the bureau's target sheets, in the words in which they stand there. */
import type { CellRef } from "../../cells/address";
import { dateOffset } from "../../cells/date-system";
import { headerKey } from "../../cells/normalise-text";
import { yearIn } from "../../cells/parse-date";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import type { SheetGuess } from "../../datasets/air-day";
import { headerAt, recogniseHeader, type RecognisedHeader } from "../../recognition/recognise-header";
import { gridOf, type SheetGrid } from "../../tables/sheet-grid";
import { turned } from "../../tables/turned-grid";
import { finding, type Finding } from "../../findings/finding";
import type { Settings, SheetCorrection } from "../../settings";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "../air/air-indicators";
import { ledgerIndicatorNamed } from "../own/indicator-names";
import { factorToOwn, inOwnUnit, isLikely } from "./air-target-unit";
import { ledgerTarget } from "./ledger-target";
import { baselineYearIn, parseRequirement } from "./parse-requirement";
import type {
  IndicatorDefinition,
  LedgerTarget,
  StatedNumber,
  StatedTarget,
  StatedText,
  Target,
  TargetData,
} from "./target";
import { ofTaskLedgers, targetColumns, type TargetField } from "./target-columns";
import { milestoneColumns, TargetRow } from "./target-row";
import type { LaidOutTarget } from "../target-sheets/laid-out-target";
import { asksForTargets } from "../target-sheets/names-indicator";
import { stagedRows } from "../target-sheets/stage-rows";
import { findTargetTable } from "../target-sheets/find-target-table";
import { rowsOfPlaces } from "../target-sheets/own-place";
import { targetLayout } from "../target-sheets/target-layout";

/** @param place the report's, whose targets count where a sheet gives those of several places */
export function readTargets(
  workbook: WorkbookSnapshot,
  settings: Settings,
  place: string | null = settings.place,
): TargetData {
  const offset = dateOffset(workbook);
  const sheets = workbook.sheets.flatMap((snapshot) => {
    if (snapshot.values.length === 0) return [];
    const grid = gridOf(snapshot, offset);
    const correction = settings.corrections[snapshot.id];
    const read = readTargetSheet(grid, correction, place) ?? lyingOnItsSide(grid, offset, correction);
    return read ? [read] : [];
  });
  return {
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

const MOST_LYING = 40;

/** 项目 | 锅炉淘汰 | 清洁取暖 over rows of 单位, 目标, 责任单位: read as if it stood; places stay those of the sheet. */
function lyingOnItsSide(grid: SheetGrid, offset: number, correction: SheetCorrection | undefined): TargetSheet | null {
  const isSmall = grid.bottom - grid.top < MOST_LYING && grid.right - grid.left < MOST_LYING;
  const titles = [grid.snapshot.name, grid.words(grid.top, grid.left)].join(" ");
  if (correction !== undefined || !isSmall || !asksForTargets(titles)) return null;
  const read = readTargetSheet(turned(grid, offset), undefined, null);
  if (read === null) return null;
  const heading = read.guess.columns[0]?.column ?? grid.top;
  return { ...read, guess: { ...read.guess, headerRows: [heading, heading], columns: [] } };
}

/** What a row turned out to be; null: its findings say why it is nothing. */
interface RowResult {
  readonly target?: Target;
  readonly ledgerTarget?: LedgerTarget;
  readonly definition?: IndicatorDefinition;
  readonly findings: readonly Finding[];
  /** The row names something that is measured, or says how to. */
  readonly known: boolean;
  /** It asks for nothing: staff left it open. */
  readonly blank?: true;
}

interface TargetSheet {
  readonly targets: readonly Target[];
  readonly ledgerTargets: readonly LedgerTarget[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly guess: SheetGuess;
  readonly findings: readonly Finding[];
}

function readTargetSheet(
  grid: SheetGrid,
  correction: SheetCorrection | undefined,
  place: string | null,
): TargetSheet | null {
  if (correction?.dataset !== undefined && correction.dataset !== "airTargets") return null;
  const known = correction?.headerRows
    ? headerAt(grid, targetColumns, ...correction.headerRows)
    : recogniseHeader(grid, targetColumns);
  const header = known !== null && isTargetHeader(known) ? known : null;
  if (header === null || (correction?.headerRows === undefined && isReadBetter(grid, header)))
    return otherLayout(grid, correction !== undefined, place);
  const titles = Array.from({ length: header.rows[0] - grid.top }, (_, row) =>
    grid.label(grid.top + row, grid.left),
  ).join(" ");
  const sheetYear =
    yearIn(titles) ??
    yearIn(grid.snapshot.name) ??
    yearIn([...header.headers.values()].find((text) => /目标/.test(text) && yearIn(text) !== null) ?? "");
  const rows = rowsOf(grid, header, sheetYear);
  const results = ofPlace(grid, header, rows, place);
  const read = sheetOf(grid, header, results, correction !== undefined);
  return read ?? (correction?.headerRows === undefined ? otherLayout(grid, correction !== undefined, place) : null);
}

/** The rows that state a target; of a sheet with a row for each stage of the year, the year's. */
function rowsOf(grid: SheetGrid, header: RecognisedHeader<TargetField>, year: number | null): TargetRow[] {
  const milestones = milestoneColumns(grid, header);
  const staged = header.columns.some(({ field }) => field === "table") ? null : stagedRows(grid, header);
  const rows =
    staged?.map(({ row, title, stages }) => new TargetRow(grid, header, milestones, row, { year, title, stages })) ??
    Array.from(
      { length: Math.max(0, grid.bottom - header.rows[1]) },
      (_, index) => new TargetRow(grid, header, milestones, header.rows[1] + 1 + index, { year }),
    );
  return rows.filter((row) => row.title !== "" && !row.isNote);
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

/** Whether the headings mean more than their names tell: groups over years, townships beside each other. */
function isReadBetter(grid: SheetGrid, { columns }: RecognisedHeader<TargetField>): boolean {
  if (!columns.every(({ field }) => plainFields.has(field))) return false;
  const table = findTargetTable(grid);
  return (
    table !== null && table.columns.some(({ role }) => role === "indicator") && table.columns.length > columns.length
  );
}

/** Targets in a layout of their own: by years, by townships, in sentences. */
function otherLayout(grid: SheetGrid, corrected: boolean, place: string | null): TargetSheet | null {
  const layout = targetLayout(grid, place);
  if (layout === null) return null;
  const { ofOthers = [], header } = layout;
  const first = grid.at(header.rows[1] + 1, grid.left);
  const results = ofOthers.length > 0 ? [otherPlaces(first, ofOthers, place)] : layout.stated.map(resultOf);
  return sheetOf(grid, header, results, corrected);
}

/**
 * What none of the names means is told: a warning where it stands as an indicator, a note where it is a goal in words.
 */
function resultOf({ stated, names }: LaidOutTarget): RowResult {
  for (const name of names) {
    const named = { ...stated, title: name };
    const air = indicatorNamed(name);
    if (air !== null) return airTarget(named, air);
    const ledger = ledgerIndicatorNamed(name);
    if (ledger !== null) {
      const { target, findings } = ledgerTarget(named, ledger);
      return { ...(target === null ? {} : { ledgerTarget: target }), findings, known: true };
    }
  }
  const severity = names.length > 1 ? "note" : "warning";
  return {
    findings: [finding("targetUnknownIndicator", severity, stated.at, { text: stated.title })],
    known: false,
  };
}

/** null: nothing on it is known. */
function sheetOf(
  grid: SheetGrid,
  header: RecognisedHeader<TargetField>,
  results: readonly RowResult[],
  corrected: boolean,
): TargetSheet | null {
  const known = results.filter((result) => result.known).length;
  if (known === 0) return null;
  const targets = results.flatMap(({ target }) => target ?? []);
  const ledgerTargets = results.flatMap((result) => result.ledgerTarget ?? []);
  const definitions = results.flatMap(({ definition }) => definition ?? []);
  const blank = results.filter((result) => result.blank).length;
  const findings = [
    ...(blank > 0 ? [finding("targetsLeftOpen", "note", { sheet: grid.snapshot.name }, { count: blank })] : []),
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

function readRow(row: TargetRow): RowResult {
  const { title, at } = row;
  const air = indicatorNamed(title);
  if (air !== null) return airTarget(row.target(), air);
  const table = row.stated("table");
  if (table !== null && (row.stated("statistic") !== null || row.stated("column") !== null))
    return { definition: definitionOf(row, table), findings: [], known: true };
  const ledger = ledgerIndicatorNamed(title);
  if (ledger !== null) {
    const stated = row.target();
    // A row that names who answers for a target lacks its value; one that says nothing at all is not assessed.
    const asks = stated.wording !== "" || stated.milestones.length > 0;
    if (!asks && (stated.responsible === null || stated.year === null))
      return { findings: [], known: true, blank: true };
    const { target, findings } = ledgerTarget(stated, ledger);
    return { ...(target === null ? {} : { ledgerTarget: target }), findings, known: true };
  }
  const started = (["column", "statistic", "condition"] as const)
    .map((field) => row.stated(field))
    .find((stated) => stated !== null);
  if (started)
    return { findings: [finding("definitionWithoutTable", "error", started.at, { indicator: title })], known: false };
  return { findings: [finding("targetUnknownIndicator", "warning", at, { text: title })], known: false };
}

function airTarget(stated: StatedTarget, indicator: AirIndicatorId): RowResult {
  const { title, at, requirement: words, targetText, wording, year, baselineYear, baselineValue } = stated;
  if (wording === "") return { findings: [], known: true, blank: true };
  const { unit, better } = airIndicator(indicator);
  const factor = factorToOwn(stated, unit);
  const asked = parseRequirement(words, targetText, airNumber(stated.target, unit === "%", better), better);
  const requirement = asked && inOwnUnit(asked, factor);
  if (requirement === null || year === null || !isLikely(requirement, unit))
    return {
      findings: [finding("targetUnreadable", "error", at, { text: `${title} ${wording}`.trim() })],
      known: true,
    };
  return {
    target: {
      indicator,
      title,
      year,
      requirement,
      wording,
      baselineYear: baselineYear ?? baselineYearIn(wording, year),
      baselineValue: baselineValue && Number((baselineValue * factor).toPrecision(12)),
      at,
    },
    findings: [],
    known: true,
  };
}

/** 100% is 1 but where the indicator is kept in %; there a share that lost its format, 0.85, is 85. */
function airNumber(stated: StatedNumber | null, inPercent: boolean, better: "lower" | "higher"): number | null {
  if (stated === null) return null;
  const { value, unit } = stated;
  if (!inPercent) return unit === "%" ? value / 100 : value;
  return unit === null && better === "higher" && value > 0 && value <= 1 ? value * 100 : value;
}

function definitionOf(row: TargetRow, table: StatedText): IndicatorDefinition {
  return {
    title: row.title,
    at: row.at,
    table,
    column: row.stated("column"),
    statistic: row.stated("statistic"),
    condition: row.stated("condition"),
    period: row.stated("period"),
    unit: row.stated("unit"),
    decimals: row.stated("decimals"),
    workstream: row.stated("workstream"),
    target: row.target(),
  };
}

/** The air indicator that a target sheet means; units, brackets and 考核目标 around the name are passed over. */
export function indicatorNamed(text: string): AirIndicatorId | null {
  const bare = headerKey(text)
    .replace(/[(（][^)）]*[)）]/g, "")
    .replace(/(目标值?|考核值?|控制值?)$/, "")
    .replace(/^(全?[市县区州]|城区|环境空气)/, "");
  return airIndicatorIds.find((id) => airIndicator(id).synonyms.some((pattern) => pattern.test(bare))) ?? null;
}
