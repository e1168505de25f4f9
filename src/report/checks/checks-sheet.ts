/** 月报·数据核查: every doubt with its place and next step, what each sheet was taken for, and how the figures are made. */
import { isoDate } from "../../calendar/day";
import type { SheetGuess } from "../../datasets/air-day";
import type { Finding, Severity } from "../../findings/finding";
import { severities, severitySymbol } from "../../findings/severity";
import { datasetWords, fieldName } from "../../i18n/dataset-words";
import { findingText } from "../../i18n/findings";
import type { ChangedFigure } from "../../indicators/progress";
import { standingsOf } from "../../indicators/progress";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { distinctKeys, findingRows, placeText, problemAndAdvice, type FindingRow } from "./finding-rows";
import { closing } from "../page/look";
import { methodNotes } from "../words/method-notes";
import { sheetNames, usedGuesses, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { MISSING, numberText, plainNumber } from "../words/wording";

const WIDTHS = [6, 15, 24, 49, 34, 24];
const COLUMNS = WIDTHS.length;

const severityLooks: Readonly<Record<Severity, { readonly word: string; readonly color: string }>> = {
  error: { word: "错误", color: "#B3261E" },
  warning: { word: "提醒", color: "#B26A00" },
  note: { word: "说明", color: "#757575" },
};

export function checksSheet(input: ReportInput): ReportSheet {
  const sheet = new SheetBuilder(WIDTHS);
  const {
    month: { year, month },
    progress,
    findings,
  } = input;
  putTitle(sheet, COLUMNS, `${placeName(input)}${year}年${month}月数据核查`, input);
  const frozen = sheet.row - 1;
  const recognition = (): void => putGuesses(sheet, usedGuesses(input));
  const parts: readonly (readonly [title: string, put: () => void])[] = [
    ["核查结果", () => putFindings(sheet, findings)],
    ...(progress.changed.length === 0 ? [] : [["已报数据变动", () => putChanged(sheet, input)] as const]),
    [
      "口径说明",
      () => {
        for (const line of methodNotes(input)) sheet.line(0, [{ value: line, look: "sentence", span: COLUMNS }]);
      },
    ],
    ["数据表识别结果", recognition],
  ];
  for (const [index, [title, put]] of parts.entries()) {
    if (index > 0) sheet.gap();
    // For whoever keeps the sheets: not among the pages that are handed on.
    if (put === recognition) sheet.pageBreak();
    putSection(sheet, COLUMNS, `${chineseNumeral(index + 1)}、${title}`);
    put();
  }
  putSources(sheet, COLUMNS, input);
  return sheet.build({
    id: "checks",
    name: sheetNames.checks,
    tabColor: "#757575",
    freezeRows: frozen,
    printColumns: COLUMNS,
    print: { orientation: "landscape", paper: "A4", titleRows: [0, 1] },
  });
}

function putFindings(sheet: SheetBuilder, findings: readonly Finding[]): void {
  const countOf = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = severities.map(
    (severity) => `${severitySymbol[severity]} ${severityLooks[severity].word} ${countOf(severity)} 项`,
  );
  sheet.line(0, [
    { value: findings.length === 0 ? "未发现问题。" : counts.join("　"), look: "sentence", span: COLUMNS },
  ]);
  if (findings.length === 0) return;
  sheet.line(
    0,
    ["序号", "级别", "位置（点击查看）", "问题", "建议", "处理说明（填写）"].map((value) => ({
      value,
      look: "head" as const,
    })),
  );
  const rows = severities.flatMap((severity) => findingRows(findings, severity).map((row) => ({ severity, row })));
  const keys = distinctKeys(rows.map(({ row }) => row));
  for (const [index, { severity, row }] of rows.entries()) {
    const isLast = index === rows.length - 1;
    const { word, color } = severityLooks[severity];
    const at = row.kind === "finding" ? row.finding.at : row.at;
    const [problem, advice] = problemAndAdvice(rowText(row));
    sheet.line(0, [
      { value: index + 1, look: closing("centered", isLast), format: "0" },
      { value: `${severitySymbol[severity]} ${word}`, look: closing("centered", isLast), color },
      {
        value: row.kind === "more" ? (at?.sheet ?? MISSING) : at ? placeText(at) : MISSING,
        look: closing(at ? "link" : "text", isLast),
        to: at,
      },
      { value: problem, look: closing("text", isLast) },
      { value: advice === "" ? MISSING : advice, look: closing("text", isLast) },
      { value: null, look: closing("remark", isLast), editKey: keys[index] ?? "" },
    ]);
  }
}

/** Addresses named of those that are told in one row. */
const MOST_PLACES = 20;

function rowText(row: FindingRow): string {
  if (row.kind === "finding") return findingText(row.finding, "zh-CN");
  const places = row.places.slice(0, MOST_PLACES).join("、");
  return `同类问题另有 ${row.count} 处${places === "" ? "" : `：${places}${row.places.length > MOST_PLACES ? " 等" : ""}`}。请一并核对。`;
}

/** What the ledgers no longer give as it was reported, with room for the reason. */
function putChanged(sheet: SheetBuilder, { progress }: ReportInput): void {
  sheet.line(
    0,
    ["序号", "月份", "指标", "已报数、现数与差额", "变动原因（填写）"].map((value, index) => ({
      value,
      look: "head" as const,
      span: index === 3 ? 2 : 1,
    })),
  );
  const standings = new Map(standingsOf(progress).map((standing) => [standing.indicator.id, standing]));
  for (const [index, changed] of progress.changed.entries()) {
    const isLast = index === progress.changed.length - 1;
    const {
      entry: { month, indicator, title },
    } = changed;
    const source = standings.get(indicator)?.cumulative.sources[0] ?? null;
    sheet.line(0, [
      { value: index + 1, look: closing("centered", isLast), format: "0" },
      { value: month, look: closing("centered", isLast) },
      { value: title, look: closing("text", isLast), to: source },
      { value: changeText(changed), look: closing("text", isLast), span: 2 },
      { value: null, look: closing("remark", isLast), editKey: `changed:${month}:${indicator}` },
    ]);
  }
}

/** Differences of reported figures need no more decimals than these. */
const CHANGE_DECIMALS = 4;

function changeText({ entry: { value, unit, until, generatedAt }, now }: ChangedFigure): string {
  const amount = (one: number | null): string =>
    one === null ? "缺数据" : `${plainNumber(one)}${unit === "" || unit === "%" ? unit : ` ${unit}`}`;
  const difference =
    value === null || now === null
      ? ""
      : `，${now > value ? "多" : "少"} ${numberText(Math.abs(now - value), CHANGE_DECIMALS).replace(/\.?0+$/, "")}`;
  return `截至 ${until} 已报 ${amount(value)}，按现有台账为 ${amount(now)}${difference}（${generatedAt} 报出）。`;
}

/** Characters of a list of columns: more would make a row higher than a reader takes in. */
const LONGEST_LIST = 360;

function putGuesses(sheet: SheetBuilder, guesses: readonly SheetGuess[]): void {
  sheet.line(
    0,
    ["序号", "识别为", "工作表（点击查看）", "列（表头→含义）", "行数、时段与把握"].map((value, index) => ({
      value,
      look: "head" as const,
      span: index === 3 ? 2 : 1,
    })),
  );
  for (const [index, guess] of guesses.entries()) {
    const isLast = index === guesses.length - 1;
    const span =
      guess.firstDay === null || guess.lastDay === null ? "" : `，${isoDate(guess.firstDay)}—${isoDate(guess.lastDay)}`;
    sheet.line(0, [
      { value: index + 1, look: closing("centered", isLast), format: "0" },
      {
        value: guess.dataset === null ? MISSING : datasetWords(guess.dataset)["zh-CN"],
        look: closing("centered", isLast),
      },
      { value: guess.sheet, look: closing("link", isLast), to: { sheet: guess.sheet } },
      { value: columnsText(guess), look: closing("text", isLast), span: 2 },
      {
        value: `${guess.rowCount} 行${span}，把握 ${Math.round(guess.confidence * 100)}%${guess.corrected ? "，已人工确认" : ""}`,
        look: closing("text", isLast),
      },
    ]);
  }
}

/** What each header was taken for; a header that holds the field's own name, or its unit, is not said twice. */
function columnsText({ dataset, columns }: SheetGuess): string {
  const headed = columns.filter(({ header }) => header.trim() !== "");
  const words = headed.map(({ header, field, unit, unitFrom }) => {
    const head = header.replace(/\s+/g, " ").trim();
    if (field === null || dataset === null) return head;
    const name = fieldName(dataset, field);
    return `${head}${head.includes(name) ? "" : `→${name}`}${unit === null || unitFrom === "header" ? "" : `(${unit})`}`;
  });
  let text = "";
  for (const [index, word] of words.entries()) {
    if (text.length + word.length > LONGEST_LIST)
      return `${text} 等 ${words.length} 列（余 ${words.length - index} 列略）`;
    text += `${index === 0 ? "" : "；"}${word}`;
  }
  return text === "" ? MISSING : text;
}
