/**
 * How far a work is, from the words of a ledger: a word (已办结), a phrase (完成整改，待验收) or prose. One interpreter
 * for every list of works. What it cannot tell it says it cannot.
 */
import { normaliseText } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";
import type { ClauseReading } from "./clause-reading";
import { withoutBreaks } from "./broken-lines";
import { withDigits, withoutThousands } from "./numerals";
import { withExceptionsJoined } from "./exceptions";
import { isOfficeAct } from "./office-acts";
import { readClause, whatItIs } from "./read-clause";
import { endOfParts } from "./shares";
import { withGoalsJoined } from "./shortfalls";
import { withoutSlips } from "./slips";
import { ACTED, AFTERCARE, AWAITS, ENDS, FUTURE, HAS_ACTED, PREPARES, WHOLE } from "./state-words";
import { beginsThen, isStepOfAnother } from "./step-of-another";
import { tickedWords } from "./ticked-word";
import { further, isEnded, type ProgressState, type StateReading } from "./state";

const TICKS: readonly (readonly [RegExp, string])[] = [
  [/[✓✔☑√]/g, "√"],
  [/[✗✘☒✕✖╳×]/g, "×"],
];

const ASIDE: StateReading = { state: null, certainty: "unsure", evidence: "" };

interface Clause {
  readonly text: string;
  readonly reading: ClauseReading;
}

/** @param about what the work is, in the list's own words: 编制规划 is done with its 规划 */
export const interpretState = (text: string, about: string | null = null): StateReading =>
  about === null ? stateSaid(text) : stateOf(text, about);

/** Every list that might be this one asks it of the same cells. */
const stateSaid = remembered((text: string): StateReading => stateOf(text, null));

function stateOf(written: string, about: string | null): StateReading {
  const text = withoutBreaks(written, (line) => interpretState(line, about).state !== null);
  const ticked = tickedWords(text);
  if (ticked !== null)
    return ticked.length === 1 ? interpretState(ticked[0] ?? "", about) : { ...ASIDE, evidence: text };
  const clauses = clausesOf(text);
  const known = whatItIs(about === null ? null : tight(about));
  const read = clauses.map((clause): Clause => ({
    text: clause,
    reading: readClause(clause, { about: known, alone: clauses.length === 1 }),
  }));
  return decide(addedUp(read).map((clause) => ofPart(clause, read)));
}

/** 排查54家，关停21家、改造33家: the parts are all of it. */
function addedUp(clauses: readonly Clause[]): readonly Clause[] {
  const last = endOfParts(clauses.map(({ text }) => text));
  if (last === null) return clauses;
  return clauses.map((clause, index) =>
    index === last
      ? { ...clause, reading: { says: "done", certainty: "likely", whole: true } }
      : clause.reading.says === "part"
        ? { ...clause, reading: { ...clause.reading, says: "aside" } }
        : clause,
  );
}

/** 二期未启动 beside 一期已完成: a part that has not begun does not make the work one that has not. */
function ofPart(clause: Clause, all: readonly Clause[]): Clause {
  const { says } = clause.reading;
  const others = all.filter((one) => one !== clause);
  if (others.length > 0 && (says === "notStarted" || says === "notDone") && isCause(clause.text))
    return { ...clause, reading: { ...clause.reading, says: "aside" } };
  if (others.some(isEndedBy) && isOfficeAct(clause.text))
    return { ...clause, reading: { ...clause.reading, says: "aside" } };
  const isStep = says === "accepted" || says === "published";
  if (isStep && all.slice(all.indexOf(clause)).some((one) => beginsThen(one.text)))
    return { ...clause, reading: { ...clause.reading, says: "underway", certainty: "likely" } };
  if (isOverSince(clause, all)) return { ...clause, reading: { ...clause.reading, says: "aside" } };
  if (says === "part" && others.some(({ text }) => ALL_BEGAN.test(text)))
    return { ...clause, reading: { ...clause.reading, certainty: "sure" } };
  if ((isEndedBy(clause) || says === "part") && others.some((one) => countsMore(one.text, clause.text)))
    return { ...clause, reading: { ...clause.reading, says: others.some(isEndedBy) ? "aside" : "part" } };
  const isOfPart =
    (namesPartNotYet(clause) && all.some(tellsOfAdvance)) ||
    (NOT_IN_USE.test(clause.text) && others.some(({ text }) => BUILT.test(text))) ||
    (says === "notDone" && others.some(({ text }) => HAPPENED_ALREADY.test(text)));
  return isOfPart ? { ...clause, reading: { ...clause.reading, says: "remains" } } : clause;
}

/** 已全部开工，其中6处竣工: of the begun ones some. */
const ALL_BEGAN = /(?:全部|均|都)已?(?:开工|启动|进场|动工|实施|开展)/;

/** 2023年未完成，今年已完成: what was denied of a time that is over, before what is said of now. */
const OVER = /^(?:截至)?(?:去年|上年|往年|此前|前期|之前|原先|\d{4}年)/;
const SINCE = /^(?:但|后)?(?:今年|本年|现|目前|至今|后来|随后|\d{4}年)/;
function isOverSince({ text, reading: { says } }: Clause, all: readonly Clause[]): boolean {
  if (!OVER.test(text) || (says !== "notDone" && says !== "remains" && says !== "notStarted" && says !== "behind"))
    return false;
  const behind = all.slice(all.findIndex((one) => one.text === text) + 1);
  return behind.some((one) => isEndedBy(one) && SINCE.test(one.text));
}

/** 10项全部完成整改，8项已销号: the step was taken of some, and tells nothing of the others. */
const isEndedBy = ({ reading: { says } }: Clause): boolean =>
  says === "done" || says === "accepted" || says === "published" || says === "closed";
const COUNT = /(\d+)([项个处家条件户台座])/;
const STEP_OF_SOME = /^\d+[项个处家条件户台座][^,]{0,4}(?:验收|公示|销号)|(?:验收|公示|销号)了?\d+[项个处家条件户台座]/;
function countsMore(other: string, text: string): boolean {
  const [, some = "", thing = ""] = STEP_OF_SOME.test(text) ? (COUNT.exec(text) ?? []) : [];
  const [, all = "", same = ""] = COUNT.exec(other) ?? [];
  return some !== "" && thing === same && Number(all) > Number(some);
}

/** 已建成，因管网未接通暂不能运行: what was built is of no use yet. */
const BUILT = /建成|[建安装修]好|竣工|完工|建设完|安装|改造|铺设|敷设|购置/;
const NOT_IN_USE =
  /(?:未|不能|无法|难以|没有?|不具备)(?:能|能够|正式|正常|实际|稳定|投入|实现|发挥)*(?:运行|运转|运营|投运|投用|使用|启用|用起来|用上|通水|通电|通气|作用|条件)/;

/** 因征地未完成: of what stands in the way; 因资金未到位未开工 says of the work too what it is not. */
const isCause = (text: string): boolean =>
  /^(?:主要)?(?:因(?!此|而)|由于|鉴于)/.test(text) &&
  (text.match(/未|没有?|无法|不能|尚无/g)?.length ?? 0) === 1 &&
  !/施工|开工|启动|整改/.test(text);
/** 已停产，设备尚未拆除: something was done, be it not all. */
const HAPPENED_ALREADY = /已(?!到期|超|逾|过|申请|要求|多次)/;

/** What is said not to be done may be the work itself, unless it is so many of several: 第三批未完成. */
const namesPartNotYet = ({ text, reading: { says } }: Clause): boolean =>
  namesPart(text) && (says === "notStarted" || (says === "notDone" && ONE_OF_SEVERAL.test(text)));
const ONE_OF_SEVERAL = /^第.{1,2}[批期段轮]|^\d+[家处户台座个项]/;

/** Something of the work itself was done or goes on, whatever it was: not what only prepares it. */
function tellsOfAdvance({ text, reading: { says } }: Clause): boolean {
  if (says === "aside" || says === "remains" || says === "notStarted" || says === "notDone") return false;
  if (PREPARES.test(text) || FUTURE.test(text)) return false;
  return says !== "unclear" || ENDS.test(text) || HAS_ACTED.test(text);
}

/** What stands before the denial names a thing of its own; a cause or the main work is no part. */
function namesPart(text: string): boolean {
  const subject = text.split(/尚未|还未|暂未|仍未|并未|均未|未|没|待|拟|预计|计划|无/)[0] ?? "";
  return subject.length >= 2 && !WHOLE.test(subject) && !/因|由于|受|影响|主体|资金|手续|原因|目前/.test(subject);
}

const tight = (text: string): string =>
  withDigits(
    TICKS.reduce((now, [marks, one]) => now.replace(marks, one), withoutSlips(normaliseText(text))).replace(
      /[\s“”"‘’'「」《》]/g,
      "",
    ),
  );

/** 应改造35户，已完成30户, 5项任务，销号4项: the comma parts what belongs together. */
const TOTAL_FIRST = pattern("g")`
  ((?:应|共|需|计划|总计|涉及|合计|原有|任务)[^,。;]{0,8}\d+[^,。;\d]{1,8}),(?=(?:现|目前|截至目前|累计)?(?:已|完成))
  |((?:^|[,。;])\d+[个家处项条](?:[^,。;\d]{0,6})),(?=已?(?:销号|验收|公示|完成)了?\d)
`;

/** 已完成验收、公示及销号: what is said of several steps is said of the last. */
const STEPS_BEFORE = /(?:验收|公示)(?:、|和|及|与|并|以及)+(?=(?:公示|销号))/g;

const BETWEEN_CLAUSES = pattern()`
  [,，。;；:：!！()（）【】[\]]|(?=[?？])|、(?=[^、]{3})|(?<!并|且)(?=但|但是|不过|却|并且?正在)
  |(?<=已[^,，。;；未没不]{1,8}|[完毕位成格号]|验收|通过)(?=后?[又再](?!次?[验申核检]))
  |(?<=完成|到位|完毕|整改|办结|合格|[已过][^,]{0,8}(?:验收|公示|核查|复核|开标|中标))
    (?=待|拟|等待|(?:但|尚|还|暂)?未(?:公示|销号|验收)|并?(?:上?报|报请|报送)[省市州县区]|并(?:长期|持续|巩固|加强|建立|坚持|转入|纳入))
  |\d[.、](?=\D)
`;

/** Brackets hold a clause of their own; a comma inside a number ends none. */
const clausesOf = (text: string): string[] =>
  withGoalsJoined(withExceptionsJoined(tight(withoutThousands(text.replace(/[\r\n]+/g, "；")))))
    .replace(TOTAL_FIRST, "$1$2")
    .replace(STEPS_BEFORE, "")
    .split(BETWEEN_CLAUSES)
    .map((clause) => clause.replace(/^(?:但是?|不过|并且?|同时|且)/, "").replace(/[、.\s]+$/g, ""))
    .filter((clause) => clause !== "");

/**
 * The last clause that decides. A part that remains outlives an end that was said of a number of things; an end that
 * is said of the whole overrules what was said before it; care taken afterwards overrules nothing.
 */
function decide(clauses: readonly Clause[]): StateReading {
  let so: StateReading = ASIDE;
  let remains = false;
  let partly = false;
  for (const { text, reading } of clauses) {
    const { says, certainty, whole } = reading;
    if (says === "aside") continue;
    if (says === "doubt") {
      if (so.state !== null && isEnded(so.state)) so = { state: null, certainty: "unsure", evidence: text };
      continue;
    }
    if (says === "unclear") {
      if (so.state === null) so = { state: null, certainty: "unsure", evidence: text };
      continue;
    }
    const state: ProgressState = says === "part" || says === "remains" ? "underway" : says;
    remains ||= says === "remains";
    if (so.state === null && AWAITS.test(text) && clauses.some((clause) => HAPPENED.test(clause.text))) {
      so = { state: "underway", certainty: "likely", evidence: text };
      continue;
    }
    if (so.state === null) {
      // A number of things done, and no word on how many there are: progress, but not whether it is all.
      partly = says === "part" && certainty !== "sure";
      so = { state, certainty: certainty, evidence: text };
      continue;
    }
    const next = follow(
      so,
      { state, certainty, evidence: text },
      { whole, remains: remains && says !== "remains", text },
    );
    if (next !== so) partly = says === "part" && certainty !== "sure";
    so = next;
  }
  return partly && !remains ? { ...so, state: null, certainty: "unsure" } : so;
}

/** 设备已到货，待安装: a step was taken, whatever it is called. */
const HAPPENED = /已|完成|完毕?$|了$|到[货场位]|进场|签[订约收]/;

interface Said {
  readonly whole: boolean;
  /** Something was said to remain before. */
  readonly remains: boolean;
  readonly text: string;
}

function follow(before: StateReading, now: StateReading, { whole, remains, text }: Said): StateReading {
  if (before.state === null || now.state === null) return now;
  if (AWAITS.test(text)) return before;
  // 尚未启动，等待资金; 尚未开工，正在筹措资金: neither to wait nor to prepare is a beginning.
  if (before.state === "notStarted" && now.state === "underway" && (WAITS.test(text) || onlyPrepares(text)))
    return before;
  const [ended, ends] = [isEnded(before.state), isEnded(now.state)];
  // 场地已复绿，全部完成整改: the plainer of two that say the same.
  if (before.state === now.state && now.certainty === "sure") return now;
  if (ended && ends) return further(before.state, now.state) === before.state ? before : now;
  // 一期已竣工，二期正在施工, 违建已拆除，正在清运垃圾: an end of something, and something else that goes on.
  if (ended && now.state === "underway" && goesOnElsewhere(before, text)) return now;
  // 超序时进度，已完成全年任务的80%: how much is done says nothing of the pace.
  if ((before.state === "ahead" || before.state === "onSchedule") && now.state === "underway") return before;
  if (ended) {
    if (now.state === "notStarted" && FUTURE.test(text)) return { ...now, state: null, certainty: "unsure" };
    if (now.state === "underway" && AFTERCARE.test(text) && !/未|没有/.test(text)) return before;
    // 已拆除，补偿资金已到位: what else was seen to takes nothing back.
    if (now.state === "underway" && isStepOfAnother(text)) return before;
    if (now.state === "underway" && PREPARES.test(text) && HAPPENED.test(text) && !GOES_ON.test(text)) return before;
    // A refusal, a remainder or a denial after the end takes it back; work that merely goes on leaves it open.
    return now.state === "underway" && GOES_ON.test(text) ? { ...now, state: null, certainty: "unsure" } : now;
  }
  // 因冬季无法施工，计划4月复工: it had begun.
  if (before.state === "notStarted" && AGAIN.test(text)) return { ...now, state: "underway" };
  // What is planned next does not undo what goes on: 正在招标，计划明年开工.
  if (!ended && before.state !== "notDone" && !ends && FUTURE.test(text)) return before;
  // 正在改造，未完成: what goes on is not done anyway.
  if (!ended && now.state === "notDone" && before.state !== "notStarted") return before;
  // 因冬季停工，3月复工: it goes on again.
  if (before.state === "behind" && now.state === "underway")
    return RESUMED.test(text) && !FUTURE.test(text) ? now : before;
  // 已立项，批复待办: the next step is still to come, and the work goes on.
  if (before.state === "underway" && now.state === "notStarted" && /待/.test(text) && !/[未没无]/.test(text))
    return before;
  if (ends && remains && !whole) return before;
  return now;
}

const WAITS = /^(?:目前|现|仍|尚|正在?)*(?:等待|等候|待)/;
const onlyPrepares = (text: string): boolean =>
  /正在|正(?=[筹办编协])|[筹办编审协]中/.test(text) && PREPARES.test(text) && !ENDS.test(text) && !HAS_ACTED.test(text);

/** The end was that of a thing, or what goes on is another part; not what is seen to or written up afterwards. */
const goesOnElsewhere = (before: StateReading, text: string): boolean =>
  OTHER_PART.test(text) ||
  TRIED_OUT.test(text) ||
  (isOfAThing(before) && AT_WORK.test(text) && !AFTERCARE.test(text) && !PAPERWORK.test(text));
const isOfAThing = ({ certainty, evidence }: StateReading): boolean =>
  certainty === "likely" || !/整改|任务|工作|全部|到位|办结|^(?:已|均)*完成$/.test(evidence);
const AT_WORK = new RegExp(`正在.{0,8}(?:${ACTED}|建设|施工|推进|实施)|(?:${ACTED}|建设|施工)(?:工作)?正在`);
const PAPERWORK = /办理|准备|收集|整理|评估|手续|组卷|资料|材料|销号|验收|公示/;
const OTHER_PART = /^(?:第?[二三四五六七八九十]|后续|另)[期批个处家标段轮]/;
const TRIED_OUT = /试运行|试生产|调试/;

const AGAIN = /复工|恢复施工|续建/;
const RESUMED = /(?:^|[^未没待])(?:复工|恢复施工|重新开工|重新启动)/;
const GOES_ON = /正在|推进|开展|实施|进行/;
