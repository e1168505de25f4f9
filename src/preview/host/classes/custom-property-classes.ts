/** A worksheet's custom properties. Keys are compared without case, and have 255 characters at most. */
import type { Sheet } from "../../workbook/sheet";
import { invalidArgument, itemNotFound } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { textArgument } from "./argument";

const LONGEST_KEY = 255;

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

function valueOf({ sheet, key }: PropertyTarget): string {
  const value = sheet.customProperties.get(key);
  if (value === undefined) throw itemNotFound(key);
  return value;
}

function put({ sheet, key }: PropertyTarget, value: unknown): void {
  sheet.customProperties.set(key, textArgument(value, "value"));
  sheet.touch("customProperties");
}

const customPropertyClass: DeclaredClass<PropertyTarget> = objectClass<PropertyTarget>("WorksheetCustomProperty", {
  scalars: { key: { get: ({ key }) => key }, value: { get: valueOf, set: put } },
  methods: {
    delete: (target) => {
      target.sheet.customProperties.delete(target.key);
      target.sheet.touch("customProperties");
      return null;
    },
  },
  identity: ({ key }) => ({ _Id: key }),
});

const keyOn = (sheet: Sheet, wanted: string): string | undefined =>
  [...sheet.customProperties.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());

export const customPropertiesClass: DeclaredClass<Sheet> = objectClass<Sheet>("WorksheetCustomPropertyCollection", {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => customPropertyClass.of({ sheet, key })),
  item: (sheet, wanted) => {
    const key = typeof wanted === "string" ? keyOn(sheet, wanted) : undefined;
    return key === undefined ? null : customPropertyClass.of({ sheet, key });
  },
  methods: {
    add: (sheet, [name, value]) => {
      const text = textArgument(name, "key");
      if (text === "" || text.length > LONGEST_KEY) throw invalidArgument(`the key ${text.slice(0, 40)}`);
      const target = { sheet, key: keyOn(sheet, text) ?? text };
      put(target, value);
      return customPropertyClass.of(target);
    },
  },
});
