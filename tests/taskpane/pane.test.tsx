/**
 * Every state of the pane, drawn to markup: what a person finds in it. How it looks and works is tested in a browser.
 */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { question } from "../../src/account/question";
import { unused } from "../../src/account/unused";
import { sheetName } from "../../src/cells/address";
import type { Language } from "../../src/i18n/language";
import { Pane } from "../../src/taskpane/pane";
import { ReadyPane } from "../../src/taskpane/ready-pane";
import type { Job, PaneState, Ready, Tab } from "../../src/taskpane/state/pane-state";
import { proposed } from "../../src/taskpane/state/pane-state";
import type { Problem } from "../../src/taskpane/session/session";
import { LanguageContext } from "../../src/taskpane/shared/words";
import { task, tasksOf } from "../report/report-fixture";
import { assessment, figure, prepared } from "./assessment-fixture";
import { idleActions as actions } from "./idle-actions";

const whichFacts = { dataset: "rectificationTasks", text: "", columns: "任务、情况", missing: "" };

/** The words that somebody reads, tags and attributes left out. */
function read(state: PaneState, language: Language = "zh-CN"): string {
  const markup = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <FluentProvider theme={webLightTheme}>
        <Pane state={state} actions={actions} version="0.1.0" changeLanguage={() => undefined} ReadyPane={ReadyPane} />
      </FluentProvider>
    </LanguageContext.Provider>,
  );
  expect(markup.match(/<h1/g)).toHaveLength(1);
  return markup
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|");
}

const problem: Problem = {
  code: "cellBeingEdited",
  words: {
    "zh-CN": "有单元格正在编辑。请按 Enter 或 Esc，然后点“重试”。",
    en: "A cell is being edited. Press Enter or Esc, then try again.",
  },
  canRetry: true,
};

const ready = (over: Partial<Ready> = {}): Ready => ({
  kind: "ready",
  read: 1,
  choice: proposed,
  prepared,
  tab: "status",
  sheets: "all",
  freshness: { kind: "fresh" },
  job: { kind: "idle" },
  notice: null,
  ...over,
});

describe("where there is nothing to show", () => {
  it("says why, and what to do", () => {
    expect(read({ kind: "outsideExcel" })).toContain("请在 Excel 中打开");
    expect(read({ kind: "unsupportedVersion" })).toContain("Excel 2021");
    // The way that is open to both.
    for (const kind of ["outsideExcel", "unsupportedVersion"] as const) expect(read({ kind })).toContain("|网页版|");
    const failed = read({ kind: "readFailed", read: 1, choice: proposed, problem });
    expect(failed).toContain("有单元格正在编辑。请按 Enter 或 Esc，然后点“重试”。");
    expect(failed).toContain("|重试|");
    expect(failed).toContain("错误代码：cellBeingEdited");
  });

  it("tells a workbook without data from a month without data", () => {
    const monthly = { ...prepared.monthly, period: null, assessment: null, report: null };
    expect(read(ready({ prepared: { ...prepared, monthly } }))).toContain("所选月份没有数据");
    const empty = {
      ...prepared,
      monthly: {
        ...monthly,
        air: { ...monthly.air, days: [], guesses: [] },
        targets: { ...monthly.targets, guesses: [] },
        ledgers: { tables: [] },
        unused: [],
      },
    };
    expect(read(ready({ prepared: empty }))).toContain("|三步出月报|");
    expect(read(ready({ prepared: empty }))).toContain("|新建“指标目标”表|");
  });

  it("says of a workbook that it did not understand what it looked at, and what each sheet lacks", () => {
    const { monthly } = prepared;
    const notes = sheetName("会议记录");
    const text = read(
      ready({
        prepared: {
          ...prepared,
          monthly: {
            ...monthly,
            period: null,
            assessment: null,
            report: null,
            air: { ...monthly.air, days: [], guesses: [] },
            ledgers: { tables: [] },
            unused: [
              unused(notes, null, "noTable", { text: "今天开会", separator: "" }),
              unused(notes, null, "setAside", { text: "" }),
            ],
          },
        },
      }),
    );
    expect(text).toContain("|看了 1 张表，都没有认出可用的数据|");
    expect(text).toContain("|会议记录：");
  });

  it("says of a table that somebody confirmed, and that gave no row, what it lacks: not that there is none", () => {
    const { monthly } = prepared;
    const [guess] = monthly.air.guesses;
    const air = { ...monthly.air, days: [], guesses: guess ? [guess] : [] };
    const targets = { ...monthly.targets, guesses: [] };
    const without = { ...monthly, period: null, assessment: null, report: null, air, targets, ledgers: { tables: [] } };
    const text = read(ready({ prepared: { ...prepared, monthly: { ...without, unused: [], findings: [] } } }));
    expect(text).toContain("|看了 1 张表，都没有认出可用的数据|");
    expect(text).toContain(`|${String(guess?.sheet)}：当作“空气质量`);
    expect(text).not.toContain("三步出月报");
    expect(text).not.toContain("工作簿里还没有数据表");
  });

  it("lets a sheet to check be settled where it is told, and leads to what was typed over", () => {
    const text = read(ready());
    expect(text).toMatch(/张表请先核对\|[\s\S]*?2021年日报：[^|]+/);
    expect(text.indexOf("2021年日报：")).toBeGreaterThan(0);
    const at = { sheet: sheetName("月报·总览"), row: 8, column: 2 };
    const typedOver = [
      {
        sheet: "overview" as const,
        at,
        value: "约 44",
        wrote: 45,
        remarkAt: null,
        remarkKey: null,
        beside: "PM2.5年均浓度",
      },
    ];
    const told = read(ready({ prepared: { ...prepared, typedOver } }));
    expect(told).toContain("|有 1 处手写内容将被重写|");
    expect(told).toMatch(/月报·总览\|?!\|?C9\| ?\|?约 44/);
    expect(told).toContain("|保留为备注|");
  });

  it("shows measures and tasks without any air data", () => {
    const text = read(ready({ prepared: { ...prepared, monthly: { ...prepared.monthly, assessment: null } } }));
    expect(text).toContain("没有找到空气质量日报表");
    expect(text).toContain("煤炭消费总量控制");
  });

  it("does not miss air data of which nothing in the workbook speaks", () => {
    const { monthly } = prepared;
    const air = { ...monthly.air, days: [] };
    const ledgersOnly = { ...monthly, assessment: null, air, targets: { ...monthly.targets, targets: [] } };
    expect(read(ready({ prepared: { ...prepared, monthly: ledgersOnly } }))).not.toContain("没有找到空气质量日报表");
  });
});

describe("a workbook of which only some is used", () => {
  const { monthly } = prepared;
  const ownOnly = {
    ...monthly,
    air: { ...monthly.air, days: [] },
    ledgers: { tables: [] },
    findings: [],
  };

  it("has been checked where only the bureau's own indicators read it", () => {
    expect(read(ready({ tab: "checks", prepared: { ...prepared, monthly: ownOnly } }))).toContain("没有发现问题。");
    const none = { ...ownOnly, period: null, assessment: null, report: null };
    const asked = question("whichDataset", { sheet: sheetName("调度"), place: null }, whichFacts, []);
    const checks = (questions: typeof none.questions): string =>
      read(ready({ tab: "checks", prepared: { ...prepared, monthly: { ...none, questions } } }));
    expect(checks([])).toContain("请先在“数据”里确认数据表");
    expect(checks([asked])).toContain("还没有可以核查的数据。请先回答上面的问题。");
  });

  it("says so above the figures and the checks, but not of what is asked about or was set aside by hand", () => {
    const [used] = monthly.targets.guesses;
    if (!used) throw new Error("the fixture has no sheet of targets");
    const guesses = [used, { ...used, sheet: sheetName("垃圾分类"), sheetId: "{WASTE}", dataset: null }];
    const shown = (tab: Tab, over: Partial<typeof prepared> = {}, more: Partial<typeof monthly> = {}): string =>
      read(
        ready({
          tab,
          prepared: {
            ...prepared,
            ...over,
            monthly: { ...monthly, targets: { ...monthly.targets, guesses }, ...more },
          },
        }),
      );
    const line = "有 2 张表没有使用，不计入月报。";
    for (const tab of ["status", "checks"] as const)
      expect(shown(tab)).toMatch(/有 2 张表没有使用，不计入月报。 ?\|在“数据”里看\|/);
    const corrections = { "{WASTE}": { dataset: "ignore" as const } };
    expect(shown("status", { settings: { ...prepared.settings, corrections } })).not.toContain(line);
    const asked = question("whichDataset", { sheet: sheetName("垃圾分类"), place: null }, whichFacts, []);
    expect(shown("status", {}, { questions: [asked] })).toContain("有 1 张表没有使用");
  });

  it("shows a task that needs nobody's attention, and counts all of them", () => {
    const alone = (count: number): string => {
      const list = Array.from({ length: count }, (_, index) => task({ number: String(index + 1), flags: [] }));
      return read(
        ready({
          prepared: { ...prepared, monthly: { ...ownOnly, assessment: null, progress: null, tasks: tasksOf(list) } },
        }),
      );
    };
    expect(alone(1)).toContain("|全部 1|");
    expect(alone(1)).toMatch(/30 天内到期 0 项。没有需要关注的任务。[\s\S]*\|达到序时进度\|/);
    expect(alone(9)).toContain("|全部 9|");
    expect(alone(9)).toContain("|还有 9 项没有列出，全部显示|");
    expect(alone(9)).not.toContain("|达到序时进度|");
  });
});

describe("the views", () => {
  const seen = (tab: Tab, language?: Language): string => read(ready({ tab }), language);

  it("show the verdicts and the main figures", () => {
    const text = seen("status");
    for (const words of [
      "阜康市 2021年12月",
      "空气质量目标",
      "已锁定达标",
      "剩余 16 天日均不高于 467 即可",
      "|▼ 8.2%|",
    ])
      expect(text).toContain(words);
  });

  it("say beside the main figures that they wait for an answer about the air's sheets", () => {
    const { monthly } = prepared;
    const asked = question("sheetsAre", { sheet: sheetName("罗平"), place: null }, { sheets: "罗平、师宗" }, []);
    const open = { ...prepared, monthly: { ...monthly, air: { ...monthly.air, questions: [asked] } } };
    expect(read(ready({ tab: "status", prepared: open }))).toContain("请先回答上面的问题，在此之前不作准");
    expect(seen("status")).not.toContain("请先回答上面的问题");
  });

  it("show what each sheet was taken for", () => {
    // The daily sheet comes first, since its columns are shifted; the line tells its doubts.
    expect(seen("data")).toContain("|请核对|1|2021年日报|■ 3|3 处疑点|349 行|");
    expect(seen("data")).toContain("|其他台账|1|煤质抽检|16 行|");
    expect(seen("data")).toContain("|未使用|1|煤质抽检台账（2021年第四季度汇总）|");
  });

  it("group the measures by workstream and name the tasks that need attention", () => {
    const text = seen("status");
    for (const words of [
      "提高政治站位，坚持高位推动",
      "加强餐饮综合治理",
      "|整改任务|",
      "31 淘汰燃煤锅炉",
      "已逾期 15 天；台账写“达到序时进度”",
      "|全部 8|有风险 3|逾期 1|缺数据 2|",
      "加强餐饮综合治理|无量化指标",
    ])
      expect(text.replaceAll("\n", "")).toContain(words);
  });

  it("show the notice with its figures, and keep what staff rewrote beside it", () => {
    const text = seen("notice");
    for (const words of ["核对公示文字", "共消费煤炭|749.34万吨|。", "PM2.5明显下降。"]) expect(text).toContain(words);
  });

  it("show findings by severity, with their cells", () => {
    const text = seen("checks");
    expect(text.indexOf("错误 1")).toBeGreaterThan(0);
    expect(text.indexOf("提醒 2")).toBeGreaterThan(text.indexOf("错误 1"));
    expect(text.indexOf("说明 1")).toBeGreaterThan(text.indexOf("提醒 2"));
    expect(text).toContain("2021年日报!B3");
  });

  it("know in the settings the place that titles of sheets have, where the rows name none", () => {
    const monthly = { ...prepared.monthly, place: "祥云县", air: { ...prepared.monthly.air, place: null, places: [] } };
    const settings = { ...prepared.settings, place: null };
    const shown = read(ready({ tab: "settings", prepared: { ...prepared, settings, monthly } }));
    expect(shown).toContain("表的标题里写的是“祥云县”");
    const typedIn = { ...settings, place: "祥云" };
    expect(read(ready({ tab: "settings", prepared: { ...prepared, settings: typedIn, monthly } }))).not.toContain(
      "表的标题里写的是",
    );
  });

  it("show the settings, unlocked or locked", () => {
    expect(seen("settings")).toContain("按统计截止日，全部重算");
    expect(read(ready({ tab: "settings", prepared: { ...prepared, settingsLocked: true } }))).toContain(
      "由更新版本的加载项保存",
    );
  });

  it("speak English throughout where asked to", () => {
    expect(seen("status", "en")).toContain("Locked in");
    expect(seen("settings", "en")).toContain("By the last day, all recomputed");
  });
});

describe("a run", () => {
  const during = (job: Job): string => read(ready({ job, prepared: { ...prepared, ownSheets: ["月报·总览"] } }));

  it("offers to write, to put the last one back and to remove, where there is something to", () => {
    expect(during({ kind: "idle" })).toContain("|生成月报|移除月报|");
    expect(
      read(
        ready({
          prepared: {
            ...prepared,
            ownSheets: ["月报·总览"],
            previous: { kind: "kept", at: "2021-11-30 10:00", month: "2021-11" },
          },
        }),
      ),
    ).toContain("|生成月报|恢复上次|移除月报|");
    expect(read(ready())).not.toMatch(/移除月报\||恢复上次\|/);
  });

  it("says before it begins how many sheets it will write, and what can take it back", () => {
    const before = (over: Partial<typeof prepared>, language?: Language): string =>
      read(ready({ prepared: { ...prepared, ...over } }), language);
    const stands = {
      ownSheets: ["月报·总览"],
      plan: [
        { name: "月报·总览", change: "updated" as const, nameTaken: false },
        { name: "月报·历史", change: "new" as const, nameTaken: false },
      ],
    };
    expect(before({})).toContain("|将新建 2 个工作表|");
    expect(before({})).toContain("写入会清空 Excel 的撤销记录，要退回请用“移除月报”。");
    expect(before(stands)).toContain("|将更新 1 个工作表，新建 1 个|");
    expect(before(stands)).toContain("要退回请用“恢复上次”。");
    expect(before({ ...stands, keepsStanding: false })).toContain(
      "要退回请用“移除月报”。现有月报由旧版写出，更新后不能恢复到它。",
    );
    expect(before({ ...stands, undo: "oneStep" })).toContain("按一次 Ctrl+Z 即可整体撤销");
    expect(before({ ...stands, undo: "bySteps" })).toContain("按 Ctrl+Z 撤销（可能要按几次）");
    expect(before({ previous: { kind: "otherVersion", at: "2021-11-30 10:00" } })).toContain(
      "2021-11-30 10:00 的月报由另一版本的加载项存底，不能恢复。",
    );
    expect(before(stands, "en")).toContain("Will update 1 sheet and add 1");
  });

  it("tells when the last one was, by which version and from which data", () => {
    const lastRun = {
      at: "2021-12-16 09:30",
      complete: true,
      addIn: "0.1.0",
      data: { until: "2021-12-31", tables: 45 },
    };
    const told = (
      changedSince: boolean | null,
      run: typeof lastRun | { at: string; complete: boolean; addIn: null; data: null } = lastRun,
    ): string => read(ready({ prepared: { ...prepared, lastRun: run, changedSince } }));
    expect(told(false)).toContain("|上次生成：2021-12-16 09:30，0.1.0 版，数据截至 12月31日，45 个数据表。|");
    expect(told(true)).toContain("45 个数据表。此后数据有改动。|");
    expect(told(null, { ...lastRun, addIn: null, data: null })).toContain("|上次生成：2021-12-16 09:30。|");
  });

  it("tells its phase and can be stopped", () => {
    const progress = { phase: { "zh-CN": "正在写入 月报·总览", en: "Writing" }, done: 1, total: 3 };
    const text = during({ kind: "writing", what: "report", progress, cancelling: false });
    expect(text).toContain("正在写入 月报·总览（1/3）");
    expect(text).toContain("|取消|");
    expect(during({ kind: "writing", what: "report", progress, cancelling: true })).toContain("正在停止…");
    expect(during({ kind: "writing", what: "restoring", progress, cancelling: false })).toContain("|正在恢复…|");
  });

  it("ends with links to what was written, and with what could not be had", () => {
    const written = {
      kind: "written",
      sheets: ["月报·总览", "月报·空气质量"],
      at: "2021-12-16 09:30",
      undo: "emptied",
      kept: true,
      readOnly: false,
      hidden: [],
      differences: [],
      since: null,
      keptWords: 0,
    } as const;
    expect(during(written)).toContain("|月报·总览|月报·空气质量|");
    expect(during(written)).not.toMatch(/存底|并成一步/);
    expect(during({ ...written, kept: false })).toContain("没能存底");
    expect(read(ready({ job: { ...written, undo: "bySteps" }, prepared: { ...prepared, undo: "oneStep" } }))).toContain(
      "没能把这次写入并成一步",
    );
    expect(
      during({
        kind: "restored",
        sheets: ["月报·总览"],
        at: "2021-11-30 10:00",
        replaced: "2021-12-16 09:30",
        hidden: [],
      }),
    ).toContain("现在是 2021-11-30 10:00 生成的月报。再点“恢复上次”，换回 2021-12-16 09:30 的。");
    expect(during({ kind: "removed", sheets: ["月报·总览"] })).toContain("已删除：月报·总览。");
  });

  it("that does not end tells which sheets are written, torn and untouched, and offers to try again", () => {
    const reached = { whole: ["月报·总览", "月报·空气质量"], torn: ["月报·指标进度"], untouched: ["月报·历史"] };
    const failed = during({ kind: "writeFailed", what: "report", problem, reached });
    for (const words of [
      "没能生成月报",
      "原有工作表没有改动。",
      "|已写完：总览、空气质量。|写了一半：指标进度。|没有动：历史。|",
      "|重试|",
    ])
      expect(failed).toContain(words);
    expect(during({ kind: "writeFailed", what: "report", problem, reached: null })).not.toContain("已写完");
    expect(
      during({
        kind: "writeFailed",
        what: "report",
        problem,
        reached: { whole: [], torn: [], untouched: ["月报·总览"] },
      }),
    ).toContain("月报的工作表都没有动。");
    expect(during({ kind: "writeFailed", what: "restoring", problem, reached: null })).toContain("没能恢复上次的月报");
    expect(during({ kind: "writeCancelled", reached: { ...reached, torn: [] } })).toContain(
      "|已写完：总览、空气质量。|没有动：历史。|",
    );
    expect(during({ kind: "writeCancelled", reached: { whole: [], torn: [], untouched: ["月报·总览"] } })).toContain(
      "什么都没有写",
    );
  });

  it("warns of figures that are no longer the workbook's, and of a run that did not finish", () => {
    expect(read(ready({ freshness: { kind: "stale", next: null } }))).toContain("正在比较");
    expect(read(ready({ freshness: { kind: "stale", next: prepared } }))).toContain("月报内容不变");
    const [first, ...others] = assessment.targets;
    if (!first) throw new Error("the fixture has no target");
    const moved = {
      ...prepared,
      monthly: {
        ...prepared.monthly,
        assessment: { ...assessment, targets: [{ ...first, figure: figure("pm25Mean", 46) }, ...others] },
      },
    };
    const text = read(ready({ freshness: { kind: "stale", next: moved } }));
    expect(text).toContain("1 个数字会变：PM2.5平均浓度 45 μg/m³ → 46 μg/m³");
    expect(text).toContain("|重新读取|");
    const [onTime, late] = prepared.monthly.tasks?.tasks ?? [];
    if (!onTime || !late) throw new Error("the fixture has no two tasks");
    const done = { ...prepared.monthly, tasks: tasksOf([{ ...onTime, computed: "done" }, late]) };
    expect(
      read(ready({ freshness: { kind: "stale", next: { ...prepared, monthly: done } } })).replaceAll("\n", ""),
    ).toContain("1 个数字会变：已完成的整改任务 0 项 → 1 项|");
    expect(
      read(
        ready({
          prepared: { ...prepared, lastRun: { at: "2021-12-16 09:30", complete: false, addIn: "0.1.0", data: null } },
        }),
      ),
    ).toContain("没有写完");
  });
});
