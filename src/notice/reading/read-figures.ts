/**
 * From numbers to figures: what each number counts, what was done to it, which period it is of, and what it is said
 * for.
 */
import { actionsIn, governingAction, startsWithAction } from "../composing/action-words";
import { countsThings } from "./text-units";
import { lastTerm, type IndicatorTermId } from "./indicator-terms";
import { spanAt, spansWithin } from "./places";
import type { Clause, FigureRole, Paragraph, Sentence, Span, TextFigure, TextNumber, TextPeriod } from "./notice-text";

export interface Surroundings {
  readonly plain: string;
  readonly masked: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  readonly periods: readonly TextPeriod[];
}

/** 反弹率 is a share of what was found again, and 发现反弹 counts things. */
const CHANGE =
  "上升|下降|降低|减少|增加|增长|提高|提升|改善|削减|消减|压减|升高|回落|缩减|下浮|上涨|恶化|" +
  "(?<!发现)反弹(?!率)|净增|净减|回升|攀升|缩短|缩小|增多|扩大|增大|下滑|收窄|好转|增幅|降幅|升幅|减幅|涨幅";
const DOWN = /下降|降低|减少|改善|削减|消减|压减|回落|缩减|下浮|净减|缩短|缩小|下滑|收窄|好转|降幅|减幅/;
/** Directly before the number, not 下降到. */
const CHANGE_BEFORE = new RegExp(
  `(${CHANGE}|(?<=[较比][^，。；]{1,12})新增)(?:分别|依次)?` +
    `(?:了|约|近|(?<=幅)(?:分别|依次)(?:为|是|达)?|幅度(?:为|达到?)?|比例(?:为|达到?)?|率(?:为|达到?)?|` +
    `(?<=幅)(?:达到?|为|是))?\\s?$`,
);
const CHANGE_ANYWHERE = new RegExp(`(${CHANGE})(?!到|至|为)`);
const COMPARED = /较|同比|环比|相比|比20/;
const FROM_TO = new RegExp(`^[^。；]{0,12}?(?:${CHANGE}|降|升|增|减|变|改)(?:到|至|为)`);
const TARGET_BEFORE = /目标|控制在|不高于|不低于|不超过|不少于|不大于|不小于|力争|确保|下达|计划|任务数|上限/;
const TARGET_BEHIND = /^[^，。；]{0,25}的[^，。；]{0,12}(?:目标|指标|任务|要求)/;
const LIMIT_BEFORE = /(?:标准|限值)(?:要求)?(?:值|的|为|是|（|\()?$/;
const REACHES = /达到|达|降至|降到|下降到|控制在|低于|不超过|小于|优于/;

/** "比整改前的|1.6万吨|增加", "比年初的|74%|提高": what it was is a base without a year. */
const AS_IT_WAS = /(?:比|较|与)[^，。；\d]{0,6}(?:前|之前|初期?|上月|上周|月末)的?[^，。；\d]{0,8}$/;
const CHANGED = new RegExp(`^[）)]?[，]?(?:相比)?[，]?(?:${CHANGE})`);

/** Figures in the order of the numbers. */
export function readFigures(numbers: readonly TextNumber[], around: Surroundings): readonly TextFigure[] {
  const figures: TextFigure[] = [];
  for (const [index, number] of numbers.entries()) {
    const clauseAt = spanAt(around.clauses, number.from);
    const clause = around.clauses[clauseAt];
    const sentence = clause && around.sentences[clause.sentence];
    const paragraph = sentence && around.paragraphs[sentence.paragraph];
    if (!clause || !sentence || !paragraph) continue;
    const before = numbers[index - 1];
    const behind = numbers[index + 1];
    const segment: Span = { from: segmentStart(before, figures.at(-1), clause, number, around.plain), to: number.from };
    const naming = nameOf(number, segment, clause, behind, around);
    const inherited = naming.verb ?? verbBefore(figures.at(-1), clauseAt, sentence, clause, around.plain);
    const time = periodsOf(number, sentence, around);
    const said = roleOf(number, segment, clause, sentence, paragraph, time, around);
    const subject = subjectOf(number, clause, sentence, around.plain);
    figures.push({
      ...number,
      noun: naming.noun,
      verb: inherited,
      subject,
      role: said.role,
      direction: said.direction,
      base: said.role === "change" ? time.base : null,
      period: said.role === "base" ? (time.base ?? time.governing) : time.governing,
      section: paragraph.role,
      paragraph: sentence.paragraph,
      sentence: clause.sentence,
      clause: clauseAt,
      phrase: naming.phrase,
    });
  }
  return figures;
}

/** Where what may name the number begins. "8家搅拌站改造、16家企业料仓建设": 搅拌站改造 belongs to the 8. */
function segmentStart(
  before: TextNumber | undefined,
  last: TextFigure | undefined,
  clause: Clause,
  number: TextNumber,
  plain: string,
): number {
  if (!before || before.to <= clause.from) return clause.from;
  const between = plain.slice(before.to, number.from);
  return last && last.from === before.from && last.phrase.to > last.to
    ? before.to + between.lastIndexOf("、") + 1
    : before.to;
}

const FILLING_BEHIND =
  /(?:共计|合计|累计|总计|总共|共|均|(?<!节)约|近|达到|达|(?<![行成作因以])为|是|有|至|到|控制在|在|了|总数|超过?|逾|以下|下列|上述|[：:，、；和及与\s])+$/;
const FILLING_BEFORE = /^(?:其中|[，、；：:。（(\s和及与并]|共计|合计|累计|总计|共|已|均|对|了|的|也|按|由|实现)+/;
const NOUN_ENDS =
  /[，。；：、！？（）()\t]|^[和及与]|按照|相比|通过|已|均|实现|参与|进行|开展|分别|全部|全面|达到|以(?![上下内外])|正在|(?<!低氮|提标|提升|技术)完成|严格/;
/** Before the number there is no name, only a place or a preposition: 全市11个行业, 对99家企业. */
const NO_NAME = /(?:^|[，；\s])(?:在|于)?(?:全|我|本)?[市县区州省]$|[对以由将把向从按]$/;
/** What a change is said with is no part of what changed. */
const CHANGE_BEHIND = new RegExp(`(?:较|同比|环比)?(?:${CHANGE})(?:了|幅度|比例|率)?$`);
/** Characters of a quotation in front of the number. */
const QUOTED = 24;

interface Name {
  readonly verb: string | null;
  readonly noun: string;
  readonly phrase: Span;
}

/** Verb, noun, and what to quote: "召开|专题会议|12次" or "完成|27台|燃气锅炉低氮改造". */
function nameOf(
  number: TextNumber,
  segment: Span,
  clause: Clause,
  next: TextNumber | undefined,
  { plain, periods }: Surroundings,
): Name {
  // Phrases of time are no part of a name: 2021年1-11月|测管控办公室共计推送……
  const lastPeriod = spansWithin(periods, segment).at(-1);
  const before = plain
    .slice(Math.max(segment.from, lastPeriod?.to ?? 0), segment.to)
    .replace(/(?:(?<!节)约|近|超过?)$/, "");
  const verb = governingAction(before);
  const named = verb === null ? before : before.slice(verb.to);
  const noun = NO_NAME.test(named) ? "" : trimmed(trimmed(named).replace(CHANGE_BEHIND, ""));
  // 11个|行业|43家|企业: the text between two numbers without a mark or a verb is the name of the first.
  const taken = segment.from > clause.from && verb === null && !/[，、；：和及]/.test(before);
  const whole = plain.slice(segment.from, segment.to);
  const lead = /^(?:[\s\u3000，、；：。（(]|其中[:：]?|\d{1,2}[.．、])+/.exec(whole)?.[0].length ?? 0;
  // "占比由62%提高到85%": a percentage is told with what it is of.
  const told = number.unit === "%" && segment.to - clause.from <= QUOTED + 10 ? clause.from : segment.from + lead;
  const quotedFrom = quoteStart(plain, { from: told, to: segment.to }, lastPeriod);
  const end = next && next.from < clause.to && next.bound === null ? next.from : clause.to;
  const rest = plain.slice(number.to, end).replace(/^的/, "");
  const cut = rest.search(NOUN_ENDS);
  const behind = (cut === -1 ? rest : rest.slice(0, cut)).trim();
  if ((noun !== "" && !taken) || behind === "")
    return { verb: verb?.word ?? null, noun: taken ? "" : noun, phrase: { from: quotedFrom, to: number.to } };
  const action = startsWithAction(behind);
  const phrase = { from: taken ? number.from : quotedFrom, to: number.to + quotedLength(behind) };
  if (action)
    return {
      verb: verb?.word ?? action.word,
      noun: verb === null ? rest.slice(action.to).replace(/[，。；].*$/, "") : behind,
      phrase,
    };
  return { verb: verb?.word ?? actionsIn(rest.slice(behind.length))[0]?.word ?? null, noun: behind, phrase };
}

/** At most so many characters, from a phrase of time, a mark or a verb on. */
function quoteStart(plain: string, { from, to }: Span, period: TextPeriod | undefined): number {
  if (to - from <= QUOTED) return from;
  if (period && to - period.from <= QUOTED + 10) return period.from;
  const tail = plain.slice(to - QUOTED, to);
  const mark = tail.indexOf("、");
  const action = actionsIn(tail)[0];
  return to - QUOTED + (action ? action.from : mark === -1 ? 0 : mark + 1);
}

/** Not into a title that would be left open. */
const quotedLength = (behind: string): number =>
  Math.min(behind.length, 18, behind.includes("《") && behind.indexOf("》") > 17 ? behind.indexOf("《") : 18);

const trimmed = (text: string): string => text.replace(FILLING_BEHIND, "").replace(FILLING_BEFORE, "").trim();

/** The verb of the figure before in the clause, or of an earlier clause of the sentence: "合计通过项目194个，资金69.49亿元". */
const verbBefore = (
  last: TextFigure | undefined,
  clauseAt: number,
  sentence: Sentence,
  clause: Clause,
  plain: string,
): string | null =>
  last?.clause === clauseAt ? last.verb : (governingAction(plain.slice(sentence.from, clause.from))?.word ?? null);

/** The indicator named last before the number: in its clause, else in its sentence. */
function subjectOf(number: TextNumber, clause: Clause, sentence: Sentence, plain: string): IndicatorTermId | null {
  const own = lastTerm(plain.slice(clause.from, number.from));
  if (own !== null) return fits(own, number) ? own : null;
  // "优良比例90%；今年改造锅炉19台，占任务的76%": behind a semicolon other things are counted.
  const part = plain.slice(sentence.from, number.from).lastIndexOf("；") + 1;
  const turns = part > 0 && COUNTS_ITS_OWN.test(plain.slice(sentence.from + part, number.from));
  // "35家企业……": what counts things does not measure what the sentence spoke of before.
  const earlier = lastTerm(plain.slice(sentence.from + (turns ? part : 0), clause.from));
  return earlier !== null && fits(earlier, number) && actionsIn(plain.slice(clause.from, number.from)).length === 0
    ? earlier
    : null;
}

/** Numbers that nothing is compared with: the part of the sentence counts things of its own. */
const COUNTS_ITS_OWN = /^(?!.*(?:[较比](?![例重])|同期|环比|[年月]均|分别)).*\d/;

const SUBJECT_UNITS = /^(?:微克|毫克|%|天|个百分点|倍|分贝|吨$|$)/;
const fits = (id: IndicatorTermId, { unit }: TextNumber): boolean =>
  id === "heavyDays" || id === "goodDays" ? /^(?:天|%)$/.test(unit) : SUBJECT_UNITS.test(unit) && unit !== "天";

/** More brackets close in the words than open. */
const isShut = (words: string): boolean => /^[^（(]*[）)]/.test(words.replace(/[（(][^（()）]*[）)]/g, ""));

interface Times {
  readonly governing: TextPeriod | null;
  readonly base: TextPeriod | null;
  /** The last phrase of time before the number in its sentence, whichever its role. */
  readonly last: TextPeriod | null;
}

/** The nearest phrase of time before the number: in its sentence, its paragraph, or the item that it is under. */
function periodsOf(number: TextNumber, sentence: Sentence, { plain, periods, paragraphs }: Surroundings): Times {
  const before = (span: Span): readonly TextPeriod[] =>
    spansWithin(periods, { from: span.from, to: Math.min(span.to, number.from) }).filter(
      ({ role }) => role !== "attribute",
    );
  const governs = ({ role }: TextPeriod): boolean => role === "governing" || role === "goal";
  const inSentence = before(sentence);
  // "1—9月，优良比例93%（数据截至9月），有效天数271天": behind a bracket the time in front of it goes on.
  const own = inSentence.filter(governs);
  let governing = own.findLast(({ to }) => !isShut(plain.slice(to, number.from))) ?? own.at(-1) ?? null;
  for (
    let index: number | null = sentence.paragraph;
    governing === null && index !== null;
    index = paragraphs[index]?.parent ?? null
  ) {
    const paragraph = paragraphs[index];
    if (paragraph) governing = before(paragraph).findLast(governs) ?? null;
  }
  return {
    governing,
    base: inSentence.findLast(({ role }) => role === "base") ?? null,
    last: inSentence.at(-1) ?? null,
  };
}

function roleOf(
  number: TextNumber,
  segment: Span,
  clause: Clause,
  sentence: Sentence,
  paragraph: Paragraph,
  time: Times,
  { plain }: Surroundings,
): { readonly role: FigureRole; readonly direction: "up" | "down" | null } {
  const before = plain.slice(segment.from, number.from).replace(/(?:(?<!节)约|近|超过?)$/, "");
  const inClause = plain.slice(clause.from, number.from);
  const behind = plain.slice(number.to, sentence.to);
  const change =
    CHANGE_BEFORE.exec(before) ??
    (number.unit === "%" && COMPARED.test(inClause) ? CHANGE_ANYWHERE.exec(before) : null);
  const plainRole = (role: FigureRole) => ({ role, direction: null }) as const;
  // "较2017年下降15%的整改目标": quoted, not claimed.
  const direction = change === null ? null : DOWN.test(change[1] ?? "") ? "down" : "up";
  if (change && TARGET_BEHIND.test(behind) && paragraph.role !== "goal") return { role: "target", direction };
  // "已压减405万吨": an amount that was done, not one value against another.
  const deed = /^[压削消]减$/.test(change?.[1] ?? "") && number.unit !== "%" && !COMPARED.test(inClause);
  if (change && !(deed && /[已共累实]/.test(before))) return { role: "change", direction };
  // "3000平方米以上的工地", "（即45天以内）": a bound that nothing is said to reach. What the remaining days may bear is a limit too.
  if (number.bound !== null && !REACHES.test(before) && !TARGET_BEHIND.test(behind) && paragraph.role !== "goal")
    return plainRole("threshold");
  if (
    (LIMIT_BEFORE.test(before) && !countsThings(number.unit)) ||
    (/剩余/.test(inClause) && (number.unit === "天" || /[/%℃]|^个百分点$/.test(number.unit)))
  )
    return plainRole("threshold");
  if (
    isBase(number, sentence, time, plain) ||
    (/[由从]/.test(inClause) && FROM_TO.test(behind)) ||
    (AS_IT_WAS.test(before) && CHANGED.test(behind))
  )
    return plainRole("base");
  const asked =
    TARGET_BEFORE.test(before.replace(/完成[^，]*$/, (done) => (/目标|下达/.test(done) ? done : ""))) ||
    TARGET_BEHIND.test(behind) ||
    paragraph.role === "goal";
  // 任务目标43项 counts tasks; it does not ask for a level.
  return plainRole(asked && number.unit !== "项" && number.unit !== "个" ? "target" : "result");
}

/** "与2017年PM2.5平均浓度为63微克/立方米，重污染天数为53天相比较", "较2017年的63微克/立方米下降28.6%". */
function isBase(number: TextNumber, sentence: Sentence, { last }: Times, plain: string): boolean {
  if (last?.role !== "base") return false;
  const between = plain.slice(last.to, number.from);
  if (new RegExp(`${CHANGE}|[降升增减提][^，。；\\d]{0,2}[到至为]`).test(between)) return false;
  const rest = plain.slice(number.to, sentence.to);
  return !/[，；]/.test(between) || /相比|比较|相较/.test(rest);
}
