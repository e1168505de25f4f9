/** One reported problem → the paragraphs of its notice: 整改完成情况 and 整改成效. */
import { finding, type Finding } from "../../findings/finding";
import type { AirAssessment } from "../../indicators/assessment";
import { standingsOf, type ProgressAssessment } from "../../indicators/ledgers/progress";
import { workstreamIds, workstreams, type WorkstreamId } from "../../indicators/workstreams";
import type { LedgerData } from "../../datasets/ledger";
import type { Day } from "../../calendar/day";
import type { TaskStanding } from "../../tasks/task";
import { distributionField, itemText, orderField, sectionFields, taskFields } from "../fields/document-fields";
import { ledgerFields } from "../fields/ledger-fields";
import { listFields } from "../fields/list-fields";
import { effectField } from "../fields/effect-field";
import { levelAnswer, levelClaim, levelFields } from "../fields/problem-level";
import { claimsMore, fieldsOfTask } from "../fields/task-text";
import type { NoticeSection } from "../notice";
import type { NoticeFields } from "../templates/notice-field";
import type { TemplateId } from "../templates/standard-templates";
import { composeSection, isSilent, type Composed, type UsedTemplate } from "./compose-section";
import { plainDigits, statusOfTask } from "./figure-words";
import { saidOf, type NoticeItem } from "./notice-item";
import { withinScope } from "./problem-scope";
import { shortOfDone } from "./short-of-done";

export interface ItemContext {
  readonly item: NoticeItem;
  readonly tasks: readonly TaskStanding[];
  /** The only problem about the air as a whole: all workstreams with data speak for it. */
  readonly onlyAirItem: boolean;
  /** Of a problem about works: the ledgers that it is about. Others: none. */
  readonly scope: ReadonlySet<string>;
  readonly progress: ProgressAssessment;
  readonly ledgers: LedgerData;
  readonly assessment: AirAssessment | null;
  readonly until: Day;
  readonly fields: NoticeFields;
  readonly templates: ReadonlyMap<TemplateId, UsedTemplate>;
  readonly edits: ReadonlyMap<string, string>;
}

export interface ComposedItem {
  readonly completion: readonly NoticeSection[];
  readonly outcome: NoticeSection | null;
  /** The outcome counts tasks and says of no effect. */
  readonly countsOnly: boolean;
  readonly findings: readonly Finding[];
}

export function isAboutAir({ theme, problem }: NoticeItem, tasks: readonly TaskStanding[]): boolean {
  if (theme !== null) return theme === "air" || theme.includes("大气");
  return (
    /大气|空气|PM2\.?5|PM10|颗粒物|重污染/i.test(problem ?? "") || tasks.some(({ workstream }) => workstream !== null)
  );
}

export function composeAirItem(context: ItemContext): ComposedItem {
  const { item, tasks } = context;
  const history = historySection(context);
  const fields = context.fields.with([
    ...taskFields(tasks),
    effectField([], tasks),
    ...levelFields(item.problem ?? "", item.goal ?? "", tasks, context.progress),
    distributionField(tasks),
    itemText("段号", history === null ? null : "（二）"),
  ]);
  const { shown, leftOut } = toldWorkstreams(context, fields);
  const others = tasks.filter(({ workstream }) => workstream === null);
  const all = fields.with(sectionFields(shown, others.length));
  const sections = shown.map((workstream, index) => workstreamSection(context, workstream, index + 1, all));
  const paragraphs = taskSections({ ...context, tasks: others }, all, sections.length);
  const opening = sections.length + paragraphs.length === 0 ? [] : [composeSection(context, "opening", "opening", all)];
  const outcome = composeSection(context, "outcome", "outcome", all);
  const composed = [...(history === null ? [] : [history]), ...opening, ...sections, ...paragraphs];
  return {
    completion: composed.map(({ section }) => section),
    outcome: outcome.section,
    countsOnly: false,
    findings: [
      ...(opening.length === 0 ? [finding("noticeItemWithoutTasks", "warning", item.at, { notice: item.key })] : []),
      ...silentTasks({ item, tasks: others }),
      ...shortOfDone(
        item,
        tasks.filter(({ workstream }) => workstream !== null),
        standingsOf(context.progress),
        context.until,
      ),
      ...others.filter(claimsMore).map((task) => deniedProgress(item, task)),
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

function workstreamSection(
  context: ItemContext,
  workstream: WorkstreamId,
  order: number,
  fields: NoticeFields,
): Composed {
  const own = context.tasks.filter((task) => task.workstream === workstream);
  return composeSection(context, workstream, workstream, fields.with([...taskFields(own, "本项"), orderField(order)]));
}

/** A heading with nothing behind it is not published: its work is left out like one without data. */
function toldWorkstreams(context: ItemContext, fields: NoticeFields): ReturnType<typeof workstreamsOf> {
  const { shown, leftOut } = workstreamsOf(context);
  const told = shown.filter((workstream) => !isSilent(workstreamSection(context, workstream, 1, fields)));
  const silent = shown.filter((workstream) => !told.includes(workstream));
  return { shown: told, leftOut: told.length === 0 ? [] : [...leftOut, ...silent] };
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

/** A problem about works: what its own ledgers count of them, then task by task. */
export function composeOtherItem(context: ItemContext): ComposedItem {
  const { item, tasks } = context;
  const history = historySection(context);
  const measured = withinScope(context.progress, context.scope);
  const standings = measured.workstreams.flatMap((workstream) => workstream.standings);
  const fields = context.fields.with([
    ...taskFields(tasks),
    ...levelFields(item.problem ?? "", item.goal ?? "", tasks, context.progress),
    effectField(standings, tasks, saidOf(item)),
    itemText("段号", history === null ? null : "（二）"),
  ]);
  const counted = countedSections(context, fields, measured);
  if (tasks.length === 0 && counted.length === 0) {
    return {
      completion: history === null ? [] : [history.section],
      outcome: null,
      countsOnly: false,
      findings: [
        finding("noticeItemWithoutTasks", "warning", item.at, { notice: item.key }),
        ...(history?.findings ?? []),
      ],
    };
  }
  const opening = tasks.length === 0 ? [] : [composeSection(context, "tasksOpening", "opening", fields)];
  const outcome = composeSection(context, "tasksOutcome", "outcome", fields);
  const paragraphs = taskSections(context, fields, counted.length);
  const composed = [...(history === null ? [] : [history]), ...opening, ...counted, ...paragraphs];
  return {
    completion: composed.map(({ section }) => section),
    outcome: outcome.section,
    countsOnly: !/\d/.test(outcome.section.composed.text.replace(/\d+项/g, "")),
    findings: [
      ...unansweredLevel(context),
      ...silentTasks(context),
      ...shortOfDone(item, tasks, standings, context.until),
      ...tasks.filter(claimsMore).map((task) => deniedProgress(item, task)),
      ...[...composed, outcome].flatMap(({ findings }) => findings),
    ],
  };
}

/** The sentences of the workstreams, cut down to what the problem is about; none where its ledgers hold nothing. */
function countedSections(context: ItemContext, fields: NoticeFields, measured: ProgressAssessment): Composed[] {
  const tables = context.ledgers.tables.filter(({ ledger }) => context.scope.has(ledger));
  const own = fields.with([
    ...ledgerFields(measured),
    ...listFields({ ...context.ledgers, tables }, context.until),
    ...taskFields(null, "本项"),
  ]);
  const sections: Composed[] = [];
  for (const workstream of workstreamIds) {
    if (!measured.workstreams.some((one) => one.workstream === workstream && one.standings.length > 0)) continue;
    const order = orderField(sections.length + 1);
    const composed = composeSection(context, workstream, workstream, own.with([order]), { partial: true });
    if (composed.section.composed.figures.length > 0 || composed.section.rewritten !== null) sections.push(composed);
  }
  return sections;
}

/** @param before paragraphs that are numbered before them */
const taskSections = ({ tasks, ...context }: ItemContext, fields: NoticeFields, before: number): Composed[] =>
  tasks.map((task, index) => {
    const repeated = tasks.some((other) => other !== task && other.number === task.number);
    const told = task.indicator !== null && context.scope.has(task.indicator.indicator.measure.ledger);
    return composeSection(
      context,
      "task",
      repeated ? task.key : task.number,
      fields.with([orderField(before + index + 1), ...fieldsOfTask(told ? { ...task, indicator: null } : task)]),
      { title: task.task },
    );
  });

function silentTasks({ item, tasks }: Pick<ItemContext, "item" | "tasks">): Finding[] {
  const silent = tasks.filter(({ progress }) => progress === null);
  const [first] = silent;
  return first === undefined
    ? []
    : [
        finding("noticeTaskWithoutProgress", "warning", first.cells["progress"] ?? first.at, {
          notice: item.key,
          count: silent.length,
          tasks: silent.map(({ number }) => number).join("、"),
        }),
      ];
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
