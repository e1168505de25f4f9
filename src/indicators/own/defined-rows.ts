/** Which rows a definition counts. */
import { finding } from "../../findings/finding";
import type { Where } from "../ledgers/declare-indicator";
import type { StatedText } from "../targets/target";
import { conditionOf, type ConditionFault } from "./custom-conditions";
import type { DefinitionTable } from "./custom-tables";
import { Fault } from "./definition-fault";
import { parseConditions } from "./parse-conditions";
import { columnOf } from "./stated-columns";

/** @throws Fault if the words are no conditions */
export function writtenConditions(title: string, { text, at }: StatedText) {
  const parsed = parseConditions(text);
  if ("unreadable" in parsed)
    throw new Fault(
      finding("definitionUnreadableCondition", "error", at, { indicator: title, text: parsed.unreadable }),
    );
  return parsed.conditions;
}

/** @throws Fault if a column is not there or a value is none of its words */
export function whereOf(
  title: string,
  stated: StatedText | null,
  conditions: ReturnType<typeof writtenConditions>,
  table: DefinitionTable,
): { readonly where: Where; readonly fields: readonly string[] } {
  if (stated === null) return { where: {}, fields: [] };
  const where: Record<string, Where[string]> = {};
  for (const written of conditions) {
    const field = columnOf(title, stated, written.column, table);
    const spec = table.declaration.columns[field]?.spec;
    const condition = spec ? conditionOf(written, spec) : ({ fault: "unreadable" } satisfies ConditionFault);
    if ("fault" in condition) {
      throw new Fault(
        condition.fault === "unreadable"
          ? finding("definitionUnreadableCondition", "error", stated.at, { indicator: title, text: written.text })
          : finding("definitionUnknownChoice", "error", stated.at, {
              indicator: title,
              column: written.column,
              text: condition.text,
              known: condition.known,
            }),
      );
    }
    const other = where[field];
    where[field] = other === undefined ? condition : { all: [other, condition] };
  }
  return { where, fields: Object.keys(where) };
}
