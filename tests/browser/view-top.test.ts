/** What the pane tells wherever somebody has scrolled to, and the try-out page in a window as narrow as the pane. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smallSampleFile } from "../excel/office-bench";
import { openBrowser } from "./open-browser";
import { onPaneAlone, onWorkbook, settled } from "./pane-steps";
import { cell, onTryOutPage, openSmall, paneFrame } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("month and freshness stay in sight at the foot of the longest view, and tell when the data change", () =>
  onWorkbook(browser, smallSampleFile(), async (pane, page) => {
    await settled(pane);
    const title = pane.getByRole("heading", { level: 1, name: /2021年12月/ });
    const toTheFoot = (): Promise<void> => pane.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const isInSight = async (words: RegExp): Promise<boolean> => {
      const box = await pane.getByText(words).first().boundingBox();
      const frame = await page.locator(".pane iframe").boundingBox();
      return box !== null && frame !== null && box.y >= frame.y && box.y + box.height <= frame.y + frame.height;
    };
    await toTheFoot();
    expect(await pane.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    expect(await title.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    expect(await isInSight(/已按现有数据计算/)).toBe(true);

    await page.locator(".tabs").getByRole("button", { name: "2021年", exact: true }).click();
    await cell(page, "B4").click();
    await page.keyboard.type("900");
    await page.keyboard.press("Enter");
    await pane.getByText("个数字会变").waitFor();
    await toTheFoot();
    expect(await isInSight(/数据已改动，下列数字未更新/)).toBe(true);
  }));

it("a pane that is very low keeps its height for what is read", () =>
  onPaneAlone(browser, async (page) => {
    await page.setViewportSize({ width: 320, height: 400 });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const title = page.getByRole("heading", { level: 1, name: /2021/ });
    expect(await title.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThanOrEqual(0);
  }));

it.each([320, 350])("the try-out page at %i px: nothing sticks out, and its pane is whole", (width) =>
  onTryOutPage(
    browser,
    async (page) => {
      await openSmall(page);
      const pane = await paneFrame(page);
      await settled(pane);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      const frame = await page.locator(".pane iframe").boundingBox();
      expect(frame === null ? "no pane" : [frame.x >= 0, frame.x + frame.width <= width + 0.5]).toEqual([true, true]);
      // The pane stands below the sheet, of which nothing lies over it; the file can be saved.
      const tabs = await page.locator(".tab-bar").boundingBox();
      expect(tabs !== null && frame !== null && tabs.y + tabs.height <= frame.y).toBe(true);
      const save = await page.getByRole("button", { name: "另存为 .xlsx" }).boundingBox();
      expect(save === null ? "no button" : [save.x >= 0, save.x + save.width <= width]).toEqual([true, true]);
      expect(
        await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      await pane.getByRole("button", { name: "生成月报" }).scrollIntoViewIfNeeded();
      await pane.getByRole("button", { name: "生成月报" }).click();
      await pane.getByText("月报已生成").first().waitFor();
    },
    { width },
  ),
);
