/** A clause that names an end or an act → whether it says that the work is done, and all of it. */
import { pattern } from "../collections/pattern";
import { ALL, aside, ENDS_OR_ACTS, likely, sure, unclear, type ClauseContext, type Rule } from "./clause-reading";
import { END_AS_NOUN, isEndOfPart, WHO_LOOKED } from "./doubted-end";
import * as words from "./state-words";

export const byEnd: Rule = (said, context) => {
  if (/(?:情况|(?<!有.{0,4}|取得.{0,4})进展|如下)$/.test(said)) return aside;
  if (isEndOfPart(said)) return likely("part");
  if (PROBLEM_SOLVED.test(said)) return sure("done", true);
  if (TESTED_AGAIN.test(said)) return likely("done", true);
  if (AT_WORK.test(said)) return likely("done");
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

const NOT_QUITE = "基本|初步|部分|大部|逐步|未|没|难以|有望|将|待|拟|争取|力争|确保|预计";
const ILL = "(?:问题|隐患|乱象|现象|风险|矛盾)";
/** 无组织排放问题得到解决, 隐患已消除, 杜绝了混放现象, 整改目标已实现: what the task was for has come. */
const PROBLEM_SOLVED = pattern()`
  ^(?!.*(?:${NOT_QUITE})).*(?:
  ${ILL}(?:已经?|均|全部|现已|得到|得以|获得?|彻底|全面|根本)+(?:了|有效|彻底|妥善|根本|圆满|全面|及时|全部)*(?:解决|消除|根除|根治|化解|整改|整治|治理)$
  |${ILL}(?:已|现已|均)*不[复再]存在$|(?:解决|消除|根除|杜绝)了[^,]*${ILL}$|(?:整改|治理|整治|既定|预期)目标(?:均|已|全部|如期|按期)+(?:达成|实现)$)
`;
/** 复测全部合格: what had been found was put right. */
const TESTED_AGAIN = /(?:复[测检]|再次[检监]测|重新[检监]测)(?:结果|后)?(?:已|均|全部|都|为)*(?:合格|达标|通过|正常)$/;
/** 于5月20日竣工 has happened: what is to come says 前, 将 or 拟. */
const ON_A_DAY = /于(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[初中底末]|[上中下]旬)?(?![之以]?前|\d)/;
/** 已立案查处并整改到位: the last of what one clause tells. */
const BEFORE_IT = /^[^,未没不拟将]{2,10}并(?=(?:已|均|全部|完成)*(?:整改|整治|治理)(?:到位|完毕|完成|$))/;
/** 处理站已建成投运, 已建成并移交: nobody uses or hands over what is not there. */
const IN_USE =
  /(?:已|均|全部)[^,]{0,3}(?:建成|竣工|完工|建好|安装)(?:完毕|完成)?(?:后|并|且|、)*(?:已|正式|全部)*(?:投运|投用|投产|投入(?:使用|运行|运营)|通水|运行|移交|交付|交由)/;
/** 现场踏勘, 入户摸查, 资产评估: what was looked into, talked over or reckoned is not done yet. */
/** 设备已正常使用, 目前稳定运行: what is at work has been made. */
const AT_WORK =
  /(?:已经?|现已?|目前|均|全部)[^,]{0,4}(?:正常|稳定|正式|全面)(?:投入)?(?:使用|运行|运转|运营|供水|供气|发电)$/;
const isLookedInto = (around: string): boolean =>
  /(?:[勘查察测评审议谈研算绘编访询估]|[核校比]对|论证)(?:工作|任务)?$/.test(around);
/** 该养殖场已搬迁: the very thing that the task is about. */
const THE_THING = /^[该此]/;
/** 任务已完成, 目前问题已整改完毕: the work, and no number of things. */
const ALL_OF_IT = pattern()`
  ^(?:目前|现|至此|截至目前)?(?:[该本此]项?|整改|反馈|各项)*(?:任务|问题)(?:已经?|均|现已|整改|整治|治理)*(?:完成|完毕|到位|办结)(?:整改|整治)?(?:到位|完毕)?$
`;
const THE_REST = /其余|其他|其它|另外|余下/;
/** 按方案完成整改: the plan is not what was made. */
const ACCORDING =
  /(?:严格)?(?:按照?|依照|根据|对照)[^,]{0,10}?(?:方案|要求|计划|规定|标准|设计|时限|序时|时序|节点|批复|批文|可研|图纸|合同|协议)+(?:进度)?(?:要求|内容|规模)?/;
/** 河道垃圾堆放问题已…: the problem itself, whatever it is about. */
const SUBJECT = /^.{0,30}问题(?=已|均|全部|得到|现已)/;
export const WHEN =
  /(?:截至|截止|于|到)?(?:目前|今年|去年|上年|\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:[上中下]旬|[初中底末])?前?/g;
/** A year's share of a work of several years, or the whole of it: only the list knows. */
const YEARS_TASK = /(?:\d{4}年|年度|今年|本年)度?(?:目标|建设|治理|整治|改造|计划)*任务/;
/** 完成清洁取暖改造: the last word says what was completed. */
const WORK_LAST = new RegExp(`(?:${words.ACTED}|建设|工程|项目)(?:任务|工作)?(?:已?(?:完成|完毕|到位))?$`);
const END_WORDS = pattern("g")`
  完成了?|办结|办理完毕|完毕|到位|竣工|完工|完结|结案|办妥|清零|建成|收官|结束|了结|已经?|均|全部|投运|投用|投入使用
  |(?:达到|满足|符合)(?=整改|治理|整治)|落到实处|落地见效|拆改|关闭|停用|恢复|解决|消除|达标|注销|报废|更换|替换|退出|处置|处理|规范|销案|投产|完$
`;
/** 已完成12家, 已清理垃圾120吨, 已销号10个: a number of things, of which there may be more. */
export const isOfSoMany = (clause: string): boolean => COUNTED.test(clause) && !ALL.test(clause);
const COUNTED =
  /(?<![第经\d.])\d+(?:\.\d+)?(?:万|余|多)?(?:[家处户台辆座个项件条亩眼口吨起次米户件株套艘块宗村]|公里|千米|公顷|平方|立方)(?!工作日|自然日|月|季度)/;

const SEEN_TO = new RegExp(`(?:已|均|全部|全都)+(?=完成整改|${words.ACTED})`);
const PREPARATION = new RegExp(words.PREPARES, "g");
/** What only prepares the work, unless the work is that very thing: 编制规划. */
const isPreparation = (clause: string, { about }: ClauseContext): boolean => {
  // 共排查56个，已全部整改: what stands before "all" is not what was done.
  const done = clause.split(SEEN_TO).at(-1) ?? clause;
  const found = done.match(PREPARATION) ?? [];
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
