/**
 * 项目会审台账, over two sheets. First half: 万元, the session and its date once over its projects, a 小计 after every
 * session and the 合计 at the foot. Second half: 亿元, the 合计 at the head, the session in every row, √ for coal.
 */
import type { Day } from "../../../src/calendar/day";
import { oneTable, sumOfRows, sumOfSubtotals, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, Invention } from "../invent";
import { PLACE } from "../invented-names";

interface Review {
  readonly session: number;
  readonly day: Day;
  readonly project: string;
  readonly kind: string;
  readonly burnsCoal: boolean;
  /** 万元 */
  readonly investment: number;
  readonly passed: boolean;
}

const PASSED = { projects: 194, investment: 694_900 };
const REJECTED = { projects: 6, investment: 18_800 };
/** Of the rejected ones, these would have burnt coal; of the passed ones none. */
const BURN_COAL = 2;
const SESSIONS = 12;

const kinds = ["政府投资", "企业投资", "招商引资"] as const;
const works = [
  "道路改造工程",
  "供热管网改造项目",
  "污水处理厂提标改造项目",
  "老旧小区改造项目",
  "农村人居环境整治项目",
  "仓储物流园项目",
  "设施农业项目",
  "光伏发电项目",
  "新材料加工项目",
  "建筑垃圾资源化利用项目",
  "标准厂房建设项目",
  "学校改扩建项目",
  "卫生院改造项目",
  "高效节水灌溉项目",
  "装配式建筑构件项目",
] as const;

export function projectReviews(): Review[] {
  const invention = new Invention(3201);
  const days = invention.workdays(day2021(1, 15), day2021(12, 8), SESSIONS);
  const sizes = invention.parts(PASSED.projects + REJECTED.projects, Array<number>(SESSIONS).fill(1));
  const passed = invention.parts(
    PASSED.investment,
    Array.from({ length: PASSED.projects }, () => invention.whole(1, 12) ** 2),
    10,
  );
  const rejected = invention.parts(REJECTED.investment, [5, 2, 4, 3, 6, 2], 10);
  const rejectedIn = [2, 4, 5, 7, 9, 11];
  return sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, inSession): Review => {
      const isRejected = inSession === size - 2 && rejectedIn.includes(index + 1);
      const investment = (isRejected ? rejected : passed).pop();
      if (investment === undefined) throw new Error("the review sessions do not add up to the projects");
      const burnsCoal = isRejected && rejectedIn.indexOf(index + 1) < BURN_COAL;
      const number = sizes.slice(0, index).reduce((sum, other) => sum + other, 0) + inSession + 1;
      const work = burnsCoal ? "燃煤自备电站扩建项目" : isRejected ? "高耗水加工项目" : invention.one(works);
      return {
        session: index + 1,
        day: days[index] ?? day2021(1, 15),
        project: `示例${String(number).padStart(3, "0")}号${work}`,
        kind: isRejected ? "企业投资" : invention.one(kinds),
        burnsCoal,
        investment,
        passed: !isRejected,
      };
    }),
  );
}

export function projectSheets(): ClerkSheet[] {
  const reviews = projectReviews();
  const first: ClerkRow[] = [];
  const subtotals: number[] = [];
  for (let session = 1; session <= SESSIONS / 2; session += 1) {
    const own = reviews.filter((review) => review.session === session);
    const from = first.length;
    own.forEach(({ day, project, kind, burnsCoal, investment, passed }, index) => {
      first.push([
        index === 0 ? `第${session}次会审会` : "^",
        index === 0 ? day : "^",
        index + 1,
        project,
        kind,
        burnsCoal ? "是" : "否",
        investment,
        passed ? "通过" : "不通过",
      ]);
    });
    subtotals.push(first.length);
    first.push(["小计", "", `${own.length}个`, "", "", "", sumOfRows(from, first.length - 1), ""]);
  }
  first.push(["合计", "", "", "", "", "", sumOfSubtotals(subtotals), ""]);
  const second = reviews.filter(({ session }) => session > SESSIONS / 2);
  return [
    oneTable("项目会审（上半年）", {
      title: `${PLACE}2021年上半年项目会审台账`,
      under: ["填报单位：示例市项目会审领导小组办公室", "单位：万元"],
      columns: [
        { head: "会审会次", width: 15, align: "Center" },
        { head: "会审日期", width: 13, format: "yyyy/m/d", align: "Center" },
        { head: "序号", width: 7, align: "Center" },
        { head: "项目名称", width: 42 },
        { head: "项目类型", width: 12, align: "Center" },
        { head: "是否耗煤项目", width: 14, align: "Center" },
        { head: "投资额", width: 13, format: "#,##0", align: "Right" },
        { head: "会审结论", width: 11, align: "Center" },
      ],
      rows: first,
    }),
    oneTable("项目会审（下半年）", {
      title: `${PLACE}2021年下半年项目会审台账`,
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "会次", width: 9, align: "Center" },
        { head: "会议日期", width: 13, format: "yyyy-mm-dd", align: "Center" },
        { head: "建设项目", width: 42 },
        { head: "投资类型", width: 12, align: "Center" },
        { head: "总投资（亿元）", width: 14, format: "0.000", align: "Right" },
        { head: "耗煤", width: 8, align: "Center" },
        { head: "会审意见", width: 11, align: "Center" },
      ],
      rows: [
        ["合计", "", "", `${second.length}个项目`, "", sumOfRows(1, second.length), "", ""],
        ...second.map(({ session, day, project, kind, burnsCoal, investment, passed }, index): ClerkRow => [
          index + 1,
          `第${session}次`,
          day,
          project,
          kind,
          investment / 10_000,
          burnsCoal ? "√" : "×",
          passed ? "同意" : "不予通过",
        ]),
      ],
      notes: ["注：新建、改建、扩建耗煤项目不予审批。"],
    }),
  ];
}
