/**
 * The same job by the add-in, as `npm run report` does it, with what its own part costs apart from the embedded Excel.
 * usage: our-report.ts INPUT OUTPUT UNTIL PLACE|-; prints one line of JSON as pandas_report.py does
 */
import { parseIsoDate } from "../../../src/calendar/day";
import { writeReport } from "../../../src/excel/run-report";
import { openTimed } from "./timed-excel";

const [input = "", output = "", until = "", place = "-"] = process.argv.slice(2);

const excel = await openTimed(input);
const written = await writeReport(
  { month: null, until: parseIsoDate(until), generatedAt: `${until} 17:00` },
  place === "-" ? {} : { place },
);
if (written.kind !== "written") throw new Error("the report was not written");
excel.save(output);

const { assessment, progress } = written.monthly;
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
    ...excel.cost(),
    periods: Object.fromEntries(periods) as unknown,
    pushedHours: pushed,
  })}\n`,
);
