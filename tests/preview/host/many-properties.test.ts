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

describe("getRowProperties and getCellProperties", () => {
  it("tell of each row and cell what was asked for: null where the cells of a row differ", async () => {
    const answers = await withOffice(newWorkbook("表"), () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表");
        sheet.getRange("A1:B3").values = [
          [1, 2],
          [3, 4],
          [5, 6],
        ];
        sheet.getRange("A2:B2").format.font.strikethrough = true;
        sheet.getRange("B3").format.font.strikethrough = true;
        const range = sheet.getRange("A1:B3");
        range.load("format/font/strikethrough");
        const rows = range.getRowProperties({ format: { font: { strikethrough: true, bold: false } } });
        const cells = sheet.getRange("A3:B3").getCellProperties({ address: true, format: { font: { bold: true } } });
        await context.sync();
        return [range.format.font.strikethrough, rows.value, cells.value];
      }),
    );
    const struck = (strikethrough: boolean | null) => ({ format: { font: { strikethrough } } });
    const plain = (address: string) => ({ address, format: { font: { bold: false } } });
    expect(answers).toEqual([null, [struck(false), struck(true), struck(null)], [[plain("表!A3"), plain("表!B3")]]]);
  });

  it("a whole range that is struck through or is not says so, however long it is", async () => {
    const answers = await withOffice(newWorkbook("表"), () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表");
        const told = async (address: string) => {
          const { font } = sheet.getRange(address).format;
          font.load("strikethrough");
          await context.sync();
          return font.strikethrough;
        };
        const before = await told("A1:C5000");
        sheet.getRange("A4990:C5000").format.font.strikethrough = true;
        return [before, await told("A1:C5000"), await told("A4990:C5000")];
      }),
    );
    expect(answers).toEqual([false, null, true]);
  });

  it("refuse what is no property", async () => {
    const ask = (options: object) => on("A1:A2", (range) => void range.getRowProperties(options));
    expect((await ask({ colour: true })).code).toBe("InvalidArgument");
    expect((await ask({ format: { font: { bold: true } } })).code).toBe("done");
  });
});
