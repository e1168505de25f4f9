/** 月报·公示表 as an annex: a row a problem, each cell to be written over, what all share once below. */
import { describe, expect, it } from "vitest";
import { composeNotices, type NoticeInput } from "../../src/notice/composing/compose-notices";
import { noticeSheet } from "../../src/report/notice/notice-sheet";
import { airItem, assessTasksOf, ledgersOf, seedInput, seedTasks, task } from "../notice/notice-fixture";
import { reportInput } from "./report-fixture";

const water = { ...airItem, number: "2", theme: "water", problem: "部分污水未经处理直接排入渠道。" };
const two = {
  ledgers: ledgersOf(airItem, water),
  tasks: assessTasksOf([...seedTasks, task(51, { item: "2", theme: "水", progress: "已完工" })]),
};
const annexOf = (over: Partial<NoticeInput> = {}) => {
  const input = reportInput({ notice: composeNotices({ ...seedInput, ...two, form: "annex", ...over }) });
  return noticeSheet({ ...input, settings: { ...input.settings, noticeForm: "annex" } });
};
const keys = ({ cells }: ReturnType<typeof noticeSheet>) => cells.flatMap(({ editKey }) => editKey ?? []);

describe("the annex", () => {
  it("has a row a problem under one head that is printed on every page", () => {
    const sheet = annexOf();
    const [first] = sheet.print.titleRows ?? [];
    const head = sheet.cells.flatMap(({ row, look, value }) =>
      row === first && look === "noticeLabel" ? [value] : [],
    );
    expect(head).toEqual(["序号", "反馈问题", "整改目标", "责任单位", "整改时限", "整改完成情况", "验收情况"]);
    expect(keys(sheet)).toEqual(expect.arrayContaining(["notice:1:completion", "notice:2:completion"]));
    expect(new Set(keys(sheet)).size).toBe(keys(sheet).length);
    expect(sheet.print.orientation).toBe("landscape");
  });

  it("keeps what staff wrote over a cell, and has it in Word as well", () => {
    const { notices } = composeNotices({
      ...seedInput,
      ...two,
      form: "annex",
      edits: new Map([["notice:2:completion", "已全部完成。"]]),
    });
    expect(notices[1]?.rewrittenFields).toEqual({ completion: "已全部完成。" });
  });

  it("tells once below what is the same for all, and whose it is where it differs", () => {
    const phones = ({ cells }: ReturnType<typeof noticeSheet>) =>
      cells.filter(({ editKey }) => editKey?.endsWith(":phone") === true);
    expect(phones(annexOf())).toHaveLength(1);
    const sheet = annexOf({ ledgers: ledgersOf(airItem, { ...water, phone: "0990-2222222" }) });
    expect(phones(sheet)).toHaveLength(2);
    expect(sheet.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["序号1：", "序号2："]));
  });

  it("no row is higher than Excel allows, however long the text", () => {
    const long = { ledgers: ledgersOf({ ...airItem, history: "完成各项整改措施并通过销号。".repeat(300) }) };
    for (const height of annexOf(long).rowHeights) expect(height ?? 0).toBeLessThanOrEqual(409);
  });
});
