/** A list whose title alone says what it is of: of the other subjects of its ledger nothing is known. */
import { describe, expect, it } from "vitest";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { assessed, assessedSheets } from "../datasets/assessed";

const visits = [
  ["2024-03-04", "甲山塑料厂", "否"],
  ["2024-04-11", "乙水砖瓦厂", "否"],
  ["2024-05-20", "丙岭石材厂", "是"],
];
const heads = ["检查日期", "单位名称", "是否死灰复燃"];
const listed = (book: ReturnType<typeof assessed>): readonly string[] =>
  book.monthly.progress === null ? [] : standingsOf(book.monthly.progress).map(({ indicator: { id } }) => id);

describe("look-backs", () => {
  it.each(["散乱污企业“回头看”检查记录", "“散乱污”复查台账"])("titled %s are of these alone", (title) => {
    const book = assessed([[title], heads, ...visits], "检查");
    expect([book("lookBackChecks").figure, book("scatteredRebounds").figure]).toEqual([3, 1]);
    expect(listed(book).filter((id) => /boiler|catering/i.test(id))).toEqual([]);
  });

  it("with a column of kinds were none of boilers", () => {
    const book = assessed([["“回头看”检查记录"], ["检查类别", ...heads], ...visits.map((row) => ["散乱污", ...row])]);
    expect(book("boilerLookBacks").figure).toBe(0);
  });

  it("titled two kinds of, a sheet each, are of both", () => {
    const book = assessedSheets({
      散乱污: [["散乱污“回头看”记录"], heads, ...visits],
      锅炉: [["燃煤小锅炉“回头看”记录"], heads, ["2024-05-06", "丁河浴池", "否"]],
    });
    expect([book("lookBackChecks").figure, book("boilerLookBacks").figure]).toEqual([3, 1]);
    expect(listed(book)).not.toContain("cateringLookBacks");
  });
});
