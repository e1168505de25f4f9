/**
 * The engine: one request of Microsoft's Rich API protocol in, one response out (office-wire-protocol §4).
 *
 * Actions run in order; the first failure stops the request, and what ran before it stays done, as in Excel.
 */
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { apiSetOf, isAtMost } from "./api-sets";
import type { RangeTarget } from "./classes/range-target";
import { workbookClass } from "./classes/workbook-class";
import { HostEvents } from "./host-events";
import { HostError, invalidArgument } from "./host-error";
import { isHostObject, type Answer, type Argument, type HostObject, type Json } from "./object-class";

export interface HostOptions {
  /** The ExcelApi level to play: "1.14" is Excel 2021, "1.17" Excel 2024, "1.20" Microsoft 365. */
  readonly apiLevel: string;
  /** Bytes that a request or a response may have; Excel on the web allows 5 MB. */
  readonly payloadLimit: number;
}

export const defaultOptions: HostOptions = { apiLevel: "1.14", payloadLimit: 5 * 1024 * 1024 };

/** A failure to order: at the n-th sync from now (1 is the next), before its n-th action (0: before all). */
export interface Fault {
  readonly sync: number;
  readonly action: number;
  readonly code: string;
}

interface PathInfo {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth?: number };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, PathInfo>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}

const PathType = { Global: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;
const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5, RecursiveQuery: 6, QueryAsJson: 7, EnsureUnchanged: 8, Update: 9 } as const;

const lowerFirst = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));
const upperFirst = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));

/** Members that the wire names otherwise than Office.js does. */
const WIRE_NAMES: Readonly<Record<string, string>> = { gridlines: "showGridlines", headings: "showHeadings" };

const INTERNAL_SERVICE = "AddinInternalService";

const byteLength = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

export class ExcelHost {
  readonly events = new HostEvents();
  readonly options: HostOptions;
  /** While a person edits a cell, Excel refuses everything. */
  editingCell = false;
  readonly counters = { syncs: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
  readonly #references = new Map<string, HostObject>();
  readonly #used = new Map<string, string>();
  #faults: { sync: number; action: number; code: string }[] = [];
  #nextReference = 1;
  /** Called after every request that may have changed the workbook. */
  onChanged: () => void = () => undefined;

  constructor(readonly workbook: Workbook, options: Partial<HostOptions> = {}) {
    this.options = { ...defaultOptions, ...options };
  }

  /** What is selected, on the sheet where it was selected. */
  selection: RangeTarget | null = null;

  currentSelection(): RangeTarget {
    const active = this.workbook.sheetById(this.workbook.activeSheetId) ?? this.workbook.sheets[0];
    if (!active) throw new HostError("GeneralException", "The workbook has no sheet.");
    return this.selection?.sheet === active ? this.selection : { sheet: active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  /** Brings a sheet to the front, and says so to whoever listens. */
  activate(sheet: Sheet): void {
    const before = this.workbook.activeSheetId;
    if (before === sheet.id) return;
    this.workbook.activeSheetId = sheet.id;
    this.workbook.touch("sheets");
    this.events.fire("deactivated", before, { worksheetId: before });
    this.events.fire("activated", sheet.id, { worksheetId: sheet.id });
  }

  newChartId(): string {
    const taken = new Set(this.workbook.sheets.flatMap(({ charts }) => charts.map(({ id }) => id)));
    let number = taken.size;
    const id = (): string => `{00000000-0008-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
    while (taken.has(id())) number += 1;
    return id();
  }

  /** Every released member that was used so far ("Range.values"), with the API set that it came with. */
  membersUsed(): ReadonlyMap<string, string> {
    return this.#used;
  }

  orderFault(fault: Fault): void {
    this.#faults.push({ ...fault });
  }

  execute(body: RequestBody): ResponseBody {
    this.counters.syncs += 1;
    const requestBytes = byteLength(body);
    this.counters.requestBytes += requestBytes;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, requestBytes);
    const fault = this.#dueFault();
    const refusal = this.#refusal(requestBytes);
    const response = refusal ? failed(refusal, body, 0, [], []) : new Batch(this, body, fault).run();
    const responseBytes = byteLength(response);
    this.counters.responseBytes += responseBytes;
    this.counters.largestResponse = Math.max(this.counters.largestResponse, responseBytes);
    this.onChanged();
    if (responseBytes > this.options.payloadLimit) {
      return failed(new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."), body, Math.max(0, body.Actions.length - 1), [], []);
    }
    return response;
  }

  #refusal(requestBytes: number): HostError | null {
    if (this.editingCell) return new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.");
    if (requestBytes > this.options.payloadLimit) return new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    return null;
  }

  #dueFault(): { readonly action: number; readonly code: string } | null {
    for (const fault of this.#faults) fault.sync -= 1;
    const due = this.#faults.find(({ sync }) => sync === 0) ?? null;
    this.#faults = this.#faults.filter(({ sync }) => sync > 0);
    return due;
  }

  /** Notes the use of a member; fails where the Excel that is played does not have it. */
  use(className: string, member: string): void {
    // Members that only the wire knows (_KeepReference, _RegisterDataChangedEvent …).
    if (member.startsWith("_") || className === INTERNAL_SERVICE) return;
    const level = apiSetOf(className, member);
    const name = `${className}.${member}`;
    if (level === null) throw invalidArgument(`${name} does not exist`);
    if (!isAtMost(level, this.options.apiLevel)) throw new HostError("ApiNotFound", `${name} came with ExcelApi ${level}; this Excel has ${this.options.apiLevel}.`, name);
    this.#used.set(name, level);
  }

  keep(object: HostObject): string {
    for (const [id, kept] of this.#references) if (kept === object) return id;
    const id = `ref-${this.#nextReference++}`;
    this.#references.set(id, object);
    return id;
  }

  kept(id: string): HostObject | undefined {
    return this.#references.get(id);
  }

  keptId(object: HostObject): string | undefined {
    for (const [id, kept] of this.#references) if (kept === object) return id;
    return undefined;
  }

  release(id: string): void {
    this.#references.delete(id);
  }

  get keptCount(): number {
    return this.#references.size;
  }
}

function failed(error: HostError, body: RequestBody, index: number, results: ResponseBody["Results"], traces: readonly number[]): ResponseBody {
  const action = body.Actions[index];
  const path = action ? body.ObjectPaths[action.ObjectPathId] : undefined;
  return {
    Results: results, TraceIds: traces,
    Error: { Code: error.code, Message: error.message, Location: error.location ?? lowerFirst(action?.Name ?? path?.Name ?? ""), ActionIndex: index, HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400 },
  };
}

/** One request under way. */
class Batch {
  readonly #objects = new Map<number, HostObject | null>();
  readonly #results: { ActionId: number; Value: Json }[] = [];
  readonly #traces: number[] = [];

  constructor(private readonly host: ExcelHost, private readonly body: RequestBody, private readonly fault: { readonly action: number; readonly code: string } | null) {}

  run(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (this.fault && this.fault.action === index) throw new HostError(this.fault.code, "An ordered fault.");
        this.#run(action);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return failed(error, this.body, index, this.#results, this.#traces);
      }
    }
    if (this.fault && this.fault.action >= this.body.Actions.length) return failed(new HostError(this.fault.code, "An ordered fault."), this.body, Math.max(0, this.body.Actions.length - 1), this.#results, this.#traces);
    return { Results: this.#results, TraceIds: this.#traces };
  }

  #run(action: Action): void {
    if (action.ActionType === ActionType.Trace) {
      this.#traces.push(action.Id);
      this.#results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = this.#resolve(action.ObjectPathId);
    this.#results.push({ ActionId: action.Id, Value: object === null ? null : this.#perform(action, object) });
  }

  #perform(action: Action, object: HostObject): Json {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.#identity(object);
      case ActionType.Query:
        return this.#query(object, action.QueryInfo ?? {}, false);
      case ActionType.QueryAsJson:
        return this.#query(object, action.QueryInfo ?? {}, true);
      case ActionType.RecursiveQuery:
        return this.#query(object, action.RecursiveQueryInfo?.Queries[object.type.name] ?? {}, false);
      case ActionType.Method: {
        const answer = this.#call(object, lowerFirst(action.Name ?? ""), this.#arguments(action.ArgumentInfo));
        return isHostObject(answer) || answer === undefined ? null : answer;
      }
      case ActionType.SetProperty:
        this.#set(object, lowerFirst(action.Name ?? ""), this.#arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#update(object, lowerFirst(name), value);
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new HostError("GeneralException", `unknown action type ${action.ActionType}`);
    }
  }

  #identity(object: HostObject): Json {
    const { type, target } = object;
    if (type.isRange) {
      const id = this.host.keptId(object);
      return id === undefined ? {} : { _ReferenceId: id };
    }
    return { ...type.identity(target, this.host) };
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `object path ${id} is missing`);
    const object = this.#locate(path);
    this.#objects.set(id, object);
    return object;
  }

  #locate(path: PathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return workbookClass.of(this.host.workbook);
      case PathType.Null:
        return null;
      case PathType.Reference: {
        const kept = this.host.kept(path.Name ?? "");
        if (!kept) throw new HostError("InvalidReference", `${path.Name} is no longer kept`);
        return kept;
      }
      case PathType.NewObject:
        return internalService;
      default:
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is a null object.
    if (parent === null) return null;
    const name = lowerFirst(path.Name ?? "");
    switch (path.ObjectPathType) {
      case PathType.Method: {
        const answer = this.#call(parent, name, this.#arguments(path.ArgumentInfo));
        if (isHostObject(answer)) return answer;
        return null;
      }
      case PathType.Property: {
        this.host.use(parent.type.name, name);
        const object = parent.type.navigate(parent.target, name, this.host);
        if (object === undefined) throw new HostError("NotImplemented", `The embedded Excel does not have ${parent.type.name}.${name}.`, `${parent.type.name}.${name}`);
        return object;
      }
      case PathType.Indexer: {
        this.host.use(parent.type.name, "getItem");
        const key = this.#arguments(path.ArgumentInfo)[0];
        const item = parent.type.item(parent.target, key, this.host);
        if (item === null) throw new HostError("ItemNotFound", `The requested resource doesn't exist: ${String(key)}`, `${parent.type.name}.getItem`);
        return item;
      }
      default:
        throw new HostError("GeneralException", `unknown object path type ${path.ObjectPathType}`);
    }
  }

  #call(object: HostObject, name: string, args: readonly Argument[]): Answer {
    const { type, target } = object;
    if (name === "_KeepReference") {
      this.host.keep(object);
      return null;
    }
    this.host.use(type.name, name);
    if (type.isCollection && (name === "getItem" || name === "getItemOrNullObject" || name === "getItemAt" || name === "getCount")) return this.#collectionCall(object, name, args);
    try {
      const called = type.call(target, name, args, this.host);
      if (called) return called.answer;
    } catch (error) {
      throw located(error, `${type.name}.${name}`);
    }
    throw new HostError("NotImplemented", `The embedded Excel does not have ${type.name}.${name}().`, `${type.name}.${name}`);
  }

  #collectionCall({ type, target }: HostObject, name: string, args: readonly Argument[]): HostObject | number | null {
    if (name === "getCount") return type.items(target, this.host).length;
    const found = name === "getItemAt" ? (type.items(target, this.host)[Number(args[0])] ?? null) : type.item(target, args[0], this.host);
    if (found === null && name !== "getItemOrNullObject") throw new HostError(name === "getItemAt" ? "InvalidArgument" : "ItemNotFound", `The requested resource doesn't exist: ${String(args[0])}`, `${type.name}.${name}`);
    return found;
  }

  #set(object: HostObject, wireName: string, value: unknown): void {
    const { type, target } = object;
    const name = WIRE_NAMES[wireName] ?? wireName;
    const location = `${type.name}.${name}`;
    this.host.use(type.name, name);
    let written: boolean | "readOnly";
    try {
      written = type.write(target, name, value, this.host);
    } catch (error) {
      throw located(error, location);
    }
    if (written === "readOnly") throw new HostError("InvalidOperation", `${location} can only be read.`, location);
    if (!written) throw new HostError("NotImplemented", `The embedded Excel does not have ${location}.`, location);
  }

  /** update() may go down into child objects. */
  #update(object: HostObject, name: string, value: unknown): void {
    const child = object.type.navigate(object.target, name, this.host);
    if (child && typeof value === "object" && value !== null) {
      this.host.use(object.type.name, name);
      for (const [key, inner] of Object.entries(value)) this.#update(child, lowerFirst(key), inner);
    } else this.#set(object, name, value);
  }

  /** Arguments, with the client's own objects in their places. */
  #arguments(info: ArgumentInfo | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds;
    const decode = (value: unknown, reference: unknown): Argument => {
      if (Array.isArray(reference) && Array.isArray(value)) return value.map((inner, index) => decode(inner, reference[index]));
      if (typeof reference === "number" && reference > 0) return this.#resolve(reference);
      return this.#decodePlain(value);
    };
    return (info?.Arguments ?? []).map((value, index) => decode(value, references?.[index]));
  }

  #decodePlain(value: unknown): Argument {
    if (Array.isArray(value)) {
      // Rows of cells hold no objects: a large block is not walked twice.
      return value.some((inner) => typeof inner === "object" && inner !== null) ? value.map((inner: unknown) => this.#decodePlain(inner)) : value;
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.#resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#decodePlain(inner)]));
  }

  #query(object: HostObject, query: QueryInfo, asJson: boolean): Json {
    const { type, target } = object;
    const select = (query.Select ?? []).map((name) => name.replace(/^items\//, ""));
    if (!type.isCollection) return this.#properties(object, select, query.Expand ?? [], asJson);
    this.host.use(type.name, "getItem");
    const items = type.items(target, this.host).slice(query.Skip ?? 0).slice(0, query.Top ?? undefined);
    const wanted = select.filter((name) => name !== "items");
    return { [asJson ? "items" : "_Items"]: items.map((item) => this.#properties(item, wanted, query.Expand ?? [], asJson)) };
  }

  #properties(object: HostObject, select: readonly string[], expand: readonly string[], asJson: boolean): Json {
    const { type, target } = object;
    const spell = asJson ? (name: string): string => name : upperFirst;
    const result: { [key: string]: Json } = { ...(this.#identity(object) as { [key: string]: Json }) };
    const read = (name: string): void => {
      const value = type.read(target, name, this.host);
      if (value !== undefined) result[spell(name)] = value;
    };
    const children = new Map<string, string[]>();
    const all = select.length === 0 || select.includes("*");
    if (all) {
      for (const name of type.scalarNames) {
        const level = apiSetOf(type.name, name);
        if (type.isDefaultScalar(name) && level !== null && isAtMost(level, this.host.options.apiLevel)) read(name);
      }
    }
    for (const path of select) {
      if (path === "*") continue;
      const [head = "", ...rest] = path.split("/");
      const name = lowerFirst(head);
      if (rest.length > 0) {
        children.set(name, [...(children.get(name) ?? []), rest.join("/")]);
        continue;
      }
      this.host.use(type.name, name);
      if (type.scalarNames.includes(name)) {
        try {
          read(name);
        } catch (error) {
          throw located(error, `${type.name}.${name}`);
        }
      } else if (type.navigationNames.includes(name)) children.set(name, children.get(name) ?? []);
      else throw new HostError("NotImplemented", `The embedded Excel does not have ${type.name}.${name}.`, `${type.name}.${name}`);
    }
    for (const path of expand) {
      const [head = "", ...rest] = path.split("/");
      const name = lowerFirst(head);
      children.set(name, [...(children.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    }
    for (const [name, inner] of children) {
      this.host.use(type.name, name);
      const child = type.navigate(target, name, this.host);
      if (child === undefined) throw new HostError("NotImplemented", `The embedded Excel does not have ${type.name}.${name}.`, `${type.name}.${name}`);
      result[spell(name)] = child === null ? null : this.#query(child, { Select: inner }, asJson);
    }
    return result;
  }
}

function located(error: unknown, location: string): unknown {
  return error instanceof HostError && error.location === null ? new HostError(error.code, error.message, location) : error;
}

/** Microsoft.InternalService.AddinInternalService, to which the loader says that it is ready. */
const internalService: HostObject = {
  target: null,
  type: {
    name: INTERNAL_SERVICE, isCollection: false, isRange: false, scalarNames: [], navigationNames: [],
    isDefaultScalar: () => false, read: () => undefined, write: () => false, navigate: () => undefined,
    call: () => ({ answer: null }), items: () => [], item: () => null, identity: () => ({}),
  },
};
