/**
 * 乡镇 | 任务数 | 自报完成数 | 核定完成数, 1—9月 | 10月 | 1—10月: rows that name no firm and no boiler but a place, an office or
 * a month say of how many works they are and how many of them are done. Which of several columns says it is settled for
 * all works alike, whatever they are.
 */
import { rememberedOf } from "../collections/remembered";
import type { TableShape } from "../tables/table-shape";
import { acrossLayout } from "./across-columns";
import { assignColumns, type Assignment, type MatchedColumn } from "./assign-columns";
import { namesNoThing } from "./columns-by-cells";
import { ledger, number, titled, workStates, type LedgerDeclaration } from "./declare-ledger";
import { LedgerNames } from "./match-ledger-header";

/** As lists of households have them. */
const numbersIn = rememberedOf((of: { readonly measure: string }) => {
  const { measure } = of;
  const declaration = ledger("numbersOfWorks", {
    title: titled("任务完成数", "Numbers of works"),
    named: [],
    telling: [],
    columns: {
      planned: number("任务数", "计划数", `计划${measure}数`, `任务${measure}数`).unit(measure).ofWhatIs("plan"),
      done: number("完成数", `完成${measure}数`, "已完成数", "累计完成数", /^完成情况$/)
        .unit(measure)
        .ofWhatIs("done")
        .orShareOf("planned"),
    },
  });
  return { declaration, names: new LedgerNames([declaration]) };
});
const measuresOf = rememberedOf(({ countedIn }: LedgerDeclaration) => countedIn.map((measure) => ({ measure })));

/** null: the rows name things, or no one column says of how many works they are, or how many are done */
export function numbersOfWorks(
  of: LedgerDeclaration,
  shape: TableShape,
): Pick<Assignment, "quantity" | "tally"> | null {
  const field = Object.entries(of.columns).find(([, { spec }]) => spec.choices === workStates)?.[0];
  if (field === undefined || of.countedIn.length === 0 || !namesNoThing(of, shape)) return null;
  for (const one of measuresOf(of)) {
    const { declaration, names } = numbersIn(one);
    const across = acrossLayout(shape, declaration, names);
    const { columns, undecided } = assignColumns(declaration, shape, names, across, {}, () => false, true);
    const [planned, done] = [columns.get("planned"), columns.get("done")];
    if (undecided.size > 0 || across.columns.length > 0 || planned === undefined || done === undefined) continue;
    // What was done in one month is no part of what is to be done that all months have in common.
    if (!isOneColumn(planned) || done.texts.some(saysOneMonth)) continue;
    const tally = { columns: [done.toDate ?? done.column, ...done.addends], field, choice: "done", rest: "underway" };
    return { quantity: planned.column, tally: done.turns === undefined ? tally : { ...tally, turns: done.turns } };
  }
  return null;
}

const ONE_MONTH = /[本当该](?:月|季度?|旬|周)|新增/;
/** 本月完成, 9月新增…完成数. */
export const saysOneMonth = (text: string): boolean => ONE_MONTH.test(text);

const isOneColumn = ({ addends, turns, toDate }: MatchedColumn): boolean =>
  addends.length === 0 && turns === undefined && toDate === undefined;
