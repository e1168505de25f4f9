/** What a report is about, by what it holds: the middle of its titles. */
import { hasMeasures, type ReportInput } from "../report-input";

/** "督察整改与环境空气质量": no word of what the report has no page on. */
export function reportSubject({
  assessment,
  progress,
  tasks,
}: Pick<ReportInput, "assessment" | "progress" | "tasks">): string {
  const work = tasks.total.total > 0 ? "督察整改" : hasMeasures(progress) ? "污染防治" : null;
  if (assessment !== null) return work === null ? "环境空气质量" : `${work}与环境空气质量`;
  return `${work ?? "污染防治"}工作`;
}
