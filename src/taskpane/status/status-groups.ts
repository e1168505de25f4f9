/**
 * Everything that has a status, as groups of rows that a clerk can read out: targets of the air, the workstreams, the
 * tasks.
 */
import type { Language } from "../../i18n/language";
import { standingWords, targetName } from "../../i18n/status";
import type { ShownMonth } from "../../shown-month";
import { MISSING } from "./figure-text";
import { workstreamGroups } from "./measure-groups";
import { inReport, type ReportRows, type StatusGroup, type StatusRow } from "./status-row";
import { taskGroup } from "./task-group";
import { verdictRows } from "./verdict-rows";

export type { RowTrend, StatusGroup, StatusRow } from "./status-row";

export type StatusFilter = "all" | "risk" | "overdue" | "missing" | "awaited";

export const statusFilters: readonly StatusFilter[] = ["all", "risk", "overdue", "missing", "awaited"];

export const passes = (row: StatusRow, filter: StatusFilter): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "risk":
      return row.tone === "watch" || row.tone === "bad";
    case "overdue":
      return row.overdue;
    case "missing":
      return row.tone === "open" && !row.awaited;
    case "awaited":
      return row.awaited;
  }
};

/** Groups with the rows that pass; groups without any are left out unless everything is shown. */
export const filtered = (groups: readonly StatusGroup[], filter: StatusFilter): readonly StatusGroup[] =>
  filter === "all"
    ? groups
    : groups
        .map(({ key, title, note, rows }) => ({ key, title, note, rows: rows.filter((row) => passes(row, filter)) }))
        .filter(({ rows }) => rows.length > 0);

/** What the air must reach, the tasks that press, then the measures in the order of the notice. */
export function statusGroups(
  {
    assessment,
    progress,
    tasks,
    ledgers,
  }: Pick<ShownMonth, "assessment" | "progress" | "tasks"> & {
    readonly ledgers?: { readonly tables: readonly { readonly ledger: string }[] };
  },
  reportRows: ReportRows,
  language: Language,
): readonly StatusGroup[] {
  return [
    ...(assessment && assessment.targets.length > 0
      ? [
          {
            key: "air",
            title: standingWords.airGroup[language],
            note: null,
            rows: airRows(assessment, reportRows, language),
          },
        ]
      : []),
    ...(tasks === null || tasks.tasks.length === 0 ? [] : [taskGroup(tasks, reportRows, language)]),
    ...(progress === null
      ? []
      : workstreamGroups(progress, new Set(ledgers?.tables.map(({ ledger }) => ledger)), reportRows, language)),
  ];
}

function airRows(
  assessment: NonNullable<ShownMonth["assessment"]>,
  reportRows: ReportRows,
  language: Language,
): StatusRow[] {
  return verdictRows(assessment.targets, language).map((row): StatusRow => {
    const { order, at: targetAt } = row;
    const standing = assessment.targets[order];
    const at = standing ? reportRows.get(`target:${standing.target.indicator}:${order}`) : undefined;
    return {
      ...row,
      target: row.target === MISSING ? null : `${row.target}${row.unit}`,
      targetName: targetName[language],
      at: at ?? targetAt,
      atTip: at ? inReport(row.name, at, language) : standingWords.toTarget[language](row),
      figureAt: standing?.figure.sources[0] ?? null,
      targetAt: at ? targetAt : null,
      responsible: null,
      overdue: false,
      awaited: false,
      trend: standing
        ? {
            basis: "monthly",
            values: assessment.months.thisYear.map(
              (month) => month?.figures[standing.target.indicator].reported ?? null,
            ),
          }
        : null,
    };
  });
}
