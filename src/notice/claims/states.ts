/** What became of things that were found, assigned or sampled, as the words beside a number say it. */
import { behindTime, endsAmong, stretchesOfSentence, type Stretch } from "./stretch";

/** Outcomes of one family shut each other out. */
export type Family = "progress" | "truth" | "quality" | "approval" | "alert";

export interface State {
  readonly family: Family;
  /** done and its like; undone: the rest of it; other: one of several. */
  readonly side: "done" | "undone" | "other";
  /** 其余, 剩余: what is left when the others are taken away. */
  readonly rest: boolean;
}

interface StateWords extends Omit<State, "rest"> {
  readonly words: RegExp;
}

const DEED =
  "完成|办结|整改|整治|治理|修复|拆除|关停|关闭|淘汰|销号|改造|建成|投运|投用|投入使用|达标|取缔|搬迁|清理|清运|清除|完工|竣工|开工|安装|落实|解决|化解|恢复|复垦|复绿|封堵|封停|规范|处" +
  "置|回收|兑现|结案|审结|执行|支付|拨付|备案|签约|发证|入库|配备|更换|替换|回填|退出|接入|接通|联网|纳管|提交|通过|报送|验收";

/** Of what is yet to come; "将整改工作分解为": there it leads to the object. */
const WILL = "将(?![^，。；]*(?:为|成|入|到|至|给|于)$)";

/** The first that fits holds: 未完成但符合序时进度 is on schedule. */
const stateWords: readonly StateWords[] = [
  { family: "alert", side: "done", words: /(?:剔除|扣除|豁免|排除|核减)(?!式)/ },
  { family: "truth", side: "undone", words: /(?:不|未|非)(?:属实|实)|失实|查无|不属于?[\u4e00-\u9fa5]{2,6}的?$/ },
  { family: "truth", side: "other", words: /(?:部分|基本)(?:属实|查实$)/ },
  { family: "truth", side: "done", words: /属实|查实$|(?:确认|认定|判定)为[\u4e00-\u9fa5]{2,6}的?$/ },
  { family: "quality", side: "undone", words: /(?:不|未)(?:合格|达标|符合|满意)|(?<!推送|预警|报警)超标$|不及格/ },
  { family: "quality", side: "other", words: /(?:基本|比较|较为?)(?:满意|达标|合格|符合)/ },
  { family: "quality", side: "done", words: /合格|(?<!不)满意的?$|(?<!提标|设施|排放)达标$/ },
  {
    family: "progress",
    side: "other",
    words: /(?:达到|符合|按|超过|按照)[^，。；]{0,4}(?:序时|时序|时间进度|计划进度)|序时(?:推进|进度)/,
  },
  { family: "progress", side: "other", words: /阶段性?(?=办|完)|阶段性|(?:基本|部分)(?:完成|办结|整改)/ },
  { family: "progress", side: "done", words: /(?:当场|立即|立行|即时|现场)(?:整改|立改|纠正|拆除|关停)/ },
  { family: "progress", side: "other", words: /因[^，。；]{1,10}(?:停用|停产|停业|停运|停止|注销|报废|暂缓|取消)/ },
  { family: "progress", side: "other", words: /滞后|逾期|超期|缓慢/ },
  {
    family: "progress",
    side: "undone",
    words: new RegExp(
      `(?:尚未|还未|没有|无法)[\\u4e00-\\u9fa5]{2}|没(?![收有事人])[\\u4e00-\\u9fa5]|未(?:全部)?(?:${DEED}|启动|动工|到位|开展|实施|安装|处理)|` +
        `转入[^，。；]{0,6}[轮批期年]|正在|[尚仍还]在|在办|在建|在改|推进(?:中|$)|(?:整改|办理|施工|建设|治理|实施|进行|推进)中|` +
        `限期|未到(?:办理|整改|办结|完成|规定)?(?:期|时限)|待(?:` +
        `办|改|整改|完成|治理|修复|验收|处理)|(?:拟|计划|预计|${WILL})[^，。；]{0,12}(?:${DEED})`,
    ),
  },
  {
    family: "progress",
    side: "done",
    words: new RegExp(
      `(?:已|均已|已经|已全部)(?!于|在|对|按|将|有)[^，。；未]{2,8}$|^已[建改装拆搬关停]$|` +
        `(?:已|均已|已经|已全部|已有)[^，。；未]{0,6}?(?:${DEED})|` +
        "^(?:(?:整改|治理)?(?:任务|问题|工作|项目|事项))?(?:全部|均|实际|[按如延]期|按时|提前)*(?:完成|办结|销号|整改到位|整改完成|完成整改|完工$|竣工$|结案|审结)|" +
        `(?:${DEED})(?:完毕|到位|完成)$|^(?:${DEED})(?:销号|办结|结案|完工|竣工|投运|投用)$`,
    ),
  },
  { family: "approval", side: "undone", words: /(?:不|未|不予)(?:通过|批准|同意|受理)|否决|退回|暂缓|驳回/ },
  {
    family: "approval",
    side: "done",
    words:
      /(?:通过|批准|同意|核准)(?:项目|事项|申请|环评|评审|审查|审核|审批|评估|论证|验收|核验|抽检|检查|检测|认定|核查)?$/,
  },
  { family: "alert", side: "other", words: /处罚|罚款|立案|查处/ },
  { family: "alert", side: "undone", words: /待核[实查]|正在核[实查]/ },
];

const REST =
  /^(?:其余|剩余|结余|结存|滞留|沉淀|余下|剩下|(?:尚|还|仍)(?:余|剩|差|有|缺|欠)|缺口|[缺欠差]$)|^(?:其它|其他|另外|另有)的?$/;
/** Done to a thing, not what became of it: any of them may go with any outcome. */
const MEASURE =
  /交办|转办|移交|移送|下达|下发|印发|受理|责令|约谈|问责|立案|处罚|查封|扣押|拘留|通报|发放|出动|召开|开展|签订|张贴|追责/;
const UNDER_WAY = /正在|尚未|还未/;
/** 达标改造, 整改通知书, 合格证 name things. */
const NAMES = /通知书|督办函|达标改造|达标排放改造|提标改造|合格证/;

/**
 * The words that say it: behind a number that opens its clause, else in front of it. What stands before the next number
 * without a mark is that number's: 58项任务|已完成31项.
 */
function wordsOf({ before, after: behind, mark, endMark }: Stretch): readonly string[] {
  const after = endMark === "" && !endsAmong(behind) ? "" : behind;
  const opens = mark !== "" && /^(?:其中|其余|其他|剩余|余下|剩下|另外|有|的)?$/.test(before);
  return opens ? [after, before] : [before, after];
}

/** "全市在建工地131个": all that there are of a kind, and not what became of some. */
const ALL_UNDER_WAY = /^(?:目前|现|当前)?[，]?[全我本该][省市县区州盟旗镇乡](?:现有|共有|目前)?在[建办产]/;

const BY_DEADLINE =
  /(?:[年月日底末]|年度|阶段)前(?:完成|整改|整改到位|完成整改|销号)?$|长期(?:坚持|整改)$|持续(?:推进|坚持|整改)$/;
/** "应于今年底前完成的有13项", "2023—2025年完成的41项", "立行立改、长期坚持的1项": kinds of work by when it is due. */
const DUE_BY = /(?:[年月日底末]前?|年度|阶段|季度)(?:应|要|需)?(?:完成|整改|销号)的$|(?:长期坚持|立行立改|持续推进)的$/;
/** "2021年底前完成6项", "长期坚持2项": by when it is to be done, and not what became of it. */
export const isByDeadline = ({ before, mark }: Pick<Stretch, "before" | "mark">): boolean =>
  DUE_BY.test(before.replace(/[有为是共]$/, "")) ||
  (BY_DEADLINE.test(before) && (mark === "、" || before.startsWith("其中")));

/** Put right at once: a kind among kinds of deadlines, else an outcome. */
export const isAtOnce = ({ before }: Pick<Stretch, "before">): boolean => /立[行查知]立改$|即[知查]即改$/.test(before);

/** "立行立改类204个": what kind they are of, and not what became of them. */
const KIND = /(?:类|类型|型)(?:问题|任务|项目|企业)?$/;

/** The outcome that a figure counts; null: none is said. */
export function stateOf(given: Stretch): State | null {
  // "8项立行立改任务和|17项2023年任务": the words in front name what was counted before.
  if (given.mark === "" && /[\u4e00-\u9fa5]{2}[和及与]$/.test(given.before)) return null;
  if (ALL_UNDER_WAY.test(given.before) || KIND.test(given.before) || isByDeadline(given)) return null;
  const stretch = { ...given, before: withoutTime(given) };
  const rest = REST.test(stretch.before.replace(/^(?:其中|目前|截至[^，]*底?)/, ""));
  for (const words of wordsOf(stretch)) {
    if (words === "" || NAMES.test(words) || (words === stretch.before && isPlanned(stretch))) continue;
    const known = stateWords.find((state) => state.words.test(words));
    // "发现未安装净化设施的|96家": what was found, before anything became of it.
    if (known?.family === "progress" && words === stretch.before && FOUND_SO.test(words)) continue;
    if (known && !(known.family === "progress" && MEASURE.test(words) && !UNDER_WAY.test(words)))
      return { family: known.family, side: known.side, rest };
  }
  return rest ? { family: "progress", side: "undone", rest } : null;
}

const FOUND_SO = /(?:发现|查出|排查出|摸排出)[^，。；]*未[^，。；]*的$/;

/** "截至11月30日完成整改", "2021年以前完成": the phrase of time at its head says nothing of what became of it. */
function withoutTime(stretch: Stretch): string {
  const rest = behindTime(stretch);
  return rest === stretch.before ? rest : rest.replace(/^[及和]?(?:以前|之前|以来)/, "");
}

/**
 * The same of the second of two amounts of one thing: "完成修复109个、7210亩" says of the area what it says of the number.
 */
export function stateAt(stretches: readonly Stretch[], index: number): State | null {
  const own = stretches[index];
  const before = stretches[index - 1];
  if (!own) return null;
  const next = stretches[index + 1];
  if ((isAtOnce(own) && next && isByDeadline(next)) || isOfKindsByDeadline(stretches, own)) return null;
  if (isOneOfDeadlines(before, own) || isOneOfDeadlines(own, next)) return null;
  const state = stateOf(own);
  return state === null && before && isSecondAmount(before, own) ? stateOf(before) : state;
}

const KIND_BY_DEADLINE = /^(?:其中)?(?:立行立改|即知即改|限期整改|按期整改|分期整改|长期坚持|持续推进|持续整改)$/;
const LASTING = /长期|持续/;
/** "立行立改6项、限期整改15项、长期坚持6项": what is to last is no outcome, and so the whole list is of kinds. */
function isOfKindsByDeadline(stretches: readonly Stretch[], own: Stretch): boolean {
  const kinds = stretchesOfSentence(stretches, own.figure.sentence).filter(
    ({ before, figure }) => figure.unit === own.figure.unit && KIND_BY_DEADLINE.test(before),
  );
  return kinds.includes(own) && kinds.length > 2 && kinds.some(({ before }) => LASTING.test(before));
}

const ONE_OF_DEADLINES = /^(?:[^，。；]*前完成|长期坚持|持续推进|立行立改)$/;
/** "2025年底前完成9项，2026年底前完成6项": two beside each other are kinds by when they are due, behind whatever mark. */
const isOneOfDeadlines = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.figure.sentence === b.figure.sentence &&
  a.figure.unit === b.figure.unit &&
  [a, b].every(({ before }) => ONE_OF_DEADLINES.test(before));

/** Nothing but a mark stands between it and the first amount, which is in another unit. */
export const isSecondAmount = (first: Stretch, { before, mark, figure, bracket }: Stretch): boolean =>
  before === "" &&
  /^[、，]?$/.test(mark) &&
  first.after === "" &&
  first.bracket === bracket &&
  first.figure.sentence === figure.sentence &&
  first.figure.unit !== figure.unit &&
  first.figure.unit !== "%" &&
  figure.unit !== "%";

const BESIDE =
  /责令|约谈|问责|立案|处罚|查封|扣押|拘留|通报|发放|出动|召开|开展|签订|张贴|追责|(?:下达|下发|印发)(?![^，。；]*任务)/;
/** Deeds that are counted beside things: no total of theirs can be meant. What was handed on came in. */
export const isMeasure = ({ before, after, figure: { unit } }: Stretch): boolean =>
  (BESIDE.test(before) && !(unit === "元" && HANDED_DOWN.test(before))) || (before === "" && BESIDE.test(after));
/** Money that came in. */
const HANDED_DOWN = /下达|下发/;

const GIVEN =
  /发现|查出|排查出|梳理|存在|反馈|指出|交办|转办|移交|接到|收到|受理|接收|转来|任务|问题|隐患|信访件|线索|案件|投诉|举报|涉及|纳入|列入|推送|预警/;
/** Found or assigned: no more of them can be put right than there are. A plan can be exceeded. */
export const isGiven = (stretch: Stretch): boolean => {
  const { before, after } = stretch;
  if (isAssigned(stretch)) return false;
  return DUE.test(before) || (GIVEN.test(`${before}|${after}`) && !PLANNED.test(before));
};
/** "市下达我县清洁取暖任务3200户": an amount of work, which may be exceeded; 整改任务 and 问题 are things that were found. */
const isAssigned = ({ before }: Pick<Stretch, "before">): boolean =>
  (/任务$/.test(before) || /下达|市定|省定/.test(before)) && !/整改|问题|发现|交办|排查|反馈|承担/.test(before);
/** What has to be done is a number of things; a plan is a number that may be exceeded. */
const DUE = /应(?!急|对|用|由)[\u4e00-\u9fa5]{2,}/;
const PLANNED = /计划|目标|任务数|应(?!急)|拟|需(?!氧)/;
const TASK = /(?:任务|目标|计划)[数量]?$/;
/** "完成目标45家": those who reached it are counted; "完成年度任务3100吨" is the amount that was asked for. */
export function isPlanned({ before, figure: { unit } }: Pick<Stretch, "before" | "figure">): boolean {
  if (/(?:完成|达到|实现)[^，。；]{0,6}$/.test(before.replace(TASK, "")) && TASK.test(before))
    return !/^[家户人座县]$/.test(unit);
  return PLANNED.test(before) || isAssigned({ before });
}

const INCREMENT =
  /(?:本[周月日季旬]|当[日月周天]|今日|新)(?:度|期|新|共)*(?:增)?(?:完成|办结|销号|整改|治理|拆除|淘汰|改造)/;
/** "本周新完成整改2个" is in what was done altogether already. */
export const isIncrement = ({ before }: Stretch): boolean => INCREMENT.test(before);
