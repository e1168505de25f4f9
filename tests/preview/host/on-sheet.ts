/** A new workbook with the real Office.js, and its only sheet at hand: for tests of the embedded Excel itself. */
import type { ExcelHost } from "../../../src/preview/host/excel-host";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { withOffice } from "../../excel/office-bench";

export interface AtHand {
  readonly sheet: Excel.Worksheet;
  readonly context: Excel.RequestContext;
  readonly host: ExcelHost;
  /** What the cells of an address hold. */
  readonly values: (address: string) => Promise<unknown[][]>;
  readonly formulas: (address: string) => Promise<unknown[][]>;
}

export const onSheet = (use: (at: AtHand) => Promise<void>, workbook = newWorkbook()): Promise<void> =>
  withOffice(
    workbook,
    (host) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const read = async (address: string, what: "values" | "formulas"): Promise<unknown[][]> => {
          const range = sheet.getRange(address);
          range.load(what);
          await context.sync();
          return range[what] as unknown[][];
        };
        await use({
          sheet,
          context,
          host,
          values: (address) => read(address, "values"),
          formulas: (address) => read(address, "formulas"),
        });
      }),
    { apiLevel: "1.20" },
  );
