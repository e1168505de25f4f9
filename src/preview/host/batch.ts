/** One request: its actions in order, each object path evaluated once. */
import { wacWorkbookClass } from "./classes/created-workbook-classes";
import { workbookClass } from "./classes/workbook-class";
import type { ExcelHost } from "./excel-host";
import { HostError, located, memberNotImplemented } from "./host-error";
import { isHostObject, type Answer, type Argument, type HostObject, type Json } from "./object-class";
import {
  ActionType,
  lowerFirst,
  PathType,
  WIRE_NAMES,
  type Action,
  type ArgumentInfo,
  type Partition,
  type PathInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { identityOf, queryObject } from "./query-object";

/** Microsoft.InternalService.AddinInternalService: no part of the documented model. */
export const INTERNAL_SERVICE = "AddinInternalService";

/** The answer of a request that stopped at an action. */
export function failed(
  error: HostError,
  body: RequestBody,
  index: number,
  results: ResponseBody["Results"],
  traces: readonly number[],
): ResponseBody {
  const action = body.Actions[index];
  const path = action ? body.ObjectPaths[action.ObjectPathId] : undefined;
  return {
    Results: results,
    TraceIds: traces,
    Error: {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? lowerFirst(action?.Name ?? path?.Name ?? ""),
      ActionIndex: index,
      HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400,
    },
  };
}

/** One request under way. */
export class Batch {
  readonly #objects = new Map<number, HostObject | null>();
  readonly #results: { ActionId: number; Value: Json }[] = [];
  readonly #traces: number[] = [];

  constructor(
    private readonly host: ExcelHost,
    private readonly body: RequestBody,
    private readonly fault: { readonly action: number; readonly code: string } | null,
    private readonly partition: Partition,
  ) {}

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
    if (this.fault && this.fault.action >= this.body.Actions.length)
      return failed(
        new HostError(this.fault.code, "An ordered fault."),
        this.body,
        Math.max(0, this.body.Actions.length - 1),
        this.#results,
        this.#traces,
      );
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
        return identityOf(object, this.host);
      case ActionType.Query:
        return queryObject(object, action.QueryInfo ?? {}, false, this.host);
      case ActionType.QueryAsJson:
        return queryObject(object, action.QueryInfo ?? {}, true, this.host);
      case ActionType.RecursiveQuery:
        return queryObject(object, action.RecursiveQueryInfo?.Queries[object.type.name] ?? {}, false, this.host);
      case ActionType.Method: {
        const answer = this.#call(object, lowerFirst(action.Name ?? ""), this.#arguments(action.ArgumentInfo));
        return isHostObject(answer) || answer === undefined ? null : answer;
      }
      case ActionType.SetProperty:
        this.#set(object, lowerFirst(action.Name ?? ""), this.#arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.#update(object, lowerFirst(name), value);
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new HostError("GeneralException", `unknown action type ${action.ActionType}`);
    }
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
        return this.partition === "WacPartition"
          ? wacWorkbookClass.of(this.host.workbook)
          : workbookClass.of(this.host.workbook);
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
        if (object === undefined) throw memberNotImplemented(`${parent.type.name}.${name}`);
        return object;
      }
      case PathType.Indexer: {
        this.host.use(parent.type.name, "getItem");
        const key = this.#arguments(path.ArgumentInfo)[0];
        const item = parent.type.item(parent.target, key, this.host);
        if (item === null)
          throw new HostError(
            "ItemNotFound",
            `The requested resource doesn't exist: ${String(key)}`,
            `${parent.type.name}.getItem`,
          );
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
    if (
      type.isCollection &&
      (name === "getItem" || name === "getItemOrNullObject" || name === "getItemAt" || name === "getCount")
    )
      return this.#collectionCall(object, name, args);
    this.host.noteForUndo(`${type.name}.${name}`);
    if (this.host.meetsTrouble(`${type.name}.${name}`, args, target)) return null;
    try {
      const called = type.call(target, name, args, this.host);
      if (called) return called.answer;
    } catch (error) {
      throw located(error, `${type.name}.${name}`);
    }
    throw memberNotImplemented(`${type.name}.${name}`, true);
  }

  #collectionCall({ type, target }: HostObject, name: string, args: readonly Argument[]): HostObject | number | null {
    if (name === "getCount") return type.items(target, this.host).length;
    const found =
      name === "getItemAt"
        ? (type.items(target, this.host)[Number(args[0])] ?? null)
        : type.item(target, args[0], this.host);
    if (found === null && name !== "getItemOrNullObject")
      throw new HostError(
        name === "getItemAt" ? "InvalidArgument" : "ItemNotFound",
        `The requested resource doesn't exist: ${String(args[0])}`,
        `${type.name}.${name}`,
      );
    return found;
  }

  #set(object: HostObject, wireName: string, value: unknown): void {
    const { type, target } = object;
    const name = WIRE_NAMES[wireName] ?? wireName;
    const location = `${type.name}.${name}`;
    this.host.use(type.name, name);
    this.host.noteForUndo(`${location}=`);
    if (this.host.meetsTrouble(`${location}=`, [value], target)) return;
    let written: boolean | "readOnly";
    try {
      written = type.write(target, name, value, this.host);
    } catch (error) {
      throw located(error, location);
    }
    if (written === "readOnly") throw new HostError("InvalidOperation", `${location} can only be read.`, location);
    if (!written) throw memberNotImplemented(location);
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
      if (Array.isArray(reference) && Array.isArray(value))
        return value.map((inner, index) => decode(inner, reference[index]));
      if (typeof reference === "number" && reference > 0) return this.#resolve(reference);
      return this.#decodePlain(value);
    };
    return (info?.Arguments ?? []).map((value, index) => decode(value, references?.[index]));
  }

  #decodePlain(value: unknown): Argument {
    if (Array.isArray(value)) {
      // Rows of cells hold no objects: a large block is not walked twice.
      return value.some((inner) => typeof inner === "object" && inner !== null)
        ? value.map((inner: unknown) => this.#decodePlain(inner))
        : value;
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.#resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#decodePlain(inner)]));
  }
}

/** Microsoft.InternalService.AddinInternalService, to which the loader says that it is ready. */
const internalService: HostObject = {
  target: null,
  type: {
    name: INTERNAL_SERVICE,
    isCollection: false,
    isRange: false,
    scalarNames: [],
    navigationNames: [],
    isDefaultScalar: () => false,
    read: () => undefined,
    write: () => false,
    navigate: () => undefined,
    call: () => ({ answer: null }),
    items: () => [],
    item: () => null,
    identity: () => ({}),
  },
};
