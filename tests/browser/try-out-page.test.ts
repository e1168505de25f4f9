/** The try-out page: a workbook is shown, scrolled, edited and saved in the browser. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { baseUrl, openBrowser } from "./open-browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function onPage(use: (page: Page, requests: string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1400, height: 860 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${baseUrl()}try.html`);
    await use(page, requests);
  } finally {
    await context.close();
  }
}

const cell = (page: Page, address: string) => page.locator(`[data-address="${address}"]`);

const openBytes = (page: Page, bytes: Uint8Array, name = "工作簿.xlsx"): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(bytes) });

async function saved(page: Page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /另存/ }).click()]);
  return openWorkbook(readFileSync(await download.path()));
}

describe("the try-out page", () => {
  it("says that it is no Excel, shows the sample's cells as Excel would, and asks nobody else for anything", () => onPage(async (page, requests) => {
    await page.getByText("预览环境，非 Excel").waitFor();
    await page.getByRole("button", { name: "打开示例" }).click();
    await page.getByRole("button", { name: "2021年", exact: true }).click();
    expect(await cell(page, "A3").innerText()).toBe("2021/1/1");
    expect(await cell(page, "B2").innerText()).toBe("PM2.5(μg/m³)");
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    expect(requests.filter((url) => !url.startsWith(baseUrl()) && !url.startsWith("blob:"))).toEqual([]);
  }));

  it("takes what is typed as Excel does, tells the add-in, and saves it", () => onPage(async (page) => {
    await page.getByRole("button", { name: "打开示例" }).click();
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "2021年", exact: true }).click();
    await cell(page, "B3").dblclick();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("3%");
    await page.keyboard.press("Enter");
    expect(await cell(page, "B3").innerText()).toBe("3%");
    await page.frameLocator("iframe").getByRole("button", { name: /重新读取/ }).first().waitFor();
    expect((await saved(page)).sheetByName("2021年")?.cell(2, 1)?.value).toBe(0.03);
  }));

  it("draws only what is in sight of 20,000 rows, and jumps to the last", () => onPage(async (page) => {
    const workbook = newWorkbook("长表");
    for (let row = 0; row < 20_000; row += 1) workbook.sheets[0]?.setCell(row, 0, { value: `第${row + 1}行`, formula: null, known: true, style: 0, quotePrefix: false, source: null });
    await openBytes(page, saveWorkbook(workbook));
    await cell(page, "A1").click();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+End");
    await cell(page, "A20000").waitFor();
    expect(await cell(page, "A20000").innerText()).toBe("第20000行");
    expect(await page.getByRole("gridcell").count()).toBeLessThan(1500);
  }));

  it("draws the report's charts, and follows its links to the source", () => onPage(async (page) => {
    await page.getByRole("button", { name: "打开示例" }).click();
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: "生成月报" }).click();
    await pane.getByText("月报已生成").first().waitFor();
    await page.getByRole("img", { name: /PM2.5累计均值/ }).locator("svg path").first().waitFor({ state: "attached" });
    await cell(page, "A13").click();
    await page.locator(".tabs [aria-current]", { hasText: "2021年目标" }).waitFor();
  }));

  it.each([["不是工作簿.xlsx", "PK", "这不是 Excel 工作簿"], ["旧.xlsx", "\xd0\xcf\x11\xe0aaaaaaaaaaaaaaaaaaaaaaaa", "旧版 .xls 文件"]])("refuses %s in plain words", (name, bytes, words) => onPage(async (page) => {
    await openBytes(page, Buffer.from(bytes, "latin1"), name);
    expect(await page.getByRole("alert").innerText()).toContain(words);
  }));
});
