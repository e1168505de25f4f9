/** Which indicator a clause of a sentence asks for: by its name, else by what it says is done to what. */
import type { AirIndicatorId } from "../air/air-indicators";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { ledgerIndicatorNamed } from "../own/indicator-names";
import { withoutNumberAndMarks } from "../own/around-names";
import { unitFits } from "./amounts-in-words";
import { indicatorInWords, mayAskFor } from "./indicator-in-words";
import { indicatorNamed } from "./indicator-named";

export interface Asked {
  readonly air: AirIndicatorId | null;
  readonly ledger: LedgerIndicator | null;
  /** It speaks of what this one counts, and nobody can say that it asks for it. */
  readonly maybe: LedgerIndicator | null;
}

interface Clause {
  /** What it may be called, the likeliest first. */
  readonly names: readonly string[];
  readonly unit: string | null;
  /** All that it says but the amounts. */
  readonly saying: string;
}

const CHANGES = /^(?:%|‰|个?百分点)$/;

/** 40家次 is no number of restaurants where the visits have an indicator of their own; a rate is asked in any unit. */
export function askedOf({ names, unit, saying: written }: Clause): Asked {
  const saying = withoutNumberAndMarks(written);
  const air = names.map(indicatorNamed).find((id) => id !== null) ?? null;
  if (air !== null) return { air, ledger: null, maybe: null };
  const called = names.flatMap((name) => ledgerIndicatorNamed(name) ?? []);
  const named = called.filter((one) => mayAskFor(one, saying));
  const fitting =
    unit === null || CHANGES.test(unit) ? named : named.filter((one) => unitFits({ unit }, one.unit) !== 0);
  const inWords = indicatorInWords(saying, unit);
  const byName = fitting.find((one) => one.unit === unit) ?? fitting[0] ?? null;
  const ofUnit = inWords?.certain === true && inWords.indicator.unit === unit && byName?.unit !== unit;
  if (byName !== null && !ofUnit) return { air, ledger: byName, maybe: null };
  if (inWords !== null)
    return inWords.certain
      ? { air, ledger: inWords.indicator, maybe: null }
      : { air, ledger: null, maybe: inWords.indicator };
  return { air, ledger: named[0] ?? null, maybe: called[0] ?? null };
}
