/** What is still to be done, told as planned: "计划修复河道2公里", "管网改造计划5公里", "污水收集率计划达到85%". */
import { pattern } from "../../collections/pattern";
import { beginsWithAction } from "./action-words";

/** What is asked for begins with a verb, or with what stands before one: a day, whom it is for, in what manner. */
const beginsAsSentence = (words: string): boolean =>
  beginsWithAction(words) || /^(?:\d|对|将|在|于|向|按|全面|全部|进一步|持续|定期|每[年月季周日])/.test(words);

/** The verb of a level that is to be reached or kept, in the first clause, behind what it is the level of. */
const LEVEL_VERB = pattern("su")`
  ^([^，。；,;]{2,}?)((?:稳定|总体|力争|[由从].{1,12}?)?
  (?:达到|达(?=\d)|(?:控制|保持|稳定)在|(?:提高|提升|上升|下降|降低|削减|压减|升|降|增)[至到]
  |不(?:低于|高于|超过|少于|大于|小于)).+)$
`;

/** A text that says of itself that it is a plan is one. */
export function plannedWords(words: string): string {
  if (/^(?:计划|拟|将|预计)/.test(words)) return words;
  if (beginsAsSentence(words)) return `计划${words}`;
  const [, name, level] = LEVEL_VERB.exec(words) ?? [];
  return name === undefined || level === undefined ? `计划推进${words}` : `${name}计划${level}`;
}

/** Of what goes on for ever: without such a word "完成年度淘汰任务" would read as done. */
export function permanentWords(words: string): string {
  if (/长期|持续|坚持|常态|始终/.test(words)) return words;
  return beginsAsSentence(words) ? `长期坚持${words}` : `${words}（长期坚持）`;
}

/** The plan of a work whose amount stands at `at` of its words. */
export const plannedAmount = (words: string, at: number): string =>
  beginsAsSentence(words) ? `计划${words}` : `${words.slice(0, at)}计划${words.slice(at)}`;

/** What a task's words ask a level of: "污水收集率" of "污水收集率提高到85%". null: they name none. */
export function levelName(words: string): string | null {
  const bare = words.replace(/^(?:确保|力争|实现|推动|不断|进一步|提高|提升|降低|控制|保持)+/, "");
  const [, name = bare.replace(/[\d.]+[%％].*$/su, "")] = LEVEL_VERB.exec(bare) ?? [];
  return /(?:率|比例|比重|占比|浓度|指数|[总用]?量|水平)$/.test(name) ? name : null;
}
