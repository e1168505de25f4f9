/** The icon that browsers ask a site for: a file of its own, and named by every page that a person opens. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { iconFile } from "../../build/site-icon";
import { helpPages, renderHelpPage } from "../../docs/help-pages";

it("favicon.ico holds the picture whole, and says its size", () => {
  const png = readFileSync("assets/icons/icon-32.png");
  const icon = iconFile(png);
  expect([...icon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  const [length, at] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
  expect(icon.subarray(at, at + length)).toEqual(png);
  expect(icon).toHaveLength(at + length);
});

const iconOf = (html: string): string | undefined => /<link rel="icon" href="([^"]+)">/.exec(html)?.[1];

it.each([
  "src/taskpane/taskpane.html",
  "src/commands/command-result.html",
  "src/preview/page/try.html",
  "assets/index.html",
  "assets/help.html",
])("%s names the icon", (file) => {
  expect(iconOf(readFileSync(file, "utf8"))).toBe("assets/icons/icon-32.png");
});

it.each(helpPages)("the page of $source names the icon", (page) => {
  expect(iconOf(renderHelpPage("# 一", page))).toBe("../assets/icons/icon-32.png");
});
