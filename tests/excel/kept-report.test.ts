/** A report packed for the file and unpacked again, and what people made of its sheets. */
import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { toBase64 } from "../../src/excel/keeping/base64";
import {
  KEPT_FORMAT,
  KEPT_NAMESPACE,
  packKept,
  unpackKept,
  withStandingCells,
  type KeptReport,
} from "../../src/excel/keeping/kept-report";
import { sheetName } from "../../src/cells/address";
import { SheetBuilder } from "../../src/report/page/sheet-builder";

function sheetOf() {
  const sheet = new SheetBuilder([10, 20]);
  sheet.line(0, [{ value: "月报·总览", look: "title", span: 2 }]);
  sheet.line(0, [
    { value: "PM2.5", look: "text", to: { sheet: sheetName("2021年"), row: 3, column: 1 }, tip: "转到来源" },
    { value: 45.1, look: "number", format: "0.0", fill: "#FFFF00" },
  ]);
  sheet.line(0, [{ value: null, look: "remark", editKey: "a" }]);
  sheet.bars({ area: { top: 1, left: 1, bottom: 1, right: 1 }, max: 100, color: "#1F5A7A" });
  sheet.chart({
    name: "图",
    title: "低于目标",
    valueTitle: "μg/m³",
    kind: "combo",
    categories: "A1:A2",
    legend: true,
    anchor: { top: 4, left: 0, bottom: 9, right: 1 },
    valueAxis: { min: 0 },
    series: [
      { nameCell: "B1", values: "B2:B3", role: "current", draw: "column" },
      { nameCell: "C1", values: "C2:C3", role: { color: "#00FF00" }, draw: "line", label: { point: 1, side: "Top" } },
    ],
  });
  return sheet.build({
    id: "overview",
    name: "月报·总览",
    tabColor: "#000000",
    freezeRows: 1,
    print: { orientation: "portrait", paper: "A4", titleRows: [0, 0] },
  });
}

const report: KeptReport = { at: "2021-12-16 09:30", sheets: [sheetOf()], edits: { a: "已核 & “引号” <b>" } };

describe("a kept report", () => {
  it("comes back as it was, and is packed to the same text every time", async () => {
    const xml = (await packKept(report)) ?? "";
    expect(await unpackKept(xml)).toEqual(report);
    expect(await packKept(report)).toBe(xml);
  });

  it("comes back from XML that Excel wrote in its own way", async () => {
    const xml = ((await packKept(report)) ?? "").replace(
      /^<keptReport (xmlns="[^"]*") (.*?)>/,
      '<?xml version="1.0" encoding="utf-8"?>\r\n<keptReport $2 $1>',
    );
    expect(await unpackKept(xml)).toEqual(report);
  });

  it("is read also where its cells were kept one by one", async () => {
    const packed = toBase64(gzipSync(strToU8(JSON.stringify(report)), { mtime: 0 }));
    const xml = `<keptReport xmlns="${KEPT_NAMESPACE}" format="2" encoding="gzip">${packed}</keptReport>`;
    expect(await unpackKept(xml)).toEqual(report);
  });

  it("is read also where only its cells were kept field by field", async () => {
    const [sheet] = report.sheets;
    const cells = (sheet?.cells ?? []).map(({ row, column, value, look }) => ({ row, column, value, look }));
    const byField = {
      steps: cells.flatMap(({ row, column }, nth) => {
        const before = cells[nth - 1] ?? { row: 0, column: 0 };
        return [row - before.row, row === before.row ? column - before.column : column];
      }),
      fields: {
        value: { values: cells.map(({ value }) => value) },
        look: { steps: cells.map((_, nth) => Math.min(nth, 1)), values: cells.map(({ look }) => look) },
      },
    };
    const packed = toBase64(
      gzipSync(strToU8(JSON.stringify({ ...report, sheets: [{ ...sheet, cells: byField }] })), { mtime: 0 }),
    );
    const xml = `<keptReport xmlns="${KEPT_NAMESPACE}" format="3" encoding="gzip">${packed}</keptReport>`;
    expect(await unpackKept(xml)).toEqual({ ...report, sheets: [{ ...sheet, cells }] });
  });

  it("is none where its lists are damaged", async () => {
    for (const damaged of [{ at: report.at }, { ...report, texts: [] }, null]) {
      const packed = toBase64(gzipSync(strToU8(JSON.stringify(damaged)), { mtime: 0 }));
      expect(
        await unpackKept(
          `<keptReport xmlns="${KEPT_NAMESPACE}" format="${KEPT_FORMAT}" encoding="gzip">${packed}</keptReport>`,
        ),
      ).toBeNull();
    }
  });

  it("that is too large is none", async () => {
    let seed = 1;
    const noise = Array.from({ length: 700_000 }, () =>
      String.fromCharCode(
        33 + ((seed = (seed * 48_271) % 2_147_483_647) % 90),
        33 + ((seed >> 8) % 90),
        0x4e00 + (seed % 20_000),
      ),
    );
    expect(await packKept({ ...report, edits: { a: noise.join("") } })).toBeNull();
  });

  it.each<[string, (xml: string) => string | Promise<string>]>([
    ["of another format", (xml) => xml.replace(`format="${KEPT_FORMAT}"`, `format="${KEPT_FORMAT + 1}"`)],
    ["cut short", (xml) => xml.replace(/.{40}<\/keptReport>/, "</keptReport>")],
    ["that is no base64", (xml) => xml.replace(/>.*</, ">%%%<")],
    ["of another kind", () => '<other xmlns="urn:x"/>'],
    [
      "with a look that this version does not have",
      async () =>
        (await packKept({
          ...report,
          sheets: report.sheets.map((sheet) => ({
            ...sheet,
            cells: sheet.cells.map((cell) => ({ ...cell, look: "glossy" as "text" })),
          })),
        })) ?? "",
    ],
  ])("%s is not read", async (_, spoil) => {
    expect(await unpackKept(await spoil((await packKept(report)) ?? ""))).toBeNull();
  });
});

describe("what people made of a sheet", () => {
  const sheet = sheetOf();
  const stands = (values: (string | number | boolean)[][], top = 0, left = 0) =>
    withStandingCells(sheet, { top, left, values });

  it("is nothing where it stands as it was written, whatever was typed where staff are to type", () => {
    expect(
      stands([
        ["月报·总览", ""],
        ["PM2.5", 45.1],
        ["已核", ""],
      ]),
    ).toBe(sheet);
  });

  it("is changed, emptied and added cells, wherever the used range begins", () => {
    const { cells, columnWidths } = stands(
      [
        ["PM2.5", 46, ""],
        ["", "", true],
      ],
      1,
      0,
    );
    expect(
      cells
        .filter(({ row, column }) => (row === 0 && column === 0) || (row === 1 && column === 1) || column === 2)
        .map(({ row, column, value, look }) => [row, column, value, look]),
    ).toEqual([
      [0, 0, null, "title"],
      [1, 1, 46, "number"],
      [2, 2, "TRUE", "sentence"],
    ]);
    expect(columnWidths).toHaveLength(3);
  });
});
