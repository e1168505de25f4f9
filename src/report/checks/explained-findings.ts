/** Which findings staff have explained beside them (处理说明): they stay listed, and are no longer open. */
import type { Finding, Severity } from "../../findings/finding";
import { severities } from "../../findings/severity";
import type { ChangedFigure } from "../../indicators/ledgers/progress";
import { distinctKeys, findingRows, type FindingRow } from "./finding-rows";

export interface ListedFinding {
  readonly severity: Severity;
  readonly row: FindingRow;
  /** Under which staff's word on it is kept. */
  readonly key: string;
}

/** As 月报·数据核查 lists them. */
export function listedFindings(findings: readonly Finding[]): ListedFinding[] {
  const rows = severities.flatMap((severity) => findingRows(findings, severity).map((row) => ({ severity, row })));
  const keys = distinctKeys(rows.map(({ row }) => row));
  return rows.map((one, index) => ({ ...one, key: keys[index] ?? "" }));
}

export const changedKey = ({ entry: { month, indicator } }: ChangedFigure): string => `changed:${month}:${indicator}`;

type Typed = ReadonlyMap<string, string>;

const isExplained = (typed: Typed, key: string): boolean => (typed.get(key) ?? "").trim() !== "";

export interface OpenFindings {
  readonly error: number;
  readonly warning: number;
  /** Figures that were reported otherwise, without a reason typed. */
  readonly changed: number;
  /** Errors and warnings that bear staff's word. */
  readonly explained: number;
}

/** @param typed edit key → what staff typed */
export function openFindings(
  findings: readonly Finding[],
  changed: readonly ChangedFigure[],
  typed: Typed,
): OpenFindings {
  const listed = listedFindings(findings).filter(({ severity }) => severity !== "note");
  const sum = (rows: readonly ListedFinding[]): number =>
    rows.reduce((all, { row }) => all + (row.kind === "more" ? row.count : 1), 0);
  const open = listed.filter(({ key }) => !isExplained(typed, key));
  const of = (severity: Severity): number => sum(open.filter((one) => one.severity === severity));
  return {
    error: of("error"),
    warning: of("warning"),
    changed: changed.filter((one) => !isExplained(typed, changedKey(one))).length,
    explained: sum(listed) - sum(open),
  };
}
