/** The pane by keyboard alone: every tab, a correction, an answer; the focus is never lost and always seen. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./open-browser";
import { onPaneAlone, settled, tabs } from "./pane-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Stop {
  /** Tag, role and classes: controls that look alike show the focus alike. */
  readonly kind: string;
  readonly name: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Who has the focus; null: nobody. */
const stop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    // The dummy with which Fluent ends its page stands for the browser's own bars, which a headless browser does not
    // have.
    if (!element || element === document.body || element.hasAttribute("data-tabster-dummy")) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      kind: `${element.tagName} ${element.getAttribute("role") ?? ""} ${element.className}`,
      name: element.getAttribute("aria-label") ?? element.textContent.slice(0, 40),
      box: { x, y, width, height },
    };
  });

/** Around the control, as far as an outline may reach. */
async function picture(page: Page, { x, y, width, height }: Stop["box"]): Promise<string> {
  const clip = { x: Math.max(0, x - 4), y: Math.max(0, y - 4), width: width + 8, height: Math.min(height + 8, 300) };
  return (await page.screenshot({ clip, animations: "disabled", caret: "hide" })).toString("base64");
}

/** Whether the control looks otherwise without the focus. */
async function isSeen(page: Page, { box }: Stop): Promise<boolean> {
  const focused = await picture(page, box);
  await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    element.blur();
    Reflect.set(window, "hadFocus", element);
  });
  const blurred = await picture(page, box);
  // Back again by script, after a key: the focus is shown as a keyboard's.
  await page.evaluate(() => (Reflect.get(window, "hadFocus") as HTMLElement).focus());
  return focused !== blurred;
}

const MOST_STOPS = 400;

describe("the keyboard", () => {
  it("walks every control of every tab and back to the first, each seen when it has the focus", () =>
    onPaneAlone(browser, async (page) => {
      const seen = new Map<string, boolean>();
      await page.keyboard.press("Tab");
      expect(await stop(page), "the first Tab enters").not.toBeNull();
      for (const [index, name] of tabs.entries()) {
        await page
          .getByRole("tab")
          .nth(Math.max(0, index - 1))
          .focus();
        if (index > 0) await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Enter");
        await page.locator(`#pane-view[aria-labelledby="pane-tab-${name}"]`).waitFor();
        const walked: string[] = [];
        await page.evaluate(() => Reflect.set(window, "firstStop", document.activeElement));
        for (let presses = 0; presses < MOST_STOPS; presses += 1) {
          const here = await stop(page);
          // After the last control comes the first again, or nobody: the browser's own bars.
          if (
            here === null ||
            (presses > 0 && (await page.evaluate(() => document.activeElement === Reflect.get(window, "firstStop"))))
          )
            break;
          walked.push(here.name);
          if (!seen.has(here.kind)) seen.set(here.kind, await isSeen(page, here));
          await page.keyboard.press("Tab");
        }
        expect(walked.length, name).toBeLessThan(MOST_STOPS);
        expect(walked.at(-1), name).toMatch(/生成月报|移除月报/);
      }
      expect([...seen].filter(([, isShown]) => !isShown).map(([kind]) => kind)).toEqual([]);
      expect(seen.size).toBeGreaterThan(5);
    }));

  it("opens a sheet, corrects it and keeps its place", () =>
    onPaneAlone(browser, async (page) => {
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
      await page.getByRole("tab").first().focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const line = page.getByRole("button", { name: /^2020年会议/ });
      await line.focus();
      await page.keyboard.press("Enter");
      expect(await line.getAttribute("aria-expanded")).toBe("true");
      for (let presses = 0; presses < 9 && !(await focused()).startsWith("use-"); presses += 1)
        await page.keyboard.press("Tab");
      const use = await focused();
      expect(use).toMatch(/^use-/);
      // "Not used" is the last of the list.
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page
        .getByRole("heading", { level: 3, name: /^未使用/ })
        .filter({ hasText: "2" })
        .waitFor();
      await settled(page);
      expect(await focused()).toBe(use);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page
        .getByRole("heading", { level: 3, name: /^未使用/ })
        .filter({ hasText: "1" })
        .waitFor();
      await settled(page);
      // "Back to automatic" is gone with what it took back; its neighbour has the focus.
      expect(await stop(page)).not.toBeNull();
    }));

  it("answers a finding, gives it up with Escape, and goes on with the next", () =>
    onPaneAlone(browser, async (page) => {
      await page.getByRole("tab").nth(3).focus();
      await page.keyboard.press("Enter");
      const answer = page.getByRole("button", { name: "说明情况" }).first();
      await answer.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("已");
      expect(await page.getByRole("textbox", { name: "处理说明" }).inputValue()).toBe("已");
      await page.keyboard.press("Escape");
      await page.getByRole("textbox", { name: "处理说明" }).waitFor({ state: "detached" });
      expect(await stop(page)).not.toBeNull();

      await answer.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("已核");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "已说明 1" }).waitFor();
      await settled(page);
      expect((await stop(page))?.name).not.toBeUndefined();
    }));
});
