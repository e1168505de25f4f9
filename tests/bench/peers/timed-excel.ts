/** The embedded Excel over a workbook's file, with what it costs itself: a bureau does not run it. */
import { readFileSync, writeFileSync } from "node:fs";
import { ExcelHost } from "../../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../../src/preview/host/node-transport";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";

export interface TimedExcel {
  readonly save: (file: string) => void;
  /** What every program of the bench tells of itself. */
  readonly cost: () => {
    readonly cpuSeconds: number;
    readonly embeddedSeconds: number;
    readonly calls: number;
    readonly peakMegabytes: number;
  };
}

const seconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

export async function openTimed(file: string): Promise<TimedExcel> {
  let start = process.cpuUsage();
  const workbook = openWorkbook(readFileSync(file));
  const host = new ExcelHost(workbook);
  await connectOfficeJs(host);
  let embeddedSeconds = seconds(start);

  // What the add-in asks of Excel is answered at once here, so that all between belongs to the embedded Excel.
  const answerOf = host.answer.bind(host);
  host.answer = (request, flags, partition) => {
    const before = process.cpuUsage();
    const answer = answerOf(request, flags, partition);
    embeddedSeconds += seconds(before);
    return answer;
  };
  return {
    save: (output) => {
      start = process.cpuUsage();
      writeFileSync(output, saveWorkbook(workbook));
      embeddedSeconds += seconds(start);
    },
    cost: () => ({
      cpuSeconds: seconds(),
      embeddedSeconds,
      calls: host.counters.actions,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    }),
  };
}
