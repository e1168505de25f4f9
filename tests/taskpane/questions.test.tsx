/** The questions in the pane: what is asked and offered, and what an answer does to the settings. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { question, type Question } from "../../src/account/question";
import { sheetName } from "../../src/cells/address";
import { datasetWords } from "../../src/i18n/dataset-words";
import { monthlyReport, type MonthlyReport } from "../../src/monthly-report";
import { shownMonth } from "../../src/shown-month";
import { defaultSettings } from "../../src/settings";
import { answersKept, withoutAnswers } from "../../src/settings-answers";
import { Pane } from "../../src/taskpane/pane";
import { ReadyPane } from "../../src/taskpane/ready-pane";
import { alikeQuestions, answersAt } from "../../src/taskpane/questions/alike-questions";
import { answered, QuestionsBar } from "../../src/taskpane/questions/questions-bar";
import { proposed } from "../../src/taskpane/state/pane-state";
import { book, snapshot } from "../datasets/sheet-snapshot";
import { prepared } from "./assessment-fixture";
import { idleActions as actions } from "./idle-actions";

const [table] = prepared.monthly.ledgers.tables;
const sheet = table?.guess.sheet;
if (sheet === undefined) throw new Error("the fixture has no ledger");

const asked = [
  question("statusWord", { sheet, place: null }, { text: "大体可以", tasks: "3、8", header: "" }, [
    { sheet, text: "大体可以", status: "onSchedule" },
    { sheet, text: "大体可以", status: "done" },
  ]),
  question(
    "oneListOrTwo",
    { sheet, place: null },
    { dataset: "rectificationTasks", sheets: "旧表", same: 9, rows: 10, isHidden: false },
    [
      { sheet, list: "current" },
      { sheet, list: "counts" },
    ],
  ),
];

const words = (questions: readonly Question[]): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <QuestionsBar
        state={{
          kind: "ready",
          read: 1,
          choice: proposed,
          prepared: { ...prepared, monthly: { ...prepared.monthly, questions } },
          tab: "status",
          sheets: "all",
          freshness: { kind: "fresh" },
          job: { kind: "idle" },
          notice: null,
        }}
        actions={actions}
      />
    </FluentProvider>,
  )
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|");

const wholePane = (monthly: MonthlyReport): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <Pane
        state={{
          kind: "ready",
          read: 1,
          choice: proposed,
          prepared: { ...prepared, settings: defaultSettings, monthly: shownMonth(monthly), plan: [] },
          tab: "status",
          sheets: "all",
          freshness: { kind: "fresh" },
          job: { kind: "idle" },
          notice: null,
        }}
        ReadyPane={ReadyPane}
        actions={actions}
        version="0.1.0"
        changeLanguage={() => undefined}
      />
    </FluentProvider>,
  )
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|");

const request = { month: null, until: null, generatedAt: "2024-05-20 09:00" };

describe("a workbook of which nothing can be said", () => {
  const heads = ["序号", "整改任务", "责任单位", "整改时限", "完成情况"];

  it("is asked about, and reported as soon as it is answered", () => {
    const asked = book(
      snapshot(
        [
          ["水电站清理整改台账"],
          heads,
          [1, "拆除甲坝", "县水利局", "2024年6月底", "已完成整改"],
          [2, "拆除乙坝", "县水利局", "2024年底", "尚未启动"],
        ],
        { name: "台账" },
      ),
    );
    const monthly = monthlyReport(asked, request, defaultSettings);
    const shown = wholePane(monthly);
    expect(shown).toContain("1 处请您确认");
    expect(shown).toContain("请先回答上面 1 处，才能生成月报。");
    const said = monthly.questions[0]?.answers.find((sets) => "dataset" in sets && sets.dataset !== null);
    if (said === undefined) throw new Error("no answer says what it is");
    const settings = answered({ settings: defaultSettings, monthly: shownMonth(monthly) }, said);
    expect(monthlyReport(asked, request, settings).tasks?.total.total).toBe(2);
  });

  it("is called by its title, without what the form says below it", () => {
    const form = book(
      snapshot(
        [
          ["水电站清理整改台账"],
          ["报送单位：县督改办", "", "报送时间：2024年5月20日", "", "单位：座"],
          heads,
          [1, "拆除甲坝", "县水利局", "2024年6月底", "已完成整改"],
        ],
        { name: "台账" },
      ),
    );
    const shown = wholePane(monthlyReport(form, request, defaultSettings));
    expect(shown).toContain("题为“水电站清理整改台账”，");
    expect(shown).toContain("“水电站清理整改台账”是什么表等您回答");
    expect(shown).not.toContain("县督改办");
  });

  it("is not sent to another month where its lists have no rows", () => {
    const empty = book(
      snapshot([["燃煤锅炉淘汰台账"], ["序号", "单位名称", "锅炉吨位（蒸吨）", "淘汰时间"], ["合计", "", "", ""]]),
    );
    const monthly = monthlyReport(empty, request, defaultSettings);
    expect(monthly.ledgers.tables.map(({ ledger, rows }) => [ledger, rows.length])).toEqual([["boilers", 0]]);
    expect(wholePane(monthly)).not.toContain("所选月份没有数据");
  });
});

describe("the pane's questions", () => {
  it("are counted, said in words and offered with their answers; without any there is nothing", () => {
    const shown = words(asked);
    expect(shown).toContain("2 处请您确认");
    expect(shown).toContain("完成情况写“大体可以”（任务 3、8），算是哪一种？");
    expect(shown).toContain("|达到序时进度|已完成整改|");
    expect(shown).toContain("是两份清单，合在一起计数");
    expect(words([])).not.toContain("请您确认");
  });

  it("about words of one column are one, with the answers of each word", () => {
    const word = (text: string, column: number) =>
      question(
        "choiceWord",
        { sheet, place: { sheet, row: 4, column } },
        {
          dataset: "constructionSites",
          field: "state",
          header: column === 5 ? "建设状态" : "湿法作业",
          text,
          count: 2,
        },
        [
          { sheet, text, field: "state", choice: "active" },
          { sheet, text, field: "state", choice: null },
        ],
      );
    const shown = words([word("在施", 5), word("拟开工", 5), word("不涉及", 7)]);
    expect(shown).toContain("2 处请您确认");
    expect(shown).toContain("“建设状态”一列有 2 种写法不认识，各算哪一种？");
    expect(shown.indexOf("“拟开工”（2 处）")).toBeGreaterThan(shown.indexOf("“在施”（2 处）"));
    expect(shown).toContain("的“湿法作业”一列有 2 处写“不涉及”，是哪一种？");
    expect(shown.match(/都不是，按没填处理/g)).toHaveLength(3);
  });

  it("are settled by one answer each, which is kept for the sheet and can be taken back", () => {
    const settings = asked.reduce((before, { answers: [first] }) => {
      if (first === undefined) throw new Error("a question without answers");
      return answered({ settings: before, monthly: prepared.monthly }, first);
    }, prepared.settings);
    expect(settings.answers.sheets[table?.guess.sheetId ?? ""]).toEqual({
      statuses: { 大体可以: "onSchedule" },
      list: "current",
    });
    expect(answersKept(settings)).toBe(2);
    expect(answersKept(withoutAnswers(settings))).toBe(0);
  });

  it("of sheets of one form are one question, whose answer holds for each; any table can be chosen", () => {
    const form = (name: string, title: string) => {
      const at = { sheet: sheetName(name), place: null };
      const facts = { dataset: "rectificationTasks", text: title, columns: "任务、单位、情况", missing: "整改时限" };
      return question("whichDataset", at, facts, [
        { sheet: name, dataset: "rectificationTasks" },
        { sheet: name, dataset: null },
      ]);
    };
    const months = [form("3月末", "三月"), form("4月末", "四月"), form("5月末", "")];
    expect(alikeQuestions([...months, ...asked]).map((group) => group.map(({ at }) => String(at.sheet)))).toEqual([
      ["3月末", "4月末", "5月末"],
      [sheet],
      [sheet],
    ]);
    expect(answersAt(months, 1)).toEqual(["3月末", "4月末", "5月末"].map((name) => ({ sheet: name, dataset: null })));
    const shown = words(months);
    expect(shown).toContain("3 处请您确认");
    expect(shown.match(/它是什么表？/g)).toHaveLength(1);
    expect(shown).toContain("表头相同的还有：4月末、5月末，一并回答。");
    expect(shown).toContain("都不是，它是…");
    expect(shown).toContain(datasetWords("airDaily")["zh-CN"]);
  });
});
