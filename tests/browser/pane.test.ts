/** The built pane: alone in a browser, and in the try-out page from the sample workbook to the saved file and back. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportNames } from "../report/report-names";
import { baseUrl, openBrowser } from "./open-browser";
import { openSmall } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function onPage(
  path: string,
  use: (page: Page) => Promise<void>,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    if (path) await page.goto(baseUrl() + path);
    await use(page);
  } finally {
    await context.close();
  }
}

describe("the pane outside Excel", () => {
  it("says so, and leads to the help", () =>
    onPage("taskpane.html", async (page) => {
      await page.getByText("请在 Excel 中打开").waitFor();
      expect(await page.getByRole("link", { name: "使用帮助" }).getAttribute("href")).toBe("help.html");
    }));

  it.each([["**/office/office.js"], ["**/taskpane.*.js"]])("tells what to ask IT when %s does not load", (blocked) =>
    onPage("", async (page) => {
      await page.route(blocked, (route) => route.abort());
      await page.goto(`${baseUrl()}taskpane.html`);
      await page.getByRole("heading", { name: "窗格没能打开" }).waitFor();
      await page.getByRole("heading", { name: "The pane could not open" }).waitFor();
    }),
  );

  it("asks for a newer Office in a browser that is too old", () =>
    onPage("", async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(String.prototype, "replaceAll");
      });
      await page.goto(`${baseUrl()}taskpane.html`);
      await page.getByRole("heading", { name: "需要更新的 Office" }).waitFor();
      expect(await page.getByRole("link", { name: "网页版" }).getAttribute("href")).toBe("try.html");
      await page.getByText(/需要 WebView2（Edge）85 或更新.*本机是：\S+ \d+\./).waitFor();
      expect(await page.locator("#pane").textContent()).toBe("");
    }));
});

const pane = (page: Page): FrameLocator => page.frameLocator("iframe");

async function openSample(page: Page): Promise<FrameLocator> {
  await page
    .getByRole("button", { name: /打开示例/ })
    .first()
    .click();
  const frame = pane(page);
  await frame.getByRole("heading", { level: 1, name: /2021年12月/ }).waitFor();
  return frame;
}

/** The saved file's parts by name. */
async function save(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /另存/ }).click(),
  ]);
  return new Map(Object.entries(unzipSync(readFileSync(await download.path()))));
}

const sheetNames = (parts: ReadonlyMap<string, Uint8Array>): string[] =>
  [...strFromU8(parts.get("xl/workbook.xml") ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name ?? "",
  );

const charts = (parts: ReadonlyMap<string, Uint8Array>): string[] =>
  [...parts.keys()].filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));

async function generate(frame: FrameLocator): Promise<void> {
  await frame.getByRole("button", { name: "生成月报" }).click();
  await frame.getByText("月报已生成").first().waitFor();
}

describe("a month's report in the try-out page", () => {
  it("cannot be made, and the pane says what to ask IT, when the rules do not load", () =>
    onPage("", async (page) => {
      await page.route("**/taskpane-engine.*.js", (route) => route.abort());
      await page.goto(`${baseUrl()}try.html`);
      await page
        .getByRole("button", { name: /打开示例/ })
        .first()
        .click();
      await pane(page).getByRole("heading", { name: "窗格没能打开" }).waitFor();
    }));

  it("is written, written again in place, and taken away", () =>
    onPage("try.html", async (page) => {
      const frame = await openSample(page);
      const before = await save(page);
      await frame.getByText("已锁定达标").first().waitFor();

      await generate(frame);
      const first = await save(page);
      expect(sheetNames(first)).toEqual([...sheetNames(before), ...reportNames]);
      expect(charts(first).length).toBeGreaterThanOrEqual(2);
      expect([...first.values()].some((part) => strFromU8(part).includes("剩余 16 天日均不超过 467"))).toBe(true);

      await generate(frame);
      const second = await save(page);
      expect(sheetNames(second)).toEqual(sheetNames(first));
      expect(charts(second).length).toBe(charts(first).length);

      await frame.getByRole("button", { name: "移除月报" }).click();
      const dialog = frame.getByRole("alertdialog");
      for (const sheet of reportNames) await dialog.getByText(sheet).waitFor();
      await dialog.getByRole("button", { name: "移除" }).click();
      await frame.getByText("月报已移除").first().waitFor();
      // Sheets of ours that go are no change of the bureau's.
      await frame.getByText("已按现有数据计算").waitFor();
      await page.waitForTimeout(1_500);
      expect(await frame.getByText("数据表有改动").count()).toBe(0);
      const removed = await save(page);
      expect(sheetNames(removed)).toEqual(sheetNames(before));
      expect(charts(removed).length).toBe(charts(before).length);
    }));

  it("is for the month and the cut-off that were picked", () =>
    onPage("try.html", async (page) => {
      const frame = await openSample(page);
      await frame.getByLabel("报告月份").selectOption("2021-03");
      await frame.getByRole("heading", { level: 1, name: /2021年3月/ }).waitFor();
      await frame.getByLabel("统计截止").selectOption("2021-03-20");
      await generate(frame);
      const parts = await save(page);
      expect([...parts.values()].some((part) => strFromU8(part).includes("2021年3月20日"))).toBe(true);
    }));

  it("corrects a wrong guess, and takes it back", () =>
    onPage("try.html", async (page) => {
      const frame = await openSample(page);
      await frame.getByRole("tab", { name: "数据" }).click();
      await frame.getByRole("button", { name: /^2021年目标/ }).click();
      await frame.getByLabel("用作", { exact: true }).selectOption("ignore");
      await frame.getByRole("tab", { name: "进度" }).click();
      await frame.getByText("没有找到年度目标").waitFor();
      await frame.getByRole("tab", { name: "数据" }).click();
      await frame.getByRole("button", { name: /^2021年目标/ }).click();
      await frame.getByRole("button", { name: "恢复自动识别" }).click();
      await frame.getByRole("tab", { name: "进度" }).click();
      await frame.getByText("已锁定达标").first().waitFor();
    }));

  it("can be done by keyboard alone", () =>
    onPage("try.html", async (page) => {
      await openSmall(page);
      const frame = pane(page);
      await frame.getByRole("heading", { level: 1, name: /2021年12月/ }).waitFor();
      const button = frame.getByRole("button", { name: "生成月报" });
      await frame.getByLabel("报告月份").focus();
      for (
        let presses = 0;
        presses < 40 && !(await button.evaluate((element) => element === document.activeElement));
        presses++
      )
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await frame.getByText("月报已生成").first().waitFor();
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }));
});

describe("the pane at top level, its host in the same page", () => {
  it.each([
    ["zh-CN", "生成月报", "月报已生成"],
    ["en-US", "Write report", null],
  ])("works in %s", (language, button, done) =>
    onPage(`pane-alone.html?language=${language}`, async (page) => {
      await page.getByRole("heading", { level: 1, name: /2021/ }).waitFor();
      if (done === null) return;
      await page.getByRole("button", { name: button }).click();
      await page.getByText(done).first().waitFor();
    }),
  );
});
