/** 数据 and 设置: every correction of a guess, what it does to what is read, and that the workbook remembers it. */
import { readFileSync } from "node:fs";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { ruleSet } from "../../src/standards/rule-sets";
import { openBrowser } from "./open-browser";
import { onWorkbook, selection, settled, show } from "./pane-steps";
import { fill } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /另存/ }).click(),
  ]);
  return readFileSync(await download.path());
}

const DAYS = 40;

/** Forty days of two places as a platform exports them. */
function twoPlaces(): Uint8Array {
  const workbook = newWorkbook("日报");
  const [sheet] = workbook.sheets;
  const days = Array.from({ length: DAYS }, (_, index) =>
    new Date(Date.UTC(2021, 10, 1 + index)).toISOString().slice(0, 10),
  );
  if (sheet) {
    fill(sheet, [
      ["城市", "日期", "PM2.5(μg/m³)", "PM10(μg/m³)", "SO2(μg/m³)", "NO2(μg/m³)", "CO(mg/m³)", "O3-8h(μg/m³)"],
      ...days.flatMap((day) => [
        ["阜康市", day, 45, 90, 0.8, 30, 1.2, 80],
        ["吉木萨尔县", day, 35, 70, 8, 20, 0.9, 90],
      ]),
    ]);
  }
  return saveWorkbook(workbook);
}

const line = (pane: Frame, name: string): Locator =>
  pane.getByRole("listitem").filter({ has: pane.getByRole("heading", { level: 4, name: new RegExp(`^${name}`) }) });

async function open(pane: Frame, name: string): Promise<Locator> {
  // A sheet that is the only one is open from the beginning.
  const head = line(pane, name).getByRole("button", { name: new RegExp(`^${name}`) });
  if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
  return line(pane, name);
}

const active = (pane: Frame): Promise<string> => pane.evaluate(() => document.activeElement?.id ?? "");

describe("a wrong guess", () => {
  it("is put right in dataset, header row, columns and units, keeps the focus, is remembered in the file", async () => {
    let book: Uint8Array = new Uint8Array();
    await onWorkbook(browser, twoPlaces(), async (pane, page) => {
      await show(pane, "data");
      const sheet = await open(pane, "日报");
      await sheet.getByText("读作：0.8 · 0.8 · 0.8 μg/m³").waitFor();

      await sheet.getByLabel("E 列的单位").selectOption("mg/m³");
      await sheet.getByText("读作：800 · 800 · 800 μg/m³").waitFor();
      await sheet.getByLabel("E 列的单位").selectOption("μg/m³");
      await sheet.getByText("读作：0.8 · 0.8 · 0.8 μg/m³").waitFor();

      await sheet.getByLabel(/^D 列“/).selectOption("ignore");
      await sheet.getByText("读作：90 · 90 · 90 μg/m³").waitFor({ state: "detached" });

      await sheet.getByLabel("到第几行").fill("2");
      await sheet.getByLabel("到第几行").press("Enter");
      await sheet.getByText(`${DAYS * 2 - 1} 行，`).waitFor();

      const use = sheet.getByLabel("用作", { exact: true });
      await use.focus();
      await use.selectOption("ignore");
      await pane.getByRole("heading", { level: 3, name: /^未使用/ }).waitFor();
      await expect.poll(() => active(pane)).toMatch(/^use-/);
      await use.selectOption("airDaily");
      // Another use makes earlier words on columns void; the header stays, and no row of data in it names a column.
      await sheet.getByText("读作：70 · 70 · 70 μg/m³").waitFor();
      await sheet.getByLabel(/^D 列“/).selectOption("ignore");
      await sheet.getByText("读作：70 · 70 · 70 μg/m³").waitFor({ state: "detached" });
      await settled(pane);
      book = await saved(page);
    });

    await onWorkbook(browser, book, async (pane) => {
      await show(pane, "data");
      const sheet = await open(pane, "日报");
      await sheet.getByText(`${DAYS * 2 - 1} 行，`).waitFor();
      expect(await sheet.getByLabel(/^D 列“/).inputValue()).toBe("ignore");
      expect(await sheet.getByLabel("到第几行").inputValue()).toBe("2");
      await sheet.getByRole("button", { name: "恢复自动识别" }).click();
      await sheet.getByText(`${DAYS * 2} 行，`).waitFor();
      expect(await sheet.getByLabel(/^D 列“/).inputValue()).toBe("PM10");
    });
  });

  it("is found among many sheets by filter and by name, with its doubts and the way to them", () =>
    onWorkbook(browser, null, async (pane, page) => {
      await show(pane, "data");
      const lines = pane.getByRole("heading", { level: 4 });
      const all = Number(/\d+/.exec(await pane.getByRole("button", { name: /^全部 / }).innerText())?.[0]);
      expect(await lines.count()).toBe(all);
      await pane.getByRole("button", { name: /^未使用 / }).click();
      expect(await lines.allInnerTexts()).toEqual(["说明"]);
      await pane.getByRole("button", { name: /^有疑点 / }).click();
      const sheet = await open(pane, "2019年");
      await sheet.getByRole("button", { name: "A72" }).first().click();
      await expect.poll(() => selection(page)).toBe("2019年!A72");
      await pane.getByRole("button", { name: /^全部 / }).click();
      await pane.getByRole("searchbox", { name: "查找工作表" }).fill("扬尘");
      await pane.getByText("没有这样的工作表。").waitFor();
      await pane.getByRole("searchbox", { name: "查找工作表" }).fill("工地");
      expect(await lines.allInnerTexts()).toEqual([expect.stringMatching(/^建筑工地/)]);
    }));
});

it("takes the place, standard, heating season and basis of the data, prints and remembers them", async () => {
  let book: Uint8Array = new Uint8Array();
  const chosen = {
    "城市（县、区）": "吉木萨尔县",
    评价标准: ruleSet("2012").name["zh-CN"],
    "采暖期开始：月": "11月",
    审核状态: "审核",
    状态换算: "实况",
    沙尘影响: "扣沙",
  } as const;
  await onWorkbook(browser, twoPlaces(), async (pane, page) => {
    await pane.getByText("数据里有 2 个地区，现在统计的是“阜康市”").waitFor();
    await pane.getByRole("button", { name: "去“设置”选定" }).click();
    for (const [label, value] of Object.entries(chosen)) {
      await pane.getByLabel(label, { exact: true }).selectOption({ label: value });
      await settled(pane);
    }
    await pane.getByRole("heading", { level: 1, name: /吉木萨尔县/ }).waitFor();
    await pane.getByRole("button", { name: "生成月报" }).click();
    await pane.getByText("月报已生成").first().waitFor();
    await settled(pane);
    await page
      .getByText(/审核、实况、未扣沙（无沙尘日标记）/)
      .first()
      .waitFor();
    book = await saved(page);
  });
  await onWorkbook(browser, book, async (pane) => {
    await pane.getByRole("heading", { level: 1, name: /吉木萨尔县/ }).waitFor();
    expect(await pane.getByText("数据里有 2 个地区").count()).toBe(0);
    await show(pane, "settings");
    for (const [label, value] of Object.entries(chosen))
      expect(
        await pane
          .getByLabel(label, { exact: true })
          .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text),
        label,
      ).toBe(value);
  });
});
