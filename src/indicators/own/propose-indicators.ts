/** What could be counted on a sheet that no ledger knows: its rows, what is done of them, the sums of its numbers. */
import { dateOffset } from "../../cells/date-system";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import { readPlainTable, type PlainTable } from "../../datasets/plain/read-plain-table";
import type { OwnIndicator } from "../../settings";
import { headerKey } from "../../cells/normalise-text";
import { amountAspect } from "../../vocabulary/amount-words";
import { gridOf } from "../../tables/sheet-grid";
import { interpretState } from "../../vocabulary/interpret-state";
import { isEnded } from "../../vocabulary/state";

/** Sums offered of one table; more would be a list to read. */
const MOST_SUMS = 4;
/** A column in which more words than these stand holds names or prose. */
const MOST_WORDS = 12;
/** Numbers that say which row it is. */
const NUMBERING = /序号|编号|年份|年度|电话|经度|纬度/;

/** @returns none where the sheet holds no table */
export function proposedIndicators(workbook: WorkbookSnapshot, sheet: string): readonly OwnIndicator[] {
  const snapshot = workbook.sheets.find(({ name }) => name === sheet);
  const plain = snapshot === undefined ? null : readPlainTable(gridOf(snapshot, dateOffset(workbook)));
  if (plain === null) return [];
  const own = (statistic: string, title: string, column = "", condition = ""): OwnIndicator => ({
    title,
    table: sheet,
    statistic,
    column,
    condition,
  });
  const done = doneCondition(plain);
  const pair = planAndDone(plain);
  return [
    own("计数", `${sheet}：总数`),
    ...(done === null ? [] : [own("计数", `${sheet}：已完成数`, "", done)]),
    ...(pair !== null
      ? [own("占比", `${sheet}：完成率`, `${pair.done}/${pair.plan}`)]
      : done !== null
        ? [own("占比", `${sheet}：完成率`, "", done)]
        : []),
    // What is to be done is what the rate is of, and no figure of its own.
    ...sumsOf(plain)
      .filter((column) => column !== pair?.plan)
      .map((column) => own("求和", `${sheet}：${column}`, column)),
  ];
}

/** 计划数 | 完成数: two columns of one amount; null: there are not just two. */
function planAndDone({ declaration }: PlainTable): { readonly plan: string; readonly done: string } | null {
  const numbers = Object.entries(declaration.columns).flatMap(([name, { spec }]) =>
    spec.kind === "number" && !name.includes("/")
      ? [{ name, unit: spec.unit, aspect: amountAspect(headerKey(name)) }]
      : [],
  );
  const [plans, dones] = (["plan", "done"] as const).map((aspect) => numbers.filter((one) => one.aspect === aspect));
  const [plan, done] = [plans?.[0], dones?.[0]];
  if (plan === undefined || done === undefined || plans?.length !== 1 || dones?.length !== 1) return null;
  return plan.unit === done.unit ? { plan: plan.name, done: done.name } : null;
}

/** A column of a list, for whoever defines an indicator over it. */
export interface OwnColumn {
  readonly name: string;
  readonly isNumber: boolean;
  /** What stands in it, where that is few words; else none: names, prose or numbers. */
  readonly words: readonly string[];
}

/** @returns none where the sheet holds no table */
export function columnsOfTable(workbook: WorkbookSnapshot, sheet: string): readonly OwnColumn[] {
  const snapshot = workbook.sheets.find(({ name }) => name === sheet);
  const plain = snapshot === undefined ? null : readPlainTable(gridOf(snapshot, dateOffset(workbook)));
  return Object.entries(plain?.declaration.columns ?? {}).map(([name, { spec }]) => {
    const words = spec.kind === "text" ? wordsIn(plain, name) : [];
    return { name, isNumber: spec.kind === "number", words: words.length > MOST_WORDS ? [] : words };
  });
}

const wordsIn = (plain: PlainTable | null, field: string): readonly string[] =>
  [...new Set(plain?.table.rows.map(({ values }) => String(values[field] ?? "").trim()))].filter(Boolean);

/** Rates, means and prices say something of each row, and nothing in sum. */
const NOT_SUMMED =
  /[率比]$|占比|比例|比重|百分|指数|均值|平均|单价|价格|浓度|温度|同比|环比|增[速幅减长]|变化|排名|名次|得分|评分|年龄|评级|等级/;
/** A column of few numbers among words is no column of numbers. */
const MOST_SAID = 0.5;

const sumsOf = (plain: PlainTable): readonly string[] =>
  Object.entries(plain.declaration.columns)
    .filter(
      ([field, { spec }]) =>
        spec.kind === "number" &&
        spec.unit !== "%" &&
        !NUMBERING.test(field) &&
        !NOT_SUMMED.test(headerKey(field)) &&
        isMostlySaid(plain, field),
    )
    .map(([field]) => field)
    .slice(0, MOST_SUMS);

function isMostlySaid({ table: { rows } }: PlainTable, field: string): boolean {
  const said = rows.filter(({ values }) => (values[field] ?? null) !== null).length;
  return said > 0 && said >= rows.length * MOST_SAID;
}

/** "治理情况=已完成、已销号": the words of a column of states that say that it is done; null: there is none. */
function doneCondition(plain: PlainTable): string | null {
  for (const [field, { spec }] of Object.entries(plain.declaration.columns)) {
    if (spec.kind !== "text") continue;
    const words = wordsIn(plain, field);
    if (words.length === 0 || words.length > MOST_WORDS || !isMostlySaid(plain, field)) continue;
    const states = words.map((word) => interpretState(word).state);
    if (states.some((state) => state === null)) continue;
    const done = words.filter((_, index) => {
      const state = states[index] ?? null;
      return state !== null && isEnded(state);
    });
    if (done.length > 0 && done.every((word) => !/[;；,，、]/.test(word))) return `${field}=${done.join("、")}`;
  }
  return null;
}
