/**
 * What is claimed against what was asked for: a goal's own words as its result, and "completed" beside figures that
 * deny it.
 */
import { groupedOnce } from "../../collections/grouped-once";
import { stateOf } from "../../notice/claims/states";
import type { Claims } from "../../notice/claims/read-claims";
import { placeOf, type Stretch } from "../../notice/claims/stretch";
import { yearOf } from "../../notice/claims/change-pairs";
import { rateStem, sharesWords } from "../../notice/claims/rate-words";
import { figuresOfSentence } from "../../notice/reading/places";
import type { NoticeReading, Paragraph, TextFigure } from "../../notice/reading/notice-text";
import { claimsReached, saysClosed } from "./reached-goals";
import { cited, found, spanOf, tells, type TextFinding, type TextRule } from "./rule";

const itemOf = (reading: NoticeReading, { paragraph }: TextFigure): number => reading.paragraphs[paragraph]?.item ?? 0;

const figuresOfSection = groupedOnce<TextFigure, string>(({ section }) => section);

const goalsFor = (reading: NoticeReading, result: TextFigure): readonly TextFigure[] =>
  figuresOfSection(reading.figures, "goal").filter(
    (goal) => goal.unit === result.unit && itemOf(reading, goal) === itemOf(reading, result),
  );

/** "综合利用率达到82%以上" as the result of the goal "达到82%以上": a result is a number, not a bound. */
export const goalsCopied: TextRule = (reading) =>
  reading.figures.flatMap((result): TextFinding[] => {
    if (!tells(result.section) || result.role === "change" || !isBounded(reading, result) || namesGoal(reading, result))
      return [];
    const goal = goalsFor(reading, result).find(
      ({ value, bound, subject, noun }) =>
        value === result.value &&
        (bound === result.bound || result.bound === null) &&
        (subject !== null ? subject === result.subject : sharesWords(noun, result.noun)),
    );
    const measured = reading.figures.some(
      ({ section, subject, role, unit, bound }) =>
        tells(section) &&
        role === "result" &&
        subject !== null &&
        subject === goal?.subject &&
        unit === goal.unit &&
        bound === null,
    );
    return goal && !measured
      ? [found("textGoalCopied", "warning", result.phrase, { ...cited(reading, result.phrase), goal: goal.text })]
      : [];
  });

const BOUND_BEFORE = /(?:不[低少高大小超多]于?过?|至少|控制在)$/;
const BOUND_WITHIN = /^(?:不[低少高大小超多]于?过?|至少)/;

/** 82%以上, 不低于80%, 控制在12%以内: as a goal is worded. */
const isBounded = ({ plain }: NoticeReading, { bound, from, text }: TextFigure): boolean =>
  bound !== null || BOUND_WITHIN.test(text) || BOUND_BEFORE.test(plain.slice(Math.max(0, from - LONGEST_BOUND), from));

/** "达到不低于80%的目标要求": the goal itself is spoken of. */
const namesGoal = ({ plain, sentences }: NoticeReading, { from, to, sentence }: TextFigure): boolean =>
  /目标|要求|标准|任务|指标/.test(
    plain.slice(Math.max(sentences[sentence]?.from ?? from, from - 12), from) + plain.slice(to, to + 8),
  );

const SHORTEST_COPY = 8;
/** What only a goal says: 确保, 力争, 到2024年底前. */
const OF_GOALS = /^(?:力争|确保|争取|实现|全面|进一步|切实)|^(?:到|至|于|在)?\d{4}年(?:底|末)?(?:前)?/;
const bare = (clause: string): string => clause.replace(/[\s，。；：、]/g, "").replace(OF_GOALS, "");

/** Clauses of the goal that come back word for word as what was done, without a figure in their sentence. */
export const goalSentencesCopied: TextRule = (reading) => {
  const clausesOf = (role: (section: Paragraph["role"]) => boolean) =>
    reading.clauses.flatMap((clause) => {
      const paragraph = reading.paragraphs[reading.sentences[clause.sentence]?.paragraph ?? -1];
      const words = bare(reading.plain.slice(clause.from, clause.to));
      return paragraph && role(paragraph.role) && words.length >= SHORTEST_COPY ? [{ clause, words, paragraph }] : [];
    });
  const goals = clausesOf((role) => role === "goal");
  const copies = clausesOf((role) => role === "completion" || role === "outcome").flatMap(
    ({ clause, words, paragraph }): TextFinding[] => {
      const goal = goals.find((own) => own.words === words && own.paragraph.item === paragraph.item);
      const figured = figuresOfSentence(reading.figures, clause.sentence).length > 0;
      const goalWords = goal && reading.plain.slice(goal.clause.from, goal.clause.to).replace(/[，。；]$/, "");
      return goalWords === undefined || figured
        ? []
        : [found("textGoalCopied", "warning", clause, { ...cited(reading, clause), goal: goalWords })];
    },
  );
  return copies.slice(0, 1);
};

const isDone = (words: string | null): boolean =>
  words !== null &&
  /完成|改造|建[成设]|新建|治理|整治|淘汰|消除|清[理退运除]|拆除|关停|取缔|修复|搬迁|退出|除治|处置|安装|关闭|封堵|封停|绿化|栽植|铺设|配备|配套|更换|接入|接管|联网|纳管|入园|达标/.test(
    words,
  );

/** "占任务的75%", 完成率 75 %: of what was to be done; null: another rate. */
function ofTask(stretch: Stretch | undefined): TextFigure | null {
  const stem = stretch ? rateStem(stretch) : null;
  if (!stretch || stem === null) return null;
  return /完成$/.test(stem) || /占[^，。；]{0,4}(?:任务|目标|计划)/.test(stretch.before) ? stretch.figure : null;
}

/** A rate of what was to be done below 100 %, where its figures give it. */
function rateShort({ stretches, rates }: Claims, stretch: Stretch): boolean {
  const rate = ofTask(stretch);
  if (rate === null || rate.value >= 100 || rate.approximate || placeOf(stretches, stretch) === -1) return false;
  const claim = rates.claims.find((own) => own.rate === rate);
  return claim === undefined || rates.confirmed.has(rate);
}

/** "4家停产整顿", "5家改用生物质": not what the goal asks for. */
const OTHER_WAY = /停产|停用|停业|改用|暂停|整顿|缓建|另行/;

/** 不超过8天, 控制在30家, 8天以内: to be kept, and nothing that one completes. */
const isCap = ({ plain }: NoticeReading, { bound, from }: TextFigure): boolean =>
  bound === "atMost" ||
  /(?:(?:不|未|不得|不应|不能)(?:超过?|高于|多于|大于|突破)|控制(?:在|到)|上限(?:为|是)?)$/.test(
    plain.slice(Math.max(0, from - LONGEST_BOUND), from),
  );
const LONGEST_BOUND = 8;

/** "淘汰10蒸吨以下|燃煤锅炉|54台": what stands behind a class of size is what is counted. */
function nounOf({ figures }: NoticeReading, figure: TextFigure): string {
  const before = figures[figures.indexOf(figure) - 1];
  return figure.noun === "" && before !== undefined && before.bound !== null && before.clause === figure.clause
    ? before.noun
    : figure.noun;
}

/** 替代 of "已替代|55户|散煤用户": the words of states know it. */
const isSaidDone = (own: Stretch): boolean => stateOf(own)?.side === "done";

/** "修建|19公里|生态护岸" of the goal "建设生态护岸不少于31公里": the thing binds, and not what is done to it. */
const isOfThing = ({ noun }: TextFigure, words: string): boolean => {
  const thing = noun.replace(/(?:不[少低]于|至少|任务|工程|建设|改造|治理)+$/, "");
  return thing.length > 2 && words.includes(thing);
};

/** The words around the number say that it was done; the level of a rate (普及率79.6%) is held by its own rule. */
function isOfDeed(own: Stretch): boolean {
  const { figure, before, after } = own;
  if (figure.verb !== null) return isDone(figure.verb);
  return isDone(after) || (figure.unit !== "%" && (isDone(before) || isSaidDone(own)));
}

/** The one goal of the item that counts the same things, where all results together fall short of it; null: none. */
function goalMissed(reading: NoticeReading, { stretches }: Claims, own: Stretch): TextFigure | null {
  const { figure, before, after } = own;
  const all = goalsFor(reading, figure);
  const isAlike = (goal: TextFigure): boolean => sharesWords(nounOf(reading, goal), figure.noun);
  const [goal, ...others] = all.length > 1 ? all.filter(isAlike) : all;
  if (!goal || others.length > 0 || isCap(reading, goal) || figure.role !== "result") return null;
  if (!isOfDeed(own) || goal.value <= figure.value || !(isAlike(goal) || isOfThing(goal, `${before}${after}`)))
    return null;
  const done = stretches.filter(
    (stretch) =>
      tells(stretch.figure.section) &&
      stretch.figure.unit === goal.unit &&
      stateOf(stretch)?.side !== "undone" &&
      !OTHER_WAY.test(stretch.before + stretch.after),
  );
  const [asked, told] = [yearOf(goal.period), yearOf(figure.period)];
  if (done.reduce((sum, { figure: { value } }) => sum + value, 0) >= goal.value) return null;
  return asked !== null && told !== null && told < asked ? null : goal;
}

/** A closed problem whose own figures fall short: 12000 households asked for, 7800 done, 65 %. */
export const closedUnfinished: TextRule = (reading, claims) =>
  claims.stretches.flatMap((stretch, index): TextFinding[] => {
    const { figure } = stretch;
    if (!tells(figure.section) || (ofTask(stretch) === null && goalsFor(reading, figure).length === 0)) return [];
    if (!saysClosed(reading, itemOf(reading, figure)) && !claimsReached(reading, figure)) return [];
    const [before, next] = [claims.stretches[index - 1]?.figure, claims.stretches[index + 1]];
    if (rateShort(claims, stretch)) {
      const span = before && before.sentence === figure.sentence ? spanOf(before, figure) : figure.phrase;
      return [
        found("textClosedUnfinished", "error", span, { ...cited(reading, span), value: figure.text, goal: null }),
      ];
    }
    const goal = goalMissed(reading, claims, stretch);
    // Its rate tells it.
    if (goal === null || (next && next.figure.sentence === figure.sentence && ofTask(next) !== null)) return [];
    return [
      found("textClosedUnfinished", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        value: figure.text,
        goal: goal.text,
      }),
    ];
  });
