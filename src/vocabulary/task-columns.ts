/**
 * What lists of tasks call their columns: composed names, as patterns over a header without blanks, brackets and units.
 */

const LEAD = "(?:整改|治理|工作|任务|问题|主要|第一|主体|具体|直接|[省市州县区]级?|本级)*";

/** 牵头部门, 责任主体, 承办单位: not who helps, oversees or accepts. */
export const WHO_ANSWERS = new RegExp(
  `^${LEAD}(?:责任|牵头|主责|承办|主办|承担|实施|整改|落实|包抓)(?:责任|落实|整改|实施|牵头|主体|主办)*` +
    "(?:单位|部门|主体|机构|科室|局办|镇街|方)(?:名称)?$",
);

const DUE = "时限|期限|限期|截[止至](?:时间|日期)|时间要求|年限|最后期限";
const WILL = "计划|要求|规定|应|拟|预计|目标|承诺|限定|最迟|约定|确定";

/** Who sets a term: 国家时限, 县定时限, 方案时限; and how: 省级要求. */
export const AUTHORITY =
  "中央|国家|督察组?|自治[区州县旗]|省|兵团|[市州盟师]|[县区旗]|乡镇|镇街|上级|本级|本单位|责任单位|[我本][省市州盟县区旗]?|自|方案|反馈|承诺";
export const SET_BY = "级|里|局|定|核定|要求|下达|反馈|确定|明确|规定|制定|承诺|计划|方案|整改|完成|办结|销号";

/** 办结时限, 要求完成时间, 县定时限: not 完成时间, which says when it was done. */
export const DUE_BY = new RegExp(
  `^(?:${AUTHORITY}|${SET_BY}|整改|治理|任务|工作|问题|办结|完成|销号|落实|达标|总体|最终|办理|竣工|${WILL})*` +
    `(?:${DUE})(?:${AUTHORITY}|${SET_BY})*$` +
    `|^(?:整改|任务|工作)*(?:${WILL})(?:整改|办结|竣工|完成|销号|完工)*(?:时间|日期|时点|节点)$`,
);

/** 重点任务, 工作内容, 整改事项. */
export const TASK = new RegExp(
  `^(?:整改|治理|工作|重点|主要|具体|年度|目标|问题)*(?:任务|事项)(?:名称|内容|描述|要求|项目|表述)?$` +
    "|^(?:整改|工作|任务|具体)(?:内容|项目|要求|工作|事宜)$",
);

/** 整改举措, 落实措施: what was done next is another column. */
export const MEASURES = /^(?:整改|治理|主要|具体|落实|工作|重点|推进)*(?:措施|举措|办法|做法)(?:及要求|内容)?$/;

const NOW = "(?:本[月期周旬]|当[月前]|目前|现阶段|最新|截至目前)?的?";
const OF_THE_WORK = "(?:整改|工作|任务|措施|方案|要求|项目)*";
const HOW_IT_GOES = `${NOW}${OF_THE_WORK}(?:推进|进展|落实|进度|开展|办理|动态|主要做法|采取的?措施|已开展的?工作)(?:工作)?(?:情况|进展)?`;
const TOLD = "简述|简介|(?:情况)?简要(?:说明|情况)|说明|概述|概况|综述|描述|详情|小结|汇报";
const AND_WHAT_ELSE =
  "[、,，]?(?:以?及|和|与)?(?:(?:存在|面临)?的?(?:主要|突出|取得的?)?(?:问题|困难|难点|成效|成果|效果|进展)" +
  "|下一?步(?:工作)?(?:打算|计划|安排|措施))";

/**
 * 目前进展情况及存在问题, 当前进度和困难, 推进情况简述, 整改措施落实情况及成效: how it goes, in prose, with what stands in its way,
 * came of it or comes next; and 整改措施落实情况, which are no measures, 工作开展情况.
 */
export const PROGRESS_AND_MORE = new RegExp(
  `^${HOW_IT_GOES}(?:${AND_WHAT_ELSE}|${TOLD})+$` +
    `|^${NOW}(?:整改|任务)*(?:工作|措施|方案|要求)(?:推进|落实|开展)(?:情况|进展)$`,
);

const OF_ITS_COURSE =
  "整改|任务|工作|问题|事项|目前|当前|最新|现[在有]?|办理|办结|推进|落实|处理|处置|完成|进展|进度|结果|执行|总体|治理|整治|所处";
/** 整改结果状态, 目前状态, 所处阶段, 完成程度: a word on how far it is, and not what was done. */
export const HOW_FAR = new RegExp(`^(?:${OF_ITS_COURSE})+(?:状态|阶段|程度|结果)$`);

const ACTS = "完成|整改|整治|治理|改造|建设|销号";
/** 任务量, 计划数, 应完成 | 累计完成量, 实际完成数, 已完成: how much of a task there is, and is done. */
export const AMOUNT_DUE = new RegExp(
  `^(?:年度|全年|总|合计)*(?:任务|计划|目标|应|需)(?:任务|计划|目标|${ACTS})*总?(?:数量?|量|值)$` +
    `|^应(?:${ACTS})$|^目标任务$|^总(?:任务|工程)?量$`,
);
export const AMOUNT_DONE = new RegExp(
  `^(?:目前|本年|累计|实际|任务|已|现)*(?:${ACTS})+总?(?:数量?|量|值)$|^(?:累计|实际|已)+(?:${ACTS})$|^完成任务$`,
);

const ASKS =
  "^(?:未完成?的?|整改|任务|项目|工程|工作|问题|治理|目前|当前)*(?:是否|能否)(?:均|已经?|能够?|正式|全面|实质性?)*";

/** 是否完成整改, 任务是否全部办结. */
export const ASKS_DONE = new RegExp(
  `${ASKS}(?:按期|按时|如期|全部|全面|提前|彻底)*(?:完成|办结|完毕|整改|到位|整治|治理|落实|任务|工作)+$|^(?:整改|任务|工作)*完成与否$`,
);
/** 是否启动, 是否已开工建设, 启动情况. */
export const ASKS_BEGUN = new RegExp(
  `^(?:整改|任务|工作|项目)*(?:启动|开工)(?:情况|状态|与否)$|${ASKS}(?:启动|开工|动工|开展|开始|着手|进场|施工|实施)(?:整改|治理|工作|施工|实施|建设|任务|项目|工程)*$`,
);
/** 是否达到序时进度, 是否按序时推进, 序时进度是否达到; and 序时进度 beside a state, which then tells of the pace alone. */
export const ASKS_PACE = new RegExp(
  `${ASKS}(?:(?:达到?|达成|符合|满足|完成|跟上|落实|按照?|依照|超过?|快于|高于)[^,]{0,4}?)?` +
    "(?:序时|时序|时间节点|节点|计划进度|时间进度)(?:进度)?(?:要求|目标)?(?:推进|完成|实施|整改|进行)*$" +
    `|${ASKS}(?:按期|按时|如期|按计划|正常)(?:推进|实施|开展|进行)(?:整改)?$` +
    "|^(?:序时|时序|时间节点|节点)(?:进度)?(?:目标|要求|任务)?(?:是否|能否)(?:达到?|完成|达成|符合)$",
);
/** 是否滞后, 有无逾期情况: what may come is another question, and 延期 may have been granted. */
export const ASKS_LATE = new RegExp(
  `(?:${ASKS}|^(?:整改|任务|工作)*有无)(?:存在|出现|发生)?(?:进度|进展|整改|推进)?` +
    "(?:滞后|落后|逾期|超期|超时限?|拖延)(?:整改|未完成|任务)?(?:的?(?:情况|现象|问题|情形))?$",
);
/** 是否公示, 是否已完成公示. */
export const ASKS_PUBLISHED = new RegExp(`${ASKS}(?:完成|进行|开展|组织|销号|媒体|对外|社会|网上)*(?:公示|公开)$`);

const LEVELS =
  "(?:[省市州盟县区旗师]级?|兵团|师市|本级|自治[区州县]|各级|(?:责任|牵头|整改|主体|主管|督导|行业)*(?:单位|部门))*";
const PASSED = "(?:已|实际|通过|完成|批复|批准|核准|同意|确认|备案)*";
const STEPS = {
  selfChecked: "自[查评](?:自验|验收)?|自验收?|自行验收",
  accepted: "(?:现场|正式|专家)?(?:核查|复核)?验收|核查|复核",
  publishedFrom: "(?:媒体|社会|网上|网站|官网|政府|报纸|对外|公开|结果|情况)*(?:公示|公告)(?:开始|起始|起止|起讫|起)?",
  publishedTo: "(?:媒体|社会|网上|网站|官网|政府|报纸|对外|公开|结果|情况)*(?:公示|公告)(?:结束|截止|终止|期满|届满)",
  closed: "(?:交账)?销号",
} as const;

/**
 * 县级自验时间, 市级核查日期, 公示起始时间, 销号批复时间: the step decides, not 开始 or 完成 within. 申请销号时间 and
 * 拟公示时间 are no days of a step. A step without 时间 (市级验收) may have ticks, and is its day where days stand below.
 */
export const dayOfStep = (step: keyof typeof STEPS): RegExp =>
  new RegExp(`^${LEVELS}${PASSED}(?:整改)?(?:${STEPS[step]})${PASSED}(?:时间|日期|年月|日)?$`);

/** 是否验收, 市级验收是否通过, 是否完成省级销号, 销号情况: a step that was taken, in a word or a tick; on which day is another column. */
const asksStep = (step: string): RegExp =>
  new RegExp(
    `^${LEVELS}(?:是否|能否)?(?:已经?|均|通过|完成|组织|取得|办理|申请|${LEVELS})*${LEVELS}(?:${step})(?:是否)?` +
      "(?:已|通过|完成|合格)*(?:情况|与否|状态|结果|结论|意见)?$",
  );
export const ASKS_ACCEPTED = asksStep("(?:核查|复核)?验收");
export const ASKS_CLOSED = asksStep("(?:交账)?销号");

const ONLY_PLANNED = /拟|计划|申请|预计|应|要求|时限|期限|截止|意见|单位$|人$/;

/** A step's name somewhere in a header, unless it is only planned or asked for. */
export const namesStep = (header: string): boolean =>
  /自[查验评]|验收|[核复][查核]|公[示告]|销号/.test(header) && !ONLY_PLANNED.test(header);

/** What may be a step under any name: not when a thing was found, told or begun. */
export const mayBeStep = (header: string): boolean =>
  !ONLY_PLANNED.test(header) && !WHEN_FOUND.test(header) && !/启动|开工|开始|延期/.test(header);

const OF_WHOM = "(?:中央|国家|[省市州县区]级?|生态环境保护|生态环保|生态环境|环保|督察组?|巡察|检查组?)*";
const PROBLEM_WORDS = "(?:的|具体|突出|主要|反馈|指出|披露|曝光|交办|转办|移交|发现|点名)";
const ITS_TEXT = "(?:原文|描述|内容|表现|情况|摘要|概述|简述|表述|详情|清单|名称)";

/** 督察反馈具体问题, 披露问题: what was found at fault; 存在问题 of a list of tasks is what stands in its way. */
export const PROBLEM = new RegExp(`^${OF_WHOM}${PROBLEM_WORDS}*问题${ITS_TEXT}?$`);
export const PROBLEM_TOLD = new RegExp(`^${OF_WHOM}(?:${PROBLEM_WORDS}+问题${ITS_TEXT}?|问题${ITS_TEXT})$`);

/** The name of an office, perhaps with the number of its tasks: 县水利局（3项）. */
export const OFFICE = new RegExp(
  "(?:局|委|委员会|办|办公室|厅|中心|公司|政府|街道|镇|乡|管委会|支队|大队|总队|院|部|处|集团|站)(?:[(（][^()（）]*[)）])?$",
);

/** Who helps, oversees, accepts or reports is not who answers for a task. */
export const HELPS_OR_OVERSEES = /配合|协[办助同]|督[导办察查]|监[督管]|验收|审[核批]|填报|报送|来源|交办|检查|发现/;

/** What is never one of the columns that make a list of tasks: how to reach somebody, remarks, the problem itself. */
export const NOT_OF_TASKS =
  /备注|说明|电话|联系|领导|问题描述|反馈问题|存在问题|困难|原因|附件|佐证|下[一步月]|销号|验收|公示|督察轮次|轮次|启动|开始|开工/;

/** An office of the state, not a firm, a station or a shop. */
export const PUBLIC_OFFICE =
  /(?:局|委|委员会|厅|政府|管委会|街道|街道办|办事处|支队|大队|总队|专班|指挥部|[县市区州旗省].{0,8}(?:办|办公室|中心|公司|集团|院|部|处))(?:[(（][^()（）]*[)）])?$/;

/** When a thing was found, told or noted: days that have been, whatever is still open. */
export const WHEN_FOUND =
  /排查|摸排|发现|检查|巡查|登记|交办|转办|受理|立案|接[到报]|上报|填报|更新|统计|反馈|移交|下达|印发/;
