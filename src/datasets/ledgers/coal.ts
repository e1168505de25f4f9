/** 煤炭消费总量控制，扩大禁燃区面积：coal use, boilers, clean heating, coal quality. */
import { choice, date, ledger, number, text, titled, workState } from "../../recognition/declare-ledger";
import { noEnterprises } from "../../vocabulary/owners";
import { REPORTED_MONTH, TOWN_HEAD, VILLAGE_HEAD } from "../../vocabulary/column-words";

/** 当月耗用原煤, 原煤消费: the verb before or behind. */
const COAL_AMOUNT =
  /^(?:当月|本月|本期|实际|月)?(?:耗用|消耗|使用|消费|用|耗)?(?:原煤|煤炭|燃煤|煤)(?:耗用|消耗|使用|消费|用|耗)?(?:总?量|数量|实物量)?$/;

/** 年度总量指标, 消费总量控制目标. */
const CAP = /^(?:年度)?(?:煤炭|消费)*总量(?:控制)?(?:指标|目标|控制量)$/;

export const coalUse = ledger("coalUse", {
  title: titled("工业企业煤炭消费月报", "Coal use by enterprise and month"),
  named: [
    "煤炭消费",
    "耗煤",
    "用煤",
    "煤耗",
    /(?<![散民])(?:煤炭|原煤|燃煤|煤)(?:消费|消耗|使用量|用量|总量|量(?=月报|统计))/,
    /[用耗]煤|煤耗|(?:企业|单位)控煤|控煤(?=台账|月报|统计)/,
  ],
  telling: [/煤/],
  datedBy: "month",
  identifiedBy: ["enterprise", "month"],
  notOf: noEnterprises,
  columns: {
    enterprise: text("企业名称", "单位名称", "企业", "用煤单位"),
    industry: text("行业", "所属行业", "行业类别").filledDown().optional(),
    month: date("月份", "月度", "统计月份", "日期", REPORTED_MONTH).filledDown(),
    amount: number("煤炭消费量", "耗煤量", "用煤量", "消费量", "原煤消耗量", COAL_AMOUNT)
      .unit("万吨")
      .usually(0.0005, 500)
      .across("month"),
    cap: number("年度控制量", "总量控制指标", "控制目标", "年度指标", "控制指标", "年度控制目标", CAP)
      .unit("万吨")
      .optional(),
  },
});

const coals = [
  ...["烟煤", "无烟煤", "褐煤", "贫煤", "块煤", "末煤", "混煤", "石煤", "动力煤", "洁净煤", "洗煤", "煤泥", "煤矸石"],
  ...["蜂窝煤", "精煤", "籽煤", "面煤"],
];

export const boilers = ledger("boilers", {
  title: titled("燃煤锅炉淘汰清单", "Coal-fired boilers retired"),
  named: [
    "锅炉淘汰",
    "锅炉拆除",
    "锅炉整治",
    // What is made cleaner, registered or inspected goes on.
    /燃煤[^燃气]{0,6}锅炉(?!.{0,8}(?:超低|节能|除尘|脱硫|脱硝|低氮|检验|登记|司炉))/,
    /小锅炉/,
    /锅炉.{0,3}(?:淘汰|拆除|整治|关停|取缔|清零|替代|替换|退出)/,
    /燃煤[(（]?(?:设施|设备|炉窑?|窑炉)[)）]?.{0,6}(?:淘汰|拆除|整治|关停|取缔|清零|替代|替换)/,
  ],
  telling: [/锅炉|蒸吨|t\/h|蒸发量/],
  datedBy: "doneOn",
  knownBy: ["user", "number", "tonnage"],
  countedIn: ["台", "台套", "座"],
  columns: {
    user: text("使用单位", "单位名称", "锅炉使用单位", "企业名称", "单位").filledDown(),
    number: text("锅炉编号", "编号", "使用登记证号", "设备代码").optional(),
    tonnage: number(
      "额定蒸发量",
      "吨位",
      "蒸吨",
      "锅炉吨位",
      "锅炉吨数",
      "吨数",
      "容量",
      "额定容量",
      "额定功率",
      "额定热功率",
    ).unit("蒸吨"),
    fuel: choice("燃料种类", "燃料类型", "燃料", "使用燃料", "锅炉类型")
      .of({
        coal: ["燃煤", "煤炭", "煤", "原煤", "型煤", "散煤", "兰炭", "水煤浆", "煤粉", "焦炭", ...coals],
        other: [
          "燃气",
          "天然气",
          "生物质",
          "燃油",
          "柴油",
          "重油",
          "醇基",
          "甲醇",
          "电",
          "电加热",
          "沼气",
          "煤气",
          "液化气",
        ],
      })
      .otherwiseFrom("title")
      .optional(),
    replacement: text("替代方式", "清洁能源替代", "替代能源", "替代方案", "处置方式").optional(),
    state: workState("淘汰情况", "完成情况", "进展", "是否完成", "状态"),
    doneOn: date("淘汰日期", "淘汰时间", "完成日期", "完成时间", "拆除日期", "拆除时间").optional(),
  },
});

export const cleanHeating = ledger("cleanHeating", {
  title: titled("农村清洁取暖完成情况", "Clean heating by township"),
  named: [
    "清洁取暖",
    "煤改电",
    "煤改气",
    /清洁(?:能源)?(?:取暖|供暖|采暖|供热)/,
    /煤改[电气热]|[电气热]代煤/,
    /(?:生物质|热泵|空气源|太阳能|地热|清洁化)[^,，]{0,8}取暖/,
    /双替代/,
    // Without loose coal a household is heated cleanly.
    /(?:清洁能源|清洁化)替代[^，,炉]{0,4}(?:散煤|散烧|取暖)|(?:散煤|散烧煤?)[^，,炉]{0,6}替代|替代散煤/,
    /(?:农村|冬季).{0,4}取暖/,
  ],
  telling: [/取暖|采暖|供暖|煤改/],
  identifiedBy: ["township", "village"],
  columns: {
    township: text("乡镇", "乡镇街道", "乡（镇）", "乡镇（街道）", "街道", "区域", "镇街", "片区", "县区", TOWN_HEAD)
      .otherwiseFrom("village")
      .filledDown(),
    village: text(
      ...["行政村", "村名", "村（社区）", "村组", "村", "社区", "村庄", "自然村", "小区"],
      VILLAGE_HEAD,
    ).optional(),
    planned: number("计划户数", "任务户数", "计划完成户数", "任务数", "计划数").unit("户").ofWhatIs("plan"),
    done: number("完成户数", "已完成户数", "实际完成户数", "累计完成户数", "完成数", /^完成情况$/)
      .unit("户")
      .ofWhatIs("done")
      .orShareOf("planned"),
  },
});

export const electricHeating = ledger("electricHeating", {
  title: titled("城区电采暖面积台账", "Electric heating in town"),
  named: ["电采暖", "电供暖", /电能?(?:采暖|供暖|取暖|供热)/, /煤改电[^,，]{0,6}[采供取]暖面积/],
  telling: [/采暖|供暖|取暖|供热/],
  columns: {
    site: text("小区", "小区名称", "供暖单位", "项目名称", "片区", "单位名称", "建筑名称"),
    area: number("电采暖面积", "供暖面积", "采暖面积", "面积").unit("万平方米").usually(0.005, 1000),
    kind: text("建筑类型", "类型", "建筑性质").optional(),
  },
});

export const coalSamples = ledger("coalSamples", {
  title: titled("煤质抽检台账", "Coal quality samples"),
  named: [
    "煤质抽检",
    "煤质检测",
    "煤质",
    /煤质.{0,4}(?:抽检|检测|检验|抽样|监测|抽查|化验|送检)/,
    /煤质/,
    /(?:散煤|煤炭|民?用煤|型煤|煤)(?:产品|样品?)?[)）]?(?:质量)?(?:抽检|检测|检验|抽样|抽查|化验|送检)/,
    /煤炭?[^,，炉灶具器]{0,6}质量.{0,4}(?:抽检|检测|检验|抽样|监测|抽查|检查|化验|送检)/,
  ],
  telling: [/灰分|硫分?|煤|样品/],
  datedBy: "date",
  identifiedBy: ["batch"],
  countedIn: ["批次", "批", "个", "组", "份"],
  columns: {
    date: date("抽检日期", "采样日期", "检测日期", "抽检时间", "日期"),
    vendor: text("被检单位", "经销点", "受检单位", "企业名称", "单位名称", "销售点"),
    batch: text("批次", "批次号", "样品编号", "编号").optional(),
    ash: number("灰分", "灰分Ad").unit("%").optional(),
    sulfur: number("硫分", "全硫", "全硫St,d", "全硫St").unit("%").optional(),
    result: choice("检验结果", "检测结果", "判定", "是否合格", "是否达标", "是否符合", "结论", "判定结果", "结果").of({
      pass: ["合格", "达标", "符合", "是", "√"],
      fail: ["不合格", "否", "×", "超标", "超限", "不符合", "不达标"],
    }),
  },
});

/** 散煤量, 燃用散煤. */
const LOOSE_COAL =
  /^(?:(?:散煤|民用煤|散烧煤)(?:用|消费|使用|消耗)?总?量|(?:消费|使用|消耗|耗用|燃用)总?量|(?:燃用|使用|消费|消耗|用)(?:散煤|民用煤|散烧煤|煤)(?:数|总)?量?)$/;

export const bulkCoal = ledger("bulkCoal", {
  title: titled("城区周边散煤用量", "Loose coal by year"),
  named: ["散煤用量", "散煤消费", "散煤", /(?:散煤|民用煤|散烧煤?)(?:用量|消费|使用|消耗)?/],
  telling: [/煤/],
  datedBy: "year",
  identifiedBy: ["area", "year"],
  columns: {
    area: text("区域", "乡镇", "片区", "街道", "范围", TOWN_HEAD, VILLAGE_HEAD),
    year: date("年份", "年度"),
    amount: number("散煤用量", "用量", "散煤消费量", "使用量", LOOSE_COAL).unit("吨").across("year"),
  },
});

export const blendingCentres = ledger("blendingCentres", {
  title: titled("配煤中心提升改造", "Coal blending centres"),
  named: ["配煤中心", "配煤"],
  countedIn: ["家", "个", "座"],
  datedBy: "doneOn",
  identifiedBy: ["name"],
  columns: {
    name: text("配煤中心", "配煤中心名称", "中心名称", "名称", "单位名称"),
    investment: number("投资", "投资额", "投入资金", "投资金额", /^累计(?:完成)?投资(?:额|金额)?$/)
      .unit("万元")
      .usually(0.05, 200_000),
    state: workState("完成情况", "改造情况", "进展", "状态"),
    doneOn: date("完成日期", "完成时间", "投运日期").optional(),
  },
});
