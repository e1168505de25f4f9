/** Titles of two lines are broken where their words end. */
import { describe, expect, it } from "vitest";
import { documentHtml } from "../../src/notice/document/notice-html";
import { titleLines } from "../../src/notice/document/title-lines";

describe("a title", () => {
  it("is broken between its words, into lines as even as can be", () => {
    expect(titleLines("示例市第一轮中央环境保护督察反馈意见第一项问题整改情况公示表")).toEqual([
      "示例市第一轮中央环境保护督察反馈意见",
      "第一项问题整改情况公示表",
    ]);
  });

  it("of one line stays as it is, and so does one that has no such place", () => {
    expect(titleLines("青溪县第三项问题整改情况公示")).toHaveLength(1);
    expect(titleLines("甲".repeat(50))).toHaveLength(1);
  });

  it("is broken in what goes into Word", () => {
    const text = "示例市第二轮中央生态环境保护督察反馈意见第二项问题整改情况公示表";
    expect(documentHtml([{ kind: "title", text }])).toContain("反馈意见<br>第二项问题");
  });
});
