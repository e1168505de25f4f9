/**
 * Every view where there is nothing to show, something is doubtful, or something does not work: it says so, and what to
 * do next.
 */
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MEMORY_KEY } from "../../src/excel/memory/workbook-memory";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { baseUrl, openBrowser } from "./open-browser";
import { onPage, onWorkbook, settled, show, tabs } from "./pane-steps";
import { cell, fill, openBytes } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function daily(change: (rows: (string | number)[][]) => void = () => undefined): Uint8Array {
  const workbook = newWorkbook("日报");
  const rows: (string | number)[][] = [
    ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"],
    ...Array.from({ length: 30 }, (_, index) => [
      `2021-11-${String(index + 1).padStart(2, "0")}`,
      45,
      90,
      9,
      30,
      1.2,
      80,
    ]),
  ];
  change(rows);
  const [sheet] = workbook.sheets;
  if (sheet) fill(sheet, rows);
  return saveWorkbook(workbook);
}

const view = (pane: Frame): Promise<string> => pane.locator("#pane-view").innerText();

it("empty: every view says what is lacking and how to begin", () =>
  onWorkbook(browser, saveWorkbook(newWorkbook("Sheet1")), async (pane) => {
    const said = new Map<string, string>();
    for (const name of tabs) {
      await show(pane, name);
      said.set(name, await view(pane));
    }
    expect(said.get("status")).toMatch(/三步出月报[\s\S]*在新工作簿中打开示例[\s\S]*新建“指标目标”表/);
    expect(said.get("data")).toMatch(/还没有数据表[\s\S]*重新读取/);
    expect(said.get("notice")).toContain("需要一张“反馈问题清单”");
    expect(said.get("checks")).toContain("还没有可以核查的数据");
    expect(await pane.getByRole("button", { name: "生成月报" }).getAttribute("aria-disabled")).toBe("true");
    await show(pane, "status");
    await pane.getByRole("button", { name: "去“数据”里指定" }).click();
    await pane.getByRole("heading", { name: "识别结果" }).waitFor();
  }));

/** A workbook is open, and the pane waits for the rules. @returns what lets them come */
async function openedWithoutRules(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/taskpane-engine.*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${baseUrl()}try.html`);
  await openBytes(page, daily());
  return release;
}

it("loading: says what it is doing until the rules and the workbook are there", () =>
  onPage(browser, "", async (page) => {
    const release = await openedWithoutRules(page);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("status").filter({ hasText: /正在/ }).first().waitFor();
    release();
    await pane.getByRole("heading", { level: 1, name: /2021年11月/ }).waitFor();
  }));

it("failed: says why and what to do, tries again, and says what a failed run left untouched", () =>
  onPage(browser, "", async (page) => {
    const release = await openedWithoutRules(page);
    await cell(page, "B2").dblclick();
    release();
    const pane = page.frameLocator("iframe");
    const alert = pane.getByRole("alert");
    await alert.filter({ hasText: "没能读取工作簿" }).waitFor();
    expect(await alert.innerText()).toMatch(/有单元格正在编辑[\s\S]*错误代码：InvalidOperationInCellEditMode/);
    await page.keyboard.press("Escape");
    await alert.getByRole("button", { name: "重试" }).click();
    await pane.getByRole("heading", { level: 1, name: /2021年11月/ }).waitFor();

    await cell(page, "B2").dblclick();
    await pane.getByRole("button", { name: "生成月报" }).evaluate((button: HTMLElement) => button.click());
    await alert.filter({ hasText: "没能生成月报" }).waitFor();
    expect(await alert.filter({ hasText: "没能生成月报" }).innerText()).toContain("原有工作表没有改动");
  }));

describe("ambiguous", () => {
  it("a sheet that is recognised unsurely is asked about first, and never again once confirmed", () =>
    onWorkbook(
      browser,
      daily((rows) => {
        // Two pollutants are little to know a daily sheet by.
        for (const row of rows) row.length = 3;
      }),
      async (pane) => {
        await pane.getByText("有 1 张表请先核对").waitFor();
        await pane.getByRole("button", { name: "去“数据”核对" }).click();
        await pane.getByRole("heading", { level: 3, name: /^请核对/ }).waitFor();
        // The only sheet that waits for somebody is open.
        await pane.getByText("认得不一定对").waitFor();
        await pane.getByRole("button", { name: "没有问题" }).click();
        await pane.getByRole("heading", { level: 3, name: /^请核对/ }).waitFor({ state: "detached" });
        await pane.getByText("已由您确认").first().waitFor();
        await settled(pane);
        await show(pane, "status");
        expect(await view(pane)).not.toContain("请先核对");
      },
    ));
});

it("read-only: settings of a newer version are shown and cannot be changed, and each view says so", async () => {
  const workbook = openWorkbook(daily());
  workbook.setSetting(MEMORY_KEY, { version: 99 });
  await onWorkbook(browser, saveWorkbook(workbook), async (pane) => {
    await show(pane, "data");
    await pane.getByText("由更新版本的加载项保存").waitFor();
    await pane.getByRole("button", { name: /^日报/ }).click();
    for (const control of await pane.locator("#pane-view select, #pane-view [role=spinbutton]").all())
      expect(await control.isDisabled()).toBe(true);
    await show(pane, "checks");
    await pane.getByText("处理说明由更新版本的加载项保存").waitFor();
    expect(await pane.getByRole("button", { name: "说明情况" }).count()).toBe(0);
    await show(pane, "settings");
    await pane.getByText("由更新版本的加载项保存").waitFor();
  });
});

it.each([
  ["zh-CN", /需要更新的 Excel[\s\S]*Excel 2021/],
  ["en-US", /A newer Excel is needed[\s\S]*Excel 2021/],
])("unsupported: an older Excel is told what it needs (%s)", (language, words) =>
  onPage(browser, `pane-alone.html?language=${language}&excel=1.13`, async (page) => {
    await page.getByRole("main").waitFor();
    expect(await page.getByRole("main").innerText()).toMatch(words);
    const links = await page.getByRole("link").all();
    expect(await Promise.all(links.map((link) => link.getAttribute("href")))).toEqual(["try.html", "help.html"]);
  }),
);

/** Four signs that only their header explains, one task each, and a sheet that is no table. */
function signs(): Uint8Array {
  const workbook = newWorkbook("进度表");
  const [sheet] = workbook.sheets;
  const tasks = ["甲", "乙", "丙", "丁"].map((sign, index) => [
    index + 1,
    `完成第${index + 1}处排口整治`,
    "县生态环境局",
    "2024-6-30",
    sign,
  ]);
  if (sheet) fill(sheet, [["督察整改任务台账"], ["序号", "整改任务", "责任单位", "整改时限", "完成情况"], ...tasks]);
  return saveWorkbook(workbook);
}

it("asked: every question can be reached and answered, and nothing is judged before", () =>
  onWorkbook(browser, signs(), async (pane) => {
    // Signs of one column are one question.
    await pane.getByText("1 处请您确认").waitFor();
    await pane.getByText("有 4 种写法不认识").waitFor();
    expect(await view(pane)).not.toMatch(/逾期 [1-9]|■/);
    expect(await view(pane)).toContain("待确认");
    const others = pane.getByRole("combobox", { name: "其他…" });
    expect(await others.count()).toBe(4);
    await others.last().selectOption({ label: "已销号" });
    await pane.getByText("有 3 种写法不认识").waitFor();
    await settled(pane);
  }));

it("not understood: says what was looked at, why nothing can be written, and shows what the columns hold", async () => {
  const workbook = newWorkbook("导出");
  const [sheet] = workbook.sheets;
  const days = Array.from({ length: 12 }, (_, index) => [
    `2024-01-${String(index + 1).padStart(2, "0")}`,
    9,
    8,
    7,
    6,
    5,
  ]);
  if (sheet) fill(sheet, [["JCRQ", "EYHL", "EYHD", "KLW", "XKLW", "CY"], ...days]);
  await onWorkbook(browser, saveWorkbook(workbook), async (pane) => {
    await pane.getByText("看了 1 张表，都没有认出可用的数据").waitFor();
    expect(await view(pane)).toMatch(/JCRQ、EYHL/);
    expect(await view(pane)).not.toContain("三步出月报");
    await pane.getByText("没有认出可用的数据表，不能生成月报。").waitFor();
    await show(pane, "data");
    await pane.getByLabel("用作", { exact: true }).selectOption("airDaily");
    await pane
      .getByText(/表中写着：EYHL · 9/)
      .first()
      .waitFor();
    await pane.getByLabel("表头从第几行").waitFor();
  });
});
