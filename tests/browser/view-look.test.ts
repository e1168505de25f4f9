/**
 * Every tab in both languages, light, dark and forced colours, at 320, 350 and 450 px: no fault that axe finds, nothing
 * cut off or wider than the pane, no words of the other language but the workbook's own, nothing that jumps.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgers } from "../../src/datasets/ledgers/catalogue";
import { openSample } from "../excel/office-bench";
import { baseUrl, openBrowser } from "./open-browser";
import { faults, onPage, onPaneAlone, settled, show, tabs, type Alone, type Tab } from "./pane-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The tab with its details open: what is folded away has faults as well. */
async function open(page: Page, name: Tab): Promise<void> {
  await show(page, name);
  if (name === "status") {
    await page.getByRole("button", { name: /^(强化扬尘综合防控|Dust)/ }).click();
  }
  if (name === "data") {
    // One with doubts and units, one with several tables.
    for (const sheet of [/^煤质抽检/, /^LDAR/]) await page.getByRole("button", { name: sheet }).click();
  }
  if (name === "checks") {
    await page
      .getByRole("button", { name: /^(同类还有|\d+ more of this kind)/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /^(说明情况|Answer)$/ })
      .first()
      .click();
  }
}

/** What is cut off or sticks out, and a page that scrolls sideways. */
const ill = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const faults = wide > 0 ? [`the page is ${wide} px too wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
      const { left, right, width, height } = element.getBoundingClientRect();
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      // Words for the ear alone, and lists that end in an ellipsis on purpose.
      if (
        width <= 1 ||
        height <= 1 ||
        clipPath !== "none" ||
        element.tagName === "SELECT" ||
        textOverflow === "ellipsis"
      )
        continue;
      const what = `${element.tagName} “${element.textContent.slice(0, 30)}”`;
      if (right > document.documentElement.clientWidth + 0.5 || left < -0.5) faults.push(`${what} sticks out`);
      else if (overflowX !== "visible" && overflowX !== "auto" && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${what} is cut off`);
    }
    return faults;
  });

/** Every word of the sample: what the pane may show in whatever language it speaks. */
function words(): string {
  const { sheets } = openSample();
  const cells = sheets.flatMap((sheet) => [
    sheet.name,
    ...sheet.rowNumbers().flatMap((row) => sheet.rowCells(row).map(([, { value }]) => String(value))),
  ]);
  return cells.join("\n");
}

/** All that is shown or read out, apart from texts marked as Chinese (the notice itself). */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
      if (element.closest("[lang=zh-CN]:not(html)") || element.tagName === "STYLE" || element.tagName === "TEXTAREA")
        continue;
      for (const attribute of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(attribute) ?? "");
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? "");
    }
    return texts.filter((text) => text.trim() !== "");
  });

/** Every name of a column that the bureau has or is to have. */
const columnNames = (): string =>
  ledgers
    .flatMap((ledger) => Object.values(ledger.columns))
    .flatMap(({ spec }) => spec.names.filter((name) => typeof name === "string"))
    .join("\n");

/** Sheets of the report, and what is Chinese in any language. */
const OWN_CHINESE = /^(月报|总览|空气质量|指标进度|整改任务|公示表|数据核查|公示模板|历史|语言|待填|简体中文)$/;
const OWN_LATIN = /^(Excel|Word|AQI|Language|English|API)$/;

/** Words of the other language that are neither the workbook's own nor names. */
const foreignWords = (texts: readonly string[], pattern: RegExp, own: string, allowed: RegExp): string[] => [
  ...new Set(
    texts.flatMap((text) =>
      (text.match(pattern) ?? [])
        .filter((word) => !own.includes(word) && !allowed.test(word))
        .map((word) => `${word} in “${text}”`),
    ),
  ),
];

/** Five tabs in two looks, four walks over all that is drawn each: longer than other tests on a busy machine. */
const WALK = 300_000;

/**
 * Each language and each look once: what axe judges depends on words and on colours, never on one word in one colour.
 */
describe.each<[Alone["language"] & string, readonly Parameters<Page["emulateMedia"]>[0][]]>([
  ["zh-CN", [{ colorScheme: "light" }, { colorScheme: "light", forcedColors: "active" }]],
  ["en-US", [{ colorScheme: "dark" }]],
])("in %s", (language, looks) => {
  it(
    "no tab has a fault, is cut off at 320, 350 or 450 px, or speaks the other language",
    () =>
      onPaneAlone(
        browser,
        async (page) => {
          const own = language === "zh-CN" ? words() : `${words()}\n${columnNames()}`;
          for (const name of tabs) {
            await page.emulateMedia(looks[0] ?? {});
            await open(page, name);
            const texts = await said(page);
            expect(
              language === "zh-CN"
                ? foreignWords(texts, /[A-Za-z]{3,}/g, own, OWN_LATIN)
                : foreignWords(texts, /\p{Script=Han}+/gu, own, OWN_CHINESE),
              name,
            ).toEqual([]);
            for (const [index, look] of looks.entries()) {
              await page.emulateMedia(look);
              expect((await faults(page, index > 0)).map((fault) => `${name}: ${fault}`)).toEqual([]);
              for (const width of [450, 350, 320]) {
                await page.setViewportSize({ width, height: 800 });
                expect((await ill(page)).map((fault) => `${name} at ${width} px: ${fault}`)).toEqual([]);
              }
            }
          }
        },
        { language },
      ),
    WALK,
  );
});

/** Chromium's own measure: 0.1 is what the web calls good. Each part of the pane is a small share of it. */
const MOST_SHIFT = 0.02;

it("does not jump: neither while the pane loads nor while a run goes on", () =>
  onPage(
    browser,
    "",
    async (page) => {
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Reflect.set(window, "shifts", shifts);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as PerformanceEntry & {
              readonly value: number;
              readonly sources: readonly { readonly node: Node | null }[];
            };
            shifts.push(
              `${value.toFixed(4)} ${sources.map(({ node }) => node?.textContent?.slice(0, 20) ?? "").join(" | ")}`,
            );
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      const total = async (): Promise<number> =>
        (await page.evaluate(() => Reflect.get(window, "shifts") as string[])).reduce(
          (sum, shift) => sum + Number.parseFloat(shift),
          0,
        );
      const told = (): Promise<string[]> => page.evaluate(() => Reflect.get(window, "shifts") as string[]);
      await page.goto(`${baseUrl()}pane-alone.html?language=zh-CN`);
      await page.getByRole("heading", { level: 1, name: /2021/ }).waitFor();
      await settled(page);
      const loading = await total();
      await page.getByRole("button", { name: "生成月报" }).click();
      await page.getByText("月报已生成").first().waitFor();
      await settled(page);
      const all = await total();
      process.stdout.write(
        `Layout shift: ${loading.toFixed(4)} while loading, ${(all - loading).toFixed(4)} during a run\n` +
          `${(await told()).join("\n")}\n`,
      );
      expect(all, (await told()).join("; ")).toBeLessThan(MOST_SHIFT);
    },
    { viewport: { width: 350, height: 800 } },
  ));
