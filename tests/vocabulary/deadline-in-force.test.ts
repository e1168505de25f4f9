/** Which of several days of a deadline counts, in whatever words and order they stand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, daysInMonth, isoDate, type Day } from "../../src/calendar/day";
import { defaultSettings } from "../../src/settings";
import { readDeadline } from "../../src/vocabulary/read-deadline";

const until = dayOf(2024, 6, 20);
const lastOf = (text: string): string => {
  const { deadline } = readDeadline(text, { year: 2024, until, heatingSeason: defaultSettings.heatingSeason });
  if (deadline.kind === "milestones") return deadline.days.map(isoDate).join(" ");
  return deadline.kind === "day" ? isoDate(deadline.day) : deadline.kind;
};

interface Month {
  readonly year: number;
  readonly month: number;
}
const month: fc.Arbitrary<Month> = fc.record({
  year: fc.integer({ min: 2019, max: 2029 }),
  month: fc.integer({ min: 1, max: 12 }),
});
const end = ({ year, month: of }: Month): Day => dayOf(year, of, daysInMonth(year, of));
const later = ({ year, month: of }: Month, by: number): Month => ({
  year: year + Math.floor((of - 1 + by) / 12),
  month: ((of - 1 + by) % 12) + 1,
});
const spelled = fc.constantFrom<(of: Month) => string>(
  ({ year, month: of }) => `${year}年${of}月底前`,
  ({ year, month: of }) => `${year}年${of}月`,
  (of) => isoDate(end(of)),
  ({ year, month: of }) => `${year}年${of}月${daysInMonth(year, of)}日`,
);
const months = fc.integer({ min: 1, max: 30 });

describe("the day in force", () => {
  const putOff = fc.constantFrom<(before: string, now: string) => string>(
    (before, now) => `${before}（延期至${now}）`,
    (before, now) => `${before}，经批准调整为${now}`,
    (before, now) => `原定${before}，顺延到${now}`,
    (before, now) => `由${before}调整为${now}`,
    (before, now) => `${before}（提前至${now}）`,
    (before, now) => `${now}（原时限${before}）`,
    (before, now) => `${now}（原为${before}）`,
    (before, now) => `调整为${now}（原计划${before}）`,
    (before, now) => `${before}→${now}`,
  );
  it("is the one to which it was put off", () => {
    fc.assert(
      fc.property(month, months, spelled, putOff, (before, by, spell, words) => {
        expect(lastOf(words(spell(before), spell(later(before, by))))).toBe(isoDate(end(later(before, by))));
      }),
    );
  });

  it("is the first where it was only asked to put it off", () => {
    const asks = fc.constantFrom("申请延期至", "拟调整为", "建议顺延到", "报请延长至");
    fc.assert(
      fc.property(month, months, spelled, asks, (before, by, spell, ask) => {
        expect(lastOf(`${spell(before)}（${ask}${spell(later(before, by))}）`)).toBe(isoDate(end(before)));
      }),
    );
  });

  it("is later by what it was made longer, from the end of a month to the end of a month", () => {
    const granted = fc.constantFrom("已批准延长", "同意延期", "经批准宽限");
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 18 }), spelled, granted, (of, by, spell, words) => {
        expect(lastOf(`${spell(of)}（${words}${by}个月）`)).toBe(isoDate(end(later(of, by))));
        expect(lastOf(`${spell(of)}（申请延长${by}个月）`)).toBe(isoDate(end(of)));
      }),
    );
  });

  it("is not the one that is only hoped for, unless there is no other", () => {
    const hopes = fc.constantFrom("力争", "争取", "力争提前至");
    fc.assert(
      fc.property(month, months, spelled, hopes, fc.boolean(), (hoped, by, spell, hope, isFirst) => {
        const due = spell(later(hoped, by));
        const words = isFirst ? `${hope}${spell(hoped)}，确保${due}完成` : `${due}完成，${hope}${spell(hoped)}完成`;
        expect(lastOf(words)).toBe(isoDate(end(later(hoped, by))));
        expect(lastOf(`${hope}${spell(hoped)}完成`)).toBe(isoDate(end(hoped)));
      }),
    );
  });

  it("is the last of a stretch", () => {
    const to = fc.constantFrom("至", "—", "到", "～");
    fc.assert(
      fc.property(month, months, to, (from, by, until) => {
        const last = later(from, by);
        expect(lastOf(`${from.year}年${from.month}月底${until}${last.year}年${last.month}月底`)).toBe(
          isoDate(end(last)),
        );
        expect(lastOf(`${from.year}${until}${from.year + by}`)).toBe(`${from.year + by}-12-31`);
      }),
    );
  });

  it("is none where it comes every year, or is so long after a day that nobody names", () => {
    fc.assert(
      fc.property(fc.constantFrom("每年汛期前", "每年入冬前", "每年春节前", "每年采暖季结束"), (words) => {
        expect(lastOf(words)).toBe("permanent");
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom("半", "1", "三", "两"), (count) => {
        expect(lastOf(`${count}年内`)).toBe("unreadable");
      }),
    );
  });

  it.each([
    ["6.30", "2024-06-30"],
    ["11/30前", "2024-11-30"],
    ["13.30", "unreadable"],
    ["2.30", "unreadable"],
    ["3.5", "unreadable"],
  ])("“%s” alone is %s", (text, expected) => {
    expect(lastOf(text)).toBe(expected);
  });
});
