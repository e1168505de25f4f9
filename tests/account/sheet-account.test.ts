import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filledRows, type SheetAccount } from "../../src/account/sheet-account";
import type { SheetSnapshot } from "../../src/cells/snapshot";
import { accountOfSheets } from "../../src/datasets/account-of-sheets";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { nothingTaken, type Table } from "../datasets/ledger-bench";
import { book, snapshot } from "../datasets/sheet-snapshot";

function accountOf(sheet: SheetSnapshot): SheetAccount {
  const workbook = book(sheet);
  const { tables, givenWay = [], unused = [] } = readLedgers(workbook, defaultSettings, nothingTaken);
  const [account] = accountOfSheets(workbook, { guesses: [], tables, givenWay, ownTables: [], unused });
  if (account === undefined) throw new Error("the sheet is empty");
  return account;
}

const header = ["序号", "地块位置", "治理面积（亩）", "治理情况", "负责人"];
const entry = (index: number): Table[number] => [index, `示例地块${index}`, 10 + index, "已治理", "张三"];
const asides: readonly Table[number][] = [
  ["合计", "", 500, "", ""],
  ["小计", "", 30, "", ""],
  ["平均", "", 30, "", ""],
  header,
  ["一、城区", "", "", "", ""],
  ["备注：以上由各乡镇填报。", "", "", "", ""],
  ["", "", "", "", ""],
  ["", "", "", "", "李四"],
];

describe("the account of a sheet", () => {
  it("tells entries, totals, headings, notes and repeated headers, and columns that nobody asks for", () => {
    const rows: Table = [["裸露地块治理台账"], header, entry(1), ["小计", "", 11, "", ""], header, entry(2)];
    const account = accountOf(snapshot([...rows, ["备注：截至上月底。"]], { name: "裸地" }));
    expect(account.became).toBe("used");
    expect(account.rows).toEqual({ entry: 2, total: 1, heading: 2, aside: 1, repeated: 1, left: 0 });
    const [table] = account.tables;
    expect(table).toMatchObject({ dataset: "bareLand", became: "counted" });
    expect(table?.columns.filter(({ field }) => field === null)).toEqual(
      expect.arrayContaining([{ column: 4, header: "负责人", field: null, sample: "张三 · 负责人 · 张三" }]),
    );
  });

  it("of a sheet that nobody knows says that no row was used, and why", () => {
    const { became, rows, unused } = accountOf(snapshot([["花名册"], ["姓名", "电话"], ["张三", 1], ["李四", 2]], {}));
    expect([became, rows.left, unused.length]).toEqual(["unused", 4, 1]);
  });

  it("has every filled row exactly once, whatever stands among the entries", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }).map(entry), fc.constantFrom(...asides)), { maxLength: 25 }),
        fc.boolean(),
        (body, titled) => {
          const rows = [...(titled ? [["裸露地块治理台账"]] : []), header, entry(0), ...body];
          const sheet = snapshot(rows, { name: "裸地" });
          const filled = sheet.values.filter((row) => row.some((value) => value !== "")).length;
          expect(filledRows(accountOf(sheet).rows)).toBe(filled);
        },
      ),
      { numRuns: 60 },
    );
  });
});
