/**
 * A seeded sample of Stryker's mutants of one room, and what became of them: all of Stryker's own mutators, no line
 * left out by a comment. Stryker is not among this project's dependencies; put it beside them for the occasion:
 *
 *   npm install --no-save @stryker-mutator/core @stryker-mutator/vitest-runner
 *   npx tsx tests/mutation/sample.ts standards 150 1
 *
 * The report lies in node_modules/.cache/mutation/ROOM/report.json; in place of the count, its name (of a copy) tries
 * again the places where mutants survived.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Files of each room, with its folders or by the beginnings of their names, and the tests that speak of them. */
const rooms: Readonly<
  Record<string, { readonly folder: string; readonly names: RegExp; readonly tests: readonly string[] }>
> = {
  standards: {
    folder: "src/standards",
    names: /./,
    tests: ["tests/standards/**/*.test.ts", "tests/indicators/assess-air.test.ts"],
  },
  // Without the years that a second implementation goes through: they take longer than all others together.
  indicators: {
    folder: "src/indicators",
    names: /./,
    tests: ["tests/indicators/!(second-air-years).test.ts"],
  },
  tasks: { folder: "src/tasks", names: /./, tests: ["tests/tasks/**/*.test.ts"] },
  checks: {
    folder: "src/checks",
    names: /^(ledger-rules\/[^/]+|check-air-data\.ts|check-ledgers\.ts|value-slips\.ts)$/,
    tests: ["tests/checks/{check-air-data,check-ledgers,value-slips}.test.ts"],
  },
  // By the tests of its own files alone: those of whole lists, and of thousands of layouts, take minutes a mutant.
  recognition: { folder: "src/recognition", names: /./, tests: ["tests/recognition/*.test.ts"] },
};

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly fileName: string;
  /** Lines and columns from 0. */
  readonly location: { readonly start: Position; readonly end: Position };
}

/** The part of Stryker that makes mutants, as far as this uses it. */
interface Instrumenter {
  instrument: (files: readonly object[], options: object) => Promise<{ readonly mutants: readonly Mutant[] }>;
}

/** Same seed, same numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function allMutants(files: readonly string[]): Promise<readonly Mutant[]> {
  const [{ createInstrumenter }, { commonTokens }, { createInjector }] = (await Promise.all(
    ["@stryker-mutator/instrumenter", "@stryker-mutator/api/plugin", "typed-inject"].map((name) => import(name)),
  )) as [
    { createInstrumenter: unknown },
    { commonTokens: { logger: string } },
    {
      createInjector: () => {
        provideValue: (token: string, value: unknown) => { injectFunction: (of: unknown) => Instrumenter };
      };
    },
  ];
  const quiet = new Proxy({}, { get: () => () => false });
  const instrumenter = createInjector().provideValue(commonTokens.logger, quiet).injectFunction(createInstrumenter);
  const contents = files.map((name) => ({ name, content: readFileSync(name, "utf8"), mutate: true }));
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };
  return (await instrumenter.instrument(contents, options)).mutants;
}

/** "src/a.ts:3:4-3:9", as Stryker is told which mutants to make. */
function rangeOf({ fileName, location }: Mutant): string {
  const { start, end } = location;
  return `${relative(".", fileName)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

function chosen(mutants: readonly Mutant[], count: number, seed: number): string[] {
  const next = random(seed);
  const shuffled = mutants.map((mutant) => ({ mutant, key: next() })).sort((a, b) => a.key - b.key);
  return [...new Set(shuffled.slice(0, count).map(({ mutant }) => rangeOf(mutant)))];
}

interface Tested {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly {
          readonly status: string;
          readonly mutatorName: string;
          readonly replacement?: string;
          /** Lines and columns from 1. */
          readonly location: { readonly start: Position; readonly end: Position };
        }[];
      }
    >
  >;
}

/** Where the mutants stood that survived in a report of an earlier sample: whether new tests kill them. */
function survivors(report: Tested): string[] {
  const places = Object.entries(report.files).flatMap(([fileName, { mutants }]) =>
    mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(
        ({ location: { start, end } }) => `${fileName}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
      ),
  );
  return [...new Set(places)];
}

/** Prints the score, and where the survivors are. */
function tell(room: string, report: Tested): void {
  const mutants = Object.entries(report.files).flatMap(([file, { mutants: own }]) =>
    own.map((mutant) => ({ file, ...mutant })),
  );
  const of = (...statuses: string[]): number => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = of("Killed", "Timeout");
  const valid = killed + of("Survived", "NoCoverage");
  for (const { file, status, mutatorName, replacement = "", location } of mutants)
    if (status === "Survived" || status === "NoCoverage")
      process.stdout.write(
        `${status} ${file}:${location.start.line}:${location.start.column} ${mutatorName} → ` +
          `${replacement.slice(0, 80).replaceAll("\n", " ")}\n`,
      );
  process.stdout.write(`${room}: ${killed} of ${valid} killed (${((100 * killed) / valid).toFixed(1)} %)\n`);
}

const [room = "", count = "150", seed = "1"] = process.argv.slice(2);
const known = rooms[room];
if (!known) throw new Error(`name one of ${Object.keys(rooms).join(", ")}`);
const files = (readdirSync(known.folder, { recursive: true }) as string[])
  .filter((name) => name.endsWith(".ts") && known.names.test(name))
  .map((name) => join(known.folder, name))
  .sort();
const out = join("node_modules/.cache/mutation", room);
mkdirSync(out, { recursive: true });
const vitestConfig = join(out, "vitest.config.mjs");
writeFileSync(
  vitestConfig,
  `export default { test: { include: ${JSON.stringify(known.tests)}, testTimeout: 600_000, isolate: false } };\n`,
);
const mutate = count.endsWith(".json")
  ? survivors(JSON.parse(readFileSync(count, "utf8")) as Tested)
  : chosen(await allMutants(files), Number(count), Number(seed));
const strykerConfig = join(out, "stryker.conf.json");
writeFileSync(
  strykerConfig,
  JSON.stringify({
    testRunner: "vitest",
    vitest: { configFile: vitestConfig, related: false },
    mutate,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: join(out, "report.json") },
    tempDirName: join(dirname(out), "sandbox"),
    inPlace: true,
    concurrency: 1,
    // A loop without an end is found by its hits; a machine that is busy otherwise must not pass for one.
    timeoutMS: 240_000,
    allowConsoleColors: false,
  }),
);
const { status } = spawnSync("npx", ["stryker", "run", strykerConfig], { stdio: ["ignore", "inherit", "inherit"] });
if (status !== 0) throw new Error("Stryker did not end well");
tell(room, JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as Tested);
