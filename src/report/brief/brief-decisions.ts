/** 简报: what is to be studied this month, a row each: what, who, by when, how it stands. */
import type { SheetBuilder } from "../page/sheet-builder";
import { putTable, type TableColumn } from "../page/table";
import type { Decision } from "../words/decisions";
import { MISSING } from "../words/wording";

/** Nothing where there is nothing to study. */
export function putBriefDecisions(sheet: SheetBuilder, decisions: readonly Decision[]): void {
  if (decisions.length > 0) putTable(sheet, columns, decisions);
}

/** What a deadline in words was taken for: 总览 has it, here there is no room. */
const WRITTEN_DAY = /\s*（\d{4}-\d{2}-\d{2}[^）]*）/;

/** Characters of a line of what is to be studied; where no unit answers for anything, it takes that column's room. */
const LEAST_MATTER = 44;

const columns: readonly TableColumn<Decision>[] = [
  {
    head: "事项",
    least: LEAST_MATTER,
    span: 5,
    look: "text",
    even: true,
    cell: ({ what, short }, index) => `${index + 1}. ${short ?? what}`,
  },
  { head: "责任单位", span: 3, optional: true, look: "centered", cell: ({ who }) => who ?? MISSING },
  { head: "时限", span: 2, look: "centered", cell: ({ when }) => when?.replace(WRITTEN_DAY, "") ?? MISSING },
  {
    head: "状态",
    span: 2,
    look: "centered",
    cell: ({ status }) =>
      status === null ? MISSING : { value: `${status.symbol} ${status.word}`, color: status.color },
  },
];
