/** What a run asks of Excel, by what it is for: calls and bytes. Real Excel's time goes by its calls. */
import type { ExcelHost } from "../../src/preview/host/excel-host";
import { ActionType, type Action, type PathInfo, type RequestBody } from "../../src/preview/host/protocol";

export type Part =
  | "values"
  | "formats of numbers"
  | "links"
  | "looks and lines"
  | "merges"
  | "heights and widths"
  | "charts"
  | "page"
  | "memory"
  | "kept report"
  | "reading"
  | "other";

export interface Asked {
  calls: number;
  bytes: number;
}

/** Members → the part that calls them are for. */
const byMember: Readonly<Record<string, Part>> = {
  Values: "values",
  NumberFormat: "formats of numbers",
  SetCellProperties: "links",
  Merge: "merges",
  SetRowProperties: "heights and widths",
  SetColumnProperties: "heights and widths",
};

/** Objects on the way to what is called → the part. */
const byObject: Readonly<Record<string, Part>> = {
  Charts: "charts",
  GetRanges: "looks and lines",
  PageLayout: "page",
  FreezePanes: "page",
  HorizontalPageBreaks: "page",
  ConditionalFormats: "looks and lines",
  Settings: "memory",
  CustomXmlParts: "kept report",
};

/** Counts all that a job asks of a host. @returns each part that was asked for, the largest first */
export async function partsOf(
  host: ExcelHost,
  job: () => Promise<unknown>,
): Promise<readonly (readonly [Part, Asked])[]> {
  const asked = new Map<Part, Asked>();
  const execute = host.execute.bind(host);
  host.execute = (body, flags, partition) => {
    count(body, asked);
    return execute(body, flags, partition);
  };
  try {
    await job();
  } finally {
    host.execute = execute;
  }
  return [...asked].sort(([, a], [, b]) => b.bytes - a.bytes);
}

function count(body: RequestBody, asked: Map<Part, Asked>): void {
  const paths = new Map(Object.entries(body.ObjectPaths));
  const add = (part: Part, calls: number, what: unknown): void => {
    const sum = asked.get(part) ?? { calls: 0, bytes: 0 };
    asked.set(part, { calls: sum.calls + calls, bytes: sum.bytes + Buffer.byteLength(JSON.stringify(what)) + 1 });
  };
  const ofPath = new Map<number, Part>();
  for (const action of body.Actions) {
    const part = partOf(action, paths);
    // What an object is called for decides, where getting it does not.
    if (!ofPath.has(action.ObjectPathId) || action.ActionType !== ActionType.Instantiate)
      ofPath.set(action.ObjectPathId, part);
  }
  for (const action of body.Actions) add(ofPath.get(action.ObjectPathId) ?? "other", 1, action);
  for (const [id, path] of paths) add(ofPath.get(Number(id)) ?? "other", 0, path);
}

function partOf(action: Action, paths: ReadonlyMap<string, PathInfo>): Part {
  // Whole rows get their looks by the call that others get their heights by.
  const isDressed = action.Name === "SetRowProperties" && !JSON.stringify(action).includes('"rowHeight"');
  const member = isDressed ? "looks and lines" : byMember[action.Name ?? ""];
  if (member !== undefined && action.ActionType !== ActionType.Query) return member;
  for (let at = paths.get(String(action.ObjectPathId)); at; at = paths.get(String(at.ParentObjectPathId))) {
    const part = byObject[at.Name ?? ""];
    if (part !== undefined) return part;
  }
  return action.ActionType === ActionType.Query ? "reading" : "other";
}
