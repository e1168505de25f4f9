/** What the objects of one conditional format stand for, and how they change it. */
import type { ConditionalFormat, ConditionalRule } from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import { requireWritable } from "../cell-access";
import { invalidArgument, itemNotFound } from "../host-error";

export interface FormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export function formatOf({ sheet, id }: FormatTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.find((other) => other.id === id);
  if (!format) throw itemNotFound("conditional format");
  return format;
}

export function replaceFormat(target: FormatTarget, change: (format: ConditionalFormat) => ConditionalFormat): void {
  requireWritable(target.sheet);
  const format = formatOf(target);
  if (format.source) throw invalidArgument("a conditional format that came with the file");
  target.sheet.touch("conditionalFormats");
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.map((other) =>
    other === format ? change(other) : other,
  );
}

type RuleOf<Kind extends ConditionalRule["kind"]> = Extract<ConditionalRule, { readonly kind: Kind }>;

export const replaceRule = <Kind extends ConditionalRule["kind"]>(
  target: FormatTarget,
  kind: Kind,
  change: (rule: RuleOf<Kind>) => ConditionalRule,
): void =>
  replaceFormat(target, (format) => {
    if (format.rule.kind !== kind) throw invalidArgument(`the format is a ${format.rule.kind}`);
    return { ...format, rule: change(format.rule as RuleOf<Kind>) };
  });
