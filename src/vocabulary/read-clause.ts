/** One clause about the progress of a work → what it says of it. */
import { pattern } from "../collections/pattern";
import { withoutAttribute } from "./attributes";
import {
  ALL,
  aside,
  ENDS_OR_ACTS,
  likely,
  sure,
  unclear,
  type ClauseContext,
  type ClauseReading,
  type Rule,
} from "./clause-reading";
import { readStep } from "./close-out-words";
import {
  ALL_THAT_SHOULD,
  castsDoubt,
  ENDS_BADLY,
  hardlyEnds,
  isGivenUp,
  isHearsay,
  isToldToEnd,
  mayEnd,
} from "./doubted-end";
import { byEnd, isOfSoMany, WHEN } from "./end-of-work";
import { withoutException } from "./exceptions";
import { FESTIVAL } from "./festivals";
import { isOfficeAct } from "./office-acts";
import { isStepOfAnother } from "./step-of-another";
import { readShare } from "./shares";
import { fallsShort, NOTHING_LATELY, SHORT_OF_GOAL } from "./shortfalls";
import * as words from "./state-words";
import type { ProgressState } from "./state";

const ticks: Readonly<Record<string, ProgressState>> = {
  "√": "done",
  v: "done",
  是: "done",
  y: "done",
  yes: "done",
  true: "done",
  已: "done",
  "×": "notDone",
  x: "notDone",
  否: "notDone",
  n: "notDone",
  no: "notDone",
  false: "notDone",
  未: "notDone",
  没有: "notDone",
};

const byTick: Rule = (clause) => {
  const state = ticks[clause.toLowerCase()];
  return state === undefined ? null : sure(state);
};

const ITS_END = pattern()`
  (?:全部|全面|整改|整治|可以?|能够?|应当?|会)*(?:完成|竣工|建成|完工|投运|投用|到位|办结|拆除|淘汰|投产|清零)
`;
/** 2022年完成, 6月底前竣工: without 已 or 于 it may be a plan. */
const DATED_END = pattern()`
  ^.{0,4}?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,4}年|\d{1,2}月|\d{1,2}日|季度|半年|年底|月底)
  (?:[初末底中]|上旬|中旬|下旬)?([之以]?[前内])?${ITS_END.source}
`;
/** 年内, 汛前, 入冬前, 国庆节后, 两周内: by when; 3个月前 has passed. */
const TERM = pattern()`
  ^.{0,4}?(?:(?:${FESTIVAL}|[节汛冬春夏秋雨雪冻暖学])(?:期|季|天|假)*(?:来临|到来)?[之以]?[前后]
  |(?:年|月|季|周|旬|天|工作日)度?[之以]?内|(?<!\d个?)[年月周]后)
`;
const ENDS_WITHIN = new RegExp(`${TERM.source}${ITS_END.source}`);

/** What is meant to be done or reached: 准备改造, 力争年底达标. */
const MEANT = new RegExp(`${words.ACTED}|销号|验收`);

const byTense: Rule = (clause, context) => {
  if (/已.{0,3}(?:提前|按计划|如期|按期)/.test(clause)) return null;
  if (words.FUTURE.test(clause)) {
    if (/已(?:基本)?(?:完成|办结|到位)/.test(clause.replace(words.FUTURE, "|").split("|")[0] ?? "")) return null;
    if (/^(?!.*已).*(?:列入|纳入)[^,]{0,10}(?:计划|方案|项目库|清单)$/.test(clause)) return sure("notStarted");
    if (/复工|恢复施工|续建/.test(clause)) return sure("underway");
    if (/开工|启动|动工|开始|实施|招标|立项|施工/.test(clause) && !words.ENDS.test(clause)) return sure("notStarted");
    return ENDS_OR_ACTS(clause) || MEANT.test(clause) ? sure("underway") : context.alone ? likely("underway") : aside;
  }
  if (BEGINS_ON_A_DAY.test(clause)) return likely("underway");
  if (/(?:底|末|日|月)可(?:以)?(?:全部)?(?:完|投|到位|竣)/.test(clause)) return likely("underway");
  if (/已|于(?!.*[之以]?前)|截[至止]|了/.test(clause) || words.LATE.test(clause)) return null;
  const dated = DATED_END.exec(clause);
  if (dated?.[1] !== undefined || ENDS_WITHIN.test(clause)) return likely("underway");
  return dated === null || ON_A_FULL_DATE.test(clause) ? null : unclear;
};
/** 拆除工作月底开展: whether it has come or not, a beginning is no end. */
const BEGINS_ON_A_DAY =
  /(?:月|年|周|旬|季度|节)[底末初中内前后]?(?:全面|正式|再|统一)?(?:启动|开工|开始|动工|实施|开展|进场|施工)$/;
/** 2024年3月15日完成: who gives the very day with its year tells of what was. */
const ON_A_FULL_DATE = /\d{4}年\d{1,2}月\d{1,2}[日号](?![之以]?[前内后])/;

const byDenial: Rule = (clause) => {
  if (words.AWAITS.test(clause)) return sure("notStarted");
  if (words.TWICE_DENIED.test(clause)) return unclear;
  if (words.LATE.test(clause) && !/已.{0,4}(?:完成|办结|到位)/.test(clause) && !ENDED_ELSEWHERE.test(clause))
    return ENDED_LATE.test(clause) ? likely("done") : sure("behind");
  if (words.NOT_WHOLLY.test(clause)) return sure("remains");
  if (SHORT_OF_GOAL.test(clause) || NOTHING_LATELY.test(clause)) return sure("notDone");
  const denies = (words.NOT_BEGUN.test(clause) || words.NOT_ENDED.test(clause)) && !ENDED_ELSEWHERE.test(clause);
  if (!denies) return null;
  // 截至8月底尚未启动: the number is a day's.
  if (/\d|个别|部分|少数|有的|还有|仍有|尚有/.test(clause.replace(WHEN, ""))) return sure("remains");
  return words.NOT_BEGUN.test(clause) ? sure("notStarted") : sure("notDone");
};
/** 逾期完成, 超期2个月后完成整改. */
const ENDED_LATE = /^(?:逾期|延期|滞后|推迟|超期)(?:了?半?\d*个?[年月周天日]?(?:之?后)?才?)完成(?:了|整改|任务|治理)*$/;
/** 未批先建问题已整改到位: the denial belongs to the fault. */
const ENDED_ELSEWHERE = new RegExp(
  `[未没无].{2,}(?:已经?|现已|均|全部|得到|得以)(?!未)(?:.{0,4})(?:${words.ENDED}|${words.ACTED})`,
);

/** 剩余任务明年实施, 其余未启动: whatever is said of the rest, the rest is not all of the work. */
const byRemainder: Rule = (clause) => {
  if (STILL_SOME.test(clause)) return sure("remains");
  if (!words.REMAINS.test(clause)) return null;
  if (/(?:剩余|剩下|尚余|其余).{0,12}(?:均|已|全部)(?!未).{0,8}(?:完成|到位|办结|拆除|整改|整治|完毕)/.test(clause))
    return null;
  if (REST_SEEN_TO.test(clause)) return aside;
  return /[剩余]0(?!\d|\.)/.test(clause) ? null : sure("remains");
};

/** 1家尚在协商, 3处正在施工. */
const STILL_SOME = /^(?:另|仍|尚|还)?有?\d+[家处户台座个项条](?:企业|点位|项目)?[^,已]{0,3}(?:[尚仍还正]在)/;

/** 剩余企业全部安装除尘设施: nothing remains. */
const REST_SEEN_TO = pattern()`
  (?:剩余|剩下|尚余|其余)[^,]{0,8}(?:全部|均已?|已全部)(?!未|尚|需|拟|将|待|应|计划|预计|正在|列入|纳入)
  (?:安装|退养|关停|关闭|取缔|搬迁|清运|清理|建成|治理|淘汰|改造|配备|签订|覆盖|绿化|清退|停用|封闭)
`;

const byShare: Rule = (clause) => {
  if (fallsShort(clause)) return sure("remains");
  const share = readShare(clause);
  if (share === null) return null;
  if (words.FUTURE.test(clause) && !/已/.test(clause)) return null;
  if (share === 0) return sure("notStarted");
  if (share < 1) return sure("part");
  return words.PREPARES.test(clause) ? likely("underway") : sure("done", true);
};

const byDegree: Rule = (clause) =>
  /^(?:过半|近半|大半|一半|大部分|部分)$/.test(clause) ||
  words.HALF_WAY.test(clause) ||
  MOSTLY_ACTED.test(clause) ||
  (words.DEGREE.test(clause) && (ENDS_OR_ACTS(clause) || /完工|整改|达/.test(clause)))
    ? sure("underway")
    : null;

/** 基本消除黑臭. */
const MOSTLY = "(?:基本|大部[分份]|绝?大多数|部分|初步)";
const MOSTLY_ACTED = new RegExp(`${MOSTLY}(?:实现|得到)?(?:${words.ACTED})(?!.{0,8}(?:问题|现象))`);

const byPace: Rule = (clause) => {
  if (words.AHEAD.test(clause)) return sure("ahead");
  if (words.ON_TIME.test(clause) && !ENDED_TO_PLAN.test(clause)) return sure("onSchedule");
  return null;
};

/** 按时序完成全部任务, 按计划完成: it is done. 完成序时进度任务 says the pace alone. */
const ENDED_TO_PLAN =
  /(?:计划|节点|时间)(?:要求)?(?:全部|全面)*完成|(?:序时|时序)(?:进度|要求)*(?:已|均|全部|全面|如期)*(?:完成|办结)(?:了|全部|所有|各项|整改|既定|任务)+$|已完成整改/;

/** The word of an end that says none. */
const byDoubt: Rule = (clause) => {
  if ((isHearsay(clause) && ENDS_OR_ACTS(clause)) || isGivenUp(clause)) return unclear;
  if (isToldToEnd(clause)) return sure("underway");
  if (hardlyEnds(clause)) return sure("notDone");
  if (words.IN_VAIN.test(clause)) return sure("behind");
  if (words.ONCE_MORE.test(clause) && !ENDS_OR_ACTS(clause)) return sure("underway");
  if (castsDoubt(clause)) return { ...unclear, says: "doubt" };
  if (mayEnd(clause)) return unclear;
  return ENDS_BADLY.test(clause) ? sure("notDone") : null;
};

const byWork: Rule = (clause) => {
  if (/^(?:整改|整治|治理|改造|拆除|建设|实施|推进|进行|办理|施工|落实)中$/.test(clause)) return sure("underway");
  if (words.UNDERWAY.test(clause)) return sure("underway");
  return /^(?:完成|竣工|完工)$/.test(clause) ? sure("done") : null;
};

const byOffice: Rule = (clause, { about }) => (isOfficeAct(clause, about) ? likely("underway") : null);

/** 10月底前完成整改并申请销号: none of it has happened. */
const DUE_BEFORE = /(?:[年月日]|底|末|季度)之?前.{0,10}(?:完成|销号|验收)/;

/** A step of the close-out: of the work, of some of the things it counts, or still to come for the rest of them. */
const byStep: Rule = (clause, context) => {
  if (isStepOfAnother(clause)) return likely("underway");
  if (COMES_AFTER.test(clause) && !words.NOT_BEGUN.test(clause)) return context.alone ? likely("underway") : aside;
  const step = DUE_BEFORE.test(clause) && !/已/.test(clause) ? null : readStep(clause);
  if (step === null) return null;
  if (words.REMAINS.test(clause) && !REST_TOOK_STEP.test(clause)) return sure("remains");
  if (step.says === "unclear" || step.says === "aside") {
    // 未验收的1处, 第三批未销号: of the others it was said before.
    if (words.IS_DENIED.test(clause) && OF_SOME.test(clause) && !context.alone) return sure("remains");
    return { ...step, whole: false };
  }
  // 基本完成销号: as good as all of them are not all.
  if (BASICALLY_TAKEN.test(clause)) return sure("underway");
  // 公示期间收到2条异议: so many objections, not works.
  if (step.says === "notDone") return { ...step, whole: false };
  const share = readShare(clause);
  if (share !== null) return share < 1 ? sure("part") : { ...step, whole: true };
  if (BY_AND_BY.test(clause) && !ALL.test(clause)) return likely("underway");
  return isOfSoMany(clause) ? likely("part") : { ...step, whole: false };
};
/** 待验收合格后投入使用: both are still to come. 待公示后销号 is read with the steps. */
const COMES_AFTER = /^(?:目前|现|仍|还|均|须|需)*待[^,]{2,14}?后(?!.*(?:销号|验收|公示))/;
const BASICALLY_TAKEN = new RegExp(`${MOSTLY}(?:完成|通过|实现|都|已)+.{0,6}(?:销[号账]|验收|公示)`);
/** 正在逐项销号: some are, and others not. */
const BY_AND_BY = /逐[项步个批件]|陆续|分批/;
/** 其余3处也已验收. */
const REST_TOOK_STEP = /(?:已|均|都|全部)(?!未|没|待)[^,]{0,6}(?:验收|公示|销号|通过)/;
const OF_SOME = /\d+(?:[家处户台辆座个项条件批期段])|第[一二三四五六七八九十]+[批期段]|部分|个别|少数|有的/;

/** The first that reads decides. Tense and denial stand over what they govern; a step over the end of the work. */
const rules: readonly Rule[] = [
  byTick,
  byStep,
  byShare,
  byRemainder,
  byTense,
  byDoubt,
  byDenial,
  byDegree,
  byPace,
  byOffice,
  byEnd,
  byWork,
];

/** 已完成改造并通过检测: what was built was tried besides. */
const PROVED = pattern()`
  (?<=(?:已|完成)[^,]{0,6}(?:安装|改造|整改|建设|治理|整治|施工|更换)(?:任务|工程|工作)?(?:已|均|全部)*(?:完成|完毕|到位)?)
  (?:并且?|且)(?:已|均|顺利)*通过了?(?:检测|监测|调试|测试|检验)$
`;

/** 第9项整改任务 names nothing that the work could be. */
const NAMES_NOTHING =
  /^(?:第|[\da-z一二三四五六七八九十]|项|条|个|整改|整治|治理|反馈|督察|具体|任务|问题|事项|措施|内容|工作|目标|要求|[-—.、()])*$/i;

export const whatItIs = (about: string | null): string | null =>
  about === null || NAMES_NOTHING.test(about) ? null : about;

/** 整改完成后未接到投诉: what came after it is told as if the end were known. */
const AND_THEN = /(?<=完成|完毕|到位|竣工|建成|拆除|投运|投用)后$/;

export function readClause(said: string, context: ClauseContext): ClauseReading {
  const ofAll = withoutException(said);
  if (ofAll === null) return sure("remains");
  // 未发现反弹, 无逾期: that nothing bad happened tells nothing of how far the work is.
  const clause = withoutAttribute(ofAll)
    .replace(words.NO_SETBACK, "")
    .replace(words.NO_FAULT, "")
    .replace(AND_THEN, "")
    .replace(ALL_THAT_SHOULD, "")
    .replace(PROVED, "");
  for (const rule of rules) {
    const reading = rule(clause, context);
    if (reading !== null) return reading;
  }
  return aside;
}
