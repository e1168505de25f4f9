/** The columns that a definition names. */
import { finding } from "../../findings/finding";
import type { IndicatorDefinition, StatedText } from "../targets/target";
import type { DefinitionTable } from "./custom-tables";
import { Fault } from "./definition-fault";

/** The columns that a definition names, each as the field of the table that it is. */
export class StatedColumns {
  readonly names: readonly string[];

  constructor(
    private readonly definition: IndicatorDefinition,
    private readonly table: DefinitionTable,
  ) {
    this.names = columnNames(definition.column, table);
  }

  field(name: string): string {
    const { title, column, table } = this.definition;
    return columnOf(title, column ?? table, name, this.table);
  }

  isNumber(field: string): boolean {
    return this.table.declaration.columns[field]?.spec.kind === "number";
  }

  numbers(name: string): string {
    const field = this.field(name);
    if (this.isNumber(field)) return field;
    const { title, at, column } = this.definition;
    const facts = { indicator: title, column: name, statistic: this.#statistic };
    throw new Fault(finding("definitionColumnNotNumbers", "error", column?.at ?? at, facts));
  }

  only(): string {
    const [name] = this.names;
    if (name !== undefined) return name;
    const { title, at, statistic } = this.definition;
    const facts = { indicator: title, statistic: this.#statistic };
    throw new Fault(finding("definitionColumnMissing", "error", statistic?.at ?? at, facts));
  }

  /** One of two columns is not named. */
  missing(): Fault {
    const { title, at, column } = this.definition;
    const facts = { indicator: title, statistic: this.#statistic };
    return new Fault(finding("definitionColumnMissing", "error", column?.at ?? at, facts));
  }

  get #statistic(): string {
    return this.definition.statistic?.text ?? "求和";
  }
}

/** "机扫面积/应扫面积", "管控前→管控后": two columns, unless one is called so ("种植面积/亩"); ÷ stands in no name. */
export function columnNames(stated: StatedText | null, { fieldNamed }: DefinitionTable): string[] {
  if (stated === null) return [];
  return fieldNamed(stated.text) !== null
    ? [stated.text]
    : stated.text.split(stated.text.includes("÷") ? /\s*÷\s*/ : /\s*(?:→|->|\/)\s*/).filter((name) => name !== "");
}

/** @throws Fault if the table has no such column */
export function columnOf(title: string, stated: StatedText, name: string, table: DefinitionTable): string {
  const field = table.fieldNamed(name);
  if (field === null)
    throw new Fault(
      finding("definitionUnknownColumn", "error", stated.at, {
        indicator: title,
        column: name,
        table: table.name,
        known: table.columnNames(),
      }),
    );
  return field;
}
