/**
 * 煤炭消费: enterprise × month. 2021: 吨 (in the title), the industry merged over its enterprises, 小计 after each, December
 * still blank, a 合计 column and row. 2020: 万吨, without industries, the 合计 row first. Neither holds a cap.
 */
import {
  blanks,
  grouped,
  oneTable,
  sumAcross,
  sumOfRows,
  sumOfSubtotals,
  type ClerkCell,
  type ClerkColumn,
  type ClerkRow,
  type ClerkSheet,
} from "../clerk-sheet";
import { equalWeights, Invention, months } from "../invent";
import { enterprisesOf, PLACE, type Industry } from "../invented-names";

/** 749.34 万吨 from January to November 2021. */
const TONNES_2021 = 7_493_400;
/** 吨, the whole of 2020: 769.88 万吨 up to November. */
const TONNES_2020 = { untilNovember: 7_698_800, december: 742_600 };

/** Industry, enterprises, and how much of the coal they burn. */
const users: readonly (readonly [industry: Industry, enterprises: number, weight: number])[] = [
  ["火电", 5, 22],
  ["焦化", 5, 12],
  ["化工", 4, 6],
  ["电石", 3, 4],
  ["水泥", 3, 3],
];

/** More in winter. */
const seasons = [1.25, 1.1, 1.05, 0.95, 0.88, 0.85, 0.88, 0.9, 0.92, 1.05, 1.17];

interface User {
  readonly enterprise: string;
  readonly industry: Industry;
  /** 吨, by month from January. */
  readonly amounts: readonly number[];
}

function coalUse(invention: Invention, total: number, byMonth: readonly number[]): User[] {
  const enterprises = users.flatMap(([industry, count, weight]) =>
    enterprisesOf(industry, count).map(({ name }) => ({ enterprise: name, industry, weight })),
  );
  const yearly = invention.parts(
    total,
    enterprises.map(({ weight }) => weight),
  );
  return enterprises.map(({ enterprise, industry }, index) => ({
    enterprise,
    industry,
    amounts: invention.parts(yearly[index] ?? 0, byMonth),
  }));
}

const monthColumns = (format: string, width: number): ClerkColumn[] =>
  months(12).map((month) => ({ head: `${month}月`, width, format, align: "Right" }));

export function coalUseSheets(): ClerkSheet[] {
  const invention = new Invention(3401);
  const year2021 = coalUse(invention, TONNES_2021, seasons);
  const year2020 = coalUse(invention, TONNES_2020.untilNovember, seasons);
  const december = invention.parts(
    TONNES_2020.december,
    year2020.map(({ amounts }) => amounts[10] ?? 1),
  );

  const FIRST_MONTH = 3;
  const rows: ClerkRow[] = [];
  const subtotals: number[] = [];
  for (const [industry] of users) {
    const own = year2021.filter((user) => user.industry === industry);
    const from = rows.length;
    rows.push(
      ...grouped([[industry, own]], "merged", (group, { enterprise, amounts }, inGroup): ClerkRow => [
        inGroup + 1,
        group,
        enterprise,
        ...amounts,
        "",
        sumAcross(FIRST_MONTH, FIRST_MONTH + 11),
      ]),
    );
    subtotals.push(rows.length);
    rows.push(["小计", "", "", ...totals(12, sumOfRows(from, rows.length - 1)), sumOfRows(from, rows.length - 1)]);
  }
  rows.push(["合计", "", "", ...totals(12, sumOfSubtotals(subtotals)), sumOfSubtotals(subtotals)]);

  return [
    oneTable("煤炭消费2021年", {
      title: `${PLACE}2021年工业企业煤炭消费量统计表`,
      under: ["填报单位：示例市发展和改革委员会", "单位：吨"],
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "行业", width: 9, align: "Center" },
        { head: "企业名称", width: 16 },
        ...monthColumns("#,##0", 10),
        { head: "合计", width: 12, format: "#,##0", align: "Right" },
      ],
      rows,
      notes: ["注：12月数据待月末报送。"],
    }),
    oneTable("煤炭消费2020年", {
      title: `${PLACE}2020年工业企业煤炭消费月报（单位：万吨）`,
      columns: [
        { head: "企业", width: 16 },
        { head: ["煤炭消费量", "1月"], width: 9, format: "0.0000", align: "Right" },
        ...months(12)
          .slice(1)
          .map((month): ClerkColumn => ({ head: ["<", `${month}月`], width: 9, format: "0.0000", align: "Right" })),
        { head: ["<", "合计"], width: 11, format: "0.0000", align: "Right" },
        { head: "占比", width: 9, format: "0.0%", align: "Right" },
      ],
      rows: [
        ["合计", ...totals(13, sumOfRows(1, year2020.length)), ...blanks(1)],
        ...year2020.map(({ enterprise, amounts }, index): ClerkRow => [
          enterprise,
          ...[...amounts, december[index] ?? 0].map((tonnes) => tonnes / 10_000),
          sumAcross(1, 12),
          shareOfTotal,
        ]),
      ],
    }),
  ];
}

const totals = (count: number, formula: ClerkCell): ClerkCell[] => equalWeights(count).map(() => formula);

const shareOfTotal: ClerkCell = { formula: (at, row) => `=${at(row, 13)}/${at(0, 13)}` };
