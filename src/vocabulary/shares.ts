import { pattern } from "../collections/pattern";
import { ACTED, ENDED } from "./state-words";

/** The share of a work that a clause says is done: 完成80%, 12处已拆除11处, 应改造35户，已完成30户. */

/** A percentage of the work, not of something measured: 达标率95% says nothing of progress. */
const OF_THE_WORK = pattern()`
  ^(?:约|近|达|超过|已)?\d+(?:\.\d+)?%(?:左右)?$|(?:完成|整改|整治|治理|拆除|改造|淘汰|安装|搬迁|清理|建设|施工|形象
  |工程|总?进度|工程量|推进|办结|销号|任务|序时)(?:率|度|量)?
`;
/** 已封闭80%, 占总投资的64%: of what is done, or of what all of it comes to. */
const OF_AN_ACT = new RegExp(
  `(?:${ACTED})(?:了|约|近|达|超过)*\\d+(?:\\.\\d+)?%|占[^,]{0,6}总[^,]{0,6}\\d+(?:\\.\\d+)?%`,
);
const MEASURED =
  /达标率|覆盖率|合格率|优良率|利用率|处理率|收集率|去除率|同比|下降|上升|增长|降低|提高|普及率|负荷|浓度/;

const THING =
  "(家|处|户|台|辆|座|个|项|条|亩|眼|口|公里|千米|米|吨|起|次|件|株|套|艘|块|宗|村|公顷|万平方米|平方米|立方米|万元|人|艘|段|公顷|万户|根|栋|间|盏|对)";
const NUMBER = "(\\d+(?:\\.\\d+)?)";
/** 12万吨 and 8万吨 are told apart by their numbers alone. */
const MANY = "(?:余|多)?([百千万亿]*)(?:余|多)?";
const FRACTION = new RegExp(`(?:^|完成|整改|拆除|淘汰|改造|销号|验收)${NUMBER}[/／]${NUMBER}(?=$|已|均|完成|个)`);
const OF_SO_MANY = new RegExp(`${NUMBER}${MANY}${THING}`, "g");

/** 0–1, or more where more was done than asked; null: the clause gives none. */
export function readShare(clause: string): number | null {
  const percent = new RegExp(`${NUMBER}%`).exec(clause);
  if (percent !== null) {
    if (!(OF_THE_WORK.test(clause) || OF_AN_ACT.test(clause)) || MEASURED.test(clause)) return null;
    return Number(percent[1]) / 100;
  }
  const fraction = FRACTION.exec(clause);
  if (fraction !== null) return Number(fraction[2]) === 0 ? null : Number(fraction[1]) / Number(fraction[2]);
  return countedShare(clause);
}

const DONE = new RegExp(`${ENDED}|${ACTED}|已[拆关停换改清搬封建装修补]|铺设|敷设|新建|搬走|销号|验收|公示|核查|复核`);

/** Two numbers of the same thing, the second of them done. */
function countedShare(clause: string): number | null {
  const counts = [...clause.matchAll(OF_SO_MANY)];
  const [all, done] = counts;
  if (all === undefined || done === undefined || counts.length > 2 || all[2] !== done[2] || all[3] !== done[3])
    return null;
  const between = clause.slice(all.index, done.index);
  const before = clause.slice(0, all.index);
  if (Number(all[1]) === 0) return null;
  const share = Number(done[1]) / Number(all[1]);
  // 5个村里4个已通水, 完成12公里中的9公里, 4个标段已交工3个: some of them, whatever was done to them.
  const isOfStep = /验收|公示|销号/.test(clause) && /完成|已/.test(before);
  if (/中|里|已/.test(between) && share < 1 && !isOfStep && !/已/.test(before)) return share;
  if (!DONE.test(clause)) return null;
  if (!/已|中/.test(between) && !DONE.test(between)) return null;
  if (/完成|已/.test(before) && !/应|需|共|计划|总|任务/.test(before)) return null;
  return share;
}

/**
 * Which of a text's clauses ends its parts where these make up the number of all: 排查54家，关停21家，改造33家; null: they do
 * not, or something is not done to one of them.
 */
export function endOfParts(clauses: readonly string[]): number | null {
  const counts = clauses.flatMap((clause, index) =>
    [...clause.matchAll(OF_SO_MANY)].map((found) => {
      const before = clause.slice(0, found.index);
      return { index, number: Number(found[1]), unit: `${found[2] ?? ""}${found[3] ?? ""}`, isDone: isDoneTo(before) };
    }),
  );
  const [all, ...parts] = counts;
  const isWhole =
    all !== undefined &&
    parts.length > 1 &&
    parts.every(({ unit, isDone }) => unit === all.unit && isDone) &&
    Math.abs(parts.reduce((sum, { number }) => sum + number, 0) - all.number) < 1e-9;
  return isWhole ? (parts.at(-1)?.index ?? null) : null;
}

const isDoneTo = (before: string): boolean =>
  DONE.test(before) && !/未|没有?|待|拟|正在|计划|预计|剩|尚|仍|需|无法|部分|验收|销号|公示|核查/.test(before);
