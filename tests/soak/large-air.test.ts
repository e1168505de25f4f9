/** 351,014 rows of daily air: read and reported, and in what time (skipped where ../shared is absent). */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { prepareReport } from "../../src/excel/prepare-report";
import { writeReport } from "../../src/excel/run-report";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { withOffice } from "../excel/office-bench";
import { figure } from "./figures";

const file = "../shared/data/scale/city-daily-351k.csv.gz";

it.skipIf(!existsSync(file))("351,014 rows of 367 places", async () => {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split(/\r?\n/);
  const workbook = newWorkbook("全国日报");
  const content = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
  for (const [row, line] of lines.entries())
    for (const [column, text] of line.split(",").entries()) {
      const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
      if (text !== "") workbook.sheets[0]?.setCell(row, column, { ...content, value });
    }
  await withOffice(workbook, async (host) => {
    const began = performance.now();
    const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };
    const { monthly } = await prepareReport(request, { place: "洛阳" });
    const read = performance.now() - began;
    const written = await writeReport(request, { place: "洛阳" });
    const total = performance.now() - began;
    expect(written.kind).toBe("written");
    expect(monthly.air.place).toBe("洛阳");
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
    figure(
      `${lines.length - 1} rows of air`,
      1,
      1,
      `read in ${Math.round(read / 100) / 10} s, done in ${Math.round(total / 100) / 10} s`,
    );
  });
});
