/** Deadlines that name no year, and what stands above them and names one. */
import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/calendar/day";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

type Grid = Parameters<typeof snapshot>[0];

const request = { month: { year: 2023, month: 5 }, until: null, generatedAt: "2023-06-05 09:00" };
const heads = ["序号", "整改任务", "责任单位", "整改时限", "完成情况"];
const rows: Grid = [
  [1, "疏浚甲渠", "水务局", "3月底", "推进中"],
  [2, "清理乙场", "住建局", "第四季度", "推进中"],
  [3, "迁建丙站", "农牧局", "2025年2月底", "推进中"],
];
const read = (...grid: Grid) => {
  const { tasks, findings } = monthlyReport(book(snapshot(grid, { name: "任务" })), request, defaultSettings);
  return {
    due: tasks?.tasks.map(({ deadline }) => (deadline.kind === "day" ? isoDate(deadline.day) : deadline.kind)),
    assumed: findings.flatMap(({ code, severity }) => (code === "taskDeadlineYearAssumed" ? [severity] : [])),
  };
};

describe("a deadline without its year", () => {
  it.each(["整改时限（2024年）", "2024年度整改时限"])("is of the year in its head “%s”", (head) => {
    const own = heads.map((text) => (text === "整改时限" ? head : text));
    expect(read(["丁县整改任务清单"], own, ...rows)).toEqual({
      due: ["2024-03-31", "2024-12-31", "2025-02-28"],
      assumed: [],
    });
  });

  it("is of the year that a heading over the row says", () => {
    const [first = [], second = [], third = []] = rows;
    expect(read(["丁县整改任务清单"], heads, ["一、2022年任务"], first, ["二、2024年任务"], second, third).due).toEqual(
      ["2022-03-31", "2024-12-31", "2025-02-28"],
    );
  });

  it("is of the list's year, which is told", () => {
    expect(read(["丁县2022年度整改任务清单"], heads, ...rows)).toEqual({
      due: ["2022-03-31", "2022-12-31", "2025-02-28"],
      assumed: ["note"],
    });
  });

  it("is of the list's year where this is called by it, whoever found the faults", () => {
    expect(read(["丁县2022年度督察整改任务清单"], heads, ...rows).due?.[0]).toBe("2022-03-31");
  });

  it("stands under 时间节点 where nothing else says when", () => {
    const own = heads.map((text) => (text === "整改时限" ? "时间节点" : text));
    expect(read(["丁县督察整改任务清单"], own, ...rows).due).toEqual(["2023-03-31", "2023-12-31", "2025-02-28"]);
  });

  it("is in doubt where the title's year may be the inspection's", () => {
    expect(read(["丁县2021年省级督察反馈问题整改任务清单"], heads, ...rows).assumed).toEqual(["warning"]);
    expect(read(["丁县2023年省级督察反馈问题整改任务清单"], heads, ...rows).assumed).toEqual(["note"]);
  });
});
