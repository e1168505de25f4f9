import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNoticeText, type NoticeCheck } from "../../src/checks/check-notice-text";
import type { FindingCode } from "../../src/findings/finding";
import { findingText } from "../../src/i18n/findings";

const codes = (text: string): FindingCode[] => checkNoticeText(text).findings.map(({ finding }) => finding.code);
const say = ({ findings }: NoticeCheck): string[] =>
  findings.map(
    ({ finding }) =>
      `${finding.severity === "error" ? "■" : finding.severity === "warning" ? "▲" : "○"} ` +
      `${findingText(finding, "zh-CN")}`,
  );
const fixture = (name: string): string =>
  readFileSync(new URL(`../notice/fixtures/${name}.txt`, import.meta.url), "utf8");

/** A rule on a sentence: what it must find, and like sentences that are right. */
interface RuleCase {
  readonly code: FindingCode;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const cases: readonly RuleCase[] = [
  {
    code: "textPartsDiffer",
    wrong: [
      "全年召开各类会议30次，其中：常委会6次、常务会8次、专题会17次。",
      "共排查入河排污口64个（其中工业12个、生活33个、农业22个）。",
      "淘汰燃煤锅炉120台，分别为东区40台、西区50台、南区20台。",
      "共投入资金1.2亿元，其中中央资金8000万元、地方配套5000万元。",
    ],
    right: [
      "全年召开各类会议31次，其中：常委会6次、常务会8次、专题会17次。",
      "检查企业120家，其中重点排污单位30家。",
      "检查企业120家，其中重点企业60家、一般企业60家，立案处罚5家。",
      "共投入资金1.3亿元，其中中央资金8000万元、地方配套5000万元。",
      "开展执法检查120余次，其中夜查60次、抽查80次。",
      "全市园区共有7个，分别为甲园区、乙园区、丙园区，均已完成7个园区监测站建设。",
    ],
  },
  {
    code: "textOutcomesExceed",
    wrong: ["共推送超标企业50家。其中剔除30家。全年处罚25家。", "受理信访件200件，办结190件，正在办理15件。"],
    right: [
      "共推送超标企业50家。其中剔除30家。全年处罚20家。",
      "受理信访件200件，办结190件，正在办理10件。",
      "检查企业100家，发现问题150个，完成整改150个，立案处罚5家。",
    ],
  },
  {
    code: "textOutcomesShort",
    wrong: ["抽检煤样60批次，合格52批次，不合格5批次。", "共排查排污口80个，已完成整改61个，正在整改9个。"],
    right: ["抽检煤样60批次，合格55批次，不合格5批次。", "抽检煤样60批次，合格55批次。"],
  },
  {
    code: "textUnitDiffers",
    wrong: ["推送超标企业50家，超标100小时，剔除30家70条，处罚20家，超标30小时。"],
    right: ["推送超标企业50家，超标100小时，剔除30家70小时，处罚20家，超标30小时。"],
  },
  {
    code: "textExclusionHigh",
    wrong: ["推送超标企业50家，剔除48家，处罚2家。"],
    right: ["推送超标企业50家，剔除20家，处罚30家。"],
  },
  {
    code: "textPartPeriods",
    wrong: ["2021年1-10月推送超标企业50家。2021年处罚20家。"],
    right: ["2021年1-10月推送超标企业50家，处罚20家。"],
  },
  {
    code: "textTotalNotStated",
    wrong: ["会审通过项目30个，不通过项目2个。"],
    right: ["会审项目32个，通过项目30个，不通过项目2个。", "会审通过项目30个。"],
  },
  {
    code: "textItemCountDiffers",
    wrong: ["围绕以下5项措施抓好整改：\n1.清淤。\n2.截污。\n3.补水。", "从三个方面落实：一是清淤；二是截污。"],
    right: ["围绕以下3项措施抓好整改：\n1.清淤。\n2.截污。\n3.补水。", "从两个方面落实：一是清淤；二是截污。"],
  },
  {
    code: "textListCountDiffers",
    wrong: [
      "落实清淤、截污、补水、绿化3项工程。",
      "取缔小煤场、小砖厂、小石场4类场所。",
      "落实以下3项制度：巡查制度、报告制度。",
    ],
    right: [
      "落实清淤、截污、补水、绿化4项工程。",
      "落实清淤、截污、补水和绿化4项工程。",
      "住建、水利、城管等6个部门共同参与。",
      "对甲、乙、丙开展检查2次。",
      "甲企业、乙企业、丙企业完成治理设施改造2套。",
    ],
  },
  {
    code: "textFewerNamed",
    wrong: ["在东大桥、西大桥、南收费站等处设立9个检查点。"],
    right: ["在东大桥、西大桥、南收费站设立3个检查点。", "东区、西区等9个乡镇参与。"],
  },
  {
    code: "textMeasureDropped",
    wrong: [
      "（一）2020年落实河道清淤、管网建设、排口整治、生态补水4项措施。\n（二）2021年工作：\n1.推进河道清淤。\n2.加快管网建设。\n3.深化排口整治。",
    ],
    right: [
      "（一）2020年落实河道清淤、管网建设、排口整治3项措施。\n（二）2021年工作：\n1.推进河道清淤。\n2.加快管网建设。\n3.深化排口整治。",
    ],
  },
  {
    code: "textTasksNotListed",
    wrong: ["紧盯二十六项整改任务，压实责任，持续推进。"],
    right: [
      "紧盯二十六项整改任务，压实责任，已全部完成整改。",
      "涉及我市的26项整改任务，已完成25项。",
      "交办的2个问题由我单位牵头整改。现均已完成整改。",
    ],
  },
  {
    code: "textItemNumbers",
    wrong: ["1.清淤工作。\n2.截污工作。\n4.补水工作。", "一是清淤；二是截污；二是补水。"],
    right: ["（一）东区\n1.清淤。\n2.截污。\n（二）西区\n1.清淤。\n2.截污。"],
  },
  {
    code: "textChangeWrong",
    wrong: [
      "2021年PM2.5平均浓度为40微克/立方米，与2020年50微克/立方米相比，下降25%。",
      "重污染天数由2019年的30天减少到2020年的18天，减少10天。",
      "优良天数比例由2019年的80%提高到2020年的85.5%，提高6个百分点。",
      "用煤量由2019年的50万吨上升到2020年的60万吨，下降20%。",
    ],
    right: [
      "2021年PM2.5平均浓度为40微克/立方米，与2020年50微克/立方米相比，下降20%。",
      "重污染天数由2019年的30天减少到2020年的18天，减少12天。",
      "优良天数比例由2019年的80%提高到2020年的85.5%，提高5.5个百分点。",
      "2021年PM2.5平均浓度为45微克/立方米，较2017年的63微克/立方米下降28.6%。",
    ],
  },
  {
    code: "textRateWrong",
    wrong: ["检查加油站80座，合格72座，合格率95%。"],
    right: ["检查加油站80座，合格72座，合格率90%。", "完成治理1275项，占总数2164项的58.9%。"],
  },
  {
    code: "textPercentWithoutBase",
    wrong: ["建成区道路机械化清扫率达到92%。", "过境货车数量下降75%。"],
    right: [
      "清扫道路总里程500公里，机械化清扫460公里，机械化清扫率达到92%。",
      "PM2.5平均浓度为38微克/立方米，同比下降5%。",
      "煤质抽检16批次，全部合格，合格率100%。",
      "严格落实建筑工地“六个100%”要求。",
      "优良天数比例为84.2%。",
      "硫分不高于0.5%。",
    ],
  },
  {
    code: "textSharesAbove100",
    wrong: ["污染来源中扬尘占45%、燃煤占35%、机动车占30%。"],
    right: ["污染来源中扬尘占45%、燃煤占35%、机动车占20%。"],
  },
  {
    code: "textNoCap",
    wrong: ["严格煤炭消费总量控制，全年消费煤炭300万吨。"],
    right: ["严格煤炭消费总量控制，年度控制目标350万吨，全年消费煤炭300万吨。", "全年运输煤炭300万吨。"],
  },
  {
    code: "textMoneyImplausible",
    wrong: ["处罚企业12家，罚款36元。", "立案处罚3件，罚款45亿元。"],
    right: ["处罚企业12家，罚款36万元。", "共通过项目20个，资金15.5亿元。"],
  },
  {
    code: "textCutOffsMixed",
    wrong: [
      "2021年1-9月检查企业30家。截至2021年11月30日，完成整改20家。",
      "截至2021年11月30日，完成整改20家。目前检查工地5个。",
    ],
    right: [
      "截至2021年11月30日，完成整改20家。1-11月检查企业30家。",
      "2021年6月印发方案。截至2021年11月30日，完成整改20家。",
    ],
  },
  { code: "textCutOffNotNamed", wrong: ["截至目前，完成整改20家。"], right: ["截至2021年11月底，完成整改20家。"] },
  {
    code: "textPartialAgainstWhole",
    wrong: ["截至2021年10月31日，重污染天数为9天，较2017年减少11天。"],
    right: [
      "截至2021年10月31日，重污染天数为9天，较2017年同期减少11天。",
      "截至2021年12月31日，重污染天数为9天，较2017年减少11天。",
    ],
  },
  {
    code: "textAttainedEarly",
    wrong: ["截至2021年11月30日，PM2.5平均浓度为40微克/立方米，已完成2021年度PM2.5浓度45微克/立方米的考核目标。"],
    right: [
      "截至2021年11月30日，PM2.5平均浓度为40微克/立方米，预计可完成2021年度PM2.5浓度45微克/立方米的考核目标。",
      "截至2021年12月31日，PM2.5平均浓度为40微克/立方米，已完成2021年度PM2.5浓度45微克/立方米的考核目标。",
    ],
  },
  {
    code: "textImpossibleDate",
    wrong: ["2021年11月31日完成验收。", "2021年12月至11月完成整改。", "制定2023年-2021年计划。"],
    right: ["2020年2月29日完成验收。", "《2023-2021年行动方案》已废止。"],
  },
  {
    code: "textTrendWithoutFigures",
    wrong: ["2018年以来，环境空气质量持续改善，2020年有小幅上升。"],
    right: [
      "2018年以来，PM2.5浓度逐年下降，2018年至2020年分别为50微克/立方米、46微克/立方米、41微克/立方米。",
      "2021年，努力实现环境质量持续改善。",
    ],
  },
  {
    code: "textSameNumberTwice",
    wrong: ["1.加强领导。召开专题会议26次。\n2.加强调度。召开项目推进会26次。"],
    right: [
      "1.加强领导。召开专题会议26次。\n2.加强执法。开展夜间检查26次。",
      "1.加强领导。召开专题会议3次。\n2.加强调度。召开项目推进会3次。",
    ],
  },
  {
    code: "textTwoValues",
    wrong: [
      "1.治理矿山。完成矿山生态修复面积246亩。\n2.总体情况。完成矿山生态修复面积264亩。",
      "2021年PM2.5平均浓度为40微克/立方米。2021年全市PM2.5平均浓度为41微克/立方米。",
    ],
    right: [
      "1.治理矿山。完成矿山生态修复面积246亩。\n2.总体情况。完成矿山生态修复面积246亩。",
      "2020年PM2.5平均浓度为40微克/立方米。2021年PM2.5平均浓度为41微克/立方米。",
      "2021年PM2.5平均浓度为40微克/立方米。2021年工业园区PM2.5平均浓度为41微克/立方米。",
    ],
  },
  { code: "textDoubleComparison", wrong: ["较2020年同比减少3天。"], right: ["较2020年减少3天。", "同比减少3天。"] },
  {
    code: "textFuzzyNumber",
    wrong: ["治理裸地300余亩。", "出动执法人员近200人次。", "清运垃圾约5000吨。", "检查企业30多家。"],
    right: ["治理裸地312亩。", "近3年来持续推进。", "超标239小时。"],
  },
  {
    code: "textTermVariants",
    wrong: [
      "煤炭消减量为3万吨。",
      "截止2021年12月31日完成整改20家。",
      "浓度为50mg/m3。",
      "采暖期检查20次。采暖季抽查30次。",
    ],
    right: [
      "煤炭削减量为3万吨。",
      "公示于2021年12月31日截止。",
      "浓度为50mg/m³。",
      "按照《采暖季错峰生产方案》，采暖期检查20次。",
    ],
  },
  {
    code: "textStandardName",
    wrong: ["执行《工业炉窑大气污染排放标准》。"],
    right: [
      "执行《工业炉窑大气污染物排放标准》（GB 9078-1996）。",
      "执行《饮食业油烟排放标准》。",
      "执行《示例省锅炉大气污染物排放标准》。",
      "印发《大气污染防治行动方案》。",
    ],
  },
  {
    code: "textLeftover",
    wrong: [
      "召开常委会|常务会会议3次。",
      "责任人为XXX。",
      "完成完成整改3家。",
      "检查企业5家，，完成整改。",
      "检查企业（）5家。",
      "检查企业,完成整改。",
      "检查（含复查)企业5家。",
      "检查企业５家。",
      "检查（含复查企业5家。",
    ],
    right: [
      "召开常委会、常务会会议3次。",
      "逐家逐户排查。",
      "1）检查企业5家；2）完成整改5家。",
      "执行GB/T 14848-2017（Ⅲ类）。",
    ],
  },
];

describe.each(cases)("$code", ({ code, wrong, right }) => {
  it.each(wrong)("is found in %s", (text) => {
    expect(codes(text)).toContain(code);
  });

  it.each(right)("is not found in %s", (text) => {
    expect(codes(text)).not.toContain(code);
  });
});

describe("goals, targets and problems of a notice", () => {
  const notice = (parts: Partial<Record<"problem" | "goal" | "outcome" | "more", string>>): string =>
    [
      `一、整改任务\n${parts.problem ?? "大气污染治理不力。"}`,
      `二、整改目标\n${parts.goal ?? "完成整改。"}`,
      "三、整改完成情况\n已完成整改。",
      `四、整改成效\n${parts.outcome ?? "成效明显。"}`,
      parts.more ?? "",
    ].join("\n");

  it.each<[FindingCode, string, string]>([
    [
      "textProblemUnanswered",
      notice({ problem: "采暖期PM10平均浓度上升。", outcome: "2021年PM2.5平均浓度为40微克/立方米。" }),
      notice({ problem: "采暖期PM10平均浓度上升。", outcome: "2021年PM10平均浓度为80微克/立方米。" }),
    ],
    [
      "textGoalByReference",
      notice({ goal: "到2022年，PM2.5浓度达到《区域联防联控方案》（示政发〔2020〕5号）确定的目标。" }),
      notice({ goal: "到2022年，PM2.5浓度达到《区域联防联控方案》（示政发〔2020〕5号）确定的35微克/立方米的目标。" }),
    ],
    [
      "textGoalYearUnanswered",
      notice({ goal: "到2020年，PM2.5浓度下降到40微克/立方米。", outcome: "2021年PM2.5平均浓度为38微克/立方米。" }),
      notice({ goal: "到2021年，PM2.5浓度下降到40微克/立方米。", outcome: "2021年PM2.5平均浓度为38微克/立方米。" }),
    ],
    [
      "textGoalMissed",
      notice({
        goal: "到2021年，重污染天数较2017年下降20%。",
        outcome: "2021年重污染天数为17天，与2017年20天相比，减少3天。",
      }),
      notice({
        goal: "到2021年，重污染天数较2017年下降20%。",
        outcome: "2021年重污染天数为16天，与2017年20天相比，减少4天。",
      }),
    ],
    [
      "textGoalMissed",
      notice({ goal: "到2021年，优良天数达到280天以上。", outcome: "2021年优良天数为275天。" }),
      notice({ goal: "到2021年，优良天数达到280天以上。", outcome: "2021年优良天数为285天。" }),
    ],
    [
      "textChangeOtherForm",
      notice({
        goal: "到2021年，重污染天数较2017年下降20%。",
        outcome: "2021年重污染天数为16天，与2017年20天相比，减少4天。",
      }),
      notice({
        goal: "到2021年，重污染天数较2017年下降20%。",
        outcome: "2021年重污染天数为16天，与2017年20天相比，减少4天，下降20%。",
      }),
    ],
    [
      "textTargetLooserThanGoal",
      notice({
        goal: "到2021年，重污染天数较2017年下降20%。",
        outcome: "2021年重污染天数为12天，与2017年20天相比，下降40%，低于年度目标18天。",
      }),
      notice({
        goal: "到2021年，重污染天数较2017年下降20%。",
        outcome: "2021年重污染天数为12天，与2017年20天相比，下降40%，低于年度目标15天。",
      }),
    ],
    [
      "textTargetLooserThanBase",
      notice({
        outcome: "2021年PM2.5平均浓度为40微克/立方米，与2018年45微克/立方米相比下降11.1%，低于年度目标46微克/立方米。",
      }),
      notice({
        outcome: "2021年PM2.5平均浓度为40微克/立方米，与2018年45微克/立方米相比下降11.1%，低于年度目标42微克/立方米。",
      }),
    ],
    [
      "textCutOffAfterPublication",
      notice({
        outcome: "截至2021年12月31日，重污染天数为12天。",
        more: "五、公示期\n2021年12月20日至2021年12月29日（10天）",
      }),
      notice({
        outcome: "截至2021年12月15日，重污染天数为12天。",
        more: "五、公示期\n2021年12月20日至2021年12月29日（10天）",
      }),
    ],
    [
      "textPublicationDays",
      notice({ more: "五、公示期\n2021年12月20日至12月26日（10天）" }),
      notice({ more: "五、公示期\n2021年12月20日至12月26日（7天，5个工作日）" }),
    ],
    [
      "textFieldsMissing",
      `某市整改情况公示\n${notice({})}`,
      notice({
        more: "五、整改时限：2021年12月\n六、责任单位：示例市人民政府\n七、验收情况：已通过验收\n八、公示期：2021年12月20日至12月26日\n九、监督电话：0000-1234567",
      }),
    ],
  ])("%s", (code, wrong, right) => {
    expect(codes(wrong)).toContain(code);
    expect(codes(right)).not.toContain(code);
  });

  it("ask nothing of a cell or a paragraph that only a whole notice must have", () => {
    expect(codes("检查企业30家，完成整改30家。")).toEqual([]);
  });
});

describe("three notices", () => {
  it("finds nothing in a clean one", () => {
    expect(say(checkNoticeText(fixture("clean-water")))).toEqual([]);
  });

  it("finds each of the errors planted in one about solid waste, and nothing else", () => {
    expect(codes(fixture("solid-waste-with-errors"))).toEqual([
      "textFieldsMissing",
      "textPartsDiffer",
      "textRateWrong",
      "textMoneyImplausible",
      "textListCountDiffers",
      "textImpossibleDate",
      "textTwoValues",
      "textPublicationDays",
    ]);
  });

  it("finds each of the errors planted in one about the air, and nothing else", () => {
    expect(codes(fixture("air-with-errors"))).toEqual([
      "textProblemUnanswered",
      "textCutOffsMixed",
      "textPartsDiffer",
      "textStandardName",
      "textLeftover",
      "textChangeWrong",
      "textTargetLooserThanGoal",
      "textAttainedEarly",
    ]);
  });
});

const seedPath = new URL("../../../shared/seed/rectification-notice.txt", import.meta.url);

describe.skipIf(!existsSync(seedPath))("the real notice (skipped where ../shared/seed is absent)", () => {
  // Reviewed one by one against domain §3.2 (X1–X29): each is true of the text. X9, X11 and X28 are right in it and
  // give nothing.
  it("gives these findings", () => {
    expect(say(checkNoticeText(readFileSync(seedPath, "utf8")))).toEqual([
      "▲ 公示表缺少必备内容：整改时限、责任单位、验收情况、公示期、监督电话。请补充。",
      "○ 整改任务“阜康市采暖期PM10平均浓度较2014年上升65%”：只有百分比，没有用来计算它的两个数，无法核实。请补写前后数值（或分子、分母）。",
      "▲ 整改任务“阜康市采暖期PM10平均浓度较2014年上升65%”：问题指向采暖期PM10，整改情况和成效中没有它的数值（只有氮氧化物、PM2.5、重污染天数）。请补写采暖期PM10的整改前后数值。",
      "▲ 整改目标“到2020年，阜康市PM2.5浓度达到《关于加强……量目标，重度及以上污染天数较2017年下降15%”：目标年度是 2020 年，文中只给出 2021 年的PM2.5、重污染天数，" +
        "没有 2020 年的结果。请补写 2020 年的数值及是否达标。",
      "▲ 整改目标“阜康市PM2.5浓度达到《关于加强乌鲁木齐、昌吉……（新政发〔2016〕140号）确定的环境质量目标”：目标只提到《关于加强乌鲁木齐、昌吉、石河子、五家渠区域环境同防同治的意见》，" +
        "没有写出数值。请补写文件规定的目标值。",
      "▲ 第（一）项“2018年-2020年已完成制定年度煤炭消费总量……合治理、强化科技支撑、加强重污染天气应对处置9项”：其中“强化科技支撑”在后面的分项中不再出现。请补写进展，或说明为何不再列入。",
      "▲ 第（二）项“通过8个方面措施持续抓好整改”：写的是 8 个方面，下文却编了 10 项。请改为一致，或说明哪 8 项在内。",
      "▲ 第（二）项“紧盯四十三项整改任务目标”：提出了“四十三项整改任务目标”，文中既没有逐项列出，也没有写完成了多少。请补写完成情况或附清单。",
      "■ 第（二）1项“2021年累计召开生态环境保护专项、议题类会议12次”：分项相加为“41次”（6+6+3+11+15），与总数“12次”不符；前 2 项相加正好等于总数，总数可能只含这 2 项。请核对总数和各分项。",
      "▲ 第（二）1项“市委常委会会议|市委常务委员会会议”：同一事项的两种写法并列，像是没有删去其一。请改正。",
      "○ 全文的统计截止时间不统一：“2021年1-11月”、“截止2021年12月15日”、“截至目前”、“目前”、“2021年起”、“2021年以来”。请统一为一个截止日，或逐处注明。",
      "▲ 第（二）2项“共召开项目会审会12次”与第（二）1项“2021年累计召开生态环境保护专项、议题类会议12次”数字相同而事项不同，可能是抄错。请核对。",
      "○ 第（二）2项“合计通过项目194个，资金69.49亿元；不通过项目6个”：只有分项（合计通过项目194个、不通过项目6个），没有写总数。可补写合计 200个，通过率 97%。",
      "▲ 第（二）3项“《挥发性有机物无组织控制标准》”：名称像是不完整，应为《挥发性有机物无组织排放控制标准》（GB 37822-2019）。请核对。",
      "○ 第（二）3项“氮氧化物排放浓度达到50mg/m3以下”：用语不规范或前后不统一（“mg/m3”1 处）。请统一为“mg/m³”。",
      "▲ 第（二）3项“2021年1-11月测管控办公室共计推送超标家数82家，超标239小时。其中剔除超标81家”：剔除的比例高达 98.8%，不合常理。请逐条核实剔除理由，并在文中说明原因。",
      "■ 第（二）3项“2021年1-11月测管控办公室共计推送超标家数……除超标81家235条。2021年共计超标处罚2家”：剔除超标81家、2021年共计超标处罚2家，合计 83家，" +
        "超过了2021年1-11月测管控办公室共计推送超标家数82家。请核对；如有同一对象重复计入，请注明或改按“家次”统计。",
      "▲ 第（二）3项“2021年1-11月测管控办公室共计推送超标家数……除超标81家235条。2021年共计超标处罚2家”：" +
        "总数与分项的统计时段不同（测管控办公室共计推送超标家数82家为“2021年1-11月”，共计超标处罚2家为“2021年”），不能直接相加比较。请统一时段。",
      "▲ 第（二）3项“剔除超标81家235条”：单位是“条”，而总数和其他分项用“小时”，单位不一致；按“小时”看，各分项之和正好等于总数。请把单位统一为“小时”，或说明“条”的含义。",
      "○ 第（二）5项“度煤炭消费总量控制方案及消减详细计划”：用语不规范或前后不统一（“削减”1 处、“消减”2 处）。请统一为“削减”。",
      "▲ 第（二）5项“2021年1月至11月工业企业共消费煤炭749.34万吨”：讲总量控制，却没有写控制指标是多少，看不出是否超过。请补写年度控制量。",
      "○ 第（二）6项“较2020年同比”：“较……”与“同比”重复。请只留一个。",
      "○ 第（二）6项“较2020年同比消减城区周边散煤用量20%”：只有百分比，没有用来计算它的两个数，无法核实。请补写前后数值（或分子、分母）。",
      "○ 第（二）7项“抑尘剂、抑尘网覆盖为辅的措施治理裸露土地3800余亩”：用了约数。公示请写准确数。",
      "○ 第（二）7项“城市机械化清扫率达到100%”：只有百分比，没有用来计算它的两个数，无法核实。请补写前后数值（或分子、分母）。",
      "○ 第（二）8项“在天池立交桥、五工梁立交桥、大黄山收费站等处设立7个24小时固定查控点位”：共 7 处，只列出 3 处（“等”）。公示表可列全，便于核查。",
      "○ 第（二）8项“实现日过境货车数量下降98%”：只有百分比，没有用来计算它的两个数，无法核实。请补写前后数值（或分子、分母）。",
      "○ 第（二）8项“全市上线运营新能源公交车达到80%”：只有百分比，没有用来计算它的两个数，无法核实。请补写前后数值（或分子、分母）。",
      "▲ 整改成效“根据阜康市2014-2021年12月空气质量颗粒……20年到2021年，空气质量呈现明显下降向好趋势”：说了几年的变化趋势，却没有数值，无法核实。请逐年列出数值。",
      "○ 整改成效“截止2021年12月”：用语不规范或前后不统一（“截至”1 处、“截止”1 处）。请统一为“截至”。",
      "○ 整改成效“重污染天数为27天”：用语不规范或前后不统一（“重度及以上污染天数”1 处、“重污染天数”4 处）。请统一为“重度及以上污染天数”。",
      "▲ 整改成效“PM2.5下降28.6%”：用不满一年的数（截止2021年12月15日）与2017年全年比较，时段不对等。请改用同期数，或注明“全年数以年终为准”。",
      "▲ 整改成效“重污染天数减少26天”：目标是“重度及以上污染天数较2017年下降15%”，成效却换了一种算法来说，看不出是否达标。请补写“下降 49.1%”。",
      "▲ 整改成效“已全面完成昌吉州下达我市2021年度PM2.5年……方米和重污染天数控制在46天的空气质量考核目标值”：数据只到 2021-12-15，2021 年还没有结束，不能写已完成年度目标。" +
        "请改为“预计完成”，或说明剩余天数已不影响结果。",
      "▲ 整改成效“2021年度PM2.5年平均浓度63.5微克/立方米”：目标 63.5微克/立方米 比 2017 年的基准值 63微克/立方米 还宽松，等于允许变差。请核对目标值、基准值及其口径（实况/标况）。",
      "■ 整改成效“重污染天数控制在46天”：年度目标 46天 比整改目标宽松。“重度及以上污染天数较2017年下降15%”按 2017年 53天 计算应不高于 45天（45.05天取整）。请核对两个目标，" +
        "不能用达到年度目标代替达到整改目标。",
    ]);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    "检查",
    "企业",
    "其中",
    "12家",
    "3.5%",
    "、",
    "，",
    "。",
    "\n",
    "（",
    "）",
    "《",
    "》",
    "2021年",
    "1-11月",
    "截至",
    "下降",
    "由",
    "到",
    "PM2.5",
    "一是",
    "1.",
    "目标",
    "|",
    "亿元",
    "六",
    "个",
    "\t",
    "“",
    "”",
    "100%",
    "整改目标：",
  );

  it("is checked without an error, and every finding stands at a place in it", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const { figures, findings } = checkNoticeText(text);
        for (const { from, to } of [...figures, ...findings]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        for (const { finding } of findings) expect(findingText(finding, "en")).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same figures under any indentation and line ends", () => {
    const text = fixture("clean-water");
    const values = (given: string): number[] => checkNoticeText(given).figures.map(({ value }) => value);
    expect(
      values(
        text
          .split("\n")
          .map((line) => `\u3000\u3000${line}`)
          .join("\r\n"),
      ),
    ).toEqual(values(text));
  });
});
