/**
 * Lays the sample's data out the way bureaus keep them: each group of years in another layout, none of them made for
 * machines.
 */
import { civilDate, isoDate, type Day } from "../../src/calendar/day";
import { assessAqi, aqiClasses } from "../../src/standards/aqi";
import { pollutantLabel, type Concentrations, type Pollutant } from "../../src/standards/pollutant";
import { ruleSetOn } from "../../src/standards/rule-sets";
import type { SampleDay } from "./daily-air";

export const PLACE = "示例市";

type CellValue = string | number;

/** A bordered table with a title, as Office.js is to write it. */
interface Sheet {
  readonly name: string;
  readonly rows: CellValue[][];
  readonly merges: string[];
  readonly headerRows: [first: number, last: number];
  /** Column letters → number format of the body. */
  readonly formats: Readonly<Record<string, string>>;
  readonly widths: readonly number[];
}

const yearOf = (day: Day): number => civilDate(day).year;

const chineseDate = (day: Day): string => {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${year}年${month}月${dayOfMonth}日`;
};

interface WrittenDay {
  readonly aqi: CellValue;
  readonly className: string;
  readonly primary: string;
}

function written(day: Day, concentrations: Concentrations | null): WrittenDay {
  if (!concentrations) return { aqi: "—", className: "—", primary: "—" };
  const { aqi, class: airClass, primary } = assessAqi(concentrations, ruleSetOn(day));
  if (aqi === null || airClass === null) throw new Error(`the sample has no AQI on ${isoDate(day)}`);
  return {
    aqi,
    className: aqiClasses[airClass].name["zh-CN"],
    primary: primary.map((pollutant) => pollutantLabel[pollutant]).join("、") || "—",
  };
}

/** Merged two-row header and a unit row, dates as text, a mean at the foot. */
function mergedHeaderSheet(year: number, days: readonly SampleDay[]): Sheet {
  const order: readonly Pollutant[] = ["SO2", "NO2", "PM10", "CO", "O3", "PM25"];
  const body = days.map(({ day, concentrations, sandDust }) => {
    const { aqi, className } = written(day, concentrations);
    return [
      chineseDate(day),
      ...order.map((pollutant) => concentrations?.[pollutant] ?? "—"),
      aqi,
      className,
      sandDust ? "沙尘天气" : "",
    ];
  });
  const last = 5 + body.length;
  const mean = (letter: string): string => `=AVERAGE(${letter}6:${letter}${last})`;
  return {
    name: `${year}年日报`,
    rows: [
      [`${PLACE}环境空气质量日报统计表（${year}年）【演示数据】`, ...blanks(9)],
      ["填报单位：示例市生态环境监测站    数据为虚构，仅供演示", ...blanks(9)],
      ["日期", "浓度均值", ...blanks(5), "AQI", "空气质量级别", "备注"],
      ["", "SO₂", "NO₂", "PM₁₀", "CO", "O₃-8h", "PM₂.₅", "", "", ""],
      ["", "μg/m³", "μg/m³", "μg/m³", "mg/m³", "μg/m³", "μg/m³", "", "", ""],
      ...body,
      ["平均", ...["B", "C", "D", "E", "F", "G"].map(mean), "", "", ""],
    ],
    merges: ["A1:J1", "A2:J2", "A3:A5", "B3:G3", "H3:H5", "I3:I5", "J3:J5"],
    headerRows: [3, 5],
    formats: { A: "@", E: "0.0" },
    widths: [15, 8, 8, 8, 8, 8, 8, 7, 13, 11],
  };
}

/** One header row with the units in it, real dates, three statistics at the foot. */
function singleHeaderSheet(year: number, days: readonly SampleDay[]): Sheet {
  const order: readonly Pollutant[] = ["PM25", "PM10", "SO2", "NO2", "O3", "CO"];
  const body = days.map(({ day, concentrations, sandDust }) => {
    const { aqi, className, primary } = written(day, concentrations);
    return [
      day,
      ...order.map((pollutant) => concentrations?.[pollutant] ?? "—"),
      aqi,
      className,
      primary,
      sandDust ? "沙尘" : "",
    ];
  });
  const last = 2 + body.length;
  const foot = (label: string, name: string): CellValue[] => [
    label,
    ...["B", "C", "D", "E", "F", "G", "H"].map((letter) => `=${name}(${letter}3:${letter}${last})`),
    "",
    "",
    "",
  ];
  return {
    name: `${year}年`,
    rows: [
      [`${year}年${PLACE}空气质量日均值（演示数据）`, ...blanks(10)],
      [
        "监测日期",
        "PM2.5(μg/m³)",
        "PM10(μg/m³)",
        "SO2(μg/m³)",
        "NO2(μg/m³)",
        "O3-8h(μg/m³)",
        "CO(mg/m³)",
        "AQI指数",
        "质量等级",
        "首要污染物",
        "沙尘",
      ],
      ...body,
      foot("平均", "AVERAGE"),
      foot("最大值", "MAX"),
      foot("最小值", "MIN"),
    ],
    merges: ["A1:K1"],
    headerRows: [2, 2],
    formats: { A: "yyyy/m/d", G: "0.0" },
    widths: [12, 13, 12, 12, 12, 14, 11, 9, 11, 14, 8],
  };
}

const blanks = (count: number): string[] => Array<string>(count).fill("");

/** The year's targets of the notice: 63.5 µg/m³, 46 heavy days, and 15 % fewer heavy days than in 2017. */
const targetSheet: Sheet = {
  name: "2021年目标",
  rows: [
    ["2021年度环境空气质量目标任务（演示数据）", ...blanks(7)],
    ["序号", "考核指标", "单位", "基准年", "基准值", "目标要求", "目标值", "责任单位"],
    [1, "PM2.5年均浓度", "微克/立方米", 2017, "", "不高于", 63.5, "示例市生态环境局"],
    [2, "重污染天数", "天", 2017, 53, "控制在46天以内", 46, "示例市生态环境局"],
    [3, "重度及以上污染天数", "天", 2017, "", "较2017年下降15%", "", "示例市人民政府"],
  ],
  merges: ["A1:H1"],
  headerRows: [2, 2],
  formats: {},
  widths: [6, 22, 14, 9, 9, 20, 9, 20],
};

const readMeSheet: Sheet = {
  name: "说明",
  rows: [
    ["演示数据说明"],
    ["本工作簿的全部数据都是虚构的，只用来演示“督察整改月报”加载项，不代表任何真实地区。"],
    ["2014—2017年：每年一张表，标题、填报单位、两行合并表头和单位行，日期为文字，表末有平均值。"],
    ["2018—2021年：一行表头，单位在表头里，日期为日期格式，表末有平均、最大、最小值。"],
    ["2021年目标：年度目标任务，其中两处基准值空缺，由加载项从2017年数据算出并注明。"],
    ["以下是各项工作的台账，按单位平时的样子排列，没有为程序整理过："],
    ["会议台账、2020年会议：会议类型合并单元格填一次，序号每类重排；上年的按时间排，日期为文字。同一会议有两种叫法。"],
    [
      "项目会审（上半年）、项目会审（下半年）：一个台账分两张表，上半年单位万元、每次会有小计，下半年单位亿元、合计在表头下。",
    ],
    ["方案及工作推进台账；提标改造、分表计电、LDAR和低氮改造：改造类型只写在标题里，一张表上有两个台账。"],
    ["超标推送1-6月、超标推送7-11月：上半年像平台导出，全是文字，罚款为元；下半年为手工台账，罚款为万元。"],
    ["散乱污企业、回头看检查记录：检查类别只在每类第一行填写。"],
    ["煤炭消费2021年、煤炭消费2020年：月份横排，单位分别为吨、万吨，有小计、合计公式。没有下达年度控制量。"],
    ["燃煤锅炉淘汰、清洁取暖、煤质抽检、散煤和配煤中心：单位写在单元格里、表头里、标题里或单位行里；年份横排。"],
    ["建筑工地、裸露土地治理、道路机械化清扫、搅拌站和料仓、坑槽修补：√和×；亩、平方米、万平方米。"],
    [
      "查控点位和过境货车、机动车淘汰和注册、公交车、货运量2021年、货运量2020年：上下两表、左右两表、月份或运输方式横排。",
    ],
    ["餐饮油烟检查、绩效分级、错峰生产、联席会议和交叉执法。"],
    ["反馈问题清单、整改任务台账、二轮和自治区整改任务：大气问题下四十三项任务，另外两个问题五项任务。"],
    ["指标目标、水质断面监测：各项指标的年度目标，有的分月度节点；最后一行是自行增加的指标，数据来自水质断面监测。"],
    ["台账里有几处不影响数字的小毛病（企业名称后多一个空格、序号写重、样品编号写重、“约”数等），供数据核查查找。"],
    ["数据截至2021年12月15日。打开“开始”选项卡“督察整改”组中的“整改月报”，生成2021年12月的月报试试。"],
  ],
  merges: [],
  headerRows: [1, 1],
  formats: {},
  widths: [100],
};

/** Faults of the kinds that real sheets have, far from the years that the notice compares. */
function withFaults(sheet: Sheet): Sheet {
  if (sheet.name !== "2019年") return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  const march = rows.findIndex((row) => row[0] === 43535);
  const day = rows[march];
  if (!day) throw new Error("the sample has no 2019-03-11");
  day[7] = Number(day[7]) + 30;
  const june = rows[march + 90];
  if (june) june[1] = `${String(june[1])} `;
  return { ...sheet, rows };
}

export function sampleSheets(days: readonly SampleDay[]): Sheet[] {
  const inYear = (year: number): SampleDay[] => days.filter(({ day }) => yearOf(day) === year);
  return [
    readMeSheet,
    ...[2014, 2015, 2016, 2017].map((year) => mergedHeaderSheet(year, inYear(year))),
    ...[2018, 2019, 2020, 2021].map((year) => withFaults(singleHeaderSheet(year, inYear(year)))),
    targetSheet,
  ];
}

/** Writes a sheet through Office.js, as the bureau's clerk would type and format it. */
export function writeSheet(
  workbook: Excel.Workbook,
  { name, rows, merges, headerRows, formats, widths }: Sheet,
  first: boolean,
): void {
  const sheet = first ? workbook.worksheets.getFirst() : workbook.worksheets.add(name);
  if (first) sheet.name = name;
  const width = Math.max(...rows.map((row) => row.length));
  const all = sheet.getRangeByIndexes(0, 0, rows.length, width);
  for (const [letter, format] of Object.entries(formats)) {
    const from = headerRows[1] + 1;
    sheet.getRange(`${letter}${from}:${letter}${rows.length}`).numberFormat = [[format]];
  }
  all.values = rows.map((row) => [...row, ...blanks(width - row.length)]);
  all.format.font.name = "宋体";
  all.format.font.size = 11;
  widths.forEach((characters, column) => {
    sheet.getCell(0, column).format.columnWidth = characters * 5.6;
  });
  const title = sheet.getRange("A1");
  title.format.font.bold = true;
  title.format.font.size = 14;
  for (const address of merges) sheet.getRange(address).merge(false);
  if (width === 1) return;
  title.format.horizontalAlignment = "Center";
  const header = sheet.getRangeByIndexes(headerRows[0] - 1, 0, headerRows[1] - headerRows[0] + 1, width);
  header.format.fill.color = "#DDEBF7";
  header.format.font.bold = true;
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  const table = sheet.getRangeByIndexes(headerRows[0] - 1, 0, rows.length - headerRows[0] + 1, width);
  for (const edge of [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ] as const) {
    table.format.borders.getItem(edge).style = "Continuous";
    table.format.borders.getItem(edge).color = "#A6A6A6";
  }
  sheet.freezePanes.freezeRows(headerRows[1]);
}
