/** Events that add-ins registered for, and firing them; the transport that is connected delivers. */

/** Message types of the protocol, as Office.js numbers them. */
const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  visibilityChanged: 26,
  nameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  rowSorted: 19,
  columnSorted: 20,
  formulaChanged: 23,
  protectionChanged: 24,
  moved: 27,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

export type EventName = keyof typeof eventTypes;

export interface HostEvent {
  readonly type: number;
  /** A worksheet's id, or "Workbook" for collections. */
  readonly targetId: string;
  /** The arguments as JSON. */
  readonly message: string;
}

/** A page of the add-in, as its transport reaches it. */
export interface EventReceiver {
  readonly deliver: (event: HostEvent) => void;
  /** The older event of the whole workbook, which has its own way to the client. */
  readonly deliverSelection: () => void;
}

export class HostEvents {
  readonly #receivers = new Set<EventReceiver>();
  /** The tables that the selection lies in. */
  #inside: readonly { readonly tableId: string; readonly worksheetId: string }[] = [];
  readonly #registered = new Map<string, number>();
  /** The add-in may turn them off: then it is told of nothing. */
  enabled = true;
  /** The ids of the tables that share cells with an address. */
  tablesAt: (sheetId: string, address: string) => readonly string[] = () => [];

  /** Called by a transport for every page that it connects; gives what ends it. */
  connect(receiver: EventReceiver): () => void {
    this.#receivers.add(receiver);
    return () => this.#receivers.delete(receiver);
  }

  /** Every page hears every event; those without a handler for it drop it. */
  deliver(event: HostEvent): void {
    for (const receiver of this.#receivers) receiver.deliver(event);
  }

  deliverSelection(): void {
    for (const receiver of this.#receivers) receiver.deliverSelection();
  }

  register(name: EventName, targetId: string): void {
    const key = `${name} ${targetId}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, targetId: string): void {
    const key = `${name} ${targetId}`;
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) - 1));
  }

  /** Whether anybody would be told. */
  isHeard(name: EventName, sheetId: string): boolean {
    return [sheetId, "Workbook"].some((id) => (this.#registered.get(`${name} ${id}`) ?? 0) > 0);
  }

  /** Tells the add-in, if it asked to be told of this target or of all. @param others targets within the sheet */
  fire(name: EventName, sheetId: string, args: Readonly<Record<string, unknown>>, ...others: readonly string[]): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, "Workbook", ...others]) {
      if ((this.#registered.get(`${name} ${targetId}`) ?? 0) > 0)
        this.deliver({ type: eventTypes[name], targetId, message: JSON.stringify(args) });
    }
  }

  /** A person or the add-in selected something. */
  fireSelection(sheetId: string, address: string): void {
    this.fire("selectionChanged", sheetId, { address, worksheetId: sheetId, isInsideTable: false, tableId: "" });
    const inside = this.tablesAt(sheetId, address);
    const left = this.#inside.filter(({ tableId }) => !inside.includes(tableId));
    this.#inside = inside.map((tableId) => ({ tableId, worksheetId: sheetId }));
    for (const place of left)
      this.fire(
        "tableSelectionChanged",
        place.worksheetId,
        { ...place, address: "", isInsideTable: false },
        place.tableId,
      );
    for (const place of this.#inside)
      this.fire("tableSelectionChanged", sheetId, { ...place, address, isInsideTable: true }, place.tableId);
    this.deliverSelection();
  }

  /** A cell or block was changed by a person or by the add-in. @param changeType as Office.js names it */
  fireChanged(
    sheetId: string,
    address: string,
    source: "Local" | "Remote" = "Local",
    changeType = "RangeEdited",
  ): void {
    this.fire("changed", sheetId, {
      address,
      changeType,
      worksheetId: sheetId,
      source,
      triggerSource: "Unknown",
      shiftDirection: "None",
    });
    for (const tableId of this.tablesAt(sheetId, address))
      this.fire(
        "tableChanged",
        sheetId,
        { address, changeType, tableId, worksheetId: sheetId, source, triggerSource: "Unknown" },
        tableId,
      );
  }
}
