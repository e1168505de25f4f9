/**
 * Lists as a bureau could keep them, drawn by chance: entries whose meaning is known, before any sheet is drawn of
 * them. What the report must say of them is worked out here from the entries alone.
 */
import type { RawValue } from "../../../src/cells/snapshot";
import type { Draw } from "../air/drawn-workbook";

/** What a column is for, which decides how it may be written. */
export type ColumnRole = "name" | "group" | "amount" | "state" | "date" | "choice" | "word";

export interface DrawnColumn {
  readonly role: ColumnRole;
  /** Headers by which officials call it; the first is the plainest. */
  readonly called: readonly string[];
  /** One cell an entry. */
  readonly cells: readonly RawValue[];
  /** Of amounts: the unit in which the cells are. */
  readonly unit?: string;
  /** The list cannot do without it. */
  readonly needed: boolean;
}

/** What the report must say; a figure by the indicator's id. */
export interface Expected {
  readonly figures: Readonly<Record<string, number>>;
  readonly plans: Readonly<Record<string, number>>;
  /** By the task's number, the statuses that can be defended. */
  readonly tasks?: Readonly<Record<string, readonly string[]>>;
}

export interface DrawnList {
  readonly kind: string;
  /** Titles without place and year. */
  readonly titles: readonly string[];
  readonly sheets: readonly string[];
  readonly columns: readonly DrawnColumn[];
  readonly expected: Expected;
}

export interface Frame {
  readonly year: number;
  /** The last month that counts, whole. */
  readonly month: number;
  readonly draw: Draw;
}

const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张";
const FIRST = "临泽安阳武兴平昌宁远清河柳石白云青东西南北大新高永";
const SECOND = "河山川原岭泉桥镇塘湾坡林湖江岗口水田";

const two = (draw: Draw): string => `${draw.of([...FIRST])}${draw.of([...SECOND])}`;

/** So many different texts. */
export function different(draw: Draw, count: number, make: (draw: Draw) => string): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(make(draw));
  return [...found];
}

export const township = (draw: Draw): string => `${two(draw)}${draw.of(["镇", "乡", "街道"])}`;
export const village = (draw: Draw): string => `${two(draw)}${draw.of(["村", "庄村", "社区"])}`;
const TRADES = ["建材", "化工", "食品", "铸造", "热力", "纺织", "机械"];

export const enterprise = (draw: Draw): string =>
  [two(draw), draw.of([...SURNAMES]), draw.of(["氏", "记"]), draw.of(TRADES), draw.of(["有限公司", "厂"])].join("");
export const restaurant = (draw: Draw): string =>
  `${draw.of([...SURNAMES])}${two(draw)}${draw.of(["饭店", "餐馆", "火锅店", "酒楼", "小吃部"])}`;
export const site = (draw: Draw): string =>
  `${two(draw)}${draw.of(["花园二期", "安置房", "商业综合体", "中学教学楼"])}项目`;
export const countyOf = (draw: Draw): string => `${two(draw)}${draw.of(["县", "县", "区", "市"])}`;

export type State = "done" | "underway" | "notStarted";

/** How the state of a work is said, with the verb of the work. */
export function sayState(draw: Draw, state: State, verb: string): string {
  const words: Readonly<Record<State, readonly string[]>> = {
    done: [
      ...["已完成", `已${verb}`, `${verb}完成`, `已完成${verb}`, `已${verb}到位`, `全部${verb}完毕`, "完成"],
      ...[`已按期完成${verb}`, `已完成${verb}并通过验收`, `已于3月${verb}完毕`, `${verb}到位`, `${verb}工作已全部完成`],
    ],
    underway: [
      ...["正在推进", `正在${verb}`, `${verb}中`, "进行中", "已完成70%", `部分${verb}`, "正在施工", `正在组织${verb}`],
      ...["完成60%", `预计12月底前完成${verb}`, `主体已完成，扫尾中`, "有序推进", "正在办理手续"],
    ],
    notStarted: [`未${verb}`, "未完成", "尚未启动", `尚未${verb}`, "未启动", `未开展${verb}`, "待启动", "没有启动"],
  };
  return draw.of(words[state]);
}

/** A few ways of writing one column of states; √ and 是 stand only where the heading asks. */
export type StateStyle = "words" | "yesNo" | "ticks";

export const stateCells = (
  draw: Draw,
  states: readonly State[],
  verb: string,
  style: StateStyle,
): readonly RawValue[] =>
  states.map((state) => {
    if (style === "words") return sayState(draw, state, verb);
    const marks = style === "yesNo" ? ["是", "否"] : ["√", draw.of(["×", "×"])];
    return state === "done" ? (marks[0] ?? "") : (marks[1] ?? "");
  });

export const sum = (values: readonly number[]): number => Math.round(1e6 * values.reduce((a, b) => a + b, 0)) / 1e6;

export interface DayOfYear {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day from January to the last month that counts. */
export const dayIn = ({ year, month, draw }: Frame): DayOfYear => ({
  year,
  month: 1 + draw.number(month),
  day: 1 + draw.number(28),
});

export type DateStyle = (date: DayOfYear) => RawValue;

const serial = ({ year, month, day }: DayOfYear): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
const padded = (value: number): string => String(value).padStart(2, "0");

export const dateStyles: readonly DateStyle[] = [
  ({ year, month, day }) => `${year}-${month}-${day}`,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${year}.${month}.${day}`,
  ({ year, month, day }) => `${year}/${padded(month)}/${padded(day)}`,
  ({ year, month, day }) => `${year}${padded(month)}${padded(day)}`,
  ({ month, day }) => `${month}月${day}日`,
  ({ month, day }) => `${month}.${day}`,
  ({ year, month }) => `${year}年${month}月`,
  ({ year, month, day }) => `${String(year).slice(2)}.${month}.${day}`,
  serial,
];

/** Styles that give the day of every date, whatever the title says. */
export const wholeDates: readonly DateStyle[] = dateStyles.slice(0, 5);
