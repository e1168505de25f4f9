/** What the tests of the try-out page do again and again. */
import { readFileSync } from "node:fs";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { CellContent, CellValue } from "../../src/preview/workbook/sheet-contents";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { smallSampleFile } from "../excel/office-bench";
import { baseUrl } from "./open-browser";

export interface PageOptions {
  readonly locale?: "zh-CN" | "en-US";
  readonly width?: number;
  /** The ExcelApi level to play; Excel 2021's by default. */
  readonly excel?: string;
}

export async function onTryOutPage(
  browser: Browser,
  use: (page: Page, requests: string[]) => Promise<void>,
  { locale = "zh-CN", width = 1400, excel }: PageOptions = {},
): Promise<void> {
  const context = await browser.newContext({ locale, viewport: { width, height: 860 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${baseUrl()}try.html${excel === undefined ? "" : `?excel=${excel}`}`);
    await use(page, requests);
  } finally {
    await context.close();
  }
}

export const cell = (page: Page, address: string): Locator => page.locator(`[data-address="${address}"]`);

export const openSample = (page: Page): Promise<void> =>
  page.getByRole("banner").getByRole("button", { name: "打开示例" }).click();

export const openBytes = (page: Page, bytes: Uint8Array, name = "工作簿.xlsx"): Promise<void> =>
  page.locator('header input[type="file"]').setInputFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });

/** The sample with few rows, for what does not depend on how many there are: written in a fifth of the time. */
export const openSmall = (page: Page): Promise<void> => openBytes(page, smallSampleFile(), "小示例.xlsx");

export async function savedBook(page: Page): Promise<Workbook> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /另存/ }).click(),
  ]);
  return openWorkbook(readFileSync(await download.path()));
}

/** The add-in's own frame, once its pane is drawn. */
export async function paneFrame(page: Page): Promise<Frame> {
  await page.frameLocator("iframe").getByRole("heading").first().waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (!frame) throw new Error("the page has no pane");
  return frame;
}

export const content = (value: CellValue, style = 0): CellContent => ({
  value,
  formula: null,
  known: true,
  style,
  quotePrefix: false,
  source: null,
});

export function fill(sheet: Sheet, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) sheet.setCell(row, column, content(value));
    }),
  );
}
