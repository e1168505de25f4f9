/**
 * Files that are damaged or made to harm: each is opened and reported or refused by its reason, within two seconds
 * and 500 MB, and the command line ends with one sentence. `FLIPS=200 npm run test:soak -- hostile-files` (2,000 unless
 * said); `FROM=137`: texts of parts from the 137th on.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeReport } from "../../src/excel/run-report";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { WorkbookFileError } from "../../src/preview/xlsx/workbook-file-error";
import { ZipPackage } from "../../src/preview/xlsx/zip-package";
import { openSmallSample, sampleFile, smallSampleFile, withOffice } from "../excel/office-bench";
import { request } from "../excel/report-steps";
import { seeded } from "../excel/tab-trials";
import { ended } from "./bench";
import { figure } from "./figures";

const FLIPS = Number(process.env.FLIPS ?? 2_000);
const FROM = Number(process.env.FROM ?? 0);
/** ms of the processor */
const MOST_TIME = 2_000;
const MOST_MEMORY = 500_000_000;

const tally = { tried: 0, held: 0, slowest: 0, memory: 0 };
afterAll(() => {
  const { tried, held, slowest, memory } = tally;
  figure("hostile files", tried, held, `slowest ${Math.round(slowest)} ms, most memory ${Math.round(memory / 1e6)} MB`);
});

/** Opens a file. @returns "opened", or the code of the refusal; anything else is a fault */
function opened(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes);
    return "opened";
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return error.code;
  }
}

function expectWithin(bytes: Uint8Array, told: string): string {
  tally.tried += 1;
  // What it costs, not how long it waits: the machine may have other work.
  const [began, memory] = [process.cpuUsage(), process.memoryUsage().rss];
  const end = opened(bytes);
  const { user, system } = process.cpuUsage(began);
  const [took, grew] = [(user + system) / 1_000, process.memoryUsage().rss - memory];
  tally.slowest = Math.max(tally.slowest, took);
  tally.memory = Math.max(tally.memory, grew);
  expect(took, told).toBeLessThan(MOST_TIME);
  expect(grew, told).toBeLessThan(MOST_MEMORY);
  tally.held += 1;
  return end;
}

const sample = readFileSync(sampleFile);

function withPart(name: string, content: string | Uint8Array | null): Uint8Array {
  const zip = ZipPackage.read(sample).copy();
  if (content === null) zip.remove(name);
  else zip.write(name, content);
  return zip.toBytes();
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const SHEET = "xl/worksheets/sheet1.xml";
const sheet = (rows: string, rest = ""): string =>
  `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const many = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join("");
const tenfold = (at: number): string => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`;
const entities = `<!DOCTYPE w [<!ENTITY a0 "ha">${many(9, tenfold)}]>`;
const cell = (row: number, rest: string): string => `<row r="${row}"><c r="A${row}"${rest}</c></row>`;

const files: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ["nothing", () => new Uint8Array()],
  ["one byte", () => Uint8Array.of(0x50)],
  ["a text", () => new TextEncoder().encode("日期,PM2.5\n2021-01-01,35")],
  ["an end of directory alone", () => Uint8Array.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)])],
  [
    "a directory of 65,535 entries that are not there",
    () => Uint8Array.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0, 255, 255, 255, 255, ...Array<number>(10).fill(0)]),
  ],
  ["an OLE container", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0)])],
  ["the first half", () => sample.subarray(0, sample.length >> 1)],
  ["without its last byte", () => sample.subarray(0, sample.length - 1)],
  ["without the workbook's part", () => withPart("xl/workbook.xml", null)],
  ["without types of content", () => withPart("[Content_Types].xml", null)],
  ["without relations", () => withPart("_rels/.rels", null)],
  ["without the workbook's relations", () => withPart("xl/_rels/workbook.xml.rels", null)],
  ["without styles", () => withPart("xl/styles.xml", null)],
  ["without shared texts", () => withPart("xl/sharedStrings.xml", null)],
  ["without a sheet's part", () => withPart(SHEET, null)],
  ["an empty sheet part", () => withPart(SHEET, "")],
  ["a sheet of another kind of XML", () => withPart(SHEET, "<html><body/></html>")],
  ["a sheet that is no XML", () => withPart(SHEET, "日期,PM2.5")],
  ["a sheet that is never closed", () => withPart(SHEET, `<worksheet ${MAIN}><sheetData><row r="1"><c`)],
  ["tags closed in a wrong order", () => withPart(SHEET, sheet("<row><c></row></c>"))],
  ["entities of entities", () => withPart(SHEET, entities + sheet(cell(1, ' t="inlineStr"><is><t>&a9;</t></is>')))],
  [
    "an entity from outside",
    () =>
      withPart(
        SHEET,
        `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sheet(cell(1, ' t="inlineStr"><is><t>&x;</t></is>'))}`,
      ),
  ],
  [
    "100,000 levels",
    () => withPart(SHEET, `<worksheet ${MAIN}>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</worksheet>`),
  ],
  ["a part of 300 MB of blanks", () => withPart(SHEET, new Uint8Array(300_000_000).fill(32))],
  ["a part of 60 MB of blanks", () => withPart(SHEET, new Uint8Array(60_000_000).fill(32))],
  [
    "a text of 20 MB",
    () => withPart(SHEET, sheet(cell(1, ` t="inlineStr"><is><t>${"长".repeat(7_000_000)}</t></is>`))),
  ],
  ["a number of a million digits", () => withPart(SHEET, sheet(cell(1, `><v>${"9".repeat(1_000_000)}</v>`)))],
  ["a text that is not there", () => withPart(SHEET, sheet(cell(1, ' t="s"><v>99999999</v>')))],
  ["a text at −1", () => withPart(SHEET, sheet(cell(1, ' t="s"><v>-1</v>')))],
  ["a look that is not there", () => withPart(SHEET, sheet(cell(1, ' s="4294967295"><v>1</v>')))],
  [
    "a formula of 100,000 brackets",
    () => withPart(SHEET, sheet(cell(1, `><f>${"(".repeat(100_000)}1${")".repeat(100_000)}</f>`))),
  ],
  ["a formula of itself", () => withPart(SHEET, sheet(cell(1, "><f>A1+1</f>")))],
  ["a column of a billion", () => withPart(SHEET, sheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))],
  ["a row at −5", () => withPart(SHEET, sheet('<row r="-5"><c r="A-5"><v>1</v></c></row>'))],
  [
    "a merge of everything",
    () => withPart(SHEET, sheet(cell(1, "><v>1</v>"), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
  ],
  [
    "merges over each other",
    () =>
      withPart(
        SHEET,
        sheet(
          cell(1, "><v>1</v>"),
          `<mergeCells>${many(2_000, (at) => `<mergeCell ref="A1:C${at + 2}"/>`)}</mergeCells>`,
        ),
      ),
  ],
  [
    "links of everything",
    () =>
      withPart(
        SHEET,
        sheet(cell(1, "><v>1</v>"), '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'),
      ),
  ],
  ["rows all at one place", () => withPart(SHEET, sheet(many(20_000, () => cell(1, "><v>1</v>"))))],
  ["200,000 rows of one cell", () => withPart(SHEET, sheet(many(200_000, (at) => cell(at + 1, "><v>1</v>"))))],
  ["a colour scheme that is none", () => withPart("xl/theme/theme1.xml", "<a/>")],
  ["a chart that is none", () => withPart("xl/charts/chart1.xml", "<a/>")],
];

describe("a file", () => {
  it.each(files)("of %s is opened or refused", (name, bytes) => {
    expectWithin(bytes(), name);
  });

  it(`with bytes changed by chance (${FLIPS}) is opened or refused, and reported or refused`, async () => {
    const small = smallSampleFile();
    const random = seeded(77);
    for (let round = 0; round < FLIPS; round += 1) {
      const bytes = Uint8Array.from(small);
      for (let flip = 0; flip <= 3 * random(); flip += 1) {
        const last = random() < 0.5 ? bytes.length : 3_000;
        bytes[bytes.length - 1 - Math.floor(random() * last)] = Math.floor(random() * 256);
      }
      const end = expectWithin(bytes, `flips ${round}`);
      if (end !== "opened" || round % 20 !== 0) continue;
      await withOffice(openWorkbook(bytes), () => ended(writeReport(request)));
    }
  });

  it("with a part's text changed by chance is opened or refused, and ends with a sentence", async () => {
    const zip = ZipPackage.read(saveWorkbook(openSmallSample()));
    const random = seeded(78);
    const parts = zip.names().filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
    for (let round = 0; round < FLIPS / 10; round += 1) {
      const copy = zip.copy();
      const name = parts[Math.floor(random() * parts.length)] ?? "";
      const text = zip.text(name) ?? "";
      const at = Math.floor(random() * text.length);
      const changed = text.slice(0, at) + (random() < 0.5 ? "" : "9<") + text.slice(at + Math.floor(random() * 12));
      if (round < FROM) continue;
      copy.write(name, changed);
      const bytes = copy.toBytes();
      if (expectWithin(bytes, `${name} at ${at}`) !== "opened") continue;
      const workbook = openWorkbook(bytes);
      await withOffice(workbook, () => ended(writeReport(request)));
      saveWorkbook(workbook);
    }
  });
});

it("the command line ends with one sentence, and no stack", () => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  for (const [index, [name, bytes]] of files.entries()) {
    if (index % 6 !== 0) continue;
    const file = join(folder, `${index}.xlsx`);
    writeFileSync(file, bytes());
    const run = spawnSync(
      "node",
      ["build/start.mjs", "src/preview/command-line.ts", "--input", file, "--output", join(folder, "out.xlsx")],
      { encoding: "utf8" },
    );
    expect([0, 1], name).toContain(run.status);
    expect(run.stderr, name).not.toMatch(/^\s+at /m);
  }
});
