/** Lists under the words that an office has for their work, and what none of those words makes of a foreign one. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

type Rows = readonly (readonly RawValue[])[];

const freight: Rows = [
  ["月份", "铁路（万吨）", "公路（万吨）", "铁路占比"],
  ["2024年1月", 10, 20, "33.3%"],
  ["2024年2月", 10, 30, "25%"],
];
const scattered: Rows = [
  ["企业名称", "整治类型", "整治结果", "完成时间"],
  ["东山磨料厂", "关停取缔", "已关停", "2024-03-02"],
  ["西岭板材厂", "搬迁", "未整改", ""],
];
const bulkCoal: Rows = [
  ["片区", "2023年燃用量（吨）", "2024年燃用量（吨）"],
  ["东片", 100, 80],
  ["西片", 120, 60],
];
const heating: Rows = [
  ["街镇", "村居", "下达户数", "已改户数"],
  ["河口镇", "东河村", 100, 80],
  ["白塔镇", "西塔村", 120, 60],
];
const graded: Rows = [
  ["单位名称", "所属行业", "评定等级"],
  ["东山水泥", "水泥", "A级"],
  ["西岭化工", "化工", "引领性企业"],
];

const posts: Rows = [
  ["序号", "执勤点名称", "执勤时段", "执勤单位"],
  [1, "东口", "0:00-24:00", "交警"],
  [2, "西口", "8:00-20:00", "交警"],
];
const roads: Rows = [
  ["完成时间", "道路名称", "工程量（㎡）"],
  ["2024-03-02", "东路", 2000],
  ["2024-03-05", "西路", 3000],
];
const alarms: Rows = [
  ["报警时间", "报警企业", "报警因子", "持续时长（小时）", "核实处理情况"],
  ["2024-03-02 08:00", "东山水泥", "SO2", 3, "剔除"],
  ["2024-03-05 08:00", "西岭化工", "SO2", 4, "处罚"],
];

describe("a list", () => {
  it.each([
    ["2024年大宗物料运输结构统计", freight, "roadFreight", 50],
    ["2024年散乱污企业清理整顿明细", scattered, "scatteredDone", 1],
    // Behind the subject stands what the columns measure of it.
    ["城乡结合部散煤燃用调查", bulkCoal, "bulkCoalUse", 140],
    ["清洁能源替代散煤取暖任务完成统计", heating, "cleanHeatingHouseholds", 140],
    ["重污染天气工业源减排措施一企一策汇总", graded, "highGradeEnterprises", 2],
    ["柴油货车管控执勤点设置", posts, "roundTheClockPoints", 1],
    ["望川县2024年破损路面修补台账", roads, "roadRepair", 0.5],
    ["废气自动监控超标报警督办台账", alarms, "pushedHours", 7],
  ])("is known under %s", (title, rows, indicator, figure) => {
    const report = assessed([[title], ...rows]);
    expect(report(indicator).figure).toBe(figure);
    expect(report.asked).toEqual([]);
  });

  it.each([
    ["粮食铁路公路运输量统计", freight, "roadFreight"],
    ["散乱污企业搬迁补贴发放明细", scattered, "scatteredDone"],
  ])("is not taken for another's under %s", (title, rows, indicator) => {
    expect(assessed([[title], ...rows])(indicator).figure).toBeNull();
  });
});

describe("a list under heads in other words", () => {
  it.each<[string, Rows, string, number]>([
    [
      "the kind is the column whose cells are its words",
      [
        ["2024年工作活动台账"],
        ["时间", "工作事项", "事项类别", "发文字号"],
        ["2024-03-01", "铸造行业改造提升工作方案", "印发方案", "某政办〔2024〕1号"],
        ["2024-04-01", "邀请专家到铸造园区调研", "专家调研", ""],
        ["2024-05-01", "工业企业达标工作推进会", "部署推进", ""],
      ],
      "industryPlans",
      1,
    ],
    [
      "meetings of known kinds need no names",
      [
        ["生态环境保护议事会议登记"],
        ["召开日期", "会议种类", "议事内容"],
        ["2024-03-02", "县委常委会", "整改方案"],
        ["2024-03-05", "县政府常务会", "整改方案"],
      ],
      "topMeetings",
      2,
    ],
    [
      "the only day is the day, whose list of vehicles is not here",
      [
        ["区域大气联防联控会商及联合执法登记"],
        ["登记日期", "活动类别", "活动概况"],
        ["2024-03-02", "联席会议", "会商冬防"],
        ["2024-03-05", "联合执法", "检查砖厂"],
      ],
      "crossEnforcement",
      1,
    ],
    [
      "the year and the months before the name are its period",
      [
        ["2024年清洁取暖进度"],
        ["乡镇", "2024年计划（户）", "2024年1-5月完成（户）", "2023年同期完成（户）", "同比"],
        ["河口镇", 100, 80, 70, "14%"],
        ["白塔镇", 120, 60, 50, "20%"],
      ],
      "cleanHeatingHouseholds",
      140,
    ],
    [
      "累计 with what is done to them is done",
      [
        ["2024年清洁取暖进度"],
        ["乡镇", "全年任务（户）", "本周新增（户）", "累计改造（户）"],
        ["河口镇", 100, 10, 80],
        ["白塔镇", 120, 20, 60],
      ],
      "cleanHeatingHouseholds",
      140,
    ],
    [
      "the one unit in the heads is that of amounts that would be nonsense in another",
      [
        ["2024年重点企业控煤台账"],
        ["企业", "全年控制指标（吨）", "1月耗煤", "2月耗煤", "累计耗煤"],
        ["东山水泥", 10000, 1000, 2000, 3000],
        ["西岭化工", 20000, 2000, 2000, 4000],
      ],
      "coalUse",
      0.7,
    ],
    [
      "whoever oversees them answers for them at the last",
      [
        ["错峰生产安排"],
        ["企业名称", "行业", "错峰开始时间", "错峰结束时间", "督导单位"],
        ["东山水泥", "水泥", "2024-01-01", "2024-03-15", "工信局"],
        ["西岭砖厂", "砖瓦", "2024-01-01", "2024-03-15", "工信局"],
      ],
      "staggeredDepartments",
      1,
    ],
  ])("%s", (_, rows, indicator, figure) => {
    const report = assessed(rows);
    expect(report(indicator).figure).toBe(figure);
    expect(report.asked).toEqual([]);
  });

  it.each(["蒸吨数", "吨位数"])("%s is the size of a boiler", (head) => {
    const report = assessed([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", head, "淘汰情况", "拆除时间"],
      ["东山水泥", 2, "已拆除", "2024-03-02"],
      ["西岭化工", 75, "已拆除", "2024-03-02"],
    ]);
    expect(report("boilersRetired").figure).toBe(1);
    expect(report.asked).toEqual([]);
  });

  it("整治到位 is a column of yes and no", () => {
    const report = assessed([
      ["2024年散乱污企业整治清单"],
      ["企业名称", "整治到位", "完成时间"],
      ["东山磨料厂", "是", "2024-03-02"],
      ["西岭板材厂", "否", ""],
    ]);
    expect(report("scatteredDone").figure).toBe(1);
  });
});

describe("a head that asks with its last word", () => {
  it.each(["完成否", "拆除与否", "拆除了没有"])("is a column of yes and no: %s", (head) => {
    const report = assessed([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "吨位", head, "拆除时间"],
      ["东山水泥", 2, "是", "2024-03-02"],
      ["西岭化工", 4, "否", ""],
    ]);
    expect(report("boilersRetired")).toEqual({ figure: 1, plan: 2 });
    expect(report.codes).toEqual([]);
  });
});

describe("hours on duty", () => {
  it("are told by clocks and words in a list of posts", () => {
    const report = assessed([
      ["重型货车绕城管控卡点设置表"],
      ["序号", "卡点", "值守时长", "值守部门"],
      [1, "东卡点", "全天24小时", "交警"],
      [2, "西卡点", "6:00-22:00", "交警"],
      [3, "南卡点", "每天24小时不间断值守", "交警"],
      [4, "北卡点", "每天12小时", "交警"],
    ]);
    expect(report("checkPoints").figure).toBe(4);
    expect(report("roundTheClockPoints").figure).toBe(2);
    expect(report.codes).toEqual([]);
  });
});

describe("a record whose particulars are left out", () => {
  it("happened all the same", () => {
    const report = assessed([
      ["2024年区域联防联控活动记录"],
      ["序号", "开展时间", "工作形式", "地点", "内容"],
      [1, "2024-01-03", "联席会议", "两县交界", "略"],
      [2, "2024-02-03", "交叉执法", "两县交界", "略"],
    ]);
    expect([report("jointMeetings").figure, report("crossEnforcement").figure]).toEqual([1, 1]);
  });
});

describe("a standing committee", () => {
  it("is the party's where no other body is named before it", () => {
    const report = assessed([
      ["2024年会议统计"],
      ["序号", "会议日期", "会议名称"],
      [1, "2024-01-03", "政协云岭县委员会常务委员会会议"],
      [2, "2024-01-13", "中共云岭县委常委会会议"],
      [3, "2024-02-13", "县人民代表大会常务委员会会议"],
      [4, "2024-03-13", "县纪律检查委员会常务委员会会议"],
      [5, "2024-04-13", "云岭县委员会常务委员会会议"],
    ]);
    expect(report("standingCommitteeMeetings").figure).toBe(2);
  });
});

describe("headings over groups of rows", () => {
  it("say the fuel where no column does", () => {
    const report = assessed([
      ["锅炉淘汰整治台账"],
      ["使用单位", "吨位", "完成情况", "完成时间"],
      ["一、燃煤锅炉", "", "", ""],
      ["东山水泥", 2, "已完成", "2024-03-02"],
      ["西岭化工", 4, "未完成", ""],
      ["二、燃气锅炉", "", "", ""],
      ["南河纸厂", 2, "已完成", "2024-03-02"],
    ]);
    expect(report("boilersRetired")).toEqual({ figure: 1, plan: 2 });
  });

  it("are no department where another column answers for it", () => {
    const report = assessed([
      ["错峰生产安排"],
      ["序号", "生产企业", "所属行业", "停产时间", "监管部门"],
      ["（一）第一批", "", "", "", ""],
      [1, "东山水泥", "水泥", "2024-01-01", "工信局"],
      [2, "西岭砖厂", "砖瓦", "2024-01-01", "住建局"],
      ["（二）第二批", "", "", "", ""],
      [3, "北河水泥", "水泥", "2024-01-01", "环保局"],
    ]);
    expect(report("staggeredDepartments").figure).toBe(3);
  });
});

describe("groups of columns for several works", () => {
  it("are each of its own list", () => {
    const report = assessed([
      ["2024年大气污染防治重点工作完成情况"],
      ["乡镇", "锅炉淘汰（台）", "", "裸地治理（亩）", ""],
      ["", "计划", "完成", "计划", "完成"],
      ["河口镇", 3, 1, 20, 10],
      ["白塔镇", 2, 2, 30, 30],
      ["合计", 5, 3, 50, 40],
    ]);
    expect(report("bareLand")).toEqual({ figure: 40, plan: 50 });
    expect(report("boilersRetired")).toEqual({ figure: 3, plan: 5 });
    expect(report.codes).toEqual(["conditionUnsettled"]);
  });
});

describe("what is written around an amount", () => {
  it("numbers of things in 数量/台, sizes with a full stop behind", () => {
    const lowNox = assessed([
      ["燃气锅炉氮氧化物治理"],
      ["单位名称", "数量/台", "完成情况"],
      ["东山水泥", 2, "已完成"],
      ["西岭化工", 3, "正在改造"],
    ]);
    expect(lowNox("lowNoxBoilers")).toEqual({ figure: 2, plan: 5 });
    const retired = assessed([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "额定蒸发量", "淘汰情况", "淘汰时间"],
      ["东山水泥", "5。", "已拆除", "2024-03-01"],
      ["西岭化工", "4蒸吨/小时", "已拆除", "2024-04-01"],
    ]);
    expect(retired("boilersRetired").figure).toBe(2);
    expect(retired.codes).toEqual([]);
  });

  it("rows of zeros without a name are no entries", () => {
    const report = assessed([
      ["农村清洁取暖完成情况"],
      ["序号", "乡镇", "村", "计划户数", "完成户数"],
      [1, "河口镇", "东河村", 100, 80],
      [2, "白塔镇", "西塔村", 120, 60],
      [3, "", "", 0, 0],
      [4, "", "", 0, 0],
    ]);
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 140, plan: 220 });
    expect(report.codes).toEqual([]);
  });

  it.each([
    ["餐饮油烟检查台账", ["检查日", "餐饮单位", "检查结果"], "cateringInspections"],
    ["煤质抽检台账", ["抽检日", "被检单位", "检验结果"], "coalSamples"],
  ])("a day is called 日 in %s", (title, heads, indicator) => {
    const report = assessed([[title], heads, ["2024-01-03", "东街", "合格"], ["2024-02-03", "西街", "合格"]]);
    expect(report(indicator).figure).toBe(2);
    expect(report.codes).toEqual([]);
  });
});
