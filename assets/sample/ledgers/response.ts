/** 餐饮 (是/否), 绩效分级 (industry once, one 序号 twice), 错峰生产 (序号 restarting, 包联部门 merged), 联席会议和交叉执法. */
import { groupsOf, grouped, oneTable, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, inWords, Invention } from "../invent";
import { enterprisesOf, numberedName, PLACE, type Industry } from "../invented-names";

function cateringSheet(invention: Invention): ClerkSheet {
  const FAULTS = new Set([9, 23, 37]);
  const days = invention.workdays(day2021(2, 3), day2021(12, 9), 48);
  return oneTable("餐饮油烟检查", {
    title: `${PLACE}2021年餐饮油烟检查台账`,
    under: ["填报单位：示例市城市管理局"],
    columns: [
      { head: "序号", width: 7, align: "Center" },
      { head: "检查日期", width: 13, format: "yyyy/m/d", align: "Center" },
      { head: "餐饮单位", width: 18 },
      { head: "是否使用清洁能源", width: 12, align: "Center" },
      { head: "是否安装净化设施", width: 12, align: "Center" },
      { head: "最近清洗日期", width: 15, format: "yyyy/m/d", align: "Center" },
      { head: "检查结果", width: 12, align: "Center" },
      { head: "备注", width: 24 },
    ],
    rows: days.map((day, index): ClerkRow => [
      index + 1,
      day,
      index % 16 === 15 ? numberedName("示例单位食堂", Math.floor(index / 16)) : numberedName("示例餐馆", index % 40),
      "是",
      "是",
      day - invention.whole(5, 60),
      FAULTS.has(index) ? "限期整改" : "合格",
      FAULTS.has(index) ? "净化设施清洗不及时，已整改" : "",
    ]),
  });
}

const graded: readonly (readonly [industry: Industry, enterprises: number])[] = [
  ["焦化", 5],
  ["铸造", 6],
  ["水泥", 3],
  ["火电", 5],
  ["化工", 10],
  ["石灰窑", 4],
  ["砖瓦窑", 6],
  ["炭素", 3],
  ["电石", 3],
  ["有色金属压延", 4],
  ["预拌混凝土", 8],
  ["煤炭洗选", 7],
  ["包装印刷", 6],
  ["家具制造", 4],
];

function gradingSheet(invention: Invention): ClerkSheet {
  const gradeOf = (industry: Industry): string =>
    industry === "预拌混凝土" || industry === "煤炭洗选"
      ? invention.one(["引领性", "非引领性", "非引领性"])
      : invention.one(["B级", "C级", "C级", "D级", "A级"]);
  return {
    ...oneTable("绩效分级", {
      title: `${PLACE}重污染天气重点行业绩效分级企业清单（2021-2022年采暖季）`,
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "行业类别", width: 16, align: "Center" },
        { head: "企业名称", width: 18 },
        { head: "绩效等级", width: 12, align: "Center" },
        { head: "“一厂一策”", width: 14, align: "Center" },
      ],
      rows: grouped(
        graded.map(([industry, count]) => [industry, enterprisesOf(industry, count)] as const),
        "firstOnly",
        (industry, { name, industry: own }, _, overall): ClerkRow => [
          // 31 stands twice: a slip that changes no figure.
          overall === 31 ? 31 : overall + 1,
          industry,
          name,
          gradeOf(own),
          "已制定",
        ],
      ),
    }),
    portrait: true,
  };
}

/** Department, and the industries that it looks after. */
const staggered: readonly (readonly [department: string, industries: readonly (readonly [Industry, number])[]])[] = [
  [
    "市工业和信息化局",
    [
      ["焦化", 5],
      ["铸造", 6],
      ["电石", 3],
    ],
  ],
  [
    "市发展和改革委员会",
    [
      ["煤炭洗选", 4],
      ["石灰窑", 4],
      ["炭素", 3],
    ],
  ],
  [
    "市住房和城乡建设局",
    [
      ["水泥", 3],
      ["砖瓦窑", 6],
      ["预拌混凝土", 2],
    ],
  ],
  [
    "市应急管理局",
    [
      ["化工", 3],
      ["有色金属压延", 4],
    ],
  ],
];

function staggeredSheet(): ClerkSheet {
  const entries = staggered.flatMap(([department, industries]) =>
    industries.flatMap(([industry, count]) =>
      enterprisesOf(industry, count).map(({ name }) => ({ department, industry, name })),
    ),
  );
  let department = "";
  return oneTable("错峰生产", {
    title: `${PLACE}2021-2022年采暖季重点行业错峰生产清单`,
    columns: [
      { head: "所属行业", width: 16, align: "Center" },
      { head: "序号", width: 7, align: "Center" },
      { head: "企业名称", width: 18 },
      { head: ["错峰时间", "开始日期"], width: 17, format: "@", align: "Center" },
      { head: ["<", "结束日期"], width: 17, format: "@", align: "Center" },
      { head: "错峰措施", width: 22 },
      { head: "包联部门", width: 24, align: "Center" },
    ],
    rows: grouped(
      groupsOf(entries, ({ industry }) => industry),
      "merged",
      (industry, entry, inGroup): ClerkRow => {
        const first = entry.department !== department;
        department = entry.department;
        return [
          industry,
          inGroup + 1,
          entry.name,
          inWords(day2021(11, 1)),
          "2022年3月31日",
          inGroup % 2 === 0 ? "停产" : "限产50%",
          first ? entry.department : "^",
        ];
      },
    ),
  });
}

const jointSheet = (): ClerkSheet =>
  oneTable("联席会议和交叉执法", {
    title: "区域环境同防同治工作记录（2021年）",
    columns: [
      { head: "序号", width: 7, align: "Center" },
      { head: "活动日期", width: 17, format: "@", align: "Center" },
      { head: "活动类型", width: 16, align: "Center" },
      { head: "主要内容", width: 44 },
      { head: "参与单位", width: 34 },
    ],
    rows: [
      [1, "2021年3月26日", "联席会议", "区域大气污染联防联控第一次联席会议", "示例市、东示例市、西示例市"],
      [2, "2021年5月18日", "交叉执法", "重点行业无组织排放交叉执法检查", "示例市、东示例市"],
      [3, "2021年9月24日", "联席会议", "采暖季前区域环境工作联席会议", "示例市、东示例市、西示例市"],
      [4, "2021年11月16日", "交叉执法", "重污染天气应急减排措施交叉执法检查", "示例市、西示例市"],
      [5, "2021年12月3日", "联席会议", "冬季重污染天气会商联席会议", "示例市、东示例市、西示例市"],
    ],
  });

export function responseSheets(): ClerkSheet[] {
  const invention = new Invention(3701);
  return [cateringSheet(invention), gradingSheet(invention), staggeredSheet(), jointSheet()];
}
