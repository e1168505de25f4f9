/** The sample workbook must lead to the figures of the real disclosure notice. */
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../src/calendar/day";
import type { WorkbookSnapshot } from "../src/cells/snapshot";
import { readWorkbook } from "../src/excel/read-workbook";
import { monthlyReport, nothingOwn, type MonthlyReport } from "../src/monthly-report";
import { standingsOf } from "../src/indicators/ledgers/progress";
import { looks } from "../src/report/page/look";
import { pageRoom } from "../src/report/page/pages";
import { heightFor, joinedWidth, lineCount } from "../src/report/page/text-width";
import { defaultSettings } from "../src/settings";
import { round } from "../src/standards/rounding";
import { conclusions } from "../src/report/words/conclusions";
import { openSample, withOffice } from "./excel/office-bench";

let sample: WorkbookSnapshot;
let monthly: MonthlyReport;
const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };
beforeAll(async () => {
  sample = await withOffice(openSample(), () => Excel.run(async (context) => (await readWorkbook(context)).snapshot));
  monthly = monthlyReport(sample, request, defaultSettings);
});
const assessed = () => {
  if (!monthly.assessment) throw new Error("the sample was not assessed");
  return monthly.assessment;
};

it("holds nothing against the whole of the base year before the year's last month", () => {
  const june = monthlyReport(sample, { ...request, month: { year: 2021, month: 6 } }, defaultSettings);
  const says = ({ report }: MonthlyReport): boolean =>
    report?.sheets.some(({ id, cells }) => id === "overview" && cells.some(({ value }) => value === "较基准年")) ??
    false;
  expect([says(monthly), says(june)]).toEqual([true, false]);
});

const inOneLine = (head: unknown): string => String(head).replaceAll("\n", "");

describe("the notice's figures", () => {
  it("PM2.5 45 on 15 December 2021 against 63 in 2017: −28.6 %; 27 heavy days against 53: 26 fewer", () => {
    const [pm25, heavy] = assessed().targets;
    expect(pm25).toMatchObject({
      figure: { reported: 45, validDays: 349 },
      baseline: { year: 2017, value: 63, origin: "computed" },
      change: { kind: "percent", amount: -28.6 },
    });
    expect(heavy).toMatchObject({
      figure: { reported: 27 },
      baseline: { year: 2017, value: 53, origin: "sheet" },
      change: { kind: "days", amount: -26 },
    });
    expect(assessed().until).toBe(dayOf(2021, 12, 15));
  });

  it(
    "targets of 63.5 µg/m³ and 46 days are locked in: 467 µg/m³ for 16 days, 19 days left; 15 % off 53 is 45.05, " +
      "judged as 45",
    () => {
      const [pm25, heavy, reduced] = assessed().targets;
      expect(pm25).toMatchObject({
        judgedValue: 63.5,
        remainingDays: 16,
        controlValue: { reported: 467 },
        status: "lockedIn",
      });
      expect(heavy).toMatchObject({ judgedValue: 46, daysLeft: 19, status: "lockedIn" });
      expect(reduced).toMatchObject({ targetValue: 45.05, judgedValue: 45, daysLeft: 18, status: "lockedIn" });
    },
  );

  it("heating-season PM10 of 2016 is 65 % above that of 2014", () => {
    const seasons = new Map(
      assessed().heatingSeasons.map(({ period, figures }) => [period.from, figures.pm10Mean.reported]),
    );
    const [before, after] = [seasons.get(dayOf(2014, 10, 15)) ?? 0, seasons.get(dayOf(2016, 10, 15)) ?? 0];
    expect([before, after, round((100 * (after - before)) / before, 1)]).toEqual([120, 198, 65]);
  });

  it("falls from 2018 with a small rise in 2019", () => {
    expect(assessed().years.map(({ figures }) => figures.pm25Mean.reported)).toEqual([52, 58, 66, 63, 56, 58, 51, 45]);
  });

  it("is said in the notice's own manner", () => {
    expect(conclusions(assessed())).toMatchInlineSnapshot(`
      [
        "12月1—15日有效监测 15 天，优良 6 天，重度及以上污染 4 天；PM2.5 平均 101 微克/立方米，同比上升 46.4%。",
        "1月1日—12月15日优良天数比例 83.1%，同比上升 3.4 个百分点；综合指数 4.67，同比下降 4.9%。",
        "PM2.5平均浓度 45 微克/立方米，较 2017 年下降 28.6%，低于年度目标 63.5，已锁定达标：剩余 16 天日均不超过 467 微克/立方米即可。",
        "重污染天数 27 天，较 2017 年减少 26 天，低于年度目标 46，已锁定达标：剩余 16 天全部计入也不会超过。",
        "重度及以上污染天数 27 天，较 2017 年减少 26 天，低于年度目标 45.05（按 45 考核），已锁定达标：剩余 16 天全部计入也不会超过。",
      ]
    `);
  });

  it("finds what is odd in the sample's air, the target that is looser than its baseline, and no error", () => {
    expect(monthly.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "aqiUnexplained",
        "baselineComputed",
        "classMismatch",
        "cutOffBeforeMonthEnd",
        "targetLooserThanBaseline",
      ]),
    );
    expect(monthly.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is the same for the same input", () => {
    // Of another object: of the same it would be what was worked out before.
    const again = monthlyReport({ ...sample }, request, defaultSettings);
    expect(again).not.toBe(monthly);
    expect(JSON.stringify(again)).toBe(JSON.stringify(monthly));
  });
});

describe("the report of the sample", () => {
  it("is of the air, the measures, the tasks and the notices, in the order of the tabs", () => {
    expect(monthly.report?.sheets.map(({ id }) => id)).toEqual([
      "brief",
      "overview",
      "air",
      "indicators",
      "tasks",
      "notice",
      "checks",
      "templates",
      "history",
    ]);
  });

  it("remembers each month's figures: what was reported comes back next month, and a later change is told", () => {
    const november = monthlyReport(sample, { ...request, month: { year: 2021, month: 11 } }, defaultSettings);
    const meetings = november.history.find(({ title }) => title === "生态环境保护会议次数");
    const reported = november.history.map((entry) =>
      entry === meetings ? { ...entry, value: (entry.value ?? 0) - 1 } : entry,
    );
    const december = monthlyReport(sample, request, defaultSettings, { ...nothingOwn, history: reported });
    expect(december.progress?.changed.map(({ entry, now }) => [entry.title, entry.value, now])).toEqual([
      ["生态环境保护会议次数", (meetings?.value ?? 0) - 1, meetings?.value],
    ]);
    expect(december.findings.filter(({ code }) => code === "figureChanged")).toHaveLength(1);
    expect(new Set(december.history.map(({ month }) => month))).toEqual(new Set(["2021-12", "2021-11"]));
    const standing = december.progress?.workstreams[0]?.standings[0];
    expect([standing?.indicator.title["zh-CN"], standing?.reportedLastMonth]).toEqual([
      "生态环境保护会议次数",
      (meetings?.value ?? 0) - 1,
    ]);
  });

  it("goes without air where the workbook has none, and says so", () => {
    const ledgersOnly = { ...sample, sheets: sample.sheets.filter(({ name }) => !/^20\d\d年(日报)?$/.test(name)) };
    const report = monthlyReport(ledgersOnly, request, defaultSettings);
    expect(report.period?.month).toEqual({ year: 2021, month: 12 });
    expect(report.assessment).toBeNull();
    expect(report.report?.sheets.map(({ id }) => id)).toEqual([
      "brief",
      "overview",
      "indicators",
      "tasks",
      "notice",
      "checks",
      "templates",
      "history",
    ]);
    expect(report.findings.filter(({ code }) => code === "noAirSheet")).toHaveLength(1);
    expect(
      report.report?.sheets[1]?.cells.some(
        ({ value }) => typeof value === "string" && value.includes("空气质量部分从略"),
      ),
    ).toBe(true);
  });

  it("has no notice, and nothing to word it by, where no list of problems is", () => {
    const without = { ...sample, sheets: sample.sheets.filter(({ name }) => name !== "反馈问题清单") };
    const { report } = monthlyReport(without, request, defaultSettings);
    const ids = report?.sheets.map(({ id }) => id);
    expect(ids).toContain("tasks");
    expect(ids?.filter((id) => id === "notice" || id === "templates")).toEqual([]);
  });

  it("is none where there is nothing, and the findings say why", () => {
    const empty = monthlyReport({ ...sample, sheets: [] }, request, defaultSettings);
    expect([empty.period, empty.report]).toEqual([null, null]);
    expect(empty.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["nothingToReport"]));
  });

  it("keeps what staff rewrote in a notice beside what is composed anew", () => {
    const notice = monthly.report?.sheets.find(({ id }) => id === "notice");
    const key =
      notice?.cells.find(
        ({ editKey, value }) => editKey !== undefined && String(value).startsWith("　　1.提高政治站位"),
      )?.editKey ?? "";
    const mine = "1.提高政治站位，坚持高位推动。全年开会四十一次。";
    const again = monthlyReport(sample, request, defaultSettings, { ...nothingOwn, edits: new Map([[key, mine]]) });
    expect(
      again.notice?.notices
        .flatMap(({ completion }) => completion)
        .filter(({ rewritten }) => rewritten !== null)
        .map(({ rewritten }) => rewritten),
    ).toEqual([mine]);
    // What we composed stays the cell's own value, by which the next run tells staff's text from ours.
    expect(
      again.report?.sheets.find(({ id }) => id === "notice")?.cells.find(({ editKey }) => editKey === key)?.value,
    ).toBe(notice?.cells.find(({ editKey }) => editKey === key)?.value);
  });
});

/** Share of a page that is not its sheet's last. */
const LEAST_FILLED = 0.4;

describe("the written sheets", () => {
  const sheets = () => monthly.report?.sheets ?? [];

  it("give every cell that staff may type in a key of its own, over all sheets", () => {
    const keys = sheets().flatMap(({ cells }) => cells.flatMap(({ editKey }) => editKey ?? []));
    expect(keys.length).toBeGreaterThan(150);
    expect(keys.filter((key, index) => key === "" || keys.indexOf(key) !== index)).toEqual([]);
  });

  it("have no two things in one place, and nothing under a chart", () => {
    for (const { name, cells, merges, charts } of sheets()) {
      const places = cells.map(({ row, column }) => `${row},${column}`);
      expect(new Set(places).size, name).toBe(places.length);
      for (const [index, merge] of merges.entries()) {
        const overlapping = merges
          .slice(index + 1)
          .filter(
            (other) =>
              other.top <= merge.bottom &&
              merge.top <= other.bottom &&
              other.left <= merge.right &&
              merge.left <= other.right,
          );
        expect(overlapping, name).toEqual([]);
      }
      for (const { anchor } of charts) {
        const under = cells.filter(
          ({ row, column }) =>
            row >= anchor.top && row <= anchor.bottom && column >= anchor.left && column <= anchor.right,
        );
        expect(under, name).toEqual([]);
      }
    }
  });

  it("are high enough for their wrapped text, and no unwrapped number is cut", () => {
    for (const { name, cells, merges, columnWidths, rowHeights } of sheets()) {
      const spans = new Map(merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
      for (const { row, column, value, look } of cells) {
        if (typeof value !== "string") continue;
        const { right, bottom } = spans.get(`${row},${column}`) ?? { right: column, bottom: row };
        const width = joinedWidth(columnWidths.slice(column, right + 1));
        const { size, wrap } = looks[look];
        const height = rowHeights.slice(row, bottom + 1).reduce<number>((sum, part) => sum + (part ?? 0), 0);
        if (wrap)
          expect(height, `${name} ${row} ${value}`).toBeGreaterThanOrEqual(
            heightFor(lineCount(value, width, size), size),
          );
      }
    }
  });

  it("end their pages within the room that a page has, never under a heading, within a chart or before a note", () => {
    for (const { id, name, cells, charts, rowHeights, columnWidths, print } of sheets()) {
      if (print.internal) {
        // Nothing stands where it prints, and so no page comes of it.
        expect(print.area.left, name).toBeGreaterThanOrEqual(columnWidths.length);
        expect(print.titleRows, name).toBeNull();
        continue;
      }
      const room = pageRoom(print, columnWidths.slice(0, print.area.right + 1));
      const ends = [...print.pageBreaksBefore, rowHeights.length];
      for (const [index, end] of ends.entries()) {
        const first = ends[index - 1] ?? 0;
        const height = rowHeights.slice(first, end).reduce<number>((sum, one) => sum + (one ?? 0), 0);
        const titles =
          print.titleRows !== null && first > print.titleRows[1]
            ? rowHeights
                .slice(print.titleRows[0], print.titleRows[1] + 1)
                .reduce<number>((sum, one) => sum + (one ?? 0), 0)
            : 0;
        expect(height + titles, `${name}, page ${index + 1}`).toBeLessThanOrEqual(room);
        if (end === rowHeights.length) continue;
        // A notice begins a page of its own.
        if (id !== "notice") expect(height + titles, `${name}, page ${index + 1}`).toBeGreaterThan(LEAST_FILLED * room);
        expect(
          cells
            .filter(({ row, look }) => row === end - 1 && ["section", "head", "group"].includes(look))
            .map(({ value }) => value),
          name,
        ).toEqual([]);
        expect(
          cells.filter(({ row, look }) => row === end && look === "note").map(({ value }) => value),
          name,
        ).toEqual([]);
        expect(
          charts.filter(({ anchor }) => anchor.top < end && anchor.bottom >= end).map((chart) => chart.name),
          name,
        ).toEqual([]);
      }
    }
  });

  it("open with counts that the tables below and the other sheets bear out", () => {
    const overview = sheets().find(({ id }) => id === "overview");
    const figures = (overview?.cells ?? [])
      .filter(({ look, value }) => look === "stripFigure" && value !== null)
      .map(({ value }) => value);
    const rowOf = (text: string): number => overview?.cells.findLast(({ value }) => value === text)?.row ?? -1;
    // By its heads: a column of noughts is left out.
    const totals = (overview?.cells ?? [])
      .filter(({ value, column }) => value === "合计" && column === 0)
      .map(({ row }) => (head: string): number => {
        const above = (overview?.cells ?? []).filter((cell) => cell.look === "head" && cell.row < row);
        const headRow = Math.max(...above.map((cell) => cell.row));
        const column = above.find((cell) => cell.row === headRow && inOneLine(cell.value) === head)?.column;
        return Number(overview?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? 0);
      });
    const [measures = () => 0, tasks = () => 0] = totals;
    const [all, finished, onCourse, lagging, open, counted] = [
      ...["指标数", "完成或达标", "达到或超过序时", "滞后或有风险", "缺目标数据或待确认", "仅统计"].map(measures),
    ] as [number, number, number, number, number, number];
    expect(all).toBe(finished + onCourse + lagging + open + counted);
    const done = ["已完成整改", "已通过验收", "公示中", "已销号"].reduce((sum, head) => sum + tasks(head), 0);
    const [total = 0, notStarted = 0, behind = 0, late = 0] = ["合计", "尚未启动", "未达到序时进度", "逾期"].map(tasks);
    const statuses = (overview?.cells ?? [])
      .filter(
        ({ row, value }) =>
          row > rowOf("距目标") &&
          row <= rowOf("距目标") + assessed().targets.length &&
          /^[●◐▲■○] /.test(String(value)),
      )
      .map(({ value }) => String(value).slice(0, 1));
    const marked = (...symbols: string[]): number => statuses.filter((symbol) => symbols.includes(symbol)).length;
    const severities = ["error", "warning"].map(
      (severity) => monthly.findings.filter((finding) => finding.severity === severity).length,
    );
    const counts = [
      marked("●", "◐"),
      marked("▲"),
      marked("■"),
      finished + onCourse,
      lagging,
      counted,
      done,
      total - done - behind - notStarted,
      behind + notStarted,
      ...severities,
      monthly.progress?.changed.length,
    ];
    const words = (overview?.cells ?? []).map(({ value }) => value);
    expect(words).toContain(late === 0 ? "▲ 滞后或未启动" : `■ 滞后或未启动（逾期 ${late}）`);
    // Noughts do not print.
    expect(figures).toEqual(counts.filter((count) => count !== 0));
    expect([all, total]).toEqual([
      monthly.progress && standingsOf(monthly.progress).length,
      monthly.tasks?.tasks.length,
    ]);
    const indicators = sheets().find(({ id }) => id === "indicators");
    expect(indicators?.cells.filter(({ value }) => value === "· 仅统计")).toHaveLength(counted);
  });

  it("link only to places that exist", () => {
    const extents = new Map([
      ...sample.sheets.map(({ name, top, values }): [string, number] => [name, top + values.length]),
      ...sheets().map(({ name, rowHeights }): [string, number] => [name, rowHeights.length]),
    ]);
    for (const { cells } of sheets()) {
      for (const { link } of cells) {
        if (!link) continue;
        const row = "row" in link.to ? link.to.row : "top" in link.to ? link.to.bottom : 0;
        expect(extents.get(link.to.sheet) ?? -1).toBeGreaterThan(row);
      }
    }
  });

  it("show every target's figure as it was assessed", () => {
    const overview = sheets().find(({ id }) => id === "overview");
    const column = overview?.cells.find(({ value, look }) => look === "head" && /累计$/.test(String(value)))?.column;
    const rows = assessed().targets.map(({ figure, target }) => {
      const row = overview?.cells.find(({ value }) => value === target.title)?.row;
      return [
        target.title,
        overview?.cells.find((cell) => cell.row === row && cell.column === column)?.value,
        figure.reported,
      ];
    });
    for (const [title, shown, reported] of rows) expect(shown, String(title)).toBe(reported);
  });
});
