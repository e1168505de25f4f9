/**
 * What lists of other fields and other offices are about, as their titles say it. A list whose title names one of these
 * is not one of our ledgers because its columns look alike: 完成户数 stands under 户厕 as well as under 清洁取暖.
 */
import { headerKey } from "../cells/normalise-text";
import { anyOf, pattern } from "../collections/pattern";
import { remembered, rememberedFor, rememberedOf } from "../collections/remembered";

/**
 * otherField: another part of the environment or the countryside. otherOffice: no business of an environment bureau's.
 */
export type SubjectGroup = "otherField" | "otherOffice";

interface ForeignSubject {
  readonly group: SubjectGroup;
  readonly words: readonly string[];
}

const foreign: readonly ForeignSubject[] = [
  // water
  {
    group: "otherField",
    words: [
      "[污废尾雨]水|水源|饮用水|饮水|水质|断面|地表水|地下水|排污口|排口|黑臭水体|河道|河湖|河长|湖长|巡河|巡湖|水库|水体|水环境",
      "水污染|水生态|水资源|水功能|节水|节约用水|取水|供水|排水|雨污|管网|中水|再生水|水土保持|水土流失|流域|岸线|采砂|灌区|灌溉|水利|水产",
    ],
  },
  // soil, mines, waste
  {
    group: "otherField",
    words: [
      "土壤|污染地块|农用地|耕地|建设用地|重金属|矿山|尾矿|矿区|采矿|采空区|矿井|探矿|复垦|危废|危险废物|医废|医疗废物|固废|固体废物|固体废弃物|垃圾",
      "废弃物|白色污染|塑料|污泥|填埋|渗滤液|电子废物|危化|化学品|加油站|油罐|储油|非煤",
    ],
  },
  // countryside, nature
  {
    group: "otherField",
    words: [
      "养殖|畜禽|粪污|粪便|秸秆|农膜|地膜|残膜|化肥|农药|户厕|厕所|改厕|旱厕|农田|种植业|草原|草场|草地|湿地|林地|林业|造林|森林|国土绿化",
      "自然保护|保护区|保护地|生物多样性|野生动物|退耕|退牧|禁牧|休牧|荒漠|沙化|沙漠|防沙|治沙|生态修复|生态红线|生态补偿|绿盾|退化|石漠化|渔业|禁渔",
    ],
  },
  // noise and the rest of the environment
  {
    group: "otherField",
    words: [
      "噪声|噪音|辐射|放射|电磁|光污染|振动|核安全|碳(?:排放|减排|达峰|中和|核查|配额|市场|汇)|臭氧层|清洁生产审核|生态文明示范",
    ],
  },
  // safety, markets, health
  {
    group: "otherOffice",
    words: [
      "危险货物|危货|超限|超载|客运量|客流|旅客|乘客|客车运输|有序用电|用电安全",
      "消防|火灾|防火|安全生产|生产安全|安全隐患|隐患排查|安全检查|安全管理|安全培训|安全评价|施工安全|安全文明|应急演练|地质灾害|防灾|减灾|防汛|抗旱|抗震|防震|救灾|特种设备|电梯|燃气安全",
      "(?<!\\d)年检(?![查测验修])|(?<!\\d)年审(?![计核议批])",
      "纠纷|调解|林权|产权|巡[视察](?!.*生态)|审计|危房|自建房|食品|药品|疫情|防疫|疫苗|环境卫生|公共卫生|计量器具|计量检定|计量监督|物价|医院|学校|校园|教育",
      "(?:燃气|用气|用火|设备|设施)使用(?:安全)?|使用安全|安全专项|安全技术|厨余|浪费|文化市场|文化执法|文旅|农机|拖拉机|收割机",
      "(?:施工)?图纸|施工图|财评|(?:资金|预算|造价)(?=会审|评审|审查|联审)|(?<!公交.{0,4})保有量|旅游|文物|网吧|殡葬|养老|婚姻|计生",
    ],
  },
  // administration
  {
    group: "otherOffice",
    words: [
      "信访|投诉|举报|来电|来信|信用|双随机|行政处罚|处罚案|案件|行政许可|行政审批|项目审批|审批台账|环评|环境影响|排污许可|验收备案|执法证|执法人员|人事|考勤|党建|党员|纪检",
      "政府采购|招标采购|固定资产|经费|预算|决算|财务|信息化|公务用车|车辆维修|车辆保险|值班",
      "招商(?!(?:引资)?项目.{0,12}(?:会审|联审|评审|审查|准入))|就业|扶贫|脱贫|低保|社保|补贴发放|培训|满意度|宣传",
      "人居环境|乡村振兴|平安建设|综治|扫黑|禁毒|反诈|诈骗|除雪|冰雪|征兵|双拥|营商环境|文明城市|创城|普查",
    ],
  },
  // building and traffic
  {
    group: "otherOffice",
    words: [
      "老旧小区|棚户区|保障房|物业|充电桩|停车|路灯|农贸市场|市场整治|广告牌|违建|违章建筑|快递|外卖|道路建设|公路建设|桥梁|城市更新|农民工|优质工程",
      "出租车|出租汽车|巡游车|网约车|环卫车|校车|租赁车|包车|客运班线",
    ],
  },
];

const patterns = foreign.map(({ group, words }) => ({ group, pattern: new RegExp(words.join("|"), "g") }));

export interface NamedSubject {
  readonly group: SubjectGroup;
  /** As it stands in the text, without blanks and in lower case. */
  readonly words: string;
}

/** Spans of a text, the end left out. */
type TextSpan = readonly [from: number, to: number];

/** Without quotation marks and blanks, in one spelling. */
export const subjectKey = remembered((text: string): string => headerKey(text).replace(/[“”"'‘’《》]/g, ""));

const compiled = new Map<string | RegExp, RegExp>();

function patternOf(word: string | RegExp): RegExp {
  let pattern = compiled.get(word);
  if (!pattern) {
    pattern =
      typeof word === "string"
        ? new RegExp(subjectKey(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g")
        : new RegExp(word.source, `${word.flags.replace("g", "")}g`);
    compiled.set(word, pattern);
  }
  return pattern;
}

/** Where the words of a subject stand in a text. */
export const spansOf = (key: string, words: readonly (string | RegExp)[]): TextSpan[] =>
  words.flatMap((word) =>
    typeof word === "string"
      ? spansOfText(key, subjectKey(word))
      : allOf(patternOf(word), key).map((match): TextSpan => [match.index, match.index + match[0].length]),
  );

function spansOfText(key: string, text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  if (text === "") return spans;
  for (let from = key.indexOf(text); from >= 0; from = key.indexOf(text, from + text.length))
    spans.push([from, from + text.length]);
  return spans;
}

/** Most words stand in no text: to look for one costs less than to begin a list of all. */
const allOf = (pattern: RegExp, key: string): readonly RegExpExecArray[] =>
  key.search(pattern) < 0 ? [] : [...key.matchAll(pattern)];

/** Whether a text holds a word of a subject: every ledger asks it of the same cells. */
export const holdsWord = rememberedFor(
  (words: readonly (string | RegExp)[], text: string): boolean => subjectKey(text).search(anyWord(words)) >= 0,
);

const anyWord = rememberedOf((words: readonly (string | RegExp)[]): RegExp => anyOf(words.map(patternOf)));

interface Found extends NamedSubject {
  readonly at: TextSpan;
}

/** Every word of another's subject in a text: the same headers and titles are asked about for every ledger. */
const allForeign = remembered((key: string): readonly Found[] =>
  patterns.flatMap(({ group, pattern }) =>
    allOf(pattern, key).map((match): Found => ({
      group,
      words: match[0],
      at: [match.index, match.index + match[0].length],
    })),
  ),
);

/**
 * The subjects of others that a text names.
 * @param own words of the subject that is asked about: what they cover names no other (煤矿's 矿 in 煤质 does not)
 */
export function foreignSubjects(text: string, own: readonly (string | RegExp)[]): readonly NamedSubject[] {
  const key = subjectKey(text);
  const found = allForeign(key);
  if (found.length === 0) return found;
  const covered = spansOf(key, own);
  return found.filter(({ at: [from, to] }) => !covered.some(([first, last]) => first <= from && to <= last));
}

const INTENDED = pattern()`
  (?:拟|计划|待|应|预计|预安排|拟定|下一?步|尚?未)
  (?:淘汰|报废|注销|登记|上牌|新增|购置|推送|抽检|抽样|检测|检查|抽查|召开|开展|修补|修复|养护|组织|印发)
`;

/** 用煤需求登记, 用煤申请表: what is asked for. Money is asked for what has happened. */
const ASKED_FOR = pattern()`
  (?<!(?:补贴|补助|奖补|资金|经费).{0,2})(?:需求|申请|申领|意向|预测)(?=(?:量|情况|登记|统计|汇总|调查|摸底|明细|名单|清单|台账|[表册书])*$)
`;

/** 拟淘汰车辆清单: what is still to happen, by a title; "": it says nothing of the kind, or also of what came of it. */
export function intended(title: string): string {
  if (/完成|进展|落实/.test(title)) return "";
  const key = subjectKey(title);
  return (INTENDED.exec(key) ?? ASKED_FOR.exec(key))?.[0] ?? "";
}

/** What sheets are, and whose; when; how things stand: words that say nothing of what a list is about. */
const FURNITURE = new RegExp(
  [
    "\\d+|[〇零一二三四五六七八九十]+(?=[月季批次轮期号])|[年月]份|[年月日季度周旬期批次轮号]",
    "上半年|下半年|全年|年度|季度|月度|月份|每月|逐月|分月|秋冬季?|冬春|春夏|冬季|夏季|采暖季|供暖季|截至|截止|目前|当前|现状|最新|近期|今年|本年|去年|上年",
    "台账|台帐|清单|名单|名录|目录|登记册?|明细|汇总|统计|[核测估概]算|报表|月报|周报|日报|年报|简报|一览|进度|进展|情况|调度|表格?|册|附[件表]|续|样表|模板|填报|上报|报送|版|稿|更新|数据",
    "公示|公告|快报|专报|跟踪|督查|自查|电子|档案|信息|底稿|看板|(?:作战|挂)图",
    "关于|印发|下发|通知|说明|累计|合计|总计|小计|单位|十[二三四五六]五(?!月)",
    "完成|落实|推进|开展|实施|工作|任务|计划|方案|项目|工程|建设|治理|整治|整改|改造|提升|管控|管理|监管|排查|检查|巡查|核查|抽查|执法|监督|专项|行动|综合|重点|推送|督办|督导|考核",
    "企业|单位|公司|工业|行业|标准|达标|城区|城市|县城|主城区?|城镇|乡镇|镇街|街道|农村|村|社区|园区|开发区|全[县市区州省]|[县市区州旗省]级?|区域|辖区|范围|各|有关|相关|我|本|全部|所有|新" +
      "增|存量|名|数|的|及|和|与|等",
    "生态环境保护?|生态环保|环保|环境保护|环境|大气污染防治|大气|空气质量|污染防治|污染|攻坚战?|保卫战|蓝天|中央|省级|督察|反馈|问题",
    "sheet|[()（）:：,，、\\-—–~～.。/·\\[\\]【】_+]",
  ].join("|"),
  "g",
);

/** Whom and what our own lists are about beside their subject: trades, fuels, vehicles, ways of working on the air. */
const OF_THE_TRADE = new RegExp(
  [
    "(?:生态环境|住建|住房和?城乡建设|城管|城市管理|交通运?输?|工信|发改|自然资源|水[利务]|农业农村|公安|交警|市场监管|应急管理|能源|财政|商务|气象)(?:分局|局|委|大队|支队|办)",
    "重点|废气|实物量|治污|污染治理|生态|规上|规下|规模以上|用能|用煤|耗煤|涉气|涉vocs|vocs|挥发性有机物|两高|高耗能|高排放|小微|化工|水泥|砖瓦|焦化|钢铁|建材|铸造|玻璃|陶瓷|石灰|" +
      "洗煤|选煤|洗选|石化|石油|炼油|炼焦|兰炭|电石|煤化|制药|医药|印刷|包装|涂料|涂装|喷涂|家具|汽修|橡胶|纺织|印染|造纸|冶炼|有色|电解铝|碳素|炭素|耐火|" +
      "采石|砂石|骨料|机制砂|铁合金|硅铁|多晶硅|光伏|轧钢|锻造|机械加工|生产|人造板|储运|油库|火电|热电|预拌|商砼|商品(?=混凝土|煤|砼|$)|混凝土|沥青|搅拌",
    "燃气|天然气|燃煤|燃油|燃烧|炉窑|型煤|路面|燃料|锅炉|窑炉|洁净煤?|民用|散煤|煤炭|原煤|煤质|经营|服务|场所|销售|网点|门店|配送|柴油|汽油|货车|车辆|机动车?|营运|重型|中型|轻型|非道路|移动机械",
    "国[一二三四五六\\d]|排放|尾气|新能源",
    "交通|固定|流动|临时|路检|路查|限行|绕行|卡口|卡点|点位?|站点|值守|过境|干道|干线|市政|道路|街路|国省道|县乡|公路|铁路|扬尘|防治|防尘|抑尘|建筑|房建|房屋|拆迁|在建",
    "堆场|料场|工地|裸土|裸露?|覆绿|建成区|[结接]合部",
    "清洁取暖|取暖|供暖|采暖|供热|能源|替代|双替代|电代煤|气代煤|油烟|净化|餐饮|在线|监测|超标|预警|应急|减排|管控|绩效|分级|引领|错峰|停产|限产|冬季|秋季|老旧|小型?|作坊|动态|清零|销号|回头看",
    "意见|突出|领域|事项|交办|办理|承办|承担|举措|落实|分解|对比|比较|变化|结构|调整|优化|质量|抽检|抽测|检测|化验|检验|抽样|样品|结果|通报|记录|名册|花名册|上报|填写",
    "研究|部署|审议|会商|会审|联合|联审|联席|设施|设备|装置",
    "比例|占比|成效|效果|调查|摸底|使用|消耗|消费|耗用|用量|总量|产量|价格|及?以[上下]|高于|低于|小时|蒸吨|处置|关停|淘汰|报废|注销|更新|更换|升级|提标|安装|竣工",
    "投运|整合|搬迁|入园|清理|作业|清扫|保洁|机扫|修复|修补|养护|坑槽",
    "[亿万千百]?(?:平方米|平方公里|平米|立方米|公顷|亩|吨|千克|公斤|元|辆次?|车次|户|台|家|处|座|公里|吨公里)|kg|km2?|m[23]|tce|吉焦|折标|标煤|标准煤|自治[区州县旗]?",
  ].join("|"),
  "g",
);

/** What narrows a list, orders it or says how it was drawn up, and makes nothing else of it. */
const NARROWING = new RegExp(
  [
    "[\\u4e00-\\u9fa5]{2}[式型化类](?!煤)|涉[煤气水土尘污电粉]+|[在现](?:监|册|用|营|役|产|运|管|存)|正在|以来|至今|以内|年内|日常|普通|一般|定期",
    "[分按各](?:[镇乡片县区村月季年旬周类户点段]|行业|部门|街道|单位|县区|乡镇|片区|路段|公司|区域|类型|批次)+|居民|住户|农户|用户|商户|业户|散户",
    "全面|全力|持续|深入|大力|强化|加快|推广|设置|布设|布点|核定|新上|耗能|网格员?|疑似|图斑|遥感|卫星|环卫|炉具|热泵|空气源|生物质",
    "招商(?:引资)?|[新改扩续]建|闲置|废弃|物料|物资|大宗|货物|矿石|产业|业主|用途|类型|种类|类别|分布|构成|投资|面积|规模|数量",
    "安排|编制|制定|现场|治超|准入|验收|评审|评估|运营|运行|导出|底册",
    // 拆改, 关停并转: works one behind the other.
    "[拆改建修迁并关停淘治补换清提扩退整顿取缔规范]{2}",
  ].join("|"),
  "g",
);

/** （青浦区）, （洗扫）: a gloss on what stands before it; （已撤销）, （含上年结转） are more. */
const GLOSS = /[(（][^()（）退撤废停销消未拟待不保留参转]*[)）]/g;

/** The place that a title begins with: 示例县, 示例市示例区. */
const PLACE =
  /^(?:[\u4e00-\u9fa5]{1,6}?(?:自治[州县旗区]|省|市|州|县|区|旗|兵团|[师团](?=[^\u4e00-\u9fa5]|[^长])|乡|镇|街道))+/;

const PERIOD = /^\d{2,4}(?:年度?)?(?:\d{1,2}(?:[-—–~至]\d{1,2})?月份?|[上下]半年|[一二三四1-4]季度)?/;
/** 绿色出行——公交车辆统计. */
const SLOGAN = /^[^—]{2,12}——/;

/** Where things are, and whose they are: before what a list is about they narrow it and make nothing else of it. */
const WHERE_OR_WHOSE = new RegExp(
  [
    "[\\u4e00-\\u9fa5]{0,4}?(?:口岸|港口|港区|码头|集疏运|疏港|路段|[矿库牧林山厂景]区|岛屿?|沿线|周边|沿岸|一带|两侧|[边跨交]界|边境|接壤|毗邻|[城近远]郊|外围)" +
      "(?:地区|区域|地带)?",
    "[\\u4e00-\\u9fa5]{0,8}?(?:企业|单位|公司|行业)",
    "[\\u4e00-\\u9fa5]{0,4}?(?:管委会|环委[会办]|大气办|攻坚办)",
  ].join("|"),
  "g",
);

/** A line of a letter: its number, whom it is to, a sentence of it. */
const OF_A_LETTER = /^[\u4e00-\u9fa5]{2,10}[〔[(（]\d{4}[〕\])）]\d+号$|^(?:各|[县市区]直).{0,30}[:：]$|[。；;]$/;

const isTitleLine = (line: string): boolean => (!/[:：]/.test(line) || /[:：]$/.test(line)) && !OF_A_LETTER.test(line);

const OWN = "\u0001";

/** The text with the words of a subject covered, each character for itself. */
const covered = (text: string, known: readonly (string | RegExp)[]): string =>
  spansOf(text, known).reduce(
    (now, [from, to]) => `${now.slice(0, from)}${OWN.repeat(to - from)}${now.slice(to)}`,
    text,
  );

/** The places and owners that stand before the first word of a list's own: 水产加工企业 of 水产加工企业燃煤锅炉. */
export function whereOrWhose(title: string, known: readonly (string | RegExp)[]): string {
  const text = covered(subjectKey(title), known);
  const at = text.indexOf(OWN);
  return at < 0 ? "" : [...text.slice(0, at).matchAll(WHERE_OR_WHOSE)].map(([words]) => words).join(" ");
}

export interface Unexplained {
  /** Before the list's own words, which it may make into another thing: 巡游出租汽 of 巡游出租汽车报废. */
  readonly before: string;
  /** Behind them, or where there are none: what is done with the thing, which its columns tell as well. */
  readonly behind: string;
  /** Of both what is no gloss and does more than narrow the list: 粮食 of 粮食铁路运输量, not 普通 of 普通公路坑槽修补. */
  readonly another: string;
}

/**
 * What a title says beyond the kind of sheet, its time, its place and the words that are known: "" where it says
 * nothing of a subject. 填报单位：… and such lines say nothing of it either.
 * @param isNamed the title names the list: words of the trade beside it are its own, else they may be another list's
 */
export function unexplained(title: string, known: readonly (string | RegExp)[], isNamed = true): Unexplained {
  const parts = title
    .split(/\s+/)
    .filter(isTitleLine)
    .map((line) => {
      const text = covered(subjectKey(line).replace(SLOGAN, "").replace(PERIOD, "").replace(PLACE, ""), known);
      const first = isNamed ? text.indexOf(OWN) : -1;
      const ownPlace = first < 0 ? "" : text.slice(0, first).replace(WHERE_OR_WHOSE, "　");
      const behind = first < 0 ? text : text.slice(first);
      const plain = [ownPlace, behind].map((words) => words.replace(GLOSS, "　").replace(NARROWING, "　"));
      return {
        before: restOf(ownPlace, isNamed),
        behind: restOf(behind, isNamed),
        another: plain.map((words) => restOf(words, isNamed)).join(""),
      };
    });
  const joined = (of: keyof Unexplained): string => parts.map((part) => part[of]).join("");
  return { before: joined("before"), behind: joined("behind"), another: joined("another") };
}

const restOf = (text: string, isNamed: boolean): string =>
  (isNamed ? text.replace(OF_THE_TRADE, "　") : text)
    .replace(FURNITURE, "　")
    .replaceAll(OWN, " ")
    .split(/[\s　]+/)
    .filter((part) => /[\u4e00-\u9fa5]{2}|[a-z]{3}/.test(part))
    .join("");
