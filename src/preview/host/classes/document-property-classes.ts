/** What a workbook says of itself: title, author, and what others write beside it. */
import type { DocumentProperties, Workbook } from "../../workbook/workbook";
import type { FileSource } from "../../xlsx/file-source";
import { readRelationships } from "../../xlsx/relationships";
import { invalidArgument, itemNotFound, notImplemented } from "../host-error";
import { objectClass, type DeclaredClass, type Scalar } from "../object-class";
import { textArgument } from "./argument";

/** Set properties stay in the open workbook: a file is not made of it. */
const text = (name: Exclude<keyof DocumentProperties, "created">): Scalar<Workbook> => ({
  get: ({ properties }) => properties[name],
  set: (workbook, value) => {
    workbook.properties[name] = textArgument(value, name);
    workbook.keptHere.add("document properties");
    workbook.touch("properties");
  },
});

interface PropertyTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

/** A file's own are not read. */
function own(workbook: Workbook): Workbook["customDocumentProperties"] {
  const source = workbook.source as FileSource | null;
  if (source && readRelationships(source.zip, "").some(({ kind }) => kind === "custom-properties"))
    throw notImplemented("custom properties of a file");
  return workbook.customDocumentProperties;
}

function put({ workbook, key }: PropertyTarget, value: unknown): void {
  const isValue = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!isValue) throw invalidArgument("the value of a property must be a text, a number or true or false");
  own(workbook).set(key, value as string | number | boolean);
  workbook.keptHere.add("custom document properties");
  workbook.touch("properties");
}

function valueOf({ workbook, key }: PropertyTarget): string | number | boolean {
  const value = own(workbook).get(key);
  if (value === undefined) throw itemNotFound(key);
  return value;
}

const typeOf = (value: string | number | boolean): string =>
  typeof value === "string"
    ? "String"
    : typeof value === "boolean"
      ? "Boolean"
      : Number.isInteger(value)
        ? "Number"
        : "Float";

const customPropertyClass: DeclaredClass<PropertyTarget> = objectClass<PropertyTarget>("CustomProperty", {
  scalars: {
    key: { get: ({ key }) => key },
    value: { get: valueOf, set: put },
    type: { get: (target) => typeOf(valueOf(target)) },
  },
  methods: {
    delete: ({ workbook, key }) => {
      own(workbook).delete(key);
      workbook.touch("properties");
      return null;
    },
  },
  identity: ({ key }) => ({ _Id: key }),
});

const keyIn = (workbook: Workbook, wanted: unknown): string | undefined =>
  [...own(workbook).keys()].find((key) => key.toLowerCase() === String(wanted).toLowerCase());

const customPropertiesClass: DeclaredClass<Workbook> = objectClass<Workbook>("CustomPropertyCollection", {
  items: (workbook) => [...own(workbook).keys()].map((key) => customPropertyClass.of({ workbook, key })),
  item: (workbook, wanted) => {
    const key = keyIn(workbook, wanted);
    return key === undefined ? null : customPropertyClass.of({ workbook, key });
  },
  methods: {
    add: (workbook, [name, value]) => {
      const wanted = textArgument(name, "key");
      if (wanted === "" || wanted.length > 255) throw invalidArgument(`the key ${wanted.slice(0, 40)}`);
      const target = { workbook, key: keyIn(workbook, wanted) ?? wanted };
      put(target, value);
      return customPropertyClass.of(target);
    },
    deleteAll: (workbook) => {
      own(workbook).clear();
      workbook.touch("properties");
      return null;
    },
  },
});

export const documentPropertiesClass: DeclaredClass<Workbook> = objectClass<Workbook>("DocumentProperties", {
  scalars: {
    title: text("title"),
    subject: text("subject"),
    author: text("author"),
    keywords: text("keywords"),
    comments: text("comments"),
    category: text("category"),
    manager: text("manager"),
    company: text("company"),
    lastAuthor: { get: ({ properties }) => properties.lastAuthor },
    revisionNumber: { get: ({ properties }) => Number(properties.revision) || 0 },
    creationDate: { get: ({ properties }) => properties.created },
  },
  navigation: { custom: (workbook) => customPropertiesClass.of(workbook) },
});
