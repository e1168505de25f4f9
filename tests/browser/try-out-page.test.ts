/** The try-out page: a workbook is opened, shown, scrolled, edited and saved in the browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { baseUrl, openBrowser } from "./open-browser";
import { select } from "./pane-steps";
import {
  cell,
  content,
  fill,
  onTryOutPage,
  openBytes,
  openSample,
  paneFrame,
  savedBook,
  type PageOptions,
} from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const onPage = (use: (page: Page, requests: string[]) => Promise<void>, options?: PageOptions): Promise<void> =>
  onTryOutPage(browser, use, options);

/** A book with one sheet of some rows. */
function book(rows: Parameters<typeof fill>[1], name = "表"): Uint8Array {
  const workbook = newWorkbook(name);
  const [sheet] = workbook.sheets;
  if (sheet) fill(sheet, rows);
  return saveWorkbook(workbook);
}

describe("the try-out page", () => {
  it("says that it is no Excel, shows the sample's cells as Excel would, and asks nobody else for anything", () =>
    onPage(async (page, requests) => {
      await page.getByText("网页版，不是 Excel").waitFor();
      await openSample(page);
      await page.getByRole("button", { name: "2021年", exact: true }).click();
      expect(await cell(page, "A3").innerText()).toBe("2021/1/1");
      expect(await cell(page, "B2").innerText()).toBe("PM2.5(μg/m³)");
      await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
      expect(requests.filter((url) => !url.startsWith(baseUrl()) && !url.startsWith("blob:"))).toEqual([]);
    }));

  it("speaks the browser's language, and the other one on request", () =>
    onPage(
      async (page) => {
        await page.getByText("Web version, not Excel").waitFor();
        await page.getByRole("button", { name: "中文" }).click();
        await page.getByText("网页版，不是 Excel").waitFor();
      },
      { locale: "en-US" },
    ));

  it("takes what is typed as Excel does, tells the add-in, says what is not saved, and saves it", () =>
    onPage(async (page) => {
      await openSample(page);
      // The pane may still be reading: what is typed meanwhile is told as well.
      await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
      await page.getByRole("button", { name: "2021年", exact: true }).click();
      await cell(page, "B3").dblclick();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("3%");
      await page.keyboard.press("Enter");
      expect(await cell(page, "B3").innerText()).toBe("3%");
      await page
        .frameLocator("iframe")
        .getByRole("button", { name: /重新读取/ })
        .first()
        .waitFor();
      await page.getByText("有未保存的改动").waitFor();
      expect((await savedBook(page)).sheetByName("2021年")?.cell(2, 1)?.value).toBe(0.03);
      await page.getByText("有未保存的改动").waitFor({ state: "hidden" });
    }));

  it("shows how far the saving of a large file is, stops it when asked, and then saves it whole", () =>
    onPage(async (page) => {
      const rows = Array.from({ length: 30_000 }, (_, row) => [`第${row + 1}行`, row, row / 7]);
      await openBytes(page, book(rows), "大表.xlsx");
      await cell(page, "A1").click();
      await page.keyboard.type("改了");
      await page.keyboard.press("Enter");
      const slowly = await page.context().newCDPSession(page);
      await slowly.send("Emulation.setCPUThrottlingRate", { rate: 16 });
      await page.getByRole("button", { name: /另存/ }).click();
      const window = page.getByRole("dialog", { name: "大表.xlsx" });
      await window.getByRole("progressbar").waitFor();
      await window.getByRole("button", { name: "取消" }).click();
      await window.waitFor({ state: "detached" });
      await page.getByText("有未保存的改动").waitFor();
      await slowly.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      const [sheet] = (await savedBook(page)).sheets;
      expect([sheet?.cell(0, 0)?.value, sheet?.cell(29_999, 0)?.value]).toEqual(["改了", "第30000行"]);
      await page.getByText("有未保存的改动").waitFor({ state: "hidden" });
    }));

  it("draws only what is in sight of 20,000 rows, and jumps to the last", () =>
    onPage(async (page) => {
      await openBytes(
        page,
        book(
          Array.from({ length: 20_000 }, (_, row) => [`第${row + 1}行`]),
          "长表",
        ),
      );
      await cell(page, "A1").click();
      await page.getByRole("grid").focus();
      await page.keyboard.press("Control+End");
      await cell(page, "A20000").waitFor();
      expect(await cell(page, "A20000").innerText()).toBe("第20000行");
      expect(await page.getByRole("gridcell").count()).toBeLessThan(200);
    }));

  it("draws the report's charts, and follows its links to the source", () =>
    onPage(async (page) => {
      await openSample(page);
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button", { name: "生成月报" }).click();
      await pane.getByText("月报已生成").first().waitFor();
      await select(page, "A40");
      await page
        .getByRole("img", { name: /PM2.5累计均值/ })
        .locator("svg path")
        .first()
        .waitFor({ state: "attached" });
      const target = page.getByRole("gridcell", { name: "PM2.5年均浓度" });
      // Brought into sight as a screen reader does it; the sheet itself moves.
      await target.scrollIntoViewIfNeeded();
      await expect.poll(() => page.getByRole("grid").evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
      await target.click();
      await page.locator(".tabs [aria-current]", { hasText: "2021年目标" }).waitFor();
    }));

  it.each([
    ["不是工作簿.xlsx", "PK", "这不是 Excel 工作簿"],
    ["旧.xlsx", "\xd0\xcf\x11\xe0aaaaaaaaaaaaaaaaaaaaaaaa", "旧版 .xls 文件"],
  ])("refuses %s in plain words", (name, bytes, words) =>
    onPage(async (page) => {
      await openBytes(page, Buffer.from(bytes, "latin1"), name);
      expect(await page.getByRole("alert").innerText()).toContain(words);
      await page.getByRole("button", { name: "关闭" }).click();
      await page.getByRole("alert").waitFor({ state: "hidden" });
    }),
  );

  it("opens a file that is dropped, and shows where it may be dropped", () =>
    onPage(async (page) => {
      const bytes = [...book([["放下的"]])];
      const files = await page.evaluateHandle((data) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(data)], "放.xlsx"));
        return transfer;
      }, bytes);
      await page.dispatchEvent(".page", "dragover", { dataTransfer: files });
      await page.getByText("松开即打开").waitFor();
      await page.dispatchEvent(".page", "drop", { dataTransfer: files });
      expect(await cell(page, "A1").innerText()).toBe("放下的");
      await page.getByText("松开即打开").waitFor({ state: "hidden" });
    }));
});

describe("the keyboard", () => {
  it("moves, types, edits, gives up and undoes as in Excel", () =>
    onPage(async (page) => {
      await openBytes(
        page,
        book([
          ["一", 2],
          [3, 4],
        ]),
      );
      const nameBox = page.getByRole("textbox", { name: "名称框" });
      const formulaBar = page.getByRole("textbox", { name: "编辑栏" });
      await page.getByRole("grid").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
      expect([await nameBox.inputValue(), await formulaBar.inputValue()]).toEqual(["B2", "4"]);
      await page.keyboard.type("75");
      await page.keyboard.press("ArrowRight");
      expect([await cell(page, "B2").innerText(), await nameBox.inputValue()]).toEqual(["75", "C2"]);
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("F2");
      await page.keyboard.type("0");
      await page.keyboard.press("Enter");
      expect([await cell(page, "B2").innerText(), await nameBox.inputValue()]).toEqual(["750", "B3"]);
      await page.keyboard.press("Control+Home");
      await page.keyboard.type("不要");
      await page.keyboard.press("Escape");
      expect(await cell(page, "A1").innerText()).toBe("一");
      await page.keyboard.press("Delete");
      await cell(page, "A1").waitFor({ state: "detached" });
      await page.keyboard.press("Control+z");
      expect(await cell(page, "A1").innerText()).toBe("一");
      await page.keyboard.press("Control+z");
      expect(await cell(page, "B2").innerText()).toBe("75");
      const saved = await savedBook(page);
      expect([0, 1].map((row) => [0, 1].map((column) => saved.sheets[0]?.cell(row, column)?.value))).toEqual([
        ["一", 2],
        [3, 75],
      ]);
    }));

  it("goes to what the name box is told, edits in the formula bar, and leaves the grid with F6", () =>
    onPage(async (page) => {
      await openBytes(page, book([["一"]]));
      await page.getByRole("textbox", { name: "名称框" }).fill("C500");
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: "编辑栏" }).fill("二");
      await page.keyboard.press("Enter");
      expect(await cell(page, "C500").innerText()).toBe("二");
      await page.keyboard.press("F6");
      expect(await page.evaluate(() => document.activeElement?.closest(".tabs") !== null)).toBe(true);
      await page.getByRole("textbox", { name: "名称框" }).fill("没有");
      await page.keyboard.press("Enter");
      expect(await page.getByRole("alert").innerText()).toContain("没有这个单元格");
    }));

  it("makes the pane wider and narrower, and no more than Excel does", () =>
    onPage(
      async (page) => {
        await openBytes(page, book([["一"]]));
        const splitter = page.getByRole("separator", { name: "窗格宽度" });
        const width = async (): Promise<number> => (await page.locator(".pane").boundingBox())?.width ?? 0;
        await splitter.focus();
        await page.keyboard.press("ArrowLeft");
        expect(await width()).toBe(360);
        await page.keyboard.press("End");
        expect([await width(), await splitter.getAttribute("aria-valuenow")]).toEqual([450, "450"]);
        await page.keyboard.press("Home");
        await page.keyboard.press("ArrowRight");
        expect(await width()).toBe(300);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
      },
      { width: 1024 },
    ));
});

describe("the add-in", () => {
  it("is told of selections and edits, and finds what is selected", () =>
    onPage(async (page) => {
      await openBytes(
        page,
        book([
          [1, 2],
          [3, 4],
        ]),
      );
      const pane = await paneFrame(page);
      await pane.evaluate(async () => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
          sheet.onChanged.add(async (event) => void heard.push(`changed ${event.address}`));
          context.workbook.onSelectionChanged.add(async () => void heard.push("selected"));
          await context.sync();
        });
      });
      await cell(page, "A1").click();
      await cell(page, "B2").click({ modifiers: ["Shift"] });
      await page.keyboard.press("Delete");
      const selected = await pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load("address,values");
          await context.sync();
          return [range.address, range.values];
        }),
      );
      expect(selected).toEqual([
        "表!A1:B2",
        [
          ["", ""],
          ["", ""],
        ],
      ]);
      await expect
        .poll(() =>
          pane.evaluate(() => (globalThis as unknown as { readonly heard: readonly string[] }).heard.toSorted()),
        )
        .toEqual(["changed A1:B2", "selected", "selected A1:B2"]);
    }));

  it("is refused while a cell is edited, and not after", () =>
    onPage(async (page) => {
      await openBytes(page, book([[1]]));
      const pane = await paneFrame(page);
      const read = (): Promise<string> =>
        pane.evaluate(() =>
          Excel.run((context) =>
            context.sync().then(() => {
              context.workbook.load("name");
              return context.sync();
            }),
          ).then(
            () => "answered",
            (error: unknown) => (error as { readonly code: string }).code,
          ),
        );
      await cell(page, "A1").dblclick();
      expect(await read()).toBe("InvalidOperationInCellEditMode");
      await page.keyboard.press("Escape");
      expect(await read()).toBe("answered");
    }));
});

describe("sheets", () => {
  it("that do not fit are scrolled to, are listed, and hidden ones are shown on request", () =>
    onPage(async (page) => {
      const workbook = newWorkbook("第1张");
      for (let number = 2; number <= 40; number += 1) workbook.addSheet(`第${number}张`);
      const hidden = workbook.addSheet("藏");
      workbook.setVisibility(hidden, "Hidden");
      workbook.setVisibility(workbook.addSheet("深藏"), "VeryHidden");
      hidden.setCell(0, 0, content("找到了"));
      await openBytes(page, saveWorkbook(workbook));
      const tabs = page.getByRole("navigation", { name: "工作表" });
      await tabs.waitFor();
      expect(await tabs.getByRole("button").count()).toBe(40);
      await page.getByRole("button", { name: "全部工作表" }).click();
      const list = page.getByRole("group", { name: "全部工作表" });
      expect(await list.getByRole("button", { name: "深藏" }).count()).toBe(0);
      await list.getByRole("button", { name: "第40张" }).click();
      await expect
        .poll(() =>
          tabs.getByRole("button", { name: "第40张" }).evaluate((tab) => {
            const [own, strip] = [tab.getBoundingClientRect(), tab.parentElement?.getBoundingClientRect()];
            return strip !== undefined && own.left >= strip.left - 1 && own.right <= strip.right + 1;
          }),
        )
        .toBe(true);
      await page.getByRole("button", { name: "全部工作表" }).click();
      await list.getByRole("button", { name: /藏.*隐藏/ }).click();
      expect(await cell(page, "A1").innerText()).toBe("找到了");
      expect((await savedBook(page)).sheetByName("藏")?.visibility).toBe("Visible");
    }));
});
