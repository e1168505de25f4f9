/** One clause about the progress of a work → what it says of it. */
import { pattern } from "../collections/pattern";
import { readStep } from "./close-out-words";
import {
  ALL_THAT_SHOULD,
  castsDoubt,
  END_AS_NOUN,
  ENDS_BADLY,
  hardlyEnds,
  isEndOfPart,
  isGivenUp,
  isHearsay,
  isToldToEnd,
  mayEnd,
  WHO_LOOKED,
} from "./doubted-end";
import { readShare } from "./shares";
import { FESTIVAL } from "./festivals";
import * as words from "./state-words";
import type { Certainty, ProgressState } from "./state";

/**
 * What a clause says. `part`: some of several things are done, so that the work is under way unless all are.
 * `aside`: nothing of the state. `unclear`: something of it, but not what. `doubt`: it leaves in doubt an end that was
 * said before it, and says nothing else.
 */
export interface ClauseReading {
  readonly says: ProgressState | "part" | "remains" | "aside" | "unclear" | "doubt";
  readonly certainty: Certainty;
  /** The clause speaks of all of it: 均, 全部, 现已 — it may overrule what was said before. */
  readonly whole: boolean;
}

export interface ClauseContext {
  /** What the work is: a piece of it named there is no mere preparation. */
  readonly about: string | null;
  /** The text has no other clause. */
  readonly alone: boolean;
}

type Rule = (clause: string, context: ClauseContext) => ClauseReading | null;

const sure = (says: ClauseReading["says"], whole = false): ClauseReading => ({ says, certainty: "sure", whole });
const likely = (says: ClauseReading["says"], whole = false): ClauseReading => ({ says, certainty: "likely", whole });
const unclear: ClauseReading = { says: "unclear", certainty: "unsure", whole: false };
const aside: ClauseReading = { says: "aside", certainty: "sure", whole: false };

/** Words that take the whole. */
const ALL = /均|全部|全都|皆|全面完|所有|全数|各项|现已|目前已|都已|已经?全/;
const ENDS_OR_ACTS = (clause: string): boolean =>
  words.ENDS.test(clause) || words.HAS_ACTED.test(clause) || words.ACTED_TO_THE_END.test(clause);

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

const byTense: Rule = (clause) => {
  if (/已.{0,3}(?:提前|按计划|如期|按期)/.test(clause)) return null;
  if (words.FUTURE.test(clause)) {
    if (/已(?:基本)?(?:完成|办结|到位)/.test(clause.replace(words.FUTURE, "|").split("|")[0] ?? "")) return null;
    if (/^(?!.*已).*(?:列入|纳入)[^,]{0,10}(?:计划|方案|项目库|清单)$/.test(clause)) return sure("notStarted");
    if (/复工|恢复施工|续建/.test(clause)) return sure("underway");
    if (/开工|启动|动工|开始|实施|招标|立项|施工/.test(clause) && !words.ENDS.test(clause)) return sure("notStarted");
    return ENDS_OR_ACTS(clause) || MEANT.test(clause) ? sure("underway") : aside;
  }
  if (/(?:底|末|日|月)可(?:以)?(?:全部)?(?:完|投|到位|竣)/.test(clause)) return likely("underway");
  if (/已|于(?!.*[之以]?前)|截[至止]|了/.test(clause) || words.LATE.test(clause)) return null;
  const dated = DATED_END.exec(clause);
  if (dated?.[1] !== undefined || ENDS_WITHIN.test(clause)) return likely("underway");
  return dated === null || ON_A_FULL_DATE.test(clause) ? null : unclear;
};
/** 2024年3月15日完成: who gives the very day with its year tells of what was. */
const ON_A_FULL_DATE = /\d{4}年\d{1,2}月\d{1,2}[日号](?![之以]?[前内后])/;

const byDenial: Rule = (clause) => {
  if (words.AWAITS.test(clause)) return sure("notStarted");
  if (words.TWICE_DENIED.test(clause)) return unclear;
  if (words.LATE.test(clause) && !/已.{0,4}(?:完成|办结|到位)/.test(clause) && !ENDED_ELSEWHERE.test(clause))
    return ENDED_LATE.test(clause) ? likely("done") : sure("behind");
  if (words.NOT_WHOLLY.test(clause)) return sure("remains");
  if (words.SHORT_OF_GOAL.test(clause)) return sure("notDone");
  const denies = (words.NOT_BEGUN.test(clause) || words.NOT_ENDED.test(clause)) && !ENDED_ELSEWHERE.test(clause);
  if (!denies) return null;
  // 截至8月底尚未启动: the number is a day's.
  if (/\d|个别|部分|少数|有的|还有|仍有|尚有/.test(clause.replace(WHEN, ""))) return sure("remains");
  return words.NOT_BEGUN.test(clause) ? sure("notStarted") : sure("notDone");
};
/** 逾期完成, 超期2个月后完成整改. */
const ENDED_LATE = /^(?:逾期|延期|滞后|推迟|超期)(?:了?半?\d*个?[年月周天日]?(?:之?后)?才?)完成(?:了|整改|任务|治理)*$/;
/** 未批先建问题已整改到位: the denial belongs to the fault. */
const ENDED_ELSEWHERE =
  /[未没无].{2,}(?:已经?|现已|均|全部)(?!未)(?:.{0,4})(?:完成|到位|整改|整治|拆除|办结|完毕|关停|取缔|清理)/;

/** 剩余任务明年实施, 其余未启动: whatever is said of the rest, the rest is not all of the work. */
const byRemainder: Rule = (clause) => {
  if (STILL_SOME.test(clause) || words.EXCEPT.test(clause)) return sure("remains");
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
  (words.DEGREE.test(clause) && (ENDS_OR_ACTS(clause) || /完工|整改|达/.test(clause)))
    ? sure("underway")
    : null;

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

const byEnd: Rule = (said, context) => {
  if (/(?:情况|(?<!有.{0,4}|取得.{0,4})进展|如下)$/.test(said)) return aside;
  if (isEndOfPart(said)) return likely("part");
  const clause = said
    .replace(ACCORDING, "")
    .replace(WHO_LOOKED, "")
    .replace(END_AS_NOUN, "")
    .replace(BEFORE_IT, "")
    .replace(ON_A_DAY, "已");
  if (words.BARE_ACT.test(clause) && !words.ACTED_TO_THE_END.test(clause)) return context.alone ? unclear : aside;
  if (!ENDS_OR_ACTS(clause)) return null;
  // 其余全部完成: all of the rest, and nothing of what was said before.
  const whole = (ALL.test(clause) || ALL_OF_IT.test(clause)) && !THE_REST.test(clause);
  const around = clause.replace(SUBJECT, "").replace(END_WORDS, "").replace(WHEN, "");
  if (words.WHOLE.test(around) && !YEARS_TASK.test(clause) && !isPreparation(clause, context))
    return sure("done", whole);
  if (isPreparation(clause, context)) return sure("underway");
  if (/(?:正在|推进|进行|施工|建设)中?/.test(clause) && !/已|完/.test(clause)) return null;
  if (isOfSoMany(clause)) return likely("part");
  if (YEARS_TASK.test(clause)) return unclear;
  if (isLookedInto(around) && !isOf(around, context.about)) return sure("underway");
  if (context.about === null && (words.HAS_ACTED.test(clause) || WORK_LAST.test(clause))) return likely("done", whole);
  if (isOf(around, context.about) || IN_USE.test(clause)) return likely("done", whole);
  if (THE_THING.test(clause) && words.HAS_ACTED.test(clause)) return likely("done", whole);
  return ALL.test(clause) || (context.alone && clause.length <= 8) ? likely("done", whole) : unclear;
};
/** 于5月20日竣工 has happened: what is to come says 前, 将 or 拟. */
const ON_A_DAY = /于(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[初中底末]|[上中下]旬)?(?![之以]?前|\d)/;
/** 已立案查处并整改到位: the last of what one clause tells. */
const BEFORE_IT = /^[^,未没不拟将]{2,10}并(?=(?:已|均|全部|完成)*(?:整改|整治|治理)(?:到位|完毕|完成|$))/;
/** 处理站已建成投运: nobody puts into use what is not there. */
const IN_USE =
  /(?:已|均|全部)[^,]{0,3}(?:建成|竣工|完工|建好|安装)(?:完毕|完成)?(?:后|并|且|、)*(?:已|正式|全部)*(?:投运|投用|投产|投入(?:使用|运行|运营)|通水|运行)/;
/** 现场踏勘, 入户摸查, 资产评估: what was looked into, talked over or reckoned is not done yet. */
const isLookedInto = (around: string): boolean =>
  /(?:[勘查察测评审议谈研算绘编访询估]|[核校比]对|论证)(?:工作|任务)?$/.test(around);
/** 该养殖场已搬迁: the very thing that the task is about. */
const THE_THING = /^[该此]/;
/** 任务已完成, 目前问题已整改完毕: the work, and no number of things. */
const ALL_OF_IT = pattern()`
  ^(?:目前|现|至此|截至目前)?(?:[该本此]|整改|反馈|各项)*(?:任务|问题)(?:已经?|均|现已|整改|整治|治理)*(?:完成|完毕|到位|办结)(?:整改|整治)?(?:到位|完毕)?$
`;
const THE_REST = /其余|其他|其它|另外|余下/;
/** 按方案完成整改: the plan is not what was made. */
const ACCORDING =
  /(?:严格)?(?:按照?|依照|根据|对照)[^,]{0,10}?(?:方案|要求|计划|规定|标准|设计|时限|序时|时序|节点)(?:进度)?(?:要求)?/;
/** 河道垃圾堆放问题已…: the problem itself, whatever it is about. */
const SUBJECT = /^.{0,30}问题(?=已|均|全部|得到|现已)/;
const WHEN =
  /(?:截至|截止|于|到)?(?:目前|今年|去年|上年|\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:[上中下]旬|[初中底末])?前?/g;
/** A year's share of a work of several years, or the whole of it: only the list knows. */
const YEARS_TASK = /(?:\d{4}年|年度|今年|本年)度?(?:目标|建设|治理|整治|改造|计划)*任务/;
/** 完成清洁取暖改造: the last word says what was completed. */
const WORK_LAST = new RegExp(`(?:${words.ACTED}|建设|工程|项目)(?:任务|工作)?(?:已?完成)?$`);
const END_WORDS = pattern("g")`
  完成了?|办结|办理完毕|完毕|到位|竣工|完工|完结|结案|办妥|清零|建成|收官|结束|了结|已经?|均|全部|投运|投用|投入使用
  |(?:达到|满足|符合)(?=整改|治理|整治)|落到实处|落地见效|拆改|关闭|停用|恢复|解决|消除|达标|注销|报废|更换|替换|退出|处置|处理|规范|销案|投产|完$
`;
/** 已完成12家, 已清理垃圾120吨, 已销号10个: a number of things, of which there may be more. */
const isOfSoMany = (clause: string): boolean => COUNTED.test(clause) && !ALL.test(clause);
const COUNTED =
  /(?<![第经\d.])\d+(?:\.\d+)?(?:万|余|多)?(?:[家处户台辆座个项件条亩眼口吨起次米户件株套艘块宗村]|公里|千米|公顷|平方|立方)(?!工作日|自然日|月|季度)/;

/** What only prepares the work, unless the work is that very thing: 编制规划. */
const isPreparation = (clause: string, { about }: ClauseContext): boolean => {
  // 共排查56个，已全部整改: what stands before "all" is not what was done.
  const done = clause.split(/(?:已|均|全部|全都)+(?=整改|完成整改|拆除|整治|治理)/).at(-1) ?? clause;
  const found = done.match(new RegExp(words.PREPARES, "g")) ?? [];
  // 安装调试完成 is the end of it.
  if (/(?:安装|改造|整改|建设)[^,]{0,4}(?:调试|试运行)(?:已|均|全部)*(?:完成|完毕|合格|结束)$/.test(done)) return false;
  return found.some((word) => /初稿|送审稿|招标|进场|前期/.test(word) || about === null || !about.includes(word));
};

/** The words beside the end stand in the work's own name. */
function isOf(around: string, about: string | null): boolean {
  if (about === null) return false;
  const rest = around
    .replace(/[的了并和及等]/g, "")
    .replace(/整改|整治|治理|工作|任务|问题|\d+[家处户台辆座个项条亩眼口吨起次]?/g, "");
  return rest.length >= 2 && about.includes(rest);
}

const byWork: Rule = (clause) => {
  if (/^(?:整改|整治|治理|改造|拆除|建设|实施|推进|进行|办理|施工|落实)中$/.test(clause)) return sure("underway");
  if (words.UNDERWAY.test(clause)) return sure("underway");
  return /^(?:完成|竣工|完工)$/.test(clause) ? sure("done") : null;
};

/** 10月底前完成整改并申请销号: none of it has happened. */
const DUE_BEFORE = /(?:[年月日]|底|末|季度)之?前.{0,10}(?:完成|销号|验收)/;

/** A step of the close-out: of the work, of some of the things it counts, or still to come for the rest of them. */
const byStep: Rule = (clause, context) => {
  const step = DUE_BEFORE.test(clause) && !/已/.test(clause) ? null : readStep(clause);
  if (step === null) return null;
  if (words.REMAINS.test(clause) && !REST_TOOK_STEP.test(clause)) return sure("remains");
  if (step.says === "unclear" || step.says === "aside") {
    // 未验收的1处, 第三批未销号: of the others it was said before.
    if (words.IS_DENIED.test(clause) && OF_SOME.test(clause) && !context.alone) return sure("remains");
    return { ...step, whole: false };
  }
  // 公示期间收到2条异议: so many objections, not works.
  if (step.says === "notDone") return { ...step, whole: false };
  const share = readShare(clause);
  if (share !== null) return share < 1 ? sure("part") : { ...step, whole: true };
  if (BY_AND_BY.test(clause) && !ALL.test(clause)) return likely("underway");
  return isOfSoMany(clause) ? likely("part") : { ...step, whole: false };
};
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

export function readClause(said: string, context: ClauseContext): ClauseReading {
  // 未发现反弹, 无逾期: that nothing bad happened tells nothing of how far the work is.
  const clause = said
    .replace(words.NO_SETBACK, "")
    .replace(words.NO_FAULT, "")
    .replace(ALL_THAT_SHOULD, "")
    .replace(PROVED, "");
  for (const rule of rules) {
    const reading = rule(clause, context);
    if (reading !== null) return reading;
  }
  return aside;
}
