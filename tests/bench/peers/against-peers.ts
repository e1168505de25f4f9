/**
 * The whole job against what an analyst would script: seconds of CPU, peak memory, figures held against each other.
 * Each runs in a process of its own. A peer that is not there is said to be absent: `pip install pandas openpyxl`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { isoDate } from "../../../src/calendar/day";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { daily, dailyOfPlaces, LAST_DAY, pushes } from "../drawn-workbooks";

const Period = v.record(v.string(), v.union([v.nullable(v.number()), v.record(v.string(), v.number())]));
const Result = v.object({
  cpuSeconds: v.number(),
  embeddedSeconds: v.optional(v.number(), 0),
  peakMegabytes: v.number(),
  periods: v.record(v.string(), v.nullable(Period)),
  pushedHours: v.nullable(v.number()),
});
type Result = v.InferOutput<typeof Result>;

interface Case {
  readonly name: string;
  readonly file: () => Uint8Array;
  readonly place: string;
}

const cases: readonly Case[] = [
  {
    name: "sample",
    file: () => readFileSync("assets/sample-workbook.xlsx"),
    place: "-",
  },
  { name: "10 years of days", file: () => saveWorkbook(daily(3650)), place: "-" },
  { name: "10 places, 10 years", file: () => saveWorkbook(dailyOfPlaces(10, 3650)), place: "示例1市" },
  { name: "20,000 pushes", file: () => saveWorkbook(pushes(20_000)), place: "-" },
];

const here = (file: string): string => join(import.meta.dirname, file);

/** @returns null: it did not run; why is in the text */
function run(program: string, script: readonly string[], given: readonly string[]): Result | string {
  const { status, stdout, stderr } = spawnSync(program, [...script, ...given], { encoding: "utf8" });
  if (status !== 0) return stderr.trim().split("\n").at(-1) ?? "failed";
  return v.parse(Result, JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}

/** All figures that the peer has, held against ours. `different`: their names. */
function differences(ours: Result, theirs: Result): { readonly compared: number; readonly different: string[] } {
  const pairs = [
    ...Object.entries(theirs.periods).flatMap(([id, period]) =>
      Object.entries(period ?? {}).map(([name, value]) => ({
        name: `${id} ${name}`,
        ours: ours.periods[id]?.[name],
        value,
      })),
    ),
    { name: "pushedHours", ours: ours.pushedHours ?? 0, value: theirs.pushedHours },
  ];
  const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const different = pairs.filter((pair) => !isEqual(pair.ours, pair.value)).map(({ name }) => name);
  return { compared: pairs.length, different };
}

function compared({ name, file, place }: Case, folder: string): string {
  const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(input, file());
  const given = [input, output, isoDate(LAST_DAY), place];
  const ours = run(process.execPath, ["--import", "tsx", here("our-report.ts")], given);
  if (typeof ours === "string") return `${name}: ours failed, ${ours}`;
  const own = ours.cpuSeconds - ours.embeddedSeconds;
  const told =
    `${name.padEnd(22)} ours ${ours.cpuSeconds.toFixed(1)} s CPU (without the embedded Excel ${own.toFixed(1)}), ` +
    `${ours.peakMegabytes.toFixed(0)} MB`;
  const pandas = run("python3", [here("pandas_report.py")], given);
  if (typeof pandas === "string") return `${told} | pandas + openpyxl absent: ${pandas}`;
  const { compared: figures, different } = differences(ours, pandas);
  return (
    `${told} | pandas + openpyxl ${pandas.cpuSeconds.toFixed(1)} s, ${pandas.peakMegabytes.toFixed(0)} MB | ours ÷ ` +
    `theirs ${(ours.cpuSeconds / pandas.cpuSeconds).toFixed(2)}, without the embedded Excel ` +
    `${(own / pandas.cpuSeconds).toFixed(2)} | ${figures - different.length} of ${figures} figures equal` +
    (different.length === 0 ? "" : ` (not ${different.join(", ")})`)
  );
}

/** A line a workbook. */
export function againstPeers(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    return cases.map((one) => compared(one, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
