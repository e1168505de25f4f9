/** What the check of a text comes to, in a line: never a verdict where there was nothing to judge. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { Summary } from "../../src/taskpane/notice/notice-check-view";

const summary = (text: string): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <Summary checked={{ text, result: checkNoticeText(text) }} text={text} />
    </FluentProvider>,
  ).replace(/<[^>]+>/g, "");

it.each(["演示数据说明", "各乡镇已按要求完成整改。"])("of a text without a figure, it is said so: %s", (text) => {
  expect(summary(text)).toContain("没有找到可以核对的数字");
  expect(summary(text)).not.toContain("没有发现问题");
});

it("of a text with figures, their number and that nothing was found", () => {
  expect(summary("2021年召开会议7次。")).toContain("没有发现问题");
});
