/** Where and how jobs are broken off: all of it counted, and a part taken by chance that leaves no stratum out. */
import type { ExcelHost } from "../../../src/preview/host/excel-host";
import { WRITES } from "../../../src/preview/host/protocol";
import { seeded } from "../../excel/tab-trials";

/** Excel's codes, by what they say; one that nobody knows among them. */
const CODES = {
  protected: ["AccessDenied"],
  editing: ["InvalidOperationInCellEditMode"],
  closed: ["InactiveWorkbook"],
  gone: ["ItemNotFound", "InvalidReference", "InvalidObjectPath"],
  size: ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"],
  cells: ["RangeExceedsLimit", "OperationCellsExceedLimit"],
  busy: ["RequestAborted", "ActivityLimitReached"],
  unsupported: ["ApiNotFound", "NotImplemented"],
  undo: ["UndoNotSupported"],
  internal: ["GeneralException"],
  refused: [
    "ItemAlreadyExists",
    "InvalidArgument",
    "InvalidOperation",
    "UnsupportedSheet",
    "MergedRangeConflict",
    "FilteredRangeConflict",
    "PivotTableRangeConflict",
    "NonBlankCellOffSheet",
    "EmptyChartSeries",
  ],
  unknown: ["SomethingNew"],
} as const;

const classes = Object.values(CODES) as readonly (readonly string[])[];
const ALL_CODES = classes.flat();

/** So many requests later a closed workbook is still closed. */
const FOR_GOOD = 40;
/** Behind every action: all was done, and the answer never came. */
const BEHIND_ALL = 99_999;

export interface Cut {
  /** From 1. */
  readonly request: number;
  /** From 0, of which it is refused. */
  readonly action: number;
  readonly code: string;
  /** How many requests fail from there on. */
  readonly lasts: number;
  /** Whether it is one of those that a part of them may not leave out. */
  readonly isNeeded: boolean;
}

export const cutText = ({ request, action, code, lasts }: Cut): string =>
  `request ${request}, action ${action}, ${code}${lasts > 1 ? " for good" : ""}`;

/** A request as it was sent. */
export interface Sent {
  readonly actions: number;
  /** By its flag: it may change the workbook. */
  readonly writes: boolean;
}

/** Notes every request that a job sends. */
export async function sentBy(host: ExcelHost, job: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const execute = host.execute.bind(host);
  host.execute = (body, flags, partition) => {
    sent.push({ actions: body.Actions.length, writes: (flags & WRITES) !== 0 });
    return execute(body, flags, partition);
  };
  try {
    await job();
  } finally {
    host.execute = execute;
  }
  return sent;
}

/**
 * Each request before its first action by every code, with its answer lost, and with the workbook closed for good; and
 * each request that writes before every further action, by a code drawn for it.
 */
export function cutsOf(requests: readonly Sent[], seed: number): Cut[] {
  const random = seeded(seed);
  const oneOf = (codes: readonly string[]): string => codes[Math.floor(random() * codes.length)] ?? "";
  return requests.flatMap(({ actions, writes }, index) => {
    const at = { request: index + 1, action: 0, lasts: 1, isNeeded: false };
    const needed = new Set(classes.map(oneOf));
    const within = writes ? Array.from({ length: actions - 1 }, (_, step) => step + 1) : [];
    return [
      ...ALL_CODES.map((code) => ({ ...at, code, isNeeded: needed.has(code) })),
      { ...at, action: BEHIND_ALL, code: "RequestAborted", isNeeded: true },
      { ...at, code: "InactiveWorkbook", lasts: FOR_GOOD, isNeeded: true },
      ...within.map((action) => ({ ...at, action, code: oneOf(ALL_CODES) })),
    ];
  });
}

/** So many by chance, those first that are needed. */
export function byChance(cuts: readonly Cut[], most: number, seed: number): Cut[] {
  const random = seeded(seed);
  const keyed = cuts.map((cut) => ({ cut, key: random() - (cut.isNeeded ? 1 : 0) }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, most)
    .map(({ cut }) => cut);
}
