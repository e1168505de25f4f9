/** 核查: findings by severity, folded by kind, each a way to its cell, answered with a reason that stays. */
import { readFileSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./open-browser";
import { onWorkbook, selection, settled, show, tab } from "./pane-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const openCount = async (pane: Frame): Promise<number> =>
  Number(/\d+/.exec(await tab(pane, "checks").innerText())?.[0] ?? 0);

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /另存/ }).click(),
  ]);
  return readFileSync(await download.path());
}

it("leads to the cell, takes an answer, one for many alike, and keeps them in the workbook", async () => {
  let book: Uint8Array = new Uint8Array();
  await onWorkbook(browser, null, async (pane, page) => {
    await show(pane, "checks");
    const before = await openCount(pane);
    const doubled = pane.getByRole("listitem").filter({ hasText: "MZ2020-05" });
    await doubled.getByRole("button", { name: "煤质抽检!D10" }).click();
    await expect.poll(() => selection(page)).toBe("煤质抽检!D10");

    await doubled.getByRole("button", { name: "说明情况" }).click();
    await pane.getByRole("textbox", { name: "处理说明" }).fill("=同一批次，已核");
    await pane.getByRole("button", { name: "保存", exact: true }).click();
    await pane.getByRole("button", { name: "已说明 1" }).waitFor();
    expect(await openCount(pane)).toBe(before - 1);

    const texts = pane.getByRole("listitem").filter({ hasText: "数以文本存放" });
    expect(await texts.filter({ hasText: "罚款金额" }).count()).toBe(0);
    await pane.getByRole("button", { name: /^同类还有 2 处/ }).click();
    await texts.filter({ hasText: "罚款金额" }).first().waitFor();
    await pane.getByRole("button", { name: "3 处一并说明" }).click();
    await pane.getByRole("textbox", { name: "处理说明（用于这 3 处）" }).fill("平台导出如此");
    await pane.getByRole("button", { name: "保存", exact: true }).click();
    await pane.getByRole("button", { name: "已说明 4" }).waitFor();
    await settled(pane);
    book = await saved(page);
  });

  await onWorkbook(browser, book, async (pane) => {
    await show(pane, "checks");
    await pane.getByRole("button", { name: "已说明 4" }).click();
    await pane.getByText("✓ =同一批次，已核").waitFor();
    expect(await pane.getByText("✓ 平台导出如此").count()).toBe(3);
    // Emptied, it is taken back.
    await pane.getByRole("listitem").filter({ hasText: "已核" }).getByRole("button", { name: "修改说明" }).click();
    await pane.getByRole("textbox", { name: "处理说明" }).fill("");
    await pane.getByRole("button", { name: "保存", exact: true }).click();
    await pane.getByRole("button", { name: "已说明 3" }).waitFor();
  });
});
