/** The national rules as tables, one set for each time. Which set applies is decided by the date of the data. */
import { dayOf, type Day } from "../calendar/day";
import type { Pollutant } from "./pollutant";

export type RuleSetId = "2012" | "2026-transition" | "2026-final";

export interface Limits {
  /** µg/m³; null: the standard has none (CO, O3) */
  readonly annual: number | null;
  /** Daily mean; for O3 the daily maximum 8-hour mean. CO in mg/m³. */
  readonly daily: number;
}

export interface RuleSet {
  readonly id: RuleSetId;
  /** As printed on every output. */
  readonly name: { readonly "zh-CN": string; readonly en: string };
  /** First day in force. */
  readonly from: Day;
  /**
   * Grade II, by which residential, commercial, industrial and rural areas are judged (GB 3095 §4.1, class-2 areas).
   */
  readonly gradeTwo: Readonly<Record<Pollutant, Limits>>;
  readonly gradeOne: Readonly<Record<Pollutant, Limits>>;
  /** Concentrations at IAQI 0, 50, 100, 150, 200, 300, 400, 500 (HJ 633 table 1); O3 ends at 300. */
  readonly dailyBreakpoints: Readonly<Record<Pollutant, readonly number[]>>;
  /**
   * HJ 633-2026 §4.2.2: concentrations are rounded before the index is computed (CO to one decimal, others to whole
   * numbers).
   */
  readonly roundsInput: boolean;
  /** O3 8-hour above 800 µg/m³: not computed (2012), or counted as 300 (2026). */
  readonly ozoneAboveTop: "notComputed" | "counts300";
  /** With an item missing, the AQI is published only above 100 (HJ 633-2026 §5.3.1). */
  readonly missingItemBlocksBelow100: boolean;
  /** Clauses that statistics are quoted by. */
  readonly evaluation: "HJ 663-2013" | "HJ 663-2026";
}

/** IAQI values at the breakpoints. */
export const iaqiLevels = [0, 50, 100, 150, 200, 300, 400, 500] as const;

const limits = (annual: number | null, daily: number): Limits => ({ annual, daily });

const gases = {
  SO2: [0, 50, 150, 475, 800, 1600, 2100, 2620],
  NO2: [0, 40, 80, 180, 280, 565, 750, 940],
  CO: [0, 2, 4, 14, 24, 36, 48, 60],
  O3: [0, 100, 160, 215, 265, 800],
} as const;

const gradeOne = { SO2: limits(20, 50), NO2: limits(40, 80), CO: limits(null, 4), O3: limits(null, 100) } as const;

const rules2026 = {
  dailyBreakpoints: {
    ...gases,
    PM10: [0, 50, 120, 250, 350, 420, 500, 600],
    PM25: [0, 35, 60, 115, 150, 250, 350, 500],
  },
  roundsInput: true,
  ozoneAboveTop: "counts300",
  missingItemBlocksBelow100: true,
  evaluation: "HJ 663-2026",
} as const;

/** In order of time. Sources: GB 3095-2012, GB 3095-2026 table 1 and §4.4; HJ 633-2012 and HJ 633-2026 table 1. */
export const ruleSets: readonly RuleSet[] = [
  {
    id: "2012",
    name: { "zh-CN": "GB 3095-2012、HJ 633-2012、HJ 663-2013", en: "GB 3095-2012, HJ 633-2012, HJ 663-2013" },
    from: dayOf(1900, 3, 1),
    gradeTwo: {
      SO2: limits(60, 150),
      NO2: limits(40, 80),
      CO: limits(null, 4),
      O3: limits(null, 160),
      PM10: limits(70, 150),
      PM25: limits(35, 75),
    },
    gradeOne: { ...gradeOne, PM10: limits(40, 50), PM25: limits(15, 35) },
    dailyBreakpoints: {
      ...gases,
      PM10: [0, 50, 150, 250, 350, 420, 500, 600],
      PM25: [0, 35, 75, 115, 150, 250, 350, 500],
    },
    roundsInput: false,
    ozoneAboveTop: "notComputed",
    missingItemBlocksBelow100: false,
    evaluation: "HJ 663-2013",
  },
  {
    id: "2026-transition",
    name: {
      "zh-CN": "GB 3095-2026（过渡阶段限值）、HJ 633-2026、HJ 663-2026",
      en: "GB 3095-2026 (transition limits), HJ 633-2026, HJ 663-2026",
    },
    from: dayOf(2026, 3, 1),
    gradeTwo: {
      SO2: limits(60, 150),
      NO2: limits(40, 80),
      CO: limits(null, 4),
      O3: limits(null, 160),
      PM10: limits(60, 120),
      PM25: limits(30, 60),
    },
    gradeOne: { ...gradeOne, PM10: limits(40, 50), PM25: limits(15, 35) },
    ...rules2026,
  },
  {
    id: "2026-final",
    name: { "zh-CN": "GB 3095-2026、HJ 633-2026、HJ 663-2026", en: "GB 3095-2026, HJ 633-2026, HJ 663-2026" },
    from: dayOf(2031, 1, 1),
    gradeTwo: {
      SO2: limits(20, 50),
      NO2: limits(30, 50),
      CO: limits(null, 4),
      O3: limits(null, 160),
      PM10: limits(50, 100),
      PM25: limits(25, 50),
    },
    gradeOne: {
      SO2: limits(20, 50),
      NO2: limits(30, 50),
      CO: limits(null, 4),
      O3: limits(null, 100),
      PM10: limits(20, 50),
      PM25: limits(10, 25),
    },
    ...rules2026,
  },
];

/** @throws RangeError of an id that is none, as a file of another version may hold */
export function ruleSet(id: RuleSetId): RuleSet {
  const found = ruleSets.find((rules) => rules.id === id);
  if (!found) throw new RangeError(`no rule set ${id}`);
  return found;
}

/** The rules in force on a day. */
export function ruleSetOn(day: Day): RuleSet {
  for (let place = ruleSets.length - 1; place > 0; place -= 1) {
    const rules = ruleSets[place];
    if (rules !== undefined && day >= rules.from) return rules;
  }
  return ruleSet("2012");
}
