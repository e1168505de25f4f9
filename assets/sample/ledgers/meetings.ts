/**
 * 会议台账. 2021: by type, the type in a merged cell over its meetings, 序号 restarting, real dates, subtotals in words.
 * 2020: in the order of the dates, the type in every row, dates as text. The committee goes by two names.
 */
import { dayOf, type Day } from "../../../src/calendar/day";
import { blanks, oneTable, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, inWords, Invention } from "../invent";
import { people, PLACE } from "../invented-names";

interface Body {
  readonly kind: string;
  /** In turn; the same body under two names. */
  readonly names: readonly string[];
  readonly topics: readonly string[];
  readonly held2021: number;
  readonly held2020: number;
}

/** 6 + 6 + 3 + 11 + 15 = 41 meetings in 2021; the notice's "12次" are the first two. */
export const bodies: readonly Body[] = [
  {
    kind: "市委常委会",
    names: ["市委常委会会议", "市委常务委员会会议"],
    held2021: 6,
    held2020: 5,
    topics: [
      "传达学习生态环境保护工作会议精神",
      "听取中央环保督察整改情况汇报",
      "审议《示例市强化空气质量持续整改方案》",
      "研究冬季大气污染防治工作",
      "专题研究生态环境保护工作",
      "听取大气污染防治推进情况汇报",
    ],
  },
  {
    kind: "政府常务会",
    names: ["市政府常务会议"],
    held2021: 6,
    held2020: 5,
    topics: [
      "审议年度大气污染防治工作计划",
      "审议煤炭消费总量控制方案",
      "研究燃煤锅炉淘汰和清洁能源替代",
      "研究扬尘综合防控工作",
      "审议错峰生产实施方案",
      "研究机动车污染治理工作",
    ],
  },
  {
    kind: "领导小组会议",
    names: ["整改工作领导小组会议"],
    held2021: 3,
    held2020: 2,
    topics: ["部署年度整改任务", "调度整改任务进展", "审议整改销号材料"],
  },
  {
    kind: "工作例会",
    names: ["整改工作例会"],
    held2021: 11,
    held2020: 10,
    topics: [
      "通报上月空气质量和整改任务进展",
      "调度未达序时进度任务",
      "分析空气质量形势，安排下月工作",
      "调度督察问题佐证材料",
    ],
  },
  {
    kind: "推进会及现场办公会",
    names: ["工作推进会", "现场办公会"],
    held2021: 15,
    held2020: 12,
    topics: [
      "工业企业提标改造",
      "散煤治理",
      "建筑工地扬尘整治",
      "道路扬尘治理",
      "柴油货车分流管控",
      "裸露土地治理",
      "农村清洁取暖",
    ],
  },
];

interface Meeting {
  readonly day: Day;
  readonly kind: string;
  readonly name: string;
  readonly chair: string;
  readonly minutes: string;
}

function meetingsOf(year: number, body: Body, held: number, from: Day, to: Day, invention: Invention): Meeting[] {
  return invention.workdays(from, to, held).map((day, index) => ({
    day,
    kind: body.kind,
    chair: invention.one(people),
    name: `${body.names[index % body.names.length] ?? ""}：${body.topics[index % body.topics.length] ?? ""}`,
    minutes:
      body.kind === "推进会及现场办公会" || invention.chance(0.2) ? "" : `示纪〔${year}〕${invention.whole(2, 60)}号`,
  }));
}

export function meetingSheets(): ClerkSheet[] {
  const invention = new Invention(3101);
  const rows2021 = bodies.flatMap((body): ClerkRow[] => {
    const meetings = meetingsOf(2021, body, body.held2021, day2021(1, 8), day2021(12, 10), invention);
    return [
      ...meetings.map(({ day, name, chair, minutes }, index) => [
        index + 1,
        index === 0 ? body.kind : "^",
        day,
        name,
        chair,
        minutes,
      ]),
      ["小计", "", "", `${meetings.length}次`, "", ""],
    ];
  });
  const total = bodies.reduce((sum, { held2021 }) => sum + held2021, 0);
  const all2020 = bodies
    .flatMap((body) => meetingsOf(2020, body, body.held2020, dayOf(2020, 1, 10), dayOf(2020, 12, 28), invention))
    .sort((a, b) => a.day - b.day);
  return [
    oneTable("会议台账", {
      title: `${PLACE}2021年生态环境保护和督察整改会议台账`,
      under: ["填报单位：示例市整改工作领导小组办公室", "截至2021年12月15日"],
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "会议类型", width: 20, align: "Center" },
        { head: "会议日期", width: 13, format: "yyyy/m/d", align: "Center" },
        { head: "会议名称", width: 58 },
        { head: "主持人", width: 10, align: "Center" },
        { head: "纪要文号", width: 20 },
      ],
      rows: [...rows2021, ["合计", "", "", `${total}次`, "", ""]],
      notes: ["注：“市委常委会会议”与“市委常务委员会会议”为同一会议。"],
    }),
    oneTable("2020年会议", {
      title: "2020年会议统计表",
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "召开时间", width: 17, format: "@", align: "Center" },
        { head: "类别", width: 22, align: "Center" },
        { head: "会议内容", width: 58 },
        { head: "主持领导", width: 11, align: "Center" },
        { head: "备注", width: 12 },
      ],
      rows: all2020.map(({ day, kind, name, chair }, index) => [
        index + 1,
        inWords(day),
        kind === "市委常委会" && index % 2 === 1 ? "市委常务委员会" : kind,
        name,
        chair,
        ...blanks(1),
      ]),
    }),
  ];
}
