/** 公示: a text checked against itself and the workbook, and the composed notice with the source of each figure. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openBrowser } from "./open-browser";
import { onWorkbook, select, selection, show } from "./pane-steps";
import { fill } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("checks the selected text, and shows where in it something is odd", async () => {
  const workbook = newWorkbook("公示");
  const [sheet] = workbook.sheets;
  if (sheet) fill(sheet, [["推送超标企业82家，其中剔除81家、处罚2家。"], [null], ["空"]]);
  await onWorkbook(browser, saveWorkbook(workbook), async (pane, page) => {
    await show(pane, "notice");
    await select(page, "A2");
    await pane.getByRole("button", { name: "取所选单元格" }).click();
    await pane.getByText("所选单元格是空的").waitFor();
    await select(page, "A1");
    await pane.getByRole("button", { name: "取所选单元格" }).click();
    await pane.getByText(/找到 3 个数字/).waitFor();
    const area = pane.getByRole("textbox", { name: "公示文字" });
    expect(await area.inputValue()).toContain("推送超标企业82家");
    await pane.getByRole("button", { name: "在文字中选中" }).first().click();
    const marked = await area.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(marked).toMatch(/8\d家/);

    await area.fill("推送超标企业82家，其中剔除81家、处罚1家。");
    await pane.getByText("文字已改动，请重新核对。").waitFor();
    expect(await pane.getByRole("button", { name: "在文字中选中" }).count()).toBe(0);
    await pane.getByRole("button", { name: "核对", exact: true }).click();
    await pane.getByText(/找到 3 个数字，都没有找到可以对照的数据，未核对/).waitFor();
    await pane.getByText("没有可以公示的内容").waitFor();
  });
});

it("previews each item's notice, its figures leading to where they come from", () =>
  onWorkbook(browser, null, async (pane, page) => {
    await show(pane, "notice");
    await pane.getByRole("heading", { name: "整改目标" }).waitFor();
    await pane.getByRole("button", { name: "749.34万吨", exact: true }).first().click();
    await expect.poll(() => selection(page)).toMatch(/^煤炭消费2021年!/);
    await pane.getByLabel("整改任务").selectOption("2");
    await pane.getByText(/还没有填：.*验收情况/).waitFor();

    await pane.getByRole("button", { name: "生成月报" }).click();
    await pane.getByText("月报已生成").first().waitFor();
    await pane.getByRole("button", { name: "转到“月报·公示表”" }).click();
    await expect.poll(() => selection(page)).toMatch(/^月报·公示表!/);
  }));
