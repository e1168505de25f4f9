/**
 * The shapes of a request and a response, as Microsoft's client library sends and takes them: seen in Office.js
 * 1.1.110, for there is no document of them.
 */
import type { Json } from "./object-class";

export interface PathInfo {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth?: number };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** Whose root object a request begins at: the workbook, or what Excel on the web alone has. */
export type Partition = "Excel" | "WacPartition";

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, PathInfo>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

export const PathType = { Global: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Of a request's flags: it may change the workbook. */
export const WRITES = 1;

export const lowerFirst = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** Members that the wire names otherwise than Office.js does. */
export const WIRE_NAMES: Readonly<Record<string, string>> = { gridlines: "showGridlines", headings: "showHeadings" };

/** Members whose names stay small on the wire. */
const SMALL_ON_WIRE: ReadonlySet<string> = new Set(["Line.connectorType", "Image.format"]);

/** How the wire spells a member of a class. */
export const wireSpelling = (className: string, name: string): string =>
  SMALL_ON_WIRE.has(`${className}.${name}`) ? name : upperFirst(name);
