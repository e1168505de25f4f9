/** Wholes parted in several ways, kinds of deadlines, means of tables, values that stand for each other. */
import type { CheckedText } from "./checked-text";

export const pairedAndParted: readonly CheckedText[] = [
  {
    name: "other split",
    text: `市级共接办群众来电来信156件，其中属实101件、部分属实33件、不属实22件。截至6月底已办结150件，阶段性办结6件。按要素分，涉水51件、涉气62件、涉声43件；按区域分，东城88件，西城70件。`,
    faults: [{ codes: ["textPartsDiffer"], quote: "70件", severity: "error" }],
  },
  {
    name: "other split clean",
    text: `市级共接办群众来电来信156件，其中属实101件、部分属实33件、不属实22件。截至6月底已办结150件，阶段性办结6件。按要素分，涉水51件、涉气62件、涉声43件；按区域分，东城88件，西城68件。`,
    faults: [],
  },
  {
    name: "numerals",
    text: `我区承担的二十四项任务中，已完成十九项，达到序时进度四项，未达到序时进度一项。`,
    faults: [],
  },
  {
    name: "deadline kinds",
    text: `对照反馈意见，梳理问题27项，其中立行立改6项、2024年6月底前完成11项、2024年底前完成7项、长期坚持3项。`,
    faults: [],
  },
  {
    name: "deadline kinds fault",
    text: `对照反馈意见，梳理问题27项，其中立行立改6项、2024年6月底前完成11项、2024年底前完成9项、长期坚持3项。`,
    faults: [{ codes: ["textPartsDiffer"], quote: "27项", severity: "error" }],
  },
  { name: "plan exceeded", text: `省下达我县高标准农田任务5.2万亩，实际建成5.6万亩，完成率107.7%。`, faults: [] },
  {
    name: "means",
    text: `乡镇	PM2.5	PM10	优良天数	有效天数
河口镇	31	58	83	91
石门镇	27	52	86	90
东坝镇	35	63	79	91
全县	31	58	83	91`,
    faults: [],
  },
  { name: "classes clean", text: `2月优良天数19天，轻度污染6天，中度污染2天，重度污染1天，优良率67.9%。`, faults: [] },
  {
    name: "classes fault",
    text: `2023年二季度，优良天数78天，轻度污染10天，中度污染5天。`,
    faults: [{ codes: ["textPartsDiffer"], quote: "优良天数78天，轻度污染10天，中度污染5天", severity: "error" }],
  },
  {
    name: "all and some",
    text: `交办的38项问题均已完成整改。其中，24项已销号，11项已通过验收，3项尚未完成整改。`,
    faults: [{ codes: ["textOutcomesContradict"], quote: "3项尚未完成整改", severity: "error" }],
  },
  {
    name: "deed twice",
    text: `三、整改完成情况
全县取缔小洗砂场16家，复垦河滩地420亩。
四、整改成效
取缔小洗砂场13家，河道面貌明显改善。`,
    faults: [{ codes: ["textTwoValues"], quote: "取缔小洗砂场13家", severity: "warning" }],
  },
  {
    name: "in hand",
    text: `整改时限：2022年6月底
整改进展：截至2023年3月31日，主体工程完成65%。`,
    faults: [{ codes: ["textOverdue"], quote: "截至2023年3月31日，主体工程完成65%", severity: "warning" }],
  },
  {
    name: "planned later",
    text: `整改时限：2023年6月底
整改措施：分期实施，2023年12月底前完成全部搬迁。
整改情况：2023年5月完成搬迁方案。`,
    faults: [{ codes: ["textOverdue"], quote: "2023年12月底前完成全部搬迁", severity: "warning" }],
  },
  {
    name: "money parts",
    text: `投资4.7亿元，其中中央资金1.6亿元、省级资金1.1亿元、市县配套1.8亿元。`,
    faults: [{ codes: ["textPartsDiffer"], quote: "4.7亿元", severity: "warning" }],
  },
  { name: "places bracket", text: `12个县（市、区）中，9个同比改善，1个持平，2个同比变差。`, faults: [] },
  {
    name: "direction",
    text: `2024年，PM10浓度由2023年的54微克/立方米上升至57微克/立方米，同比下降5.6%。`,
    faults: [{ codes: ["textChangeWrong"], quote: "同比下降5.6%", severity: "error" }],
  },
  {
    name: "units",
    text: `治理水土流失面积2400亩（约240公顷），另修复湿地900亩（60公顷）。`,
    faults: [{ codes: ["textTwoValues"], quote: "2400亩（约240公顷）", severity: "warning" }],
  },
  {
    name: "weekday",
    text: `定于2024年4月10日（星期四）召开现场会，4月12日（星期五）通报。`,
    faults: [{ codes: ["textWeekdayWrong"], quote: "2024年4月10日（星期四）", severity: "error" }],
  },
  {
    name: "grade",
    text: `当日AQI为176，空气质量等级为轻度污染；次日AQI为88，等级为良。`,
    faults: [{ codes: ["textGradeWrong"], quote: "AQI为176，空气质量等级为轻度污染", severity: "error" }],
  },
  {
    name: "dust",
    text: `一季度，PM2.5平均浓度61微克/立方米，PM10平均浓度52微克/立方米。`,
    faults: [
      {
        codes: ["textFineAboveDust"],
        quote: "PM2.5平均浓度61微克/立方米，PM10平均浓度52微克/立方米",
        severity: "warning",
      },
    ],
  },
  {
    name: "rank",
    text: `综合排名第5位，较去年同期第9位上升3位。`,
    faults: [{ codes: ["textChangeWrong"], quote: "第5位，较去年同期第9位上升3位", severity: "error" }],
  },
  {
    name: "distance",
    text: `全年优良天数301天，距离315天的目标还差16天。`,
    faults: [{ codes: ["textDifferenceWrong"], quote: "还差16天", severity: "error" }],
  },
  {
    name: "blank table",
    text: `序号 乡镇 任务户数 完成户数 完成率
1 高峰镇 360 324 90%
2 南溪镇 420 399 95%
3 大坪乡 250 215 84%`,
    faults: [{ codes: ["textRateWrong"], quote: "215 84%", severity: "error" }],
  },
  {
    name: "half width",
    text: `共排查隐患168处(已整改151处,未整改21处),立案6起.`,
    faults: [{ codes: ["textPartsDiffer"], quote: "168处(已整改151处,未整改21处)", severity: "error" }],
  },
  {
    name: "petitions",
    text: `某市信访举报件边督边改情况公示（第八批）
第八批转办我市信访件14件，已办结14件，其中属实9件、部分属实3件、不属实2件。`,
    faults: [],
  },
  {
    name: "plain report",
    text: `根据县监测站数据，2023年全年优良天数331天，优良率90.7%，PM2.5年均浓度28微克/立方米，饮用水源水质达标率100%。
1.降尘情况
全年获取降尘数据24个，月均值4.1吨/平方公里·月，符合标准要求。`,
    faults: [],
  },
];
