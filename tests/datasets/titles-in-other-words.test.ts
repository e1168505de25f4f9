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

describe("a list", () => {
  it.each([
    ["2024年大宗物料运输结构统计", freight, "roadFreight", 50],
    ["2024年散乱污企业清理整顿明细", scattered, "scatteredDone", 1],
    // Behind the subject stands what the columns measure of it.
    ["城乡结合部散煤燃用调查", bulkCoal, "bulkCoalUse", 140],
    ["清洁能源替代散煤取暖任务完成统计", heating, "cleanHeatingHouseholds", 140],
    ["重污染天气工业源减排措施一企一策汇总", graded, "highGradeEnterprises", 2],
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
