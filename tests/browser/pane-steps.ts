/** What the tests of the pane's views do again and again, in the try-out page and with the pane alone. */
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import { axeFaults } from "./axe-faults";
import { baseUrl } from "./open-browser";
import { openBytes, openSample, paneFrame } from "./try-out-steps";

export type Tab = "status" | "data" | "notice" | "checks" | "settings";

/** In the order of the tabs. */
export const tabs: readonly Tab[] = ["status", "data", "notice", "checks", "settings"];

/** A page or the pane's frame in it: what has locators. */
export type Pane = Pick<Frame, "getByRole" | "getByText" | "getByLabel" | "locator" | "evaluate">;

export const tab = (pane: Pane, name: Tab): Locator => pane.getByRole("tab").nth(tabs.indexOf(name));

export async function show(pane: Pane, name: Tab): Promise<void> {
  await tab(pane, name).click();
  await pane.locator(`#pane-view[aria-labelledby="pane-tab-${name}"]`).waitFor();
}

/** Opens a page in a context of its own and closes it after use. */
export async function onPage(
  browser: Browser,
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    if (path !== "") await page.goto(baseUrl() + path);
    await use(page);
  } finally {
    await context.close();
  }
}

export interface Alone {
  readonly width?: number;
  readonly language?: "zh-CN" | "en-US";
  readonly look?: Pick<BrowserContextOptions, "colorScheme" | "forcedColors" | "reducedMotion" | "bypassCSP">;
}

/** The pane alone over the sample, as wide as the window. */
export const onPaneAlone = (
  browser: Browser,
  use: (page: Page) => Promise<void>,
  { width = 320, language = "zh-CN", look = {} }: Alone = {},
): Promise<void> =>
  onPage(
    browser,
    `pane-alone.html?language=${language}`,
    async (page) => {
      await page.getByRole("heading", { level: 1, name: /2021/ }).waitFor();
      await use(page);
    },
    { locale: language, viewport: { width, height: 800 }, ...look },
  );

/** The try-out page with a workbook in it, and the pane once it has read it. `bytes` null: the sample. */
export const onWorkbook = (
  browser: Browser,
  bytes: Uint8Array | null,
  use: (pane: Frame, page: Page) => Promise<void>,
): Promise<void> =>
  onPage(browser, "try.html", async (page) => {
    if (bytes === null) await openSample(page);
    else await openBytes(page, bytes);
    const pane = await paneFrame(page);
    await pane.getByRole("tab").first().waitFor();
    await use(pane, page);
  });

/** The sheet in front and the address selected, as the try-out page shows them. */
export async function selection(page: Page): Promise<string> {
  const sheet = await page.locator(".tabs [aria-current]").innerText();
  const address = await page.getByRole("textbox", { name: "名称框" }).inputValue();
  return `${sheet}!${address}`;
}

/** Selects in the grid, as one types an address in Excel's name box. */
export async function select(page: Page, address: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "名称框" });
  await box.fill(address);
  await box.press("Enter");
}

/** The pane has read the workbook anew. */
export const settled = (pane: Pane): Promise<void> =>
  pane.getByText(/已按现有数据计算|还没有可以计算的数据|Computed from the present data|nothing to compute/).waitFor();

/**
 * Fluent puts empty, focusable `<i data-tabster-dummy>` around groups to steer the Tab key (tabster); each hands the
 * focus on at once, so nobody ever stands on one. axe cannot know that and reports aria-hidden-focus.
 */
const TABSTER_DUMMIES = "[data-tabster-dummy]";

/** Every fault that axe finds in the pane alone. @param coloursOnly it was judged in another look before */
export const faults = (page: Page, coloursOnly = false): Promise<string[]> =>
  axeFaults(page, { exclude: [TABSTER_DUMMIES], coloursOnly });

/** Every fault that axe finds in a part of the pane's frame. */
export const faultsInFrame = (page: Page, part = "body"): Promise<string[]> =>
  axeFaults(page, { include: [["iframe", part]], exclude: [["iframe", TABSTER_DUMMIES]] });

/** Writes the report, and waits till all is still. */
export async function generate(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "生成月报" }).click();
  await pane
    .getByText(/月报已生成/)
    .first()
    .waitFor();
  await settled(pane);
}

/** The tab, then an address on it, and a text there. */
export async function typeOn(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await page.locator(".tabs").getByRole("button", { name: sheet, exact: true }).click();
  await select(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
