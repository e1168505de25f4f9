/** `npm run bench -- slopes`: what a row more costs, and all beside the least that must be done. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";

const Measured = v.object({
  rows: v.number(),
  read: v.number(),
  hand: v.number(),
  first: v.number(),
  compute: v.number(),
  floor: v.number(),
});
type Measured = v.InferOutput<typeof Measured>;

/** Each in a process of its own, bundled as the command line is. */
function output(program: string, ...given: readonly string[]): string {
  const script = ["--max-old-space-size=8192", "build/start.mjs", join(import.meta.dirname, program), ...given];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr.trim());
  return stdout.trim().split("\n").at(-1) ?? "";
}

const measured = (name: string, ...file: readonly string[]): Measured =>
  v.parse(Measured, JSON.parse(output("read-and-compute.ts", name, ...file)));

const told = (name: string, { rows, read, hand, first, compute, floor }: Measured): string =>
  `${name.padEnd(15)} ${String(rows).padStart(7)} rows | CPU ms: reading ${read.toFixed(0)}, computing ` +
  `${compute.toFixed(0)} (the first time ${first.toFixed(0)}), floor ${floor.toFixed(1)} | ` +
  `${((read + compute) / floor).toFixed(1)} times the floor | handing over ${hand.toFixed(0)}`;

/** µs for each row that the larger has more. */
const slope = (small: Measured, large: Measured): number =>
  (1000 * (large.read + large.compute - small.read - small.compute)) / (large.rows - small.rows);

export function* slopes(): Generator<string> {
  const folder = mkdtempSync(join(tmpdir(), "slopes-"));
  try {
    const file = join(folder, "read");
    const all = new Map<string, Measured>();
    for (const name of ["sample", "20,000 pushes", "200,000 pushes", "10 years", "40 years", "96 places"]) {
      const one = measured(name, file);
      all.set(name, one);
      yield told(name, one);
    }
    const of = (small: string, large: string): string =>
      slope(all.get(small) as Measured, all.get(large) as Measured).toFixed(1);
    yield (
      `a row more: ${of("20,000 pushes", "200,000 pushes")} µs of a ledger, ${of("10 years", "40 years")} µs of ` +
      `the chosen place, ${of("10 years", "96 places")} µs of other places`
    );
    yield `memory without an Excel, 96 places: ${output("memory-of-compute.ts", file, "示例1市")} MB`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
