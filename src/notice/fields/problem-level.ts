/**
 * The level that a problem complains of ("2019年污水收集率仅为61%"), answered in the same indicator: from a measured
 * indicator of that name, else from what a task's progress reports of it ("目前污水收集率78%"). An outcome that counts
 * tasks only does not answer such a problem.
 */
import { pattern } from "../../collections/pattern";
import type { Place } from "../../cells/address";
import type { ProgressAssessment } from "../../indicators/ledgers/progress";
import type { TaskStanding } from "../../tasks/task";
import { plainDigits } from "../composing/figure-words";
import { figureValue, textValue, type NoticeField } from "../templates/notice-field";

export interface LevelClaim {
  /** 污水收集率 */
  readonly name: string;
  /** In %. */
  readonly before: number;
  /** "2019年"; null: the problem gives none. */
  readonly year: string | null;
}

export interface LevelAnswer {
  readonly value: number;
  readonly sources: readonly Place[];
}

/** A share is called 率, 比例 or 比重; what is before it up to a mark, a year or a particle is its name. */
const LEVEL = pattern("gu")`
  ([\p{Script=Han}A-Za-z]{1,14}?(?:率|比例|比重|占比))(?:目前|已)?(?:[由从]\s*\d+(?:\.\d+)?\s*[%％]\s*(?:稳步|逐步|大幅)?)?
  (?:仅|只|不足|不到)?(?:有|为|达到|达|是|仅|[升降][至到]|(?:提高|提升|上升|增加|下降|降低)[至到])?\s*(\d+(?:\.\d+)?)\s*[%％]
`;
const BEFORE_NAME = /^.*(?:年底?|月底?|的|其中|目前|全[市县区省州]|城镇|城区)/u;
const AT_MOST = /以下|以内|不(?:高于|超过|大于)|控制在|降至|降到|下降到/;
const AT_LEAST = /以上|不(?:低于|少于|小于)|提高[到至]|提升[到至]|升至|达到|达/;

const bareName = (said: string): string => {
  const bare = said.replace(BEFORE_NAME, "");
  return bare.length >= 2 ? bare : said;
};

/** null: the problem names no level in %. */
export function levelClaim(problem: string): LevelClaim | null {
  for (const match of problem.matchAll(LEVEL)) {
    const [, said = "", percent = ""] = match;
    const clause = problem.slice(0, match.index + said.length);
    const year = [...clause.matchAll(/(\d{4})年/g)].at(-1)?.[1];
    return { name: bareName(said), before: Number(percent), year: year === undefined ? null : `${year}年` };
  }
  return null;
}

/** What the goal asks of the same indicator; null: nothing. */
export function levelGoal(goal: string, { name, before }: LevelClaim): { value: number; atLeast: boolean } | null {
  const at = goal.indexOf(name);
  const clause = at < 0 ? "" : (/^[^，。；]*/.exec(goal.slice(at + name.length))?.[0] ?? "");
  const percent = /(\d+(?:\.\d+)?)\s*[%％]/.exec(clause)?.[1];
  if (percent === undefined || /个百分点|(?:下降|提高|降低|上升|增加)\d/.test(clause)) return null;
  const value = Number(percent);
  return { value, atLeast: AT_MOST.test(clause) ? false : AT_LEAST.test(clause) || value >= before };
}

export function levelAnswer(
  { name }: LevelClaim,
  tasks: readonly TaskStanding[],
  { workstreams }: ProgressAssessment,
): LevelAnswer | null {
  const named = (title: string): boolean => title === name || title.endsWith(name);
  for (const { indicator, cumulative } of workstreams.flatMap(({ standings }) => standings))
    if (cumulative.reported !== null && indicator.unit === "%" && named(indicator.title["zh-CN"]))
      return { value: cumulative.reported, sources: cumulative.sources };
  for (const task of tasks) {
    const said = [...(task.progress ?? "").matchAll(LEVEL)].find((match) => named(bareName(match[1] ?? "")));
    // A plan told among the progress is none: "计划年底达到85%".
    const before = said === undefined ? "" : (task.progress ?? "").slice(0, said.index + (said[1] ?? "").length);
    const planned = /(?:计划|预计|力争|目标|拟|将|确保)[^，。；]*$/.test(before);
    if (said && !planned) return { value: Number(said[2]), sources: [task.cells["progress"] ?? task.at] };
  }
  return null;
}

/** Fields that say nothing where the problem names no level, or nothing answers it. */
export function levelFields(
  problem: string,
  goal: string,
  tasks: readonly TaskStanding[],
  progress: ProgressAssessment,
): NoticeField[] {
  const claim = levelClaim(problem);
  const answer = claim && levelAnswer(claim, tasks, progress);
  const target = claim && levelGoal(goal, claim);
  const sources = answer?.sources ?? [];
  const share = (value: number | null | undefined, words = (text: string) => text) =>
    value === null || value === undefined
      ? null
      : figureValue(words(`${plainDigits(value)}%`), value, plainDigits(value), sources);
  const rise = claim && answer ? Math.sign(answer.value - claim.before) : 0;
  const reached =
    answer && target ? (target.atLeast ? answer.value >= target.value : answer.value <= target.value) : null;
  return [
    {
      name: "问题指标",
      synonyms: ["问题所指指标"],
      group: "反馈问题所指水平",
      unit: "%",
      forms: {
        "": claim ? textValue(claim.name) : null,
        前值: share(claim?.before, (text) => (claim?.year ? `${claim.year}的${text}` : text)),
        现值: share(answer?.value),
        变化: rise === 0 ? null : textValue(rise > 0 ? "提高至" : "下降至"),
        目标: share(target?.value),
        结论: reached === null ? null : textValue(reached ? "已达到" : "尚未达到"),
      },
    },
  ];
}
