/**
 * The tasks under the inspection's problems. The 43 of the air problem ("四十三项整改任务") stand in 整改任务台账, under a
 * two-row head, the kind of work merged over its tasks; five of the two other problems in a list of another layout.
 *
 * Every close-out state occurs; one task is overdue (31), two fall due within 30 days (17, 40), one lags (22), and one
 * is called done though its ledger knows of two enterprises still at work (12).
 */
import type { Day } from "../../../src/calendar/day";
import { grouped, oneTable, type ClerkCell, type ClerkColumn, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021 } from "../invent";
import { PLACE, PREFECTURE } from "../invented-names";

type Measured = readonly [indicator: string, unit: string, target: number, current: number];

interface Task {
  readonly task: string;
  readonly unit: string;
  readonly deadline: string;
  readonly measured?: Measured;
  readonly progress: string;
  readonly obstacle?: string;
  readonly next?: string;
  readonly state: string;
  readonly dates?: Dates;
}

interface Dates {
  readonly done?: Day;
  readonly selfCheck?: Day;
  readonly acceptance?: Day;
  readonly publication?: readonly [from: Day, to: Day];
  readonly closure?: Day;
}

const on = day2021;

const finished = (month: number, day: number): Dates => ({ done: on(month, day) });
const accepted = (month: number, day: number): Dates => ({
  done: on(month, day),
  selfCheck: (on(month, day) + 8) as Day,
  acceptance: (on(month, day) + 22) as Day,
});
const published = (month: number, day: number, from: Day): Dates => ({
  ...accepted(month, day),
  publication: [from, (from + 6) as Day],
});
const closed = (month: number, day: number): Dates => {
  const from = (on(month, day) + 27) as Day;
  return { ...published(month, day, from), closure: (from + 12) as Day };
};

const environment = "市生态环境局";
const industryBureau = "市工业和信息化局";
const housing = "市住房和城乡建设局";
const planning = "市发展和改革委员会";
const police = "市公安局交警大队";
const transport = "市交通运输局";
const cityManagement = "市城市管理局";
const market = "市市场监督管理局";
const office = "市整改工作领导小组办公室";

/** By kind of work, in the words of the notice. */
export const airTasks: readonly (readonly [workstream: string, tasks: readonly Task[]])[] = [
  [
    "提高政治站位，坚持高位推动",
    [
      {
        task: "制定《示例市强化空气质量持续整改方案》，细化任务、责任到人",
        unit: office,
        deadline: "2021年3月底",
        progress: "方案已于1月28日印发",
        state: "已销号",
        dates: closed(1, 28),
      },
      {
        task: "定期召开市委常委会会议、政府常务会议研究生态环境保护工作",
        unit: "市委办公室、市政府办公室",
        deadline: "长期坚持",
        measured: ["常委会和政府常务会议次数", "次", 12, 12],
        progress: "召开常委会会议6次、政府常务会议6次",
        state: "已完成整改，长期坚持",
      },
      {
        task: "每月召开整改工作例会，通报进展",
        unit: office,
        deadline: "长期坚持",
        progress: "召开例会11次",
        next: "12月下旬召开例会",
        state: "达到序时进度",
      },
      {
        task: "整改工作领导小组按季度调度督察问题",
        unit: office,
        deadline: "2021年底",
        measured: ["整改工作领导小组会议次数", "次", 3, 3],
        progress: "召开领导小组会议3次",
        state: "已完成整改",
        dates: finished(11, 30),
      },
    ],
  ],
  [
    "严把项目准入",
    [
      {
        task: "新建、改建、扩建耗煤项目不予审批",
        unit: planning,
        deadline: "长期坚持",
        progress: "会审未通过耗煤项目2个",
        next: "继续严格把关",
        state: "达到序时进度",
      },
      {
        task: "建立项目会审领导小组工作机制",
        unit: planning,
        deadline: "立行立改",
        progress: "机制已建立并运行",
        state: "已销号",
        dates: closed(2, 20),
      },
      {
        task: "清理违规建设项目",
        unit: `${planning}、${industryBureau}`,
        deadline: "2021年6月底",
        progress: "已全部清理完毕",
        state: "已销号",
        dates: closed(6, 18),
      },
    ],
  ],
  [
    "推进工业企业全面达标",
    [
      {
        task: "制定焦化行业改造提升工作方案",
        unit: industryBureau,
        deadline: "2021年3月底",
        measured: ["行业改造提升方案数", "个", 2, 2],
        progress: "方案已印发",
        state: "已销号",
        dates: closed(3, 18),
      },
      {
        task: "制定铸造行业改造提升工作方案",
        unit: industryBureau,
        deadline: "2021年3月底",
        progress: "方案已印发",
        state: "已销号",
        dates: closed(3, 18),
      },
      {
        task: "35家企业按照2020年新颁布的标准及修改单要求完成提标改造",
        unit: environment,
        deadline: "2021年底",
        measured: ["企业提标改造", "家", 35, 35],
        progress: "35家企业全部执行到位",
        state: "已通过验收",
        dates: accepted(11, 10),
      },
      {
        task: "5家化工企业完成泄漏检测与修复",
        unit: environment,
        deadline: "2021年10月底",
        measured: ["泄漏检测与修复", "家", 5, 5],
        progress: "5家企业已完成",
        state: "已销号",
        dates: closed(9, 20),
      },
      {
        task: "涉VOCs排放小微企业安装分表计电装置",
        unit: environment,
        deadline: "2022年3月31日",
        measured: ["VOCs企业分表计电", "家", 90, 88],
        progress: "已安装88家，2家正在安装",
        state: "已完成整改",
      },
      {
        task: "27台燃气锅炉完成低氮改造",
        unit: environment,
        deadline: "2021年采暖季前",
        measured: ["燃气锅炉低氮改造", "台", 27, 27],
        progress: "27台已完成，氮氧化物排放浓度达到50mg/m³以下",
        state: "公示中",
        dates: published(10, 12, on(12, 10)),
      },
      {
        task: "完善测管控工作机制，超标数据推送督办到位",
        unit: environment,
        deadline: "长期坚持",
        progress: "1-11月推送超标82家239小时",
        next: "加强剔除数据审核",
        state: "达到序时进度",
      },
    ],
  ],
  [
    "加强“散乱污”整治",
    [
      {
        task: "新增“散乱污”企业动态清零",
        unit: `${environment}、各乡镇`,
        deadline: "2021年9月底",
        measured: ["“散乱污”企业整治完成数", "家", 2, 2],
        progress: "新增2家均已完成整治",
        state: "已销号",
        dates: closed(9, 6),
      },
      {
        task: "对“散乱污”企业开展“回头看”",
        unit: `${environment}、各乡镇`,
        deadline: "长期坚持",
        progress: "回头看99家，未发现死灰复燃",
        next: "不定期抽查",
        state: "达到序时进度",
      },
      {
        task: "建立排查整治长效工作机制，每半年排查一轮",
        unit: environment,
        deadline: "2021年6月、12月",
        measured: ["排查轮次", "轮", 2, 1],
        progress: "完成第一轮排查，第二轮正在开展",
        next: "12月底前完成第二轮排查",
        state: "达到序时进度",
      },
    ],
  ],
  [
    "制定年度煤炭消费总量控制方案及削减详细计划",
    [
      {
        task: "制定2021年煤炭消费总量控制方案",
        unit: planning,
        deadline: "2021-02-28",
        progress: "方案已印发",
        state: "已销号",
        dates: closed(2, 24),
      },
      {
        task: "实行煤耗能耗管控“一企一策”",
        unit: planning,
        deadline: "立行立改，长期坚持",
        progress: "20家用煤企业均已制定方案",
        state: "已完成整改",
        dates: finished(4, 30),
      },
      {
        task: "逐月统计工业企业煤炭消费量",
        unit: `${planning}、市统计局`,
        deadline: "长期坚持",
        progress: "1-11月消费煤炭749.34万吨",
        state: "达到序时进度",
      },
      {
        task: "重点用煤企业安装在线计量装置",
        unit: planning,
        deadline: "2021年12月10日",
        measured: ["在线计量装置安装数", "家", 20, 20],
        progress: "20家已安装",
        state: "已完成整改",
        dates: finished(12, 8),
      },
    ],
  ],
  [
    "扩大禁燃区面积",
    [
      {
        task: "城区周边居民用能清洁化改造",
        unit: housing,
        deadline: "2022年6月底",
        measured: ["清洁化改造户数", "户", 1200, 640],
        progress: "完成改造640户",
        obstacle: "部分区域电网容量不足",
        next: "协调供电公司增容",
        state: "未达到序时进度",
      },
      {
        task: "20台65蒸吨/小时以下燃煤锅炉淘汰",
        unit: `${environment}、${housing}`,
        deadline: "2021年采暖季前",
        measured: ["65蒸吨及以下燃煤锅炉淘汰", "台", 20, 20],
        progress: "20台全部淘汰并清洁能源替代",
        state: "已销号",
        dates: closed(10, 10),
      },
      {
        task: "农村清洁能源取暖2943户",
        unit: `${housing}、各乡镇`,
        deadline: "2021年10月底",
        measured: ["农村清洁取暖户数", "户", 2943, 2943],
        progress: "完成2943户",
        state: "公示中",
        dates: published(10, 20, on(12, 13)),
      },
      {
        task: "提升改造2家配煤中心",
        unit: market,
        deadline: "2021年9月底",
        measured: ["配煤中心提升改造", "家", 2, 2],
        progress: "投入2856万元，2家均已投运",
        state: "已通过验收",
        dates: accepted(9, 28),
      },
      {
        task: "散煤煤质抽检，确保符合《城市用煤》要求",
        unit: market,
        deadline: "长期坚持",
        measured: ["煤质抽检合格率", "%", 100, 100],
        progress: "抽检16批次，全部合格",
        state: "达到序时进度",
      },
      {
        task: "城区新建公共建筑项目一律使用清洁能源供暖",
        unit: housing,
        deadline: "2021年底",
        progress: "城区电采暖面积84万平方米",
        state: "已完成整改",
        dates: finished(11, 25),
      },
    ],
  ],
  [
    "强化扬尘综合防控",
    [
      {
        task: "3000平方米以上在建工地智能自动喷淋全覆盖",
        unit: housing,
        deadline: "2021年10月底",
        measured: ["智能自动喷淋工地数", "个", 30, 30],
        progress: "30个工地全部安装",
        state: "已销号",
        dates: closed(9, 27),
      },
      {
        task: "8家混凝土搅拌站全封闭规范化建设改造",
        unit: housing,
        deadline: "2021-10-31",
        measured: ["混凝土搅拌站封闭改造", "家", 8, 8],
        progress: "8家完成改造",
        state: "已通过验收",
        dates: accepted(10, 28),
      },
      {
        task: "16家企业全封闭料仓建设",
        unit: environment,
        deadline: "2021年10月底",
        measured: ["企业全封闭料仓建设", "家", 16, 16],
        progress: "16家建成",
        state: "已通过验收",
        dates: accepted(10, 29),
      },
      {
        task: "治理城区周边裸露土地",
        unit: `市自然资源局、${cityManagement}`,
        deadline: "2021-11-30",
        measured: ["裸露土地治理面积", "亩", 4000, 3812],
        progress: "治理3812亩，剩余188亩正在治理",
        obstacle: "气温下降，绿化无法施工",
        next: "先行覆盖抑尘网，明年春季绿化",
        state: "未达到序时进度",
      },
      {
        task: "城市主次干道机械化清扫",
        unit: cityManagement,
        deadline: "长期坚持",
        measured: ["城市机械化清扫率", "%", 90, 100],
        progress: "机械化清扫率100%",
        state: "已完成整改，长期坚持",
      },
      {
        task: "县乡公路坑槽修补、路面维护",
        unit: transport,
        deadline: "2021年11月15日",
        measured: ["道路坑槽修补面积", "万平方米", 2.1, 2.1],
        progress: "修补2.1万平方米",
        state: "已销号",
        dates: closed(10, 22),
      },
    ],
  ],
  [
    "强化机动车治理",
    [
      {
        task: "设立7个24小时固定查控点位",
        unit: police,
        deadline: "2021年3月底",
        measured: ["固定查控点位数", "个", 7, 7],
        progress: "7个点位已运行",
        state: "已销号",
        dates: closed(3, 12),
      },
      {
        task: "柴油货车尾气检测和分流管控",
        unit: `${police}、${transport}`,
        deadline: "长期坚持",
        progress: "日过境货车数量下降98%",
        state: "达到序时进度",
      },
      {
        task: "淘汰老旧柴油货车66辆",
        unit: police,
        deadline: "2021年底",
        measured: ["老旧柴油货车淘汰", "辆", 66, 66],
        progress: "已淘汰66辆",
        state: "已完成整改",
        dates: finished(12, 6),
      },
      {
        task: "新增和更新公交车使用新能源",
        unit: transport,
        deadline: "2022年6月底",
        measured: ["更新新能源公交车", "辆", 40, 32],
        progress: "更新32辆，上线运营新能源公交车达到80%",
        next: "继续更新8辆",
        state: "超过序时进度",
      },
      {
        task: "提高大宗货物铁路运输比例",
        unit: industryBureau,
        deadline: "2021年12月1日",
        progress: "1-11月铁路运输量1235.62万吨",
        state: "公示中",
        dates: published(11, 6, on(12, 9)),
      },
    ],
  ],
  [
    "加强餐饮综合治理",
    [
      {
        task: "建成区餐饮企业清洁能源使用情况“回头看”",
        unit: cityManagement,
        deadline: "2021年11月底",
        progress: "清单式动态管理，问题已整改",
        state: "已通过验收",
        dates: accepted(11, 12),
      },
      {
        task: "建立餐饮油烟净化设施定期清洗长效机制",
        unit: `${cityManagement}、${market}`,
        deadline: "2021年底",
        progress: "机制正在征求意见",
        next: "12月底前印发",
        state: "达到序时进度",
      },
    ],
  ],
  [
    "加强重污染天气应对处置",
    [
      {
        task: "74家企业绩效分级和应急减排清单修订，落实“一厂一策”",
        unit: environment,
        deadline: "2021年10月15日",
        measured: ["绩效分级企业数", "家", 74, 74],
        progress: "清单已修订",
        state: "公示中",
        dates: published(9, 30, on(12, 14)),
      },
      {
        task: "落实重点行业采暖季错峰生产，部门包联企业",
        unit: industryBureau,
        deadline: "2021年11月1日",
        measured: ["错峰生产企业数", "家", 43, 43],
        progress: "11个行业43家企业参与错峰生产，4家部门包联",
        next: "持续巡查至采暖季结束",
        state: "已完成整改",
        dates: finished(11, 1),
      },
      {
        task: "区域大气污染联防联控信息平台建设",
        unit: environment,
        deadline: "2022年底",
        progress: "",
        obstacle: "资金尚未落实",
        next: "列入2022年预算",
        state: "尚未启动",
      },
    ],
  ],
];

const date = (width = 12): Pick<ClerkColumn, "width" | "format" | "align"> => ({
  width,
  format: "yyyy/m/d",
  align: "Center",
});
const centred = (head: ClerkColumn["head"], width: number): ClerkColumn => ({ head, width, align: "Center" });

function airTaskSheet(): ClerkSheet {
  const supervisor = `${PREFECTURE}生态环境局`;
  const rows = grouped(
    airTasks,
    "merged",
    (
      workstream,
      { task, unit, deadline, measured, progress, obstacle, next, state, dates = {} },
      _,
      overall,
    ): ClerkRow => {
      const { done, selfCheck, acceptance, publication, closure } = dates;
      const figures: readonly ClerkCell[] = measured ?? ["", "", "", ""];
      return [
        overall + 1,
        overall === 0 ? "中央第一轮" : "",
        overall === 0 ? 1 : "",
        workstream,
        task,
        unit,
        supervisor,
        deadline,
        ...figures,
        progress,
        obstacle ?? "",
        next ?? "",
        state,
        done ?? "",
        selfCheck ?? "",
        acceptance ?? "",
        publication?.[0] ?? "",
        publication?.[1] ?? "",
        closure ?? "",
        closure === undefined && acceptance === undefined ? "" : "验收材料、现场照片",
      ];
    },
  );
  return {
    paper: "A3",
    ...oneTable("整改任务台账", {
      title: `${PLACE}中央环境保护督察反馈意见整改任务台账（2021年）`,
      under: ["填报单位：示例市整改工作领导小组办公室", "截至2021年12月15日"],
      columns: [
        centred("序号", 7),
        centred("督察轮次", 12),
        centred("对应问题序号", 9),
        centred("工作类别", 18),
        { head: "整改任务", width: 36 },
        { head: "责任单位", width: 20 },
        { head: "督导单位", width: 16 },
        { head: "整改时限", width: 14, format: "@", align: "Center" },
        { head: ["量化目标", "量化指标"], width: 20 },
        { head: ["<", "计量单位"], width: 10, align: "Center" },
        { head: ["<", "目标值"], width: 9, align: "Right" },
        { head: ["<", "现值"], width: 9, align: "Right" },
        { head: "目前进展", width: 30 },
        { head: "存在问题", width: 20 },
        { head: "下月安排", width: 22 },
        centred("完成情况", 16),
        { head: ["销号流程", "完成日期"], ...date() },
        { head: ["<", "自查日期"], ...date() },
        { head: ["<", "验收日期"], ...date() },
        { head: ["<", "公示开始日期"], ...date() },
        { head: ["<", "公示结束日期"], ...date() },
        { head: ["<", "销号日期"], ...date() },
        { head: "佐证材料", width: 20 },
      ],
      rows,
    }),
  };
}

const otherTasks: readonly ClerkRow[] = [
  [
    1,
    "中央第二轮",
    2,
    "水",
    "城镇污水处理厂提标改造，出水达到一级A标准",
    housing,
    environment,
    "2021年10月底",
    "改造完成，出水稳定达标",
    "",
    "已通过验收",
    "张示例",
  ],
  [
    2,
    "",
    "",
    "",
    "新建污水管网12公里，提高污水收集率",
    housing,
    "各乡镇",
    "2022年10月底",
    "完成6.5公里，污水收集率升至78%",
    "加快施工进度",
    "达到序时进度",
    "李示例",
  ],
  [
    3,
    "",
    "",
    "",
    "入河排污口排查整治",
    environment,
    "市水利局",
    "立行立改，长期坚持",
    "排查排污口23个，全部规范整治",
    "定期巡查",
    "已完成整改，长期坚持",
    "王示例",
  ],
  [
    1,
    "自治区",
    3,
    "固废",
    "历史遗留煤矸石堆场规范整治",
    "市自然资源局",
    environment,
    "2022年底",
    "完成方案编制和招标",
    "开春后进场施工",
    "达到序时进度",
    "赵示例",
  ],
  [
    2,
    "",
    "",
    "",
    "建筑垃圾消纳场建设",
    cityManagement,
    housing,
    "2021年11月底",
    "消纳场建成投用",
    "",
    "已完成整改",
    "陈示例",
  ],
];

const otherTaskSheet = (): ClerkSheet =>
  oneTable("二轮和自治区整改任务", {
    title: "中央第二轮、自治区督察整改任务清单",
    columns: [
      centred("任务编号", 9),
      centred("任务来源", 13),
      centred("问题编号", 9),
      centred("要素", 8),
      { head: "任务内容", width: 40 },
      { head: "牵头单位", width: 22 },
      { head: "配合单位", width: 18 },
      { head: "完成时限", width: 18, format: "@", align: "Center" },
      { head: "工作进展", width: 30 },
      { head: "下步措施", width: 22 },
      centred("任务状态", 16),
      centred("联系人", 10),
    ],
    rows: otherTasks,
  });

export const rectificationTaskSheets = (): ClerkSheet[] => [airTaskSheet(), otherTaskSheet()];
