/** 月报·数据核查: every doubt with its place and next step, what each sheet was taken for, and how the figures are made. */
import { tabColors } from "../page/look";
import { isoDate } from "../../calendar/day";
import type { SheetAccount } from "../../account/sheet-account";
import type { SheetGuess } from "../../datasets/air-day";
import type { Severity } from "../../findings/finding";
import { severities, severitySymbol } from "../../findings/severity";
import { datasetWords, fieldName } from "../../i18n/dataset-words";
import { findingText } from "../../i18n/findings";
import type { ChangedFigure } from "../../indicators/ledgers/progress";
import { standingsOf } from "../../indicators/ledgers/progress";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { putLeftOut, rowsText } from "./account-part";
import { changedKey, listedFindings, openFindings, type ListedFinding } from "./explained-findings";
import { placeText, problemAndAdvice, type FindingRow } from "./finding-rows";
import { methodNotes } from "../words/method-notes";
import { sheetNames, usedGuesses, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import { placeName, putSection, putSources, putInternalTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { marks, MISSING, numberText, plainNumber } from "../words/wording";

const WIDTHS = [6, 15, 24, 49, 34, 24];
const COLUMNS = WIDTHS.length;

const severityLooks: Readonly<Record<Severity, { readonly word: string; readonly color: string }>> = {
  error: { word: "错误", color: marks.bad.color },
  warning: { word: "提醒", color: marks.risk.color },
  note: { word: "说明", color: marks.open.color },
};

export function checksSheet(input: ReportInput): ReportSheet {
  const sheet = new SheetBuilder(WIDTHS);
  const {
    month: { year, month },
    progress,
  } = input;
  putInternalTitle(sheet, `${placeName(input)}${year}年${month}月数据核查`, input);
  const frozen = sheet.row - 1;
  const recognition = (): void => putGuesses(sheet, usedGuesses(input), input.account);
  const parts: readonly (readonly [title: string, put: () => void])[] = [
    ["核查结果", () => putFindings(sheet, input)],
    ...(progress.changed.length === 0 ? [] : [["已报数据变动", () => putChanged(sheet, input)] as const]),
    [
      "口径说明",
      () => {
        for (const line of methodNotes(input)) sheet.line(0, [{ value: line, look: "sentence", span: COLUMNS }]);
      },
    ],
    ["数据表识别结果", recognition],
    ...(input.account.length === 0
      ? []
      : [["没有使用的内容", () => putLeftOut(sheet, input.account, COLUMNS)] as const]),
  ];
  for (const [index, [title, put]] of parts.entries()) {
    if (index > 0) sheet.gap();
    // For whoever keeps the sheets: not among the pages that are handed on.
    if (put === recognition) sheet.pageBreak();
    putSection(sheet, `${chineseNumeral(index + 1)}、${title}`);
    put();
  }
  putSources(sheet, input);
  return sheet.build({
    id: "checks",
    name: sheetNames.checks,
    tabColor: tabColors.reference,
    freezeRows: frozen,
    print: { orientation: "landscape", paper: "A4", internal: true, titleRows: null },
  });
}

function putFindings(sheet: SheetBuilder, { findings, progress: { changed }, edits }: ReportInput): void {
  const countOf = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const { explained } = openFindings(findings, changed, edits);
  const counts = [
    ...severities.map(
      (severity) => `${severitySymbol[severity]} ${severityLooks[severity].word} ${countOf(severity)} 项`,
    ),
    ...(explained === 0 ? [] : [`其中已填处理说明 ${explained} 项`]),
  ];
  sheet.line(0, [
    { value: findings.length === 0 ? "未发现问题。" : counts.join("　"), look: "sentence", span: COLUMNS },
  ]);
  if (findings.length > 0) putTable(sheet, findingColumns, listedFindings(findings));
}

const numberOf = (_: unknown, index: number): CellContent => ({ value: index + 1, format: "0" });

const findingColumns: readonly TableColumn<ListedFinding>[] = [
  { head: "序号", look: "centered", cell: numberOf },
  {
    head: "级别",
    look: "centered",
    cell: ({ severity }) => {
      const { word, color } = severityLooks[severity];
      return { value: `${severitySymbol[severity]} ${word}`, color };
    },
  },
  { head: "位置（点击查看）", look: "link", cell: ({ row }) => placeCell(row) },
  { head: "问题", look: "text", cell: ({ row }) => problemAndAdvice(rowText(row))[0] },
  { head: "建议", look: "text", cell: ({ row }) => problemAndAdvice(rowText(row))[1] || MISSING },
  { head: "处理说明（填写）", look: "remark", cell: ({ key }) => ({ value: null, editKey: key }) },
];

function placeCell(row: FindingRow): CellContent {
  const at = row.kind === "finding" ? row.finding.at : row.at;
  if (at === null) return { value: MISSING, look: "text" };
  return { value: row.kind === "more" ? at.sheet : placeText(at), to: at };
}

/** Addresses named of those that are told in one row. */
const MOST_PLACES = 20;

function rowText(row: FindingRow): string {
  if (row.kind === "finding") return findingText(row.finding, "zh-CN");
  const places = row.places.slice(0, MOST_PLACES).join("、");
  return (
    `同类问题另有 ${row.count} 处${places === "" ? "" : `：${places}${row.places.length > MOST_PLACES ? " 等" : ""}`}` +
    "。请一并核对。"
  );
}

/** What the ledgers no longer give as it was reported, with room for the reason. */
function putChanged(sheet: SheetBuilder, { progress }: ReportInput): void {
  const standings = new Map(standingsOf(progress).map((standing) => [standing.indicator.id, standing]));
  const columns: readonly TableColumn<ChangedFigure>[] = [
    { head: "序号", look: "centered", cell: numberOf },
    { head: "月份", look: "centered", cell: ({ entry }) => entry.month },
    {
      head: "指标",
      look: "text",
      cell: ({ entry: { title, indicator } }) => ({
        value: title,
        to: standings.get(indicator)?.cumulative.sources[0] ?? null,
      }),
    },
    { head: "已报数、现数与差额", span: 2, look: "text", cell: changeText },
    {
      head: "变动原因（填写）",
      look: "remark",
      cell: (changed) => ({ value: null, editKey: changedKey(changed) }),
    },
  ];
  putTable(sheet, columns, progress.changed);
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

function putGuesses(sheet: SheetBuilder, guesses: readonly SheetGuess[], account: readonly SheetAccount[]): void {
  // Of a sheet with several tables the rows are told once.
  const firsts = new Map(guesses.map((guess) => [guess.sheetId, guess] as const).reverse());
  const extent = (guess: SheetGuess): string =>
    [extentText(guess), firsts.get(guess.sheetId) === guess ? rowsText(account, guess.sheet) : ""]
      .filter((text) => text !== "")
      .join("\n");
  putTable(sheet, [...guessColumns, { head: "行数、时段与把握", look: "text", cell: extent }], guesses);
}

const guessColumns: readonly TableColumn<SheetGuess>[] = [
  { head: "序号", look: "centered", cell: numberOf },
  {
    head: "识别为",
    look: "centered",
    cell: ({ dataset }) => (dataset === null ? MISSING : datasetWords(dataset)["zh-CN"]),
  },
  { head: "工作表（点击查看）", look: "link", cell: ({ sheet }) => ({ value: sheet, to: { sheet } }) },
  { head: "列（表头→含义）", span: 2, look: "text", cell: columnsText },
];

function extentText({ firstDay, lastDay, rowCount, confidence, corrected }: SheetGuess): string {
  const span = firstDay === null || lastDay === null ? "" : `，${isoDate(firstDay)}—${isoDate(lastDay)}`;
  return `${rowCount} 行${span}，把握 ${Math.round(confidence * 100)}%${corrected ? "，已人工确认" : ""}`;
}

/** What each header was taken for; a header that holds the field's own name, or its unit, is not said twice. */
function columnsText({ dataset, columns }: SheetGuess): string {
  const headed = columns.filter(({ header }) => header.trim() !== "");
  const words = headed.map(({ header, field, unit, unitFrom }) => {
    const head = header.replace(/\s+/g, " ").trim();
    if (field === null || dataset === null) return head;
    const name = fieldName(dataset, field);
    return (
      `${head}${head.includes(name) ? "" : `→${name}`}` + `${unit === null || unitFrom === "header" ? "" : `(${unit})`}`
    );
  });
  let text = "";
  for (const [index, word] of words.entries()) {
    if (text.length + word.length > LONGEST_LIST)
      return `${text} 等 ${words.length} 列（余 ${words.length - index} 列略）`;
    text += `${index === 0 ? "" : "；"}${word}`;
  }
  return text === "" ? MISSING : text;
}
