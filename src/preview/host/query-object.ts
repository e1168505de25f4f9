/** What a request loads: an object's properties, those of its children, and the items of a collection. */
import { apiSetOf, isAtMost } from "./api-sets";
import type { ExcelHost } from "./excel-host";
import { located, memberNotImplemented } from "./host-error";
import type { HostObject, Json } from "./object-class";
import { lowerFirst, wireSpelling, type QueryInfo } from "./protocol";

interface Properties {
  [name: string]: Json;
}

/** What the client knows an object by from now on. */
export function identityOf(object: HostObject, host: ExcelHost): Properties {
  if (!object.type.isRange) return { ...object.type.identity(object.target, host) };
  const id = host.keptId(object);
  return id === undefined ? {} : { _ReferenceId: id };
}

/** `asJson`: in the spelling of the documents, as `toJSON` and `load` of whole objects want it; else in the wire's. */
export function queryObject(object: HostObject, query: QueryInfo, asJson: boolean, host: ExcelHost): Json {
  const { type, target } = object;
  const select = (query.Select ?? []).map((name) => name.replace(/^items\//, ""));
  if (!type.isCollection) return propertiesOf(object, select, query.Expand ?? [], asJson, host);
  // Some collections are reached by number only.
  host.use(type.name, apiSetOf(type.name, "getItem") === null ? "getItemAt" : "getItem");
  const wanted = select.filter((name) => name !== "items");
  if (wanted.includes("count")) {
    host.use(type.name, "count");
    const count = { [asJson ? "count" : "Count"]: type.items(target, host).length };
    if (wanted.length === 1) return count;
  }
  const items = type
    .items(target, host)
    .slice(query.Skip ?? 0)
    .slice(0, query.Top ?? undefined);
  const read = items.map((item) => propertiesOf(item, wanted, query.Expand ?? [], asJson, host));
  return { [asJson ? "items" : "_Items"]: read };
}

function propertiesOf(
  object: HostObject,
  select: readonly string[],
  expand: readonly string[],
  asJson: boolean,
  host: ExcelHost,
): Properties {
  const { type, target } = object;
  const spell = (name: string): string => (asJson ? name : wireSpelling(type.name, name));
  const result = identityOf(object, host);
  const { own, children } = membersAsked(object, select, expand, host);
  for (const name of own) {
    try {
      const value = type.read(target, name, host);
      if (value !== undefined) result[spell(name)] = value;
    } catch (error) {
      throw located(error, `${type.name}.${name}`);
    }
  }
  for (const [name, inner] of children) {
    host.use(type.name, name);
    const child = type.navigate(target, name, host);
    if (child === undefined) throw memberNotImplemented(`${type.name}.${name}`);
    result[spell(name)] = child === null ? null : queryObject(child, { Select: inner }, asJson, host);
  }
  return result;
}

interface MembersAsked {
  /** Of the object itself. */
  readonly own: readonly string[];
  /** Of its child objects: name → what of each; nothing: all that it has without being asked. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

function membersAsked(
  { type }: HostObject,
  select: readonly string[],
  expand: readonly string[],
  host: ExcelHost,
): MembersAsked {
  const own: string[] = [];
  const children = new Map<string, string[]>();
  const addChild = (name: string, rest: readonly string[]): void => {
    children.set(name, [...(children.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  };
  if (select.length === 0 || select.includes("*")) own.push(...defaultScalars(type, host));
  for (const path of select) {
    // Microsoft's own way of asking for an object without its properties; Excel takes no notice of it.
    if (path === "*" || lowerFirst(path) === "noPropertiesNeeded") continue;
    const [head = "", ...rest] = path.split("/");
    const name = lowerFirst(head);
    if (rest.length === 0) host.use(type.name, name);
    if (rest.length === 0 && type.scalarNames.includes(name)) own.push(name);
    else if (rest.length > 0 || type.navigationNames.includes(name)) addChild(name, rest);
    else throw memberNotImplemented(`${type.name}.${name}`);
  }
  for (const path of expand) {
    const [head = "", ...rest] = path.split("/");
    addChild(lowerFirst(head), rest);
  }
  return { own, children };
}

/** What an object gives of itself where nothing is named, as far as the played version has it. */
const defaultScalars = (type: HostObject["type"], host: ExcelHost): readonly string[] =>
  type.scalarNames.filter((name) => {
    const level = apiSetOf(type.name, name);
    return type.isDefaultScalar(name) && level !== null && isAtMost(level, host.options.apiLevel);
  });
