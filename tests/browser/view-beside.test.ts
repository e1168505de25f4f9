/** The month worked out beside the pane: in a worker, stopped at any moment, and without one all the same. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallSampleFile } from "../excel/office-bench";
import { baseUrl, openBrowser } from "./open-browser";
import { onPage, settled, typeOn } from "./pane-steps";
import { onTryOutPage, openSmall, paneFrame } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The pane alone over the small sample. @param before in the page, before anything of it runs */
const onSmall = (before: string, use: (page: Page) => Promise<void>): Promise<void> =>
  onPage(browser, "", async (page) => {
    await page.addInitScript(before);
    await page.route("**/sample-workbook.xlsx", (route) => route.fulfill({ body: Buffer.from(smallSampleFile()) }));
    await use(page);
  });

async function open(page: Page): Promise<void> {
  await page.goto(`${baseUrl()}pane-alone.html`);
  await page.getByRole("heading", { level: 1, name: /2021年12月/ }).waitFor();
}

async function generate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "生成月报" }).click();
  await page.getByText("2021年12月月报已生成").waitFor();
  await settled(page);
}

it("the figures come from a worker, under the page's own policy", () =>
  onSmall("", async (page) => {
    const worker = page.waitForEvent("worker");
    await open(page);
    expect((await worker).url()).toMatch(/compute-worker/);
    await generate(page);
    expect(page.workers()).toHaveLength(1);
  }));

/** Jobs of a run are held back on their way to the worker until the page says so. */
const HELD_BACK = `
  const Beside = window.Worker;
  window.Worker = class extends Beside {
    postMessage(message, transfer) {
      if (message.type !== "compute" || window.letThrough) super.postMessage(message, transfer);
    }
  };
`;

it("a run is stopped in the middle of computing, at once, and the next one writes", () =>
  onSmall(HELD_BACK, async (page) => {
    await open(page);
    await page.getByRole("button", { name: "生成月报" }).click();
    await page.getByText(/^计算/).waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByText("已取消").first().waitFor();
    await settled(page);
    expect(await page.getByRole("button", { name: "移除月报" }).count()).toBe(0);
    await page.evaluate("window.letThrough = true");
    await generate(page);
  }));

/** Longer than edits must have been over before the pane hears of them. */
const HEARD_MILLISECONDS = 1_500;

it("what is typed while the pane reads for the first time is told once it has read", () =>
  onTryOutPage(browser, async (page) => {
    let go = (): void => undefined;
    const typed = new Promise<void>((resolve) => (go = resolve));
    await page.route("**/compute-worker*.js", (route) => typed.then(() => route.continue()));
    await openSmall(page);
    const pane = await paneFrame(page);
    await typeOn(page, "2021年", "B3", "3");
    await page.waitForTimeout(HEARD_MILLISECONDS);
    go();
    await pane
      .getByRole("button", { name: /重新读取/ })
      .first()
      .waitFor();
  }));

describe("without a worker nobody notices", () => {
  it("where the web view has none", () =>
    onSmall("delete window.Worker", async (page) => {
      await open(page);
      await generate(page);
    }));

  it("where it does not load", () =>
    onSmall("", async (page) => {
      await page.route("**/compute-worker*.js", (route) => route.abort());
      await open(page);
      await generate(page);
    }));
});
