/**
 * 机动车: check points (24小时 in the cell) and transit trucks one under the other; scrapped and newly registered side by
 * side; buses by line; freight of 2021 with the modes across and of 2020 with the months across.
 */
import { day2021, equalWeights, inWords, Invention, months } from "../invent";
import { oneTable, stacked, sumAcross, sumOfRows, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { PLACE } from "../invented-names";

function checkPointSheet(invention: Invention): ClerkSheet {
  const points = [
    "示例立交桥",
    "东示例立交桥",
    "示例山收费站",
    "示例湖路口",
    "园区北路口",
    "西示例检查站",
    "南示例匝道",
  ];
  const BEFORE = 9_836;
  const AFTER = 192;
  const before = invention.parts(BEFORE, [5, 4, 4, 2, 3, 3, 2]);
  const after = invention.parts(AFTER, [5, 4, 4, 2, 3, 3, 2]);
  return stacked(
    "查控点位和过境货车",
    {
      title: `${PLACE}柴油货车固定查控点位清单`,
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "点位名称", width: 22 },
        { head: "值守时间", width: 18, align: "Center" },
        { head: "值守单位", width: 22, align: "Center" },
        { head: "启用日期", width: 17, format: "@", align: "Center" },
      ],
      rows: points.map((point, index): ClerkRow => [
        index + 1,
        point,
        "24小时",
        index < 5 ? "市公安局交警大队" : "市交通运输局",
        inWords(day2021(1 + (index % 3), 5 + index)),
      ]),
    },
    {
      title: "过境货车日均流量对比（单位：辆）",
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "监测断面", width: 22 },
        { head: "管控前日均", width: 18, format: "#,##0", align: "Right" },
        { head: "管控后日均", width: 22, format: "#,##0", align: "Right" },
      ],
      rows: [
        ...points.map((point, index): ClerkRow => [index + 1, point, before[index] ?? 0, after[index] ?? 0]),
        ["合计", "", sumOfRows(0, 6), sumOfRows(0, 6)],
      ],
    },
  );
}

function fleetSheet(invention: Invention): ClerkSheet {
  const SCRAPPED = 66;
  const CHINA_SIX_HEAVY = 36;
  const scrapped = invention
    .workdays(day2021(1, 18), day2021(12, 6), SCRAPPED)
    .map((day, index): ClerkRow => [
      index + 1,
      day,
      `示A${String(10_101 + 37 * index)}`,
      invention.one(["重型自卸货车", "重型半挂牵引车", "中型普通货车", "轻型厢式货车"]),
      "柴油",
      invention.one(["国三", "国三", "国二"]),
    ]);
  const kinds: readonly (readonly [kind: string, stage: string, from: number, to: number, count: number])[] = [
    ["重型半挂牵引车", "国五", 1, 6, 5],
    ["重型半挂牵引车", "国六", 2, 11, 21],
    ["重型自卸货车", "国六", 3, 12, CHINA_SIX_HEAVY - 21],
    ["轻型厢式货车", "国六", 1, 11, 9],
  ];
  const registered = kinds
    .flatMap(([kind, stage, from, to, count]) =>
      invention.workdays(day2021(from, 8), day2021(to, to === 12 ? 3 : 26), count).map((day) => ({ day, kind, stage })),
    )
    .sort((a, b) => a.day - b.day)
    .map(({ day, kind, stage }, index): ClerkRow => [index + 1, day, `示B${String(20_203 + 41 * index)}`, kind, stage]);
  return {
    name: "机动车淘汰和注册",
    bands: [
      [
        {
          title: "2021年老旧柴油货车淘汰台账",
          columns: [
            { head: "序号", width: 7, align: "Center" },
            { head: "注销日期", width: 13, format: "yyyy/m/d", align: "Center" },
            { head: "号牌号码", width: 12, align: "Center" },
            { head: "车辆类型", width: 18 },
            { head: "燃料种类", width: 10, align: "Center" },
            { head: "排放标准", width: 10, align: "Center" },
          ],
          rows: scrapped,
        },
        {
          title: "2021年新注册登记柴油货车台账",
          columns: [
            { head: "序号", width: 7, align: "Center" },
            { head: "注册日期", width: 13, format: "yyyy/m/d", align: "Center" },
            { head: "号牌号码", width: 12, align: "Center" },
            { head: "车型", width: 18 },
            { head: "排放阶段", width: 10, align: "Center" },
          ],
          rows: registered,
        },
      ],
    ],
  };
}

/** 96 of 120 are new-energy: 80 %. */
function busSheet(): ClerkSheet {
  const lines: readonly (readonly [line: string, electric: number, hybrid: number, gas: number])[] = [
    ["1路", 14, 2, 3],
    ["2路", 12, 0, 4],
    ["3路", 10, 2, 2],
    ["5路", 11, 0, 3],
    ["6路", 9, 2, 4],
    ["8路", 12, 0, 2],
    ["9路", 8, 2, 3],
    ["园区专线", 12, 0, 3],
  ];
  const rows = lines.flatMap(([line, electric, hybrid, gas]): ClerkRow[] =>
    (
      [
        ["纯电动", electric],
        ["插电式混合动力", hybrid],
        ["天然气", gas],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([energy, count], index) => [index === 0 ? line : "^", energy, count]),
  );
  return {
    ...oneTable("公交车", {
      title: `${PLACE}公交车运营情况（2021年12月）`,
      columns: [
        { head: "线路", width: 14, align: "Center" },
        { head: "能源类型", width: 18, align: "Center" },
        { head: "上线运营数（辆）", width: 18, align: "Right" },
      ],
      rows: [...rows, ["合计", "", sumOfRows(0, rows.length - 1)]],
      notes: ["注：新能源公交车包括纯电动和插电式混合动力。"],
    }),
    portrait: true,
  };
}

function freightSheets(invention: Invention): ClerkSheet[] {
  const spread = (total: number, count: number): number[] => invention.parts(total, equalWeights(count), 0.01);
  const rail2021 = spread(1235.62, 11);
  const road2021 = spread(1484.9, 11);
  const rail2020 = [...spread(1098.35, 11), 104.62];
  const road2020 = [...spread(1633.2, 11), 141.07];
  return [
    oneTable("货运量2021年", {
      title: `${PLACE}2021年大宗货物铁路公路运输量`,
      under: ["填报单位：示例市工业和信息化局", "单位：万吨"],
      columns: [
        { head: "月份", width: 12, align: "Center" },
        { head: ["运输量", "铁路"], width: 14, format: "0.00", align: "Right" },
        { head: ["<", "公路"], width: 14, format: "0.00", align: "Right" },
        { head: ["<", "合计"], width: 14, format: "0.00", align: "Right" },
      ],
      rows: [
        ...months(11).map((month): ClerkRow => [
          `2021年${month}月`,
          rail2021[month - 1] ?? 0,
          road2021[month - 1] ?? 0,
          sumAcross(1, 2),
        ]),
        ["1-11月累计", sumOfRows(0, 10), sumOfRows(0, 10), sumOfRows(0, 10)],
      ],
    }),
    oneTable("货运量2020年", {
      title: `${PLACE}2020年铁路公路货运量（万吨）`,
      columns: [
        { head: "运输方式", width: 12, align: "Center" },
        ...months(12).map((month) => ({ head: `${month}月`, width: 9, format: "0.00", align: "Right" as const })),
        { head: "全年", width: 11, format: "0.00", align: "Right" },
      ],
      rows: [
        ["铁路", ...rail2020, sumAcross(1, 12)],
        ["公路", ...road2020, sumAcross(1, 12)],
        ["合计", ...equalWeights(13).map(() => sumOfRows(0, 1))],
      ],
    }),
  ];
}

export function vehicleSheets(): ClerkSheet[] {
  const invention = new Invention(3601);
  return [checkPointSheet(invention), fleetSheet(invention), busSheet(), ...freightSheets(invention)];
}
