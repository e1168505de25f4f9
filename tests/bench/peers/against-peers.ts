/**
 * The whole job against what others would script: seconds of CPU, peak memory, figures held against each other. Each
 * runs in a process of its own. A peer that is not there is said to be absent: pandas and openpyxl are Python's own
 * packages; exceljs, xlsx and @duckdb/node-api are looked for in the folder that PEERS names.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
  { name: "sample", file: () => readFileSync("assets/sample-workbook.xlsx"), place: "-" },
  { name: "10 years of days", file: () => saveWorkbook(daily(3650)), place: "-" },
  { name: "10 places, 10 years", file: () => saveWorkbook(dailyOfPlaces(10, 3650)), place: "示例1市" },
  { name: "20,000 pushes", file: () => saveWorkbook(pushes(20_000)), place: "-" },
  { name: "200,000 pushes", file: () => saveWorkbook(pushes(200_000)), place: "-" },
  { name: "96 places, 10 years", file: () => saveWorkbook(dailyOfPlaces(96, 3656)), place: "示例1市" },
];

const here = (file: string): string => join(import.meta.dirname, file);
/** The folder in which the peers for Node are installed. */
const modules = resolve(process.env.PEERS ?? ".");
const node = ["--max-old-space-size=8192"];
/** From one file, as the command line is started. */
const bundled = (file: string): string[] => [...node, "build/start.mjs", here(file)];

interface Peer {
  readonly name: string;
  readonly program: string;
  readonly script: readonly string[];
}

const peers: readonly Peer[] = [
  { name: "pandas + openpyxl", program: process.env.PYTHON ?? "python3", script: [here("pandas_report.py")] },
  { name: "exceljs", program: process.execPath, script: [...bundled("scripted-report.ts"), "exceljs", modules] },
  { name: "SheetJS", program: process.execPath, script: [...bundled("scripted-report.ts"), "xlsx", modules] },
];

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

function compared({ name, file, place }: Case, folder: string): string[] {
  const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(input, file());
  const given = [input, output, isoDate(LAST_DAY), place];
  // Once for nothing: the first start of all puts the program into one file.
  if (name === cases[0]?.name) run(process.execPath, bundled("our-report.ts"), given);
  const ours = run(process.execPath, bundled("our-report.ts"), given);
  if (typeof ours === "string") return [`${name}: ours failed, ${ours}`];
  const own = ours.cpuSeconds - ours.embeddedSeconds;
  return [
    `${name}: ours ${ours.cpuSeconds.toFixed(1)} s CPU, without the embedded Excel ${own.toFixed(1)}; ` +
      `${ours.peakMegabytes.toFixed(0)} MB`,
    ...peers.map((peer) => {
      const theirs = run(peer.program, peer.script, given);
      return typeof theirs === "string" ? `  ${peer.name} absent: ${theirs}` : against(peer.name, ours, theirs);
    }),
  ];
}

function against(name: string, ours: Result, theirs: Result): string {
  const { compared: figures, different } = differences(ours, theirs);
  const ratio = (seconds: number): string => (seconds / theirs.cpuSeconds).toFixed(2);
  return (
    `  ${name.padEnd(17)} ${theirs.cpuSeconds.toFixed(1)} s, ${theirs.peakMegabytes.toFixed(0)} MB | ours ÷ theirs ` +
    `${ratio(ours.cpuSeconds)}, without the embedded Excel ${ratio(ours.cpuSeconds - ours.embeddedSeconds)} | ` +
    `${figures - different.length} of ${figures} figures equal` +
    (different.length === 0 ? "" : ` (not ${different.join(", ")})`)
  );
}

/** Some lines a workbook, each as soon as it is known; the last is of computing alone. */
export function* againstPeers(): Generator<string> {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    for (const one of cases) yield* compared(one, folder);
    const alone = spawnSync(process.execPath, [...bundled("compute-alone.ts"), modules, "96", "3656"], {
      encoding: "utf8",
    });
    yield alone.stdout.trim() || `computing alone failed: ${alone.stderr.trim().split("\n").at(-1) ?? ""}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
