/** A table of indicators with what was asked, what came of it and the verdict: 目标值 | 实际值 | 评价. */
import { indicatorTerm, termsIn } from "../../notice/reading/indicator-terms";
import { readNumberTables, type NumberTable, type TableCell } from "../../notice/reading/number-tables";
import { usableNumber } from "../../cells/usable-number";
import { found, whereOf, type TextFinding, type TextRule } from "./rule";

const GOAL = /目标|任务|计划|考核|要求/;
const RESULT = /实际|完成(?:值|数|量|情况|$)|现状|结果|达到|实绩/;
const VERDICT = /评价|评定|是否|达标|结论|判定|完成情况|结果|备注/;

const REACHED = /^(?:已|全部|全面|如期|超额)*(?:完成|达标|达到|达成|实现|合格|优于|是|√|✓)(?:目标|任务|要求)?$/;

/** Names of what should be low, or high, where no term of the table of indicators says so. */
const LOW = /浓度|指数|排放|消费量|能耗|强度|重污染|超标|投诉|降尘|平均噪声|劣[ⅤV]|黑臭|火点|事故|突发/;
const HIGH = /率$|率[（(%]|比例|比率|占比|优良|达标天数|减排|削减|覆盖|处理量|利用|完成|新增|新建|改造|治理/;

interface Limit {
  readonly value: number;
  /** null: the cell does not say which side is better. */
  readonly better: "lower" | "higher" | null;
}

const NUMBER = /^([≤≥<>＜＞]|不?[高低大小多少]于|不得?超过|控制在|达到)?\s*(\d+(?:\.\d+)?)\s*[^\d]{0,10}$/;
const AT_MOST = /[≤<＜]|不[高大多]|不得?超|控制|^[低少小]于/;
const AT_LEAST = /[≥>＞]|不[低少小]|达到|^[高多大]于/;

/** "36", "≤36", "82%以上"; null: no number alone. */
function limitOf({ text }: TableCell): Limit | null {
  const match = NUMBER.exec(text.replaceAll(",", ""));
  const value = usableNumber(match?.[2] ?? "");
  if (!match || value === null) return null;
  const sign = match[1] ?? "";
  const better = AT_MOST.test(sign) || /以[下内]/.test(text) ? "lower" : null;
  return { value, better: better ?? (AT_LEAST.test(sign) || /以上/.test(text) ? "higher" : null) };
}

function betterOf(name: string): Limit["better"] {
  if (/减排|削减|压减/.test(name)) return "higher";
  const [term] = termsIn(name);
  if (term) return indicatorTerm(term.id).better;
  return HIGH.test(name) ? "higher" : LOW.test(name) ? "lower" : null;
}

/** The one column whose head says so; −1: none, or several. */
function columnOf({ header }: NumberTable, head: RegExp, not: readonly number[]): number {
  const columns = header.flatMap(({ text }, column) =>
    column > 0 && head.test(text) && !/率$|差|增|降/.test(text) && !not.includes(column) ? [column] : [],
  );
  return columns.length === 1 ? (columns[0] ?? -1) : -1;
}

const isVerdict = (table: NumberTable, column: number): boolean =>
  table.rows.every((row) => limitOf(row[column] ?? NO_CELL) === null);
const NO_CELL: TableCell = { from: 0, to: 0, text: "", value: null, decimals: 0, percent: false };

/** The words of the row that name the indicator: the first cell that is no number. */
const nameOf = (row: readonly TableCell[]): string =>
  row.find(({ value, text }) => value === null && text !== "")?.text ?? "";

export const goalTables: TextRule = (reading) =>
  readNumberTables(reading.plain).flatMap((table): TextFinding[] => {
    const goal = columnOf(table, GOAL, []);
    const verdict = table.header.findLastIndex(({ text }, column) => VERDICT.test(text) && isVerdict(table, column));
    const result = columnOf(table, RESULT, [goal, verdict]);
    if (goal === -1 || result === -1 || verdict < 1) return [];
    return table.rows.flatMap((row): TextFinding[] => {
      const [asked, told, said] = [row[goal], row[result], row[verdict]];
      const [limit, own] = [limitOf(asked ?? NO_CELL), limitOf(told ?? NO_CELL)];
      const name = nameOf(row);
      if (!asked || !told || !said || !limit || !own || !REACHED.test(said.text)) return [];
      const better = limit.better ?? betterOf(name);
      if (better === null || (better === "lower" ? own.value <= limit.value : own.value >= limit.value)) return [];
      const [from, to] = [Math.min(asked.from, told.from, said.from), Math.max(asked.to, told.to, said.to)];
      return [
        found(
          "textGoalMissed",
          "error",
          { from, to },
          {
            where: whereOf(reading, from),
            quote: `${name}：${said.text}`,
            value: told.text,
            goal: `${table.header[goal]?.text ?? ""}${asked.text}`,
            limit: `${better === "lower" ? "不高于" : "不低于"} ${limit.value}`,
          },
        ),
      ];
    });
  });
