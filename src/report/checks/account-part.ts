/** 月报·数据核查, the part on what became of what the sheets hold: of every row, and of what was not used. */
import { filledRows, type SheetAccount, type TableAccount } from "../../account/sheet-account";
import type { Unused } from "../../account/unused";
import { columnLetters, type Place, type SheetName } from "../../cells/address";
import { rowFateWords } from "../../i18n/row-fates";
import { unusedText } from "../../i18n/unused";
import type { SheetBuilder } from "../page/sheet-builder";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import { MISSING } from "../words/wording";
import { placeText, problemAndAdvice } from "./finding-rows";

/** Something that a sheet holds and no figure uses. */
interface LeftOut {
  readonly at: Place;
  readonly what: string;
  readonly why: string;
}

/** What no figure uses, each with its place and reason. @param page columns of the sheet */
export function putLeftOut(sheet: SheetBuilder, accounts: readonly SheetAccount[], page: number): void {
  const left = accounts.flatMap(leftOut);
  const own = accounts.filter(({ became }) => became === "own").map(({ sheet: name }) => `“${name}”`);
  const say = (line: string): void => sheet.line(0, [{ value: line, look: "sentence", span: page }]);
  if (own.length > 0) say(`由自定义指标使用的表：${own.join("、")}。`);
  const rows = accounts.flatMap(rowsLeft);
  if (rows.length > 0) say(`没有计入的行：${rows.join("、")}（说明、合计，或“核查结果”写明原因的行）。`);
  if (left.length > 0) say(`没有使用的表和行 ${left.length} 处：`);
  else if (rows.length === 0) say("各表、各行都已使用。");
  if (left.length > 0) putTable(sheet, leftColumns, left);
  const columns = accounts.flatMap(({ sheet: name, tables }) => tables.flatMap((table) => idleColumns(name, table)));
  if (columns.length === 0) return;
  say("不参加统计的列（要用的，请在窗格“数据”里指定它是哪一项）：");
  for (const line of columns) say(line);
}

/** "有内容 20 行：数据 15、合计 1、标题和表头 3、未用 1"; "": nothing is known of the sheet. */
export function rowsText(accounts: readonly SheetAccount[], name: SheetName): string {
  const rows = accounts.find(({ sheet }) => sheet === name)?.rows;
  if (rows === undefined) return "";
  const parts = rowFateWords.flatMap(({ fate, words }) =>
    rows[fate] === 0 ? [] : [`${words["zh-CN"]} ${rows[fate]}`],
  );
  return `有内容 ${filledRows(rows)} 行：${parts.join("、")}`;
}

const numberOf = (_: unknown, index: number): CellContent => ({ value: index + 1, format: "0" });

const leftColumns: readonly TableColumn<LeftOut>[] = [
  { head: "序号", look: "centered", cell: numberOf },
  { head: "内容", look: "centered", cell: ({ what }) => what },
  { head: "位置（点击查看）", look: "link", cell: ({ at }) => ({ value: placeText(at), to: at }) },
  { head: "原因", look: "text", cell: ({ why }) => problemAndAdvice(why)[0] },
  { head: "建议", span: 2, look: "text", cell: ({ why }) => problemAndAdvice(why)[1] || MISSING },
];

/** Whole sheets, tables and rows with their reasons, then the columns of the tables that count. */
const leftOut = (account: SheetAccount): LeftOut[] => [
  ...account.unused.map(({ sheet, at, ...reason }) => ({
    at: at ?? { sheet },
    what: partWords(at),
    why: unusedText(reason as Pick<Unused, "code" | "facts">, "zh-CN"),
  })),
  ...(account.became === "unused" && account.unused.length === 0
    ? [{ at: { sheet: account.sheet }, what: "整张表", why: "没有认出。可在窗格“数据”里指定它是什么表。" }]
    : []),
];

/** "“任务清单”2 行": rows of a sheet that counts, which hold no data or of which a finding tells why. */
const rowsLeft = ({ sheet, became, rows, unused }: SheetAccount): string[] =>
  became === "used" && rows.left > 0 && unused.length === 0 ? [`“${sheet}”${rows.left} 行`] : [];

function partWords(at: Unused["at"]): string {
  if (at === null) return "整张表";
  if (!("top" in at)) return "列";
  return at.top === at.bottom ? "行" : "表格";
}

/** Columns without a use, in one line a table: they are plain to see on the sheet. */
function idleColumns(sheet: SheetName, { became, columns }: TableAccount): string[] {
  const idle = columns.filter(
    ({ field, header, sample, decides }) =>
      field === null && decides === undefined && (header.trim() !== "" || sample !== "") && !NUMBERING.test(header),
  );
  if (became === "gaveWay" || idle.length === 0) return [];
  const names = idle
    .slice(0, MOST_COLUMNS)
    .map(({ column, header }) => `${columnLetters(column)} 列“${header.replace(/\s+/g, " ").trim()}”`);
  return [`“${sheet}”：${names.join("、")}${idle.length > MOST_COLUMNS ? ` 等 ${idle.length} 列` : ""}。`];
}

/** It counts rows, and nothing else. */
const NUMBERING = /^\s*(?:序\s*号|编\s*号|no\.?)\s*$/i;
const MOST_COLUMNS = 12;
