import { describe, expect, it } from "vitest";
import { alike } from "../../src/collections/alike";
import { rememberedLast } from "../../src/collections/remembered-last";

describe("what was worked out of a subject", () => {
  const counting = () => {
    let times = 0;
    const work = rememberedLast((subject: object, rest: unknown) => {
      times += 1;
      return { subject, rest };
    });
    return { work, times: () => times };
  };

  it("is worked out once for the same subject and what says the same beside it", () => {
    const { work, times } = counting();
    const subject = {};
    const first = work(subject, { month: 12, edits: new Map([["a", "1"]]) });
    expect(work(subject, { month: 12, edits: new Map([["a", "1"]]) })).toBe(first);
    expect(times()).toBe(1);
  });

  it.each([
    ["another value", { month: 11, edits: new Map([["a", "1"]]) }],
    ["another entry of a Map", { month: 12, edits: new Map([["a", "2"]]) }],
    ["an emptied Map", { month: 12, edits: new Map() }],
    ["no Map", { month: 12, edits: {} }],
  ])("is worked out anew with %s beside it", (_, rest) => {
    const { work, times } = counting();
    const subject = {};
    work(subject, { month: 12, edits: new Map([["a", "1"]]) });
    expect(work(subject, rest).rest).toBe(rest);
    expect(times()).toBe(2);
  });

  it("is worked out anew for another subject that says the same", () => {
    const { work, times } = counting();
    work({}, 1);
    work({}, 1);
    expect(times()).toBe(2);
  });
});

describe("Maps", () => {
  it("are alike by their entries in order", () => {
    const one = new Map([["a", { n: 1 }]]);
    expect(alike(one, new Map([["a", { n: 1 }]]))).toBe(true);
    expect(alike(one, new Map([["a", { n: 2 }]]))).toBe(false);
    expect(alike(one, new Map())).toBe(false);
    expect(alike(new Map(), {})).toBe(false);
  });
});
