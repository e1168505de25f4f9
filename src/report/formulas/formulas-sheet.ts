/** 月报·验算: the main figures once more as Excel formulas over the bureau's own cells, for whoever checks with F2. */
import { columnLetters } from "../../cells/address";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { tabColors } from "../page/look";
import type { ReportSheet } from "../page/sheet";
import { SheetBuilder } from "../page/sheet-builder";
import { placeName, putSection, putSources, putInternalTitle } from "../page/sheet-frame";
import { putGroupedTable, putTable, widthsOf, type TableColumn, type WideColumn, type WholeLine } from "../page/table";
import { sheetNames, type ReportInput } from "../report-input";
import { MISSING, numberFormat, stretchWords } from "../words/wording";
import { checkedFigures, type CheckedFigure, type CheckedGroup } from "./checked-figures";
import { isSaid, type Formula, type Unsaid } from "./formula";
import { allowanceText, notesText, unsaidWords } from "./formula-words";

/** A figure with its formula, and where it stands. */
interface Checked extends CheckedFigure {
  readonly number: number;
  /** Sheet row, from 1, as formulas count. */
  readonly line: number;
  readonly formula: Formula;
}

interface Unchecked extends CheckedFigure {
  readonly group: string;
  readonly reason: Unsaid;
}

const AGREES = "✓ 一致";
const DIFFERS = "✗ 不一致";
const NO_RESULT = "✗ 算不出";

/** Columns that formulas refer to. */
const [REPORTED, FORMULA, DIFFERENCE, VERDICT] = [3, 4, 5, 7].map(columnLetters) as [string, string, string, string];

/** No year goes without saying. */
const NO_YEAR = 0;

const period = ({ period: stretch }: CheckedFigure): string =>
  stretch === null ? MISSING : stretchWords(stretch, NO_YEAR);

/** What a double cannot hold exactly is no difference. */
const verdict = ({ line, allowance }: Checked): string =>
  `=IF(ISNUMBER(${DIFFERENCE}${line}),IF(ABS(${DIFFERENCE}${line})<=${allowance}+` +
  `0.000000001*MAX(1,ABS(${REPORTED}${line})),"${AGREES}","${DIFFERS}"),"${NO_RESULT}")`;

const figureColumns: readonly WideColumn<Checked>[] = [
  { head: "序号", width: 6, look: "centered", cell: ({ number }) => ({ value: number, format: "0" }) },
  { head: "指标（点击看来源）", width: 30, look: "link", cell: ({ title, to }) => ({ value: title, to }) },
  { head: "时段", width: 22, look: "centered", cell: period },
  {
    head: "月报数",
    width: 12,
    look: "number",
    cell: ({ reported, decimals }) => ({ value: reported, format: numberFormat(decimals) }),
  },
  {
    head: "公式复算",
    width: 14,
    look: "number",
    cell: ({ formula, decimals, allowance }) => ({
      value: null,
      formula: formula.text,
      format: numberFormat(allowance === 0 ? decimals : decimals + 2),
    }),
  },
  {
    head: "相差",
    width: 11,
    look: "number",
    cell: ({ line, decimals, allowance }) => ({
      value: null,
      formula: `=${FORMULA}${line}-${REPORTED}${line}`,
      format: numberFormat(allowance === 0 ? decimals : decimals + 2),
    }),
  },
  {
    head: "允许差",
    width: 9,
    look: "centered",
    cell: ({ allowance, decimals }) => allowanceText(allowance, decimals),
  },
  { head: "结论", width: 11, look: "centered", cell: (figure) => ({ value: null, formula: verdict(figure) }) },
  { head: "说明", width: 38, look: "text", cell: ({ formula }) => notesText(formula.notes) },
];

const uncheckedColumns: readonly TableColumn<Unchecked>[] = [
  { head: "序号", look: "centered", cell: (_, index) => ({ value: index + 1, format: "0" }) },
  { head: "指标（点击看来源）", look: "link", cell: ({ title, to }) => ({ value: title, to }) },
  { head: "时段", look: "centered", cell: period },
  {
    head: "月报数",
    look: "number",
    cell: ({ reported, decimals }) => ({ value: reported, format: numberFormat(decimals) }),
  },
  { head: "所属", span: 2, look: "text", cell: ({ group }) => group },
  { head: "没有公式的原因", span: 3, look: "text", cell: ({ reason }) => unsaidWords[reason] },
];

/** null: the report has no figure that could be worked out again. */
export function formulasSheet(input: ReportInput): ReportSheet | null {
  const groups = checkedFigures(input);
  if (groups.length === 0) return null;
  const {
    month: { year, month },
  } = input;
  const sheet = new SheetBuilder(widthsOf(figureColumns));
  putInternalTitle(sheet, `${placeName(input)}${year}年${month}月公式验算`, input);
  const headRow = sheet.row + 1;
  const lines = linesFrom(groups, headRow + 2);
  const unchecked = groups.flatMap(({ title, figures }) =>
    figures.flatMap((figure): Unchecked[] =>
      isSaid(figure.saying) ? [] : [{ ...figure, group: title, reason: figure.saying.unsaid }],
    ),
  );
  const count = lines.filter((line) => "row" in line).length;
  sheet.line(0, [
    {
      value: null,
      formula: summary(count, unchecked.length, headRow + 2, lines.length),
      look: "sentence",
      span: sheet.page,
    },
  ]);
  putGroupedTable(sheet, figureColumns, lines);
  for (const line of notes) sheet.line(0, [{ value: line, look: "note", span: sheet.page }]);
  if (unchecked.length > 0) {
    sheet.gap();
    putSection(sheet, "没有用公式复核的数");
    putTable(sheet, uncheckedColumns, unchecked);
  }
  putSources(sheet, input);
  return sheet.build({
    id: "formulas",
    name: sheetNames.formulas,
    tabColor: tabColors.reference,
    freezeRows: headRow + 1,
    print: { orientation: "landscape", paper: "A4", internal: true, titleRows: null },
  });
}

/** Groups and figures under the head; every figure takes one line. @param first sheet row of the first, from 1 */
function linesFrom(groups: readonly CheckedGroup[], first: number): ({ readonly row: Checked } | WholeLine)[] {
  const lines: ({ readonly row: Checked } | WholeLine)[] = [];
  let [number, group] = [0, 0];
  for (const { title, figures } of groups) {
    const said = figures.flatMap(({ saying, ...figure }) => (isSaid(saying) ? [{ ...figure, saying }] : []));
    if (said.length === 0) continue;
    lines.push({ line: `${chineseNumeral((group += 1))}、${title}`, look: "group" });
    for (const figure of said)
      lines.push({ row: { ...figure, formula: figure.saying, number: (number += 1), line: first + lines.length } });
  }
  return lines;
}

function summary(count: number, unchecked: number, first: number, lines: number): string {
  const verdicts = `${VERDICT}${first}:${VERDICT}${Math.max(first, first + lines - 1)}`;
  const rest = unchecked === 0 ? "" : `另有 ${unchecked} 项没有公式，原因列于表后。`;
  return `="用公式复核 ${count} 项，一致 "&COUNTIF(${verdicts},"${AGREES}")&" 项。${rest}"`;
}

const notes = [
  "注：1. “公式复算”直接引用本单位台账的单元格：选中后按 F2（或双击），所用的单元格即以彩色框标出。台账改动后公式即时重算，月报数则在重新生成后更新，两者不一致时请重新生成月报。",
  "2. 月报数按 GB/T 8170 修约，公式不修约，相差不超过末位的半个单位即为一致；未经修约的数应完全相等。优良天数按六项浓度均不超过相应分指数的浓度限值统计，与逐日计算 AQI 等价。",
];
