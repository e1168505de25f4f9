/**
 * A list → a sheet as offices draw them up: under any of its names, columns in any order and among others, units in
 * title, header, a row of their own or the cells, totals, sub-totals, headings, notes, other tables beside and below.
 */
import type { RawValue } from "../../../src/cells/snapshot";
import type { Draw } from "../air/drawn-workbook";
import { countyOf, sum, type DrawnColumn, type DrawnList, type Frame } from "./drawn-list";

type Row = readonly RawValue[];

export interface DrawnSheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** A column on its way to the sheet. */
interface Laid {
  readonly head: string;
  readonly cells: Row;
  readonly column: DrawnColumn | null;
}

/** What may be done to a list; each by itself leaves its meaning as it was. */
export const changes = [
  "numbered",
  "otherColumns",
  "shuffled",
  "unitInTitle",
  "unitRow",
  "unitInCells",
  "total",
  "totalOnTop",
  "grandTotal",
  "subtotals",
  "subheadings",
  "numbersAsText",
  "fullWidth",
  "linesInHeader",
  "spacesInHeader",
  "groupedHeader",
  "columnNumbers",
  "instructions",
  "signature",
  "noteBetween",
  "blankRows",
  "headerAgain",
  "foreignBelow",
  "foreignBeside",
  "folded",
  "mergedNames",
  "lastYear",
  "rate",
  "noTitle",
  "starred",
  "remarks",
  "rightShift",
] as const;
export type Change = (typeof changes)[number];

const titleOf = (list: DrawnList, { draw, year, month }: Frame): string => {
  const when = draw.of([`${year}年`, `${year}年`, `${year}年度`, `${year}年1—${month}月`]);
  const place = draw.chance(60) ? countyOf(draw) : "";
  const title = draw.of(list.titles);
  return draw.chance(50) ? `${place}${when}${title}` : `${when}${place}${title}`;
};

const UNITS: Readonly<Record<string, readonly string[]>> = {
  户: ["户"],
  亩: ["亩"],
  蒸吨: ["蒸吨", "t/h", "蒸吨/小时"],
  万吨: ["万吨"],
  平方米: ["平方米", "㎡", "m²"],
};

const bareOf = (head: string): string => head.replace(/[(（][^()（）]*[)）]$/, "");

function laidOut(list: DrawnList, has: ReadonlySet<Change>, { draw, year }: Frame): Laid[] {
  const count = list.columns[0]?.cells.length ?? 0;
  let laid: Laid[] = list.columns.map((column) => ({ head: draw.of(column.called), cells: column.cells, column }));
  const insert = (head: string, cell: (index: number) => RawValue): void => {
    const at = draw.number(laid.length + 1);
    laid.splice(at, 0, { head, cells: Array.from({ length: count }, (_, index) => cell(index)), column: null });
  };
  if (has.has("lastYear"))
    laid = laid.flatMap((one): Laid[] =>
      one.column?.role !== "amount" || list.kind === "coalUse" || list.kind === "freight"
        ? [one]
        : [
            one,
            {
              head: `${draw.of(["上年", `${year - 1}年`, "去年同期"])}${bareOf(one.head)}`,
              cells: one.cells.map((cell) => Number(cell) + 7),
              column: null,
            },
          ],
    );
  if (has.has("shuffled") && !(list.kind === "freight" || list.kind === "coalUse")) laid = draw.shuffled(laid);
  if (has.has("otherColumns")) {
    insert(draw.of(["联系电话", "联系人电话"]), (index) => 13_800_000_000 + index * 7919);
    insert(draw.of(["责任人", "联系人", "包联干部"]), () => draw.of(["张某某", "李某", "王某某"]));
    if (draw.chance(50)) insert(draw.of(["资金（万元）", "补助资金（万元）"]), (index) => 3 + index);
    if (draw.chance(50)) insert(draw.of(["经度", "坐标"]), (index) => `10${index % 10}.${1234 + index}`);
  }
  if (has.has("remarks"))
    laid.push({
      head: "备注",
      cells: Array.from({ length: count }, () => draw.of<RawValue>(["", "", "已核实", "见附件"])),
      column: null,
    });
  if (has.has("numbered"))
    laid.unshift({
      head: draw.of(["序号", "编号", "NO."]),
      cells: Array.from({ length: count }, (_, index) => index + 1),
      column: null,
    });
  return laid;
}

const wide = (text: string): string =>
  text.replace(/[0-9.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

function withUnits(laid: readonly Laid[], has: ReadonlySet<Change>, draw: Draw): readonly Laid[] {
  return laid.map((one): Laid => {
    const unit = one.column?.unit;
    if (unit === undefined) return one;
    const spelled = draw.of(UNITS[unit] ?? [unit]);
    if (has.has("unitInCells") && unit !== "万吨")
      return { ...one, head: bareOf(one.head), cells: one.cells.map((cell) => `${String(cell)}${spelled}`) };
    if (has.has("unitInTitle") || has.has("unitRow")) return { ...one, head: bareOf(one.head) };
    return /[(（]/.test(one.head) || one.head === unit || draw.chance(30)
      ? one
      : { ...one, head: `${one.head}（${spelled}）` };
  });
}

const asTyped = (laid: readonly Laid[], has: ReadonlySet<Change>): readonly Laid[] =>
  laid.map((one) =>
    one.column?.role !== "amount"
      ? one
      : {
          ...one,
          cells: one.cells.map((cell) =>
            typeof cell !== "number"
              ? cell
              : has.has("fullWidth")
                ? wide(String(cell))
                : has.has("numbersAsText")
                  ? String(cell)
                  : cell,
          ),
        },
  );

const headText = (head: string, has: ReadonlySet<Change>, draw: Draw): string => {
  const bare = bareOf(head);
  const middle = Math.ceil(bare.length / 2);
  if (has.has("linesInHeader") && bare.length > 3) return `${head.slice(0, middle)}\n${head.slice(middle)}`;
  if (has.has("spacesInHeader") && bare.length <= 4) return head.split("").join(draw.of([" ", "　"]));
  return has.has("starred") && draw.chance(50) ? `${head}*` : head;
};

/** Sums of the columns of amounts; "" elsewhere, the label in the first column that holds no amount. */
function totalRow(laid: readonly Laid[], label: string, rows: readonly number[]): RawValue[] {
  const labelAt = laid.findIndex(({ column }) => column?.role !== "amount");
  return laid.map(({ column, cells }, index) => {
    if (index === labelAt) return label;
    if (column?.role !== "amount") return "";
    return sum(rows.map((row) => Number(String(cells[row]).replace(/[^\d.]/g, "")) || 0));
  });
}

const allRows = (laid: readonly Laid[]): number[] =>
  Array.from({ length: laid[0]?.cells.length ?? 0 }, (_, index) => index);

function bodyOf(laid: readonly Laid[], has: ReadonlySet<Change>, draw: Draw, head: Row): Row[] {
  const rows = allRows(laid);
  const entry = (index: number): Row => laid.map(({ cells }) => cells[index] ?? "");
  const sums = laid.some(({ column, cells }) => column?.role === "amount" && typeof cells[0] === "number");
  const out: RawValue[][] = [];
  const parts = has.has("subheadings") || (has.has("subtotals") && sums) ? splitInTwo(rows, draw) : [rows];
  for (const [at, part] of parts.entries()) {
    if (has.has("subheadings"))
      out.push([`${"一二三四"[at] ?? "一"}、${draw.of(["城关片区", "东部片区", "北部片区", "园区"])}`]);
    for (const row of part) {
      out.push([...entry(row)]);
      if (has.has("blankRows") && draw.chance(20)) out.push([]);
      if (has.has("noteBetween") && row === 1)
        out.push([`说明：${draw.of(["以上数据已经核实", "以下为新增部分", "数据来源于各乡镇"])}`]);
      if (has.has("headerAgain") && row === 2) out.push([...head]);
    }
    if (has.has("subtotals") && sums) out.push(totalRow(laid, draw.of(["小计", "小 计"]), part));
  }
  if (!sums) return out;
  const label = draw.of(["合计", "总计", "合 计", "全县合计"]);
  const total = totalRow(laid, label, rows);
  if (has.has("totalOnTop")) return [total, ...out];
  return has.has("total") || has.has("grandTotal") ? [...out, total] : out;
}

function splitInTwo(rows: readonly number[], draw: Draw): (readonly number[])[] {
  const at = 1 + draw.number(Math.max(1, rows.length - 1));
  return [rows.slice(0, at), rows.slice(at)].filter((part) => part.length > 0);
}

/** Group names over neighbouring columns, one of which stands alone. */
function groupRow(laid: readonly Laid[], head: readonly string[], draw: Draw): RawValue[] | null {
  const first = laid.findIndex(({ column }) => column?.role === "amount");
  if (first < 0 || laid.length - first < 2 || laid[first + 1]?.column === null) return null;
  return head.map((text, index) =>
    index === first ? draw.of(["基本情况", "工作情况", "任务情况"]) : index === first + 1 ? "" : text,
  );
}

const foreignTable = (draw: Draw): Row[] =>
  draw.of<Row[]>([
    [["农村户厕改造进度表"], ["乡镇", "计划户数", "完成户数"], ["青龙镇", 300, 200], ["白河镇", 150, 90]],
    [["河道断面水质情况"], ["断面名称", "水质类别", "目标"], ["一号断面", "Ⅲ类", "Ⅲ类"], ["二号断面", "Ⅱ类", "Ⅲ类"]],
    [["生活垃圾清运情况"], ["乡镇", "清运量（吨）", "完成情况"], ["青龙镇", 30, "已完成"], ["白河镇", 22, "未完成"]],
    [
      ["消防安全检查"],
      ["单位名称", "检查日期", "检查结果"],
      ["某某超市", "2023-5-6", "合格"],
      ["某某宾馆", "2023-5-8", "不合格"],
    ],
  ]);

/** Beside a list there is no room for a title: the heads themselves say what is counted. */
const withoutTitle = ([, heads = [], ...entries]: readonly Row[]): Row[] => [
  heads.map((head) => (/^(?:计划|完成)户数$/.test(String(head)) ? `改厕${String(head)}` : head)),
  ...entries,
];

function beside(rows: readonly Row[], other: readonly Row[], from: number): Row[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: Math.max(rows.length, other.length + from) }, (_, index) => {
    const own = [...(rows[index] ?? [])];
    const next = other[index - from];
    if (next === undefined) return own;
    while (own.length < width + 1) own.push("");
    return [...own, ...next];
  });
}

/** The list printed in two halves side by side. */
function foldedBody(laid: readonly Laid[], head: Row): Row[] {
  const rows = allRows(laid);
  const half = Math.ceil(rows.length / 2);
  const entry = (index: number): Row => laid.map(({ cells }) => cells[index] ?? "");
  return [
    [...head, ...head],
    ...rows.slice(0, half).map((row) => [...entry(row), ...(row + half < rows.length ? entry(row + half) : [])]),
  ];
}

export function drawSheet(list: DrawnList, has: ReadonlySet<Change>, frame: Frame): DrawnSheet {
  const { draw } = frame;
  const laid = asTyped(withUnits(laidOut(list, has, frame), has, draw), has);
  const head = laid.map((one) => headText(one.head, has, draw));
  const units = [...new Set(list.columns.flatMap(({ unit }) => unit ?? []))];
  const title = titleOf(list, frame);
  const top: Row[] = [
    ...(has.has("noTitle") ? [] : [[title]]),
    ...(has.has("instructions")
      ? [[`填报单位：${countyOf(draw)}生态环境局`], ["填报说明：1.请据实填写；"], ["2.每月25日前报送；"]]
      : []),
    ...(has.has("unitInTitle") && units.length === 1 ? [[`单位：${units[0] ?? ""}`]] : []),
  ];
  const group = has.has("groupedHeader") ? groupRow(laid, head, draw) : null;
  const unitLine =
    has.has("unitRow") && !has.has("unitInCells")
      ? [laid.map(({ column }) => (column?.unit === undefined ? "" : `（${column.unit}）`))]
      : [];
  const below = group === null ? [] : [head.map((text, index) => (group[index] === text ? "" : text))];
  const numbers = has.has("columnNumbers") ? [laid.map((_, index) => (index === 0 ? "甲" : index))] : [];
  const heads: Row[] = [group ?? head, ...below, ...(units.length > 0 ? unitLine : []), ...numbers];
  const body =
    has.has("folded") && group === null && unitLine.length === 0 && numbers.length === 0
      ? foldedBody(laid, head).slice(1)
      : bodyOf(laid, has, draw, head);
  const headRows =
    has.has("folded") && group === null && unitLine.length === 0 && numbers.length === 0 ? [[...head, ...head]] : heads;
  let rows: Row[] = [...top, ...headRows, ...merged(body, laid, has)];
  if (has.has("signature")) rows = [...rows, [], ["填表人：张某", "", "审核人：李某", "", "联系电话：0800-1231231"]];
  if (has.has("foreignBelow")) rows = [...rows, [], ...foreignTable(draw)];
  if (has.has("foreignBeside")) rows = beside(rows, withoutTitle(foreignTable(draw)), top.length);
  if (has.has("rightShift")) rows = [[], ...rows.map((row) => ["", ...row])];
  const name = has.has("noTitle")
    ? draw.chance(50)
      ? (list.sheets[0] ?? "")
      : title.slice(0, 28)
    : draw.of(list.sheets);
  return { name, rows };
}

/** Names that repeat stand once, in the first of their merged cells. */
function merged(body: readonly Row[], laid: readonly Laid[], has: ReadonlySet<Change>): readonly Row[] {
  if (!has.has("mergedNames")) return body;
  const at = laid.findIndex(({ column }) => column?.role === "group");
  if (at < 0) return body;
  let last: RawValue = "";
  return body.map((row) => {
    const cell = row[at] ?? "";
    if (row.length <= 1 || cell === "" || cell !== last) {
      last = row.length <= 1 ? "" : cell;
      return row;
    }
    return row.map((value, index) => (index === at ? "" : value));
  });
}
