/** What the pane says after a run: the month that it wrote, and what changed since. */
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smallSampleFile } from "../excel/office-bench";
import { openBrowser } from "./open-browser";
import { generate, onWorkbook, show, typeOn } from "./pane-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const onSmall = (use: (pane: Frame, page: Page) => Promise<void>): Promise<void> =>
  onWorkbook(browser, smallSampleFile(), use);

it("the green box names the month that it wrote, and goes when another month is chosen", () =>
  onSmall(async (pane) => {
    await generate(pane);
    await pane.getByText("2021年12月月报已生成").waitFor();
    await show(pane, "status");
    await pane.getByLabel("报告月份").selectOption("2021-11");
    await pane.getByRole("heading", { level: 1, name: /2021年11月/ }).waitFor();
    await pane.getByText("2021年12月月报已生成").waitFor({ state: "detached" });
  }));

it("the green box goes when the data change, and the next one says what changed", () =>
  onSmall(async (pane, page) => {
    await generate(pane);
    await typeOn(page, "2021年", "B4", "900");
    await pane.getByText("个数字会变").waitFor();
    await pane.getByText("2021年12月月报已生成").waitFor({ state: "detached" });
    await generate(pane);
    const box = pane.getByText("2021年12月月报已生成").locator("xpath=ancestor::*[@role='group' or @role='status'][1]");
    // At most a line each for figures, states and tasks, under one that says since when.
    const said = (await box.innerText()).split("\n");
    const since = said.findIndex((line) => line.startsWith("与上次"));
    expect(since).toBeGreaterThan(0);
    const changed = said.slice(since + 1).filter((line) => line.includes("→"));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(3);
    expect(changed[0]).toMatch(/^数值变动 \d+ 项：/);
  }));
