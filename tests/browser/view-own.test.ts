/** What a bureau makes its own: an indicator over its own table, answers as a file, the kinds of work reported. */
import { readFileSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openBrowser } from "./open-browser";
import { faultsInFrame, onWorkbook, settled, show } from "./pane-steps";
import { fill } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Rows = readonly (readonly (string | number)[])[];

function bookOf(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const [first = "Sheet1", ...others] = Object.keys(sheets);
  const workbook = newWorkbook(first);
  for (const name of others) workbook.addSheet(name);
  for (const sheet of workbook.sheets) fill(sheet, sheets[sheet.name] ?? []);
  return saveWorkbook(workbook);
}

const meetings: Rows = [
  ["会议台账"],
  ["序号", "会议名称", "会议类型", "召开日期"],
  [1, "常委会研究生态环保", "县委常委会", "2024-03-05"],
  [2, "专题调度会", "工作推进会", "2024-04-12"],
];
const wells: Rows = [
  ["饮用水水源井一览"],
  ["井名", "供水人口", "规范化建设"],
  ["一号井", 1200, "已完成"],
  ["二号井", 800, "正在建设"],
  ["三号井", 500, "已完成"],
];
/** Signs that only a person knows. */
const signs: Rows = [
  ["督察整改任务台账"],
  ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
  [1, "完成第1处排口整治", "县生态环境局", "2024-6-30", "甲"],
  [2, "完成第2处排口整治", "县生态环境局", "2024-6-30", "乙"],
];

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download.path();
}

const savedBook = async (page: Page): Promise<Uint8Array> =>
  readFileSync(await downloaded(page, () => page.getByRole("button", { name: /另存/ }).click()));

async function openWells(pane: Frame): Promise<void> {
  await show(pane, "data");
  await pane.getByRole("button", { name: /^水源井/ }).click();
}

it("an own indicator is made in a form: rows, unit and target, and the workbook remembers it", async () => {
  let book: Uint8Array = new Uint8Array();
  await onWorkbook(browser, bookOf({ 会议台账: meetings, 水源井: wells }), async (pane, page) => {
    await openWells(pane);
    await pane.getByRole("button", { name: "自定义指标…" }).click();
    await pane.getByRole("button", { name: "加入月报" }).click();
    await pane.getByRole("alert").filter({ hasText: "请填写指标名称" }).waitFor();
    await pane.getByLabel(/指标名称/).fill("规范化水源井");
    await pane.getByLabel("只统计哪些行").selectOption({ label: "规范化建设" });
    await pane.getByText("表中写着：已完成、正在建设").waitFor();
    await pane.getByRole("textbox", { name: "内容" }).fill("已完成");
    await pane.getByLabel("单位", { exact: true }).fill("口");
    await pane.getByLabel("2024年目标").selectOption({ label: "不低于" });
    await pane.getByLabel("目标值").fill("3");
    expect(await faultsInFrame(page, "#pane-view")).toEqual([]);
    await pane.getByRole("button", { name: "加入月报" }).click();
    await pane.getByText("自定义指标“规范化水源井”（规范化建设=已完成；不低于 3；现在 2 口）").waitFor();
    await settled(pane);
    await show(pane, "status");
    await pane.getByRole("button", { name: /其他指标/ }).click();
    expect(await pane.locator("#pane-view").innerText()).toMatch(/规范化水源井[\s\S]*2 口[\s\S]*≥3/);
    book = await savedBook(page);
  });
  await onWorkbook(browser, book, async (pane) => {
    await openWells(pane);
    await pane.getByRole("button", { name: "不再统计：规范化水源井" }).click();
    await pane.getByText("自定义指标“规范化水源井”").waitFor({ state: "detached" });
  });
});

it("answers go to another workbook as a file, and are taken there", async () => {
  let answers: Buffer = Buffer.alloc(0);
  await onWorkbook(browser, bookOf({ 整改: signs }), async (pane, page) => {
    // Words of one column are one question, each with its answers.
    await pane.getByText("1 处请您确认").waitFor();
    const asked = pane.getByRole("group", { name: /甲/ });
    await asked.getByRole("combobox", { name: "其他…" }).selectOption({ label: "已销号" });
    await asked.waitFor({ state: "detached" });
    await settled(pane);
    await show(pane, "settings");
    answers = readFileSync(await downloaded(page, () => pane.getByRole("button", { name: "导出答复" }).click()));
  });
  expect(answers.toString("utf8")).toContain("甲");
  await onWorkbook(browser, bookOf({ 整改: signs }), async (pane) => {
    await pane.getByRole("group", { name: /甲/ }).waitFor();
    await show(pane, "settings");
    await pane
      .locator('input[type="file"]')
      .setInputFiles({ name: "答复.json", mimeType: "application/json", buffer: answers });
    await pane.getByText("已导入 1 个答复").waitFor();
    await show(pane, "status");
    await pane.getByText("1 处请您确认").waitFor();
    await pane.getByRole("group", { name: /甲/ }).waitFor({ state: "detached" });
  });
});

it("kinds of work are switched off and on and put in order, and the views follow", () =>
  onWorkbook(browser, null, async (pane) => {
    const order = async (): Promise<string> => (await pane.locator("#pane-view").innerText()).replace(/\s+/g, " ");
    await show(pane, "settings");
    const names = ["煤炭消费总量控制", "扩大禁燃区面积"];
    const coal = pane.getByRole("checkbox", { name: "煤炭消费总量控制" });
    await coal.uncheck();
    await settled(pane);
    await show(pane, "status");
    expect(await order()).not.toContain("煤炭消费总量控制");
    await show(pane, "settings");
    await coal.check();
    await settled(pane);
    await show(pane, "status");
    expect(await order()).toContain("煤炭消费总量控制");
    const [first = "", second = ""] = names;
    const before = await order();
    expect(before.indexOf(first)).toBeLessThan(before.indexOf(second));
    await show(pane, "settings");
    await pane.getByRole("button", { name: new RegExp(`${first}.*下移|下移.*${first}`) }).click();
    await settled(pane);
    await show(pane, "status");
    const after = await order();
    expect(after.indexOf(second)).toBeLessThan(after.indexOf(first));
  }));
