/** The help and the documents beside it, as they ship: read without internet, in any light, at any width. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { helpPages } from "../../docs/help-pages";
import { axeFaults } from "./axe-faults";
import { baseUrl, openBrowser } from "./open-browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function onPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 320, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(baseUrl() + path);
    await use(page);
  } finally {
    await context.close();
  }
}

/** Pages are packed: quotation marks where they are needed. */
const idsIn = (html: string): string[] =>
  [...html.matchAll(/\sid=(?:"([^"]*)"|([^\s>]+))/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

const pages = ["help.html", ...helpPages.map(({ file }) => `help/${file}`)];

describe.each(pages)("%s", (path) => {
  it("leads only to what ships with it, all of it there, and needs no sideways scrolling at 320 px", () =>
    onPage(path, async (page) => {
      const { links, unseen } = await page.evaluate(() => ({
        links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
        unseen: [...document.images]
          .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
          .map(({ src }) => src),
      }));
      const broken: string[] = [];
      // The page itself may fetch nothing.
      for (const link of new Set(links)) {
        const { origin, hash, href } = new URL(link);
        const answer = await page.request.get(href);
        const id = decodeURIComponent(hash.slice(1));
        const hasPlace = id === "" || idsIn(await answer.text()).includes(id);
        if (origin !== new URL(baseUrl()).origin || !answer.ok() || !hasPlace) broken.push(href);
      }
      expect([...broken, ...unseen]).toEqual([]);
      expect(await page.locator("html").evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    }));
});

/** The one by hand, and of those made alike the one that has everything: lists, tables, pictures. */
describe.each(["help.html", "help/manual.html"])("%s", (path) => {
  it("has no accessibility fault, in light, dark and forced colours", () =>
    onPage(path, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      for (const look of [{ colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }] as const) {
        await page.emulateMedia(look);
        expect(await axeFaults(page, { coloursOnly: true }), JSON.stringify(look)).toEqual([]);
      }
    }));
});
