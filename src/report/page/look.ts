/** How the cells of the written sheets look, by name (the register of an official file: quiet, dense, exact). */
import { tones } from "../../i18n/status-words";

export type Line = "medium" | "thin" | "hair" | null;

export interface Look {
  readonly font: "宋体" | "黑体" | "仿宋";
  /** points */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly underline?: true;
  readonly fill: string | null;
  readonly horizontal: "Left" | "Center" | "Right";
  readonly vertical: "Center" | "Top";
  readonly wrap: boolean;
  readonly top: Line;
  readonly bottom: Line;
  /** Between neighbouring cells of a row. */
  readonly sides: Line;
}

/** One grammar of colours for every chart and sheet. */
export const palette = {
  current: tones.likely.color,
  lastYear: "#B9C4CC",
  lastYearInk: "#5F6B73",
  target: tones.bad.color,
  forecast: "#7FA6BC",
  grid: "#E6E6E6",
  link: tones.likely.color,
} as const;

/** Of the sheets' tabs: what is read, what is handed on, what is set, what is looked up. */
export const tabColors = {
  report: tones.likely.color,
  notice: tones.bad.color,
  templates: tones.watch.color,
  reference: tones.open.color,
} as const;

const BLACK = "#000000";

const base: Look = {
  font: "宋体",
  size: 10.5,
  bold: false,
  color: BLACK,
  fill: null,
  horizontal: "Left",
  vertical: "Center",
  wrap: true,
  top: null,
  bottom: null,
  sides: null,
};
const body: Look = { ...base, top: "hair", bottom: "hair", sides: "hair" };
/** The last row of a table: the medium line that closes it. */
const last = (look: Look): Look => ({ ...look, bottom: "medium" });
const number: Look = { ...body, horizontal: "Right", wrap: false };
const centered: Look = { ...body, horizontal: "Center" };
const noticeText: Look = { ...base, font: "仿宋", size: 12, sides: "thin" };
const link: Look = { ...body, color: palette.link, underline: true };
const remark: Look = { ...body, fill: "#FFFEF5" };

export const looks = {
  /** The overview's figures, and the word under each. */
  stripFigure: { ...base, font: "黑体", size: 16, horizontal: "Center", wrap: false, sides: "hair" },
  stripWord: { ...base, size: 9, horizontal: "Center", bottom: "medium", sides: "hair" },
  title: { ...base, size: 18, bold: true, horizontal: "Center" },
  basis: { ...base, size: 9, color: "#595959", horizontal: "Center" },
  section: { ...base, font: "黑体", size: 12, wrap: false },
  sentence: { ...base, size: 10.5, vertical: "Top" },
  /** Of the page that is read on a phone. */
  briefSentence: { ...base, font: "仿宋", size: 12, vertical: "Top" },
  note: { ...base, size: 9, color: "#595959", vertical: "Top" },
  head: { ...body, font: "黑体", fill: "#F2F2F2", horizontal: "Center", top: "medium", bottom: "thin" },
  /** The row that heads a group inside a table. */
  group: { ...body, font: "黑体", top: "thin", bottom: "thin", sides: null },
  text: body,
  /** Words that lead somewhere. */
  link,
  linkLast: last(link),
  textLast: last(body),
  centered,
  centeredLast: last(centered),
  number,
  numberLast: last(number),
  remark,
  remarkLast: last(remark),
  day: { ...base, size: 9, horizontal: "Center", wrap: false, top: "hair", bottom: "hair", sides: "hair" },
  /** A sand-dust day: the same cell, outlined. */
  dustDay: {
    ...base,
    size: 9,
    bold: true,
    horizontal: "Center",
    wrap: false,
    top: "medium",
    bottom: "medium",
    sides: "medium",
  },
  noticeTitle: { ...base, size: 20, bold: true, horizontal: "Center" },
  noticeLabel: { ...base, font: "黑体", size: 12, horizontal: "Center", top: "thin", bottom: "thin", sides: "thin" },
  noticeText: { ...noticeText, top: "thin", bottom: "thin" },
  /** Paragraphs of one field, one under the other without a line between them. */
  noticeFirst: { ...noticeText, vertical: "Top", top: "thin" },
  noticeMiddle: { ...noticeText, vertical: "Top" },
  noticeLast: { ...noticeText, vertical: "Top", bottom: "thin" },
  noticeOnly: { ...noticeText, vertical: "Top", top: "thin", bottom: "thin" },
  noticeHeading: { ...base, font: "黑体", size: 12, horizontal: "Left" },
  noticeRunning: { ...base, font: "仿宋", size: 12, vertical: "Top" },
  noticeSignature: { ...base, font: "仿宋", size: 12, horizontal: "Right" },
  /** Beside the printed page: where each figure of a paragraph comes from, and the new text beside a rewritten one. */
  sourceHead: { ...base, font: "黑体", size: 9, fill: "#F2F2F2", wrap: false, bottom: "thin" },
  source: { ...base, size: 8, color: "#595959", wrap: false, bottom: "hair" },
  composedAnew: { ...base, size: 9, color: "#595959", vertical: "Top", top: "hair", bottom: "hair", sides: "hair" },
  template: { ...body, vertical: "Top", fill: "#FFFEF5" },
  chartHead: { ...base, size: 9, color: "#595959", horizontal: "Center", wrap: false, bottom: "hair" },
  chartData: { ...base, size: 9, color: "#595959", horizontal: "Right", wrap: false },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;
