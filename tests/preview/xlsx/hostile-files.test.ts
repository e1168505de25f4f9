/** Files that are damaged, or made to fill the memory: refused with a reason, and never by a fault of ours. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { prepareReport } from "../../../src/excel/prepare-report";
import { writeReport } from "../../../src/excel/run-report";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { WorkbookFileError } from "../../../src/preview/xlsx/workbook-file-error";
import { ZipPackage } from "../../../src/preview/xlsx/zip-package";
import { openSmallSample, sampleFile, withOffice } from "../../excel/office-bench";
import { request } from "../../excel/report-steps";

/** Why a file is not opened, and where; "opened". */
function refusal(bytes: Uint8Array): unknown {
  try {
    openWorkbook(bytes);
    return "opened";
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return [error.code, error.place];
  }
}

const sample = readFileSync(sampleFile);

/** The sample with another text for its first sheet. */
function withSheet(content: string | Uint8Array): Uint8Array {
  const zip = ZipPackage.read(sample).copy();
  zip.write("xl/worksheets/sheet1.xml", content);
  return zip.toBytes();
}

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}` +
  "</sheetData></worksheet>";

describe("a file", () => {
  const name = openWorkbook(sample).sheets[0]?.name ?? "";

  it.each([
    ["beyond the last row", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', "A1048577"],
    ["beyond the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>', "XFE1"],
    ["far beyond both", '<row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row>', "ZZZZ99999999"],
    ["in no row at all", '<row r="0"><c r="A0"><v>1</v></c></row>', "A0"],
  ])("with a cell %s is refused with the cell", (_, rows, cell) => {
    expect(refusal(withSheet(sheetOf(rows)))).toEqual(["beyondGrid", `${name}!${cell}`]);
  });

  it("of which two sheets are one part is refused: a few bytes could name thousands", () => {
    const zip = ZipPackage.read(sample).copy();
    const part = "xl/workbook.xml";
    zip.write(part, (zip.text(part) ?? "").replace(/<sheet [^>]*>/, "$&$&"));
    expect(refusal(zip.toBytes())).toEqual(["corrupt", expect.stringMatching(/^xl\/worksheets\//)]);
  });

  it("with a cell in the last corner is opened", () => {
    expect(refusal(withSheet(sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')))).toBe("opened");
  });

  it("with a part that unpacks to two hundred times its size is refused unread", () => {
    const bomb = withSheet(new Uint8Array(60_000_000).fill(32));
    const began = performance.now();
    expect(refusal(bomb)).toEqual(["tooLarge", "xl/worksheets/sheet1.xml"]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it("whose bytes were changed is opened or refused, and nothing else", () => {
    let state = 1;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const small = saveWorkbook(openSmallSample());
    const outcomes = new Set<unknown>();
    for (let round = 0; round < 150; round += 1) {
      const bytes = Uint8Array.from(small);
      for (let flip = 0; flip <= random(3); flip += 1) {
        // The directory at the end tells most about the rest.
        const at = random(2) === 0 ? random(bytes.length) : bytes.length - 1 - random(3_000);
        bytes[at] = random(256);
      }
      const outcome = refusal(random(10) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes);
      outcomes.add(Array.isArray(outcome) ? outcome[0] : outcome);
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(["opened", "corrupt"]));
  });

  it("with one changed byte inside a part is never read as if it were whole", () => {
    const zip = ZipPackage.read(sample);
    const part = "xl/worksheets/sheet1.xml";
    const packed = sample.indexOf(part) + part.length + 400;
    const bytes = Uint8Array.from(sample);
    bytes[packed] = (bytes[packed] ?? 0) ^ 1;
    expect(zip.bytes(part)).not.toBeNull();
    expect(() => ZipPackage.read(bytes).bytes(part)).toThrow(WorkbookFileError);
  });
});

describe("a stray cell in the last corner", () => {
  it("leaves its sheet out, and no other", async () => {
    const workbook = openSmallSample();
    const stray = { value: 1, formula: null, known: true, style: 0, quotePrefix: false, source: null };
    workbook.sheetByName("会议台账")?.setCell(1_048_575, 16_383, stray);
    const { monthly, written } = await withOffice(workbook, async () => ({
      monthly: (await prepareReport(request)).monthly,
      written: await writeReport(request),
    }));
    expect(written.kind).toBe("written");
    expect(monthly.findings.filter(({ code }) => code === "sheetTooLarge")).toMatchObject([
      { severity: "error", at: { sheet: "会议台账" }, facts: { sheet: "会议台账", cell: "XFD1048576" } },
    ]);
    expect(monthly.tasks?.tasks.length).toBeGreaterThan(0);
  });
});
