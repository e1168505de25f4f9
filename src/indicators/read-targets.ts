/** The year's targets from the bureau's target sheet, in the words in which they stand there. */
import { dateOffset } from "../cells/date-system";
import { headerKey } from "../cells/normalise-text";
import { yearIn } from "../cells/parse-date";
import type { WorkbookSnapshot } from "../cells/snapshot";
import type { SheetGuess } from "../datasets/air-day";
import { headerAt, recogniseHeader } from "../datasets/recognise-header";
import { SheetGrid } from "../datasets/sheet-grid";
import { finding, type Finding } from "../findings/finding";
import type { Settings, SheetCorrection } from "../settings";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "./air-indicators";
import type { Requirement, Target, TargetData } from "./target";
import { targetColumns, type TargetField } from "./target-columns";

export function readTargets(workbook: WorkbookSnapshot, settings: Settings): TargetData {
  const offset = dateOffset(workbook);
  const sheets = workbook.sheets.flatMap((snapshot) => {
    if (snapshot.values.length === 0) return [];
    const read = readTargetSheet(new SheetGrid(snapshot, offset), settings.corrections[snapshot.id]);
    return read ? [read] : [];
  });
  return {
    targets: sheets.flatMap(({ targets }) => targets),
    guesses: sheets.map(({ guess }) => guess),
    findings: [...(sheets.length === 0 ? [finding("noTargetSheet", "note", null, {})] : []), ...sheets.flatMap(({ findings }) => findings)],
  };
}

interface TargetSheet {
  readonly targets: readonly Target[];
  readonly guess: SheetGuess;
  readonly findings: readonly Finding[];
}

function readTargetSheet(grid: SheetGrid, correction: SheetCorrection | undefined): TargetSheet | null {
  if (correction?.dataset === "ignore" || correction?.dataset === "airDaily") return null;
  const header = correction?.headerRows ? headerAt(grid, targetColumns, ...correction.headerRows) : recogniseHeader(grid, targetColumns);
  const columnOf = (field: TargetField): number | null => header?.columns.find((column) => column.field === field)?.column ?? null;
  const indicatorColumn = columnOf("indicator");
  if (!header || indicatorColumn === null || (columnOf("target") === null && columnOf("requirement") === null)) return null;

  const titles = Array.from({ length: header.rows[0] - grid.top }, (_, row) => grid.label(grid.top + row, grid.left)).join(" ");
  const sheetYear = yearIn(titles) ?? yearIn(grid.snapshot.name) ?? yearIn([...header.headers.values()].find((text) => /目标/.test(text) && yearIn(text) !== null) ?? "");
  const targets: Target[] = [];
  const findings: Finding[] = [];
  let known = 0;
  for (let row = header.rows[1] + 1; row <= grid.bottom; row += 1) {
    const title = grid.label(row, indicatorColumn);
    if (title === "") continue;
    const at = grid.at(row, indicatorColumn);
    const indicator = indicatorNamed(title);
    if (indicator === null) {
      findings.push(finding("targetUnknownIndicator", "warning", at, { text: title }));
      continue;
    }
    known += 1;
    const text = (field: TargetField): string => {
      const column = columnOf(field);
      return column === null ? "" : grid.label(row, column);
    };
    const number = (field: TargetField): number | null => {
      const column = columnOf(field);
      const cell = column === null ? null : grid.cell(row, column);
      return cell?.kind === "number" ? (cell.unit === "%" && airIndicator(indicator).unit !== "%" ? cell.value / 100 : cell.value) : null;
    };
    const wording = [text("requirement"), text("target")].filter((part) => part !== "").join(" ");
    const requirement = parseRequirement(text("requirement"), text("target"), number("target"), indicator);
    const year = yearIn(text("year")) ?? number("year") ?? sheetYear;
    if (requirement === null || year === null) {
      findings.push(finding("targetUnreadable", "error", at, { text: `${title} ${wording}`.trim() }));
      continue;
    }
    targets.push({
      indicator, title, year, requirement, wording,
      baselineYear: number("baselineYear") ?? yearIn(text("baselineYear")) ?? baselineYearIn(wording, year),
      baselineValue: number("baselineValue"), at,
    });
  }
  if (known === 0) return null;
  const guess: SheetGuess = {
    sheet: grid.snapshot.name, sheetId: grid.snapshot.id, dataset: "airTargets",
    confidence: Math.round(100 * (0.5 * (header.columns.length / targetColumns.length) + 0.5 * (known / (known + findings.length)))) / 100,
    headerRows: header.rows,
    columns: [...header.headers].map(([column, text]) => ({ field: null, column, header: text, unit: null, unitFrom: null, confidence: header.columns.some((other) => other.column === column) ? 1 : 0 })),
    rowCount: targets.length, firstDay: null, lastDay: null, corrected: correction !== undefined,
  };
  return { targets, guess, findings };
}

/** The indicator that a target sheet means; units, brackets and 考核目标 around the name are passed over. */
export function indicatorNamed(text: string): AirIndicatorId | null {
  const bare = headerKey(text).replace(/[(（][^)）]*[)）]/g, "").replace(/(目标值?|考核值?|控制值?)$/, "").replace(/^(全?[市县区州]|城区|环境空气)/, "");
  return airIndicatorIds.find((id) => airIndicator(id).synonyms.some((pattern) => pattern.test(bare))) ?? null;
}

/** "较2017年下降15%" names its own baseline year. */
const baselineYearIn = (wording: string, year: number): number | null => {
  const named = /(?:较|比|与)\s*(\d{4})\s*年/.exec(wording)?.[1];
  return named !== undefined ? Number(named) : /较(上年|去年)|同比/.test(wording) ? year - 1 : null;
};

const AMOUNT = "(\\d+(?:\\.\\d+)?)";
const DOWN = "(?:下降|降低|减少|削减|改善)";
const UP = "(?:上升|提高|增加|提升)";

type RequirementRule = readonly [pattern: RegExp, build: (amount: number) => Requirement];

/** In this order: what speaks of a baseline before what gives a number. */
const requirementRules: readonly RequirementRule[] = [
  [new RegExp(`${DOWN}.{0,6}?${AMOUNT}(?:%|％|个?百分)(?!点)`), (amount) => ({ kind: "reduceBy", fraction: amount / 100 })],
  [new RegExp(`${UP}.{0,6}?${AMOUNT}个?百分点`), (amount) => ({ kind: "raiseByAmount", amount })],
  [new RegExp(`${DOWN}.{0,6}?${AMOUNT}个?百分点`), (amount) => ({ kind: "reduceByAmount", amount })],
  [new RegExp(`${UP}.{0,6}?${AMOUNT}(?:%|％)`), (amount) => ({ kind: "raiseBy", fraction: amount / 100 })],
  [new RegExp(`${DOWN}.{0,6}?${AMOUNT}(?:天|微克|毫克|μg|个)`), (amount) => ({ kind: "reduceByAmount", amount })],
  [new RegExp(`${UP}.{0,6}?${AMOUNT}天`), (amount) => ({ kind: "raiseByAmount", amount })],
  [new RegExp(`(?:不高于|不超过|不大于|低于|小于|控制在|≤|<=|<|以内)\\D{0,4}${AMOUNT}`), (value) => ({ kind: "atMost", value })],
  [new RegExp(`${AMOUNT}\\D{0,8}(?:以内|以下)`), (value) => ({ kind: "atMost", value })],
  [new RegExp(`(?:不低于|不少于|不小于|达到|高于|大于|≥|>=|>|完成率)\\D{0,4}${AMOUNT}`), (value) => ({ kind: "atLeast", value })],
  [new RegExp(`${AMOUNT}\\D{0,8}以上`), (value) => ({ kind: "atLeast", value })],
];

/** From the words and the number beside them; a bare number is a ceiling where lower is better, else a floor. null: not understood. */
export function parseRequirement(words: string, targetText: string, target: number | null, indicator: AirIndicatorId): Requirement | null {
  const joined = `${words}${target === null ? targetText : ""}`.replaceAll(" ", "").replaceAll("％", "%");
  // The year in "较2017年下降" is no amount.
  const sayings = joined.replace(/\d{4}年/g, "");
  for (const [pattern, build] of requirementRules) {
    const match = pattern.exec(sayings);
    if (match) return build(Number(match[1]));
  }
  if (target === null) return null;
  if (/不低于|不少于|达到|≥|以上|>/.test(joined)) return { kind: "atLeast", value: target };
  if (/不高于|不超过|控制|≤|以内|以下|</.test(joined)) return { kind: "atMost", value: target };
  return airIndicator(indicator).better === "lower" ? { kind: "atMost", value: target } : { kind: "atLeast", value: target };
}
