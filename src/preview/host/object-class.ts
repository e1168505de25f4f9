/**
 * How the object model is declared: one table a class, one entry a member. What stands in no table fails.
 *
 * Names are those of Office.js in lower camel case ("values", "getRange"); the wire's capitals are the engine's affair.
 */
import type { ExcelHost } from "./excel-host";

/** An object of the model: what it is and the thing in the workbook that it stands for. */
export interface HostObject {
  readonly type: ObjectClass;
  readonly target: unknown;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An argument as it came: JSON, or an object of the model where the client passed one. */
export type Argument = unknown;

/** A method's answer: an object of the model, a plain value, or null for a null object. */
export type Answer = HostObject | Json | undefined;

export interface Scalar<Target> {
  readonly get: (target: Target, host: ExcelHost) => Json;
  readonly set?: (target: Target, value: unknown, host: ExcelHost) => void;
  /** Not part of a load() without names: too dear. */
  readonly onlyByName?: boolean;
}

export type Methods<Target> = Readonly<
  Record<string, (target: Target, args: readonly Argument[], host: ExcelHost) => Answer>
>;

export interface ClassDeclaration<Target> {
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  /** null: a null object. */
  readonly navigation?: Readonly<Record<string, (target: Target, host: ExcelHost) => HostObject | null>>;
  readonly methods?: Methods<Target>;
  /** A collection's members, in order. */
  readonly items?: (target: Target, host: ExcelHost) => readonly HostObject[];
  /** A collection's member by id, name or key; null: there is none. */
  readonly item?: (target: Target, key: unknown, host: ExcelHost) => HostObject | null;
  /** What lets the client find the object again: {Id}, {_Id}, or nothing. Ranges get theirs from the engine. */
  readonly identity?: (target: Target, host: ExcelHost) => Readonly<Record<string, string | number>>;
}

/** A class with its target's type closed over, so that the engine can hold all of them alike. */
export interface ObjectClass {
  readonly name: string;
  readonly isCollection: boolean;
  /** Ranges are kept by reference id instead of by identity. */
  readonly isRange: boolean;
  readonly scalarNames: readonly string[];
  readonly navigationNames: readonly string[];
  readonly isDefaultScalar: (name: string) => boolean;
  readonly read: (target: unknown, name: string, host: ExcelHost) => Json | undefined;
  /** false: there is no such property; "readOnly": it cannot be set. */
  readonly write: (target: unknown, name: string, value: unknown, host: ExcelHost) => boolean | "readOnly";
  readonly navigate: (target: unknown, name: string, host: ExcelHost) => HostObject | null | undefined;
  readonly call: (
    target: unknown,
    name: string,
    args: readonly Argument[],
    host: ExcelHost,
  ) => { readonly answer: Answer } | null;
  readonly items: (target: unknown, host: ExcelHost) => readonly HostObject[];
  readonly item: (target: unknown, key: unknown, host: ExcelHost) => HostObject | null;
  readonly identity: (target: unknown, host: ExcelHost) => Readonly<Record<string, string | number>>;
}

/** A declared class, and how to make its objects. */
export interface DeclaredClass<Target> extends ObjectClass {
  readonly of: (target: Target) => HostObject;
  readonly is: (object: unknown) => object is HostObject & { readonly target: Target };
}

export function objectClass<Target>(name: string, declaration: ClassDeclaration<Target>): DeclaredClass<Target> {
  const { scalars = {}, navigation = {}, methods = {} } = declaration;
  const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
    Object.hasOwn(table, key) ? table[key] : undefined;
  const type: DeclaredClass<Target> = {
    name,
    isCollection: declaration.items !== undefined,
    isRange: ["Range", "RangeAreas", "WorkbookRangeAreas"].includes(name),
    scalarNames: Object.keys(scalars),
    navigationNames: Object.keys(navigation),
    isDefaultScalar: (scalar) => own(scalars, scalar)?.onlyByName !== true,
    read: (target, key, host) => own(scalars, key)?.get(target as Target, host),
    write: (target, key, value, host) => {
      const scalar = own(scalars, key);
      if (!scalar) return false;
      if (!scalar.set) return "readOnly";
      scalar.set(target as Target, value, host);
      return true;
    },
    navigate: (target, key, host) => own(navigation, key)?.(target as Target, host),
    call: (target, key, args, host) => {
      const method = own(methods, key);
      return method ? { answer: method(target as Target, args, host) } : null;
    },
    items: (target, host) => declaration.items?.(target as Target, host) ?? [],
    item: (target, key, host) => declaration.item?.(target as Target, key, host) ?? null,
    identity: (target, host) => declaration.identity?.(target as Target, host) ?? {},
    of: (target) => ({ type, target }),
    is: (object): object is HostObject & { readonly target: Target } => isHostObject(object) && object.type === type,
  };
  return type;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;
