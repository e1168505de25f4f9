/** 强化扬尘综合防控：sites, bare land, street cleaning, enclosures, road repair. */
import {
  choice,
  date,
  flag,
  goneWords,
  ledger,
  noWords,
  number,
  text,
  titled,
  workState,
  yesWords,
} from "../../recognition/declare-ledger";
import { REPORTED_MONTH } from "../../vocabulary/column-words";

/** 施工阶段: what is going on at a site that is under way. */
const constructionStages = [
  ...["土方", "土石方", "基坑", "基础", "桩基", "地基", "地下室", "主体", "结构", "砌体", "砌筑", "封顶", "外立面"],
  ...[
    "装饰",
    "装修",
    "粉刷",
    "安装",
    "附属",
    "管网",
    "配套",
    "绿化",
    "收尾",
    "拆除",
    "平整",
    "未完工",
    "未竣工",
    "复工",
  ],
];

/** A composed name is of its last word: 围挡喷淋 sprays. */
const RULES = "围挡|围蔽|覆盖|苫盖|遮盖|湿法|硬化|冲洗|清洗|洗车|密闭|密封|喷淋|喷雾";

/** One of the six rules of a site by its word, however the column names it: 物料苫盖, 车辆冲洗平台; no number of them. */
const kept = (words: string): RegExp =>
  new RegExp(`^[^率数长高]{0,12}(?:${words})(?!.*(?:${RULES}))[^率数长高量积]{0,5}$`);

const keptWords = [...yesWords, "全部落实", "全部到位", "全面落实", "均已落实", "到位"];
const notKeptWords = [
  ...noWords,
  ...goneWords,
  "部分",
  "未全部",
  "未完全",
  "未全面",
  "不到位",
  "未到位",
  "基本",
  "不全",
  "缺",
];
/** One of the six by a column of its own, else by one column for all of them. */
const rule = (...names: (string | RegExp)[]) =>
  flag(...names)
    .of({ yes: keptWords, no: notKeptWords })
    .otherwiseFrom("allSix")
    .optional();
/** “六个百分之百”是否全部落实; over its six columns it is the head of their group, and no column. */
const ALL_SIX =
  /六个["“]?(?:100%|百分之?百|百分百)["”]?(?:是否|全部|均|都|已)*(?:落实|达标|到位|执行|符合)?(?:情况|要求|与否|结果|措施)*$/;

/** 实际开工时间. */
const startOrEnd = (words: string): RegExp =>
  new RegExp(`^(?:项目|工程|工地)?(?:实际)?(?:${words})(?:的)?(?:日期|时间)$`);

export const constructionSites = ledger("constructionSites", {
  countedIn: ["个", "处"],
  title: titled("建筑施工工地台账", "Construction sites"),
  named: [
    "施工工地",
    "建筑工地",
    "工地扬尘",
    "工地",
    /(?:施工|建筑|在建)?工地(?:扬尘)?/,
    /施工现场/,
    /建筑施工/,
    /施工扬尘/,
    /六个(?:100%|百分之?百|百分之百)/,
    /(?:在建|房建|市政|建设)(?:项目|工程).{0,4}扬尘/,
  ],
  telling: [/工地|喷淋|围挡|湿法|渣土/],
  identifiedBy: ["site"],
  columns: {
    site: text("工地名称", "项目名称", "工程名称", "工地", "项目"),
    builder: text("施工单位", "建设单位", "责任单位").optional(),
    area: number("建筑面积", "施工面积", "面积", "建筑规模", "建设规模").unit("平方米").usually(50, 5_000_000),
    state: choice(
      "工程状态",
      "施工状态",
      "状态",
      "是否在建",
      "施工阶段",
      "施工进度",
      "形象进度",
      "工程进度",
      "建设状态",
      /^是否(?:正在|仍在|处于)?(?:在建|在施|施工|建设|开工)(?:中|状态|阶段)?$/,
    )
      .of({
        building: ["在建", "施工中", "是", "施工", "已开工", "开工", "建设中", ...constructionStages],
        stopped: [
          ...["停工", "完工", "竣工", "否", "停建", "缓建", "已完成", "交付", "未开工", "未动工", "拟建", "未施工"],
          ...["停止", "暂停", "中止", "终止", "暂缓"].flatMap((stop) => [stop, `${stop}施工`, `${stop}建设`]),
          ...["施工完成", "施工完毕", "施工结束", "未进场", "已停", "待建", "待开工"],
        ],
      })
      .otherwiseFrom("remark", "behindName", "listName")
      .optional(),
    // Where no state is said, the days tell it; a day that is planned tells nothing.
    begunOn: date(
      "开工日期",
      "开工时间",
      "动工日期",
      "进场日期",
      startOrEnd("开工|动工|施工|进场|开始施工"),
    ).optional(),
    endedOn: date(
      "竣工日期",
      "竣工时间",
      "完工日期",
      "交付日期",
      startOrEnd("竣工|完工|交付|施工结束|竣工验收"),
    ).optional(),
    fenced: rule("围挡", "施工围挡", "周边围挡", "工地周边围挡", kept("围挡|围蔽")),
    covered: rule("物料覆盖", "物料堆放覆盖", "裸土覆盖", "覆盖", kept("覆盖|苫盖|遮盖")),
    wetWork: rule("湿法作业", "土方湿法作业", "土方开挖湿法作业", kept("湿法")),
    hardened: rule("路面硬化", "道路硬化", "场地硬化", kept("硬化")),
    washed: rule("车辆冲洗", "出入车辆冲洗", "出入车辆清洗", "冲洗设施", kept("冲洗|清洗|洗车")),
    sealed: rule("密闭运输", "渣土车密闭运输", "渣土密闭运输", kept("密闭|密封")),
    allSix: flag("六个百分之百", "六个100%", ALL_SIX).of({ yes: keptWords, no: notKeptWords }).optional(),
    spraying: flag("智能自动喷淋", "自动喷淋", "喷淋设施", "智能喷淋", "喷淋", kept("喷淋|喷雾"))
      .of({ yes: yesWords, no: [...noWords, ...goneWords] })
      .optional(),
  },
});

export const bareLand = ledger("bareLand", {
  title: titled("裸露土地治理清单", "Bare land treated"),
  named: ["裸露土地", "裸地", "裸土", /裸露(?:土地|地块|地面|地表|土|黄土|场地)|裸地|裸土|黄土(?:裸露|不露天)/],
  telling: [/裸|抑尘|苫盖|防尘网/],
  datedBy: "doneOn",
  columns: {
    place: text("地块名称", "位置", "地块位置", "地点", "地块", "区域"),
    area: number("治理面积", "面积", "裸露面积", "任务面积", "应治理面积", "计划治理面积")
      .unit("亩")
      .usually(0.01, 5000)
      .ofWhatIs("plan"),
    treated: number("已治理面积", "完成治理面积", "治理完成面积", "已完成面积", "完成面积", "实际治理面积")
      .unit("亩")
      .ofWhatIs("done")
      .doneOf("area")
      .optional(),
    measure: choice("治理措施", "治理方式", "措施", "覆盖方式")
      .of({
        planting: ["绿化", "种植", "植绿"],
        suppressant: ["抑尘剂"],
        netting: ["抑尘网", "防尘网", "覆盖网", "苫盖"],
      })
      .optional(),
    state: workState("治理情况", "完成情况", "进展", "状态"),
    doneOn: date("治理日期", "完成日期", "完成时间", "治理时间").optional(),
  },
});

const CLEANING = "(?:机扫|清扫|洗扫|扫洗|湿扫|冲扫|冲洗|水洗|保洁|扫)";
const OF_WORK = "(?:作业)?(?:总?面积|里程|总?量)?";

export const streetCleaning = ledger("streetCleaning", {
  title: titled("城市道路清扫作业", "Street cleaning"),
  named: ["道路清扫", "清扫作业", "机械化清扫", "清扫保洁", /(?:道路|机械化|城市|街道)?(?:清扫|机扫)(?:作业|保洁)?/],
  telling: [/清扫|机扫/],
  datedBy: "month",
  columns: {
    month: date("月份", "月度", "统计月份", "日期", REPORTED_MONTH).filledDown().optional(),
    road: text("道路名称", "路段", "道路", "区域").optional(),
    due: number(
      "应清扫面积",
      "应机扫面积",
      "可机扫面积",
      "应清扫",
      new RegExp(`^[应需可](?:机械化?)?${CLEANING}+${OF_WORK}$`),
      // Of which the part that is swept by machines stands beside it.
      /^(?:道路)?清扫(?:保洁)?总?(?:面积|里程)$/,
    )
      .unit("万平方米")
      .usually(0.05, 20_000),
    mechanised: number(
      "机械化清扫面积",
      "机扫面积",
      "实际机扫面积",
      "机械化清扫",
      new RegExp(`^(?:其中)?(?:实际|已|完成)?(?:机械化?${CLEANING}+|机械化)${OF_WORK}$`),
    )
      .unit("万平方米")
      .usually(0.05, 20_000),
  },
});

export const enclosures = ledger("enclosures", {
  title: titled("搅拌站和料仓封闭改造清单", "Mixing plants and silos enclosed"),
  named: [
    "搅拌站",
    "料仓",
    "封闭改造",
    "全封闭",
    /(?:混凝土|砂浆)?搅拌站|商[砼混]站?|料仓|料场|料棚|堆场|(?:全|密)?封闭[式化]?(?:改造|治理|建设|规范|大棚|工程)|全封闭/,
  ],
  telling: [/搅拌|料仓|料场|料棚|封闭/],
  countedIn: ["家", "个", "座", "处"],
  datedBy: "doneOn",
  knownBy: ["enterprise", "kind"],
  columns: {
    enterprise: text("企业名称", "单位名称", "企业", "站点名称", "名称"),
    kind: choice("类型", "改造类型", "设施类型", "类别", "改造内容")
      .of({
        mixingPlant: ["混凝土搅拌站", "搅拌站", "商混站", "商砼站"],
        silo: ["全封闭料仓", "封闭料仓", "料仓", "料场", "料棚"],
      })
      .otherwiseFrom("title")
      .filledDown(),
    state: workState("完成情况", "进展", "是否完成", "改造情况", "状态"),
    doneOn: date("完成日期", "完成时间", "验收日期").optional(),
  },
});

export const roadRepairs = ledger("roadRepairs", {
  title: titled("道路坑槽修补台账", "Road repair"),
  named: [
    "坑槽修补",
    "道路修补",
    "小修养护",
    "路面维护",
    /(?:道路|路面|公路)?坑槽(?:修补|挖补|填补|处治)?/,
    /(?:道路|路面|公路)(?:破损|病害)?(?:修补|养护|维护|修复|处治)/,
    /小修[养保](?:护|养)/,
  ],
  telling: [/坑槽|修补|破损|病害/],
  datedBy: "date",
  columns: {
    date: date("修补日期", "施工日期", "完成日期", "时间", "日期"),
    road: text("道路名称", "路线名称", "路段", "道路", "路线"),
    area: number("修补面积", "坑槽面积", "面积", "工程量").unit("万平方米").usually(0.000001, 20),
  },
});
