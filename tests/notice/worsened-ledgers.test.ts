/** The sample's ledgers worsened, several ways: of what the notices then say, nothing is denied by the rows. */
import { beforeAll, describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { knownFigures } from "../../src/checks/known-figures";
import { civilDate } from "../../src/calendar/day";
import type { AirData } from "../../src/datasets/air-day";
import { documentText, noticeDocument } from "../../src/notice/document/notice-document";
import { claims, errorsIn, faults, textOf, ways, worsened } from "./denied-claims";
import { readSample, type Composed, type SampleSources } from "./sample-sources";

// ---- the sweep ----------------------------------------------------------------------------------------------------

/** Ledgers worsened together speak of different things; each is alone in its group by its sentence. */
const GROUPS = 3;
/** The way of worsening that leaves most sentences standing, with other figures in them. */
const CHECKED = "one of four done worse";

describe("notices of worsened ledgers", () => {
  let sample: SampleSources;
  let asItIs: Composed;
  let known: ReadonlySet<string>;

  beforeAll(async () => {
    sample = await readSample();
    asItIs = sample.compose(sample.ledgers, sample.assessment);
    known = new Set(errorsIn(asItIs));
  });

  it("the sample as it is says all that the rows could deny", () => {
    const text = textOf(asItIs);
    const unsaid = claims.filter(({ says }) => !says.test(text)).map(({ says }) => says.source);
    // Said only where a ledger is empty, or where all tasks of a problem are done.
    expect(unsaid).toEqual([claims.at(-5), claims.at(-4)].map((claim) => claim?.says.source));
    expect(faults(text, sample.ledgers, asItIs)).toEqual([]);
  });

  it("our own check has nothing to say of them but what is so", () => {
    const remarks = asItIs.draft.notices.map((notice) =>
      checkNoticeText(
        documentText(noticeDocument(notice)),
        knownFigures(asItIs.progress, asItIs.assessment),
      ).findings.map(({ finding: { code, severity } }) => `${severity} ${code}`),
    );
    // Nor a day of publication: the date of signing is left to be filled in.
    const noAcceptance = ["note textFieldsUsual", "warning textLeftover"];
    expect(remarks).toEqual([
      [
        // The goal names a document and no value.
        "warning textGoalByReference",
        // 强化科技支撑 was a measure before and is told no more.
        "warning textMeasureDropped",
        // Coal is kept by months, to November.
        "note textCutOffsMixed",
        // 235 of 239 hours.
        "warning textExclusionHigh",
        // The sample has no cap for coal.
        "warning textNoCap",
        // 63.5 against 63 in the base year; 46 days against 45 of the goal.
        "warning textTargetLooserThanBase",
        "error textTargetLooserThanGoal",
      ],
      noAcceptance,
      noAcceptance,
    ]);
    expect(new Set(asItIs.draft.notices.map(({ title }) => title)).size).toBe(asItIs.draft.notices.length);
  });

  it.each(
    Object.keys(ways).flatMap((way) => Array.from({ length: GROUPS }, (_, group) => ({ way, group: group + 1 }))),
  )("$way, group $group: no sentence survives that the rows deny", ({ way, group }) => {
    const names = [...new Set(sample.ledgers.tables.map(({ ledger }) => ledger))];
    const own = new Set(names.filter((name, index) => index % GROUPS === group - 1 && name !== "rectificationItems"));
    const ledgers = worsened(sample.ledgers, (ledger) => own.has(ledger), ways[way] ?? ((rows) => rows));
    const composed = sample.compose(ledgers, sample.assessment);
    expect(faults(textOf(composed), ledgers, composed)).toEqual([]);
    // Only what the figures prove, and they are as they were read. The other ways: in the soak, ledger by ledger.
    if (way === CHECKED) expect(errorsIn(composed).filter((error) => !known.has(error))).toEqual([]);
  });

  it("an air that is worse than last year's is not told as better", () => {
    const { air, ledgers, assess, compose } = sample;
    const composed = compose(ledgers, assess(dirtier(air)));
    const text = textOf(composed);
    expect(faults(text, ledgers, composed)).toEqual([]);
    expect(text).toContain("超出目标");
    expect(text).not.toMatch(/2021年考核目标[^\n]*处于目标以内/);
  });
});

/** The last year's particles doubled. */
const dirtier = (air: AirData): AirData => ({
  ...air,
  days: air.days.map((day) => {
    const { PM25, PM10 } = day.concentrations;
    if (civilDate(day.day).year !== 2021) return day;
    return {
      ...day,
      written: { aqi: null, class: null, primary: null },
      concentrations: {
        ...day.concentrations,
        ...(PM25 === undefined ? {} : { PM25: PM25 * 2 }),
        ...(PM10 === undefined ? {} : { PM10: PM10 * 2 }),
      },
    };
  }),
});
