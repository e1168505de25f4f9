/**
 * 指标目标: what the year's plan asks of the measures, some by months, and one indicator that no catalogue knows, with
 * where to find it (水质断面监测, the last sheet). Several measures have no target, as in the notice.
 */
import { blanks, oneTable, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, Invention, months } from "../invent";
import { PLACE } from "../invented-names";

type Milestones = readonly [march: number, june: number, september: number, december: number];

const target = (
  name: string,
  unit: string,
  requirement: string,
  value: number | "",
  responsible: string,
  milestones?: Milestones,
): ClerkRow => [name, unit, requirement, value, responsible, ...(milestones ?? blanks(4)), ...blanks(6)];

const targets: readonly ClerkRow[] = [
  target("老旧柴油货车淘汰", "辆", "不少于", 66, "市公安局交警大队", [12, 28, 50, 66]),
  target("农村清洁取暖户数", "户", "不少于", 2943, "市住房和城乡建设局"),
  target("煤质抽检合格率", "%", "达到", 100, "市市场监督管理局"),
  target("煤质抽检批次", "批次", "不少于", 16, "市市场监督管理局", [4, 8, 12, 16]),
  target("新能源公交车占比", "%", "不低于80%", "", "市交通运输局"),
  target("低氮改造后氮氧化物最高浓度", "mg/m³", "不高于", 50, "市生态环境局"),
  target("城市机械化清扫率", "%", "不低于", 90, "市城市管理局"),
  target("散煤用量削减率", "%", "不低于", 20, "市市场监督管理局"),
  target("65蒸吨及以下燃煤锅炉淘汰", "台", "不少于", 20, "市生态环境局"),
  target("固定查控点位数", "个", "不少于", 7, "市公安局交警大队"),
  target("智能自动喷淋覆盖率", "%", "达到100%", "", "市住房和城乡建设局"),
  target("铁路运输量", "万吨", "不少于", 1300, "市工业和信息化局"),
  target("通过的耗煤项目数", "个", "不超过", 0, "市发展和改革委员会"),
  [
    "国控断面水质达标率",
    "%",
    "不低于",
    95,
    "市生态环境局",
    ...blanks(4),
    "水污染防治",
    "水质断面监测",
    "",
    "占比",
    "水质类别=Ⅰ类、Ⅱ类、Ⅲ类",
    "年初至截止日",
  ],
];

const targetSheet = (): ClerkSheet =>
  oneTable("指标目标", {
    title: `${PLACE}2021年大气污染防治和整改指标目标`,
    under: ["制表单位：示例市整改工作领导小组办公室"],
    columns: [
      { head: "序号", width: 7, align: "Center" },
      { head: "指标名称", width: 32 },
      { head: "单位", width: 10, align: "Center" },
      { head: "目标要求", width: 24, align: "Center" },
      { head: "目标值", width: 10, align: "Right" },
      { head: "责任单位", width: 24, align: "Center" },
      { head: ["月度节点（累计）", "3月"], width: 8, align: "Right" },
      { head: ["<", "6月"], width: 8, align: "Right" },
      { head: ["<", "9月"], width: 8, align: "Right" },
      { head: ["<", "12月"], width: 8, align: "Right" },
      { head: ["自定义指标", "工作类别"], width: 14, align: "Center" },
      { head: ["<", "数据表"], width: 16, align: "Center" },
      { head: ["<", "统计列"], width: 12, align: "Center" },
      { head: ["<", "统计方式"], width: 12, align: "Center" },
      { head: ["<", "条件"], width: 28 },
      { head: ["<", "统计期"], width: 16, align: "Center" },
    ],
    rows: targets.map((row, index) => [index + 1, ...row]),
    notes: ["注：未列入的指标没有下达年度目标。最后一行为本市自行增加的指标，数据来自“水质断面监测”表。"],
  });

/** 4 sections in 11 months; one of the 44 results is worse than Ⅲ类: 97.7 %. */
function waterSheet(): ClerkSheet {
  const invention = new Invention(3901);
  const sections = ["示例河入境断面", "示例河城区断面", "示例河出境断面", "示例湖湖心"];
  const rows = months(11).flatMap((month) =>
    sections.map((section, index): ClerkRow => {
      const poor = month === 7 && index === 2;
      const quality = poor ? "Ⅳ类" : index === 0 ? "Ⅰ类" : invention.one(["Ⅱ类", "Ⅱ类", "Ⅲ类"]);
      return [
        section,
        day2021(month, 5 + index),
        quality,
        "Ⅲ类",
        invention.whole(20, poor ? 90 : 58) / 10,
        poor ? 1.12 : invention.whole(8, 60) / 100,
        poor ? "否" : "是",
      ];
    }),
  );
  return {
    ...oneTable("水质断面监测", {
      title: `${PLACE}2021年地表水断面水质监测结果`,
      under: ["填报单位：示例市生态环境监测站", "单位：mg/L"],
      columns: [
        { head: "断面名称", width: 20 },
        { head: "采样日期", width: 13, format: "yyyy/m/d", align: "Center" },
        { head: "水质类别", width: 11, align: "Center" },
        { head: "目标类别", width: 11, align: "Center" },
        { head: "高锰酸盐指数", width: 14, format: "0.0", align: "Right" },
        { head: "氨氮", width: 10, format: "0.00", align: "Right" },
        { head: "是否达标", width: 11, align: "Center" },
      ],
      rows,
    }),
    portrait: true,
  };
}

export const targetSheets = (): ClerkSheet[] => [targetSheet(), waterSheet()];
