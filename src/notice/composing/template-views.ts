/** The templates as they are used, what is wrong with them, and every field that they may name. */
import type { Place } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { AirAssessment } from "../../indicators/assessment";
import type { ProgressAssessment } from "../../indicators/ledgers/progress";
import type { TaskStanding } from "../../tasks/task";
import { distributionField, itemText, orderField, sectionFields, taskFields } from "../fields/document-fields";
import { effectField } from "../fields/effect-field";
import { goalYearFields } from "../fields/goal-year";
import { namedAirField } from "../fields/named-air";
import { levelFields } from "../fields/problem-level";
import { problemSeasons, seasonClaim } from "../fields/problem-season";
import { fieldsOfTask } from "../fields/task-text";
import { templateEditKey, type NoticeTemplate, type TemplateField } from "../notice";
import { checkFields, type FieldProblem } from "../templates/fill-template";
import { formOf, NoticeFields } from "../templates/notice-field";
import { templatePlace, type standardTemplates } from "../templates/standard-templates";
import { workstreamsOf } from "./compose-item";
import type { UsedTemplate } from "./compose-section";
import { saidOf, type NoticeItem } from "./notice-item";
import { framingFields } from "./plain-fields";

export function templateView(
  { id, title, text }: (typeof standardTemplates)[number],
  edits: ReadonlyMap<string, string>,
): NoticeTemplate {
  const changed = edits.get(templateEditKey(id))?.replace(/\r\n?/g, "\n");
  return {
    id,
    title,
    standard: text,
    changed: changed === undefined || changed.trim() === "" || changed.trim() === text.trim() ? null : changed,
  };
}

export function templateFindings({ id, title, template }: UsedTemplate, fields: NoticeFields): Finding[] {
  const at = templatePlace(id);
  return [
    ...template.problems.map(({ kind, from, text }) =>
      finding("templateSyntax", "error", at, {
        template: title,
        problem: kind,
        text: text.slice(0, 20),
        position: from + 1,
      }),
    ),
    ...checkFields(template, fields).map((problem) => fieldFinding(title, at, problem)),
  ];
}

function fieldFinding(template: string, at: Place, problem: FieldProblem): Finding {
  const { part } = problem;
  const position = part.from + 1;
  switch (problem.kind) {
    case "unknownField":
      return finding("templateUnknownField", "error", at, {
        template,
        field: part.name,
        near: problem.near.map((name) => `“${name}”`).join("、"),
        position,
      });
    case "unknownForm":
      return finding("templateUnknownForm", "error", at, {
        template,
        field: part.name,
        form: problem.form,
        forms: problem.forms.join("、"),
        position,
      });
  }
}

/**
 * All that any template may name, with the values of one problem: what templates are checked against, and what the
 * sheet lists.
 */
export function everyField(
  base: NoticeFields,
  item: NoticeItem | null,
  tasksOf: (item: NoticeItem) => readonly TaskStanding[],
  onlyAirItem: boolean,
  { assessment, progress }: { readonly assessment: AirAssessment | null; readonly progress: ProgressAssessment },
): NoticeFields {
  const tasks = item === null ? [] : tasksOf(item);
  const { shown } = workstreamsOf({ tasks, onlyAirItem, progress });
  return base.with([
    ...taskFields(tasks),
    ...taskFields(null, "本项"),
    effectField([], tasks),
    ...sectionFields(shown),
    distributionField(tasks),
    orderField(1),
    itemText("段号", null),
    itemText("前期整改情况", item?.history ?? null),
    ...framingFields("", item?.receiver ?? "", item?.phone ?? ""),
    ...problemSeasons(seasonClaim(item?.problem ?? ""), assessment).fields,
    ...goalYearFields(item?.goal ?? "", assessment),
    namedAirField(item === null ? "" : saidOf(item), assessment),
    ...levelFields(item?.problem ?? "", item?.goal ?? "", tasks, progress),
    ...fieldsOfTask(null),
  ]);
}

const taskGroup = fieldsOfTask(null)[0]?.group;
export const withoutTask = ({ all }: NoticeFields): NoticeFields =>
  new NoticeFields(all.filter(({ group }) => group !== taskGroup));

export function fieldView(field: NoticeFields["all"][number]): TemplateField {
  const { name, group, unit, forms } = field;
  const result = formOf(field, []);
  const value = result.kind === "value" ? result.value : null;
  return {
    name,
    group,
    unit,
    words: value?.words ?? null,
    forms: Object.keys(forms).filter((form) => form !== ""),
    source: value?.sources[0] ?? null,
  };
}
