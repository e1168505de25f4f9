/**
 * The same job by the add-in, as `npm run report` does it, with what its own part costs apart from the embedded Excel.
 * usage: our-report.ts INPUT OUTPUT UNTIL PLACE|-; prints one line of JSON as pandas_report.py does
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseIsoDate } from "../../../src/calendar/day";
import { writeReport } from "../../../src/excel/run-report";
import { ExcelHost } from "../../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../../src/preview/host/node-transport";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";

const [input = "", output = "", until = "", place = "-"] = process.argv.slice(2);

const seconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

let start = process.cpuUsage();
const workbook = openWorkbook(readFileSync(input));
const host = new ExcelHost(workbook);
await connectOfficeJs(host);
let embedded = seconds(start);

// What the add-in asks of Excel is answered at once here, so that all between belongs to the embedded Excel.
const execute = host.execute.bind(host);
host.execute = (body, flags, partition) => {
  const before = process.cpuUsage();
  const answer = execute(body, flags, partition);
  embedded += seconds(before);
  return answer;
};

const written = await writeReport(
  { month: null, until: parseIsoDate(until), generatedAt: `${until} 17:00` },
  place === "-" ? {} : { place },
);
if (written.kind !== "written") throw new Error("the report was not written");
const { assessment, progress } = written.monthly;

start = process.cpuUsage();
writeFileSync(output, saveWorkbook(workbook));
embedded += seconds(start);

const standings = progress?.workstreams.flatMap((workstream) => workstream.standings) ?? [];
const pushed = standings.find(({ indicator }) => indicator.id === "pushedHours")?.cumulative?.value ?? 0;
const periods = Object.entries(assessment?.periods ?? {}).map(([id, period]) => [
  id,
  period && {
    ...Object.fromEntries(Object.entries(period.figures).map(([name, { reported }]) => [name, reported])),
    classDays: period.classDays,
  },
]);
process.stdout.write(
  `${JSON.stringify({
    cpuSeconds: seconds(),
    embeddedSeconds: embedded,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    periods: Object.fromEntries(periods) as unknown,
    pushedHours: pushed,
  })}\n`,
);
