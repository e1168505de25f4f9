/** The run's safety net in the try-out page: what is said before writing, what can be taken back, and by which key. */
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./open-browser";
import { faultsInFrame } from "./pane-steps";
import { cell, onTryOutPage, openSmall, paneFrame, savedBook, type PageOptions } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const onSmall = (use: (page: Page, pane: Frame) => Promise<void>, options: PageOptions = {}): Promise<void> =>
  onTryOutPage(
    browser,
    async (page) => {
      await openSmall(page);
      const pane = await paneFrame(page);
      await pane.getByRole("heading", { level: 1, name: /2021年12月/ }).waitFor();
      await use(page, pane);
    },
    options,
  );

async function generate(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "生成月报" }).click();
  await pane.getByText("月报已生成").first().waitFor();
  // Read again after the run: then the pane knows what stands.
  await pane.getByText("已按现有数据计算").waitFor();
  await pane.getByRole("button", { name: "关闭" }).click();
}

const sheet = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "工作表" }).getByRole("button", { name, exact: true });

async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const undo = async (page: Page): Promise<void> => {
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+z");
};

/** PM2.5's row of 月报·总览: target, mean, change. */
async function pm25Of(page: Page): Promise<string> {
  const overview = (await savedBook(page)).sheetByName("月报·总览");
  const rows = (overview?.rowNumbers() ?? []).map((row) => overview?.rowCells(row).map(([, { value }]) => value) ?? []);
  const found = rows.find(
    (cells) => /^PM2\.5/.test(String(cells[0])) && cells.some((value) => typeof value === "number"),
  );
  if (!found) throw new Error("月报·总览 has no PM2.5");
  return JSON.stringify(found);
}

describe("before a report is written", () => {
  it("the pane lists the sheets, the month, the last day and what will happen; a run that fails is tried again", () =>
    onSmall(async (page, pane) => {
      const toggle = pane.getByRole("button", { name: "将新建 9 个工作表" });
      expect(await toggle.getAttribute("aria-expanded")).toBe("false");
      await toggle.focus();
      await page.keyboard.press("Enter");
      const list = pane.getByRole("group", { name: "写 2021年12月的月报，数据截至 12月15日：" });
      expect(await list.getByRole("listitem").allInnerTexts()).toHaveLength(9);
      expect(await list.getByText("月报·公示表").count()).toBe(1);
      expect(
        await pane.getByText("原有工作表不改动。写入会清空 Excel 的撤销记录，要退回请用“移除月报”。").count(),
      ).toBe(1);
      await page.keyboard.press("Enter");
      expect(await list.count()).toBe(0);

      await generate(pane);
      await pane.getByRole("button", { name: "将更新 9 个工作表" }).click();
      await pane.getByText("更新，备注保留").first().waitFor();
      expect(await pane.getByText("要退回请用“恢复上次”。").count()).toBe(1);
      expect(
        await pane
          .getByText(/^上次生成：\d{4}-\d{2}-\d{2} \d{2}:\d{2}，0\.1\.0 版，数据截至 12月15日，8 个数据表。$/)
          .count(),
      ).toBe(1);

      // A person begins to type in a cell: Excel refuses everything until that is over, and 重试 heals it.
      await sheet(page, "2021年目标").click();
      await cell(page, "E5").click();
      await page.keyboard.type("正在写");
      await pane.getByRole("button", { name: "生成月报" }).evaluate((button) => (button as HTMLElement).click());
      await pane.getByText("没能生成月报").first().waitFor();
      expect(await pane.getByText(/有单元格正在编辑/).count()).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
      await pane.getByRole("button", { name: "重试" }).first().click();
      await pane.getByText("月报已生成").first().waitFor();
    }));
});

describe("恢复上次", () => {
  it("brings the former figures back by keyboard, a second time the newer ones, and goes with 移除月报", () =>
    onSmall(async (page, pane) => {
      await sheet(page, "2021年").click();
      await generate(pane);
      const before = await pm25Of(page);
      expect(await pane.getByRole("button", { name: "恢复上次" }).count()).toBe(0);

      await sheet(page, "2021年").click();
      for (const address of ["B4", "B5", "B6"]) await typeInto(page, address, "900");
      await pane.getByText("个数字会变").waitFor();
      await generate(pane);
      const after = await pm25Of(page);
      expect(after).not.toBe(before);

      const restore = pane.getByRole("button", { name: "恢复上次" });
      await restore.focus();
      await page.keyboard.press("Enter");
      await pane.getByText("已恢复上次的月报").first().waitFor();
      expect(await pm25Of(page)).toBe(before);
      await pane.getByText("已按现有数据计算").waitFor();
      await pane.getByRole("button", { name: "关闭" }).click();
      // The data are newer than the report that stands again.
      await pane.getByText("此后数据有改动。").waitFor();

      await restore.click();
      await pane.getByText("已恢复上次的月报").first().waitFor();
      expect(await pm25Of(page)).toBe(after);
      await pane.getByRole("button", { name: "关闭" }).click();

      // It goes with 移除月报.
      await pane.getByRole("button", { name: "移除月报" }).click();
      await pane.getByRole("alertdialog").getByRole("button", { name: "移除" }).click();
      await pane.getByText("月报已移除").first().waitFor();
      await pane.getByRole("button", { name: "恢复上次" }).waitFor({ state: "detached" });
      expect((await savedBook(page)).customXmlParts).toEqual([]);
    }));
});

describe("Ctrl+Z", () => {
  it("does nothing about a report in Excel 2021, nor about what was typed before it", () =>
    onSmall(async (page, pane) => {
      await sheet(page, "2021年目标").click();
      await typeInto(page, "E5", "手写");
      await generate(pane);
      await undo(page);
      const book = await savedBook(page);
      expect([book.sheetByName("2021年目标")?.cell(4, 4)?.value, book.sheetByName("月报·总览") !== undefined]).toEqual([
        "手写",
        true,
      ]);
    }));

  it("takes an update back in one step since ExcelApi 1.20, then what was typed before it", () =>
    onSmall(
      async (page, pane) => {
        await pane.getByText("写入后可按 Ctrl+Z 撤销（可能要按几次）。").waitFor();
        await generate(pane);
        const before = await pm25Of(page);
        await sheet(page, "2021年").click();
        for (const address of ["B4", "B5", "B6"]) await typeInto(page, address, "900");
        await pane.getByText("个数字会变").waitFor();
        await generate(pane);
        expect(await pm25Of(page)).not.toBe(before);
        await undo(page);
        expect(await pm25Of(page)).toBe(before);
        expect((await savedBook(page)).sheetByName("2021年")?.cell(5, 1)?.value).toBe(900);
        await undo(page);
        expect((await savedBook(page)).sheetByName("2021年")?.cell(5, 1)?.value).not.toBe(900);
      },
      { excel: "1.20" },
    ));
});

it("the run bar has no accessibility fault and no sideways scrolling at 320 px, in either language", async () => {
  for (const [locale, write, restore, since, typed] of [
    ["zh-CN", "生成月报", "恢复上次", /^与上次/, "有 1 处手写内容将被重写"],
    ["en-US", "Write report", "Restore", /^Since the last report/, /^1 cells? that/],
  ] as const) {
    await onTryOutPage(
      browser,
      async (page) => {
        await openSmall(page);
        const pane = await paneFrame(page);
        await page
          .locator("iframe")
          .evaluate((element) => Object.assign(element.style, { width: "320px", minWidth: "0" }));
        const sound = async (what: string): Promise<void> => {
          expect(
            await pane.locator("html").evaluate((element) => element.scrollWidth - element.clientWidth),
            what,
          ).toBe(0);
          expect(await faultsInFrame(page, "footer"), what).toEqual([]);
        };
        for (let run = 0; run < 2; run += 1) {
          await pane.getByRole("button", { name: write }).click();
          await pane.getByRole("button", { name: run === 0 ? /移除月报|^Remove$/ : restore }).waitFor();
          if (run === 1) {
            await pane.getByText(since).first().waitFor();
            await sound("what changed since the last run");
          }
          await pane.getByRole("button", { name: /^(关闭|Close)$/ }).click();
          // A run that changes nothing leaves nothing to go back to.
          await page.locator(".tabs").getByRole("button", { name: "2021年", exact: true }).click();
          await typeInto(page, "B4", "900");
        }
        await pane.getByRole("button", { name: /9 个工作表|9 sheets/ }).click();
        await sound("the sheets that a run writes");
        // In a cell that the next run composes anew.
        await page.locator(".tabs").getByRole("button", { name: "月报·总览", exact: true }).click();
        await typeInto(page, "A1", "手写的标题");
        await pane.getByText(typed).waitFor();
        await sound("words that will be written over");
      },
      { locale },
    );
  }
});
