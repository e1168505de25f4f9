/**
 * The ribbon's buttons in the try-out page: 更新月报 without the pane, its result in a window, and a workbook of its own
 * for the sample.
 */
import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEVELOPMENT_URL, manifestUrls, parseManifest } from "../../src/manifest/manifest-xml";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { axeFaults } from "./axe-faults";
import { baseUrl, openBrowser } from "./open-browser";
import { smallSampleFile } from "../excel/office-bench";
import { reportNames } from "../report/report-names";
import { cell, content, onTryOutPage, openBytes, openSample, openSmall, savedBook } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const onPage = (use: (page: Page) => Promise<void>, options?: Parameters<typeof onTryOutPage>[2]): Promise<void> =>
  onTryOutPage(browser, use, options);

const updateButton = (page: Page): Locator => page.getByRole("toolbar").getByRole("button", { name: "更新月报" });
const resultWindow = (page: Page): FrameLocator => page.frameLocator("dialog iframe");
const windows = (page: Page): Locator => page.locator("dialog.window");

/** All pages of the add-in that a press opened are gone, so its function has said that it is done. */
const allOver = (page: Page): Promise<void> =>
  expect.poll(() => page.frames().filter((frame) => /command/.test(frame.url())).length).toBe(0);

/** A workbook in which nothing is recognised. */
const emptyBook = (): Uint8Array => saveWorkbook(newWorkbook("空表"));

describe("更新月报 on the ribbon", () => {
  it("writes the report without the pane, shows what came of it, and is done by keyboard alone", () =>
    onPage(async (page) => {
      await page.route("**/taskpane.html", (route) => route.abort());
      await openSample(page);
      await updateButton(page).focus();
      await page.keyboard.press("Enter");
      const shown = resultWindow(page);
      await shown.getByRole("heading", { name: "月报已生成" }).waitFor();
      for (const words of [
        "示例市 2021年12月",
        "统计截止 2021-12-15",
        "写出 9 张“月报·”工作表，当前显示“月报·总览”。原有工作表没有改动。",
        "提醒",
        "详见“月报·数据核查”。",
      ])
        await shown.getByText(words).first().waitFor();
      await expect
        .poll(() => shown.getByRole("button", { name: "确定" }).evaluate((button) => button === document.activeElement))
        .toBe(true);
      await page.keyboard.press("Enter");
      await windows(page).waitFor({ state: "detached" });
      await allOver(page);
      expect(await updateButton(page).evaluate((button) => button === document.activeElement)).toBe(true);
      await page.locator(".tabs [aria-current]", { hasText: "月报·总览" }).waitFor();
      const saved = await savedBook(page);
      expect(saved.sheets.slice(-9).map(({ name }) => name)).toEqual(reportNames);
    }));

  it("says in its window what changed since the report before, in three lines at most", () =>
    onPage(async (page) => {
      await openSmall(page);
      const shown = resultWindow(page);
      const press = async (): Promise<string[]> => {
        await updateButton(page).click();
        await shown.getByRole("heading", { name: "月报已生成" }).waitFor();
        const said = (await shown.locator("#result").innerText()).split("\n");
        await page.keyboard.press("Escape");
        await windows(page).waitFor({ state: "detached" });
        await allOver(page);
        return said;
      };
      expect((await press()).join(), "nothing to compare with").not.toContain("与上次");
      await page.locator(".tabs").getByRole("button", { name: "2021年", exact: true }).click();
      await cell(page, "B4").click();
      await page.keyboard.type("900");
      await page.keyboard.press("Enter");
      const said = await press();
      expect(said.filter((line) => line.startsWith("与上次（2021年12月"))).toHaveLength(1);
      const changed = said.filter((line) => line.includes("→"));
      expect(changed[0]).toMatch(/^数值变动 \d+ 项：/);
      expect(changed.length).toBeLessThanOrEqual(3);
    }));

  it("is over when its window is closed, by Esc or by its corner", () =>
    onPage(async (page) => {
      await openBytes(page, emptyBook());
      for (const close of [
        () => page.keyboard.press("Escape"),
        () => page.getByRole("button", { name: "关闭窗口" }).click(),
      ]) {
        await updateButton(page).click();
        await resultWindow(page).getByRole("heading", { name: "没能生成月报" }).waitFor();
        await resultWindow(page).getByText("请打开“整改月报”窗格").waitFor();
        await resultWindow(page).getByText("什么都没有写，工作簿和原来一样。").waitFor();
        await resultWindow(page).getByText("错误代码：noData").waitFor();
        await close();
        await windows(page).waitFor({ state: "detached" });
        await allOver(page);
        await page.getByText("正在运行").waitFor({ state: "detached" });
        expect((await savedBook(page)).sheets.map(({ name }) => name)).toEqual(["空表"]);
      }
    }));

  it("tries again from its window, and never touches a sheet of the bureau's that bears a report's name", () =>
    onPage(async (page) => {
      const workbook = openWorkbook(smallSampleFile());
      workbook.addSheet("月报·总览").setCell(0, 0, content("本单位自己的"));
      const before = workbook.sheets.map(({ name }) => name);
      await openBytes(page, saveWorkbook(workbook));
      await updateButton(page).click();
      const shown = resultWindow(page);
      await shown.getByText("已有一张名为“月报·总览”的工作表").waitFor();
      // The next window may stand before anybody sees that the last one went.
      await windows(page).evaluate((window) => window.setAttribute("data-last", ""));
      await shown.getByRole("button", { name: "重试" }).click();
      await page.locator("dialog.window:not([data-last])").waitFor();
      await shown.getByText("已有一张名为“月报·总览”的工作表").waitFor();
      await shown.getByRole("button", { name: "关闭" }).click();
      await allOver(page);
      const saved = await savedBook(page);
      expect(saved.sheets.map(({ name }) => name)).toEqual(before);
      expect(saved.sheetByName("月报·总览")?.cell(0, 0)?.value).toBe("本单位自己的");
    }));

  it("writes once for two quick presses, and shows one window", () =>
    onPage(async (page) => {
      await openSmall(page);
      await updateButton(page).dblclick();
      await resultWindow(page).getByRole("heading", { name: "月报已生成" }).waitFor();
      await page.keyboard.press("Escape");
      await windows(page).waitFor({ state: "detached" });
      await allOver(page);
      expect((await savedBook(page)).sheets.filter(({ name }) => name.startsWith("月报·"))).toHaveLength(9);
    }));

  it("says what to ask IT when its rules do not load", () =>
    onPage(async (page) => {
      await page.route("**/commands-engine.*.js", (route) => route.abort());
      await openBytes(page, emptyBook());
      await updateButton(page).click();
      await resultWindow(page).getByText("加载项的程序文件没有下载成功").waitFor();
    }));

  it("asks for a newer Office in a browser that is too old", () =>
    onPage(async (page) => {
      // In the pages themselves: a frame that comes late may run a script of Playwright's before it has its address.
      await page.route("**/command*.html", async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({
          response,
          body: html.replace("<head>", "<head><script>delete String.prototype.replaceAll</script>"),
        });
      });
      await openBytes(page, emptyBook());
      await updateButton(page).click();
      await resultWindow(page).getByRole("heading", { name: "需要更新的 Office" }).waitFor();
      await page.getByRole("button", { name: "关闭窗口" }).click();
      await allOver(page);
    }));

  it("is no change of sources for a pane that is open, which then knows of the new report", () =>
    onPage(async (page) => {
      await openSmall(page);
      const pane = page.frameLocator(".pane iframe");
      await pane.getByText("已按现有数据计算").waitFor();
      expect(await pane.getByRole("button", { name: "移除月报" }).count()).toBe(0);
      await updateButton(page).click();
      await resultWindow(page).getByRole("heading", { name: "月报已生成" }).waitFor();
      await page.keyboard.press("Escape");
      await pane.getByText("上次生成：").waitFor();
      await pane.getByText("已按现有数据计算").waitFor();
      expect(await pane.getByText("数据表有改动").count()).toBe(0);
    }));

  it("leaves a failure that no window told of to the pane", () =>
    onPage(async (page) => {
      await openBytes(page, emptyBook(), "空.xlsx");
      const pane = page.frameLocator(".pane iframe");
      await pane.getByText("三步出月报").waitFor();
      // As the page behind the buttons does where Office shows no window (tests/commands).
      await page.evaluate(() =>
        localStorage.setItem(
          `rectification-report.untold https://preview.invalid/${encodeURIComponent("空.xlsx")}`,
          JSON.stringify({
            kind: "failed",
            at: "2021-12-16 09:30",
            code: "busy",
            sheet: null,
            excelCode: "RequestAborted",
            reached: null,
          }),
        ),
      );
      await pane.getByText("2021-12-16 09:30 从功能区“更新月报”没有成功：Excel 正忙").waitFor();
      await pane.getByText("错误代码：RequestAborted").waitFor();
    }));
});

describe("the ribbon strip", () => {
  const manifest = readFileSync("manifest.xml", "utf8");

  it.each([
    ["zh-CN", ["整改月报", "更新月报"]],
    ["en-US", ["Monthly report", "Update report"]],
  ] as const)("shows the manifest's buttons in %s, and the first of them opens and closes the pane", (locale, labels) =>
    onPage(
      async (page) => {
        await openBytes(page, emptyBook());
        const buttons = page.getByRole("toolbar").getByRole("button");
        await buttons.first().waitFor();
        expect(await buttons.allInnerTexts()).toEqual(labels);
        for (const image of await page.getByRole("toolbar").locator("img").all())
          expect(await image.evaluate((icon: HTMLImageElement) => icon.naturalWidth)).toBe(24);
        const tip = await buttons.last().getAttribute("title");
        expect(manifest).toContain(tip?.split("\n")[1] ?? "no tip");
        expect([await buttons.first().getAttribute("aria-pressed"), await page.locator(".pane").count()]).toEqual([
          "true",
          1,
        ]);
        await buttons.first().click();
        expect([await buttons.first().getAttribute("aria-pressed"), await page.locator(".pane").count()]).toEqual([
          "false",
          0,
        ]);
        await buttons.first().click();
        await page.frameLocator(".pane iframe").getByRole("heading").first().waitFor();
      },
      { locale },
    ),
  );

  it("leads nowhere that is not built", async () => {
    const paths = [
      ...new Set(manifestUrls(parseManifest(manifest)).map(({ url }) => url.slice(DEVELOPMENT_URL.length))),
    ];
    expect(paths).toContain("commands.html");
    const answers = await Promise.all(paths.map(async (path) => `${path} ${(await fetch(baseUrl() + path)).status}`));
    expect(answers).toEqual(paths.map((path) => `${path} 200`));
  });
});

describe("the sample in a workbook of its own", () => {
  const sampleButton = (page: Page): Locator =>
    page.frameLocator(".pane iframe").getByRole("button", { name: "在新工作簿中打开示例" });

  it("opens where there is nothing to lose", () =>
    onPage(async (page) => {
      await openBytes(page, emptyBook(), "空.xlsx");
      await sampleButton(page).click();
      await page
        .frameLocator(".pane iframe")
        .getByRole("heading", { level: 1, name: /2021年12月/ })
        .waitFor();
      await page.locator(".name", { hasText: "工作簿1.xlsx" }).waitFor();
      await page.getByRole("button", { name: "2021年", exact: true }).waitFor();
    }));

  it("asks before unsaved changes are lost, as opening a file does", () =>
    onPage(async (page) => {
      await openBytes(page, emptyBook(), "空.xlsx");
      await sampleButton(page).waitFor();
      await page.getByRole("grid").focus();
      await page.keyboard.type("还没有保存");
      await page.keyboard.press("Enter");
      const question = page.getByRole("alertdialog");

      await sampleButton(page).click();
      await question.getByText("有未保存的改动").waitFor();
      await question.getByRole("button", { name: "取消" }).click();
      expect(await cell(page, "A1").innerText()).toBe("还没有保存");

      await openBytes(page, emptyBook(), "另一个.xlsx");
      await question.waitFor();
      await page.keyboard.press("Escape");
      await question.waitFor({ state: "detached" });
      expect(await cell(page, "A1").innerText()).toBe("还没有保存");

      await sampleButton(page).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        question.getByRole("button", { name: "先另存为" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("空.xlsx");
      await page.locator(".name", { hasText: "工作簿1.xlsx" }).waitFor();
    }));
});

it("strip and window have no accessibility fault, in light, dark and high contrast", () =>
  onPage(async (page) => {
    await openBytes(page, emptyBook());
    await updateButton(page).click();
    await resultWindow(page).getByRole("button", { name: "关闭" }).waitFor();
    const include = [".ribbon", "dialog", ["dialog iframe", "body"]] as const;
    expect(await axeFaults(page, { include })).toEqual([]);
    for (const look of [{ colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }] as const) {
      await page.emulateMedia(look);
      expect(await axeFaults(page, { include, coloursOnly: true }), JSON.stringify(look)).toEqual([]);
    }
  }));
