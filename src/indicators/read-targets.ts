/** The year's targets from the bureau's target sheets, in the words in which they stand there. */
import { dateOffset } from "../cells/date-system";
import { headerKey } from "../cells/normalise-text";
import { yearIn } from "../cells/parse-date";
import type { WorkbookSnapshot } from "../cells/snapshot";
import type { SheetGuess } from "../datasets/air-day";
import { headerAt, recogniseHeader, type RecognisedHeader } from "../datasets/recognise-header";
import { gridOf, type SheetGrid } from "../datasets/sheet-grid";
import { finding, type Finding } from "../findings/finding";
import type { Settings, SheetCorrection } from "../settings";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "./air-indicators";
import { ledgerIndicatorNamed } from "./indicator-names";
import { ledgerTarget } from "./ledger-target";
import { baselineYearIn, parseRequirement } from "./parse-requirement";
import type { IndicatorDefinition, LedgerTarget, StatedText, Target, TargetData } from "./target";
import { ofTaskLedgers, targetColumns, type TargetField } from "./target-columns";
import { milestoneColumns, TargetRow } from "./target-row";

export function readTargets(workbook: WorkbookSnapshot, settings: Settings): TargetData {
  const offset = dateOffset(workbook);
  const sheets = workbook.sheets.flatMap((snapshot) => {
    if (snapshot.values.length === 0) return [];
    const read = readTargetSheet(gridOf(snapshot, offset), settings.corrections[snapshot.id]);
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

function readTargetSheet(grid: SheetGrid, correction: SheetCorrection | undefined): TargetSheet | null {
  if (correction?.dataset !== undefined && correction.dataset !== "airTargets") return null;
  const header = correction?.headerRows
    ? headerAt(grid, targetColumns, ...correction.headerRows)
    : recogniseHeader(grid, targetColumns);
  if (!header || !isTargetHeader(header)) return null;
  const titles = Array.from({ length: header.rows[0] - grid.top }, (_, row) =>
    grid.label(grid.top + row, grid.left),
  ).join(" ");
  const sheetYear =
    yearIn(titles) ??
    yearIn(grid.snapshot.name) ??
    yearIn([...header.headers.values()].find((text) => /目标/.test(text) && yearIn(text) !== null) ?? "");
  const milestones = milestoneColumns(grid, header);
  const results: RowResult[] = [];
  for (let row = header.rows[1] + 1; row <= grid.bottom; row += 1) {
    const read = new TargetRow(grid, header, milestones, row, sheetYear);
    if (read.title !== "" && !read.isNote) results.push(readRow(read));
  }
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
    corrected: correction !== undefined,
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
  if (air !== null) return airTarget(row, air);
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

function airTarget(row: TargetRow, indicator: AirIndicatorId): RowResult {
  const { title, at } = row;
  const { requirement: words, targetText, wording, year, baselineYear, baselineValue } = row.target();
  if (wording === "") return { findings: [], known: true, blank: true };
  const requirement = parseRequirement(
    words,
    targetText,
    row.number("target", airIndicator(indicator).unit === "%"),
    airIndicator(indicator).better,
  );
  if (requirement === null || year === null)
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
      baselineValue,
      at,
    },
    findings: [],
    known: true,
  };
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
