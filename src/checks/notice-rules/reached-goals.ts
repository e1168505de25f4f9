/** "完成……目标" said behind a figure that falls short of what was asked for. */
import { indicatorTerm } from "../../notice/reading/indicator-terms";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { sharesWords } from "../../notice/claims/rate-words";
import { pattern } from "../../collections/pattern";
import { goalMissed, tells, type TextFinding, type TextRule } from "./rule";

const REACHED = pattern()`
  (?:完成|实现|达到|达成)了?(?:全部|年度)?(?:整改|既定|预期|考核)?(?:目标|任务|要求)(?![\u4e00-\u9fa5]{0,2}的|\d|（[^）]{1,12}）的)
  |(?:目标|任务)(?:要求)?(?:已|全部|全面|均|得到|如期|按期|圆满|顺利)*(?:实现|完成|达到)(?!\d|整改\d)
  |(?:全部|已|如期|问题|任务|[，。])完成整改(?!方案|\d)|整改(?:已|全部)*(?:到位|完毕|完成)(?!情况|\d)|达到销号
`;
const NOT_REACHED = /未|尚|基本|阶段|拟|计划|预计|力争|确保|差距/;
/** How far behind the figure the claim may stand. */
const NEAR = 70;

/** The words behind a figure, in its paragraph, say that what was asked for is reached. */
export function claimsReached(reading: NoticeReading, { to, paragraph }: TextFigure): boolean {
  // "截至6月底……71.7%；截至12月底……全面完成任务": the claim is of another day.
  const later = reading.periods.find(({ from, cutOff }) => cutOff && from >= to);
  const end = Math.min(reading.paragraphs[paragraph]?.to ?? to, later?.from ?? Infinity);
  const behind = reading.plain.slice(to, Math.min(end, to + NEAR));
  const claim = REACHED.exec(behind);
  // "37项任务已完成34项；第一轮62项任务全部完成": of others, which are counted anew.
  if (claim !== null && /；[^；]*\d[^；]*$/.test(behind.slice(0, claim.index))) return false;
  return claim !== null && !NOT_REACHED.test(behind.slice(Math.max(0, claim.index - 8), claim.index + claim[0].length));
}

const CLOSED =
  /(?:已完成|完成)[^，。；]{0,12}(?:整改|销号)|整改完成|销号|验收(?:合格|通过)|通过[^，。；]{0,12}(?:验收|核验)/;

/**
 * A notice says that the problem is closed: in its title, its preamble or its acceptance. A report on progress does
 * not.
 */
export const saysClosed = (reading: NoticeReading, item: number): boolean =>
  (reading.whole || reading.fields.has("publication")) &&
  reading.paragraphs.some(
    ({ role, text, item: own }) =>
      (role === "title" || (role === "acceptance" && own === item)) && CLOSED.test(text) && !OPEN.test(text),
  );
const OPEN = /(?:待|拟|未|申请)[^，。；]{0,6}(?:验收|销号)/;

const itemOf = (reading: NoticeReading, { paragraph }: TextFigure): number => reading.paragraphs[paragraph]?.item ?? 0;

/** "行政村收运覆盖率": the name of a rate, though its words are verbs elsewhere. */
function rateName({ plain, clauses }: NoticeReading, figure: TextFigure): string | null {
  const words = plain.slice(clauses[figure.clause]?.from ?? figure.from, figure.from);
  return /([\u4e00-\u9fa5]{2,8}(?:率|比例))[^，。；率]{0,8}$/.exec(words)?.[1] ?? null;
}

/** Of the same indicator, or of a rate of the same name, or of the same things. */
function isOfSame(reading: NoticeReading, goal: TextFigure, result: TextFigure): boolean {
  if (goal.subject !== null || result.subject !== null) return goal.subject === result.subject;
  const [asked, told] = [rateName(reading, goal), rateName(reading, result)];
  return asked !== null && told !== null
    ? asked.slice(-4) === told.slice(-4)
    : asked === told && sharesWords(goal.noun, result.noun);
}

/** Worse than the level that the goal asks for; a rate without a name in the table has to rise. */
function isWorse(reading: NoticeReading, result: TextFigure, goal: TextFigure): boolean {
  const { subject } = result;
  if (subject !== null && goal.subject === subject)
    return indicatorTerm(subject).better === "lower" ? result.value > goal.value : result.value < goal.value;
  const isRate = subject === null && goal.subject === null && result.unit === "%";
  const way = isRate ? wayOf(reading, goal) : null;
  return way === "more" ? result.value < goal.value : way === "less" && result.value > goal.value;
}

const ASKS_MORE = /(?:不[低少小]于|至少|达到?|提[高升][到至]|(?:上)?升[到至])$/;
const ASKS_LESS = /(?:[降低减]{1,2}[到至]|控制在|不[高大超多]于?过?)$/;

/** Whether a goal asks for more or for less than there was: 不低于81%, 提高到72%; 降至13%以下. */
function wayOf({ plain }: NoticeReading, { bound, value, from, text }: TextFigure): "more" | "less" | null {
  if (bound === "atLeast" || value === ALL) return "more";
  const words = `${plain.slice(Math.max(0, from - 8), from)}${/^[\u4e00-\u9fa5]*/.exec(text)?.[0] ?? ""}`;
  if (bound === "atMost" || ASKS_LESS.test(words)) return "less";
  return ASKS_MORE.test(words) ? "more" : null;
}
const ALL = 100;

/** The text says itself that it falls short. */
const ADMITTED = /未达|未完成|尚未|没有达到|差距|低于目标|还差/;
const isAdmitted = ({ plain, sentences }: NoticeReading, { from, sentence }: TextFigure): boolean =>
  ADMITTED.test(plain.slice(from, sentences[sentence]?.to ?? from));

/** "整改完成情况：已完成整改。……": the field begins with the claim, and all behind it is its evidence. */
const OPENS_DONE =
  /^(?:[^：:\t\n]{2,12}[：:\t])?\s*(?:本项|该项|任务|目前|现)?(?:已|全部|全面|如期|按期)+(?:完成|整改到位)(?:整改)?(?:任务)?[。，；]/;
const opensDone = ({ paragraphs }: NoticeReading, { paragraph }: TextFigure): boolean =>
  paragraphs[paragraph]?.role === "completion" && OPENS_DONE.test(paragraphs[paragraph]?.text ?? "");

const isSaid = (reading: NoticeReading, result: TextFigure): boolean =>
  !isAdmitted(reading, result) &&
  (claimsReached(reading, result) || opensDone(reading, result) || saysClosed(reading, itemOf(reading, result)));

/** A level of the goal's field, and a worse one that the results call its attainment. */
export const levelsReached: TextRule = (reading) => {
  const asked = reading.figures.filter(({ section }) => section === "goal");
  return reading.figures.flatMap((result): TextFinding[] => {
    if (result.role !== "result" || result.bound !== null || result.approximate || !tells(result.section)) return [];
    const goals = asked.filter(
      (goal) =>
        goal.role === "target" &&
        goal.direction === null &&
        goal.unit === result.unit &&
        itemOf(reading, goal) === itemOf(reading, result) &&
        isOfSame(reading, goal, result),
    );
    const [goal] = goals;
    if (!goal || goals.length > 1 || !isWorse(reading, result, goal) || !isSaid(reading, result)) return [];
    // The last value of the indicator is the one that the claim is of.
    const later = reading.figures.some(
      ({ from, subject, unit, noun, section, role }) =>
        from > result.from &&
        role === "result" &&
        tells(section) &&
        unit === result.unit &&
        (subject !== null ? subject === result.subject : sharesWords(noun, result.noun)),
    );
    return later ? [] : [goalMissed(reading, result, goal, goal.text)];
  });
};

const CLAIM = /(?:完成|达到|实现|超过|超额完成|好于)了?[^，。；\d]{0,10}$/;
const ASKED = /^[^，。；]{0,14}(?:目标|任务|计划|指标|要求)/;
/** Amounts of which more is better, by what was done. */
const MORE =
  /减排|削减|压减|完成|建成|新建|改造|治理|整治|淘汰|清[理运淤]|拆除|修复|造林|绿化|栽植|安装|收集|处置|回收|下降|减少|降低|提高|增加/;
const CAP = /控制在|不[超高大多]于?过?[^，。；]{0,4}$/;
/** "由…降至…" and levels are compared elsewhere. */
const LEVEL = /浓度|指数/;

/** "减排720吨，完成减排800吨的目标任务": what was done against what was to be done, in one sentence. */
export const amountsReached: TextRule = (reading) =>
  reading.figures.flatMap((target, index): TextFinding[] => {
    const clause = reading.clauses[target.clause];
    const result = reading.figures[index - 1];
    if (!clause || result?.sentence !== target.sentence || !tells(target.section)) return [];
    const before = reading.plain.slice(Math.max(clause.from, result.to), target.from);
    const behind = reading.plain.slice(target.to, reading.sentences[target.sentence]?.to ?? target.to);
    if (!CLAIM.test(before.replace(/(?:下降|减少|降低|上升|提高|增加)$/, "")) && !CLAIM.test(before)) return [];
    if (!ASKED.test(behind) || target.role === "change" || /未|没有|尚|距/.test(before)) return [];
    // "减少5天，完成控制在11天以内的目标": a cap is kept by what there is, and not by how much it fell.
    if (target.bound === "atMost" || CAP.test(before)) return [];
    const alike = result.unit === target.unit && (target.direction === null || result.direction === target.direction);
    const words = reading.plain.slice(reading.clauses[result.clause]?.from ?? result.from, result.from);
    const more = result.role === "change" || (result.role === "result" && MORE.test(words) && !LEVEL.test(words));
    // Named indicators have rules of their own.
    const known =
      result.role === "change" &&
      result.subject !== null &&
      target.subject === result.subject &&
      target.direction === result.direction;
    if (!alike || !more || known || result.approximate || result.value >= target.value) return [];
    return [goalMissed(reading, result, target, `不少于 ${target.text}`)];
  });

/** What fell or rose, in front of what it is compared with: 信访投诉量 of "2023年信访投诉量较2020年下降11.8%". */
const whatChanged = ({ plain, clauses }: NoticeReading, { clause, from }: TextFigure): string =>
  (/^(.*?)[较比][^较比]*$/.exec(plain.slice(clauses[clause]?.from ?? from, from))?.[1] ?? "")
    .replace(/^.*[：:]/, "")
    .replace(/(?:到|至|于)?(?:19|20)\d{2}年(?:底|末|度|全年)?/g, "");

/** "散煤用量较2020年下降26%以上" as the goal, and a smaller fall of the same from the same year that is called its attainment. */
export const changesReached: TextRule = (reading) => {
  const goals = reading.figures.filter(({ section, role, base }) => section === "goal" && role === "change" && base);
  return reading.figures.flatMap((change): TextFinding[] => {
    if (change.role !== "change" || !tells(change.section) || change.approximate || change.base === null) return [];
    const name = whatChanged(reading, change);
    const own = goals.filter(
      (goal) =>
        goal.unit === change.unit &&
        goal.direction === change.direction &&
        goal.base?.text.slice(0, YEAR) === change.base?.text.slice(0, YEAR) &&
        itemOf(reading, goal) === itemOf(reading, change) &&
        name.length > 1 &&
        whatChanged(reading, goal).endsWith(name.slice(-SAME)),
    );
    const [goal] = own;
    if (!goal || own.length > 1 || change.value >= goal.value || !isSaid(reading, change)) return [];
    return [goalMissed(reading, change, goal, `不少于 ${goal.text}`)];
  });
};
const YEAR = 4;
/** So many characters at the end of a name tell what it is of. */
const SAME = 4;
