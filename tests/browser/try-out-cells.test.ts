/**
 * The try-out page draws cells as Excel draws them: conditional formats, numbers without room, borders, merged and
 * frozen cells.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  newDataBar,
  threshold,
  type ConditionalFormat,
  type ConditionalRule,
} from "../../src/preview/workbook/conditional-format";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openBrowser } from "./open-browser";
import { cell, content, fill, onTryOutPage, openBytes } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const showing = (
  make: (workbook: Workbook, sheet: Sheet) => void,
  look: (page: Page) => Promise<void>,
): Promise<void> =>
  onTryOutPage(browser, async (page) => {
    const workbook = newWorkbook("表");
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    make(workbook, sheet);
    await openBytes(page, saveWorkbook(workbook));
    await page.getByRole("grid").waitFor();
    await look(page);
  });

const conditional = (rules: readonly ConditionalRule[], bottom: number): ConditionalFormat[] =>
  rules.map((rule, index) => ({
    id: `{00000000-0009-0000-000${index}-000000000000}`,
    areas: [{ top: 0, left: 0, bottom, right: 0 }],
    rule,
    priority: index + 1,
    stopIfTrue: false,
    source: null,
  }));

const css = (page: Page, address: string, property: string): Promise<string> =>
  cell(page, address).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe("cells", () => {
  it("show conditional formats that were saved to the file and read back", () =>
    showing(
      (_, sheet) => {
        fill(sheet, [[0.25], [1], [0.5]]);
        const bars: ConditionalRule = {
          ...newDataBar("#1F5A7A"),
          min: threshold("num", "0"),
          max: threshold("num", "1"),
          gradient: false,
          showValue: false,
        };
        sheet.conditionalFormats = conditional(
          [
            bars,
            {
              kind: "cellValue",
              operator: "greaterThanOrEqual",
              formulas: ["0.5"],
              look: { fill: "#FFC7CE", color: null, bold: false },
            },
          ],
          2,
        );
      },
      async (page) => {
        const bar = cell(page, "A1").locator(".bar");
        expect([
          await bar.getAttribute("data-bar"),
          await bar.evaluate((element) => getComputedStyle(element).backgroundColor),
          await cell(page, "A1").innerText(),
        ]).toEqual(["0.00% 25.00%", "rgb(31, 90, 122)", ""]);
        expect([await css(page, "A1", "background-color"), await css(page, "A2", "background-color")]).toEqual([
          "rgba(0, 0, 0, 0)",
          "rgb(255, 199, 206)",
        ]);
      },
    ));

  it("say once what is not drawn, instead of guessing", () =>
    showing(
      (_, sheet) => {
        fill(sheet, [[1], [2]]);
        sheet.conditionalFormats = conditional(
          [{ kind: "custom", formula: "=A1<TODAY()", look: { fill: "#FFC7CE", color: null, bold: false } }],
          1,
        );
      },
      async (page) => {
        await page.getByText("1 条条件格式在此无法计算，未绘出").waitFor();
        expect(await css(page, "A1", "background-color")).toBe("rgba(0, 0, 0, 0)");
      },
    ));

  it("never cut a number: decimals go where the format lets them, else #### stands there", () =>
    showing(
      (workbook, sheet) => {
        const fixed = workbook.styles.intern({ ...workbook.styles.get(0), numberFormat: "0.000" });
        sheet.formatColumns(0, 1, (format) => ({ ...format, width: 6 }));
        sheet.setCell(0, 0, content(3.14159265));
        sheet.setCell(1, 0, content(12_345.678, fixed));
        sheet.setCell(2, 0, content("很长的文字不会变成井号"));
      },
      async (page) => {
        expect(await cell(page, "A1").innerText()).toMatch(/^3\.14\d?$/);
        expect(await cell(page, "A2").innerText()).toMatch(/^#+$/);
        expect(await cell(page, "A3").innerText()).toBe("很长的文字不会变成井号");
        expect([await css(page, "A1", "justify-content"), await css(page, "A3", "justify-content")]).toEqual([
          "flex-end",
          "flex-start",
        ]);
      },
    ));

  it("let a text reach over empty neighbours, and only over those", () =>
    showing(
      (_, sheet) => {
        fill(sheet, [
          ["这一段文字比一列宽得多，一直写到右边去", null, null, null],
          ["这一段文字比一列宽得多，一直写到右边去", 1, null, null],
        ]);
      },
      async (page) => {
        await cell(page, "A1").waitFor();
        expect((await cell(page, "A1").locator(".spill").boundingBox())?.width).toBeGreaterThan(200);
        expect(await cell(page, "A2").locator(".spill").count()).toBe(0);
      },
    ));

  it("share the line between them: neighbouring borders are drawn once", () =>
    showing(
      (workbook, sheet) => {
        const line = { style: "thin", color: "#000000" };
        const framed = workbook.styles.intern({
          ...workbook.styles.get(0),
          borders: { left: line, right: line, top: line, bottom: line },
        });
        for (const column of [0, 1]) sheet.setCell(0, column, content(column, framed));
      },
      async (page) => {
        const [a, b] = [await cell(page, "A1").boundingBox(), await cell(page, "B1").boundingBox()];
        if (!a || !b) throw new Error("the cells are not drawn");
        expect(a.x + a.width - b.x).toBe(1);
      },
    ));

  it("are merged, frozen and hidden as the sheet says, and grow with wrapped text", () =>
    showing(
      (workbook, sheet) => {
        fill(sheet, [["标题"], ["一"], ["二"], ["三"]]);
        sheet.merge({ top: 0, left: 0, bottom: 0, right: 3 });
        sheet.merge({ top: 1, left: 0, bottom: 2, right: 0 });
        sheet.freeze = { rows: 1, columns: 0 };
        sheet.formatRow(3, (format) => ({ ...format, hidden: true }));
        const wrapped = workbook.styles.intern({
          ...workbook.styles.get(0),
          alignment: { ...workbook.styles.get(0).alignment, wrap: true },
        });
        sheet.setCell(4, 1, content("一段需要折成几行才放得下的文字，行高随之增加", wrapped));
        for (let row = 5; row < 200; row += 1) sheet.setCell(row, 0, content(row));
      },
      async (page) => {
        const title = await cell(page, "A1").boundingBox();
        expect([
          await cell(page, "A1").getAttribute("aria-colspan"),
          await cell(page, "A2").getAttribute("aria-rowspan"),
          await cell(page, "A4").count(),
        ]).toEqual(["4", "2", 0]);
        expect((await cell(page, "B5").boundingBox())?.height).toBeGreaterThan(60);
        await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, 2000));
        await cell(page, "A120").waitFor();
        expect(await cell(page, "A1").boundingBox()).toEqual(title);
      },
    ));
});
