/** A hidden list beside the one that is seen counts only when somebody has said so. */
import { describe, expect, it } from "vitest";
import type { ListRole } from "../../../src/account/question";
import { readLedgers } from "../../../src/datasets/read-ledgers";
import { defaultSettings } from "../../../src/settings";
import { nothingTaken, sum } from "../ledger-bench";
import { book, snapshot } from "../sheet-snapshot";

function reading(hiddenName: string, role?: ListRole) {
  const list = (name: string, site: string, area: number) =>
    snapshot(
      [
        ["裸露土地治理清单"],
        ["地块名称", "治理面积（亩）", "治理情况", "治理日期"],
        [site, area, "已完成", "2024-02-05"],
      ],
      { name },
    );
  const seen = list("治理", "河滩", 20);
  const hidden = { ...list(hiddenName, "料场", 99), visibility: "Hidden" as const };
  const answers = { statuses: {}, sheets: role === undefined ? {} : { [seen.id]: { list: role } } };
  return readLedgers(book(seen, hidden), { ...defaultSettings, answers }, nothingTaken);
}

describe("a hidden list of other rows", () => {
  it("is asked about and waits", () => {
    const data = reading("底稿");
    expect([sum(data, "area"), data.questions?.map(({ code, facts }) => [code, facts])]).toEqual([
      20,
      [["oneListOrTwo", { dataset: "bareLand", sheets: "底稿", same: 0, rows: 1, isHidden: true }]],
    ]);
  });

  it("counts or gives way as somebody said", () => {
    expect([sum(reading("底稿", "counts"), "area"), reading("底稿", "counts").questions]).toEqual([119, []]);
    expect([sum(reading("底稿", "current"), "area"), reading("底稿", "current").questions]).toEqual([20, []]);
  });

  it.each(["1月", "城关镇"])("that says which time or place it is of is one of several: %s", (name) => {
    expect([sum(reading(name), "area"), reading(name).questions]).toEqual([119, []]);
  });
});
