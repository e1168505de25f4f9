/**
 * What needs no quiet machine: what runs ask of Excel, and how their time grows, as a ratio of two workbooks measured
 * one after the other.
 */
import { dayOf } from "../../src/calendar/day";
import { readWorkbook } from "../../src/excel/read-workbook";
import { writeReport } from "../../src/excel/run-report";
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { daily, pushes } from "./drawn-workbooks";
import { partsOf } from "./request-parts";

const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };
const dayBefore = { month: { year: 2021, month: 12 }, until: dayOf(2021, 12, 14), generatedAt: "2021-12-15 09:30" };

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

async function onHost<Value>(workbook: Workbook, use: (host: ExcelHost) => Promise<Value>): Promise<Value> {
  const host = new ExcelHost(workbook);
  const office = await connectOfficeJs(host);
  try {
    return await use(host);
  } finally {
    office.disconnect();
  }
}

/** @returns a line for each run (the first, one without a change, one with a day more), and under it its parts */
export const runCounts = (workbook: Workbook): Promise<string[]> =>
  onHost(workbook, async (host) => {
    // As the pane does when it opens.
    await Excel.run((context) => readWorkbook(context));
    const lines: string[] = [];
    const counted = async (name: string, job: () => Promise<unknown>): Promise<void> => {
      const parts = await partsOf(host, job);
      const total = (of: "calls" | "bytes"): number => parts.reduce((sum, [, asked]) => sum + asked[of], 0);
      lines.push(`${name}: ${total("calls")} calls, ${kilobytes(total("bytes"))}`);
      lines.push(`  ${parts.map(([part, { calls, bytes }]) => `${part} ${calls} / ${kilobytes(bytes)}`).join(", ")}`);
    };
    await counted("first report", () => writeReport(dayBefore));
    await counted("unchanged", () => writeReport({ ...dayBefore, generatedAt: "2021-12-15 17:30" }));
    await counted("a day more", () => writeReport(request));
    return lines;
  });

/** @returns milliseconds of a first report, and what it asked for */
const firstReport = (workbook: Workbook): Promise<{ readonly ms: number; readonly calls: number }> =>
  onHost(workbook, async (host) => {
    const start = performance.now();
    await writeReport(request);
    return { ms: performance.now() - start, calls: host.counters.actions };
  });

/** @returns a line a kind of data: how much more ten times the rows take */
export async function growth(): Promise<string[]> {
  const drawn = [
    ["days of one place, 5 and 50 years", () => daily(1_826), () => daily(18_263)],
    ["rows of a ledger, 2,000 and 20,000", () => pushes(2_000), () => pushes(20_000)],
  ] as const;
  const lines: string[] = [];
  for (const [name, small, large] of drawn) {
    // Once for nothing: the first run of all compiles.
    await firstReport(small());
    const [a, b] = [await firstReport(small()), await firstReport(large())];
    lines.push(
      `${name}: ${(b.ms / a.ms).toFixed(1)} times the time, ${(b.calls / a.calls).toFixed(2)} times the calls`,
    );
  }
  return lines;
}
