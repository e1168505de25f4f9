/**
 * `npm run exams`: the practice workbooks and texts of ../shared, read as people keep them, each answer held against
 * what its data say. Their scorers need Python 3 and are run as they are; a floor that is missed is a failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const shared = resolve(import.meta.dirname, "../../../shared");

interface Exam {
  readonly folder: string;
  readonly scorer: readonly string[];
  /** What the scorer must reach, raised whenever the reading gets better. */
  readonly floors: readonly string[];
}

const exams: readonly Exam[] = [
  {
    folder: "exam-ledgers",
    scorer: ["python3", "score.py"],
    floors: ["--jobs", "2", "--floor", "470", "--most-silent", "2", "--most-false", "2"],
  },
  {
    folder: "exam-air",
    scorer: ["python3", "score.py"],
    floors: ["--jobs", "2", "--floor", "430", "--most-silent", "2", "--most-false", "1", "--most-mute", "5"],
  },
  {
    folder: "exam-notices",
    scorer: ["npx", "tsx", "score.ts"],
    floors: [
      "--brief",
      ...["--floor-precision", "97", "--floor-recall", "95"],
      ...["--floor-errors", "37", "--floor-errors-true", "97"],
      ...["--floor-mutations", "92", "--floor-clean", "18"],
    ],
  },
];

/** @returns whether every floor was kept; null: the folder is absent */
function sit({ folder, scorer: [program = "", ...rest], floors }: Exam): boolean | null {
  const place = resolve(shared, folder);
  if (!existsSync(place)) return null;
  const script = rest.map((part, index) => (index === rest.length - 1 ? resolve(place, part) : part));
  const run = spawnSync(program, [...script, resolve(place, "practice"), ...floors], { encoding: "utf8" });
  const lines = run.stdout.trimEnd().split("\n");
  process.stdout.write(`${lines.slice(-3).join("\n")}\n`);
  if (run.status !== 0)
    process.stdout.write(`${run.stdout}${run.stderr}\n${folder}: below its floor (${run.status})\n`);
  return run.status === 0;
}

const [only] = process.argv.slice(2);
const results = exams
  .filter(({ folder }) => only === undefined || folder === only)
  .map((exam) => ({ exam, kept: sit(exam) }));
for (const { exam, kept } of results)
  if (kept === null) process.stdout.write(`${exam.folder}: skipped, ../shared is not there\n`);
process.exitCode = results.some(({ kept }) => kept === false) ? 1 : 0;
