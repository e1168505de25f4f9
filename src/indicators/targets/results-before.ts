/** Rows of a target sheet that give what was reached the year before: 2024年PM2.5年均浓度 under 2025年PM2.5年均浓度目标. */
import { saysTarget, yearAimed } from "./indicator-named";
import type { LedgerTarget, Target } from "./target";

/** The targets, each held against its result where a row of its own gives that; results are no targets. */
export function withResultsBefore<Row extends Target | LedgerTarget>(rows: readonly Row[]): readonly Row[] {
  const results = rows.filter(
    (row) =>
      !saysTarget(row.title) &&
      yearAimed(row.title) !== null &&
      rows.some((other) => other.indicator === row.indicator && other.year > row.year && saysTarget(other.title)),
  );
  if (results.length === 0) return rows;
  return rows
    .filter((row) => !results.includes(row))
    .map((row): Row => {
      const before = results.find(({ indicator, year }) => indicator === row.indicator && year < row.year);
      const asked = before?.requirement ?? null;
      return before === undefined || asked === null || row.baselineValue !== null || !("value" in asked)
        ? row
        : { ...row, baselineYear: before.year, baselineValue: asked.value };
    });
}
