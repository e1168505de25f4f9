/** What is read of a sheet of targets, in short words. */
import type { RawValue } from "../../src/cells/snapshot";
import { readTargets } from "../../src/indicators/targets/read-targets";
import type { Requirement, TargetData } from "../../src/indicators/targets/target";
import { defaultSettings, type Settings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

export const saidRequirement = (requirement: Requirement | null): string =>
  requirement === null
    ? "—"
    : "value" in requirement
      ? `${requirement.kind === "atMost" ? "≤" : "≥"}${requirement.value}`
      : "fraction" in requirement
        ? `${requirement.kind} ${requirement.fraction}`
        : `${requirement.kind} ${requirement.amount}`;

export const readSheet = (
  rows: readonly (readonly RawValue[])[],
  name: string,
  settings: Settings = defaultSettings,
): TargetData => readTargets(book(snapshot(rows, { name })), settings);

/** "pm25Mean 2024 ≤38 (2023: 40)", air and ledgers alike. */
export const targetsSaid = ({ targets, ledgerTargets }: Pick<TargetData, "targets" | "ledgerTargets">): string[] =>
  [...targets, ...ledgerTargets].map(
    ({ indicator, year, requirement, baselineYear, baselineValue }) =>
      `${indicator} ${year} ${saidRequirement(requirement)}` +
      `${baselineValue === null ? "" : ` (${baselineYear}: ${baselineValue})`}`,
  );
