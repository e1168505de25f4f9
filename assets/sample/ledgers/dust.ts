/**
 * 扬尘: sites with the six 100 % under one merged head and √/×, of which 30 are large and under way; bare land in 亩;
 * sweeping by month; mixing plants and silos one table under the other; road repair in ㎡ with dotted dates.
 */
import { oneTable, quotient, stacked, sumOfRows, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, equalWeights, inWords, Invention, months, withDots } from "../invent";
import { countyRoads, enterprisesOf, numberedName, PLACE, roads } from "../invented-names";

const LARGE_UNDER_WAY = 30;

function siteSheet(invention: Invention): ClerkSheet {
  const works = ["住宅楼工程", "商住楼工程", "标准厂房工程", "学校工程", "医院综合楼工程"];
  const site = (
    index: number,
    area: number,
    state: string,
    spraying: "√" | "×" | "待安装",
    neat: boolean,
  ): ClerkRow => [
    index + 1,
    numberedName(`示例${invention.one(works)}`, index),
    numberedName("示例建筑公司", invention.whole(0, 11)),
    area,
    state,
    // A site at work may fall short in one of the six.
    ...Array.from({ length: 6 }, (_, rule) => (neat || rule !== index % 6 ? "√" : "×")),
    spraying,
  ];
  const rows: ClerkRow[] = [];
  for (let large = 0; large < LARGE_UNDER_WAY; large += 1)
    rows.push(site(rows.length, large === 0 ? 3000 : 10 * invention.whole(310, 4800), "在建", "√", large % 15 !== 7));
  for (let small = 0; small < 7; small += 1)
    rows.push(
      site(
        rows.length,
        10 * invention.whole(60, 290),
        "在建",
        small < 2 ? "√" : small === 6 ? "待安装" : "×",
        small % 3 !== 0,
      ),
    );
  for (let still = 0; still < 5; still += 1)
    rows.push(site(rows.length, 10 * invention.whole(400, 2600), still < 2 ? "停工" : "竣工", "×", true));
  const rules = ["围挡", "物料覆盖", "湿法作业", "路面硬化", "车辆冲洗", "密闭运输"];
  return oneTable("建筑工地", {
    title: `${PLACE}建筑施工工地扬尘治理台账`,
    under: ["填报单位：示例市住房和城乡建设局", "截至2021年12月15日"],
    columns: [
      { head: "序号", width: 7, align: "Center" },
      { head: "工程名称", width: 24 },
      { head: "施工单位", width: 18 },
      { head: "建筑面积（平方米）", width: 12, format: "#,##0", align: "Right" },
      { head: "工程状态", width: 10, align: "Center" },
      ...rules.map((rule, index) => ({
        head: [index === 0 ? "“六个100%”落实情况" : "<", rule],
        width: 8,
        align: "Center" as const,
      })),
      { head: "智能自动喷淋", width: 10, align: "Center" },
    ],
    rows,
  });
}

function bareLandSheet(invention: Invention): ClerkSheet {
  const TREATED = 3812;
  const UNDER_WAY = 188;
  const measures = ["绿化", "绿化", "绿化", "抑尘剂", "抑尘网"];
  const treated = invention.parts(
    TREATED,
    Array.from({ length: 26 }, () => invention.whole(1, 8)),
  );
  const days = invention.workdays(day2021(3, 25), day2021(11, 12), treated.length);
  const rows = [
    ...treated.map((area, index): ClerkRow => [
      index + 1,
      `${invention.one(roads)}${numberedName("地块", index)}`,
      area,
      invention.one(measures),
      "已治理",
      inWords(days[index] ?? day2021(6, 1)),
    ]),
    ...invention
      .parts(UNDER_WAY, equalWeights(2))
      .map((area, index): ClerkRow => [
        treated.length + index + 1,
        `园区${numberedName("地块", 40 + index)}`,
        area,
        "绿化",
        "正在治理",
        "",
      ]),
  ];
  return {
    ...oneTable("裸露土地治理", {
      title: `${PLACE}2021年裸露土地治理清单`,
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "地块位置", width: 24 },
        { head: "裸露面积（亩）", width: 14, format: "0", align: "Right" },
        { head: "治理措施", width: 12, align: "Center" },
        { head: "治理情况", width: 12, align: "Center" },
        { head: "完成时间", width: 17, format: "@", align: "Center" },
      ],
      rows: [...rows, ["总计", "", sumOfRows(0, rows.length - 1), "", "", ""]],
      notes: ["注：宜绿则绿，其余喷洒抑尘剂或铺抑尘网。"],
    }),
    portrait: true,
  };
}

function cleaningSheet(invention: Invention): ClerkSheet {
  const due = months(11).map((month) => (month < 4 ? 386.4 : 402.7 + invention.whole(0, 3)));
  return {
    ...oneTable("道路机械化清扫", {
      title: `${PLACE}2021年城市主次干道清扫作业统计表`,
      columns: [
        { head: ["月份", "^"], width: 10, align: "Center" },
        { head: ["应清扫面积", "万平方米"], width: 16, format: "0.0", align: "Right" },
        { head: ["机械化清扫面积", "万平方米"], width: 18, format: "0.0", align: "Right" },
        { head: ["机械化清扫率", "%"], width: 15, format: "0.0%", align: "Right" },
      ],
      rows: [
        ...due.map((area, index): ClerkRow => [`${index + 1}月`, area, area, quotient(2, 1)]),
        ["合计", sumOfRows(0, 10), sumOfRows(0, 10), quotient(2, 1)],
      ],
    }),
    portrait: true,
  };
}

function enclosureSheet(invention: Invention): ClerkSheet {
  const done = (): string => inWords(day2021(invention.whole(4, 10), invention.whole(1, 28)));
  const columns = [
    { head: "序号", width: 7, align: "Center" as const },
    { head: "企业名称", width: 22 },
    { head: "建设内容", width: 30 },
    { head: "完成情况", width: 13, align: "Center" as const },
    { head: "验收日期", width: 17, format: "@", align: "Center" as const },
  ];
  const silos = [...enterprisesOf("煤炭洗选"), ...enterprisesOf("火电"), ...enterprisesOf("焦化", 4)];
  return stacked(
    "搅拌站和料仓",
    {
      title: "一、混凝土搅拌站全封闭规范化建设改造清单",
      columns,
      rows: enterprisesOf("预拌混凝土").map(({ name }, index): ClerkRow => [
        index + 1,
        name,
        "主机楼、料场全封闭，出入口冲洗",
        "已完成",
        done(),
      ]),
    },
    {
      title: "二、企业全封闭料仓建设清单",
      columns,
      rows: silos.map(({ name }, index): ClerkRow => [index + 1, name, "新建封闭料棚，配套喷淋", "已完成", done()]),
    },
  );
}

function roadRepairSheet(invention: Invention): ClerkSheet {
  const SQUARE_METRES = 21_000;
  const days = invention.workdays(day2021(4, 6), day2021(10, 22), 24);
  const areas = invention.parts(
    SQUARE_METRES,
    Array.from({ length: days.length }, () => invention.whole(2, 9)),
    5,
  );
  return {
    ...oneTable("坑槽修补", {
      title: `${PLACE}2021年县乡公路小修养护台账`,
      under: ["填报单位：示例市交通运输局"],
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "施工日期", width: 14, format: "@", align: "Center" },
        { head: "路线名称", width: 22 },
        { head: "修补面积（㎡）", width: 16, format: "#,##0", align: "Right" },
        { head: "施工内容", width: 20 },
      ],
      rows: [
        ...days.map((day, index): ClerkRow => [
          index + 1,
          withDots(day),
          invention.one(countyRoads),
          areas[index] ?? 0,
          invention.one(["坑槽修补", "路面维护", "裂缝灌缝"]),
        ]),
        ["合计", "", "", sumOfRows(0, days.length - 1), ""],
      ],
    }),
    portrait: true,
  };
}

export function dustSheets(): ClerkSheet[] {
  const invention = new Invention(3501);
  return [
    siteSheet(invention),
    bareLandSheet(invention),
    cleaningSheet(invention),
    enclosureSheet(invention),
    roadRepairSheet(invention),
  ];
}
