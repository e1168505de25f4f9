/**
 * Nothing leaves the bureau's own host: every page has its policy, a whole run keeps within it, and nobody else is
 * asked.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { helpPages } from "../../docs/help-pages";
import { baseUrl, openBrowser } from "./open-browser";
import { show, tabs } from "./pane-steps";
import { openSample, paneFrame, savedBook } from "./try-out-steps";

const folder = "out/browser-tests";
const pages = [
  ...readdirSync(folder).filter((name) => name.endsWith(".html")),
  ...helpPages.map(({ file }) => `help/${file}`),
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Heard {
  /** What a page wanted and its policy refused: "script-src https://…". */
  readonly refused: string[];
  /** Addresses that were asked for outside our own site. */
  readonly elsewhere: string[];
}

/** Listens in every frame of a window, from its first line on. */
async function listening(use: (page: Page, heard: Heard) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1400, height: 860 },
  });
  const heard: Heard = { refused: [], elsewhere: [] };
  try {
    await context.exposeFunction("tellRefused", (what: string) => heard.refused.push(what));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        (globalThis as unknown as { tellRefused(what: string): void }).tellRefused(
          `${effectiveDirective} ${blockedURI}`,
        );
      });
    });
    context.on("request", (request) => {
      if (!request.url().startsWith(baseUrl()) && !/^(blob|data):/.test(request.url()))
        heard.elsewhere.push(request.url());
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await use(page, heard);
  } finally {
    await context.close();
  }
}

describe("every page", () => {
  it.each(pages)("%s allows nothing but what it needs", (name) => {
    const html = readFileSync(join(folder, name), "utf8");
    const policy = /http-equiv=["']?Content-Security-Policy["']? content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none'; /);
    // 检查, opened from a disk, learns by a picture whether a site answers.
    expect(name === "check.html" ? policy.replace("img-src 'self' https:", "") : policy).not.toMatch(
      /unsafe|https?:|\*/,
    );
    // Before everything that it rules.
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(script|style|link|title)/));
  });
});

it("a whole run asks nobody else for anything, and wants nothing that its policy refuses", () =>
  listening(async (page, heard) => {
    await page.goto(`${baseUrl()}try.html`);
    await openSample(page);
    const pane = await paneFrame(page);
    for (const tab of tabs) await show(pane, tab);
    await pane.getByRole("button", { name: "生成月报" }).click();
    await pane.getByText("月报已生成").first().waitFor();
    await pane.getByText("已按现有数据计算").waitFor();
    await page.getByRole("button", { name: "更新月报" }).click();
    await page.frameLocator("dialog iframe").getByRole("heading").first().waitFor();
    await page.getByRole("button", { name: "关闭窗口" }).click();
    expect((await savedBook(page)).sheetByName("月报·总览")).toBeDefined();
    expect(heard).toEqual({ refused: [], elsewhere: [] });
  }));

it("in a plain browser Office.js' own telemetry is refused by the policy and never asked for", () =>
  listening(async (page, heard) => {
    await page.goto(`${baseUrl()}taskpane.html`);
    await page.getByText("请在 Excel 中打开").first().waitFor();
    const telemetry = (): string[] => heard.refused.filter((what) => what.includes("https://telemetryservice."));
    await expect.poll(telemetry, { timeout: 15_000 }).not.toEqual([]);
    // Beside it, its file for plain browsers sets a style by an attribute: nothing is to be seen of it.
    expect(heard.refused.filter((what) => !telemetry().includes(what) && what !== "style-src-attr inline")).toEqual([]);
    expect(heard.elsewhere).toEqual([]);
  }));
