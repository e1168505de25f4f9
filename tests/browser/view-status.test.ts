/** 进度: the way to a first report, verdicts as a clerk reads them, filters, and where the names and figures lead. */
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { baseUrl, openBrowser } from "./open-browser";
import { onPage, onWorkbook, selection, settled, show } from "./pane-steps";
import { cell, openSample, paneFrame } from "./try-out-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function generate(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "生成月报" }).click();
  await pane.getByText("月报已生成").first().waitFor();
  await settled(pane);
}

it("leads from the page to a finished report within a minute", () =>
  onPage(browser, "", async (page) => {
    const began = performance.now();
    const steps: string[] = [];
    const done = (step: string): void =>
      void steps.push(`${step} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await page.goto(`${baseUrl()}try.html`);
    await openSample(page);
    const pane = await paneFrame(page);
    done("sample opened");
    await pane.getByText("已锁定达标").first().waitFor();
    done("verdicts read");
    await generate(pane);
    done("report written");
    await page.locator(".tabs [aria-current]", { hasText: "月报·总览" }).waitFor();
    await cell(page, "A1").filter({ hasText: "2021年12月" }).waitFor();
    done("overview seen");
    process.stdout.write(`The minute-long path: ${steps.join(", ")}\n`);
    expect(performance.now() - began).toBeLessThan(60_000);
  }));

it("what is not used is told above the figures, and its link opens just those sheets", () =>
  onWorkbook(browser, null, async (pane) => {
    await pane.getByRole("button", { name: "在“数据”里看" }).click();
    const chip = pane.getByRole("button", { name: /^未使用 / });
    expect(await chip.getAttribute("aria-pressed")).toBe("true");
    expect(await pane.getByRole("heading", { level: 4 }).allInnerTexts()).toEqual(["说明"]);
    // By its own tab the view shows all of them.
    await show(pane, "status");
    await show(pane, "data");
    expect(await pane.getByRole("button", { name: /^全部 / }).getAttribute("aria-pressed")).toBe("true");
  }));

describe("the verdicts", () => {
  it("are read out with what the rest of the year takes, and lead to their sources, then to the report", () =>
    onWorkbook(browser, null, async (pane, page) => {
      const row = pane.getByRole("listitem").filter({ has: pane.getByRole("button", { name: "PM2.5年均浓度" }) });
      expect((await row.innerText()).replace(/\s+/g, " ")).toContain(
        "PM2.5年均浓度 已锁定达标 45 → 目标 ≤63.5 μg/m³ 剩余 16 天日均不高于 467 即可",
      );
      // The small line is said in words too: where it began, where it is, and which way.
      await row.getByRole("img", { name: /^PM2\.5年均浓度：1 月以来逐月走势，由 \d+ (升|降)到 \d+$/ }).waitFor();

      await row.getByRole("button", { name: "PM2.5年均浓度" }).click();
      await expect.poll(() => selection(page)).toBe("2021年目标!B3");
      await row.getByRole("button", { name: "45", exact: true }).click();
      await expect.poll(() => selection(page)).toMatch(/^2021年!A3:/);

      await generate(pane);
      await row.getByRole("button", { name: "PM2.5年均浓度" }).click();
      await expect.poll(() => selection(page)).toMatch(/^月报·总览!A\d+/);
      await row.getByRole("button", { name: "≤63.5 μg/m³" }).click();
      await expect.poll(() => selection(page)).toBe("2021年目标!B3");

      await pane.getByRole("button", { name: /^推进工业企业全面达标/ }).click();
      const measure = pane.getByRole("listitem").filter({ has: pane.getByRole("button", { name: "企业提标改造" }) });
      await measure.getByRole("img", { name: "企业提标改造：1 月以来各月末累计（按台账日期）" }).waitFor();
      await measure.getByRole("button", { name: "企业提标改造" }).click();
      await expect.poll(() => selection(page)).toMatch(/^月报·指标进度!A\d+:[A-Z]\d+$/);
      expect(await page.getByRole("gridcell", { name: "企业提标改造", exact: true }).count()).toBe(1);
      // The figure; beside it the ledger's own total, which is the same.
      await measure.getByRole("button", { name: "35 家", exact: true }).first().click();
      await expect.poll(() => selection(page)).toMatch(/^提标改造!/);
    }));

  it("are filtered to what is at risk, overdue or missing", () =>
    onWorkbook(browser, null, async (pane) => {
      const shown = pane.locator("#pane-view").getByRole("listitem");
      const press = async (name: RegExp): Promise<number> => {
        const chip = pane.getByRole("button", { name });
        await chip.click();
        expect(await chip.getAttribute("aria-pressed")).toBe("true");
        return Number(/\d+/.exec(await chip.innerText())?.[0]);
      };
      const atRisk = await press(/^有风险 /);
      await expect.poll(() => shown.count()).toBe(atRisk);
      expect(await press(/^逾期 /)).toBe(1);
      await expect.poll(() => shown.count()).toBe(1);
      expect(await shown.innerText()).toContain("已逾期 15 天");
      expect(await press(/^缺数据 /)).toBe(0);
      await pane.getByText("没有这样的项目。").waitFor();
    }));
});
