/**
 * How the pane looks, against pictures that somebody has looked at: `tests/browser/looks/*.png`. A change of the look
 * that is meant is taken over by
 *
 *   UPDATE_LOOKS=1 npx vitest run --project browser tests/browser/looks.test.ts
 *
 * and the new pictures are looked at before they are committed. Where the machine draws letters otherwise than the one
 * that made the pictures, nothing can be compared: the tests say so and are skipped.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { openBrowser } from "./open-browser";
import { onPaneAlone, show, tabs, type Alone, type Tab } from "./pane-steps";

const FOLDER = join(import.meta.dirname, "looks");
const LETTERS = join(FOLDER, "letters.json");
const updating = process.env.UPDATE_LOOKS === "1";

/** Of the pixels of the halved picture, in thousandths: none differ from run to run, a changed word differs by more. */
const TOLERATED = 0.5;
/** Of a pixel's 255, in its most different channel: below it lies what anti-aliasing does. */
const THRESHOLD = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SIZE = { width: 320, height: 1200 };

const picture = (page: Page): Promise<Buffer> =>
  page.screenshot({ animations: "disabled", caret: "hide", scale: "css" });

async function drawn(page: Page, name: Tab): Promise<Buffer> {
  await page.setViewportSize(SIZE);
  await show(page, name);
  // No pointer over anything, no control with the focus.
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return picture(page);
}

/** Thousandths of pixels that differ, after both were halved, which forgives the edges of letters. */
const difference = (page: Page, before: Buffer, now: Buffer): Promise<number> =>
  page.evaluate(
    async ({ pictures, threshold }) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
          const canvas = new OffscreenCanvas(Math.ceil(image.width / 2), Math.ceil(image.height / 2));
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0, canvas.width, canvas.height);
          return context?.getImageData(0, 0, canvas.width, canvas.height);
        }),
      );
      if (!first || !second) throw new Error("the browser cannot draw on a canvas");
      if (first.width !== second.width || first.height !== second.height) return 1000;
      let differing = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const most = Math.max(
          ...[0, 1, 2].map((channel) => Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0))),
        );
        if (most > threshold) differing += 1;
      }
      return (1000 * differing) / (first.width * first.height);
    },
    { pictures: [before.toString("base64"), now.toString("base64")], threshold: THRESHOLD },
  );

interface Letters {
  /** In px at 32 px, of a Latin and a Chinese line. */
  readonly widths: readonly number[];
  /**
   * Darkness 0–9 of blocks of 8 × 8 px: Chinese letters are all as wide as high, so that only their ink tells faces
   * apart.
   */
  readonly ink: string;
}

/** How this machine draws letters in the pane's face. */
const letters = (page: Page): Promise<Letters> =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 96;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const pane = document.querySelector("#pane > *");
    if (!context || !pane) throw new Error("there is no pane, or no canvas");
    context.font = `32px ${getComputedStyle(pane).fontFamily}`;
    const lines = ["PM2.5 45 Write", "督察整改月报公示"];
    lines.forEach((line, index) => context.fillText(line, 0, 36 + 44 * index));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let ink = "";
    for (let top = 0; top < canvas.height; top += 8) {
      for (let left = 0; left < canvas.width; left += 8) {
        let sum = 0;
        for (let y = top; y < top + 8; y += 1)
          for (let x = left; x < left + 8; x += 1) sum += data[4 * (y * canvas.width + x) + 3] ?? 0;
        ink += String(Math.min(9, Math.floor(sum / 64 / 25.6)));
      }
    }
    return { widths: lines.map((line) => Math.round(context.measureText(line).width)), ink };
  });

/** Why nothing can be compared here; null: it can. */
function otherLetters(here: Letters): string | null {
  if (!existsSync(LETTERS)) return "there are no pictures yet: UPDATE_LOOKS=1 makes them";
  const there = JSON.parse(readFileSync(LETTERS, "utf8")) as Letters;
  if (there.widths.some((width, index) => Math.abs(width - (here.widths[index] ?? 0)) > 1))
    return (
      `lines are ${here.widths.join(" and ")} px long here, ${there.widths.join(" and ")} px where the pictures ` +
      "were made: another typeface"
    );
  const blocks = [...there.ink].filter((block, index) => Math.abs(Number(block) - Number(here.ink[index])) > 1).length;
  return blocks > 5
    ? `Chinese letters are drawn otherwise than where the pictures were made (${blocks} of ${there.ink.length}` +
        " blocks): another typeface"
    : null;
}

async function compare(page: Page, name: string, now: Buffer, context: TestContext): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  if (updating) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, now);
    const here = await letters(page);
    if (otherLetters(here) !== null) writeFileSync(LETTERS, `${JSON.stringify(here)}\n`);
    return;
  }
  const reason = otherLetters(await letters(page));
  if (reason !== null) context.skip(reason);
  const differing = await difference(page, readFileSync(file), now);
  if (differing > TOLERATED) {
    const seen = `out/looks-${name}.png`;
    mkdirSync("out", { recursive: true });
    writeFileSync(seen, now);
    expect.fail(
      `${name} looks otherwise than tests/browser/looks/${name}.png: ${differing.toFixed(1)} ‰ of its pixels ` +
        `differ. It looks like ${seen}.`,
    );
  }
}

/** Pictures are compared inside the page, which its policy would refuse. */
const lookedAt = (alone: Alone): Alone => ({ ...alone, look: { ...alone.look, bypassCSP: true } });

const looks: readonly (readonly [name: string, alone: Alone, tabs: readonly Tab[]])[] = [
  ["zh-light", { language: "zh-CN", look: { colorScheme: "light" } }, tabs],
  ["en-dark", { language: "en-US", look: { colorScheme: "dark" } }, ["status", "data"]],
  ["zh-forced", { language: "zh-CN", look: { forcedColors: "active" } }, ["status"]],
];

describe("the pane looks as it did", () => {
  it.for(looks)("%s", ([look, alone, shown], context) =>
    onPaneAlone(
      browser,
      async (page) => {
        for (const name of shown) await compare(page, `${look}-${name}`, await drawn(page, name), context);
      },
      lookedAt(alone),
    ),
  );
});

it("would see a changed colour, a changed gap and a changed word", () =>
  onPaneAlone(
    browser,
    async (page) => {
      const before = await drawn(page, "status");
      expect(await difference(page, before, await picture(page))).toBeLessThanOrEqual(TOLERATED);
      const changed = async (css: string): Promise<number> => {
        const style = await page.addStyleTag({ content: css });
        const differing = await difference(page, before, await picture(page));
        await style.evaluate((element) => (element as Element).remove());
        return differing;
      };
      expect(await changed("#pane-view li > button { color: #555 !important; }"), "colour").toBeGreaterThan(TOLERATED);
      expect(await changed("#pane-view li { padding-top: 10px !important; }"), "gap").toBeGreaterThan(TOLERATED);
      await page
        .getByText("已锁定达标")
        .first()
        .evaluate((element) => {
          element.textContent = "已经锁定达标";
        });
      expect(await difference(page, before, await picture(page)), "word").toBeGreaterThan(TOLERATED);
    },
    lookedAt({}),
  ));
