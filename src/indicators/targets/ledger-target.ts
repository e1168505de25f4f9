/** A target as a row states it → a target in the unit of its indicator. */
import { convert, unitNamed, type Unit } from "../../tables/units";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { amountOf, amountsIn, unitFits, withOnly, type WordedAmount } from "./amounts-in-words";
import { baselineYearIn, parseRequirement, plainWords } from "./parse-requirement";
import type { Milestone } from "../ledgers/schedule";
import type { LedgerTarget, Requirement, StatedNumber, StatedTarget } from "./target";

interface Result {
  /** null: not to be used; the findings say why. */
  readonly target: LedgerTarget | null;
  readonly findings: readonly Finding[];
}

type Asked = Pick<LedgerIndicator, "id" | "unit" | "better" | "measure">;

export function ledgerTarget(written: StatedTarget, indicator: Asked): Result {
  const stated = {
    ...written,
    requirement: plainWords(written.requirement),
    targetText: plainWords(written.targetText),
  };
  const { title, at, year, wording } = stated;
  const own = ofItsAmount(stated, indicator);
  const asked = own === null ? { requirement: null, findings: [] } : requirementOf(own, indicator);
  const stepsDue = milestonesOf(stated, indicator, asked.requirement);
  const findings = [...asked.findings, ...stepsDue.findings];
  const unreadable = year === null || (asked.requirement === null && asked.findings.length === 0 && wording !== "");
  if (unreadable) findings.push(finding("targetUnreadable", "error", at, { text: `${title} ${wording}`.trim() }));
  if (year === null) return { target: null, findings };
  return {
    target: {
      indicator: indicator.id,
      title,
      year,
      requirement: asked.requirement,
      unit: indicator.unit,
      wording,
      baselineYear: stated.baselineYear ?? baselineYearIn(wording, year),
      baselineValue: stated.baselineValue,
      milestones: stepsDue.milestones,
      responsible: stated.responsible,
      at,
    },
    findings,
  };
}

/**
 * Of words that give several amounts the one that is asked for: 对8家企业…淘汰锅炉9台 asks for 9 of a list of boilers.
 * null: none of them is plainly that, or the only one counts something else.
 */
function ofItsAmount(stated: StatedTarget, { unit }: Asked): StatedTarget | null {
  const { requirement, targetText } = stated;
  const words = `${requirement}${targetText}`.replaceAll(" ", "");
  const amounts = amountsIn(words).filter((amount) => unit === "%" || !/%|‰|百分点/.test(amount.unit));
  const chosen = amounts.length > 1 ? amountOf(amounts, unit) : (amounts[0] ?? null);
  if (amounts.length === 0) return stated;
  if (chosen === null || countsAnother(chosen, unit)) return null;
  const left = withOnly(words, chosen);
  return {
    ...stated,
    requirement: requirement === "" ? "" : left,
    targetText: requirement === "" ? left : "",
    target: { value: chosen.value, unit: chosen.unit, at: stated.target?.at ?? stated.at },
  };
}

/** 家 for 台: both are numbers of pieces, of other pieces. */
const countsAnother = (amount: WordedAmount, unit: string): boolean =>
  unitNamed(unit)?.family === "count" && unitNamed(amount.unit)?.family === "count" && unitFits(amount, unit) === 0;

/** A rate of change is asked for as "下降20%", or as 20 under the name 削减率: either way it is −20 or less. */
function requirementOf(
  stated: StatedTarget,
  indicator: Asked,
): { readonly requirement: Requirement | null; readonly findings: readonly Finding[] } {
  const { requirement: words, targetText, target } = stated;
  const requirement = parseRequirement(words, targetText, target?.value ?? null, indicator.better);
  if (requirement === null) return { requirement: null, findings: [] };
  const { statistic } = indicator.measure;
  if (statistic === "change" || statistic === "yearChange")
    return { requirement: changeRequirement(requirement, stated.title), findings: [] };
  // 15 % of a baseline and 2 个百分点 are what they are in any unit.
  const inPoints = indicator.unit === "%" && /百分点/.test(`${words}${targetText}`);
  if (requirement.kind === "reduceBy" || requirement.kind === "raiseBy" || inPoints)
    return { requirement, findings: [] };
  const unit =
    target === null || requirementInWords(words)
      ? (unitBehindNumber(`${words}${targetText}`) ?? stated.unit?.text ?? null)
      : (target.unit ?? stated.unit?.text ?? null);
  const amount = "value" in requirement ? requirement.value : requirement.amount;
  // A share that lost its format: 0.85 is 85 %.
  const isShare = indicator.unit === "%" && indicator.better === "higher" && amount === target?.value && amount <= 1;
  const inUnit = isShare && target.unit === null ? 100 * amount : inIndicatorsUnit(amount, unit, indicator);
  if (inUnit === null) return { requirement: null, findings: [unfit(stated, unit ?? "", indicator)] };
  return {
    requirement: "value" in requirement ? { ...requirement, value: inUnit } : { ...requirement, amount: inUnit },
    findings: [],
  };
}

const requirementInWords = (words: string): boolean => /\d/.test(words.replace(/\d{4}年/g, ""));

function changeRequirement(requirement: Requirement, title: string): Requirement {
  switch (requirement.kind) {
    case "reduceBy":
      return { kind: "atMost", value: -100 * requirement.fraction };
    case "raiseBy":
      return { kind: "atLeast", value: 100 * requirement.fraction };
    case "reduceByAmount":
    case "raiseByAmount":
      return requirement;
    case "atMost":
    case "atLeast":
      return /下降|削减|消减|减少|压减|降幅/.test(title)
        ? { kind: "atMost", value: -Math.abs(requirement.value) }
        : requirement;
  }
}

const unfit = (stated: StatedTarget, unit: string, indicator: Asked): Finding =>
  finding("targetUnitUnfit", "error", stated.target?.at ?? stated.unit?.at ?? stated.at, {
    indicator: stated.title,
    unit,
    expected: indicator.unit,
  });

/** The unit behind the number in "不低于1300万吨"; null: none that is known. */
function unitBehindNumber(text: string): string | null {
  const words = /\d(?:\.\d+)?\s*([%‰\p{L}μ/³]+)/u.exec(text.replace(/\d{4}年/g, ""))?.[1] ?? "";
  for (let length = words.length; length > 0; length -= 1) {
    if (unitNamed(words.slice(0, length)) !== null) return words.slice(0, length);
  }
  return null;
}

/**
 * null: the unit is of another kind. Where none is given, or none that is known as one, the indicator's own is meant.
 */
function inIndicatorsUnit(value: number, unit: string | null, indicator: Asked): number | null {
  const own = unitNamed(indicator.unit);
  if (unit === null || own === null) return value;
  const given: Unit | null = unitNamed(unit, own.family);
  return given === null ? null : convert(value, given, own);
}

/**
 * Milestones in the indicator's unit, cumulative. Percentages are of the year's target. Numbers that add up to the
 * target, the last one not being it, are each month's own share and are added up.
 */
function milestonesOf(
  stated: StatedTarget,
  indicator: Asked,
  requirement: Requirement | null,
): { readonly milestones: readonly Milestone[]; readonly findings: readonly Finding[] } {
  const plan = requirement !== null && "value" in requirement ? requirement.value : null;
  const read = stated.milestones.map(({ month, stated: number }) => ({
    month,
    at: number.at,
    value: milestoneValue(number, stated, indicator, plan),
  }));
  const bad = read.find(({ value }) => value === null);
  if (bad)
    return { milestones: [], findings: [finding("milestonesUnclear", "warning", bad.at, { indicator: stated.title })] };
  const given = read
    .map(({ month, value }): Milestone => ({ month, value: value ?? 0 }))
    .sort((a, b) => a.month - b.month);
  const total = given.reduce((sum, { value }) => sum + value, 0);
  const last = given.at(-1)?.value ?? 0;
  const perStep = plan !== null && given.length > 1 && Math.abs(total - plan) < 1e-9 * Math.max(1, plan) && last < plan;
  if (perStep) {
    let sum = 0;
    return { milestones: given.map(({ month, value }) => ({ month, value: (sum += value) })), findings: [] };
  }
  const falls = given.some(({ value }, index) => value < (given[index - 1]?.value ?? -Infinity));
  return falls
    ? {
        milestones: [],
        findings: [
          finding("milestonesUnclear", "warning", stated.milestones[0]?.stated.at ?? stated.at, {
            indicator: stated.title,
          }),
        ],
      }
    : { milestones: given, findings: [] };
}

function milestoneValue(
  number: StatedNumber,
  stated: StatedTarget,
  indicator: Asked,
  plan: number | null,
): number | null {
  if (number.unit === "%" && indicator.unit !== "%") return plan === null ? null : (plan * number.value) / 100;
  return inIndicatorsUnit(number.value, number.unit ?? stated.unit?.text ?? null, indicator);
}
