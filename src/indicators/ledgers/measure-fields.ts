/** Which fields a measure needs, and whether a table has them. */
import type { Measure } from "./declare-indicator";
import type { BookTable } from "./ledger-book";
import { fieldsAsked } from "./row-conditions";
import { countedOnly } from "./row-values";

/**
 * Whether a table has the columns that the measure asks for; a list of works by its state, whatever else it lacks,
 * does.
 */
export const tells = (table: BookTable, measure: Measure): boolean => fieldsLacking(table, measure).length === 0;

/** Fields that a measure needs and the table lacks; rows that say for how many things they stand need not name them. */
export const fieldsLacking = ({ has, rows }: BookTable, measure: Measure): string[] =>
  fieldsOf(measure).filter(
    (field) =>
      !has(field) && !(measure.statistic === "distinct" && field === measure.by && countedOnly(rows, field).length > 0),
  );

/** Every field that a measure needs. */
export function fieldsOf(measure: Measure): string[] {
  const asked = fieldsAsked(measure.where);
  switch (measure.statistic) {
    case "count":
      return asked;
    case "distinct":
      return [...asked, measure.by];
    case "sum":
    case "mean":
    case "max":
    case "min":
    case "latest":
    case "yearChange":
      return [...asked, measure.of];
    case "share":
      return [...asked, ...fieldsAsked(measure.among)];
    case "part":
      return [...asked, ...fieldsAsked(measure.among), measure.of];
    case "ratio":
      return [...asked, measure.over, measure.under];
    case "change":
      return [...asked, measure.from, measure.to];
  }
}
