/** A notice as running text: its order, what staff rewrote, HTML that Word takes over, and a Word file. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { composeNotices } from "../../src/notice/composing/compose-notices";
import { documentText, noticeDocument } from "../../src/notice/document/notice-document";
import { documentHtml } from "../../src/notice/document/notice-html";
import { noticesDocx } from "../../src/notice/document/notice-docx";
import type { Notice } from "../../src/notice/notice";
import { noticePapers } from "../../src/notice/document/notice-papers";
import type { NoticeForm } from "../../src/settings";
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

  it("ends a sentence about the acceptance as one, and leaves a word alone", () => {
    const accepted = (acceptance: string) =>
      noticeDocument(noticeOf({ ...airItem, acceptance })).find((_, at, all) => all[at - 1]?.text === "九、验收情况")
        ?.text;
    expect(accepted("州生态环境局组织现场验收，已通过措施销号")).toBe("州生态环境局组织现场验收，已通过措施销号。");
    expect(accepted("已通过验收。")).toBe("已通过验收。");
    expect(accepted("合格")).toBe("合格");
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

const paper = { isLandscape: false, parts: blocks };

/** The document of the bureau's form, as Word reads it. */
async function wordOf(form: NoticeForm): Promise<string> {
  const draft = composeNotices({ ...seedInput, form, ledgers: ledgersOf({ ...airItem, publishedFrom }) });
  const part = unzipSync(await noticesDocx(noticePapers(draft)))["word/document.xml"];
  return part === undefined ? "" : strFromU8(part);
}
const textsIn = (xml: string): string[] => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? "");

describe("each form has a Word file of its own", () => {
  it("the card is a table with the labels at the left, in the card's order", async () => {
    const xml = await wordOf("card");
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    const first = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => textsIn(row)[0]);
    expect(first).toEqual([
      "整改任务（反馈问题）",
      "整改目标",
      "整改时限",
      "整改措施",
      "整改完成情况",
      "整改成效",
      "责任单位",
      "督导单位",
      "验收情况",
      "公示期",
      "监督电话",
    ]);
    expect(textsIn(xml)).not.toContain("一、整改任务");
    expect(textsIn(xml).at(-1)).toBe("2021年12月15日");
  });

  it("a signature takes what it signs with it, and short rows go over whole", async () => {
    const rowsOf = (xml: string): string[] => [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
    const card = await wordOf("card");
    const rows = rowsOf(card);
    expect(rows.map((row) => row.includes("<w:keepNext/>"))).toEqual(rows.map((_, index) => index === rows.length - 1));
    expect(rows.at(-1)).toContain("<w:cantSplit/>");
    expect(rows.find((row) => row.includes("整改完成情况"))).not.toContain("<w:cantSplit/>");
    // The office is kept with the date, the date with nothing.
    const signed = [...card.slice(card.lastIndexOf("</w:tbl>")).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([text]) => text);
    expect(signed.map((text) => text.includes("<w:keepNext/>"))).toEqual([true, false]);
  });

  it("the annex lies across, a row a problem under its heads, and tells the rest below", async () => {
    const xml = await wordOf("annex");
    expect(xml).toMatch(/w:orient="landscape"/);
    const [head, ...rows] = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => textsIn(row));
    expect(head).toEqual(["序号", "反馈问题", "整改目标", "责任单位", "整改时限", "整改完成情况", "验收情况"]);
    expect(rows.map(([number]) => number)).toEqual(["1"]);
    const below = xml.slice(xml.lastIndexOf("</w:tbl>"));
    expect(textsIn(below)[0]).toMatch(/^公示期：2021年12月16日/);
    expect(xml).toContain("<w:tblHeader/>");
  });

  it("an annex of problems that are shown on other days is signed once, before the first of them", () => {
    const of = (signedOn: string, publication: string): Notice => ({
      ...noticeOf({ ...airItem, publishedFrom }),
      signedOn,
      publication,
    });
    const notices = [of("2021年12月22日", "2021年12月23日起"), of("2021年12月9日", "2021年12月10日起")];
    const [annex] = noticePapers({ ...composeNotices(seedInput), notices, form: "annex" });
    const parts = annex?.parts ?? [];
    const signed = parts.flatMap((part) => (part.kind === "signature" ? [part.text] : []));
    expect(signed).toEqual(["示例市环境保护督察整改工作领导小组办公室", "2021年12月9日"]);
    expect(parts.at(-1)).toMatchObject({ kind: "signature", text: "2021年12月9日" });
  });

  it("a field that nobody filled in is no row of the card", () => {
    const notice = noticeOf({ ...airItem, acceptance: null });
    const [card] = noticePapers({ ...composeNotices(seedInput), notices: [notice], form: "card" });
    const rows = card?.parts.flatMap((part) => (part.kind === "table" ? part.rows : [])) ?? [];
    expect(rows.map(([label]) => label?.lines[0])).not.toContain("验收情况");
    expect(rows.every((cells) => cells.every(({ lines }) => lines.length > 0))).toBe(true);
  });

  it("running text has no table", async () => {
    const xml = await wordOf("text");
    expect(xml).not.toContain("<w:tbl>");
    expect(textsIn(xml)).toContain("一、整改任务");
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
    const files = unzipSync(await noticesDocx([paper, paper]));
    const part = files["word/document.xml"];
    const xml = part === undefined ? "" : strFromU8(part);
    expect(xml.match(/<w:p>/g)).toHaveLength(2 * blocks.length);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    for (const { text } of blocks) expect(xml).toContain(text.slice(0, 20));
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toMatch(/<w:pgMar w:top="2098"/);
  });
});
