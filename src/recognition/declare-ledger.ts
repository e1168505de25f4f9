/**
 * How a ledger is declared: what its columns are called and what they hold. A reader who knows the bureau but not
 * TypeScript should be able to correct an entry, and a new ledger is one more entry.
 *
 * The declarations are in `ledgers/`; `read-ledgers.ts` finds them in the bureau's sheets, in whatever layout.
 */
import type { Period } from "../calendar/period";
import type { AmountAspect } from "../vocabulary/amount-words";

/** A title in both languages. */
export type Title = Readonly<Record<"zh-CN" | "en", string>>;

/** What a column holds once it is read. A date is the period that the cell names: a day, a month ("3月"), a year. */
export type LedgerValue = string | number | Period | null;

export type ColumnKind = "text" | "number" | "date" | "choice";

/** One choice → the words by which ledgers say it. */
export type ChoiceWords = Readonly<Record<string, readonly string[]>>;

/** What the cells of a column look like where no name of a column decides: see `columns-by-content.ts`. */
export type ColumnContent = "serials" | "offices" | "dueDates" | "works" | "states" | "sentences";

export interface ColumnSpec {
  readonly kind: ColumnKind;
  /** Spellings of the header; compared without blanks, brackets' content, units and case. */
  readonly names: readonly (string | RegExp)[];
  readonly required: boolean;
  /** Required, but a list that lacks it is taken all the same, and it is told. */
  readonly dispensable: boolean;
  /** Text columns: what cells prove the column, whatever it is called; null: none do. */
  readonly content: ColumnContent | null;
  /** Fields to which the name of such a column may have been given instead: 完成时间 that looks ahead. */
  readonly ratherThan: readonly string[];
  /** Text columns: the field whose names are this one's too where another column has that; null: none. */
  readonly secondTo: string | null;
  /** Of such a second column: words of a list alone, or sentences too. */
  readonly secondIn: "words" | "anything";
  /** Written once a group, blank in the rows below: 类别 over its enterprises. */
  readonly filledDown: boolean;
  /** Text columns: what a heading inside the table must say to fill them; null: any. */
  readonly headedBy: RegExp | null;
  /** The unit in which numbers are kept; other units of its family are converted to it. null: a plain number. */
  readonly unit: string | null;
  /** Number columns: what the name may say in any words, the amount to be done or the one that is done. */
  readonly aspect: AmountAspect | null;
  /** Number columns, in `unit`: between these the middle of a list lies; beyond them an unwritten unit is doubted. */
  readonly usual: readonly [least: number, most: number] | null;
  /** Number columns: the field of whose amount this one is the part that is done; null: of none. */
  readonly doneOf: string | null;
  /** Number columns: the field of which a column of shares (完成率 50%) gives this one; null: none does. */
  readonly shareOf: string | null;
  readonly choices: ChoiceWords | null;
  /**
   * Choice columns: where the cell is blank or the column absent, the words are looked for here. "title": sheet name
   * and title. "behindName": in brackets behind the entry's name. "listName", of absent columns: sheet name and title,
   * where they say it of the whole list (停工工地台账).
   */
  readonly otherwiseFrom: readonly string[];
  /** Text columns: fields that stand for it where no column is it, not even by its cells. */
  readonly atLastFrom: readonly string[];
  /** Number columns: taken where the cell is blank or the column absent. */
  readonly fallback: number | null;
  /**
   * Number columns that may lie across: one column a month ("1月"…"12月"), a year ("2020年"), or a choice of another
   * column (铁路 | 公路). Each such cell becomes a row of its own; "month" and "year" fill the column `when`.
   */
  readonly across: readonly string[];
}

export class Column<Value extends LedgerValue> {
  /** Never set: carries the type of the column's values. */
  declare readonly value: Value;

  constructor(readonly spec: ColumnSpec) {}

  protected with(change: Partial<ColumnSpec>): this {
    return new (this.constructor as new (spec: ColumnSpec) => this)({ ...this.spec, ...change });
  }

  /** A table may lack the column. */
  optional(): this {
    return this.with({ required: false });
  }

  filledDown(): this {
    return this.with({ filledDown: true });
  }
}

class TextColumn extends Column<string | null> {
  /** Lists should have it; one that has not is taken, and it is told. */
  dispensable(): this {
    return this.with({ dispensable: true });
  }

  /** Such cells prove the column, whatever it is called; `ratherThan`: fields that its name may have been given to. */
  holding(content: ColumnContent, ratherThan: readonly string[] = []): this {
    return this.with({ content, ratherThan });
  }

  /** Also what is called as `field`, where another column is that: 整改落实情况 beside 是否完成整改. */
  secondTo(field: string, secondIn: ColumnSpec["secondIn"] = "anything"): this {
    return this.with({ secondTo: field, secondIn });
  }

  /** A heading inside the table fills the column only where it says this: 第二轮中央督察. */
  headedBy(words: RegExp): this {
    return this.with({ headedBy: words });
  }

  /** Other text columns that may stand for this one: 村 for 乡镇; "sheet": an office that the sheet is named after. */
  otherwiseFrom(...sources: string[]): this {
    return this.with({ otherwiseFrom: sources });
  }

  /** 反馈问题 is what is to be put right, where no column says what is to be done. */
  atLastFrom(...sources: string[]): this {
    return this.with({ atLastFrom: sources });
  }
}

class NumberColumn extends Column<number | null> {
  unit(unit: string): this {
    return this.with({ unit });
  }

  /** Of the amount in another column the part that is done: 已治理面积 beside 裸露面积. */
  doneOf(field: string): this {
    return this.with({ doneOf: field });
  }

  /** What is to be done, or what is done, however the column is called: 应改户数, 下达任务数 | 已改户数. */
  ofWhatIs(aspect: AmountAspect): this {
    return this.with({ aspect });
  }

  /** Where a county's lists have their middle, in the unit of the declaration, generously. */
  usually(least: number, most: number): this {
    return this.with({ usual: [least, most] });
  }

  /** 完成率 gives 完成户数 where only 计划户数 stands beside it. */
  orShareOf(field: string): this {
    return this.with({ shareOf: field });
  }

  /** "month" and "year" are periods; any other name is a choice column of the same ledger. */
  across(...ways: string[]): this {
    return this.with({ across: ways });
  }

  default(value: number): this {
    return this.with({ fallback: value, required: false });
  }
}

/** Choices of which a thing has one at a time: grades, stages. Words of two in one cell are a change, or a doubt. */
const scales = new WeakSet<ChoiceWords>();
export const isScale = (choices: ChoiceWords): boolean => scales.has(choices);

class ChoiceColumn<Choice extends string> extends Column<Choice | null> {
  /** The choices are steps of one scale: C级（拟晋升B级） is one of them. */
  onOneScale(): this {
    if (this.spec.choices !== null) scales.add(this.spec.choices);
    return this;
  }

  of<Choices extends ChoiceWords>(choices: Choices): ChoiceColumn<keyof Choices & string> {
    return new ChoiceColumn({ ...this.spec, choices });
  }

  /** "title", "listName", or another column whose text tells the choice. */
  otherwiseFrom(...sources: string[]): this {
    return this.with({ otherwiseFrom: sources });
  }
}

const spec = (kind: ColumnKind, names: readonly (string | RegExp)[]): ColumnSpec => ({
  kind,
  names,
  required: true,
  dispensable: false,
  content: null,
  ratherThan: [],
  secondTo: null,
  secondIn: "anything",
  filledDown: false,
  headedBy: null,
  unit: null,
  aspect: null,
  usual: null,
  doneOf: null,
  shareOf: null,
  choices: null,
  otherwiseFrom: [],
  atLastFrom: [],
  fallback: null,
  across: [],
});

export const text = (...names: (string | RegExp)[]): TextColumn => new TextColumn(spec("text", names));
export const date = (...names: (string | RegExp)[]): Column<Period | null> => new Column(spec("date", names));
export const number = (...names: (string | RegExp)[]): NumberColumn => new NumberColumn(spec("number", names));
export const choice = (...names: (string | RegExp)[]): ChoiceColumn<never> =>
  new ChoiceColumn<never>(spec("choice", names));

export const yesWords = [
  "是",
  "有",
  "√",
  "✓",
  "已",
  "已完成",
  "已安装",
  "已落实",
  "落实",
  "符合",
  "合格",
  "正常",
  "达标",
  "1",
  "TRUE",
];
export const noWords = [
  "否",
  "无",
  "×",
  "✗",
  "x",
  "未",
  "待",
  "未完成",
  "未安装",
  "未落实",
  "不符合",
  "不合格",
  "不正常",
  "不达标",
  "0",
  "FALSE",
];
/** What was there and is not any more. */
export const goneWords = ["已拆除", "已拆", "拆除", "已停用", "已停", "已撤", "已坏", "已损坏", "已关闭", "已取消"];
/** They answer whatever a column asks; 已安装 answers one question only. */
const flagWords = new Set(["是", "否", "有", "无", "√", "✓", "×", "✗", "x", "1", "0", "TRUE", "FALSE", "正常", "符合"]);
export const isFlagWord = (text: string): boolean => flagWords.has(text);

/** 是/否 in all its spellings. */
export const flag = (...names: (string | RegExp)[]): ChoiceColumn<"yes" | "no"> =>
  choice(...names).of({ yes: yesWords, no: noWords });

/** How far one entry of a list is, by the commonest words; `vocabulary/work-state.ts` reads any others. */
export const workStates = {
  done: [
    "已完成",
    "完成",
    "已竣工",
    "竣工",
    "已验收",
    "已整治",
    "已淘汰",
    "已拆除",
    "已治理",
    "已投运",
    "已投用",
    "已建成",
    "已改造",
    "已安装",
    "已落实",
    "已关停",
    "已取缔",
    "完成整治",
    "100%",
    "是",
    "√",
  ],
  underway: [
    "正在",
    "进行中",
    "推进中",
    "整治中",
    "改造中",
    "治理中",
    "拆除中",
    "建设中",
    "调试中",
    "检测中",
    "安装中",
    "在建",
    "施工中",
    "实施中",
    "部分完成",
    "已启动",
    "已开工",
    "已动工",
    "未全部完成",
  ],
  // What is not done and not said to be under way has not begun: 未完成, 未拆除, 未安装.
  notStarted: [
    "未完成",
    "未启动",
    "尚未启动",
    "未开工",
    "未开始",
    "未整治",
    "未",
    "待启动",
    "待整治",
    "待改造",
    "否",
    "×",
  ],
};

/** 建设进度, 形象进度. */
const HOW_FAR = /^(?:形象|工程|建设|施工|项目|总体|实施)+(?:进度|进展|状态|状况)(?:情况)?$/;

/** The same words in every ledger of works. */
export const workState = (...names: (string | RegExp)[]): ChoiceColumn<"done" | "underway" | "notStarted"> =>
  choice(...names, HOW_FAR)
    .of(workStates)
    .otherwiseFrom("listName");

/** What ledgers of works call the day on which an entry was done. */
export const DONE_ON = "doneOn";

export type Columns = Readonly<Record<string, Column<LedgerValue>>>;

export interface LedgerDeclaration<Fields extends Columns = Columns> {
  readonly id: string;
  readonly title: Title;
  /** Words in a sheet's name or a table's title that speak for this ledger. */
  readonly named: readonly (string | RegExp)[];
  /** Words in columns' names and in cells that show what the rows are about, where no title says it: 蒸吨, 号牌. */
  readonly telling: readonly RegExp[];
  /** anyField: the list may be about any part of the environment: meetings, tasks. */
  readonly breadth: "ownSubject" | "anyField";
  /**
   * Measure words of what is counted row by row: a column 数量（台） says how many a row stands for. Empty: each row is one.
   */
  readonly countedIn: readonly string[];
  /** Columns that no such list has: problems without their progress are no tasks. */
  readonly never: readonly RegExp[];
  /** Whose things the list does not hold, as its title or its entries' names say it; null: it may hold anybody's. */
  readonly notOf: RegExp | null;
  readonly columns: Fields;
  /** The column that says to which period a row belongs; null: a list as it stands. */
  readonly datedBy: string | null;
  /**
   * Of a list of works that nobody declared and that says when each was done: the column of the day from which an entry
   * is there; null: all of them are, done or not.
   */
  readonly works?: { readonly since: string | null };
  /** Columns that together tell a row from another: a repetition is reported. Empty: repetitions are no fault. */
  readonly identifiedBy: readonly string[];
  /**
   * Columns by which an entry is known on whatever sheet it stands, so that two states of one list are told from two
   * lists. Empty: those of `identifiedBy`, else the required texts and, of events, the date.
   */
  readonly knownBy: readonly string[];
  /**
   * Columns that together make a table this list whatever noun its title has, if only it speaks of the subject; of each
   * group one. Empty: no columns do.
   */
  readonly settledBy: readonly (readonly string[])[];
}

interface LedgerParts<Fields extends Columns> {
  readonly title: Title;
  readonly named: readonly (string | RegExp)[];
  readonly telling?: readonly RegExp[];
  readonly breadth?: LedgerDeclaration["breadth"];
  readonly countedIn?: readonly string[];
  readonly never?: readonly RegExp[];
  readonly notOf?: RegExp;
  readonly datedBy?: keyof Fields & string;
  readonly identifiedBy?: readonly (keyof Fields & string)[];
  readonly knownBy?: readonly (keyof Fields & string)[];
  readonly settledBy?: readonly (readonly (keyof Fields & string)[])[];
  readonly columns: Fields;
}

export const ledger = <Fields extends Columns>(
  id: string,
  {
    title,
    named,
    telling = [],
    breadth = "ownSubject",
    countedIn = [],
    never = [],
    notOf,
    datedBy,
    identifiedBy = [],
    knownBy = [],
    settledBy = [],
    columns,
  }: LedgerParts<Fields>,
): LedgerDeclaration<Fields> => ({
  id,
  title,
  named,
  telling,
  breadth,
  countedIn,
  never,
  notOf: notOf ?? null,
  columns,
  datedBy: datedBy ?? null,
  identifiedBy,
  knownBy,
  settledBy,
});

export const titled = (zh: string, en: string): Title => ({ "zh-CN": zh, en });
