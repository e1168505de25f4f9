/** Words typed over figures are kept beside them, closed tasks are never late, places can be typed. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CellValue } from "../../src/preview/workbook/sheet-contents";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { smallSampleFile } from "../excel/office-bench";
import { openBrowser } from "./open-browser";
import { generate, onWorkbook, settled, show, typeOn } from "./pane-steps";
import { cell, fill, savedBook } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function bookOf(name: string, rows: readonly (readonly CellValue[])[]): Uint8Array {
  const workbook = newWorkbook(name);
  const [sheet] = workbook.sheets;
  if (sheet) fill(sheet, rows);
  return saveWorkbook(workbook);
}

describe("保留为备注", () => {
  it("moves what was typed over a figure to its row's remark, and the next run keeps it there", () =>
    onWorkbook(browser, smallSampleFile(), async (pane, page) => {
      await generate(pane);
      const overview = (await savedBook(page)).sheetByName("月报·总览");
      const row = Array.from({ length: 60 }, (_, index) => index).findLast((at) =>
        String(overview?.cell(at, 0)?.value ?? "").startsWith("PM2.5年均浓度"),
      );
      const figure = overview?.cell(row ?? -1, 5)?.value;
      expect(typeof figure, "the figure of the year so far").toBe("number");
      await typeOn(page, "月报·总览", `F${(row ?? 0) + 1}`, "约 44，待复核");
      await pane.getByText("有 1 处手写内容将被重写").waitFor();
      await pane.getByText("约 44，待复核").waitFor();
      await pane.getByRole("button", { name: "保留为备注" }).click();
      await pane.getByText("有 1 处手写内容将被重写").waitFor({ state: "detached" });
      const kept = async (): Promise<CellValue[]> => {
        const sheet = (await savedBook(page)).sheetByName("月报·总览");
        return [5, 12].map((column) => sheet?.cell(row ?? -1, column)?.value ?? null);
      };
      expect(await kept()).toEqual([figure, expect.stringContaining("约 44，待复核")]);
      // Other data, so that the run writes.
      await typeOn(page, "2021年", "B4", "900");
      await pane.getByText("个数字会变").waitFor();
      await generate(pane);
      const [now, remark] = await kept();
      expect(now).not.toBe(figure);
      expect(remark).toContain("约 44，待复核");
    }));
});

it("a task that is closed is never late, however long its day is past", () =>
  onWorkbook(
    browser,
    bookOf("整改任务清单", [
      ["序号", "整改任务", "责任单位", "整改时限", "整改状态"],
      [1, "关停砖瓦窑3座", "县工信局", "2021-03-31", "已销号"],
      [2, "清洁取暖改造600户", "县住建局", "2021-04-30", "正在整改"],
      [3, "清理河道垃圾", "县水利局", "2021-02-28", "已完成整改"],
    ]),
    async (pane) => {
      const chip = pane.getByRole("button", { name: /^逾期 / });
      await chip.waitFor();
      expect(await chip.innerText()).toMatch(/^逾期\s*1$/);
      await chip.click();
      const shown = pane.locator("#pane-view").getByRole("listitem");
      await expect.poll(() => shown.count()).toBe(1);
      expect(await shown.innerText()).toMatch(/清洁取暖改造600户[^]*已逾期 \d+ 天/);
      await pane.getByRole("button", { name: /^全部 / }).click();
      const view = await pane.locator("#pane-view").innerText();
      expect(view).toContain("关停砖瓦窑3座");
      expect(view.match(/已逾期/g)).toHaveLength(1);
    },
  ));

it("a place that no sheet names is typed, stands in the report and is remembered", async () => {
  const days = Array.from({ length: 40 }, (_, index) =>
    new Date(Date.UTC(2021, 10, 1 + index)).toISOString().slice(0, 10),
  );
  const book = bookOf("日报", [
    ["日期", "PM2.5(μg/m³)", "PM10(μg/m³)", "SO2(μg/m³)", "NO2(μg/m³)", "CO(mg/m³)", "O3-8h(μg/m³)"],
    ...days.map((day) => [day, 45, 90, 9, 30, 1.2, 80]),
  ]);
  let kept: Uint8Array = new Uint8Array();
  await onWorkbook(browser, book, async (pane, page) => {
    await show(pane, "settings");
    const field = pane.getByRole("textbox", { name: "城市（县、区）" });
    await field.fill("云岭县");
    await field.press("Enter");
    await pane.getByRole("heading", { level: 1, name: /云岭县/ }).waitFor();
    await settled(pane);
    await generate(pane);
    await page.locator(".tabs [aria-current]", { hasText: "月报·总览" }).waitFor();
    await cell(page, "A1")
      .filter({ hasText: /^云岭县2021年12月/ })
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /另存/ }).click(),
    ]);
    kept = readFileSync(await download.path());
  });
  await onWorkbook(browser, kept, async (pane) => {
    await pane.getByRole("heading", { level: 1, name: /云岭县/ }).waitFor();
  });
});
