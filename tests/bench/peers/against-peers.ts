/**
 * The whole job against what others would script: seconds of CPU, peak memory, figures held against each other. Each
 * runs in a process of its own. A peer that is not there is said to be absent: pandas and openpyxl are Python's own
 * packages; exceljs, xlsx and @duckdb/node-api are looked for in the folder that PEERS names; LibreOffice is `soffice`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { isoDate } from "../../../src/calendar/day";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { daily, dailyOfPlaces, LAST_DAY, pushes } from "../drawn-workbooks";
import { addFormulas, drawnGround, figuresOfFormulas, sampleGround, type Ground } from "./formula-sheet";

const Period = v.record(v.string(), v.union([v.nullable(v.number()), v.record(v.string(), v.number())]));
const Result = v.object({
  cpuSeconds: v.number(),
  embeddedSeconds: v.optional(v.number(), 0),
  calls: v.optional(v.number(), 0),
  peakMegabytes: v.number(),
  periods: v.record(v.string(), v.nullable(Period)),
  pushedHours: v.nullable(v.number()),
});
type Result = v.InferOutput<typeof Result>;

interface Case {
  readonly name: string;
  readonly file: () => Uint8Array;
  readonly place: string;
  readonly ground: Ground;
}

const ofDays = (count: number): Omit<Case, "name"> => ({
  file: () => saveWorkbook(daily(count)),
  place: "-",
  ground: drawnGround(count, null),
});
const ofPlaces = (places: number, count: number): Omit<Case, "name"> => ({
  file: () => saveWorkbook(dailyOfPlaces(places, count)),
  place: "示例1市",
  ground: drawnGround(places * count, "示例1市"),
});
const ofPushes = (count: number): Omit<Case, "name"> => ({
  file: () => saveWorkbook(pushes(count)),
  place: "-",
  ground: drawnGround(349, null, count),
});

const cases: readonly Case[] = [
  { name: "sample", file: () => readFileSync("assets/sample-workbook.xlsx"), place: "-", ground: sampleGround },
  { name: "10 years of days", ...ofDays(3650) },
  { name: "10 places, 10 years", ...ofPlaces(10, 3650) },
  { name: "20,000 pushes", ...ofPushes(20_000) },
  { name: "200,000 pushes", ...ofPushes(200_000) },
  { name: "96 places, 10 years", ...ofPlaces(96, 3656) },
];

const here = (file: string): string => join(import.meta.dirname, file);
/** The folder in which the peers for Node are installed. */
const modules = resolve(process.env.PEERS ?? ".");
const node = ["--max-old-space-size=8192", "--initial-heap-size=256"];
/** From one file, as `npm run report` is started. */
const bundled = (file: string): string[] => [...node, "build/start.mjs", here(file)];

const python = process.env.PYTHON ?? "python3";

/** A workbook on disk, and the folder in which a peer leaves its own. */
interface Job {
  readonly given: readonly string[];
  readonly folder: string;
  readonly one: Case;
}

interface Peer {
  readonly name: string;
  /** A text: it did not run, and why. */
  readonly report: (job: Job) => Result | string;
}

/** The line of an error; around it stand source and stack. */
const ERROR_LINE = /^[\w.]*Error\b.{0,180}$/m;
const reasonIn = (stderr: string): string => ERROR_LINE.exec(stderr)?.[0] ?? stderr.trim().slice(-200);

/** Without the certificates that this machine may have every Node load, which takes longer than to read a file. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

/** @returns the last line that a program prints; a text: it failed, and why */
function printed(program: string, ...given: readonly string[]): object | string {
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: "utf8", env });
  if (status !== 0) return reasonIn(stderr);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as object;
}

const run = (program: string, script: readonly string[], given: readonly string[]): Result | string => {
  const told = printed(program, ...script, ...given);
  return typeof told === "string" ? told : v.parse(Result, told);
};

/** Formulas are written beforehand, as an analyst would once: LibreOffice opens, works out and saves. */
function withFormulas({ folder, one }: Job): Result | string {
  const file = join(folder, "formulas.xlsx");
  const workbook = openWorkbook(one.file());
  addFormulas(workbook, one.ground);
  writeFileSync(file, saveWorkbook(workbook));
  const cost = printed(python, here("soffice_report.py"), file, join(folder, "libreoffice"));
  if (typeof cost === "string") return cost;
  const sheet = openWorkbook(readFileSync(join(folder, "libreoffice", "formulas.xlsx"))).sheets.at(-1);
  const rows = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => sheet?.cell(row, column)?.value ?? ""),
  );
  return v.parse(Result, { ...cost, ...figuresOfFormulas(rows.map((row) => row.filter((value) => value !== ""))) });
}

const scripted = (name: string, library: string): Peer => ({
  name,
  report: ({ given }) => run(process.execPath, [...bundled("scripted-report.ts"), library, modules], given),
});

const peers: readonly Peer[] = [
  { name: "pandas + openpyxl", report: ({ given }) => run(python, [here("pandas_report.py")], given) },
  scripted("exceljs", "exceljs"),
  scripted("SheetJS", "xlsx"),
  { name: "LibreOffice", report: withFormulas },
  scripted("a first add-in", "office-js"),
];

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

function compared(one: Case, folder: string): string[] {
  const { name, file, place } = one;
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
      `${ours.peakMegabytes.toFixed(0)} MB, ${ours.calls} calls`,
    ...peers.map(({ name: peer, report }) => {
      const theirs = report({ given, folder, one });
      return typeof theirs === "string" ? `  ${peer} absent: ${theirs}` : against(peer, ours, theirs);
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
    (different.length === 0 ? "" : ` (not ${different.join(", ")})`) +
    (theirs.calls === 0 ? "" : `, ${theirs.calls} calls for one table`)
  );
}

/**
 * Some lines a workbook, each as soon as it is known; the last is of computing alone.
 *
 * @param only names of workbooks; none: all, and computing alone
 */
export function* againstPeers(only: readonly string[] = []): Generator<string> {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    const chosen = only.length === 0 ? cases : cases.filter(({ name }) => only.includes(name));
    for (const one of chosen) yield* compared(one, folder);
    if (only.length > 0) return;
    const alone = spawnSync(process.execPath, [...bundled("compute-alone.ts"), modules, "96", "3656"], {
      encoding: "utf8",
    });
    yield alone.stdout.trim() || `computing alone failed: ${alone.stderr.trim().split("\n").at(-1) ?? ""}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
