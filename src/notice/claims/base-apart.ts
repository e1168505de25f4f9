/**
 * Changes of which only one end stands in their sentence: 与2017年（63微克/立方米）相比下降28.6%, of the value told before;
 * 较2016—2017年采暖期下降27.8%, of a base that was told before under the very words.
 */
import { figuresOfSentence } from "../reading/places";
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { yearOf, type Pair } from "./change-pairs";
import { placeOfFigure, stretchesOfParagraph, type Stretch } from "./stretch";

/** Sentences that may stand between the value and what it is compared with. */
const REACH = 4;

/** "PM2.5平均浓度为45微克/立方米。……与2017年（PM2.5平均浓度63微克/立方米）相比，PM2.5平均浓度下降28.6%". */
export function valueToldBefore({ figures, paragraphs }: NoticeReading, change: TextFigure): Pair | null {
  const { subject } = change;
  if (subject === null) return null;
  const itemOf = ({ paragraph }: TextFigure): number | undefined => paragraphs[paragraph]?.item;
  const own = figuresOfSentence(figures, change.sentence).filter(
    (other) => other.subject === subject && other.to <= change.from && other.role !== "change",
  );
  const [from] = own;
  const alone = own.length === 1 && from?.role === "base";
  if (!alone || (change.unit !== "%" && change.unit !== from.unit)) return null;
  for (let at = change.sentence - 1; at >= Math.max(0, change.sentence - REACH); at -= 1) {
    const values = figuresOfSentence(figures, at).filter(
      (value) => value.subject === subject && value.unit === from.unit && value.role === "result",
    );
    const [to] = values;
    if (!to) continue;
    const fits = values.length === 1 && to.section === change.section && itemOf(to) === itemOf(change);
    return fits && yearOf(to.period) !== yearOf(from.period) ? { from, to, kind: "apart" } : null;
  }
  return null;
}

const AGAINST =
  /(?:较|比|与)(?<base>[^，。；：（）]{4,18}?)(?:相比)?[，]?(?:上升|下降|降低|减少|增加|增长|提高|改善)了?$/;

/** "2016—2017年采暖期平均为198微克/立方米。……平均为143微克/立方米，较2016—2017年采暖期下降27.8%". */
export function baseToldBefore(
  stretches: readonly Stretch[],
  change: TextFigure,
  parts: ReadonlySet<TextFigure>,
): Pair | null {
  const own = stretches[placeOfFigure(stretches, change)];
  const name = AGAINST.exec(own?.before ?? "")?.groups?.["base"];
  // A whole year is found by its number.
  if (name === undefined || /^\d{4}年$/.test(name)) return null;
  const before = stretchesOfParagraph(stretches, change.paragraph).filter(
    ({ figure, bracket }) =>
      figure.to <= change.from && figure.role === "result" && bracket === null && !parts.has(figure),
  );
  const to = before.findLast(({ figure }) => figure.sentence === change.sentence);
  const bases = before.filter((other) => other !== to && other.before.startsWith(name));
  const [from] = bases;
  if (!to || !from || bases.length !== 1 || from.figure.unit !== to.figure.unit) return null;
  // Nothing but the time is another in front of the two.
  const alike = to.before.endsWith(from.before.slice(name.length)) && from.figure.subject === to.figure.subject;
  return alike ? { from: from.figure, to: to.figure, kind: "apart" } : null;
}
