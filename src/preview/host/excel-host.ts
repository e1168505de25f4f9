/**
 * The engine: one request of Microsoft's Rich API protocol in, one response out (protocol.ts).
 *
 * Actions run in order; the first failure stops the request, and what ran before it stays done, as in Excel.
 */
import type { Sheet } from "../workbook/sheet";
import { areaName, overlaps, parseArea, type CellArea } from "../workbook/area";
import type { CellStyle, FontStyle } from "../workbook/cell-style";
import type { Workbook } from "../workbook/workbook";
import { apiSetOf, isAtMost } from "./api-sets";
import { Batch, failed, INTERNAL_SERVICE } from "./batch";
import type { RangeTarget } from "./classes/range-target";
import { tableId } from "./classes/table-parts";
import { HostEvents } from "./host-events";
import { HostError, invalidArgument } from "./host-error";
import type { HostObject } from "./object-class";
import { ActionType, WRITES, type Action, type Partition, type RequestBody, type ResponseBody } from "./protocol";
import { troubleOf, type Trouble } from "./troubles";
import { breaksUndo, SheetsBefore, UNDO_LEVEL, UndoList } from "./undo-list";

export interface HostOptions {
  /** The ExcelApi level to play: "1.14" is Excel 2021, "1.17" Excel 2024, "1.20" Microsoft 365. */
  readonly apiLevel: string;
  /** Bytes that a request or a response may have; Excel on the web allows 5 MB. */
  readonly payloadLimit: number;
  /** What this Excel refuses or passes over beside that. */
  readonly troubles: readonly Trouble[];
  /** The look that this Excel gives a cell with a new link. */
  readonly linkLook: (style: CellStyle, workbookFont: FontStyle) => CellStyle;
}

/** Its style "Hyperlink": the workbook's font and size too, blue and underlined. */
const hyperlinkStyle: HostOptions["linkLook"] = (style, { name, size }) => ({
  ...style,
  font: { ...style.font, name, size, color: "#0563C1", underline: "single" },
});

export const defaultOptions: HostOptions = {
  apiLevel: "1.14",
  payloadLimit: 5 * 1024 * 1024,
  troubles: [],
  linkLook: hyperlinkStyle,
};

/** A failure to order: at the n-th sync from now (1 is the next), before its n-th action (0: before all). */
export interface Fault {
  readonly sync: number;
  readonly action: number;
  readonly code: string;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const FIRST_CELL: CellArea = { top: 0, left: 0, bottom: 0, right: 0 };

type Refusal = readonly [code: string, message: string];

const IN_A_CELL: Refusal = [
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and " +
    "then try again.",
];
const TOO_LONG: Refusal = ["RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."];
const ANSWER_TOO_LONG: Refusal = [
  "ResponsePayloadSizeLimitExceeded",
  "The response payload size has exceeded the limit.",
];

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** "instantiate GetRange", "call Merge", "set Color", "query". */
function actionKind(
  { ActionType: type, Name: name, ObjectPathId: path }: Action,
  { ObjectPaths }: RequestBody,
): string {
  switch (type) {
    case ActionType.Instantiate:
      return `instantiate ${ObjectPaths[path]?.Name ?? "an item"}`;
    case ActionType.Method:
      return `call ${name ?? ""}`;
    case ActionType.SetProperty:
      return `set ${name ?? ""}`;
    case ActionType.Trace:
      return "trace";
    default:
      return "query";
  }
}

/** What add-ins are told of where the workbook lies: nowhere. */
export const documentUrl = (fileName: string): string => `https://preview.invalid/${encodeURIComponent(fileName)}`;

export class ExcelHost {
  readonly events = new HostEvents();
  readonly undoList = new UndoList();
  /** A member that Excel cannot undo was used in the request under way. */
  #undoBroken = false;
  readonly options: HostOptions;
  /** While a person edits a cell, Excel refuses everything. */
  editingCell = false;
  readonly counters = {
    syncs: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequest: 0,
    largestResponse: 0,
  };
  /** How often each kind of action was asked for: what real Excel's time goes by. */
  readonly actionKinds = new Map<string, number>();
  readonly #references = new Map<string, HostObject>();
  readonly #used = new Map<string, string>();
  #faults: { sync: number; action: number; code: string }[] = [];
  #nextReference = 1;
  /** Called after every request that may have changed the workbook. */
  onChanged: () => void = () => undefined;
  /** Opens a workbook that the add-in made beside this one, as Excel opens a window of its own. */
  openBeside: (workbook: Workbook) => void = () => {
    throw new HostError("NotImplemented", "Nothing here opens a second workbook.");
  };

  constructor(
    readonly workbook: Workbook,
    options: Partial<HostOptions> = {},
  ) {
    this.options = { ...defaultOptions, ...options };
    this.events.tablesAt = (sheetId, address) => {
      const area = parseArea(address);
      const tables = this.workbook.sheetById(sheetId)?.tables ?? [];
      return area ? tables.filter((table) => overlaps(table.area, area)).map(tableId) : [];
    };
  }

  /** Every sheet remembers its own selection. */
  readonly #selections = new WeakMap<Sheet, { readonly area: CellArea; readonly cell: CellPlace }>();

  currentSelection(): RangeTarget {
    const sheet = this.workbook.sheetById(this.workbook.activeSheetId) ?? this.workbook.sheets[0];
    if (!sheet) throw new HostError("GeneralException", "The workbook has no sheet.");
    return { sheet, area: this.#selections.get(sheet)?.area ?? FIRST_CELL };
  }

  #activeChart: { readonly chartId: string; readonly worksheetId: string } | null = null;

  /** An add-in turns to a chart, or, as null, selects something else. */
  activateChart(chart: { readonly chartId: string; readonly worksheetId: string } | null): void {
    const before = this.#activeChart;
    if (before?.chartId === chart?.chartId) return;
    this.#activeChart = chart;
    if (before) this.events.fire("chartDeactivated", before.worksheetId, before, before.chartId);
    if (chart) this.events.fire("chartActivated", chart.worksheetId, chart, chart.chartId);
  }

  /** The cell of the selection that takes what is typed. */
  activeCell(): CellPlace {
    return this.#selections.get(this.currentSelection().sheet)?.cell ?? { row: 0, column: 0 };
  }

  /**
   * Selects an area, as a person or the add-in does, and says so to whoever listens. @param cell the active cell; the
   * first by default
   */
  select({ sheet, area }: RangeTarget, cell: CellPlace = { row: area.top, column: area.left }): void {
    const before = this.currentSelection();
    this.activateChart(null);
    this.activate(sheet);
    const moved = areaName(this.currentSelection().area) !== areaName(area);
    this.#selections.set(sheet, { area, cell });
    if (moved) this.events.fireSelection(sheet.id, areaName(area));
    else if (before.sheet !== sheet) this.events.deliverSelection();
  }

  /** Brings a sheet to the front, and says so to whoever listens. */
  activate(sheet: Sheet): void {
    const before = this.workbook.activeSheetId;
    if (before === sheet.id) return;
    this.workbook.bringToFront(sheet);
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

  /**
   * Answers a request as it comes over the wire, where both are text: Excel's limits are of its length.
   *
   * @param flags of the request: whether it writes
   */
  answer(request: string, flags: number, partition: Partition = "Excel"): string {
    const requestBytes = byteLength(request);
    this.counters.requestBytes += requestBytes;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, requestBytes);
    const body = JSON.parse(request) as RequestBody;
    if (requestBytes > this.options.payloadLimit) return JSON.stringify(this.#refuse(body, TOO_LONG));
    const answer = JSON.stringify(this.execute(body, flags, partition));
    const responseBytes = byteLength(answer);
    this.counters.responseBytes += responseBytes;
    this.counters.largestResponse = Math.max(this.counters.largestResponse, responseBytes);
    if (responseBytes <= this.options.payloadLimit) return answer;
    const last = Math.max(0, body.Actions.length - 1);
    return JSON.stringify(failed(new HostError(...ANSWER_TOO_LONG), body, last, [], []));
  }

  /**
   * @param flags of the request, as the client library sends them beside its body
   * @param partition the model that the request is for; Excel on the web keeps its own functions apart from Excel's
   */
  execute(body: RequestBody, flags: number, partition: Partition = "Excel"): ResponseBody {
    if (this.editingCell) return this.#refuse(body, IN_A_CELL);
    this.#count(body);
    const fault = this.#dueFault();
    const response = this.#undoably((flags & WRITES) !== 0, () => new Batch(this, body, fault, partition).run());
    this.onChanged();
    return response;
  }

  /** Nothing of the request is done. */
  #refuse(body: RequestBody, [code, message]: Refusal): ResponseBody {
    this.#count(body);
    this.#dueFault();
    this.onChanged();
    return failed(new HostError(code, message), body, 0, [], []);
  }

  #count(body: RequestBody): void {
    this.counters.syncs += 1;
    this.counters.actions += body.Actions.length;
    for (const action of body.Actions) {
      const kind = actionKind(action, body);
      this.actionKinds.set(kind, (this.actionKinds.get(kind) ?? 0) + 1);
    }
  }

  #undoably(writes: boolean, run: () => ResponseBody): ResponseBody {
    if (!writes) return run();
    const { workbook, undoList } = this;
    const versionBefore = workbook.version;
    const before = isAtMost(UNDO_LEVEL, this.options.apiLevel) ? new SheetsBefore(workbook) : null;
    this.#undoBroken = before === null;
    const response = run();
    if (workbook.version === versionBefore) return response;
    const step = before?.step((sheet) =>
      this.events.fireChanged(sheet.id, areaName(sheet.usedArea(false) ?? FIRST_CELL)),
    );
    if (this.#undoBroken) undoList.clear();
    else if (step) undoList.push(step);
    return response;
  }

  /** @param member "Worksheet.delete"; "Worksheet.name=" when it is set */
  noteForUndo(member: string): void {
    if (breaksUndo(member)) this.#undoBroken = true;
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
    if (!isAtMost(level, this.options.apiLevel))
      throw new HostError(
        "ApiNotFound",
        `${name} came with ExcelApi ${level}; this Excel has ${this.options.apiLevel}.`,
        name,
      );
    this.#used.set(name, level);
  }

  /** Whether a member's use is passed over. @throws HostError where it is refused */
  meetsTrouble(member: string, args: readonly unknown[], target: unknown): boolean {
    const { troubles } = this.options;
    const trouble = troubles.length === 0 ? undefined : troubleOf(troubles, member, args, target);
    if (trouble === undefined) return false;
    if (trouble.code !== null) throw new HostError(trouble.code, "Refused by this Excel.", member);
    return true;
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
