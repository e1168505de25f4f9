/** One reported problem → the paragraphs of its notice: 整改完成情况 and 整改成效. */
import type { Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { AirAssessment } from "../../indicators/assessment";
import type { ProgressAssessment } from "../../indicators/ledgers/progress";
import { workstreamIds, workstreams, type WorkstreamId } from "../../indicators/workstreams";
import { countTasks } from "../../tasks/count-tasks";
import { isDone, type TaskStanding } from "../../tasks/task";
import { startsWithAction } from "./action-words";
import { interpretState } from "../../vocabulary/interpret-state";
import { isEnded } from "../../vocabulary/state";
import { distributionField, itemText, orderField, sectionFields, taskFields } from "./document-fields";
import { plainDigits, statusOfTask, withUnit } from "./figure-words";
import { fillTemplate } from "../templates/fill-template";
import { noticeEditKey, type NoticeSection } from "../notice";
import { figureValue, formOf, textValue, type NoticeField, type NoticeFields } from "../templates/notice-field";
import type { NoticeItem } from "./notice-item";
import { compareRewriting } from "./rewritten";
import { mainFields, NOTICE_SHEET, templatePlace, type TemplateId } from "../templates/standard-templates";
import { levelAnswer, levelClaim, levelFields } from "./problem-level";
import { placesOfTasks } from "./tasks-of-items";
import { fieldsOf, type Template } from "../templates/template";

export interface UsedTemplate {
  readonly id: TemplateId;
  readonly title: string;
  readonly template: Template;
}

export interface ItemContext {
  readonly item: NoticeItem;
  readonly tasks: readonly TaskStanding[];
  /** The only problem about the air: all workstreams with data speak for it. */
  readonly onlyAirItem: boolean;
  readonly progress: ProgressAssessment;
  readonly assessment: AirAssessment | null;
  readonly until: Day;
  readonly fields: NoticeFields;
  readonly templates: ReadonlyMap<TemplateId, UsedTemplate>;
  readonly edits: ReadonlyMap<string, string>;
}

export interface ComposedItem {
  readonly completion: readonly NoticeSection[];
  readonly outcome: NoticeSection | null;
  readonly findings: readonly Finding[];
}

/** Longest text that a cell takes. */
const CELL_LIMIT = 32_767;
const CUT_MARK = "……（超过单元格上限，已截断）";

export function isAboutAir({ theme, problem }: NoticeItem, tasks: readonly TaskStanding[]): boolean {
  if (theme !== null) return theme === "air" || theme.includes("大气");
  return (
    /大气|空气|PM2\.?5|PM10|颗粒物|重污染/i.test(problem ?? "") || tasks.some(({ workstream }) => workstream !== null)
  );
}

export function composeAirItem(context: ItemContext): ComposedItem {
  const { item, tasks } = context;
  const { shown, leftOut } = workstreamsOf(context);
  const history = historySection(context);
  const sources = placesOfTasks(tasks);
  const fields = context.fields.with([
    ...taskFields(countTasks("", tasks), sources),
    ...sectionFields(shown),
    ...levelFields(item.problem ?? "", item.goal ?? "", tasks, context.progress),
    distributionField(tasks),
    itemText("段号", history === null ? "（一）" : "（二）"),
  ]);
  const sections = shown.map((workstream, index) => {
    const own = tasks.filter((task) => task.workstream === workstream);
    return composeSection(
      context,
      workstream,
      workstream,
      fields.with([...taskFields(countTasks("", own), placesOfTasks(own), "本项"), orderField(index + 1)]),
    );
  });
  const opening = shown.length === 0 ? [] : [composeSection(context, "opening", "opening", fields)];
  const outcome = composeSection(context, "outcome", "outcome", fields);
  const composed = [...(history === null ? [] : [history]), ...opening, ...sections];
  return {
    completion: composed.map(({ section }) => section),
    outcome: outcome.section,
    findings: [
      ...(shown.length === 0 ? [finding("noticeItemWithoutTasks", "warning", item.at, { notice: item.key })] : []),
      ...leftOut.map((workstream) =>
        finding("noticeSectionLeftOut", "note", item.at, {
          notice: item.key,
          section: workstreams[workstream]["zh-CN"],
        }),
      ),
      ...[...composed, outcome].flatMap(({ findings }) => findings),
    ],
  };
}

/** Those with tasks of the problem; where it is the only one about the air, also those with data. */
export function workstreamsOf({
  tasks,
  onlyAirItem,
  progress,
}: Pick<ItemContext, "tasks" | "onlyAirItem" | "progress">): {
  readonly shown: readonly WorkstreamId[];
  readonly leftOut: readonly WorkstreamId[];
} {
  const withTasks = new Set(tasks.flatMap(({ workstream }) => workstream ?? []));
  const withData = new Set(
    progress.workstreams.flatMap(({ workstream, standings }) =>
      workstream !== null && standings.some(({ cumulative }) => cumulative.reported !== null) ? [workstream] : [],
    ),
  );
  const all = onlyAirItem || withTasks.size === 0;
  const shown = workstreamIds.filter((id) => withTasks.has(id) || (all && withData.has(id)));
  return { shown, leftOut: all && shown.length > 0 ? workstreamIds.filter((id) => !shown.includes(id)) : [] };
}

function historySection(context: ItemContext): Composed | null {
  const { history } = context.item;
  if (history === null) return null;
  // The template numbers the paragraph; the ledger's text may do so as well.
  const bare = history.replace(/^\s*[（(][一二三四五六七八九十][）)]\s*/, "");
  return composeSection(context, "history", "history", context.fields.with([itemText("前期整改情况", bare)]));
}

export function composeOtherItem(context: ItemContext): ComposedItem {
  const { item, tasks } = context;
  const history = historySection(context);
  if (tasks.length === 0) {
    return {
      completion: history === null ? [] : [history.section],
      outcome: null,
      findings: [
        finding("noticeItemWithoutTasks", "warning", item.at, { notice: item.key }),
        ...(history?.findings ?? []),
      ],
    };
  }
  const fields = context.fields.with([
    ...taskFields(countTasks("", tasks), placesOfTasks(tasks)),
    ...levelFields(item.problem ?? "", item.goal ?? "", tasks, context.progress),
    itemText("段号", history === null ? "" : "（二）"),
  ]);
  const silent = tasks.filter(({ progress }) => progress === null);
  const paragraphs = tasks.map((task, index) => {
    const repeated = tasks.some((other) => other !== task && other.number === task.number);
    const own = composeSection(
      context,
      "task",
      repeated ? task.key : task.number,
      fields.with([orderField(index + 1), ...fieldsOfTask(task)]),
      task.task,
    );
    return own;
  });
  const opening = composeSection(context, "tasksOpening", "opening", fields);
  const outcome = composeSection(context, "tasksOutcome", "outcome", fields);
  const composed = [...(history === null ? [] : [history]), opening, ...paragraphs];
  const [first] = silent;
  return {
    completion: composed.map(({ section }) => section),
    outcome: outcome.section,
    findings: [
      ...unansweredLevel(context),
      ...(first
        ? [
            finding("noticeTaskWithoutProgress", "warning", first.cells["progress"] ?? first.at, {
              notice: item.key,
              count: silent.length,
              tasks: silent.map(({ number }) => number).join("、"),
            }),
          ]
        : []),
      ...tasks.filter(claimsMore).map((task) => deniedProgress(item, task)),
      ...[...composed, outcome].flatMap(({ findings }) => findings),
    ],
  };
}

const deniedProgress = (item: NoticeItem, task: TaskStanding): Finding =>
  finding("noticeProgressDenied", "warning", task.cells["progress"] ?? task.at, {
    notice: item.key,
    task: task.number,
    progress: task.progress ?? "",
    state: statusOfTask(task.computed),
  });

/** A problem that names a level asks for that level, which only the bureau can fill in. */
function unansweredLevel({ item, tasks, progress }: ItemContext): Finding[] {
  const claim = levelClaim(item.problem ?? "");
  if (claim === null || levelAnswer(claim, tasks, progress) !== null) return [];
  const facts = { notice: item.key, indicator: claim.name, before: `${plainDigits(claim.before)}%` };
  return [finding("noticeLevelNotAnswered", "warning", item.cells["problem"] ?? item.at, facts)];
}

/** What is still to be done is told as planned; of what is done the ledger's own words hold. */
function plannedTask(task: TaskStanding, words: string): string {
  if (isDone(task.computed) || /^(?:计划|拟|将|预计)/.test(words)) return words;
  return startsWithAction(words) === null ? `任务内容为${words}` : `计划${words}`;
}

/** Of a task that is not done nothing is quoted that says it were; a task that reports nothing has its state. */
function doneSoFar(task: TaskStanding, words: string): string {
  if (words === "" || claimsMore(task)) return `${isDone(task.computed) ? "" : "目前"}${statusOfTask(task.computed)}`;
  return !isDone(task.computed) && /^完成(?!率)/.test(words) ? `已${words}` : words;
}

/** Its progress tells of an end that its dates, its numbers or its written state deny. */
function claimsMore({ task, progress, computed }: TaskStanding): boolean {
  if (progress === null || isDone(computed)) return false;
  const { state } = interpretState(progress, task);
  return state !== null && isEnded(state);
}

/** The fields of the template of one task. */
export function fieldsOfTask(task: TaskStanding | null): NoticeField[] {
  const group = "一项任务（仅用于“其他问题的一项任务”）";
  const indicator = task?.indicator ?? null;
  const numbers = task?.numbers ?? null;
  const sources = task ? [task.at] : [];
  const value = (number: number | null | undefined, unit: string) =>
    number === null || number === undefined
      ? null
      : figureValue(withUnit(number, unit), number, plainDigits(number), sources);
  const unit = indicator?.indicator.unit ?? numbers?.unit ?? "";
  const sentence = (text: string | null | undefined): string | null => text?.trim().replace(/[。；;.]+$/, "") ?? null;
  const field = (name: string, words: string | null) => ({ ...itemText(name, words), group });
  const told = (name: string, words: string | null, tell: (task: TaskStanding, words: string) => string) => {
    const { forms, ...rest } = field(name, words);
    const said = task === null ? null : textValue(tell(task, words ?? ""));
    return { ...rest, forms: { ...forms, 分述: said } };
  };
  return [
    told("任务", sentence(task?.task), plannedTask),
    told("任务进展", sentence(task?.progress), doneSoFar),
    field("任务状态", task ? statusOfTask(task.computed) : null),
    field("任务责任单位", task?.responsible ?? null),
    field("存在问题", sentence(task?.obstacle)),
    field("下步安排", sentence(task?.nextStep)),
    field("任务指标", indicator?.indicator.title["zh-CN"] ?? null),
    {
      name: "任务指标值",
      synonyms: ["任务现值"],
      group,
      unit,
      forms: { "": indicator ? value(indicator.cumulative.reported, unit) : value(numbers?.current, unit) },
    },
    {
      name: "任务目标值",
      synonyms: [],
      group,
      unit,
      forms: { "": indicator ? value(indicator.plan?.value, unit) : value(numbers?.target, unit) },
    },
    { name: "任务完成率", synonyms: [], group, unit: "%", forms: { "": value(task?.completion, "%") } },
  ];
}

interface Composed {
  readonly section: NoticeSection;
  readonly findings: readonly Finding[];
}

function composeSection(
  { item, templates, edits }: ItemContext,
  id: TemplateId,
  sectionId: string,
  fields: NoticeFields,
  title?: string,
): Composed {
  const used = templates.get(id);
  if (!used) throw new RangeError(`there is no template ${id}`);
  const { missing, ...filled } = filledOrTasks(templates, used.template, fields);
  const lacking = [...new Set([...missing, ...withoutData(id, used.template, fields)])];
  const tooLong = filled.text.length > CELL_LIMIT;
  const cut = CELL_LIMIT - CUT_MARK.length;
  const composed = tooLong
    ? { text: filled.text.slice(0, cut) + CUT_MARK, figures: filled.figures.filter(({ to }) => to <= cut) }
    : { text: filled.text, figures: filled.figures };
  const name = title ?? used.title;
  const edited = edits.get(noticeEditKey(item.key, sectionId));
  const rewritten = edited === undefined || edited.trim() === composed.text.trim() ? null : edited;
  return {
    section: { id: sectionId, title: name, composed, rewritten },
    findings: [
      ...(lacking.length > 0
        ? [
            finding("noticeFieldWithoutData", "warning", templatePlace(id), {
              notice: item.key,
              section: name,
              fields: lacking.map((field) => `“${field}”`).join("、"),
            }),
          ]
        : []),
      ...(tooLong
        ? [finding("noticeTooLong", "error", item.at, { notice: item.key, section: name, limit: CELL_LIMIT })]
        : []),
      ...(rewritten === null ? [] : [rewritingFinding(item.key, name, composed.text, rewritten)]),
    ],
  };
}

/** A heading, or nothing at all: the ledgers of this work are empty, and its tasks alone can speak for it. */
const SAYS_NOTHING = /^(?:\d+\.[^。]*。?)?$/;

function filledOrTasks(
  templates: ItemContext["templates"],
  template: Template,
  fields: NoticeFields,
): ReturnType<typeof fillTemplate> {
  const filled = fillTemplate(template, fields);
  const instead = filled.text === "" ? templates.get("tasksOutcome") : templates.get("withoutFigures");
  const tasks = valueOf(fields, filled.text === "" ? "任务数" : "本项任务数");
  if (filled.hasFigures || !SAYS_NOTHING.test(filled.text) || instead === undefined || tasks === null || tasks === 0)
    return filled;
  const added = fillTemplate(instead.template, fields);
  const shift = filled.text.length;
  const moved = added.figures.map(({ from, to, ...rest }) => ({ from: from + shift, to: to + shift, ...rest }));
  return { ...filled, text: filled.text + added.text, figures: [...filled.figures, ...moved] };
}

/** What the sentence of a shipped template is about, where it was left out for want of data. */
function withoutData(id: TemplateId, { parts }: Template, fields: NoticeFields): readonly string[] {
  const named = new Set(fieldsOf(parts).map(({ name }) => name));
  return (mainFields[id] ?? []).filter((name) => named.has(name) && valueOf(fields, name) === null);
}

const valueOf = (fields: NoticeFields, name: string): number | null => {
  const field = fields.named(name);
  const result = field === null ? null : formOf(field, []);
  return result?.kind === "value" ? result.value.value : null;
};

/** The sheet's own cell is found by the section's name; rows move from month to month. */
export function rewritingFinding(notice: string, section: string, composed: string, rewritten: string): Finding {
  const { unknown, omitted } = compareRewriting(composed, rewritten);
  const list = (texts: readonly string[]): string =>
    texts.slice(0, 8).join("、") + (texts.length > 8 ? `等${texts.length}个` : "");
  return unknown.length > 0
    ? finding(
        "noticeRewrittenStale",
        "warning",
        { sheet: NOTICE_SHEET },
        { notice, section, unknown: list(unknown), figures: list(omitted) },
      )
    : finding("noticeRewritten", "note", { sheet: NOTICE_SHEET }, { notice, section, omitted: list(omitted) });
}
