/**
 * The longest tasks of the add-in itself: what it does between an answer of Excel's and the next request, in which the
 * pane takes no click. In milliseconds of CPU, so that a busy machine tells the same; an office computer takes two to
 * four times as long.
 */
import { prepareReport } from "../../src/excel/prepare-report";
import { writeReport } from "../../src/excel/run-report";
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import type { Workbook } from "../../src/preview/workbook/workbook";

const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };

const milliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** @returns each task's milliseconds, the longest first */
async function tasksOf(host: ExcelHost, job: () => Promise<unknown>): Promise<number[]> {
  const tasks: number[] = [];
  let since = milliseconds();
  const execute = host.execute.bind(host);
  host.execute = (body, flags, partition) => {
    tasks.push(milliseconds() - since);
    const answer = execute(body, flags, partition);
    since = milliseconds();
    return answer;
  };
  try {
    await job();
  } finally {
    host.execute = execute;
  }
  tasks.push(milliseconds() - since);
  return tasks.sort((a, b) => b - a);
}

/** A line for each thing that a person asks for. @param place whose report it is, where the workbook has several */
export async function ownTasks(name: string, workbook: () => Workbook, place?: string): Promise<string[]> {
  const options = place === undefined ? {} : { place };
  const jobs = [
    ["opening", () => prepareReport(request, options)],
    ["first report", () => writeReport(request, options)],
    ["unchanged", () => writeReport({ ...request, generatedAt: "2021-12-16 17:30" }, options)],
  ] as const;
  const lines: string[] = [];
  // The first round is for nothing: what runs for the first time is compiled.
  for (const counts of [false, true]) {
    const host = new ExcelHost(workbook());
    const office = await connectOfficeJs(host);
    for (const [job, run] of jobs) {
      const tasks = await tasksOf(host, run);
      const longest = tasks.slice(0, 4).map((task) => task.toFixed(0));
      if (counts) lines.push(`${name}, ${job}: longest own tasks ${longest.join(", ")} ms CPU, ${tasks.length} in all`);
    }
    office.disconnect();
  }
  return lines;
}
