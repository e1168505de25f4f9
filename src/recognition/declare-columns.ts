/**
 * How a dataset is declared: what its columns are called and what they hold. A reader who knows the bureau but not
 * TypeScript should be able to correct an entry.
 */
import { headerKey } from "../cells/normalise-text";
import { anyOf } from "../collections/pattern";
import { rememberedOf } from "../collections/remembered";

export interface ColumnDeclaration<Field extends string> {
  readonly field: Field;
  /** Matched against a header without blanks, brackets' content and units, in lower case. */
  readonly names: readonly RegExp[];
  /**
   * Units that the header may give, with the factor to the unit that is kept; the first is what is meant where none
   * stands.
   */
  readonly units: Readonly<Record<string, number>>;
}

/** A column: its field and the spellings of its name. */
export const column = <Field extends string>(
  field: Field,
  names: readonly RegExp[],
  units: Readonly<Record<string, number>> = {},
): ColumnDeclaration<Field> => ({ field, names, units });

const UNIT =
  /(μg\/?m3|ug\/?m3|mg\/?m3|微克\/?立方米|毫克\/?立方米|微克每立方米|毫克每立方米|ppb|ppm|%|吨|万吨|亿元|万元)/;

const UNIT_NAMES: Readonly<Record<string, string>> = {
  "μg/m3": "μg/m³",
  "ug/m3": "μg/m³",
  μgm3: "μg/m³",
  ugm3: "μg/m³",
  "微克/立方米": "μg/m³",
  微克立方米: "μg/m³",
  微克每立方米: "μg/m³",
  "mg/m3": "mg/m³",
  mgm3: "mg/m³",
  "毫克/立方米": "mg/m³",
  毫克立方米: "mg/m³",
  毫克每立方米: "mg/m³",
};

/** The unit that a text names, in one spelling; null: none. */
export function unitIn(text: string): string | null {
  const found = UNIT.exec(headerKey(text).replace(/[()（）]/g, ""))?.[1];
  return found === undefined ? null : (UNIT_NAMES[found] ?? found);
}

const EACH_UNIT = new RegExp(UNIT.source, "g");

/** A header reduced to its name: blanks, units, bracketed remarks and a trailing 浓度/均值 gone. */
export const bareHeader = (text: string): string =>
  headerKey(text)
    .replace(EACH_UNIT, "")
    .replace(/[()[\]（）【】:：,，]/g, "")
    .replace(/^(浓度均值|日均浓度|浓度|监测浓度|污染物浓度|24小时平均|日均值|均值)(?=.)/, "");

/** What was found for a text: the same headers come again in every sheet, and every cell of a sheet's head is tried. */
const matched = new WeakMap<object, Map<string, ColumnDeclaration<string> | null>>();

const anyName = rememberedOf((columns: readonly ColumnDeclaration<string>[]): RegExp =>
  anyOf(columns.flatMap(({ names }) => names)),
);

/** The declaration that a header fits; of several the one declared first. */
export function matchColumn<Field extends string>(
  columns: readonly ColumnDeclaration<Field>[],
  header: string,
): ColumnDeclaration<Field> | null {
  let known = matched.get(columns);
  if (!known) matched.set(columns, (known = new Map()));
  let found = known.get(header) as ColumnDeclaration<Field> | null | undefined;
  if (found === undefined) {
    const bare = bareHeader(header);
    // Most texts are no name at all.
    found =
      bare !== "" && anyName(columns).test(bare)
        ? (columns.find(({ names }) => names.some((name) => name.test(bare))) ?? null)
        : null;
    known.set(header, found);
  }
  return found;
}
