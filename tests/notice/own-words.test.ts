/** The sentences of templates, code and sample are ours: none is taken over from the real notice. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { standardTemplates } from "../../src/notice/templates/standard-templates";
import { workstreams } from "../../src/indicators/workstreams";

const seedFile = "../shared/seed/rectification-notice.txt";
const seed = existsSync(seedFile) ? readFileSync(seedFile, "utf8") : null;
const LONGEST_RUN = 14;

/** Names of measures: as our workstreams have them, and two works under the name that ledgers give them. */
const measures = [
  ...Object.values(workstreams).map((title) => title["zh-CN"]),
  "制定年度煤炭消费总量控制方案及削减详细计划",
  "混凝土搅拌站全封闭规范化建设改造",
];

/** Titles, quoted words, names of measures and figures are nobody's own words: each ends a run. */
const ownRuns = (text: string): string[] =>
  measures
    .reduce((rest, measure) => rest.replaceAll(measure, "\n"), text)
    .replace(/《[^》]*》|“[^”]*”|\{[^{}]*\}/g, "\n")
    .replace(
      /[\d.]+(?:余)?\s*(?:[年月日次个家台项亩辆户天%]|万?(?:吨|元|平方米|亿元)|微克\/立方米|蒸吨\/小时|小时|批次)?/g,
      "\n",
    )
    .split(/[\n\s]+/);

const grams = (runs: readonly string[]): Set<string> =>
  new Set(
    runs.flatMap((run) =>
      Array.from({ length: Math.max(0, run.length - LONGEST_RUN) }, (_, from) =>
        run.slice(from, from + LONGEST_RUN + 1),
      ),
    ),
  );

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });

describe.skipIf(seed === null)("our own words (skipped: ../shared/seed is absent)", () => {
  const known = grams(ownRuns(seed ?? ""));
  const shared = (text: string): string[] => [...grams(ownRuns(text))].filter((gram) => known.has(gram));

  it("the measure sees a copied sentence", () => {
    expect(shared("切实将思想和行动统一到中央、自治区的决策部署上来").length).toBeGreaterThan(0);
  });

  it.each(standardTemplates.map(({ id, text }) => ({ id, text })))("template $id", ({ text }) => {
    expect(shared(text)).toEqual([]);
  });

  it.each([...filesUnder("src"), ...filesUnder("assets/sample")].map((file) => ({ file })))("$file", ({ file }) => {
    expect(shared(readFileSync(file, "utf8"))).toEqual([]);
  });
});
