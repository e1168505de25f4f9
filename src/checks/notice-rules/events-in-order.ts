/** What happened when must be possible: begun, finished, accepted, shown, signed, in this order and by the deadline. */
import { isoDate } from "../../calendar/day";
import type { EventKind, TextEvent, Timeline } from "../../notice/claims/events";
import { spanAt } from "../../notice/reading/places";
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import { cited, found, type TextFinding, type TextRule } from "./rule";

/** The text says itself that it was late. */
const EXPLAINED =
  /逾期|延期|延[至到]|推迟|滞后|超期|延长|顺延|未按期|未按时|晚于|延后|迟于|调整(?:为|至|整改时限)|时限(?:调整|变更)/;
/** An acceptance may follow the deadline by this many days: the work was done in time, the visit came later. */
const GRACE = 184;

const spanOfEvent = ({ at, to }: TextEvent): Span => ({ from: at.from, to: Math.max(at.to, to) });

/** Which must come before which. */
const orders: readonly (readonly [EventKind, EventKind])[] = [
  ["begun", "checked"],
  ["begun", "accepted"],
  ["finished", "checked"],
  ["finished", "accepted"],
  ["begun", "finished"],
  ["checked", "accepted"],
  ["finished", "closed"],
  ["checked", "closed"],
  ["accepted", "closed"],
];

const isAccepted = ({ kind }: TextEvent): boolean => kind === "checked" || kind === "accepted";

const ofOneItem = (a: TextEvent, b: TextEvent): boolean => a.item === b.item;

function disorder(reading: NoticeReading, { events }: Timeline): readonly TextFinding[] {
  const told = new Set<TextEvent>();
  return orders.flatMap(([first, second]) =>
    events.flatMap((later): TextFinding[] => {
      if (later.kind !== second || told.has(later)) return [];
      const earlier = events.find(
        (event) => event.kind === first && ofOneItem(event, later) && event.first > later.last,
      );
      if (!earlier) return [];
      told.add(later);
      const span = spanOfEvent(later);
      return [
        found("textDatesOutOfOrder", "error", span, {
          ...cited(reading, span),
          other: cited(reading, spanOfEvent(earlier)).quote,
          day: isoDate(later.first),
          otherDay: isoDate(earlier.first),
        }),
      ];
    }),
  );
}

const PUBLISHED_BEFORE =
  /公示期?(?:间|满|内|结束)[^。；\n]{0,12}(?:未|无|没有|收到)|期间(?:未|无|没有)?收到[^。；\n]{0,8}(?:异议|意见)|(?:公示(?:无异议|期满|结束))/;

/** Shown before it was accepted; signed when the days of objection were over. */
function aroundPublication(reading: NoticeReading, { events, publication }: Timeline): readonly TextFinding[] {
  if (publication === null) return [];
  const { dates, from, to } = publication;
  const [accepted] = events.filter((event) => isAccepted(event) && event.first > to);
  // "公示期间未收到异议": the text tells of a publication that is over, and is not what was shown.
  const isOver = PUBLISHED_BEFORE.test(reading.plain);
  const signed = isOver ? undefined : events.find(({ kind, first }) => kind === "signed" && first > to);
  return [
    ...(accepted
      ? [
          found("textDatesOutOfOrder", "error", dates, {
            ...cited(reading, dates),
            other: cited(reading, spanOfEvent(accepted)).quote,
            day: isoDate(from),
            otherDay: isoDate(accepted.first),
          }),
        ]
      : []),
    ...(signed
      ? [
          found("textSignedLate", "error", signed.at, {
            ...cited(reading, signed.at),
            ends: isoDate(to),
          }),
        ]
      : []),
  ];
}

/** What was late before (建设滞后 in the title) is no reason for what is late now. */
const isExplained = ({ paragraphs }: NoticeReading, of: number): boolean =>
  paragraphs.some(
    ({ role, item, text }) => item === of && !/^(?:problem|goal|title)$/.test(role) && EXPLAINED.test(text),
  );

/**
 * Finished, or accepted long, after the deadline, and not a word about it. A piece of the work may come after the whole
 * was finished in time.
 */
function overdue(reading: NoticeReading, { events }: Timeline): readonly TextFinding[] {
  return events.flatMap((due): TextFinding[] => {
    if (due.kind !== "due" || isExplained(reading, due.item)) return [];
    const own = events.filter((event) => ofOneItem(event, due));
    const inTime = own.some((event) => (event.kind === "finished" || isAccepted(event)) && event.last <= due.last);
    const workedInTime = own.some(({ kind, last }) => kind === "worked" && last <= due.last);
    const late =
      own.find(
        (event) =>
          (event.kind === "finished" && event.first > due.last) ||
          (isAccepted(event) && event.first > due.last + GRACE && !workedInTime && !inTime),
      ) ?? own.find(({ kind, first }) => kind === "worked" && !inTime && first > due.last);
    if (!late) return [];
    const span = spanOfEvent(late);
    return [found("textOverdue", "warning", span, { ...cited(reading, span), deadline: due.at.text })];
  });
}

/** In the field of the deadline: one in running text may be of something else. */
const isDeadlineField = ({ paragraphs }: NoticeReading, { kind, at }: TextEvent): boolean =>
  kind === "due" && paragraphs[spanAt(paragraphs, at.from)]?.role === "deadline";

const IN_HAND = /正在|尚未|未完成|推进中|建设中|施工中|(?:完成|进度)(?:达到?|约)?\d{1,2}(?:\.\d+)?%/;

/** "整改时限：2021年12月底" and "截至2023年5月20日，主体工程完成80%": still in hand after the deadline. */
function stillInHand(reading: NoticeReading, { events }: Timeline): readonly TextFinding[] {
  return events.flatMap((due): TextFinding[] => {
    if (!isDeadlineField(reading, due) || isExplained(reading, due.item)) return [];
    const done = events.some((event) => ofOneItem(event, due) && event.kind === "finished");
    const until = reading.periods.find((period) => {
      if (!period.cutOff || period.end === null || period.end <= due.last) return false;
      const paragraph = reading.paragraphs[spanAt(reading.paragraphs, period.from)];
      const tells = paragraph?.role === "completion" || paragraph?.role === "outcome";
      return tells && paragraph.item === due.item;
    });
    const words = until ? (/^[^。\n]*/.exec(reading.plain.slice(until.to))?.[0] ?? "") : "";
    const open = IN_HAND.exec(words);
    if (done || !until || !open || /长期|持续/.test(due.at.text)) return [];
    const span = { from: until.from, to: until.to + open.index + open[0].length };
    return [found("textOverdue", "warning", span, { ...cited(reading, span), deadline: due.at.text })];
  });
}

/** "整改时限：2022年12月底", and a measure that is planned to be done later. */
function plannedLater(reading: NoticeReading, { events }: Timeline): readonly TextFinding[] {
  const dues = events.filter((event) => isDeadlineField(reading, event));
  return dues.flatMap((due): TextFinding[] => {
    const [only, other] = dues.filter((event) => ofOneItem(event, due));
    if (only !== due || other || isExplained(reading, due.item)) return [];
    const later = reading.periods.find((period) => {
      const paragraph = reading.paragraphs[spanAt(reading.paragraphs, period.from)];
      const asks = paragraph?.role === "measures" || paragraph?.role === "goal";
      const behind = reading.plain.slice(period.to, period.to + 20);
      return (
        asks && paragraph.item === due.item && period.end !== null && period.end > due.last && DONE_BY.test(behind)
      );
    });
    if (!later) return [];
    const words = /^[^，。；\n]*/.exec(reading.plain.slice(later.to))?.[0] ?? "";
    const span = { from: later.from, to: later.to + words.length };
    return [found("textOverdue", "warning", span, { ...cited(reading, span), deadline: due.at.text })];
  });
}
const DONE_BY = /^(?:之?前|以前|底前|末前)[，,]?(?:全面|全部|基本)?(?:完成|建成|实现|拆除|清退|整改|达到|投运|关停)/;

export const eventsInOrder: TextRule = (reading, { timeline }) =>
  [disorder, aroundPublication, overdue, stillInHand, plannedLater].flatMap((check) => check(reading, timeline));
