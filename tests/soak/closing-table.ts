/** Ends a soak with a table: what was tried, and how often it held. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Reporter } from "vitest/node";
import { FIGURES, type Figure } from "./figures";

export default class ClosingTable implements Reporter {
  onInit(): void {
    rmSync(FIGURES, { force: true });
  }

  onTestRunEnd(): void {
    if (!existsSync(FIGURES)) return;
    const lines = readFileSync(FIGURES, "utf8").trim().split("\n");
    const figures = lines.map((line) => JSON.parse(line) as Figure);
    const rows = figures.map(({ family, tried, held, remark }) => `| ${family} | ${tried} | ${held} | ${remark} |`);
    process.stdout.write(`\n${["| Tried | Times | Held | |", "|---|---|---|---|", ...rows].join("\n")}\n`);
  }
}
