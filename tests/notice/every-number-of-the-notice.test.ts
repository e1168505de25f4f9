/**
 * Every number of the real notice (../shared/seed) stands with the same meaning in the 公示表 computed from the sample
 * workbook. Where the notice contradicts itself, the table below has the consistent value and says why.
 */
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { pattern } from "../../src/collections/pattern";
import { readWorkbook } from "../../src/excel/read-workbook";
import { monthlyReport } from "../../src/monthly-report";
import type { Notice } from "../../src/notice/notice";
import { defaultSettings } from "../../src/settings";
import { openSample, withOffice } from "../excel/office-bench";

const seedFile = "../shared/seed/rectification-notice.txt";
const seed = existsSync(seedFile) ? readFileSync(seedFile, "utf8") : null;

let notice: Notice;
beforeAll(async () => {
  const sample = await withOffice(openSample(), () =>
    Excel.run(async (context) => (await readWorkbook(context)).snapshot),
  );
  const [first] =
    monthlyReport(sample, { month: null, until: null, generatedAt: "2021-12-16 09:30" }, defaultSettings).notice
      ?.notices ?? [];
  if (!first) throw new Error("the sample gave no notice");
  notice = first;
});

/** The notice's own words with its numbers → the section of ours, and the words in which the same is said there. */
type Saying = readonly [said: string, section: string, composed: string, because?: string];

const sayings: readonly Saying[] = [
  ["上升65%", "problem", "上升65%"],
  ["重度及以上污染天数较2017年下降15%", "goal", "重度及以上污染天数较2017年下降15%"],
  ["9项措施", "history", "9项措施"],
  ["8个方面措施", "opening", "8个方面措施"],
  ["四十三项整改任务", "opening", "分解为43项任务", "one style of numerals"],
  ["会议12次", "leadership", "会议41次", "6+6+3+11+15 = 41; the notice's 12 covers 常委会 and 政府常务会 alone"],
  ["市委常务委员会会议6次", "leadership", "市委常委会会议6次"],
  ["政府常务会议6次", "leadership", "政府常务会议6次"],
  ["整改工作领导小组会议3次", "leadership", "整改工作领导小组会议3次"],
  ["整改工作例会11次", "leadership", "整改工作例会11次"],
  ["工作推进会及现场办公会15次", "leadership", "工作推进会及现场办公会15次"],
  ["项目会审会12次", "projectAccess", "项目会审会12次"],
  ["通过项目194个，资金69.49亿元", "projectAccess", "通过194个、资金69.49亿元"],
  ["不通过项目6个，涉及资金1.88亿元", "projectAccess", "不通过6个、资金1.88亿元"],
  ["2次聘请焦化、铸造行业专家", "industry", "组织行业专家到企业调研2次"],
  ["召开调研会议2次", "industry", "召开调研会议2次"],
  ["推进会议3次", "industry", "推进会议3次"],
  ["35家企业", "industry", "企业提标改造计划35家、完成35家"],
  ["88家涉VOCs", "industry", "分表计电装置计划90家、安装88家", "the plan is 90"],
  ["5家化工企业", "industry", "化工企业泄漏检测与修复计划5家、完成5家"],
  ["27台燃气锅炉低氮改造", "industry", "燃气锅炉低氮改造计划27台、完成27台"],
  ["50mg/m3以下", "industry", "实测最高50毫克/立方米", "what was measured, the unit in words"],
  ["推送超标家数82家", "industry", "涉及企业82家"],
  ["超标239小时", "industry", "推送超标数据239小时"],
  ["剔除超标81家", "industry", "有剔除记录的81家"],
  ["235条", "industry", "剔除235小时", "239 = 235 + 4 holds in hours; the notice's 条 are hours"],
  ["超标处罚2家", "industry", "有处罚记录的2家", "81 + 2 = 83: one enterprise has both kinds of records"],
  ["超标4小时", "industry", "处罚4小时"],
  ["处罚82.945万元", "industry", "罚款82.945万元"],
  ["新增2家“散乱污”", "scatteredPolluters", "新增“散乱污”企业2家"],
  ["99家“散乱污”", "scatteredPolluters", "“回头看”99家"],
  ["消费煤炭749.34万吨", "coalCap", "消费煤炭749.34万吨"],
  ["20台65蒸吨/小时以下", "noBurnZones", "65蒸吨/小时及以下燃煤锅炉计划20台、淘汰20台"],
  ["面积达84万平方米", "noBurnZones", "城区电采暖面积84万平方米"],
  ["完成2943户农村清洁取暖", "noBurnZones", "农村清洁取暖改造计划2943户、完成2943户"],
  ["投入2856万元提升改造2家配煤中心", "noBurnZones", "配煤中心提升改造完成2家，投入2856万元"],
  ["散煤用量20%", "noBurnZones", "散煤用量较2020年下降20.0%"],
  ["煤质抽检16批次", "noBurnZones", "煤质抽检16批次"],
  ["30个建筑面积3000平方米以上", "dust", "建筑面积3000平方米以上在建施工工地应安装智能喷淋设施30个、已安装30个"],
  ["裸露土地3800余亩", "dust", "裸露土地治理计划4000亩、完成3812亩", "a number instead of a guess"],
  ["机械化清扫率达到100%", "dust", "机械化清扫率100%"],
  ["8家混凝土搅拌站", "dust", "混凝土搅拌站封闭改造计划8家、完成8家"],
  ["16家企业全封闭料仓", "dust", "企业全封闭料仓计划16家、建成16家"],
  ["修补道路坑槽2.1万平方米", "dust", "修补道路坑槽2.1万平方米"],
  ["7个24小时固定查控点位", "vehicles", "24小时固定查控点位7个"],
  ["数量下降98%", "vehicles", "下降98.0%"],
  ["柴油货车66辆", "vehicles", "柴油货车计划66辆、淘汰66辆"],
  ["国六重型柴油货车36辆", "vehicles", "国六重型柴油货车36辆"],
  ["新能源公交车达到80%", "vehicles", "新能源公交车占运营公交车的80%"],
  ["1-11月完成铁路运输量1235.62万吨", "vehicles", "1—11月完成铁路运输量1235.62万吨"],
  ["74家企业重污染天气绩效分级", "heavyPollution", "重污染天气绩效分级企业74家"],
  ["11个行业43家企业", "heavyPollution", "11个行业43家企业"],
  ["4家部门包联", "heavyPollution", "4个部门包联"],
  ["联席会议3次", "heavyPollution", "联席会议3次"],
  ["交叉执法2次", "heavyPollution", "交叉执法2次"],
  ["PM2.5平均浓度为45微克/立方米", "outcome", "PM2.5平均浓度为45微克/立方米"],
  ["重污染天数为27天", "outcome", "重度及以上污染天数为27天"],
  ["2017年PM2.5平均浓度为63微克/立方米", "outcome", "2017年（PM2.5平均浓度63微克/立方米"],
  ["重污染天数为53天", "outcome", "重度及以上污染天数53天"],
  ["PM2.5下降28.6%", "outcome", "PM2.5平均浓度下降28.6%"],
  ["重污染天数减少26天", "outcome", "重度及以上污染天数减少26天"],
  ["年平均浓度63.5微克/立方米", "outcome", "年平均浓度控制在63.5微克/立方米以内"],
  ["控制在46天的空气质量考核目标", "outcome", "重度及以上污染天数控制在46天以内"],
];

const sectionText = (id: string): string => {
  if (id === "problem") return notice.problem.text;
  if (id === "goal") return notice.goal.text;
  if (id === "outcome") return notice.outcome?.composed.text ?? "";
  return notice.completion.find((section) => section.id === id)?.composed.text ?? "";
};

describe.skipIf(seed === null)("the notice computed from the sample (skipped: ../shared/seed is absent)", () => {
  it.each(sayings.map(([said, section, composed]) => ({ said, section, composed })))(
    "says “$said”",
    ({ said, section, composed }) => {
      expect(seed).toContain(said);
      expect(sectionText(section)).toContain(composed);
    },
  );

  /** Numbers that measure nothing: years and dates, substances, document numbers, slogans, items of the list. */
  const noFigures = pattern("gm")`
    《[^》]*》|〔\d+〕\d*号?|PM2\.5|PM10|“六个100%”|\d{4}\s*[-—]\s*\d{4}年(?:\d+月)?
    |\d{4}年(?:\d+月)?(?:\d+日)?(?:至\d+月)?|\d+\s*[-—]\s*\d+月|^\s*\d+\.
  `;

  it("leaves out no number of the real one", () => {
    const blank = (text: string): string => " ".repeat(text.length);
    const covered = sayings.reduce<string>((text, [said]) => text.replaceAll(said, blank), seed ?? "");
    const rest = covered.replace(noFigures, blank);
    expect(rest.match(/[^，。；：\n ]{0,6}\d[\d.]*[^，。；：\n ]{0,4}/g) ?? []).toEqual([]);
  });
});
