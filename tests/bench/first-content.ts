/** How soon the pane shows something, and the figures of the sample, in the try-out page. */
import type { Browser } from "playwright-core";
import { serveFolder } from "../../build/dev-server";
import { findBrowser } from "../browser/find-browser";
import { launchBrowser } from "../browser/launch-browser";

/** Milliseconds from the start of the pane's own navigation. */
export interface FirstContent {
  /** Its first text or shape. */
  readonly painted: number;
  /** The month's heading, with all figures worked out; a few milliseconds late, since it is seen from outside. */
  readonly figures: number;
}

/**
 * @param folder the built site, with the try-out page; @returns the medians of several loads, each with an empty cache
 */
export async function firstContent(folder: string, runs: number): Promise<FirstContent> {
  const { url, server } = await serveFolder(folder);
  const browser = await launchBrowser(await findBrowser());
  try {
    const loads: FirstContent[] = [];
    for (let run = 0; run < runs; run += 1) loads.push(await load(browser, `${url}try.html`));
    const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    return {
      painted: median(loads.map(({ painted }) => painted)),
      figures: median(loads.map(({ figures }) => figures)),
    };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function load(browser: Browser, address: string): Promise<FirstContent> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page
      .getByRole("button", { name: /打开示例/ })
      .first()
      .click();
    await page
      .frameLocator("iframe")
      .getByRole("heading", { level: 1, name: /\d{4}年\d+月/ })
      .waitFor();
    const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
    if (!pane) throw new Error("the page has no pane");
    return await pane.evaluate(() => {
      const figures = performance.now();
      const [painted] = performance.getEntriesByName("first-contentful-paint");
      if (!painted) throw new Error("the pane was not painted");
      return { painted: painted.startTime, figures };
    });
  } finally {
    await context.close();
  }
}
