/**
 * Computing alone, both sides with the days in memory: nine periods, months and years of one of many places and the
 * ranking of all, by the add-in and by DuckDB. usage: compute-alone.ts MODULES PLACES DAYS; MODULES: the folder that
 * @duckdb/node-api is installed in. Prints a line.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { readWorkbook } from "../../../src/excel/read-workbook";
import { assessAir } from "../../../src/indicators/air/assess-air";
import { monthlyReport } from "../../../src/monthly-report";
import { ExcelHost } from "../../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../../src/preview/host/node-transport";
import { defaultSettings } from "../../../src/settings";
import { dailyOfPlaces, LAST_DAY } from "../drawn-workbooks";
import { medianTime } from "../median-time";
import { differences, fullSet } from "./full-set";

interface DuckDb {
  readonly DuckDBInstance: {
    create: (path: string, options: object) => Promise<{ connect: () => Promise<Connection> }>;
  };
}
interface Connection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (sql: string) => Promise<{ getRowObjects: () => Record<string, unknown>[] }>;
}

const [modules = "", places = "96", days = "3656"] = process.argv.slice(2);
const RUNS = 15;
const PLACE = "示例1市";

const workbook = dailyOfPlaces(Number(places), Number(days));
const office = await connectOfficeJs(new ExcelHost(workbook));
const { snapshot } = await Excel.run((context) => readWorkbook(context));
office.disconnect();
const request = { month: null, until: LAST_DAY, generatedAt: "2021-12-15 17:00" };
const settings = { ...defaultSettings, place: PLACE };
const { air, targets, assessment } = monthlyReport(snapshot, request, settings);
const ours = await medianTime(() => assessAir(air, targets.targets, request, settings), RUNS);
const told = `computing alone, ${places} places × ${days} days: ours ${ours.toFixed(1)} ms`;

/** Days as the drawn workbooks have them: value i of a place is of the i-th day. */
const SQL = `create table air as
  select '示例' || (p + 1) || '市' place, date '2021-12-15' - (${days} - 1 - i)::integer as day,
    round(30 * (1 + sin(i / 58.0) ^ 2) + (i + p) % 17) pm25, round(60 * (1 + sin(i / 58.0) ^ 2) + (i + p) % 23) pm10,
    8.0 so2, 25.0 no2, 0.9 co, 80.0 + i % 31 o3
  from range(${days}) a(i), range(${places}) b(p)`;
const WINDOWS = `with w(name, a, b) as (
  values ('month', date '2021-12-01', date '2021-12-15'), ('previousMonth', date '2021-11-01', date '2021-11-15'),
    ('monthLastYear', date '2020-12-01', date '2020-12-15'), ('yearToDate', date '2021-01-01', date '2021-12-15'),
    ('yearToDateLastYear', date '2020-01-01', date '2020-12-15'),
    ('heatingSeason', date '2021-10-15', date '2021-12-15'),
    ('heatingSeasonLastYear', date '2020-10-15', date '2020-12-15'),
    ('baselineYear', date '2019-01-01', date '2019-12-31'),
    ('baselineSamePeriod', date '2019-01-01', date '2019-12-15')
  union all
  select 'month ' || m, make_date(y, m, 1), last_day(make_date(y, m, 1)) from range(1, 13) c(m), range(2020, 2022) d(y)
  union all
  select 'year ' || y, make_date(y, 1, 1), make_date(y, 12, 31) from range(2012, 2022) e(y))
  select name, avg(pm25) pm25, avg(pm10) pm10, avg(so2) so2, avg(no2) no2, quantile_cont(co, 0.95) co,
    quantile_cont(o3, 0.9) o3, count(*) as n
  from air join w on day between a and b where place = '${PLACE}' group by name, a`;

try {
  const { DuckDBInstance } = createRequire(join(modules, "from-here.js"))("@duckdb/node-api") as DuckDb;
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run(SQL);
  const theirs = await medianTime(async () => (await connection.runAndReadAll(WINDOWS)).getRowObjects(), RUNS);
  const rows = (await connection.runAndReadAll(WINDOWS)).getRowObjects();
  if (assessment === null) throw new Error("no assessment");
  const { tables, question } = fullSet(assessment, PLACE);
  for (const statement of tables.split(";")) if (statement.trim() !== "") await connection.run(statement);
  const full = async () => (await connection.runAndReadAll(question)).getRowObjects();
  const theirsFull = await medianTime(full, RUNS);
  const held = differences(assessment, PLACE, await full());
  const ratio = (time: number): string => (ours / time).toFixed(2);
  const unequal = held.different.length === 0 ? "" : `; not ${held.different.slice(0, 5).join(", ")}`;
  process.stdout.write(
    `${told}; DuckDB on one thread: the same figures ${theirsFull.toFixed(1)} ms ` +
      `(ours ÷ theirs ${ratio(theirsFull)}; ` +
      `${held.compared - held.different.length} of ${held.compared} equal, ` +
      `${held.missing} places and times without${unequal}), means and percentiles ` +
      `of ${rows.length} windows alone ${theirs.toFixed(1)} ms (${ratio(theirs)})\n`,
  );
} catch (error) {
  process.stdout.write(`${told} | DuckDB absent: ${error instanceof Error ? error.message.split("\n")[0] : ""}\n`);
}
process.exit();
