/** The order of the close-out, at its edges. */
import { describe, expect, it } from "vitest";
import type { Period } from "../../src/calendar/period";
import { outOfOrder, publicationDays } from "../../src/tasks/close-out";
import type { TaskDates } from "../../src/tasks/task-entry";
import { statusByNumbers } from "../../src/tasks/task-schedule";
import { statusesDisagree, writtenIsBetter } from "../../src/tasks/task-status";
import { dayOn, on } from "./task-rows";

interface Written {
  readonly done?: string;
  readonly selfCheck?: string;
  readonly acceptance?: string;
  readonly publication?: string;
  readonly publishedTo?: string;
  readonly closure?: string;
}

const dates = ({ done, selfCheck, acceptance, publication, publishedTo, closure }: Written): TaskDates => {
  const period = (iso: string | undefined): Period | null => (iso === undefined ? null : on(iso));
  return {
    done: period(done),
    steps: {
      selfCheck: period(selfCheck),
      acceptance: period(acceptance),
      publication: period(publication),
      closure: period(closure),
    },
    publishedTo: publishedTo === undefined ? null : dayOn(publishedTo),
  } as TaskDates;
};

describe("steps out of order", () => {
  it.each<[string, Written, readonly string[]]>([
    ["nothing dated", {}, []],
    ["all on one day", { done: "2021-06-01", selfCheck: "2021-06-01", acceptance: "2021-06-01" }, []],
    ["checked a day before it was done", { done: "2021-06-02", selfCheck: "2021-06-01" }, ["done→selfCheck"]],
    ["accepted before the check", { selfCheck: "2021-06-02", acceptance: "2021-06-01" }, ["selfCheck→acceptance"]],
    ["held against the last step that is dated", { done: "2021-06-02", closure: "2021-06-01" }, ["done→closure"]],
    [
      "closed on the last day of the publication",
      { publication: "2021-06-01", publishedTo: "2021-06-07", closure: "2021-06-07" },
      [],
    ],
    [
      "closed a day before its end",
      { publication: "2021-06-01", publishedTo: "2021-06-07", closure: "2021-06-06" },
      ["publication→closure"],
    ],
    [
      "closed on its first day",
      { publication: "2021-06-01", publishedTo: "2021-06-07", closure: "2021-06-01" },
      ["publication→closure"],
    ],
    [
      "closed before it began: said once",
      { publication: "2021-06-02", publishedTo: "2021-06-07", closure: "2021-06-01" },
      ["publication→closure"],
    ],
    ["closed during a publication whose end is not given", { publication: "2021-06-01", closure: "2021-06-02" }, []],
  ])("%s", (_, written, expected) => {
    expect(outOfOrder(dates(written)).map(({ earlier, later }) => `${earlier}→${later}`)).toEqual(expected);
  });

  it("names both days: the end of the publication, and the closing within it", () => {
    const [found] = outOfOrder(dates({ publication: "2021-06-01", publishedTo: "2021-06-07", closure: "2021-06-03" }));
    expect(found).toEqual({
      earlier: "publication",
      later: "closure",
      earlierOn: dayOn("2021-06-07"),
      laterOn: dayOn("2021-06-03"),
    });
  });
});

it.each([
  ["2021-06-01", "2021-06-07", 7],
  ["2021-06-01", "2021-06-01", 1],
])("a publication from %s to %s lasts %i days", (publication, publishedTo, days) => {
  expect(publicationDays(dates({ publication, publishedTo }))).toBe(days);
});

it("a publication without both ends lasts no known time", () => {
  expect(publicationDays(dates({ publication: "2021-06-01" }))).toBeNull();
  expect(publicationDays(dates({ publishedTo: "2021-06-01" }))).toBeNull();
});

describe("a written status disagrees", () => {
  const none = dates({});
  it.each([
    ["with nothing written", null, "behind", false, false],
    ["with its own", "behind", "behind", false, false],
    ["with another", "onSchedule", "behind", false, true],
    ["of works that go on for ever: as good is as good", "onSchedule", "ahead", true, false],
    ["of other works: as good is another", "onSchedule", "ahead", false, true],
    ["of works that go on for ever: worse is worse", "onSchedule", "behind", true, true],
    ["of works that go on for ever: written worse", "behind", "onSchedule", true, true],
  ] as const)("%s", (_, written, computed, permanent, expected) => {
    expect(statusesDisagree(written, computed, permanent, none)).toBe(expected);
  });

  it("not where its later dates explain it", () => {
    expect(statusesDisagree("accepted", "behind", false, dates({ acceptance: "2022-01-05" }))).toBe(false);
  });

  it.each([
    ["done", "behind", true],
    ["behind", "done", false],
    ["done", "done", false],
    [null, "done", false],
  ] as const)("%s against %s is better: %s", (written, computed, expected) => {
    expect(writtenIsBetter(written, computed)).toBe(expected);
  });
});

describe("a status by numbers", () => {
  it.each([
    ["over the cap", { target: 100, current: 101 }, 0.5, true, "behind"],
    ["at the cap", { target: 100, current: 100 }, 0.5, true, "onSchedule"],
    ["under the cap at the end", { target: 100, current: 99 }, 1, true, "done"],
    ["under a cap without a schedule", { target: 100, current: 99 }, null, true, null],
    ["all of it", { target: 100, current: 100 }, 0.5, false, "done"],
    ["some without a schedule", { target: 100, current: 99 }, null, false, null],
    ["nothing", { target: 100, current: 0 }, 0.5, false, "notStarted"],
    ["something before anything is expected", { target: 100, current: 1 }, 0, false, "ahead"],
    ["exactly 1.05 of what is expected", { target: 200, current: 105 }, 0.5, false, "ahead"],
    ["a little less", { target: 200, current: 104 }, 0.5, false, "onSchedule"],
    ["exactly what is expected", { target: 200, current: 100 }, 0.5, false, "onSchedule"],
    ["less than that", { target: 200, current: 99 }, 0.5, false, "behind"],
  ] as const)("%s", (_, numbers, expected, cap, status) => {
    expect(statusByNumbers({ ...numbers, unit: null }, expected, cap)).toBe(status);
  });
});
