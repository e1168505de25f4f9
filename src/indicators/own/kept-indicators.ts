/** Indicators that staff made in the pane: kept in the workbook's settings, and defined as rows of 指标目标 are. */
import type { CellRef } from "../../cells/address";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import type { OwnIndicator } from "../../settings";
import type { IndicatorDefinition, StatedText } from "../targets/target";

/** Their words stand on no sheet: what is doubtful about them is told at the table that they read. */
export const keptDefinitions = (
  own: readonly OwnIndicator[],
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
): readonly IndicatorDefinition[] =>
  own.flatMap((one): IndicatorDefinition[] => {
    const sheet = sheets.find(({ name }) => name === one.table);
    // A table that is not here now, as in last year's copy, is waited for.
    return sheet === undefined ? [] : [definitionOf(one, { sheet: sheet.name, row: sheet.top, column: sheet.left })];
  });

function definitionOf(own: OwnIndicator, at: CellRef): IndicatorDefinition {
  const stated = (text: string): StatedText | null => (text === "" ? null : { text, at });
  return {
    title: own.title,
    at,
    table: { text: own.table, at },
    column: stated(own.column),
    statistic: stated(own.statistic),
    condition: stated(own.condition),
    period: stated("现状"),
    unit: stated(own.unit ?? ""),
    decimals: null,
    workstream: stated(own.workstream ?? ""),
    target: {
      title: own.title,
      at,
      requirement: own.target?.wording ?? "",
      targetText: "",
      target: null,
      unit: stated(own.unit ?? ""),
      year: own.target?.year ?? null,
      wording: own.target?.wording ?? "",
      baselineYear: null,
      baselineValue: own.target?.baselineValue ?? null,
      milestones: [],
      responsible: null,
    },
  };
}
