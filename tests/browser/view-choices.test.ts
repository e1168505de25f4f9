/** Choices that a sheet leaves open, answered in the pane and taken back under 设置 or at the sheet. */
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CellValue } from "../../src/preview/workbook/sheet-contents";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openBrowser } from "./open-browser";
import { onWorkbook, show } from "./pane-steps";
import { fill } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function book(name: string, rows: readonly (readonly CellValue[])[]): Uint8Array {
  const workbook = newWorkbook(name);
  const [sheet] = workbook.sheets;
  if (sheet) fill(sheet, rows);
  return saveWorkbook(workbook);
}

const items = ["SO2", "NO2", "CO", "O3-8h", "PM10", "PM2.5"];
const DAYS = Array.from({ length: 30 }, (_, index) => `2024-06-${String(index + 1).padStart(2, "0")}`);
const six = (at: number, by: number): CellValue[] => [8 + by, 20 + by, 0.8, 90 + (at % 7), 50 + by, 30 + by];

const answer = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true });

describe("several columns of one number", () => {
  const tasks = book("清洁取暖", [
    ["清洁取暖完成情况"],
    ["乡镇", "市级下达任务户数", "县级分解任务户数", "完成户数"],
    ["东河镇", 100, 120, 100],
    ["西山镇", 80, 80, 80],
  ]);
  it("are added up where that is said, and both say that they are read together", () =>
    onWorkbook(browser, tasks, async (pane) => {
      await show(pane, "data");
      await answer(pane, "相加（B、C 列）").click();
      const read = pane.getByText("几列合起来读作：220 · 160 户");
      await read.first().waitFor();
      expect(await read.count()).toBe(2);
      await pane.getByText("读作：100 · 80 户", { exact: true }).waitFor();
      await pane.getByRole("button", { name: "恢复自动识别" }).click();
      await answer(pane, "相加（B、C 列）").waitFor();
    }));
});

describe("air of which nothing says whose it is", () => {
  const towns = book("日报", [
    ["日期", "乡镇", ...items],
    ...DAYS.flatMap((day, at) => [
      [day, "大王镇", ...six(at, 0)],
      [day, "柳河乡", ...six(at, 10)],
    ]),
  ]);
  it("townships alone are their county's mean, or asked about again", () =>
    onWorkbook(browser, towns, async (pane) => {
      await show(pane, "data");
      await answer(pane, "全县，按它们平均").click();
      await answer(pane, "全县，按它们平均").waitFor({ state: "detached" });
      await show(pane, "settings");
      const choice = pane.getByLabel("各表是县还是点位");
      expect(await choice.locator("option:checked").innerText()).toBe("是同一个县的几个点位");
      await pane.getByRole("checkbox", { name: "柳河乡" }).waitFor();
      await choice.selectOption({ index: 0 });
      await answer(pane, "全县，按它们平均").waitFor();
    }));

  const means = book("日报", [
    ["日期", ...items.map((item) => `城区均值${item}`), ...items.map((item) => `全县均值${item}`)],
    ...DAYS.map((day, at) => [day, ...six(at, 0), ...six(at, 12)]),
  ]);
  it("one of two means is chosen under 设置, and left open again", () =>
    onWorkbook(browser, means, async (pane) => {
      await show(pane, "settings");
      await answer(pane, "全县").waitFor();
      const choice = pane.getByLabel("用哪一种均值");
      await choice.selectOption({ label: "全县" });
      await answer(pane, "全县").waitFor({ state: "detached" });
      await choice.selectOption({ index: 0 });
      await answer(pane, "全县").waitFor();
    }));
});
