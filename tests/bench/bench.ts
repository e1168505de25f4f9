/**
 * `npm run bench`: time, memory, syncs and bytes of a run, and how they grow. Times are of this machine and this run:
 * read the ratios, not the milliseconds. `npm run bench -- counts`: what needs no quiet machine. `PEERS=folder npm run
 * bench -- peers`: the same job by others (`-- peers sample`: of one workbook). `npm run bench -- slopes`: what a row
 * more costs, in time of the processor. `npm run bench -- pane`: how long the pane is busy at a stretch, in a browser
 * (`BUILT_SITE=folder`: of a site that is built already).
 */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { dayOf } from "../../src/calendar/day";
import { readWorkbook } from "../../src/excel/read-workbook";
import { writeReport } from "../../src/excel/run-report";
import { assessAir } from "../../src/indicators/air/assess-air";
import { monthlyReport } from "../../src/monthly-report";
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { defaultSettings } from "../../src/settings";
import { buildSite } from "../browser/built-site";
import { growth, runCounts } from "./counts";
import { daily, dailyOfPlaces, pushes } from "./drawn-workbooks";
import { firstContent } from "./first-content";
import { medianTime } from "./median-time";
import { paneTasks } from "./pane-tasks";
import { slopes } from "./slopes";
import { againstPeers } from "./peers/against-peers";

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const RUNS = 5;

const time = (job: () => unknown): Promise<number> => medianTime(job, RUNS);

const dayBefore = {
  month: { year: 2021, month: 12 },
  until: dayOf(2021, 12, 14),
  generatedAt: "2021-12-15 09:30",
};

async function measure(name: string, workbook: Workbook): Promise<void> {
  const host = new ExcelHost(workbook);
  const office = await connectOfficeJs(host);
  const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };
  const { snapshot } = await office.Excel.run((context) => readWorkbook(context));
  const rows = snapshot.sheets.reduce((total, { values }) => total + values.length, 0);
  const read = await time(() => office.Excel.run((context) => readWorkbook(context)));
  // Of another object each time: of the same it would be what was worked out before.
  const compute = await time(() => monthlyReport({ ...snapshot }, request, defaultSettings));
  const { air, targets } = monthlyReport(snapshot, request, defaultSettings);
  const assess = await time(() => assessAir(air, targets.targets, request, defaultSettings));
  const before = { ...host.counters };
  host.actionKinds.clear();
  await writeReport(request);
  const { syncs, actions, requestBytes, responseBytes } = host.counters;
  const kinds = [...host.actionKinds].sort(([, a], [, b]) => b - a).slice(0, 12);
  const toWrite = host.counters.actions;
  await writeReport({ ...request, generatedAt: "2021-12-16 17:30" });
  const again = host.counters.actions - toWrite;
  await writeReport(dayBefore);
  const toAddADay = host.counters.actions;
  await writeReport(request);
  const aDayMore = host.counters.actions - toAddADay;
  const run = await time(() => writeReport(request));
  const save = await time(() => saveWorkbook(workbook));
  office.disconnect();
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
  print(
    `${name.padEnd(22)} rows ${String(rows).padStart(6)} | read ${read.toFixed(0)} ms (` +
      `${((1000 * read) / rows).toFixed(1)} per 1k) | compute ${compute.toFixed(0)} ms (` +
      `${((1000 * compute) / rows).toFixed(1)} per 1k, of which figures ${assess.toFixed(0)}) | whole run ` +
      `${run.toFixed(0)} ms | save ${save.toFixed(0)} ms | ` +
      `syncs ${syncs - before.syncs} | actions ${actions - before.actions}, again ${again}, a day more ` +
      `${aDayMore} | sent ${kilobytes(requestBytes - before.requestBytes)} | received ` +
      `${kilobytes(responseBytes - before.responseBytes)} | largest ` +
      `${kilobytes(Math.max(host.counters.largestRequest, host.counters.largestResponse))}`,
  );
  print(`  ${kinds.map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
}

if (process.argv.includes("peers")) {
  for (const line of againstPeers(process.argv.slice(3))) print(line);
  process.exit();
}
if (process.argv.includes("slopes")) {
  for (const line of slopes()) print(line);
  process.exit();
}
const sample = readFileSync("assets/sample-workbook.xlsx");
if (process.argv.includes("pane")) {
  await paneTasks(process.env.BUILT_SITE ?? buildSite(), print, [
    ["sample", sample],
    ["351,000 days of places", saveWorkbook(dailyOfPlaces(96, 3656))],
  ]);
  process.exit();
}
for (const line of [...(await runCounts(openWorkbook(sample))), ...(await growth())]) print(line);
if (process.argv.includes("counts")) process.exit();
print(`open the sample: ${(await time(() => openWorkbook(sample))).toFixed(0)} ms`);
await measure("sample", openWorkbook(sample));
for (const years of [1, 10, 50]) await measure(`${years} years of days`, daily(Math.round(365.25 * years)));
for (const rows of [2_000, 20_000]) await measure(`${rows} pushes`, pushes(rows));
print(`memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident at the end`);

const built = buildSite();
const gzipped = (name: RegExp): number =>
  readdirSync(built)
    .filter((file) => name.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(`${built}/${file}`)).length, 0);
const size = (name: RegExp): string => `${Math.round(gzipped(name) / 1024)} KB`;
print(
  `gzipped, Office.js apart: pane ${size(/^taskpane\..*\.js$/)} to the first content, ` +
    `${size(/^taskpane-engine\..*\.js$/)} of its own for Excel | ribbon's commands ${size(/^commands\..*\.js$/)}, ` +
    `${size(/^commands-engine\..*\.js$/)} when one is pressed | the worker's own ` +
    `${size(/^compute-worker\..*\.js$/)} | what several of them share ${size(/^\d+\..*\.js$/)} | ` +
    `its result's window ${size(/^command-result\..*\.js$/)}`,
);
const seen = await firstContent(built, RUNS);
print(
  `pane in the try-out page, from its own start: first content ${seen.painted.toFixed(0)} ms, the sample's ` +
    `figures ${seen.figures.toFixed(0)} ms`,
);
for (const line of againstPeers()) print(line);
