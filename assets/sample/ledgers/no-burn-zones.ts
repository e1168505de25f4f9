/**
 * 扩大禁燃区面积: boilers with their unit in the cell; households by township with the 合计 first and the town's electric
 * heating (㎡) under it; coal samples of two years with a row of units; loose coal by years across, blending centres
 * under it.
 */
import { dayOf } from "../../../src/calendar/day";
import { oneTable, stacked, sumAcross, sumOfRows, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, Invention } from "../invent";
import { enterprisesOf, numberedName, PLACE, townships } from "../invented-names";

function boilerSheet(invention: Invention): ClerkSheet {
  const users = [
    ...enterprisesOf("供热", 8).map(({ name }) => name),
    ...enterprisesOf("砖瓦窑", 4).map(({ name }) => name),
    ...Array.from({ length: 8 }, (_, index) => numberedName("示例锅炉房", 20 + index)),
  ];
  const replacements = ["集中供热", "燃气锅炉", "电锅炉", "空气源热泵"];
  const days = invention.workdays(day2021(4, 20), day2021(10, 14), users.length);
  const retired = users.map((user, index): ClerkRow => {
    const tonnage = index === 5 ? 65 : invention.one([2, 4, 6, 10, 15, 20, 35, 40]);
    return [
      index + 1,
      user,
      `锅${String(9001 + index)}`,
      `${tonnage}蒸吨`,
      invention.one(replacements),
      "已淘汰",
      days[index] ?? "",
    ];
  });
  return oneTable("燃煤锅炉淘汰", {
    title: `${PLACE}65蒸吨/小时及以下燃煤锅炉淘汰和清洁能源替代清单`,
    columns: [
      { head: "序号", width: 7, align: "Center" },
      { head: "使用单位", width: 20 },
      { head: "使用登记证号", width: 15, align: "Center" },
      { head: "额定蒸发量", width: 13, align: "Center" },
      { head: "清洁能源替代", width: 16, align: "Center" },
      { head: "淘汰情况", width: 14, align: "Center" },
      { head: "拆除日期", width: 13, format: "yyyy/m/d", align: "Center" },
    ],
    rows: [
      ...retired,
      [
        users.length + 1,
        enterprisesOf("火电")[4]?.name ?? "",
        "锅9050",
        "75蒸吨",
        "超低排放改造（保留）",
        "正在改造",
        "",
      ],
    ],
    notes: ["注：第21号锅炉75蒸吨，不在淘汰任务内。"],
  });
}

function heatingSheet(invention: Invention): ClerkSheet {
  const HOUSEHOLDS = 2943;
  const ELECTRIC_SQUARE_METRES = 840_000;
  const planned = invention.parts(
    HOUSEHOLDS,
    townships.map((_, index) => 3 + (index % 4)),
  );
  const households = townships.map((township, index): ClerkRow => {
    const done = planned[index] ?? 0;
    const gas = Math.floor(done / (3 + index));
    return [index + 1, township, done, done - gas, gas, sumAcross(3, 4), "已完成"];
  });
  const sites = [
    ...Array.from({ length: 11 }, (_, index) => [numberedName("示例小区", index), "住宅"] as const),
    ["示例医院", "公共建筑"] as const,
    ["示例中学", "公共建筑"] as const,
    ["示例政务中心", "公共建筑"] as const,
    ["示例商场", "商业建筑"] as const,
  ];
  const areas = invention.parts(
    ELECTRIC_SQUARE_METRES,
    sites.map((_, index) => (index < 11 ? 8 : 2)),
    100,
  );
  return stacked(
    "清洁取暖",
    {
      title: `${PLACE}2021年农村清洁取暖完成情况统计表`,
      under: ["填报单位：示例市住房和城乡建设局", "单位：户"],
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "乡镇（街道）", width: 22 },
        { head: "计划户数", width: 18, format: "0", align: "Right" },
        { head: ["实际完成", "煤改电"], width: 16, format: "0", align: "Right" },
        { head: ["<", "煤改气"], width: 12, format: "0", align: "Right" },
        { head: ["<", "完成户数"], width: 12, format: "0", align: "Right" },
        { head: "备注", width: 12, align: "Center" },
      ],
      rows: [["合计", "", ...[2, 3, 4, 5].map(() => sumOfRows(1, households.length)), ""], ...households],
    },
    {
      title: "城区电采暖面积台账",
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "小区（单位）", width: 22 },
        { head: "电采暖面积（㎡）", width: 18, format: "#,##0", align: "Right" },
        { head: "建筑类型", width: 16, align: "Center" },
      ],
      rows: [
        ...sites.map(([site, kind], index): ClerkRow => [index + 1, site, areas[index] ?? 0, kind]),
        ["合计", "", sumOfRows(0, sites.length - 1), ""],
      ],
    },
  );
}

function sampleSheet(invention: Invention): ClerkSheet {
  const ofYear = (year: number, count: number, failed: number | null): ClerkRow[] =>
    invention.workdays(dayOf(year, 1, 12), dayOf(year, 12, 8), count).map((day, index): ClerkRow => {
      const bad = index === failed;
      // One number of 2020 was given twice.
      const number = year === 2020 && index === 5 ? index : index + 1;
      return [
        index + 1,
        day,
        numberedName("示例煤炭经销点", invention.whole(0, 8)),
        `MZ${year}-${String(number).padStart(2, "0")}`,
        invention.whole(80, 150) / 10,
        bad ? 1.42 : invention.whole(32, 88) / 100,
        bad ? "不合格" : "合格",
      ];
    });
  return oneTable("煤质抽检", {
    title: "煤质抽检台账（2020年、2021年）",
    under: ["填报单位：示例市市场监督管理局"],
    columns: [
      { head: ["序号", "^"], width: 7, align: "Center" },
      { head: ["抽检日期", "^"], width: 13, format: "yyyy/m/d", align: "Center" },
      { head: ["被检单位", "^"], width: 20 },
      { head: ["样品编号", "^"], width: 14, align: "Center" },
      { head: ["灰分", "%"], width: 9, format: "0.0", align: "Right" },
      { head: ["全硫", "%"], width: 9, format: "0.00", align: "Right" },
      { head: ["检验结果", "^"], width: 12, align: "Center" },
    ],
    rows: [...ofYear(2020, 13, 7), ...ofYear(2021, 16, null)],
  });
}

function bulkCoalSheet(invention: Invention): ClerkSheet {
  const TONNES = { 2019: 6_850, 2020: 5_600, 2021: 4_480 };
  const areas = ["城东片区", "城西片区", "城南片区", "城北片区", "示例镇周边"];
  const byYear = [TONNES[2019], TONNES[2020], TONNES[2021]].map((tonnes) => invention.parts(tonnes, [4, 3, 3, 2, 5]));
  return stacked(
    "散煤和配煤中心",
    {
      title: `${PLACE}城区周边散煤用量统计表（单位：吨）`,
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "区域", width: 22 },
        ...[2019, 2020, 2021].map((year) => ({
          head: `${year}年`,
          width: 14,
          format: "#,##0",
          align: "Right" as const,
        })),
        { head: "备注", width: 14 },
      ],
      rows: [
        // A number of 2019 that is not exact, and so is no number to SUM.
        ...areas.map((area, index): ClerkRow => [
          index + 1,
          area,
          ...byYear.map((parts, year) => (year === 0 && index === 4 ? `约${parts[index] ?? 0}` : (parts[index] ?? 0))),
          "",
        ]),
        ["合计", "", ...byYear.map(() => sumOfRows(0, areas.length - 1)), ""],
      ],
    },
    {
      title: "配煤中心提升改造情况",
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "配煤中心名称", width: 22 },
        { head: "投资金额（万元）", width: 14, format: "#,##0", align: "Right" },
        { head: "完成情况", width: 14, align: "Center" },
        { head: "投运日期", width: 14, format: "@", align: "Center" },
      ],
      rows: [
        [1, "示例配煤中心01", 1500, "已投运", "2021年8月20日"],
        [2, "示例配煤中心02", 1356, "已投运", "2021年9月28日"],
        ["合计", "", sumOfRows(0, 1), "", ""],
      ],
    },
  );
}

export function noBurnZoneSheets(): ClerkSheet[] {
  const invention = new Invention(3402);
  return [boilerSheet(invention), heatingSheet(invention), sampleSheet(invention), bulkCoalSheet(invention)];
}
