/** A sheet that goes on with another's list and has no head of its own is told. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { codes, readSheets } from "../ledger-bench";

const TITLE = "2024年老旧柴油货车淘汰台账";
const rows = (from: number): RawValue[][] =>
  [0, 1, 2].map((at) => [from + at, `鄂C1234${from + at}`, "重型货车", "柴油", "国三", "2024-03-08"]);
const first = [[TITLE], ["序号", "号牌号码", "车辆类型", "燃料种类", "排放标准", "注销日期"], ...rows(1)];

describe("a sheet without a head", () => {
  it.each([
    ["表1续", [[`${TITLE}（续）`], ...rows(4)]],
    ["Sheet2", [[`${TITLE}（续表）`], ...rows(4)]],
    ["表1（续1）", rows(4)],
    ["Sheet2", [["接上表"], ...rows(4)]],
    ["续表", rows(4)],
  ])("that goes on with another is told: %s", (name, below) => {
    expect(codes(readSheets({ 表1: first, [name]: below }))).toContain("sheetContinuesAnother");
  });

  it("of anything else is not", () => {
    expect(codes(readSheets({ 表1: first, 说明: [["手续齐全的车辆资料（后续）"], ["另行报送"]] }))).not.toContain(
      "sheetContinuesAnother",
    );
  });

  it("is read where it has a head", () => {
    const [, head = []] = first;
    const data = readSheets({ 表1: first, 表1续: [[`${TITLE}（续）`], head, ...rows(4)] });
    expect([data.tables.flatMap((table) => table.rows).length, codes(data)]).toEqual([6, []]);
  });
});
