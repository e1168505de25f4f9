/** A notice as running text: its order, what staff rewrote, HTML that Word takes over, and a Word file. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { composeNotices } from "../../src/notice/composing/compose-notices";
import { documentText, noticeDocument } from "../../src/notice/document/notice-document";
import { documentHtml } from "../../src/notice/document/notice-html";
import { noticesDocx } from "../../src/notice/document/notice-docx";
import { airItem, ledgersOf, seedInput, type ItemValues } from "./notice-fixture";

const publishedFrom = { from: dayOf(2021, 12, 16), to: dayOf(2021, 12, 16) };
const noticeOf = (item: ItemValues, edits: ReadonlyMap<string, string> = new Map()) => {
  const [notice] = composeNotices({ ...seedInput, ledgers: ledgersOf(item), edits }).notices;
  if (!notice) throw new Error("no notice");
  return notice;
};
const blocks = noticeDocument(noticeOf({ ...airItem, publishedFrom }));
const headings = (all = blocks) => all.flatMap(({ kind, text }) => (kind === "heading" ? [text] : []));

describe("running text", () => {
  it("is numbered 一、二、三 in the order of notices, and ends with who signs and when", () => {
    expect(headings()).toEqual([
      "一、整改任务",
      "二、整改目标",
      "三、整改时限",
      "四、责任单位",
      "五、督导单位",
      "六、整改措施",
      "七、整改完成情况",
      "八、整改成效",
      "九、验收情况",
      "十、公示期限及意见反映方式",
    ]);
    expect(blocks.slice(-2).map(({ text }) => text)).toEqual([
      "示例市环境保护督察整改工作领导小组办公室",
      "2021年12月15日",
    ]);
    expect(blocks.filter(({ text }) => text.includes("有异议"))).toMatchObject([
      { text: "对公示内容有异议的，可在公示期内向受理部门反映：电话0990-0000000。" },
    ]);
  });

  it("leaves out what nobody gave, closes up the numbers and prints nothing to be filled in", () => {
    const sparse = noticeDocument(
      noticeOf({ ...airItem, deadline: null, supervisor: null, acceptance: null, phone: null, signedBy: null }),
    );
    expect(headings(sparse)).toHaveLength(7);
    expect(headings(sparse).at(-1)).toMatch(/^七、公示期限/);
    expect(documentText(sparse)).not.toMatch(/待填|null|undefined|有异议/);
  });

  it("has what staff rewrote instead of what was composed", () => {
    const edits = new Map([
      ["notice:1:catering", "餐饮另行说明。"],
      ["notice:1:phone", "0990-7777777"],
    ]);
    const text = documentText(noticeDocument(noticeOf({ ...airItem, publishedFrom }, edits)));
    expect(text).toContain("　　餐饮另行说明。");
    expect(text).toContain("电话0990-7777777");
    expect(text).not.toContain("检查餐饮单位");
  });
});

describe("for Word", () => {
  it("HTML carries font, size, indent and line height in every paragraph, and escapes the text", () => {
    const html = documentHtml([...blocks, { kind: "paragraph", text: 'a<b>&"c"' }]);
    expect(html.match(/<p /g)).toHaveLength(blocks.length + 1);
    expect(html).toContain("font-family:方正小标宋简体,宋体;font-size:22pt");
    expect(html).toContain(
      "font-family:仿宋_GB2312,仿宋;font-size:16pt;line-height:28pt;text-align:justify;text-indent:32pt",
    );
    expect(html).toContain("a&lt;b&gt;&amp;&quot;c&quot;");
  });

  it("the file holds every paragraph, each notice from its own page, on A4 with the standard's margins", async () => {
    const files = unzipSync(await noticesDocx([blocks, blocks]));
    const part = files["word/document.xml"];
    const xml = part === undefined ? "" : strFromU8(part);
    expect(xml.match(/<w:p>/g)).toHaveLength(2 * blocks.length);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    for (const { text } of blocks) expect(xml).toContain(text.slice(0, 20));
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toMatch(/<w:pgMar w:top="2098"/);
  });
});
