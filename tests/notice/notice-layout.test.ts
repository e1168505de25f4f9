/** The bureau's own list of a notice's fields, and its own days off. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { noOwnDays, parseOwnDays } from "../../src/calendar/own-days";
import { workingDaysIn } from "../../src/calendar/working-days";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { documentText, noticeDocument } from "../../src/notice/document/notice-document";
import { composeNotices } from "../../src/notice/composing/compose-notices";
import { askedFields } from "../../src/notice/templates/field-labels";
import { parseLayout, standardLayouts } from "../../src/notice/templates/notice-layout";
import { airItem, ledgersOf, seedInput, type ItemValues } from "./notice-fixture";

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return dayOf(year, month, date);
};
const draftOf = (item: ItemValues, edits: Readonly<Record<string, string>> = {}) =>
  composeNotices({ ...seedInput, ledgers: ledgersOf(item), edits: new Map(Object.entries(edits)) });

describe("a list of fields", () => {
  it("names each with its order, its name and whether it must be there", () => {
    const { fields, shown, unread } = parseLayout(
      "办理期限=整改时限（必填）\n公示期（10个工作日）\n监督电话\n办理人\n监督电话（必填）",
    );
    expect(fields).toEqual([
      { id: "deadline", label: "办理期限", required: true },
      { id: "publication", label: "公示期", required: false },
      { id: "phone", label: "监督电话", required: false },
    ]);
    expect(shown).toEqual({ days: 10, working: true });
    expect(unread).toEqual(["办理人"]);
  });

  it.each(Object.entries(standardLayouts))("%s: the shipped one is read whole and signed", (_, text) => {
    const { fields, unread } = parseLayout(text);
    expect(unread).toEqual([]);
    expect(fields).toHaveLength(text.split("\n").length);
    expect(fields.at(-1)?.id).toBe("signedBy");
  });
});

describe("the bureau's list", () => {
  const short = "办理期限=整改时限（必填）\n反馈问题\n整改完成情况\n公示期（10个工作日）\n监督电话（必填）";

  it("decides the order, the names and the length of running text", () => {
    const draft = draftOf(
      { ...airItem, publishedFrom: { from: day("2021-12-16"), to: day("2021-12-16") }, publishedTo: null },
      { "template:layoutText": short },
    );
    const [notice] = draft.notices;
    if (!notice) throw new Error("no notice");
    const headings = noticeDocument(notice, draft.textLayout).flatMap(({ kind, text }) =>
      kind === "heading" ? [text] : [],
    );
    expect(headings).toEqual(["一、办理期限", "二、反馈问题", "三、整改完成情况", "四、公示期限及意见反映方式"]);
  });

  it("decides how long a notice is shown where no end is given", () => {
    const from = { from: day("2021-12-16"), to: day("2021-12-16") };
    const [notice] = draftOf(
      { ...airItem, publishedFrom: from, publishedTo: null },
      { "template:layoutCard": short },
    ).notices;
    expect(notice?.publication).toBe("2021年12月16日至2021年12月29日（10个工作日）");
  });

  it("decides what is asked for, and no other field is", () => {
    const bare = { ...airItem, deadline: null, acceptance: null, phone: null, signedBy: null };
    const missing = draftOf(bare, { "template:layoutCard": short }).findings.flatMap((one) =>
      one.code === "noticeFieldMissing" ? [one.facts.field] : [],
    );
    expect(missing).toEqual(["整改时限", "监督电话"]);
  });

  it("a line that names no field is told at its place, and not printed", () => {
    const { findings, notices } = draftOf(airItem, { "template:layoutCard": `${short}\n办理人：张三` });
    expect(findings).toMatchObject(expect.arrayContaining([expect.objectContaining({ code: "templateLineUnread" })]));
    expect(JSON.stringify(notices)).not.toContain("张三");
  });

  it("decides what a checked text must have", () => {
    const text = "示例县整改情况公示\n整改完成情况：已完成。\n公示期：2024年3月4日至3月8日\n监督电话：0990-0000000";
    const fieldsOf = (list: string) =>
      checkNoticeText(text, [], askedFields(parseLayout(list))).findings.flatMap(({ finding }) =>
        finding.code === "textFieldsMissing" ? [finding.facts.fields] : [],
      );
    expect(fieldsOf("整改完成情况（必填）\n公示期（必填）\n监督电话（必填）")).toEqual([]);
    expect(fieldsOf("整改时限（必填）\n责任单位（必填）\n监督电话（必填）")).toEqual(["整改时限、责任单位"]);
  });
});

describe("who receives objections", () => {
  it("is named with every way to reach them, in the bureau's words", () => {
    const item = { ...airItem, receiver: "示例市生态环境局", address: "示例市人民路1号", mail: "a@b.cn" };
    const [notice] = draftOf(item).notices;
    expect(notice?.objection).toBe(
      "对公示内容有异议的，可在公示期内向示例市生态环境局反映：电话0990-0000000，地址：示例市人民路1号，电子邮箱a@b.cn。",
    );
    const edits = {
      "template:preamble": "根据省方案要求，现将{公示事项}予以公示。",
      "template:objection": "请致电{反映方式}。",
    };
    const draft = draftOf(item, edits);
    const text = documentText(draft.notices.flatMap((one) => noticeDocument(one, draft.textLayout)));
    expect(text).toMatch(/　　根据省方案要求，现将示例市[^。]*整改情况予以公示。/);
    expect(text).toContain("请致电电话0990-0000000");
  });
});

describe("days off of the bureau's own", () => {
  it("are read with ranges, and what says neither is told", () => {
    const { off, worked, unread } = parseOwnDays(
      "2026-10-09 放假\n2026年10月10日 上班；2026-11-02至2026-11-04 放假\n2026-13-01 放假\n国庆",
    );
    expect([...off]).toEqual(["2026-10-09", "2026-11-02", "2026-11-03", "2026-11-04"].map(day));
    expect([...worked]).toEqual([day("2026-10-10")]);
    expect(unread).toEqual(["2026-13-01 放假", "国庆"]);
  });

  it("go before the library's", () => {
    const week = { from: day("2026-11-02"), to: day("2026-11-08") };
    expect(workingDaysIn(week)).toBe(5);
    expect(workingDaysIn(week, parseOwnDays("2026-11-03 放假"))).toBe(4);
    expect(workingDaysIn(week, parseOwnDays("2026-11-07 上班"))).toBe(6);
    expect(workingDaysIn(week, noOwnDays)).toBe(5);
  });
});
