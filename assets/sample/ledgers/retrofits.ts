/**
 * 企业治理改造. The kind stands in the titles only: 提标改造 (industry merged over its enterprises, months as dates),
 * 分表计电 (a long list with its header repeated, √ for done, two still at work), LDAR and 低氮改造 one under the other.
 */
import type { Day } from "../../../src/calendar/day";
import { groupsOf, grouped, oneTable, stacked, sumOfRows, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, equalWeights, inWords, Invention } from "../invent";
import { enterprisesOf, numberedName, PLACE, type InventedEnterprise } from "../invented-names";

const UPGRADED: readonly InventedEnterprise[] = [
  enterprisesOf("焦化"),
  enterprisesOf("铸造"),
  enterprisesOf("水泥"),
  enterprisesOf("火电"),
  enterprisesOf("石灰窑"),
  enterprisesOf("砖瓦窑"),
  enterprisesOf("炭素"),
  enterprisesOf("电石"),
].flat();

const METERED: readonly InventedEnterprise[] = [
  enterprisesOf("包装印刷"),
  enterprisesOf("家具制造"),
  enterprisesOf("汽车维修"),
  enterprisesOf("表面喷涂"),
].flat();

/** Of the 90 on the list 88 are done. */
const STILL_AT_WORK = new Set([61, 84]);

const BOILERS = 27;

function upgradeSheet(invention: Invention): ClerkSheet {
  const measures = ["脱硫脱硝除尘改造", "无组织排放治理", "更换高效布袋除尘器", "物料封闭输送改造", "在线监测设施升级"];
  const doneIn = (): string => `2021年${invention.whole(4, 11)}月`;
  return oneTable("提标改造", {
    title: `${PLACE}2021年工业企业提标改造完成情况表`,
    under: ["填报单位：示例市生态环境局", "截至2021年12月15日"],
    columns: [
      { head: "序号", width: 7, align: "Center" },
      { head: "行业", width: 12, align: "Center" },
      { head: "企业名称", width: 18 },
      { head: "提标改造措施", width: 26 },
      { head: "执行标准", width: 30 },
      { head: "完成时限", width: 14, format: "@", align: "Center" },
      { head: "完成情况", width: 11, align: "Center" },
      { head: "完成时间", width: 13, format: "@", align: "Center" },
    ],
    rows: grouped(
      groupsOf(UPGRADED, ({ industry }) => industry),
      "merged",
      (industry, { name }, _, overall): ClerkRow => [
        overall + 1,
        industry,
        name,
        invention.one(measures),
        "2020年颁布的标准及修改单",
        "2021年底",
        "已完成",
        doneIn(),
      ],
    ),
  });
}

function meteringSheet(invention: Invention): ClerkSheet {
  const rows = METERED.map(({ name, industry }, index): ClerkRow => {
    const atWork = STILL_AT_WORK.has(index);
    // One name with a blank behind it, as it comes from copying.
    return [
      index + 1,
      index === 17 ? `${name} ` : name,
      industry,
      invention.whole(1, 4),
      atWork ? "正在安装" : "√",
      atWork ? "" : day2021(invention.whole(3, 10), invention.whole(1, 28)),
      "",
    ];
  });
  return {
    ...oneTable("分表计电", {
      title: `${PLACE}涉VOCs排放小微企业分表计电装置安装清单`,
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "单位名称", width: 20 },
        { head: "行业类别", width: 13, align: "Center" },
        { head: "电表（块）", width: 11, align: "Center" },
        { head: "是否完成", width: 11, align: "Center" },
        { head: "安装日期", width: 13, format: "yyyy-mm-dd", align: "Center" },
        { head: "备注", width: 12 },
      ],
      rows: [...rows.slice(0, 45), "header", ...rows.slice(45)],
    }),
    portrait: true,
  };
}

function ldarAndLowNoxSheet(invention: Invention): ClerkSheet {
  const ldar = enterprisesOf("化工", 5).map(({ name }, index): ClerkRow => [
    index + 1,
    name,
    invention.whole(1200, 9800),
    invention.whole(3, 40),
    "已完成",
    inWords(day2021(5 + index, 6 + 3 * index)),
  ]);
  const users = [
    ...enterprisesOf("供热", 12).map(({ name }) => name),
    ...[1, 2, 3, 4].map((index) => numberedName("示例酒店", index - 1)),
  ];
  const counts = invention.parts(BOILERS, equalWeights(users.length));
  const boilers = users.map((user, index): ClerkRow => [
    index + 1,
    user,
    counts[index] ?? 1,
    invention.one([2, 4, 6, 10, 15, 20, 35]),
    invention.whole(78, 142),
    index === 3 ? 50 : invention.whole(26, 48),
    "完成",
    doneOn(invention),
  ]);
  return stacked(
    "LDAR和低氮改造",
    {
      title: "一、化工企业泄漏检测与修复（LDAR）完成情况",
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "企业名称", width: 20 },
        { head: "检测密封点（个）", width: 13, align: "Right" },
        { head: "修复泄漏点（个）", width: 13, align: "Right" },
        { head: "工作进展", width: 14, align: "Center" },
        { head: "检测日期", width: 17, format: "@", align: "Center" },
      ],
      rows: ldar,
    },
    {
      title: "二、燃气锅炉低氮改造清单",
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "使用单位", width: 20 },
        { head: ["锅炉情况", "台数"], width: 13, align: "Center" },
        { head: ["<", "锅炉吨位（蒸吨/小时）"], width: 13, align: "Center" },
        { head: ["氮氧化物（mg/m³）", "改造前"], width: 14, align: "Center" },
        { head: ["<", "改造后氮氧化物浓度"], width: 17, align: "Center" },
        { head: "是否完成", width: 11, align: "Center" },
        { head: "验收日期", width: 13, format: "yyyy/m/d", align: "Center" },
      ],
      rows: [...boilers, ["合计", "", sumOfRows(0, boilers.length - 1), "", "", "", "", ""]],
      notes: ["注：改造后氮氧化物排放浓度控制在50mg/m³以下。"],
    },
  );
}

const doneOn = (invention: Invention): Day => day2021(invention.whole(6, 10), invention.whole(1, 28));

export function retrofitSheets(): ClerkSheet[] {
  const invention = new Invention(3301);
  return [upgradeSheet(invention), meteringSheet(invention), ldarAndLowNoxSheet(invention)];
}
