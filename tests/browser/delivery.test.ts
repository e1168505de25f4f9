/** 部署助手 from a disk, and 检查 on the site, as a bureau's IT meets them. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults";
import { baseUrl, openBrowser } from "./open-browser";
import { onPage } from "./pane-steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const ASSISTANT = `file://${resolve("out/browser-tests/deploy.html")}`;

const onAssistant = (use: (page: Page) => Promise<void>): Promise<void> =>
  onPage(browser, "", async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!/^(file|blob):/.test(request.url())) asked.push(request.url());
    });
    await page.goto(ASSISTANT);
    await use(page);
    expect(asked).toEqual([]);
  });

async function handedOut(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "全部下载" }).click(),
  ]);
  return unzipSync(readFileSync(await download.path()));
}

describe("部署助手, opened from a disk", () => {
  it("hands out nothing before it has an address that Office takes, and says why", () =>
    onAssistant(async (page) => {
      const address = page.getByRole("textbox", { name: "地址" });
      for (const [typed, words] of [
        ["http://oa/r/", "必须是 https"],
        ["https//oa/r/", "不像一个网址"],
        ["localhost/r", "只有这台电脑"],
        ["oa/r/taskpane.html", "不要带文件名"],
      ] as const) {
        await address.fill(typed);
        await page.getByText(words).waitFor();
        expect(await page.getByRole("button", { name: "全部下载" }).isVisible()).toBe(false);
      }
      expect(await axeFaults(page)).toEqual([]);
    }));

  it("hands out for each way what belongs to it, with the address in the manifest", () =>
    onAssistant(async (page) => {
      await page.getByRole("textbox", { name: "地址" }).fill("oa.example/rectification");
      await page.getByRole("textbox", { name: "共享文件夹" }).fill("\\\\文件服务器\\加载项");
      await page.getByRole("radio", { name: /自己签/ }).check();
      for (const [way, files] of [
        [/^共享文件夹/, ["manifest.xml", "install.cmd", "catalog.reg", "web.config", "certificate.ps1"]],
        [/单独一台/, ["manifest.xml", "install.cmd", "uninstall.cmd"]],
        [/集中部署/, ["manifest.xml"]],
        [/只用浏览器/, ["督察整改月报（网页版）.url"]],
      ] as const) {
        await page.getByRole("radio", { name: way }).check();
        const given = await handedOut(page);
        expect(Object.keys(given)).toEqual(expect.arrayContaining([...files]));
        const manifest = given["manifest.xml"];
        if (manifest)
          expect(new TextDecoder().decode(manifest)).toContain('"https://oa.example/rectification/taskpane.html"');
      }
      await page.getByRole("region", { name: /步骤单/ }).waitFor();
      const count = page.getByRole("spinbutton", { name: /台/ });
      await count.fill("0");
      await page.getByText("请填电脑的台数").waitFor();
      expect(await page.getByRole("region", { name: /步骤单/ }).isVisible()).toBe(false);
      await count.fill("12");
      await page.getByText(/12 台电脑/).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    }));
});

describe("检查", () => {
  it("finds the built site whole, and tells of what this server is not: https, the bureau's address", () =>
    onPage(browser, "check.html", async (page) => {
      await page.getByRole("button", { name: "复制结果" }).and(page.locator(":enabled")).waitFor();
      const states = await page
        .locator(".verdict")
        .evaluateAll((all) =>
          all.map((one) => `${one.getAttribute("data-state")} ${one.querySelector("h3")?.textContent}`),
        );
      expect(states.map((state) => state.replace(/[✓▲✕] /, ""))).toEqual([
        "bad 服务器和证书",
        "good 文件齐全，内容未被改动",
        "good 文件类型",
        "good 缓存",
        "good 内容安全策略",
        "good Office.js",
        "watch 清单",
        "good 浏览器",
      ]);
      expect(await axeFaults(page)).toEqual([]);
    }));

  it("tells of a file that somebody changed and of one that is gone", () =>
    onPage(browser, "", async (page) => {
      await page.route("**/help.css", (route) => route.fulfill({ body: "p{}", contentType: "text/css" }));
      await page.route("**/office/office.js", (route) => route.fulfill({ status: 404 }));
      await page.goto(`${baseUrl()}check.html`);
      await page.getByText("内容不同：help.css").waitFor();
      // Behind routes Playwright answers no request for an icon, so that one is told beside it.
      await page.getByText(/打不开：.*office\/office\.js（404）/).waitFor();
      await page.getByText("office/office.js 没有下载成功").waitFor();
    }));
});
