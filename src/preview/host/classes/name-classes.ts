/** Defined names of the workbook and of sheets. */
import { absoluteReference, parseSheetReference } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { DefinedName, Workbook } from "../../workbook/workbook";
import { HostError, invalidArgument } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { flagArgument, textArgument } from "./argument";
import { rangeClass } from "./range-class";

interface NamesTarget {
  readonly sheet: Sheet | null;
}

/** The name after what the same request did to it. */
const asItIs = ({ names }: Workbook, item: DefinedName): DefinedName =>
  names.find(({ name, sheetId }) => name === item.name && sheetId === item.sheetId) ?? item;

const nameClass: DeclaredClass<DefinedName> = objectClass<DefinedName>("NamedItem", {
  scalars: {
    name: { get: ({ name }) => name },
    formula: {
      get: (item, { workbook }) => `=${asItIs(workbook, item).formula}`,
      set: (item, value, { workbook }) => {
        const text = textArgument(value, "formula");
        if (!/^=./s.test(text)) throw invalidArgument("the formula of a name begins with =");
        workbook.setName({ ...asItIs(workbook, item), formula: text.slice(1) });
      },
    },
    // Of a text its characters, without the quotation marks that the formula has.
    value: { get: ({ formula }) => /^"(.*)"$/s.exec(formula)?.[1]?.replaceAll('""', '"') ?? formula },
    visible: {
      get: ({ hidden }) => !hidden,
      set: (item, value, { workbook }) => workbook.setName({ ...item, hidden: !flagArgument(value, "visible") }),
    },
    type: { get: ({ formula }) => (parseSheetReference(formula) ? "Range" : "String") },
    scope: { get: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet") },
  },
  methods: {
    getRange: ({ formula, name }, _args, { workbook }) => {
      const target = parseSheetReference(formula);
      const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
      if (!target || !sheet) throw new HostError("ItemNotFound", `${name} names no range.`);
      return rangeClass.of({ sheet, area: target.area });
    },
    getRangeOrNullObject: ({ formula }, _args, { workbook }) => {
      const target = parseSheetReference(formula);
      const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
      return target && sheet ? rangeClass.of({ sheet, area: target.area }) : null;
    },
    delete: ({ name, sheetId }, _args, { workbook }) => {
      workbook.removeName(name, sheetId);
      return null;
    },
  },
  identity: ({ name }) => ({ _Id: name }),
});

const listed = (workbook: Workbook, { sheet }: NamesTarget): DefinedName[] =>
  workbook.names.filter(({ name, sheetId }) => sheetId === (sheet?.id ?? null) && !name.startsWith("_xlnm."));

export const namesClass: DeclaredClass<NamesTarget> = objectClass<NamesTarget>("NamedItemCollection", {
  items: (target, { workbook }) => listed(workbook, target).map((name) => nameClass.of(name)),
  item: (target, key, { workbook }) => {
    const found = listed(workbook, target).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    return found ? nameClass.of(found) : null;
  },
  methods: {
    add: ({ sheet }, [name, reference], { workbook }) => {
      const text = textArgument(name, "name");
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) || /^[A-Za-z]{1,3}\d+$/.test(text))
        throw invalidArgument(`the name ${text}`);
      if (
        workbook.names.some(
          (other) => other.sheetId === (sheet?.id ?? null) && other.name.toLowerCase() === text.toLowerCase(),
        )
      )
        throw new HostError("ItemAlreadyExists", `${text} exists already.`);
      const formula = rangeClass.is(reference)
        ? absoluteReference(reference.target.sheet.name, reference.target.area)
        : textArgument(reference, "reference").replace(/^=/, "");
      const item: DefinedName = { name: text, formula, sheetId: sheet?.id ?? null, hidden: false, rest: "" };
      workbook.setName(item);
      return nameClass.of(item);
    },
  },
});
