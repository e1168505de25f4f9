/**
 * What came in against what became of it: 推送 = 剔除 + 处罚 (+ 待核实), 受理 = 办结 + 在办. The outcomes of one family shut
 * each other out, so that they cannot exceed what came in.
 */
import type { OutcomeClaim } from "../../notice/claims/outcomes";
import { isMeasure } from "../../notice/claims/states";
import { gives, withValue } from "../../notice/claims/rate-words";
import {
  addsUp,
  behindInSentence,
  opensAmong,
  placeOfFigure,
  stretchesOfSentence,
  type Stretch,
} from "../../notice/claims/stretch";
import { figuresOfParagraph, figuresOfSentence } from "../../notice/reading/places";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { alertsFollowedUp, spanOfClaim } from "./alerts-followed-up";
import { countedTwice, misfits } from "./parts-and-totals";
import { cited, found, inWrittenUnit, spanOf, sumOf, wordsOf, type TextFinding, type TextRule } from "./rule";

const NOTHING_KNOWN = { family: "progress", side: "other", rest: false } as const;

/** "已拆除5个，提升改造4个，保留3个": what the list of outcomes goes on with, in other words. */
function goesOnWith(
  { plain }: NoticeReading,
  stretches: readonly Stretch[],
  { whole, outcomes }: OutcomeClaim,
): readonly TextFigure[] {
  const last = stretches[placeOfFigure(stretches, outcomes.at(-1)?.figure)];
  const more: TextFigure[] = [];
  // "未整改的25张中，停产18张": what follows is some of them.
  if (last && opensAmong(last)) return more;
  for (const next of last ? behindInSentence(stretches, last) : []) {
    const fits =
      last !== undefined &&
      next.figure.unit === whole.unit &&
      (next.mark === "；" || !/；/.test(plain.slice(last.figure.to, next.figure.from))) &&
      next.bracket === last.bracket &&
      next.mark === last.mark &&
      next.mark !== "" &&
      /^[\u4e00-\u9fa5\d]{2,12}$/.test(next.before) &&
      !/^(?:其中|另|同比|环比|较|比|共|合计|累计)/.test(next.before) &&
      !isMeasure(next) &&
      addsUp(next);
    if (!fits) break;
    more.push(next.figure);
  }
  return more;
}

/** So near to the whole that the list was meant to make it. */
const NEAR = 0.25;

/** The last of them make the whole alone, which was parted in another way before; or the text adds all of them up. */
function isMadeAnew({ figures, plain }: NoticeReading, outcomes: readonly TextFigure[], whole: TextFigure): boolean {
  const last = outcomes.at(-1);
  const sum = sumOf(outcomes);
  const isAddedUp = figuresOfSentence(figures, last?.sentence ?? -1).some(
    ({ from, value, unit }) =>
      from > (last?.to ?? Infinity) &&
      value === sum &&
      unit === whole.unit &&
      /[共计][^，。；\d]{0,4}$/.test(plain.slice(Math.max(0, from - 8), from)),
  );
  return (
    isAddedUp ||
    outcomes.some((_, at) => at > 0 && at < outcomes.length - 1 && sumOf(outcomes.slice(at)) === whole.value)
  );
}

/** "到期97件，按期办结96件，……。群众评价：满意73件、基本满意14件、不满意9件": they make another count, of which they are. */
const areOfAnother = ({ figures }: NoticeReading, whole: TextFigure, told: readonly TextFigure[]): boolean =>
  whole.sentence !== told[0]?.sentence &&
  figuresOfParagraph(figures, whole.paragraph).some(
    ({ value, unit, from }) => unit === whole.unit && value === sumOf(told) && from < (told[0]?.from ?? 0),
  );

/**
 * "按期办结96件，逾期1件；尚未到期18件": behind the semicolon stands what is outside a whole that is full. "已整治67个，其中县级36个":
 * some of those before. "；第一轮62项任务全部完成": another whole.
 */
function isOfTwoWholes({ plain }: NoticeReading, outcomes: readonly TextFigure[], whole: TextFigure): boolean {
  return outcomes.some((own, at) => {
    const before = outcomes[at - 1];
    if (before === undefined || sumOf(outcomes.slice(0, at)) > whole.value) return false;
    const between = plain.slice(before.to, own.from);
    if (between.includes("其中")) return true;
    const isAll = /^[^，。；\d]{0,8}(?:全部|均已|全都)/.test(plain.slice(own.to, own.to + 16));
    return between.includes("；") && (isAll || sumOf(outcomes.slice(0, at)) === whole.value);
  });
}

function againstWhole(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  claim: OutcomeClaim,
): readonly TextFinding[] {
  const { whole, given, planned, unsure } = claim;
  const further =
    claim.outcomes.length > 0 && !claim.outcomes.some(({ state }) => state.rest)
      ? goesOnWith(reading, stretches, claim)
      : [];
  const all = sumOf([...claim.outcomes.map(({ figure }) => figure), ...further]);
  if (further.length > 0 && all === whole.value) return [];
  const isList =
    further.length > 0 &&
    claim.outcomes.length + further.length > 2 &&
    Math.abs(all - whole.value) <= NEAR * whole.value;
  const outcomes = isList
    ? [...claim.outcomes, ...further.map((figure) => ({ figure, state: claim.outcomes[0]?.state ?? NOTHING_KNOWN }))]
    : claim.outcomes;
  const figures = outcomes.map(({ figure }) => figure);
  const sum = sumOf(figures);
  const span = spanOfClaim({ ...claim, outcomes });
  const facts = {
    ...cited(reading, apart(claim) ? span : spanOf(whole.phrase, figures.at(-1) ?? whole)),
    whole: wordsOf(reading, whole),
    parts: figures.map((figure) => wordsOf(reading, figure)).join("、"),
  };
  const more =
    sum > whole.value &&
    (figures.length > 1 ? !planned || claim.complete || isList : given && outcomes[0]?.state.side === "done");
  // 33份 between 49家 and the outcomes: they are of those.
  const ofOther = figuresOfParagraph(reading.figures, whole.paragraph).some(
    ({ from, value, unit }) =>
      from > whole.from && from < (figures[0]?.from ?? 0) && value === sum && unit !== whole.unit,
  );
  // "三级、四级缺陷4.5公里。剩余21.7公里……": more is left than there is of it, so that it is left of another.
  if (outcomes.some(({ figure, state }) => state.rest && figure.value > whole.value)) return [];
  if (ofOther || isCarriedOver(stretches, whole) || areSteps(stretches, whole, outcomes)) return [];
  if (more && isOfTwoWholes(reading, figures, whole)) return [];
  if (more && (isAllDone(stretches, whole) || madeOfOthers(reading, claim) || isMadeAnew(reading, figures, whole)))
    return [];
  if (sum > whole.value ? isSaidToExceed(stretches, whole, sum) : toldBetween(stretches, claim)) return [];
  if (sum < whole.value && (isToldBeside(reading, whole, figures) || areOfAnother(reading, whole, figures))) return [];
  if (more)
    return [
      found("textOutcomesExceed", unsure ? "warning" : "error", span, { ...facts, sum: inWrittenUnit(sum, whole) }),
    ];
  const open =
    (!unsure || apart(claim)) &&
    (claim.complete || isList) &&
    sum < whole.value &&
    !(outcomes.some(({ state }) => state.rest && planned) && toldElsewhere(reading, claim, sum));
  return open
    ? [
        found("textOutcomesShort", "warning", span, {
          ...facts,
          missing: inWrittenUnit(Number((whole.value - sum).toPrecision(12)), whole),
        }),
      ]
    : [];
}

/** "应淘汰860辆，已淘汰903辆，超额43辆": the text says so itself. */
const isSaidToExceed = (stretches: readonly Stretch[], whole: TextFigure, sum: number): boolean =>
  stretchesOfSentence(stretches, whole.sentence).some(
    ({ figure, before }) =>
      (figure.unit === whole.unit && /超|多/.test(before) && figure.value === sum - whole.value) ||
      (figure.unit === "%" && figure.value > 100 && gives(withValue(whole, sum), whole, figure)),
  );

/** "非常满意236件、满意128件、一般24件、不满意12件": with those that stand between them they make the whole. */
function toldBetween(stretches: readonly Stretch[], { whole, outcomes }: OutcomeClaim): boolean {
  const last = outcomes.at(-1)?.figure;
  const all = stretchesOfSentence(stretches, last?.sentence ?? -1).filter(
    ({ figure, bracket }) =>
      figure.unit === whole.unit &&
      figure.role === "result" &&
      bracket === null &&
      figure.from >= (outcomes[0]?.figure.from ?? 0) &&
      figure.to <= (last?.to ?? 0),
  );
  return all.length > outcomes.length && sumOf(all.map(({ figure }) => figure)) === whole.value;
}

/** "3宗已完成治理，4宗正在治理，1宗由政府代为治理": what is missing stands beside them, in whatever words. */
function isToldBeside({ figures, plain }: NoticeReading, whole: TextFigure, told: readonly TextFigure[]): boolean {
  const last = told.at(-1);
  const missing = whole.value - sumOf(told);
  return figuresOfSentence(figures, last?.sentence ?? -1).some(
    (own) =>
      own.unit === whole.unit &&
      own.value === missing &&
      own.from >= whole.to &&
      !told.includes(own) &&
      // "属实48件（含部分属实11件）": some of those before it; "88条（有效71条、无效17条）" parts the whole.
      !/.[（(][^）)]*$/.test(plain.slice(whole.to, own.from)),
  );
}

const ALL_DONE =
  /^[^，。；]{0,16}?(?:全部|均已?|都已?|悉数)[^，。；]{0,6}(?:完成|整改|办结|销号|整治|治理|到位|拆除|淘汰|建成)/;
/** "48处市级的全部完成整治，县级的已完成51处、其余9处正在整治": nothing of those is left to be told. */
const isAllDone = (stretches: readonly Stretch[], whole: TextFigure): boolean =>
  ALL_DONE.test(stretches[placeOfFigure(stretches, whole)]?.after ?? "");

/**
 * The last outcomes make another count of the paragraph (查实的 of which 已整改 and 未整改), or what is left is left of
 * another: "50项任务中今年到期的12项，已完成9项。其余38项按序时推进".
 */
function madeOfOthers({ figures, plain }: NoticeReading, { whole, outcomes }: OutcomeClaim): boolean {
  const told = outcomes.map(({ figure }) => figure);
  const before = (from: number | undefined): readonly TextFigure[] =>
    figuresOfParagraph(figures, whole.paragraph).filter(
      (other) => other.unit === whole.unit && other.from < (from ?? 0) && other.role !== "change",
    );
  // "已办结13件、阶段性办结8件、未办结5件" stand side by side: none is made of those behind it.
  const suffixes = told
    .slice(1, -1)
    .flatMap((next, at) => (/^、/.test(plain.slice(told[at]?.to, next.from)) ? [] : [sumOf(told.slice(at + 1))]));
  const left = outcomes.find(({ state }) => state.rest)?.figure;
  if (left !== undefined && isLeftOfSeveral(before(left.from), left)) return true;
  const isLeft = before(left?.from).some(
    (all) =>
      all !== whole &&
      left !== undefined &&
      before(left.from).some(
        (done) =>
          (done === whole || done.sentence === left.sentence) &&
          done.from > all.from &&
          all.value - done.value === left.value,
      ),
  );
  return isLeft || told.some(({ value }) => suffixes.includes(value));
}

/** "去年31起中29起已结案，今年22起已结案13起，尚有11起": what is left of each of them. */
function isLeftOfSeveral(before: readonly TextFigure[], left: TextFigure): boolean {
  const own = before.filter(({ sentence }) => sentence === left.sentence);
  const rest = own.reduce((sum, { value }, at) => sum + (at % 2 === 0 ? value : -value), 0);
  return own.length > 2 && own.length % 2 === 0 && rest === left.value;
}

/** What is left of a plan with what was done makes some other number of the paragraph: it is left of that. */
const toldElsewhere = ({ figures }: NoticeReading, { whole }: OutcomeClaim, sum: number): boolean =>
  figuresOfParagraph(figures, whole.paragraph).some(({ unit, value }) => unit === whole.unit && value === sum);

/** "上年结转8个，新增34个，已办结39个、正在办理3个": of both together, which is held as a flow. */
const isCarriedOver = (stretches: readonly Stretch[], whole: TextFigure): boolean => {
  const at = placeOfFigure(stretches, whole);
  const [before, own] = [stretches[at - 1], stretches[at]];
  return (
    before?.figure.unit === whole.unit &&
    before.figure.sentence === whole.sentence &&
    /结转|存量|上年末|年初|期初|遗留/.test(before.before) &&
    /^(?:本[年月期]|当年|今年)?新/.test(own?.before ?? "")
  );
};

const WITH_MONEY = /到位|拨付|下达|支付|支出|使用|完成投资/;
/** "已到位7776万元，已支付5443万元": money goes through all of them, and each is some of what came before. */
const isMoneyOnItsWay = (stretches: readonly Stretch[], whole: TextFigure, done: OutcomeClaim["outcomes"]): boolean => {
  const ways = done.map(
    ({ figure }) => WITH_MONEY.exec(stretches[placeOfFigure(stretches, figure)]?.before ?? "")?.[0],
  );
  return (
    whole.unit === "元" &&
    done.length > 1 &&
    new Set(ways).size === ways.length &&
    ways.every((way) => way !== undefined) &&
    done.every(({ figure }) => figure.value <= whole.value)
  );
};

const WORK_DONE =
  /(?:完成|实现|开展)(?:了)?([\u4e00-\u9fa5]{2,6})$|^(?:已|均|累计)?(开工|建成|完工|竣工|投运|投产|投用|验收)$/;
/** What is left is left of the last step, or of the one that it names: 未开工 of 开工. */
function lastStep(
  stretches: readonly Stretch[],
  done: OutcomeClaim["outcomes"],
  works: readonly (string | undefined)[],
  outcomes: OutcomeClaim["outcomes"],
): TextFigure | undefined {
  const left = outcomes.filter((own) => !done.includes(own)).map(({ figure }) => figure);
  const words = left.map((figure) => stretches[placeOfFigure(stretches, figure)]?.before ?? "");
  const named = works.findIndex((work) => work !== undefined && words.some((own) => own.endsWith(`未${work}`)));
  return done.at(named)?.figure;
}

/**
 * "完成溯源1026个，完成整治874个": steps of one work, which the same thing goes through one after the other. What is left is
 * left of the last of them.
 */
function areSteps(stretches: readonly Stretch[], whole: TextFigure, outcomes: OutcomeClaim["outcomes"]): boolean {
  const done = outcomes.filter(({ state }) => state.side === "done" && !state.rest);
  if (isMoneyOnItsWay(stretches, whole, done)) return true;
  const works = done.map(({ figure }) =>
    WORK_DONE.exec(stretches[placeOfFigure(stretches, figure)]?.before ?? "")
      ?.slice(1)
      .find(Boolean),
  );
  const left = sumOf(outcomes.filter((outcome) => !done.includes(outcome)).map(({ figure }) => figure));
  return (
    done.length > 1 &&
    works.every((work) => work !== undefined) &&
    new Set(works).size === works.length &&
    done.every(({ figure }) => figure.value <= whole.value) &&
    (lastStep(stretches, done, works, outcomes)?.value ?? 0) + left <= whole.value
  );
}

/** The whole is told in the item before. */
const apart = ({ whole, outcomes }: OutcomeClaim): boolean => outcomes[0]?.figure.paragraph !== whole.paragraph;

export const outcomesAgainstWholes: TextRule = (reading, { outcomes, totals, stretches }) => {
  // A total that "其中" does not make has been told by the rule on parts: one fault, one finding.
  const wrong = misfits(reading, totals);
  const told = new Set(wrong.flatMap(({ claim: { parts } }) => parts));
  const wholes = new Set(wrong.map(({ claim: { total } }) => total));
  const isTold = ({ whole, outcomes: own }: OutcomeClaim): boolean =>
    own.every(({ figure }) => told.has(figure)) || (wholes.has(whole) && own.some(({ figure }) => told.has(figure)));
  return outcomes.flatMap((claim) => [
    ...(isTold(claim) ||
    countedTwice(
      reading,
      claim.whole,
      claim.outcomes.map(({ figure }) => figure),
    )
      ? []
      : againstWhole(reading, stretches, claim)),
    ...(claim.family === "alert" ? alertsFollowedUp(reading, claim) : []),
  ]);
};
