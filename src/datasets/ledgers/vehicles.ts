/** 强化机动车治理：check points, transit trucks, vehicles scrapped and registered, buses, freight. */
import { choice, date, ledger, number, text, titled } from "../../recognition/declare-ledger";
import { REPORTED_MONTH } from "../../vocabulary/column-words";

const NUMERALS = "一二三四五六";
const ROMAN = ["I", "II", "III", "IV", "V", "VI"];
const ROMAN_SIGNS = "ⅠⅡⅢⅣⅤⅥ";

/** In a column of stages a numeral alone is the stage; what does not reach 国四 is at most 国三. */
const stageWords = (stage: number): string[] => {
  const spelled = (of: number): string[] => [
    ...[NUMERALS.charAt(of - 1), ROMAN_SIGNS.charAt(of - 1), ROMAN[of - 1] ?? "", String(of)],
  ];
  const own = spelled(stage).flatMap((one) => [`国${one}`, one]);
  const below = spelled(stage + 1).flatMap((one) =>
    ["未达", "未达到", "低于", "不足", "达不到"].map((not) => `${not}国${one}`),
  );
  const above = spelled(stage - 1).flatMap((one) => ["高于", "优于", "超过"].map((more) => `${more}国${one}`));
  return [...own, ...(stage < 6 ? below : []), ...(stage > 1 ? above : [])];
};

const emissionStage = (...names: string[]) =>
  choice(...names)
    .of({
      one: stageWords(1),
      two: stageWords(2),
      three: stageWords(3),
      four: stageWords(4),
      five: stageWords(5),
      six: [...stageWords(6), "国六a", "国六b"],
    })
    .onOneScale();

/** 燃料种类, 车辆动力类型, 能源结构. */
const POWERED_BY = /^(?:车辆|车)?(?:动力|能源|燃料|燃油)(?:类型|种类|类别|形式|品类|结构)?$/;

const fuel = () =>
  choice("燃料种类", "燃料", "燃料类型", "燃油种类", "能源类型", "动力类型", POWERED_BY).of({
    diesel: ["柴油"],
    other: ["汽油", "天然气", "CNG", "LNG", "液化石油气", "甲醇", "纯电动", "电动", "新能源", "混合动力", "氢燃料"],
  });

const truckWords = ["货车", "载货", "自卸", "牵引", "挂车", "厢式", "仓栅", "罐式", "平板", "渣土车", "运输车"];
const otherVehicles = ["客车", "轿车", "面包车", "小汽车", "摩托", "校车", "出租", "公交", "三轮", "越野"];

export const checkPoints = ledger("checkPoints", {
  countedIn: ["个", "处"],
  title: titled("固定查控点位清单", "Check points"),
  named: [
    "查控点位",
    "查控点",
    "管控点位",
    "卡口",
    /(?:查控|管控|路检路?查|路检|路查|值守|检查|执法)(?:固定)?点位?/,
    /卡口|卡点|检查站/,
    /(?:货车|柴油车|车辆)[^，,]{0,8}(?:管控|查控|检查|劝返|拦检|执勤)[^，,]{0,4}点/,
  ],
  telling: [/查控|卡口|卡点/],
  identifiedBy: ["point"],
  columns: {
    point: text("点位名称", "查控点位", "点位", "卡点名称", "卡口名称"),
    hours: number(
      "每日值守小时",
      "值守时间",
      "值守小时",
      "值守时长",
      /^(?:每[日天])?(?:值守|在岗|执勤|值勤|值班|上岗|工作|守护)(?:时长|时间|时段|小时|时数)(?:数)?$/,
    )
      .unit("小时")
      .optional(),
    unit: text("值守单位", "责任单位").optional(),
    since: date("启用日期", "设立日期", "启用时间").optional(),
  },
});

/** 原日均 | 现日均. */
const AS_OF = { 前: "(?:原来?|此前|过去)(?=.)", 后: "(?:现在?|当前|如今)(?=.)" } as const;

/** 分流前, 限行后日均车流量: of the same trucks on both sides of what was done. */
const aroundMeasure = (when: "前" | "后"): RegExp =>
  new RegExp(
    `^(?:(?:管控|分流|绕行|绕城|限行|禁行|改线|治理|整治|实施|调整|启用)(?:措施)?${when}|${AS_OF[when]})的?(?:日均|平均|每[日天]|全天)*` +
      "(?:过境)?(?:货车|车辆?|重型车|柴油车)?(?:总?流量|通行量|车次|辆次|辆数|台数|数量|数)?$",
  );

/** 观测断面, 统计路口. */
const WHERE_COUNTED =
  /^(?:监测|观测|统计|调查|计数|观察|交通|公路|道路)*(?:点位?|断面|卡口|路段|路口|站点?|地点|位置|路线|线路)(?:名称|位置)?$/;

export const transitTrucks = ledger("transitTrucks", {
  title: titled("过境货车流量", "Transit trucks"),
  named: [
    "过境货车",
    "货车流量",
    "过境车辆",
    /过境[^，,]{0,4}(?:货车|车辆|重型|柴油)|货车[^，,]{0,4}(?:流量|通行量|绕行|分流)/,
    /(?:分流|绕行|绕城|限行|禁行)[^，,]{0,8}(?:流量|通行量|成效|效果|对比)/,
  ],
  telling: [/管控前|管控后|分流|绕行|过境/],
  columns: {
    point: text("点位", "点位名称", "路段", "卡口", "监测断面", WHERE_COUNTED),
    before: number(
      "管控前日均",
      "管控前",
      "管控前日均流量",
      "分流前日均",
      "管控前日均（辆）",
      aroundMeasure("前"),
    ).unit("辆"),
    after: number("管控后日均", "管控后", "管控后日均流量", "分流后日均", "目前日均", aroundMeasure("后")).unit("辆"),
  },
});

export const scrappedVehicles = ledger("scrappedVehicles", {
  countedIn: ["辆", "台"],
  title: titled("老旧柴油货车淘汰台账", "Vehicles scrapped"),
  named: [
    "货车淘汰",
    "车辆淘汰",
    "车辆报废",
    "车辆注销",
    /车[^，,炉]{0,4}(?:淘汰|报废|注销)|(?:淘汰|报废|注销)[^，,炉]{0,8}车|老旧[^，,炉]{0,8}车|黄标车/,
  ],
  telling: [/注销|报废/],
  datedBy: "date",
  identifiedBy: ["plate"],
  columns: {
    date: date("注销日期", "报废日期", "淘汰日期", "注销时间", "淘汰时间", "日期"),
    plate: text("号牌号码", "车牌号", "车牌", "号牌", "车辆号牌"),
    kind: choice("车辆类型", "车型", "类型", "车辆种类")
      .of({ truck: truckWords, other: otherVehicles })
      .otherwiseFrom("title")
      .optional(),
    fuel: fuel().otherwiseFrom("title").optional(),
    stage: emissionStage("排放标准", "排放阶段", "排放水平", "排放等级").optional(),
  },
});

export const newVehicles = ledger("newVehicles", {
  countedIn: ["辆", "台"],
  title: titled("新注册登记柴油货车", "Vehicles newly registered"),
  named: ["新注册", "注册登记", "新增车辆", /新(?:注册|登记|上牌|购)|注册登记|新增[^，,]{0,6}车/],
  telling: [/注册|上牌/],
  datedBy: "date",
  identifiedBy: ["plate"],
  columns: {
    date: date("注册日期", "登记日期", "注册登记日期", "注册时间", "日期"),
    plate: text("号牌号码", "车牌号", "车牌", "号牌", "车辆号牌"),
    kind: choice("车辆类型", "车型", "类型").of({
      heavyDieselTruck: ["重型柴油货车", "重型半挂牵引车", "重型自卸货车", "重型货车", "重型"],
      other: ["轻型", "中型", "小型", "微型", "客车"],
    }),
    fuel: fuel().optional(),
    stage: emissionStage("排放标准", "排放阶段", "排放水平", "排放等级"),
  },
});

/** 在营车辆, 配属公交车数. */
const IN_USE =
  /^(?:[在现](?:营|运|用|册|有|役)|运营|营运|上线|配属?|配备|投运|投放)(?:的?公交)?(?:(?:车辆|车)(?:总?数量?|台数|辆数)?|总?数量?|台数|辆数)$/;

export const buses = ledger("buses", {
  title: titled("公交车运营情况", "Buses by energy"),
  named: ["公交", "公交车", /公交(?:车辆?)?|公共汽[(（]?电?[)）]?车|公共交通/],
  telling: [/公交|纯电动|新能源/],
  knownBy: ["line", "energy"],
  columns: {
    line: text("线路", "公交线路", "线路名称", "运营单位", "公司").filledDown().optional(),
    energy: choice("能源类型", "动力类型", "燃料类型", "燃料种类", "能源种类", POWERED_BY).of({
      newEnergy: [
        "纯电动",
        "新能源",
        "插电式混合动力",
        "混合动力",
        "氢燃料",
        "电动",
        "混动",
        "插电",
        "增程",
        "氢能",
        "纯电",
      ],
      gas: ["天然气", "CNG", "LNG", "燃气"],
      diesel: ["柴油"],
      other: ["其他", "其它", "汽油", "燃油", "燃油燃气", "传统能源", "传统燃料", "非新能源", "甲醇"],
    }),
    operating: number("运营车辆", "上线运营数", "运营数", "在运车辆", "车辆数", "数量", "台数", "保有量", IN_USE)
      .unit("辆")
      .across("energy"),
  },
});

/** 承运量, 发送量: how much was carried, in whatever words; 客运量 is people, and 周转量 counts the way as well. */
const CARRIED = /^(?!.*[客单])(?=.*[运送货装卸]|到达|到发|发到).{1,4}量$/;

export const freight = ledger("freight", {
  title: titled("铁路公路货运量", "Rail and road freight"),
  named: [
    "铁路运输",
    "货运量",
    "运输量",
    "铁路公路",
    "大宗货物",
    /铁路[^客]{0,4}(?:运输|货运|运量)|货运量?|货物运输|运输量|铁路公路|公转铁|大宗(?:货物|物[料资])|运输结构/,
  ],
  telling: [/铁路|货运|运输量|运量/],
  datedBy: "month",
  identifiedBy: ["month", "mode"],
  columns: {
    month: date("月份", "月度", "日期", "统计月份", REPORTED_MONTH).filledDown(),
    mode: choice("运输方式", "方式", "类别").of({
      rail: ["铁路", "铁运", "火车"],
      road: ["公路", "汽车", "汽运"],
      other: ["水路", "水运", "船运", "内河", "航空", "管道"],
    }),
    amount: number("运输量", "货运量", "运量", "完成量", CARRIED)
      .unit("万吨")
      .usually(0.01, 20_000)
      .across("mode", "month"),
  },
});
