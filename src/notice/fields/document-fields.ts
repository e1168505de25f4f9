/** Fields about the notice itself: place, date, and its tasks counted. */
import { levelOf } from "../../vocabulary/place-level";
import { chineseDay, civilDate, type Day } from "../../calendar/day";
import { wholeYear, type Month } from "../../calendar/period";
import type { Place } from "../../cells/address";
import { workstreamIds, workstreams, type WorkstreamId } from "../../indicators/workstreams";
import { countTasks } from "../../tasks/count-tasks";
import { noticeState, type NoticeState } from "../../tasks/notice-state";
import { isDone, type TaskStanding, type TaskStatus } from "../../tasks/task";
import { chineseNumeral, plainDigits } from "../composing/figure-words";
import { AWAITED, figureValue, marked, textValue, type NoticeField } from "../templates/notice-field";
import { placesOfTasks } from "../composing/tasks-of-items";

const GROUP = "公示表";

const text = (name: string, words: string | null, synonyms: readonly string[] = []): NoticeField => ({
  name,
  synonyms,
  group: GROUP,
  unit: "",
  forms: { "": words === null || words === "" ? null : textValue(words) },
});

export interface NoticeDate {
  readonly place: string | null;
  readonly month: Month;
  readonly until: Day;
}

const daysLeft = (days: number): NoticeField => ({
  name: "年内剩余天数",
  synonyms: [],
  group: GROUP,
  unit: "天",
  forms: { "": { ...textValue(`${days}天`), digits: `${days}`, value: days } },
});

export function dateFields({ place, month, until }: NoticeDate): NoticeField[] {
  const level = levelOf(place);
  const { day } = civilDate(until);
  return [
    text("地名", place, ["市县名称"]),
    text("市县", level),
    text("本地", `我${level}`, ["我市"]),
    {
      name: "年",
      synonyms: ["年度"],
      group: GROUP,
      unit: "年",
      forms: { "": textValue(`${month.year}`), 上年: textValue(`${month.year - 1}`) },
    },
    { name: "月", synonyms: ["月份"], group: GROUP, unit: "月", forms: { "": textValue(`${month.month}`) } },
    text("截止日期", chineseDay(until), ["统计截止日", "统计截止"]),
    text("截止月日", `${month.month}月${day}日`),
    // Of a year under way nothing is 全年.
    text("年度未满", month.month === 12 && day === 31 ? null : "年度尚未结束"),
    daysLeft(wholeYear(month.year).to - until),
  ];
}

interface CountOf {
  readonly sources: readonly Place[];
  /** What is asked about some of the tasks: nobody knows yet how they stand. */
  readonly mark: string | null;
}

const counted = (
  name: string,
  count: number | null,
  { sources, mark }: CountOf,
  synonyms: readonly string[] = [],
): NoticeField => ({
  name,
  synonyms,
  group: GROUP,
  unit: "项",
  forms:
    count === null
      ? { "": null, 大写: null }
      : {
          "": marked(figureValue(`${count}项`, count, plainDigits(count), sources), mark),
          大写: marked(figureValue(chineseNumeral(count), count, plainDigits(count), sources), mark),
        },
});

/**
 * `prefix`: "" for the whole item, "本项" for one workstream of it. The states do not overlap and add up to the total.
 * They bear the names that the page of tasks has for them, but that nothing is on schedule of which it is only known
 * that it goes on: a notice says no more than the list. null: fields that are there and say nothing.
 */
export function taskFields(tasks: readonly TaskStanding[] | null, prefix: "" | "本项" = ""): NoticeField[] {
  const counts = tasks && countTasks("", tasks);
  const of = (...statuses: readonly TaskStatus[]): number | null =>
    counts && statuses.reduce((sum, status) => sum + counts.byStatus[status], 0);
  const stateOf = (state: NoticeState): number | null =>
    tasks && tasks.filter((task) => noticeState(task) === state).length;
  const total = counts?.total ?? null;
  const known = { sources: placesOfTasks(tasks ?? []), mark: null };
  const states = { ...known, mark: tasks?.some(({ open }) => open.length > 0) === true ? AWAITED : null };
  return [
    counted(`${prefix}任务数`, total, known, [`${prefix}整改任务数`]),
    counted(`${prefix}已完成任务数`, of("done", "accepted", "published", "closed"), states, [
      `${prefix}完成整改任务数`,
    ]),
    counted(`${prefix}超过序时进度任务数`, of("ahead"), states),
    counted(`${prefix}达到序时进度任务数`, stateOf("onSchedule"), states),
    counted(`${prefix}正在推进任务数`, stateOf("underWay"), states),
    counted(`${prefix}长期坚持任务数`, stateOf("permanent"), states),
    counted(`${prefix}未完成任务数`, leftOf(tasks), states),
    counted(`${prefix}未达到序时进度任务数`, of("behind"), states),
    counted(`${prefix}尚未启动任务数`, of("notStarted"), states),
    counted(`${prefix}已销号任务数`, of("closed"), states),
    counted(`${prefix}逾期任务数`, counts?.overdue ?? null, states),
    ...(prefix === "" && total !== null
      ? [
          {
            ...text("任务数大写", chineseNumeral(total)),
            forms: { "": figureValue(chineseNumeral(total), total, plainDigits(total), known.sources) },
          },
        ]
      : []),
  ];
}

/** Neither done nor such as go on for ever. */
const leftOf = (tasks: readonly TaskStanding[] | null): number | null =>
  tasks && tasks.filter((task) => !isDone(task.computed) && noticeState(task) !== "permanent").length;

/** The notice's own paragraphs, counted and named. @param others paragraphs of tasks that belong to no workstream */
export const sectionFields = (shown: readonly WorkstreamId[], others = 0): NoticeField[] => {
  const count = (name: string, value: number, unit: string, synonyms: readonly string[] = []): NoticeField => ({
    name,
    synonyms,
    group: GROUP,
    unit,
    forms: {
      "": figureValue(`${value}${unit}`, value, plainDigits(value), []),
      大写: figureValue(chineseNumeral(value), value, plainDigits(value), []),
    },
  });
  // 高位推动 and 项目准入 lead and hold together; the measures proper are the others (the notice's "8个方面措施").
  const measures = shown.filter((id) => !leading.has(id));
  return [
    count("工作项数", shown.length + others, "项", ["分项数"]),
    count("方面数", measures.length, "个方面", ["措施方面数"]),
    count("统筹项数", shown.length - measures.length, "项"),
    text("方面名单", measures.map((id) => workstreams[id]["zh-CN"]).join("、")),
  ];
};

const leading: ReadonlySet<WorkstreamId> = new Set(["leadership", "projectAccess"]);

const shortNames: Readonly<Record<WorkstreamId, string>> = {
  leadership: "高位推动",
  projectAccess: "项目准入",
  industry: "工业企业达标",
  scatteredPolluters: "“散乱污”整治",
  coalCap: "煤炭消费控制",
  noBurnZones: "禁燃区",
  dust: "扬尘防控",
  vehicles: "机动车治理",
  catering: "餐饮治理",
  heavyPollution: "重污染天气应对",
};

/** "高位推动4项、项目准入3项……": parts that add up to all tasks. */
export function distributionField(tasks: readonly TaskStanding[]): NoticeField {
  const parts = workstreamIds.map((id) => ({
    name: shortNames[id],
    count: tasks.filter(({ workstream }) => workstream === id).length,
  }));
  const others = tasks.length - parts.reduce((sum, { count }) => sum + count, 0);
  const said = [...parts, { name: "其他", count: others }].filter(({ count }) => count > 0);
  const sources = placesOfTasks(tasks);
  return {
    name: "任务分布",
    synonyms: [],
    group: GROUP,
    unit: "",
    forms: {
      "":
        said.length === 0
          ? null
          : {
              words: said.map(({ name, count }) => `${name}${count}项`).join("、"),
              digits: null,
              value: null,
              figure: true,
              sources,
            },
    },
  };
}

export const orderField = (order: number): NoticeField => ({
  name: "序号",
  synonyms: [],
  group: GROUP,
  unit: "",
  forms: { "": textValue(String(order)) },
});

/** A text of the item or of one task that its paragraph takes in. */
export const itemText = text;
