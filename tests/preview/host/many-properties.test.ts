/** Properties of many cells, rows and columns in one call, as Excel takes them. */
import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { withOffice } from "../../excel/office-bench";

/** Does something to a range; gives the code of what Excel refused, and the workbook. */
async function on(address: string, change: (range: Excel.Range) => void) {
  const workbook = newWorkbook("表");
  const code = await withOffice(workbook, () =>
    Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("表").getRange(address));
      await context.sync();
    }).then(
      () => "done",
      (error: unknown) => (error as { code: string }).code,
    ),
  );
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return { code, sheet, style: (row: number, column: number) => workbook.styles.get(sheet.styleAt(row, column)) };
}

describe("setCellProperties", () => {
  it("sets what each cell's entry names, and leaves the others as they are", async () => {
    const { code, sheet, style } = await on("B2:C3", (range) =>
      range.setCellProperties([
        [{ hyperlink: { documentReference: "'表'!A1", screenTip: "去" } }, {}],
        [
          {},
          {
            format: {
              font: { name: "黑体", size: 9, bold: true },
              fill: { color: "#F2F2F2" },
              borders: { bottom: { style: "Continuous", weight: "Medium", color: "#404040" } },
              horizontalAlignment: "Right",
              wrapText: true,
            },
          },
        ],
      ]),
    );
    expect(code).toBe("done");
    expect(sheet.hyperlinks).toEqual([
      { area: { top: 1, left: 1, bottom: 1, right: 1 }, location: "'表'!A1", address: null, tip: "去" },
    ]);
    expect(style(2, 2)).toMatchObject({
      font: { name: "黑体", size: 9, bold: true },
      fill: { color: "#F2F2F2" },
      borders: { bottom: { style: "medium", color: "#404040" } },
      alignment: { horizontal: "right", wrap: true },
    });
    expect(style(1, 2)).toEqual(style(9, 9));
  });

  it.each([
    ["another shape", [[{}]]],
    ["a row too few", [[{}, {}]]],
    [
      "a property that is none",
      [
        [{ format: { colour: "#FFFFFF" } }, {}],
        [{}, {}],
      ],
    ],
    [
      "a value that is none",
      [
        [{ format: { font: { size: 0 } } }, {}],
        [{}, {}],
      ],
    ],
  ])("refuses %s", async (_, data) => {
    const { code } = await on("A1:B2", (range) => range.setCellProperties(data as Excel.SettableCellProperties[][]));
    expect(code).toBe("InvalidArgument");
  });
});

describe("setRowProperties and setColumnProperties", () => {
  it("set heights and widths one by one", async () => {
    const rows = await on("A1:A3", (range) =>
      range.setRowProperties([{ format: { rowHeight: 30 } }, {}, { format: { rowHeight: 409.5 } }]),
    );
    expect([0, 1, 2].map((row) => rows.sheet.rowFormats.get(row)?.height)).toEqual([30, undefined, 409.5]);
    const columns = await on("B1:C1", (range) =>
      range.setColumnProperties([{ format: { columnWidth: 52.5 } }, { format: { columnWidth: 105 } }]),
    );
    expect([0, 1, 2].map((column) => columns.sheet.columnFormat(column)?.width)).toEqual([undefined, 10, 20]);
  });

  it("refuse a row that is too high, and another number of entries", async () => {
    const high = await on("A1:A2", (range) => range.setRowProperties([{ format: { rowHeight: 410 } }, {}]));
    expect(high.code).toBe("InvalidArgument");
    expect((await on("A1:A2", (range) => range.setRowProperties([{}]))).code).toBe("InvalidArgument");
    expect((await on("A1:B1", (range) => range.setColumnProperties([{}, {}, {}]))).code).toBe("InvalidArgument");
  });
});
