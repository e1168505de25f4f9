/** What conditional formats do to cells: kind by kind, in order of priority, and never by guessing. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConditionalEffects } from "../../../src/preview/page/cell/conditional-effects";
import {
  threshold,
  type ConditionalFormat,
  type ConditionalRule,
} from "../../../src/preview/workbook/conditional-format";
import type { Sheet } from "../../../src/preview/workbook/sheet";
import type { CellValue } from "../../../src/preview/workbook/sheet-contents";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";

const red = { fill: "#FFC7CE", color: "#9C0006", bold: false };
const green = { fill: "#C6EFCE", color: null, bold: true };
const column = { top: 0, left: 0, bottom: 9, right: 0 };

/** A column of values under some rules, the first with the highest priority. */
function effects(
  values: readonly CellValue[],
  rules: readonly (ConditionalRule | readonly [ConditionalRule, "stop"])[],
): ConditionalEffects {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  values.forEach((value, row) => {
    if (value !== null)
      sheet.setCell(row, 0, { value, formula: null, known: true, style: 0, quotePrefix: false, source: null });
  });
  sheet.conditionalFormats = rules.map((entry, index): ConditionalFormat => {
    const [rule, stop] = Array.isArray(entry)
      ? (entry as readonly [ConditionalRule, "stop"])
      : [entry as ConditionalRule, null];
    return {
      id: String(index),
      areas: [{ ...column, bottom: values.length - 1 }],
      rule,
      priority: index + 1,
      stopIfTrue: stop !== null,
      source: null,
    };
  });
  return new ConditionalEffects(workbook, sheet);
}

/** The rows that a rule marks. */
const marked = (values: readonly CellValue[], rule: ConditionalRule): number[] => {
  const found = effects(values, [rule]);
  return values.flatMap((_, row) => (found.at(row, 0)?.fill ? [row] : []));
};

describe("conditional formats", () => {
  it.each<[string, readonly CellValue[], ConditionalRule, number[]]>([
    [
      "above 75",
      [35, 76, 75, "优"],
      { kind: "cellValue", operator: "greaterThan", formulas: ["75"], look: red },
      [1, 3],
    ],
    ["between", [1, 2, 3, 4], { kind: "cellValue", operator: "between", formulas: ["2", "3"], look: red }, [1, 2]],
    [
      "not between",
      [1, 2, 3, 4],
      { kind: "cellValue", operator: "notBetween", formulas: ["2", "3"], look: red },
      [0, 3],
    ],
    [
      "equal to a text, without case",
      ["OK", "ok", "no"],
      { kind: "cellValue", operator: "equal", formulas: ['"Ok"'], look: red },
      [0, 1],
    ],
    ["less than the cell above", [3, 2, 5], { kind: "custom", formula: "=A1<A$1", look: red }, [1]],
    ["every second row", [1, 1, 1, 1], { kind: "custom", formula: "=MOD(ROW(),2)=0", look: red }, [1, 3]],
    [
      "holds a text",
      ["轻度污染", "优", "重度污染"],
      { kind: "text", operator: "contains", text: "污染", look: red },
      [0, 2],
    ],
    ["begins with", ["PM10", "PM2.5", "O3"], { kind: "text", operator: "beginsWith", text: "pm", look: red }, [0, 1]],
    ["blank", [1, null, " "], { kind: "presence", of: "blanks", wanted: true, look: red }, [1, 2]],
    ["an error", [1, { error: "#N/A" }], { kind: "presence", of: "errors", wanted: true, look: red }, [1]],
    ["the two highest", [5, 9, 7, 1], { kind: "topBottom", rank: 2, percent: false, bottom: false, look: red }, [1, 2]],
    ["the lowest quarter", [5, 9, 7, 1], { kind: "topBottom", rank: 25, percent: true, bottom: true, look: red }, [3]],
    ["above the average", [1, 2, 9], { kind: "average", above: true, orEqual: false, deviations: 0, look: red }, [2]],
    ["twice there", ["一", "二", "一", 1], { kind: "duplicates", unique: false, look: red }, [0, 2]],
    ["once there", ["一", "二", "一", null], { kind: "duplicates", unique: true, look: red }, [1]],
  ])("%s", (_what, values, rule, rows) => {
    expect(marked(values, rule)).toEqual(rows);
  });

  it("take the first rule's colours, add what it leaves open, and stop where told", () => {
    const [high, any]: ConditionalRule[] = [
      { kind: "cellValue", operator: "greaterThan", formulas: ["5"], look: red },
      { kind: "cellValue", operator: "greaterThan", formulas: ["0"], look: green },
    ] as ConditionalRule[];
    if (!high || !any) throw new Error("no rules");
    expect(effects([9, 1], [high, any]).at(0, 0)).toMatchObject({ fill: "#FFC7CE", color: "#9C0006", bold: true });
    expect(effects([9, 1], [[high, "stop"], any]).at(0, 0)).toMatchObject({ fill: "#FFC7CE", bold: false });
    expect(effects([9, 1], [[high, "stop"], any]).at(1, 0)).toMatchObject({ fill: "#C6EFCE", bold: true });
  });

  it("blend colours between their stops", () => {
    const scale: ConditionalRule = {
      kind: "colorScale",
      stops: [
        { at: threshold("min"), color: "#FFFFFF" },
        { at: threshold("percentile", "50"), color: "#FFFF00" },
        { at: threshold("max"), color: "#FF0000" },
      ],
    };
    const found = effects([0, 10, 20, 15, 5], [scale]);
    expect([0, 1, 2, 3, 4].map((row) => found.at(row, 0)?.fill)).toEqual([
      "#ffffff",
      "#ffff00",
      "#ff0000",
      "#ff8000",
      "#ffff80",
    ]);
  });

  it("choose icons by thresholds, and hide the number where told", () => {
    const icons: ConditionalRule = {
      kind: "iconSet",
      icons: "3Arrows",
      thresholds: [threshold("percent", "0"), threshold("num", "5"), { ...threshold("num", "10"), inclusive: false }],
      reversed: false,
      showValue: false,
    };
    const found = effects([1, 5, 10, 11, "—"], [icons]);
    expect([0, 1, 2, 3, 4].map((row) => found.at(row, 0)?.icon?.index)).toEqual([0, 1, 1, 2, undefined]);
    expect(found.at(0, 0)?.hidesValue).toBe(true);
  });

  it.each<[string, ConditionalRule]>([
    ["today", { kind: "custom", formula: "=A1<TODAY()", look: red }],
    ["a wildcard", { kind: "text", operator: "contains", text: "污*", look: red }],
    ["standard deviations", { kind: "average", above: true, orEqual: false, deviations: 1, look: red }],
    ["a kind that is not known", { kind: "other", type: "timePeriod" }],
  ])("draw nothing that depends on %s, and count it", (_what, rule) => {
    const found = effects([1, 2], [rule, { kind: "cellValue", operator: "greaterThan", formulas: ["1"], look: green }]);
    expect([found.undrawn, found.at(0, 0), found.at(1, 0)?.fill]).toEqual([1, null, "#C6EFCE"]);
  });
});

const samples = "../shared/data/tricky/ConditionalFormattingSamples.xlsx";
it.skipIf(!existsSync(samples))(
  "all of a real file's kinds but those of the calendar are drawn (skipped where ../shared/data is absent)",
  () => {
    const workbook = openWorkbook(readFileSync(samples));
    const undrawn = workbook.sheets.flatMap((sheet) => {
      const { undrawn: count } = new ConditionalEffects(workbook, sheet);
      return count > 0 ? [`${sheet.name}: ${count}`] : [];
    });
    // These ask for this month (MONTH, TODAY), and one format is of a kind "this month".
    expect(undrawn).toEqual(["Products1: 1", "Products3: 4"]);
  },
);
