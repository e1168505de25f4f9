/** What stands under 其中 is a part of the row above, also where the word is not repeated. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { codes, column, readSheet } from "./ledger-bench";

type Row = readonly RawValue[];
const read = (...rows: readonly Row[]) =>
  readSheet([["2024年农村清洁取暖完成情况"], ["乡镇", "计划户数", "完成户数"], ...rows]);
const done = (data: ReturnType<typeof read>) => column(data, "done").flat();

describe("parts under 其中", () => {
  it.each<[string, readonly Row[], readonly number[]]>([
    [
      "that go on without the word",
      [
        ["甲镇", 500, 400],
        ["其中：煤改电", 300, 250],
        ["煤改气", 200, 150],
        ["乙镇", 300, 200],
        ["其中：煤改电", 300, 200],
        ["丙镇", 100, 50],
      ],
      [400, 200, 50],
    ],
    [
      "that do not make up the whole, up to the next place",
      [
        ["甲镇", 500, 400],
        ["其中：煤改电", 200, 150],
        ["煤改气", 100, 50],
        ["乙镇", 300, 200],
      ],
      [400, 200],
    ],
    [
      "of a total below its entries",
      [
        ["甲镇", 500, 400],
        ["乙镇", 300, 200],
        ["合计", 800, 600],
        ["其中：煤改电", 500, 450],
        ["煤改气", 300, 150],
      ],
      [400, 200],
    ],
  ])("%s", (_, rows, expected) => {
    const data = read(...rows);
    expect(done(data)).toEqual(expected);
    expect(codes(data)).toEqual(["rowsPassedOver"]);
  });

  it("are the entries where the total heads the table", () => {
    const data = read(["合计", 800, 600], ["其中：甲镇", 500, 400], ["乙镇", 300, 200]);
    expect(done(data)).toEqual([400, 200]);
  });

  it("end where the whole is made up: the next entry is none of them", () => {
    const data = read(["甲镇", 500, 400], ["其中：煤改电", 500, 400], ["乙镇", 300, 200], ["丙镇", 100, 50]);
    expect(done(data)).toEqual([400, 200, 50]);
  });
});
