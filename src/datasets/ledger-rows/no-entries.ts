/** Rows that look like entries and say of themselves that they are none. */
import { pattern } from "../../collections/pattern";
import { civilDate, type Day } from "../../calendar/day";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { saidBehindName } from "../../vocabulary/said-behind-name";
import { isStillToCome } from "../../vocabulary/standing-words";
import { holdsWord } from "../../vocabulary/subjects";
import { isNamedOut, isNamedPaused } from "./headed-out";
import { isOfRecords, keptBy } from "./kept-entries";
import { numbersColumns } from "../../tables/column-numbers";
import type { TableShape } from "../../tables/table-shape";

/**
 * - `numbers`: 甲 | 乙 | 1 | 2, the columns' numbers of statistical forms.
 * - `example`: （示例）, how to fill in the rows below.
 * - `signature`: 填表 | 张三 | 审核 | 李四, each in a cell of its own.
 * - `nothing`: 本月无新增, ……, 略: there is none to enter.
 * - `struckOff`: 作废, 调出清单, 因故取消: somebody took the entry back, or it did not come about.
 */
export type NoEntry = "numbers" | "example" | "signature" | "nothing" | "struckOff";

const EXAMPLE =
  /^(?:例$|[(（【[](?:填[写报])?(?:示例|样例|范例|示范|例)[)）】\]]|(?:填[写报])?(?:示例|样例|范例)\d?[:：]?$|例[:：])/;
/** Of the whole remark or of its beginning; 调出 wherever it stands. */
const STRUCK_OFF = pattern()`
  ^[(（]?(?:[此该本]条)?已?(?:作废|废止|误[录登报](?!.*更正)|(?:录入|登记|填报)(?:错误|有误)|重复(?:登记|录入|填报))
  |(?:调|移|划)出[^，,。;；]{0,6}(?:清单|名单|台账|计划|范围|任务)
  |^[(（]?已?(?:并入|归入|归并(?:至|到|入)|合并(?:至|到|入|于))[^，,。;；]{0,4}(?:第|序号|编号|任务|问题|上[表行条]|前)
  |(?:予以|已经?|依规)(?:剔除|移除|删除|除名)(?!.{0,4}(?:杂物|垃圾|设备))
  |^已?取消(?:计划|任务|整改|项目)?$
  |^[与同](?:第|序号|编号|任务|问题|上[表行条]|前)[^，,。;；]{0,6}(?:重复|合并|为同一)
  |(?:^|[，,。;；])(?:属于?|系|为)?重复(?:项|条目|数据|记录|企业|录入|登记|填报|上报|统计)?$
  |^已?(?:经)?(?:在|于)?(?:上[一]?[批年期次]|去年|往年|前期)度?(?:已经?)?(?:上报|报送|纳入|列入|计入|统计|登记)
  |^已(?:经)?(?:上报|纳入|列入|计入|统计)(?:至|到|在|于)?(?:上[一]?[批年期次]|去年|往年|前期)
  |^(?:经[^，,。;；]{1,8})?(?:属于?|系|为|在)?(?:非|不在|不属于?)[本我](?:县|市|区|州|旗|辖区)|^属于?(?:邻|外|他)[县市区州旗]
  |(?:同意|批准|准予|决定|经[^，,。;；]{1,10})(?:予以)?(?:取消|撤销|不再实施|终止)(?:该项?|本项?)?(?:任务|整改|项目)?$
  |(?:^|[，,。;；])(?:故|本[期月年])?不(?:再|予)?(?:重复)?(?:计数?|计入|统计|纳入|列入)(?:统计|总数|清单|台账|任务)?$
`;
/** 经核实不属于“散乱污”: none of what the list is of. */
const NOT_OF_KIND = /(?:^|[，,。;；])(?:经[^，,。;；]{0,8})?(?:核[实查定]|排查|认定|确认)?不属于?/;
const SIGNED =
  /^(?:填[表报]|制表|审核|审批|复核|校核|经办|统计|签[发字]|(?:单位|部门)?负责|联系|分管领导|主要领导)(?:人|员|单位)?[:：]?$/;
/** 本月无新增, 本乡无此类情况, 无上会项目, 未开展检查, 零报告; 无锡某厂 is a name. */
const NONE = pattern()`
  ^[（(]?(?:[本我该全](?:乡|镇|街道|办事处|办|村|社区|县|区|市|旗|州|辖区|单位|部门|园区|企业|公司))?
  (?:[本当][次日周旬月期季年]度?|上[月期]|\d{1,2}月份?|[一二三四]季度)?(?:暂|均|尚|仍|确)?
  (?:(?:无|没有)(?:新增|新建|新发现|新发生|上会|上报|此类|该类|这类|相关|符合条件|涉及|应报|需报|的)*
  |未(?:发生|开展|新增|发现|召开|组织|涉及|安排|进行)(?:新增|新的|相关)*|零(?:报告|新增|发生))
  (?:企业|项目|情况|任务|问题|单位|点位|工地|车辆|会议|会审会?|数据|内容|事项|变化|变动|地块|锅炉|检查|抽检|推送|超标|淘汰|报废|注销|记录|报告)*
  [）)。]?$
`;
/** Nothing, or that nothing follows. */
const PLACEHOLDER =
  /^[.…·、—–\-_/／\s]+$|^[（(]?(?:(?:以下|此处|本页以下)[均为]?空白|以下无(?:正文|内容|数据)|(?:以下|其余|余下?|下|从)?略)[）)]?。?$/;
/** Of what stands (points, firms): it is there no longer. */
const GONE = pattern()`
  ^(?:[因经][^，,。]{1,12}[，,]?)?(?:(?:(\d{4})年)?(?:(\d{1,2})月)?(?:\d{1,2}日|[上中下]旬|[初底])?(?:起|后)?)
  (?:现|该?点位?|目前)?(?:已(?:经|于[^，,。]{1,10})?(?:撤销|裁撤|撤除|停用|拆除|注销|关[闭停]|取消|废弃|报停|破产|倒闭|吊销|迁[出走])
  |(?:撤销|裁撤|停用|关[闭停]|注销|破产)(?:清算)?(?=$|[，,。]))
`;
/** Not there yet: 计划9月启用. */
const STILL_TO_COME =
  /(?:计划|拟|预计|待)[^，,。]{0,8}(?:启用|投用|设立|开通|建成)|(?:尚?未|还没)(?:启用|投用|设立|开通|建成)/;
/** Of what happens on a day: it did not. */
const NOT_HELD = pattern()`
  ^(?:[因经][^，,。]{0,12}[，,]?)?(?:本次|会议|活动|检查)?(?:故|已|被|临时|予以)*取消(?:$|[，,。；;]|召开|举行|检查)
  |(?:^|[，,。；;])(?:会议|活动|检查)?(?:尚?未|没有?|未能)(?:如期|按期|能)?(?:召开|举行|成行|开展|实施|进行)(?:$|[，,。；;])
`;
/** 延期至8月召开, 改期: held on another day, if at all. */
const PUT_OFF = pattern()`
  ^(?:[因经][^，,。]{0,12}[，,]?)?(?:本次|会议|活动|检查)?(?:延期|推迟|改期|顺延|延后)
  (?:$|[，,。；;]|(?:至|到|召开|举行|开展|进行|检查)(?:[^，,。；;]{0,4}?(\d{1,2})月)?)
`;
/** Of a record of what was done: it was not. */
const NOT_DONE = pattern()`
  (?:^|[，,。；;])(?:但|尚|实际|因故)?(?:未|没有?|未能)(?:实际|正式|真正|予以|办理)?
  (?:报废|注销|淘汰|拆解|召开|举行|成行|检查|抽检|抽样|送检|登记|上牌|印发|修补|推送)(?:手续)?(?:$|[，,。；;])
`;
const TAKES_BACK = /^(?:核|扣|冲|调|抵)减|^扣除|^减[去:：]/;
/** A name that stands for any: XX县XX厂. */
const ANY_NAME = /[XxＸｘ×]{2,}(?=[\u4e00-\u9fa5])|[\u4e00-\u9fa5][Xx×Ｘｘ]{2,}/;
const DATED = /^(?:\d{4}年)?\d{1,2}月|^\d{4}年/;
const NOT_YET = /恢复|重新|临时|拟|申请|建议|计划调出|待|未/;

export interface ListedColumns {
  readonly ledger: LedgerDeclaration;
  /** Columns of the ledger's own, in which 作废 is an outcome and no remark. */
  readonly fields: ReadonlySet<number>;
  /** Those of them that name the entries. */
  readonly names: ReadonlySet<number>;
  /** Those that say which of several kinds or outcomes an entry is of. */
  readonly choices: ReadonlySet<number>;
  /** The column of the days on which things happen; null: the list has none. */
  readonly dated: number | null;
}

/** The month of a row's own day, and the last day that counts. */
interface When {
  readonly month: number | null;
  readonly until: Day | null;
}
const ALWAYS: When = { month: null, until: null };

/**
 * What a row says of itself; null: it is an entry for all that it says.
 *
 * @param columns those that are filled on the row
 * @param until the last day that counts; null: whatever is said has come
 */
export function noEntry(
  shape: TableShape,
  row: number,
  columns: readonly number[],
  { fields, names, choices, dated, ledger }: ListedColumns,
  until: Day | null,
): NoEntry | null {
  const { grid, body } = shape;
  if (isAtHead(shape, row) && numbersColumns(grid, row, [shape.left, shape.right])) return "numbers";
  if (columns.some((column) => EXAMPLE.test(grid.words(row, column)))) return "example";
  if (row === body[0] && columns.some((column) => isOfAnyName(shape, column))) return "example";
  const words = columns.map((column) => grid.words(row, column).replaceAll(" ", ""));
  if (SIGNED.test(words[0] ?? "") && words.filter((text) => SIGNED.test(text)).length > 1) return "signature";
  if (namesNothing(shape, row, columns, names) && !isRecord(grid, row, dated, choices)) return "nothing";
  const month = dated === null ? null : monthAt(grid, row, dated);
  const isOut = columns.some((column) => {
    const text = grid.words(row, column);
    if (!fields.has(column)) return isTakenBack(text, ledger, { month, until });
    return names.has(column) && isTakenBackByName(text, ledger, { month, until });
  });
  return isOut ? "struckOff" : null;
}

/** Whether a row may say of itself, in these of its words, that it is none: few of all words do. */
export const maySayNone = (words: string, ledger: LedgerDeclaration): boolean =>
  EXAMPLE.test(words) ||
  SIGNED.test(words.replaceAll(" ", "")) ||
  saysNone(words) ||
  isTakenBack(words, ledger, ALWAYS) ||
  isTakenBackByName(words, ledger, ALWAYS) ||
  isPausedByName(words, ledger, null);

/** The rows by whose place they may be none, whatever their words: the columns' numbers, an example of any name. */
export const isAtHead = ({ body }: TableShape, row: number): boolean => row <= body[0] + 1;

/** Where an entry's name would stand there is none, and nothing is said of it further on. */
function namesNothing(
  { grid }: TableShape,
  row: number,
  columns: readonly number[],
  names: ReadonlySet<number>,
): boolean {
  const name = columns.find((column) => names.has(column) && saysNone(grid.words(row, column)));
  if (name === undefined) return false;
  return columns.every((column) => {
    const cell = grid.cell(row, column);
    const isNone = cell.kind === "missing" || (cell.kind === "number" && cell.value === 0);
    return column <= name || isNone || saysNone(grid.words(row, column));
  });
}

/** A day, and which kind of thing was done on it: only its particulars are left out, 略 or 无. */
const isRecord = (grid: TableShape["grid"], row: number, dated: number | null, choices: ReadonlySet<number>): boolean =>
  dated !== null &&
  grid.cell(row, dated).kind === "date" &&
  [...choices].some((column) => grid.words(row, column) !== "" && !saysNone(grid.words(row, column)));

function saysNone(text: string): boolean {
  const words = text.replaceAll(" ", "");
  return words !== "" && (NONE.test(words) || PLACEHOLDER.test(words));
}

function isTakenBackByName(name: string, ledger: LedgerDeclaration, when: When): boolean {
  // 核减（重复上报） takes something back itself, by its number.
  const said = TAKES_BACK.test(name) ? null : saidBehindName(name);
  return said !== null && (isTakenBack(said, ledger, when) || isNamedOut(said, ledger, when.until));
}

/** Whether a name says in brackets what leaves it open whether its row counts: 南门（暂停值守）. */
export function isPausedByName(name: string, ledger: LedgerDeclaration, until: Day | null): boolean {
  const said = saidBehindName(name);
  return said !== null && isNamedPaused(said, ledger, until);
}

function isTakenBack(text: string, ledger: LedgerDeclaration, { month, until }: When): boolean {
  const kept = keptBy(ledger);
  if (isOfRecords(ledger) && NOT_DONE.test(text)) return true;
  if (kept === "whatStands" && (STILL_TO_COME.test(text) || (isGone(text, ledger, until) && !NOT_YET.test(text))))
    return true;
  if (NOT_OF_KIND.test(text) && holdsWord(ledger.named, text.replace(/^.*?不属于?/, ""))) return true;
  if (kept === "events" && (NOT_HELD.test(text) || isPutOff(text, month))) return true;
  return STRUCK_OFF.test(text) && !NOT_YET.test(text);
}

/** 推迟至8月召开 of a row that is dated in August: it was held on that day. */
function isPutOff(text: string, month: number | null): boolean {
  const found = PUT_OFF.exec(text);
  return found !== null && (found[1] === undefined || month === null || Number(found[1]) !== month);
}

function monthAt(grid: TableShape["grid"], row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  return cell.kind === "date" ? civilDate(cell.day).month : null;
}

const ROWS_COMPARED = 5;

/** XX县XX厂 in the first row alone; a list that hides all its names so has entries. */
function isOfAnyName({ grid, body: [first, last] }: TableShape, column: number): boolean {
  if (!ANY_NAME.test(grid.words(first, column))) return false;
  const below = Array.from({ length: Math.min(ROWS_COMPARED, last - first) }, (_, index) =>
    grid.words(first + 1 + index, column),
  ).filter((text) => text !== "");
  return below.length > 0 && !below.some((text) => ANY_NAME.test(text));
}

/** Of several clauses one that says when: 因修路暂停，2025年8月起停用. */
const isGone = (text: string, ledger: LedgerDeclaration, until: Day | null): boolean =>
  hasGone(text, ledger, until) ||
  text.split(/[，,。；;]/).some((clause) => DATED.test(clause) && hasGone(clause, ledger, until));

function hasGone(text: string, ledger: LedgerDeclaration, until: Day | null): boolean {
  const found = GONE.exec(text);
  if (found === null || isStillToCome(found, until)) return false;
  const [object = ""] = /^[^，,。；;、\s]*/.exec(text.slice(found.index + found[0].length)) ?? [];
  return !TAKES_AN_OBJECT.test(found[0]) || isOfTheEntry(object, ledger);
}

const TAKES_AN_OBJECT = /(?:撤销|裁撤|撤除|停用|拆除|注销|关闭|取消)$/;

/** What goes on behind the word is of the entry: 已撤销该点位, 已拆除并恢复, 已注销营业执照. */
const OF_THE_WHOLE =
  /^(?:$|[该此本其原并且后及和了（()）\d一二两三四五六七八九十多]|于|至|到|在)|设备|生产线|生产设施|厂房|执照|许可|登记|备案|手续|[经运]营|营业|生产|使用|值守|资格/;

/** 已取消限行, 已拆除围挡: of another thing than the entry. */
const isOfTheEntry = (object: string, { named, telling, columns }: LedgerDeclaration): boolean =>
  OF_THE_WHOLE.test(object) ||
  holdsWord([...named, ...telling], object) ||
  Object.values(columns).some(({ spec }) => spec.required && spec.names.some((name) => isNounOf(name, object)));

const isNounOf = (name: string | RegExp, object: string): boolean =>
  typeof name === "string" && object.includes(name.replace(/名称$/, ""));
