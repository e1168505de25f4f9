/** What came in against what became of it: 交办 = 办结 + 在办, 核查 = 属实 + 不属实, 其余 = the whole less the others. */
import { groupedBy } from "../../collections/grouped-by";
import { groupedOnce } from "../../collections/grouped-once";
import { pattern } from "../../collections/pattern";
import { termsIn } from "../reading/indicator-terms";
import type { NoticeReading, SectionRole, TextFigure } from "../reading/notice-text";
import { accountOf } from "./accounts";
import { complete, opensSentence, stateWith, type Open, type Outcome } from "./outcome-states";
import { isListed, isLookedAtAgain, mayBeWhole, opensNext, turnsBack, wholeOfSentence } from "./outcome-wholes";
import { isGrade } from "./part-lists";
import { isGiven, isIncrement, isPlanned, stateOf, type Family, type State } from "./states";
import { addsUp, opensAmong, placeOf, stretchesOfParagraph, type Stretch } from "./stretch";

export interface OutcomeClaim {
  readonly family: Family;
  readonly whole: TextFigure;
  readonly outcomes: readonly Outcome[];
  /** The outcomes named leave nothing over: 合格 and 不合格, 已完成 and 其余. */
  readonly complete: boolean;
  /** Found or assigned: one outcome alone cannot be more. */
  readonly given: boolean;
  /** The whole stands sentences earlier, and others beside it. */
  readonly unsure: boolean;
  /** A plan, which may be exceeded. */
  readonly planned: boolean;
}

const GOES_ON = /^(?:其中|现已|现均|目前|均|其余|剩余|余下)/;
/** "其余7家中，东关镇3家……": the rest is parted again. */
const partedAgain = (own: Stretch): boolean =>
  (/^[^，。；]{0,12}$/.test(own.after) && opensAmong(own)) ||
  // "剩余35个计划一季度完成14个、二季度完成13个": what is left is parted by when it is to be done.
  (/^(?:其余|剩余|余下|剩下)/.test(own.before) && own.endMark === "" && /^(?:计划|拟|将|预计|力争)/.test(own.after));
/** Outcomes of warnings are told sentences later. */
const ALERT = /推送|预警|报警|超标/;
const ALERT_REACH = 2;

/** 通过评审38个，未完成7个: approved is done. */
function asOneFamily(outcomes: Open["outcomes"]): Open["outcomes"] {
  const mixed = ["approval", "progress"].every((family) => outcomes.some(({ state }) => state.family === family));
  return mixed
    ? outcomes.map(({ stretch, state }) =>
        state.family === "approval" ? { stretch, state: { ...state, family: "progress" } } : { stretch, state },
      )
    : outcomes;
}

const CONDITION = pattern()`
  [昼夜]间|白天|夜晚|[上下]半年|[一二三四]季度|[枯丰平]水期|非?汛期|非?[采供]暖[季期]|[初复]检|[初复]测|首次|第[一二三]次|废水|废气|噪声|[氟氰硫氯氧]化物|总?[氮磷汞铅镉砷铬]
  |余氯|浊度|大肠菌群
`;
/** Under which condition things were judged; "": the words name none. */
const conditionOf = ({ before }: Stretch): string => CONDITION.exec(before)?.[0] ?? termsIn(before)[0]?.id ?? "";

/** "昼间达标34个，夜间达标31个": the same things judged twice, each time of the whole, and no parts of it. */
function byCondition(outcomes: Open["outcomes"]): readonly Open["outcomes"][] {
  const groups = groupedBy(outcomes, ({ stretch }) => conditionOf(stretch));
  const areJudged = outcomes.every(({ state }) => state.family === "quality");
  return areJudged && groups.size > 1 && !groups.has("") ? [...groups.values()] : [outcomes];
}

/** "立行立改的7个已全部完成，限期整改的9个已完成6个，累计完成13个": where kinds are told, all else is told of these. */
function kindsAlone(outcomes: Open["outcomes"]): Open["outcomes"] {
  const kinds = outcomes.filter(({ stretch }) => /[\u4e00-\u9fa5]{3}的$/.test(stretch.before));
  return kinds.length > 1 ? kinds : outcomes;
}

/** "2021年完成8座，2022年完成7座，累计完成15座，其余4座": what was done in parts is in its sum. */
function sumsAlone(outcomes: Open["outcomes"]): Open["outcomes"] {
  const at = outcomes.findLastIndex(({ stretch }) => /^[^，。；\d]{0,6}(?:累计|合计|共计)/.test(stretch.before));
  const parts = outcomes.slice(0, Math.max(0, at));
  const side = outcomes[at]?.state.side;
  return parts.length > 1 && parts.every(({ state }) => state.side === side) ? outcomes.slice(at) : outcomes;
}

function claimsOf({ head, outcomes: told }: Open, unsure: boolean): OutcomeClaim[] {
  return byCondition(asOneFamily(sumsAlone(kindsAlone(told)))).flatMap((outcomes, _, { length }) =>
    claimsOfCondition(head, outcomes, unsure, length > 1),
  );
}

/** @param judged each of the whole was tested under this condition: no more of them can have passed */
function claimsOfCondition(
  head: Stretch,
  outcomes: Open["outcomes"],
  unsure: boolean,
  judged: boolean,
): OutcomeClaim[] {
  const named = new Set(outcomes.filter(({ state }) => !state.rest).map(({ state }) => state.family));
  const families = named.size > 0 ? [...named] : [...new Set(outcomes.map(({ state }) => state.family))];
  return families.flatMap((family): OutcomeClaim[] => {
    const own = outcomes
      .filter(({ state }) => state.family === family || (state.rest && families.length === 1))
      .map(({ stretch: { figure }, state }) => ({ figure, state }));
    if (family === "alert" && !ALERT.test(head.before)) return [];
    // 合格 beside 属实 is of another matter; 其余 is the rest of whatever stands before it.
    return [
      {
        family,
        whole: head.figure,
        outcomes: own,
        complete: family !== "alert" && complete(own),
        given: judged || isGiven(head) || SURVEYED.test(head.before) || /^[^，。；]{0,10}[中里内]/.test(head.after),
        planned: isPlanned(head) && !isGiven(head),
        unsure,
      },
    ];
  });
}

/** Looked for all over: no more of them can be put right than were found. */
const SURVEYED = /^(?:全[省市县区镇乡]|共|已|累计)*(?:排查|摸排|普查|摸底|摸底登记|排查登记)/;

const asOutcome = ({ stretch, state }: Open["outcomes"][number]): Outcome => ({ figure: stretch.figure, state });

const stretchesOfSection = groupedOnce<Stretch, SectionRole>(({ figure }) => figure.section);

/** Further off than this share of it, the results count other things than the problem. */
const NEARLY = 0.2;

/** Earlier wholes of the unit that a new sentence of the paragraph could go on about. */
const REACH = 2;

/** What came in is told in one numbered item, and what became of it in the next. */
const cameInBefore = (head: Stretch, first: Stretch): boolean =>
  first.figure.paragraph - head.figure.paragraph === 1 &&
  CAME_IN.test(head.before) &&
  (!isListed(head) || /[共计]/.test(head.before));
const CAME_IN = /受理|接到|收到|交办|转办|接收|排查|发现|查出|梳理|反馈/;

const sameRun = (a: Stretch, b: Stretch): boolean => a.figure.paragraph === b.figure.paragraph;

const OF_NAMED =
  /^(?!其中|[上述以]{2})(?:已)?(?<name>[\u4e00-\u9fa5]{2,8}?)(?:的)?(?:信访件|案件|问题|[件个项家户处起宗])?中/;

/** "已办结45件，正在办理13件。办结件中属实28件": of those that are named, told before; null: they are told nowhere. */
const namedWhole = (stretches: readonly Stretch[], name: string, first: Stretch): Stretch | null =>
  stretchesOfParagraph(stretches, first.figure.paragraph).findLast(
    (one) =>
      one.figure.to <= first.figure.from &&
      one.figure.unit === first.figure.unit &&
      `${one.before}|${one.after}`.includes(name),
  ) ?? null;

const TAKEN_UP = pattern()`
  [，；](?!其中|[上述以]{2})(?:已)?([\u4e00-\u9fa5]{2,8}?)(?:的)?(?:信访件|案件|问题|任务|企业|[件个项家户处起宗])?中，?
  [\u4e00-\u9fa5]{2,}$
`;
/** "属实320件，不属实40件；查实的问题中已整改300件": what stands behind is of those that were told before; null: it is not. */
function takenUp(plain: string, stretches: readonly Stretch[], index: number, state: State): Open | null {
  const [before, own] = [stretches[index - 1], stretches[index]];
  if (!before || !own || before.figure.sentence !== own.figure.sentence) return null;
  const name = TAKEN_UP.exec(plain.slice(before.figure.to, own.figure.from))?.[1];
  const head = name === undefined ? null : namedWhole(stretches, name, own);
  // What became of them is said behind 中.
  const told = stateOf({ ...own, before: own.before.replace(/^.*?中/, "") }) ?? state;
  return head && { head, outcomes: [{ stretch: own, state: told }] };
}

/** What the outcomes of a sentence without a whole are of: the only earlier one, or the largest of several. */
function wholeBefore(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  earlier: readonly Stretch[],
  outcomes: Open["outcomes"],
): { readonly head: Stretch; readonly unsure: boolean } | null {
  const { paragraphs } = reading;
  const [first] = outcomes;
  if (!first) return null;
  const name = OF_NAMED.exec(first.stretch.before)?.groups?.["name"];
  if (name !== undefined) {
    const head = namedWhole(stretches, name, first.stretch);
    return head && { head, unsure: false };
  }
  const near = earlier.filter(
    (head) =>
      sameRun(head, first.stretch) &&
      head.figure.unit === first.stretch.figure.unit &&
      head.figure.period?.samePeriod !== true &&
      first.stretch.figure.sentence - head.figure.sentence <= REACH,
  );
  const [cameIn] = near.length > 0 ? [] : earlier.filter((head) => cameInBefore(head, first.stretch));
  if (cameIn && cameIn.figure.unit === first.stretch.figure.unit && complete(outcomes.map(asOutcome)))
    return { head: cameIn, unsure: true };
  const told = outcomes.map(({ stretch }) => stretch);
  const account = near.length === 0 && complete(outcomes.map(asOutcome)) ? accountOf(reading, stretches, told) : null;
  if (account) return { head: account, unsure: true };
  const sum = outcomes.reduce((total, { stretch }) => total + stretch.figure.value, 0);
  // "应治理的86处……" in the problem, "已治理79处，……，其余9处正在施工" in its results.
  const isLeft = near.length === 0 && outcomes.length > 1 && outcomes.some(({ state }) => state.rest);
  const asked = (isLeft ? stretchesOfSection(stretches, "problem") : []).filter(
    (own) =>
      addsUp(own) &&
      own.figure.unit === first.stretch.figure.unit &&
      paragraphs[own.figure.paragraph]?.item === paragraphs[first.stretch.figure.paragraph]?.item,
  );
  const [problem] = asked;
  if (problem && asked.length === 1 && Math.abs(sum - problem.figure.value) <= NEARLY * problem.figure.value)
    return { head: problem, unsure: true };
  // "存量2960辆，计划淘汰800辆。截至9月末淘汰624辆，剩余176辆": what is left is left of the plan.
  const planned = near.at(-1);
  if (planned && isPlanned(planned) && near.length > 1 && outcomes.some(({ state }) => state.rest))
    return { head: planned, unsure: false };
  // "发放500份，收回486份，有效478份": what is told is of those that count.
  const valid = near.findLast(({ before }) => /有效/.test(before));
  const [largest] = valid ? [valid] : [...near].sort((a, b) => b.figure.value - a.figure.value);
  if (!largest || near.some(({ figure }) => figure.value === sum)) return null;
  return { head: largest, unsure: near.length > 1 };
}

/** Every whole with what became of it, in the order of the text. */
export function readOutcomes(reading: NoticeReading, stretches: readonly Stretch[]): readonly OutcomeClaim[] {
  const { plain } = reading;
  const told: OutcomeClaim[] = [];
  const heads: Stretch[] = [];
  const open = new Map<string, Open>();
  const loose = new Map<string, Open["outcomes"]>();
  const begin = (unit: string, next: Open | null): void => {
    const last = open.get(unit);
    if (last && last.outcomes.length > 0) told.push(...claimsOf(last, false));
    if (next) open.set(unit, next);
    else open.delete(unit);
  };
  const settle = (): void => {
    for (const outcomes of loose.values()) {
      const from = outcomes[0]?.stretch.figure.from ?? 0;
      const earlier = heads.filter(({ figure }) => figure.to <= from);
      const before = wholeBefore(reading, stretches, earlier, outcomes);
      if (before) told.push(...claimsOf({ head: before.head, outcomes }, before.unsure));
    }
    loose.clear();
  };
  let within: "list" | "clauses" | null = null;
  for (const [index, stretch] of stretches.entries()) {
    const { unit, sentence } = stretch.figure;
    if (sentence !== stretches[index - 1]?.figure.sentence) {
      settle();
      for (const [key, { head }] of open) if (!reaches(head, stretch)) begin(key, null);
    }
    if (!addsUp(stretch) || isIncrement(stretch)) continue;
    const current = open.get(unit);
    const state = opensNext(stretch, current) || isLookedAtAgain(stretch) ? null : stateWith(stretches, index, current);
    if (state === null || (state.family === "alert" && !(current && ALERT.test(current.head.before)))) {
      if (!mayBeWhole(stretches, index, current)) {
        within = nextWithin(stretch, current?.outcomes, within);
        continue;
      }
      begin(unit, { head: stretch, outcomes: [] });
      heads.push(stretch);
      continue;
    }
    const named = current || loose.has(unit) ? takenUp(plain, stretches, index, state) : null;
    if (named) {
      begin(unit, named);
      continue;
    }
    if (current && turnsBack(stretches, current, stretch)) begin(unit, wholeOfSentence(stretches, stretch));
    const own = open.get(unit);
    within = nextWithin(withAmong(plain, stretches, index), current?.outcomes ?? loose.get(unit), within);
    if (stretch.bracket === null && within === null && !isNoOutcome(stretches, index, state, own)) {
      if (own) own.outcomes.push({ stretch, state });
      else if (opensSentence(stretches, index) || loose.has(unit))
        loose.set(unit, [...(loose.get(unit) ?? []), { stretch, state }]);
    }
    if (partedAgain(stretch)) begin(unit, { head: stretch, outcomes: [] });
  }
  settle();
  for (const unit of [...open.keys()]) begin(unit, null);
  return told.sort((a, b) => a.whole.from - b.whole.from);
}

/** "属实7处，不属实12处。属实的7处中，……": what became of them is taken up once more. */
const isToldAgain = (stretch: Stretch, state: State, current: Open | undefined): boolean =>
  (partedAgain(stretch) || /的$/.test(stretch.before)) &&
  current?.outcomes.some(
    (told) => told.state.side === state.side && told.stretch.figure.value === stretch.figure.value,
  ) === true;

const isNoOutcome = (stretches: readonly Stretch[], index: number, state: State, current: Open | undefined): boolean =>
  (stretches[index] !== undefined && isToldAgain(stretches[index], state, current)) ||
  (stretches[index]?.mark === "；" && current !== undefined && (toldByRate(current.head) || isFull(current))) ||
  (/复[检测查核]/.test(stretches[index]?.before ?? "") &&
    current?.outcomes.some(({ stretch }) => !/[初首复]/.test(stretch.before)) === true) ||
  isOneOfGrades(stretches, index) ||
  closesParts(stretches, index, current);

/** "优秀39处、良好75处、合格33处": on a scale of more degrees 合格 is one of them. */
function isOneOfGrades(stretches: readonly Stretch[], index: number): boolean {
  for (let at = index; at > 0; at -= 1) {
    const [before, own] = [stretches[at - 1], stretches[at]];
    if (!before || own?.mark !== "、" || before.figure.unit !== own.figure.unit) return false;
    if (!isGrade(own) || !isGrade(before)) return false;
    if (stateOf(before) === null) return true;
  }
  return false;
}

/** "到期97件，办结96件，逾期1件；尚未到期18件": all of them have been told. */
const isFull = ({ head, outcomes }: Open): boolean =>
  outcomes.length > 1 && outcomes.reduce((sum, { stretch }) => sum + stretch.figure.value, 0) === head.figure.value;

/** "5个水源地水质达标率100%；12个断面达标": a rate tells all of it, and behind the semicolon stands another thing. */
const toldByRate = ({ after, endMark }: Stretch): boolean => endMark === "" && /率(?:均|为|达到?)*$/.test(after);

/** "65个、3860亩，其中历史遗留48个、2640亩，在建矿山17个、1220亩": with the part before it makes the whole, and is a kind of things. */
function closesParts(stretches: readonly Stretch[], index: number, current: Open | undefined): boolean {
  const own = stretches[index];
  if (!own || !current || current.outcomes.length > 0) return false;
  const [first, more] = stretches
    .slice(placeOf(stretches, current.head) + 1, index)
    .filter(({ figure }) => figure.unit === own.figure.unit);
  if (!first || more || first.figure.value + own.figure.value !== current.head.figure.value) return false;
  return opensPart(stretches, first) && stateOf(first) === null;
}

/** "其中历史遗留48个", and the 2640亩 beside it. */
const opensPart = (stretches: readonly Stretch[], own: Stretch): boolean =>
  own.before.startsWith("其中") ||
  (own.before === "" &&
    own.mark === "、" &&
    stretches[placeOf(stretches, own) - 1]?.before.startsWith("其中") === true);

/** "已整治67个，整治率94.4%，其中县级、乡镇级36个": 其中 may stand before an earlier name of those that are counted. */
function withAmong(plain: string, stretches: readonly Stretch[], index: number): Pick<Stretch, "before" | "mark"> {
  const [last, own] = [stretches[index - 1], stretches[index]];
  const words = plain.slice(last?.figure.to ?? 0, own?.figure.from);
  return { before: /，其中[^，。；\d]*$/.test(words) ? "其中" : (own?.before ?? ""), mark: own?.mark ?? "" };
}

/**
 * "未完成5项，其中逾期2项": behind outcomes it parts what was told, and is no further one; "；其中工业排口已完成56个，正在整治4个":
 * to the end of its clauses.
 */
function nextWithin(
  { before, mark }: Pick<Stretch, "before" | "mark">,
  told: Open["outcomes"] | undefined,
  within: "list" | "clauses" | null,
): "list" | "clauses" | null {
  if (/^(?:其中|(?:上述|以上)[^，。；]{0,8}中)/.test(before) && told !== undefined && told.length > 0)
    return mark === "；" ? "clauses" : "list";
  return mark === "、" || (within === "clauses" && mark === "，") ? within : null;
}

/** Warnings are followed up sentences later; other wholes where the next sentence says so. */
const reaches = (head: Stretch, next: Stretch): boolean => {
  const apart = next.figure.sentence - head.figure.sentence;
  if (!sameRun(head, next)) return false;
  return (ALERT.test(head.before) && apart <= ALERT_REACH) || (apart <= 1 && GOES_ON.test(next.before));
};
