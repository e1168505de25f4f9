/** What staff typed is told from what we wrote; nothing of it is lost when its cell moves, goes, or comes back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutOf, staffEdits, withoutPlace, type EditCellsAsked } from "../../src/excel/typed-words/edit-cells";
import { textHash } from "../../src/collections/text-hash";
import { emptyMemory } from "../../src/excel/memory/workbook-memory";
import { SheetBuilder } from "../../src/report/page/sheet-builder";
import type { ReportSheet } from "../../src/report/page/sheet";

const RUN = "2021-12-16 09:30";
const EARLIER_RUN = "2021-11-30 10:00";

function sheetOf(cells: readonly (readonly [key: string, composed: string | null])[]): ReportSheet {
  const sheet = new SheetBuilder([10, 40]);
  for (const [key, composed] of cells) sheet.line(1, [{ value: composed, look: "remark", editKey: key }]);
  return sheet.build({
    id: "notice",
    name: "月报·公示表",
    tabColor: "#000000",
    freezeRows: 0,
    print: { orientation: "portrait", paper: "A4", titleRows: null },
  });
}

/** As Excel answers: column B, one value a row. */
const answered = (sheet: ReportSheet, texts: readonly (string | number)[], before?: ReportSheet): EditCellsAsked => {
  const layout = layoutOf(sheet, RUN, new Map());
  const earlier = before && layoutOf(before, EARLIER_RUN, new Map());
  return {
    memory: { id: "{N}", ...layout, ...(earlier ? { before: earlier } : {}) },
    ranges: [
      {
        isNullObject: false,
        rowIndex: 0,
        columnIndex: 1,
        values: texts.map((text) => [text]),
      } as unknown as Excel.Range,
    ],
  };
};

const edits = async (
  sheet: ReportSheet,
  texts: readonly (string | number)[],
  setAside: Readonly<Record<string, string>> = {},
) => Object.fromEntries((await staffEdits([answered(sheet, texts)], { ...emptyMemory, setAside })).edits);

describe("staff's edits", () => {
  const sheet = sheetOf([
    ["a", null],
    ["b", "共召开会议41次。"],
    ["c", "已完成。"],
  ]);

  it("are what differs from what we composed; an empty remark and our own text are none", async () => {
    expect(await edits(sheet, ["", "共召开会议41次。", "已完成。"])).toEqual({});
    expect(await edits(sheet, ["已核", "共召开各类会议41次。", "已完成。"])).toEqual({
      a: "已核",
      b: "共召开各类会议41次。",
    });
  });

  it("do not include an emptied cell: there the composed text comes back", async () => {
    expect(await edits(sheet, ["", "", "已完成。"])).toEqual({});
  });

  it("come back from what was set aside, unless the cell stands and says otherwise", async () => {
    expect(await edits(sheet, ["", "共召开会议41次。", "已完成。"], { gone: "以前写的", b: "旧文" })).toEqual({
      gone: "以前写的",
    });
  });

  it("of a run that was cut off are what it had set aside, where the cells are empty or ours", async () => {
    const memory = {
      ...emptyMemory,
      setAside: { a: "已核", b: "先后召开会议41次。" },
      lastRun: { at: "", complete: false, month: "2021-12", addIn: null, data: null },
    };
    expect(
      Object.fromEntries((await staffEdits([answered(sheet, ["", "共召开会议41次。", "改过"])], memory)).edits),
    ).toEqual({
      a: "已核",
      b: "先后召开会议41次。",
      c: "改过",
    });
  });

  it("stay edits although they were written back by us: the mark is of the composed text", async () => {
    const composed = "共召开会议41次。";
    const rewritten = "先后召开会议41次。";
    expect(await edits(sheetOf([["b", composed]]), [rewritten])).toEqual({ b: rewritten });
  });

  it("without a cell in the new sheets are set aside", async () => {
    expect(
      withoutPlace(
        new Map([
          ["a", "1"],
          ["z", "2"],
        ]),
        [sheet],
      ),
    ).toEqual({ z: "2" });
  });
});

describe("a sheet that was undone in Excel", () => {
  const stamped = (
    run: string,
    cells: readonly (readonly [key: string | null, composed: string | null])[],
  ): ReportSheet => {
    const sheet = sheetOf([]);
    return {
      ...sheet,
      cells: [[null, `生成时间：${run}`] as const, ...cells].map(([key, value], row) => ({
        row,
        column: 1,
        value,
        look: "remark" as const,
        ...(key === null ? {} : { editKey: key }),
      })),
    };
  };
  const before = stamped(EARLIER_RUN, [
    ["a", null],
    ["b", "共召开会议38次。"],
  ]);
  const last = stamped(RUN, [
    [null, "新的一行"],
    ["a", null],
    ["b", "共召开会议41次。"],
  ]);

  it("is read by the places of the run before: our older text is no edit, a remark stays with its row", async () => {
    const { edits: found, undone } = await staffEdits(
      [answered(last, [`生成时间：${EARLIER_RUN}`, "已核", "共召开会议38次。", ""], before)],
      emptyMemory,
    );
    expect([Object.fromEntries(found), [...undone]]).toEqual([{ a: "已核" }, ["{N}"]]);
  });

  it("is not suspected where the last run stands", async () => {
    const { edits: found, undone } = await staffEdits(
      [answered(last, [`生成时间：${RUN}`, "新的一行", "已核", "共召开会议41次。"], before)],
      emptyMemory,
    );
    expect([Object.fromEntries(found), [...undone]]).toEqual([{ a: "已核" }, []]);
  });
});

describe("the hash", () => {
  it("differs for any small change of a text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.string({ minLength: 1 }), (text, at, added) => {
        const place = text.length === 0 ? 0 : at % text.length;
        const changed = text.slice(0, place) + added + text.slice(place);
        expect(textHash(changed)).not.toBe(textHash(text));
      }),
    );
  });

  it("is the same for the same text, and short", () => {
    expect(textHash("共召开会议41次。")).toMatchInlineSnapshot(`"9.1gh4ehc"`);
    expect(textHash("字".repeat(5000)).length).toBeLessThan(14);
  });
});
