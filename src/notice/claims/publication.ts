/** How long a notice is shown: the dates, and the days that it says they are, whichever stands first. */
import type { Day } from "../../calendar/day";
import { figuresOfSentence, spanAt } from "../reading/places";
import type { NoticeReading, TextFigure, TextPeriod } from "../reading/notice-text";

export interface PublicationClaim {
  readonly dates: TextPeriod;
  readonly from: Day;
  readonly to: Day;
  /** null: only the dates are told. */
  readonly days: TextFigure | null;
}

const isPublication = ({ plain, sentences }: NoticeReading, at: number): boolean => {
  const sentence = sentences[spanAt(sentences, at)];
  return sentence !== undefined && /公示/.test(plain.slice(sentence.from, sentence.to));
};

/** "（5月1日至5日放假）" explains the number, and is not shown. */
const DAYS_OFF = /^[^，。；）)]{0,6}(?:放假|假期|假日|休假|调休|补班|休息|除外|不计)/;

/** "因第一次公示（5月13日至5月17日）期间收到意见": one that is over. */
const PAST = /(?:第?一次|首次|首轮|前期|上次|前次)公示[^，。；]{0,4}[（(]?$/;

export function readPublications(reading: NoticeReading): readonly PublicationClaim[] {
  return reading.periods.flatMap((dates): PublicationClaim[] => {
    const { start, end, kind } = dates;
    const sentence = spanAt(reading.sentences, dates.from);
    const role = reading.paragraphs[reading.sentences[sentence]?.paragraph ?? -1]?.role;
    if (kind !== "months" || start === null || end === null || dates.impossible) return [];
    if (role !== "publication" && !isPublication(reading, dates.from)) return [];
    if (PAST.test(reading.plain.slice(Math.max(0, dates.from - 10), dates.from))) return [];
    if (DAYS_OFF.test(reading.plain.slice(dates.to, dates.to + 14))) return [];
    if (!/[日号]|\d[.\/-]\d{1,2}[.\/-]\d/.test(dates.text)) return [];
    const days = figuresOfSentence(reading.figures, sentence)
      .filter(({ unit }) => /^(?:天|个工作日)$/.test(unit))
      .sort((a, b) => Math.abs(a.from - dates.from) - Math.abs(b.from - dates.from))[0];
    return [{ dates, from: start, to: end, days: days ?? null }];
  });
}
