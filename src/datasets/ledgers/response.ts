/** 加强餐饮综合治理，加强重污染天气应对处置。 */
import {
  choice,
  date,
  flag,
  goneWords,
  ledger,
  noWords,
  text,
  titled,
  yesWords,
} from "../../recognition/declare-ledger";
import { noEnterprises } from "../../vocabulary/owners";

/** 油烟净化装置, 净化设备运行情况. */
const PURIFIER = /^(?:油烟)?净化(?:设施|设备|装置|器|机)(?:安装|配备|使用|运行|正常)*(?:情况|状态|状况)?$/;

/** 使用燃料, 主要能源种类. */
const FUEL = /^(?:使用|所用|主要|厨房|灶具|后厨)*(?:的)?(?:燃料|能源)(?:类型|种类|类别|情况|形式|品种)?$/;

export const catering = ledger("catering", {
  title: titled("餐饮油烟检查台账", "Catering inspections"),
  countedIn: ["家次", "户次", "次"],
  named: ["餐饮", "油烟", /餐饮|油烟|饮食(?:服务)?业?/],
  telling: [/餐饮|油烟/],
  datedBy: "date",
  columns: {
    date: date("检查日期", "检查时间", "日期"),
    restaurant: text("餐饮单位", "单位名称", "店铺名称", "商户名称", "餐饮企业", "被检单位", "店名", "饭店名称"),
    cleanEnergy: choice("清洁能源", "使用清洁能源", "是否使用清洁能源", "使用能源", "燃料类型", FUEL)
      .of({
        yes: [
          "是",
          "有",
          "√",
          "已使用",
          "全部使用",
          "已落实",
          "符合",
          "清洁能源",
          "天然气",
          "液化石油气",
          "液化气",
          "电",
          "电能",
          "醇基",
          "太阳能",
          "…气",
          "电…",
          "…电",
          "…醇",
        ],
        no: [
          ...["否", "无", "×", "未使用", "燃煤", "散煤", "煤", "木炭", "柴", "柴火", "木柴", "薪柴", "柴草"],
          ...["…煤", "煤炭", "煤球", "…炭", "炭…", "木…", "…柴", "柴…"],
        ],
      })
      .optional(),
    purifier: flag("油烟净化设施", "净化设施", "净化器", "是否安装净化设施", "净化设施运行", PURIFIER)
      .of({
        yes: [...yesWords, "已开启", "完好"],
        no: [...noWords, ...goneWords, "停用", "停运", "损坏", "破损", "故障", "缺失", "未运行", "未开启", "未使用"],
      })
      .optional(),
    cleanedOn: date("清洗日期", "最近清洗日期", "清洗时间").optional(),
    result: choice("检查结果", "检查情况", "结果", "是否合格", "是否达标", "是否符合要求").of({
      good: ["是", "√", "合格", "正常", "未发现问题", "无问题", "符合要求", "符合", "良好", "达标"],
      fault: [
        "否",
        "×",
        "不合格",
        "存在问题",
        "责令整改",
        "限期整改",
        "现场整改",
        "当场整改",
        "立即整改",
        "需整改",
        "违规",
        "违法",
        "异常",
        "超标",
        "直排",
      ],
    }),
  },
});

const INDUSTRY = /^(?:国民经济|所属|主要)?(?:行业|产业|领域)(?:类别|类型|门类|名称|分类)?$/;

export const gradedEnterprises = ledger("gradedEnterprises", {
  title: titled("重污染天气绩效分级企业清单", "Performance grading"),
  named: [
    "绩效分级",
    "应急减排清单",
    "减排清单",
    /绩效(?:分级|评级|等级|定级|评定)|(?:应急)?减排清单|应急减排/,
    // 减排措施“一厂一策”汇总
    /减排[^，,]{0,6}一[厂企]一策|一[厂企]一策[^，,]{0,6}减排/,
  ],
  telling: [/绩效|引领/],
  identifiedBy: ["enterprise"],
  notOf: noEnterprises,
  columns: {
    enterprise: text("企业名称", "单位名称", "企业"),
    industry: text("行业", "行业类别", "所属行业", "行业类型", INDUSTRY).filledDown(),
    grade: choice("绩效等级", "绩效分级", "绩效级别", "级别", "等级")
      .of({
        a: ["A级", "A"],
        b: ["B级", "B"],
        b1: ["B-级", "B-"],
        c: ["C级", "C"],
        d: ["D级", "D"],
        leading: ["引领性", "引领"],
        general: ["非引领性", "非引领", "未评级", "保障类", "小微涉气", "豁免", "民生"],
      })
      .onOneScale(),
  },
});

/** 错峰运输, 错峰用电, 错峰上下班 are other people's business. */
const STAGGERED = /错峰(?![运用出供就配通放]|上下?班|施工|作业)/;

export const staggeredProduction = ledger("staggeredProduction", {
  title: titled("采暖季错峰生产清单", "Staggered production"),
  named: ["错峰生产", STAGGERED],
  telling: [STAGGERED, /停产|限产/],
  identifiedBy: ["enterprise"],
  notOf: noEnterprises,
  columns: {
    enterprise: text("企业名称", "单位名称", "企业"),
    industry: text("行业", "行业类别", "所属行业", "行业类型", INDUSTRY).filledDown(),
    // One column may hold the whole stretch: 2021年11月1日至2022年3月31日.
    from: date(
      "错峰开始时间",
      "开始日期",
      "停产开始时间",
      "起始日期",
      "开始时间",
      "错峰时间",
      "错峰时段",
      "停限产时间",
      /^(?:错峰|停产|限产|停限产)(?:生产)?(?:起|自|始|开始|起始)(?:时间|日期)?$/,
    ).optional(),
    to: date(
      "错峰结束时间",
      "结束日期",
      "停产结束时间",
      "截止日期",
      "结束时间",
      /^(?:错峰|停产|限产|停限产)(?:生产)?(?:止|至|终|结束|截止)(?:时间|日期)?$/,
    ).optional(),
    department: text(
      "包联部门",
      "包联单位",
      "包保部门",
      "责任部门",
      /^(?:驻企|包[\u4e00-\u9fa5]|帮扶|联系|挂[联点包钩])+(?:责任)?(?:部门|单位)$/,
    )
      .dispensable()
      .atLastFrom("overseer")
      .filledDown(),
    overseer: text(
      "监管部门",
      "监管单位",
      "监管责任单位",
      "主管部门",
      "责任单位",
      /^(?:监管|监督|督导|督查|督促|主管)(?:责任)?(?:部门|单位)$/,
    )
      .filledDown()
      .optional(),
  },
});

export const jointActions = ledger("jointActions", {
  title: titled("区域联席会议和交叉执法记录", "Joint meetings and cross enforcement"),
  named: [
    "联席会议",
    "交叉执法",
    "联防联控",
    "同防同治",
    /联席会议?|交叉(?:执法|检查)|联合执法|联防联控|同防同治|(?:大气|污染).{0,4}区域(?:协作|协同|联动)/,
  ],
  telling: [/联席|执法/],
  datedBy: "date",
  knownBy: ["date", "kind", "name"],
  countedIn: ["次", "场"],
  columns: {
    date: date("日期", "时间", "开展日期", "活动日期"),
    kind: choice("活动类型", "类型", "类别", "形式")
      .of({ meeting: ["联席会议", "联席会"], enforcement: ["交叉执法", "联合执法", "交叉检查"] })
      .otherwiseFrom("name", "title")
      .filledDown(),
    name: text("活动名称", "内容", "主要内容", "活动内容", "工作内容", "名称").optional(),
    place: text("地点", "参加地区", "参与单位", "区域").optional(),
  },
});
