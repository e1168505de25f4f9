/** Rates whose whole stands elsewhere: sentences back, in the goal, within the words of the share, above a list. */
import type { NoticeReading } from "../reading/notice-text";
import type { OutcomeClaim } from "./outcomes";
import { countsBy, FAMILY_RATES, gives, pairsOf, partOf, rateStem, sharesWords, type Triple } from "./rate-words";
import { stateOf } from "./states";
import {
  addsUp,
  beforeInSentence,
  placeOf,
  placeOfFigure,
  shutAway,
  stretchesOfParagraph,
  type Stretch,
} from "./stretch";
import type { TotalClaim } from "./total-claim";
import { ofCountInBracket, ofDefinition, ofDoneAndLeft, ofShareInBracket } from "./whole-from-others";

export interface RateSources {
  readonly reading: NoticeReading;
  readonly stretches: readonly Stretch[];
  readonly outcomes: readonly OutcomeClaim[];
  readonly totals: readonly TotalClaim[];
}

/** What came in and what became of it, sentences back: 问题58个……已完成41个，……，完成率70.7%. */
function ofOutcome({ reading, stretches, outcomes }: RateSources, rate: Stretch, stem: string): Triple | null {
  const claim = outcomes.findLast((own) =>
    own.outcomes.some(
      ({ figure, state }) =>
        state.side === "done" && figure.to <= rate.figure.from && figure.sentence === rate.figure.sentence,
    ),
  );
  const done = claim?.outcomes.filter(({ state }) => state.side === "done" && !state.rest) ?? [];
  const [part] = done;
  if (!claim || !part || done.length !== 1 || claim.family === "alert") return null;
  const stretch = stretches[placeOfFigure(stretches, part.figure)];
  const words = `${stretch?.before ?? ""}|${stretch?.after ?? ""}`;
  // "；其中工业排口已完成56个，正在整治4个，完成率93.3%": of some of them.
  const ofSome = beforeInSentence(stretches, rate).some(
    ({ figure, mark, before }) => figure.from > part.figure.to && mark === "；" && before.startsWith("其中"),
  );
  // "完工16个；完成投资6.83亿元，占年度计划的91.7%", "水源地5个，水质达标率100%": another thing was counted in between.
  const last = countsBy(reading, stretches, rate).findLast(({ figure }) => figure.to <= rate.figure.from);
  const ofOther = last !== undefined && last.figure.from > part.figure.to && last.figure.unit !== part.figure.unit;
  // "达标21个，达标率87.5%；水源地5个，水质达标率100%": behind the semicolon other things are counted.
  const beyond = /；/.test(reading.plain.slice(part.figure.to, rate.figure.from)) && last !== undefined;
  if (ofSome || (beyond && last.figure !== part.figure) || (ofOther && last.bracket === rate.bracket)) return null;
  const told = pairsOf(stem).some((pair) => words.includes(pair)) || FAMILY_RATES[claim.family].test(stem);
  return told ? { rate: rate.figure, part: part.figure, whole: claim.whole, unsure: claim.unsure } : null;
}

const RATE_OF_DEEDS = /^(?:整改|办理|办结|整治|治理)?(?:完成|整改|办结|整治|治理|销号)$/;

/** "交办128个，其中89个已整改到位，27个正在整改。整改完成率69.5%": the next sentence is nothing but the rate. */
function ofOutcomeBefore({ reading, stretches, outcomes }: RateSources, rate: Stretch, stem: string): Triple | null {
  const last = stretches[placeOf(stretches, rate) - 1];
  if (!last || !RATE_OF_DEEDS.test(stem) || last.figure.paragraph !== rate.figure.paragraph) return null;
  if (rate.figure.sentence - last.figure.sentence !== 1 || countsBy(reading, stretches, rate).length > 0) return null;
  const claims = outcomes.filter(
    (claim) => claim.complete && claim.whole.sentence === last.figure.sentence && claim.family === "progress",
  );
  const [claim] = claims;
  const done = claim?.outcomes.filter(({ state }) => state.side === "done" && !state.rest) ?? [];
  const [part] = done;
  return claim && part && claims.length === 1 && done.length === 1
    ? { rate: rate.figure, part: part.figure, whole: claim.whole, unsure: true }
    : null;
}

/** Of what the share is said to be: 占应离田面积42万亩的, 完成年度任务3100吨的. */
const OF_WHOLE = /占|(?:完成|达到?|为|相当于)[^，。；]{0,8}(?:任务|目标|计划)[数量]?$/;

/** "已完成31.5万亩，占应离田面积42万亩的78%": the whole stands within the words of the share. */
export function ofNamedWhole(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch): Triple | null {
  const whole = stretches[placeOf(stretches, rate) - 1];
  if (!whole || rate.figure.unit !== "%" || rate.figure.role === "change") return null;
  // "占应离田面积（45万亩）的78%"
  const told =
    whole.bracket === null ? whole.before : reading.plain.slice(Math.max(0, whole.bracket - 14), whole.bracket);
  if (
    !OF_WHOLE.test(told) ||
    !/^[）)]?[\u4e00-\u9fa5]{0,8}的(?:比[例重率]为?)?$/.test(reading.plain.slice(whole.figure.to, rate.figure.from))
  )
    return null;
  const part = countsBy(reading, stretches, rate).findLast(
    ({ figure }) => figure.to <= whole.figure.from && figure.unit === whole.figure.unit,
  );
  // "两个行业用电量7045万千瓦时，占四个行业的49.6%": of what was measured last.
  const measured = countsBy(reading, stretches, rate).findLast(({ figure }) => figure.to <= whole.figure.from);
  if (whole.before === "占" && measured !== part) return null;
  return part ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: false } : null;
}

/** 完成率 without a plan beside it is of the goal of the same item, where goal and result count the same things. */
function ofGoal(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  if (!/完成/.test(stem)) return null;
  const part = countsBy(reading, stretches, rate).findLast(({ figure }) => figure.to <= rate.figure.from);
  if (!part || placeOf(stretches, rate) - placeOf(stretches, part) !== 1) return null;
  const item = reading.paragraphs[part.figure.paragraph]?.item;
  const goals = reading.figures.filter(
    ({ section, paragraph, unit }) =>
      section === "goal" && reading.paragraphs[paragraph]?.item === item && unit === part.figure.unit,
  );
  const [goal] = goals;
  return goal && goals.length === 1 && sharesWords(goal.noun, part.figure.noun)
    ? { rate: rate.figure, part: part.figure, whole: goal, unsure: false }
    : null;
}

/** Nothing is said between a count and its share: "噪声241件，占45.1%". */
const BARE_SHARE = /^(?:占(?:比(?:为|达)?|总[数量]的|(?:全[省市县区州旗]|总数)(?:总[数量])?的?)?|比[例重](?:为|达)?)$/;

/** The count that a share stands behind; null: it stands behind none. */
function countBefore({ stretches }: RateSources, rate: Stretch): Stretch | null {
  // "21家（其中水泥4家、化工9家），占75%": behind a bracket the sentence goes on with what stood before it.
  const before = stretches
    .slice(0, placeOf(stretches, rate))
    .findLast((other) => !shutAway(other, rate) || other.figure.sentence !== rate.figure.sentence);
  return before && addsUp(before) && before.figure.sentence === rate.figure.sentence ? before : null;
}

/** A part of a list with its share: of what the list parts. */
function ofList(sources: RateSources, rate: Stretch): Triple | null {
  const part = BARE_SHARE.test(rate.before) ? countBefore(sources, rate) : null;
  const list = part && sources.totals.find(({ parts }) => parts.includes(part.figure));
  return part && list
    ? { rate: rate.figure, part: part.figure, whole: list.total, unsure: list.unsure || list.relation === "within" }
    : null;
}

const PART_NAMED = /^([\u4e00-\u9fa5A-Z]{2,12})占(?:比(?:为|达)?|总[数量]的)?$/;

/** "A级4家、……、D级94家。D级企业占51.6%": a part of a list is named again with its share. */
function ofPartNamed({ stretches, totals }: RateSources, rate: Stretch): Triple | null {
  const name = PART_NAMED.exec(rate.before)?.[1];
  if (name === undefined) return null;
  const named = totals.flatMap(({ parts, total, relation }) => {
    const part = stretches.find(
      ({ figure, before }) =>
        parts.includes(figure) && before.length > 1 && name.startsWith(before.replace(/^其中/, "")),
    );
    return part && relation !== "within" && total.paragraph === rate.figure.paragraph ? [{ part, total }] : [];
  });
  const [only] = named;
  return only && named.length === 1 && only.part.figure.to <= rate.figure.from
    ? { rate: rate.figure, part: only.part.figure, whole: only.total, unsure: true }
    : null;
}

const NAMED_WHOLE = /占(?:全部)?([\u4e00-\u9fa5]{2,12}?)(?:总[数量]|总)?的(?:比[例重率]为?)?$/;

/** Earlier counts of the part's unit in its paragraph that are no parts of any list. */
const wholesBefore = ({ stretches, totals, outcomes }: RateSources, part: Stretch): readonly Stretch[] => {
  const parts = new Set([
    ...totals.flatMap((claim) => claim.parts),
    ...outcomes.flatMap((claim) => claim.outcomes.map(({ figure }) => figure)),
  ]);
  const ending = part.before.slice(-2);
  return stretchesOfParagraph(stretches, part.figure.paragraph).filter(
    (other, at, all) =>
      addsUp(other) &&
      other.figure.to <= part.figure.from &&
      other.figure.unit === part.figure.unit &&
      stateOf(other)?.side !== "done" &&
      // "东湖区完成90台，完成率91.8%；西山区完成76台": the same was told of it, with a rate of its own.
      !(ending.length > 1 && other.before.endsWith(ending) && rateStem(all[at + 1] ?? other) !== null) &&
      !parts.has(other.figure),
  );
};

const oneOf = (wholes: readonly Stretch[]): Stretch | null =>
  new Set(wholes.map(({ figure }) => figure.value)).size === 1 ? (wholes[0] ?? null) : null;

/** Counts of the text that are called by the whole name, in other paragraphs of the same notice. */
function calledSo({ reading, stretches }: RateSources, part: Stretch, name: string): readonly Stretch[] {
  const itemOf = ({ figure }: Stretch) => reading.paragraphs[figure.paragraph]?.item;
  return stretches.filter(
    (other) =>
      addsUp(other) &&
      other.bracket === null &&
      other.figure.to <= part.figure.from &&
      other.figure.unit === part.figure.unit &&
      other.figure.value >= part.figure.value &&
      itemOf(other) === itemOf(part) &&
      (other.before.replace(/(?:共|为|达到?|约)+$/, "").endsWith(name) ||
        new RegExp(`^${name}(?:$|[中里内])`).test(other.after)),
  );
}

/** "安装视频监控的工地243个，占在建工地总数的85.0%": 在建工地 were counted before. */
function ofThingNamed(sources: RateSources, rate: Stretch): Triple | null {
  const part = countBefore(sources, rate);
  const name = NAMED_WHOLE.exec(rate.before)?.[1]?.replace(/^(?:全[市县区州省]|本[市县区])/, "");
  if (!part || name === undefined || name.length < 2) return null;
  const named = wholesBefore(sources, part).filter(({ before, after }) => `${before}|${after}`.includes(name));
  const whole = oneOf(named.length > 0 ? named : calledSo(sources, part, name));
  return whole && { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true };
}

/** "38个断面，Ⅰ—Ⅲ类33个，占86.8%；Ⅳ类4个，占10.5%": the whole of the sentence's earlier share. */
function ofSameWhole(sources: RateSources, rate: Stretch): Triple | null {
  const { stretches } = sources;
  const part = BARE_SHARE.test(rate.before) ? countBefore(sources, rate) : null;
  if (!part) return null;
  const shares = beforeInSentence(stretches, rate).filter(
    (other) => other.figure.unit === "%" && BARE_SHARE.test(other.before),
  );
  const wholes = shares.flatMap((share) => {
    const own = countBefore(sources, share);
    return (own === null ? [] : stretchesOfParagraph(stretches, own.figure.paragraph)).filter(
      ({ figure }) =>
        own !== null &&
        figure.to <= own.figure.from &&
        figure.unit === own.figure.unit &&
        figure.unit === part.figure.unit &&
        gives(own.figure, figure, share.figure),
    );
  });
  const whole = oneOf(wholes);
  return whole && { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true };
}

const DUE = /^(?:全[市县区州省旗]|我[市县区]|共)?(?:应|须|需|计划|任务)/;

/** A rate that says that nothing was left out. */
const ALL = 100;
/** How many sentences back the whole of a rate may stand. */
const REACH = 2;

/** "在建工地286个……。达标工地271个，达标率94.8%": the one count before that the part can be of. */
function ofCountBefore(sources: RateSources, rate: Stretch, stem: string): Triple | null {
  const near = countsBy(sources.reading, sources.stretches, rate).filter(
    (own) => own.figure.to <= rate.figure.from && !shutAway(own, rate),
  );
  const part = stem === "" ? countBefore(sources, rate) : partOf(near, stem);
  if (!part || part.bracket !== rate.bracket || (stem === "" && !BARE_SHARE.test(rate.before))) return null;
  if (near.at(-1) !== part || part.figure.unit === "天") return null;
  const wholes = wholesBefore(sources, part).filter(
    ({ figure, bracket }) => bracket === null && part.figure.sentence - figure.sentence <= REACH,
  );
  const whole = oneOf(wholes);
  // "收贮废旧放射源5枚，完成率100%": all of those that were due, whatever else was counted before.
  if (!whole || whole.figure.value < part.figure.value || rate.figure.value === ALL) return null;
  const own = part.figure.noun;
  const alike = own.slice(-2) === whole.figure.noun.slice(-2);
  // "投诉927件。噪声380件，占41.0%": a share of what was counted just before.
  const justBefore = stem === "" && part.figure.sentence - whole.figure.sentence <= 1;
  // "应改造312台……。已完成改造287台": the deed that was due.
  const sameDeed = DUE.test(whole.before) && own.length > 1 && whole.before.includes(part.before.slice(-2));
  return own.length < 2 || alike || justBefore || sameDeed || sharesWords(own, whole.figure.noun)
    ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true }
    : null;
}

const DONE_WITH = /(?:完成|已|均|实现|通过|达到)/;
/** "52个入河排污口完成整治，……。全县应整治排污口60个，完成率86.7%": what was due stands by the rate, what was done before. */
function dueAndDoneBefore(sources: RateSources, rate: Stretch, stem: string): Triple | null {
  const { reading, stretches } = sources;
  const due = stretches[placeOf(stretches, rate) - 1];
  if (!due || stem === "" || !DUE.test(due.before) || due.figure.sentence !== rate.figure.sentence) return null;
  if (countsBy(reading, stretches, rate).some((other) => other !== due)) return null;
  const name = due.before.slice(-2);
  const done = stretchesOfParagraph(stretches, due.figure.paragraph).filter(
    (other) =>
      addsUp(other) &&
      other.figure.to <= due.figure.from &&
      other.figure.unit === due.figure.unit &&
      DONE_WITH.test(`${other.before}|${other.after}`) &&
      (other.before.endsWith(name) || (other.before === "" && other.after.includes(name))),
  );
  const [part] = done;
  return part && done.length === 1 ? { rate: rate.figure, part: part.figure, whole: due.figure, unsure: true } : null;
}

/** "东湖区98台、西山区76台……。东湖区完成90台，完成率91.8%": the place was counted before, under its name. */
function ofSamePlace(sources: RateSources, rate: Stretch, stem: string): Triple | null {
  const part = stem === "" ? null : countBefore(sources, rate);
  const place = /^([\u4e00-\u9fa5]{1,6}?[省市县区州盟旗镇乡村]|[\u4e00-\u9fa5]{1,6}街道)/.exec(part?.before ?? "")?.[1];
  if (!part || place === undefined || place.length < 3 || /^[全我本各]/.test(place)) return null;
  const named = sources.stretches.filter(
    (other) =>
      addsUp(other) &&
      other.figure.to <= part.figure.from &&
      other.figure.sentence !== part.figure.sentence &&
      other.figure.unit === part.figure.unit &&
      part.figure.paragraph - other.figure.paragraph <= 1 &&
      other.before.replace(/^其中/, "") === place,
  );
  const [whole] = named;
  return whole && named.length === 1 && whole.figure.value >= part.figure.value
    ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true }
    : null;
}

export const wholeElsewhere = (sources: RateSources, rate: Stretch, stem: string): Triple | null =>
  ofShareInBracket(sources, rate) ??
  ofCountInBracket(sources, rate, stem) ??
  ofDefinition(sources, rate, stem) ??
  ofDoneAndLeft(sources, rate, stem) ??
  ofList(sources, rate) ??
  ofSamePlace(sources, rate, stem) ??
  dueAndDoneBefore(sources, rate, stem) ??
  ofPartNamed(sources, rate) ??
  ofOutcome(sources, rate, stem) ??
  ofOutcomeBefore(sources, rate, stem) ??
  ofGoal(sources.reading, sources.stretches, rate, stem) ??
  ofSameWhole(sources, rate) ??
  ofThingNamed(sources, rate) ??
  ofCountBefore(sources, rate, stem);
