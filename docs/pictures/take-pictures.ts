/**
 * `npm run screenshots`: the pictures of the documents. Builds the site, works through the try-out page with the sample
 * as a clerk would, and writes `docs/pictures/*.png`. `npm run screenshots -- pane` takes those only whose name begins
 * so; `npm run screenshots -- --compare` writes none, and fails where one differs from what stands there.
 * BUILT_SITE=out/browser-tests takes what was built before.
 *
 * The clock stands still and nothing moves, so that the same program gives the same pictures on the same machine. Other
 * fonts give others.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { serveFolder } from "../../build/dev-server";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { buildSite } from "../../tests/browser/built-site";
import { findBrowser } from "../../tests/browser/find-browser";
import { launchBrowser } from "../../tests/browser/launch-browser";
import { cell, openBytes, openSample, paneFrame } from "../../tests/browser/try-out-steps";
import { compactPng, differingShare } from "./png";

const folder = dirname(fileURLToPath(import.meta.url));
const NOW = new Date("2021-12-16T09:30:00+08:00");

/** At this height of the pane a page of the manual holds two pictures. */
const PANE_HEIGHT = 620;

type Take = (name: string, what: Locator | Page) => Promise<void>;

interface Scene {
  /** Every picture of the scene begins with one of these. */
  readonly names: readonly string[];
  /** Pixels a CSS pixel: the pane's small letters need two, sheets are large enough. */
  readonly scale: number;
  readonly play: (page: Page, take: Take) => Promise<void>;
}

const tab = (pane: Frame, name: string): Promise<void> => pane.getByRole("tab", { name }).click();
const frameOf = (page: Page): Locator => page.locator(".pane iframe");

async function openedSample(page: Page): Promise<Frame> {
  await openSample(page);
  const pane = await paneFrame(page);
  await pane.getByRole("heading", { level: 1, name: /2021年12月/ }).waitFor();
  return pane;
}

async function generate(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "生成月报" }).click();
  await pane.getByText("月报已生成").first().waitFor();
}

async function showSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "全部工作表" }).click();
  await page.getByRole("group", { name: "全部工作表" }).getByRole("button", { name, exact: true }).click();
  await page.locator(".tabs [aria-current]", { hasText: name }).waitFor();
}

/** A sheet's line under 数据, opened. */
async function openedSheet(pane: Frame, sheet: string): Promise<Locator> {
  const line = pane
    .getByRole("listitem")
    .filter({ has: pane.getByRole("heading", { level: 4 }).getByText(sheet, { exact: true }) });
  await line.getByRole("button", { expanded: false }).first().click();
  return line;
}

/** Makes the window as high as it takes for an element in it to get a certain height. */
async function fit(
  page: Page,
  element: Locator,
  height: number,
  width = page.viewportSize()?.width ?? 0,
): Promise<void> {
  const around = (page.viewportSize()?.height ?? 0) - ((await element.boundingBox())?.height ?? 0);
  await page.setViewportSize({ width, height: Math.round(height + around) });
}

/** Under the pane's tabs, which stay in place. */
const atTop = (element: Locator): Promise<void> =>
  element.evaluate((target) => {
    target.scrollIntoView({ block: "start" });
    target.ownerDocument.scrollingElement?.scrollBy(0, -8);
  });

const scenes: readonly Scene[] = [
  {
    names: ["try-out"],
    scale: 1,
    play: async (page, take) => {
      const pane = await openedSample(page);
      await generate(pane);
      await atTop(pane.locator("header"));
      await take("try-out", page);
    },
  },
  {
    names: ["pane-first-steps"],
    scale: 2,
    play: async (page, take) => {
      await openBytes(page, saveWorkbook(newWorkbook("Sheet1")), "新工作簿.xlsx");
      const pane = await paneFrame(page);
      await pane.getByRole("button", { name: "新建“指标目标”表" }).waitFor();
      await fit(page, frameOf(page), 430);
      await take("pane-first-steps", frameOf(page));
    },
  },
  {
    names: ["pane-"],
    scale: 2,
    play: async (page, take) => {
      const pane = await openedSample(page);
      await fit(page, frameOf(page), PANE_HEIGHT);
      // The header stays in sight wherever the view is scrolled to.
      const shot = async (name: string, at: Locator | null = null): Promise<void> => {
        await (at === null ? pane.evaluate(() => document.scrollingElement?.scrollTo(0, 0)) : atTop(at));
        await take(`pane-${name}`, frameOf(page));
      };
      await shot("status");
      await pane.getByRole("button", { name: /^有风险/ }).click();
      await shot("status-risk");

      await tab(pane, "数据");
      await shot("data");
      const air = await openedSheet(pane, "2021年");
      await shot("data-columns", air);
      await air.getByRole("button", { expanded: true }).click();
      const coal = await openedSheet(pane, "煤炭消费2021年");
      // There and back: a unit that staff chose, and that is right.
      for (const [unit, read] of [
        ["万吨", /读作：\d{4,} ·/],
        ["吨", /读作：\d\.\d+ ·/],
      ] as const) {
        await coal.getByLabel("D 列的单位").selectOption(unit);
        await coal.getByText(read).first().waitFor();
      }
      await shot("data-unit", coal);
      await coal.getByRole("button", { name: "恢复自动识别" }).click();
      await coal.getByRole("button", { name: "恢复自动识别" }).waitFor({ state: "detached" });

      await tab(pane, "公示");
      await pane
        .getByRole("textbox", { name: "公示文字" })
        .fill(readFileSync(join(folder, "../../tests/notice/fixtures/air-with-errors.txt"), "utf8"));
      await pane.getByRole("button", { name: "核对", exact: true }).click();
      await pane.getByText(/找到 \d+ 个数字/).waitFor();
      await shot("notice-check", pane.getByText("公示文字", { exact: true }));
      await shot("notice-preview", pane.getByRole("heading", { name: "公示表预览" }));

      await tab(pane, "核查");
      await shot("checks");
      const first = pane.getByRole("listitem").first();
      await first.getByText("说明情况").click();
      await first.getByLabel("处理说明").fill("合计漏了写作“约2044”的一行，以明细为准。");
      await shot("checks-answer");
      await first.getByRole("button", { name: "取消" }).click();

      await tab(pane, "设置");
      await shot("settings");

      await tab(pane, "进度");
      // Twice: from the second time on there is a report to go back to.
      await generate(pane);
      await pane.locator("footer").getByRole("button", { name: "关闭" }).click();
      await generate(pane);
      await shot("written");
      await pane.getByRole("button", { name: "移除月报" }).click();
      await pane.getByRole("alertdialog").waitFor();
      await shot("remove");
      await pane.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
      await pane.getByRole("alertdialog").waitFor({ state: "detached" });
      await showSheet(page, "2021年");
      await cell(page, "B12").dblclick();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("155");
      await page.keyboard.press("Enter");
      await pane.getByText(/个数字会变/).waitFor();
      await shot("stale");
    },
  },
  {
    names: ["ribbon"],
    scale: 2,
    play: async (page, take) => {
      await openedSample(page);
      await take("ribbon", page.locator(".ribbon-group"));
      await page.getByRole("button", { name: "更新月报" }).click();
      await page.frameLocator(".window iframe").getByRole("heading", { name: "月报已生成" }).waitFor();
      await take("ribbon-result", page.locator(".window"));
    },
  },
  {
    names: ["sheet-"],
    scale: 1,
    play: async (page, take) => {
      await generate(await openedSample(page));
      // Only the cells: the sheets as they stand in Excel, without what is the preview's own.
      await page.addStyleTag({ content: ".pane, .splitter { display: none; }" });
      for (const { name, sheet, width, height, from } of sheetPictures) {
        await fit(page, page.locator(".grid"), height, width);
        await showSheet(page, sheet);
        await page.getByRole("textbox", { name: "名称框" }).fill(from);
        await page.keyboard.press("Enter");
        await take(`sheet-${name}`, page.locator(".grid"));
      }
    },
  },
];

/** What is shown of the sheets; `from` is the cell that is chosen, and scrolled to. */
const sheetPictures = [
  { name: "overview", sheet: "月报·总览", width: 1250, height: 1290, from: "A9" },
  { name: "air", sheet: "月报·空气质量", width: 1290, height: 1080, from: "A6" },
  { name: "indicators", sheet: "月报·指标进度", width: 1560, height: 640, from: "A84" },
  { name: "tasks", sheet: "月报·整改任务", width: 1760, height: 920, from: "A10" },
  { name: "notice", sheet: "月报·公示表", width: 1420, height: 860, from: "B8" },
  { name: "checks", sheet: "月报·数据核查", width: 1120, height: 480, from: "E7" },
  { name: "templates", sheet: "月报·公示模板", width: 1260, height: 620, from: "B10" },
  { name: "targets", sheet: "指标目标", width: 1880, height: 522, from: "B18" },
] as const;

/** Fails where Chinese would come out as boxes. */
async function needChineseFont(page: Page): Promise<void> {
  // A machine without one draws the same box for every character.
  const [one, other] = await page.evaluate(() =>
    ["整", "改"].map((text) => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 40;
      const pen = canvas.getContext("2d");
      if (pen) pen.font = "32px sans-serif";
      pen?.fillText(text, 2, 34);
      return canvas.toDataURL();
    }),
  );
  if (one === other)
    throw new Error(
      "No Chinese font on this machine: install one (Debian: apt-get install fonts-noto-cjk) and run again.",
    );
}

async function play(
  browser: Browser,
  url: string,
  scene: Scene,
  wanted: (name: string) => boolean,
  taken: (name: string, png: Buffer) => void,
): Promise<void> {
  const context = await browser.newContext({
    bypassCSP: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme: "light",
    reducedMotion: "reduce",
    viewport: { width: 1400, height: 860 },
    deviceScaleFactor: scene.scale,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.clock.setFixedTime(NOW);
    await page.goto(`${url}try.html`);
    await needChineseFont(page);
    await scene.play(page, async (name, what) => {
      if (!wanted(name)) return;
      await page.mouse.move(0, 0);
      taken(name, compactPng(await what.screenshot({ animations: "disabled", caret: "hide", scale: "device" })));
    });
  } finally {
    await context.close();
  }
}

/** Plays every scene that has pictures of this prefix. @returns the pictures by file name */
async function allPictures(prefix: string): Promise<ReadonlyMap<string, Buffer>> {
  const browserPath = await findBrowser();
  const { url, server } = await serveFolder(process.env.BUILT_SITE ? resolve(process.env.BUILT_SITE) : buildSite());
  // Grey smoothing of letters: the coloured kind depends on the screen and multiplies the colours.
  const browser = await launchBrowser(
    browserPath,
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--hide-scrollbars",
  );
  const pictures = new Map<string, Buffer>();
  try {
    for (const scene of scenes) {
      if (!scene.names.some((name) => name.startsWith(prefix) || prefix.startsWith(name))) continue;
      await play(
        browser,
        url,
        scene,
        (name) => name.startsWith(prefix),
        (name, png) => pictures.set(`${name}.png`, png),
      );
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return pictures;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
const standing = (): readonly string[] => readdirSync(folder).filter((file) => file.endsWith(".png"));

/** A whole run leaves no picture that nothing makes any more. */
function write(pictures: ReadonlyMap<string, Buffer>, whole: boolean): void {
  for (const [file, png] of pictures) {
    writeFileSync(join(folder, file), png);
    say(`${file} ${kilobytes(png.length)}`);
  }
  if (whole) for (const old of standing()) if (!pictures.has(old)) rmSync(join(folder, old));
  say(`${pictures.size} pictures, ${kilobytes([...pictures.values()].reduce((sum, { length }) => sum + length, 0))}`);
}

/** A blinking half pixel is no difference; a moved line is. */
const TOLERANCE = 0.002;

/** @returns whether every picture is as it stands there */
function compare(pictures: ReadonlyMap<string, Buffer>): boolean {
  const shares = [...pictures].map(([file, png]) => ({
    file,
    share: standing().includes(file) ? differingShare(readFileSync(join(folder, file)), png) : 1,
  }));
  for (const { file, share } of shares)
    say(`${share > TOLERANCE ? "differs" : "same"} ${file} ${(100 * share).toFixed(2)} %`);
  return shares.every(({ share }) => share <= TOLERANCE);
}

const { values, positionals } = parseArgs({ options: { compare: { type: "boolean" } }, allowPositionals: true });
const prefix = positionals[0] ?? "";
const pictures = await allPictures(prefix);
if (values.compare !== true) write(pictures, prefix === "");
else if (!compare(pictures)) process.exitCode = 1;
