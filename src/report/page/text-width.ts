/**
 * How much room Chinese text needs: a Chinese character takes two units, a Latin one or a digit one; a unit is half the
 * font size.
 */
import { pattern } from "../../collections/pattern";
import { remembered } from "../../collections/remembered";

/** 宋体 and its kin also draw signs, arrows, Greek and circled numbers full width. */
const WIDE_CHARACTERS = pattern("gu")`
  [§°±×÷“”‘’…—·※\u0391-\u03c9\u2103\u2116\u2160-\u217f\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u25a0-\u25ff
  \u2605\u2606\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60
  \uffe0-\uffe6]
`;

/** Units of a text, line breaks apart. */
export const textWidth = remembered(
  (text: string): number => [...text].length + (text.match(WIDE_CHARACTERS)?.length ?? 0),
);

/** Column widths count characters of the default font. */
const POINTS_PER_CHARACTER = 5.25;
/** Of a column, beside its characters. */
const COLUMN_PADDING = 3.75;
/** Of a cell: what its text may not use. */
const CELL_PADDING = 3.75;

/** A column's width in points. */
export const columnPoints = (width: number): number => width * POINTS_PER_CHARACTER + COLUMN_PADDING;

/** Characters of one column as wide as several side by side: each brings its own padding. */
export const joinedWidth = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) +
  (Math.max(0, widths.length - 1) * COLUMN_PADDING) / POINTS_PER_CHARACTER;

/** May not begin a line: it stays with what comes before it. */
const CLOSING = /[，。、；：？！）》】〉」』”’…—·%％℃,.;:?!)\]}]/u;
/** May not end a line: it stays with what comes after it. */
const OPENING = /[（《【〈「『“‘([{]/u;

/** How a character behaves where a line is broken. */
const character = remembered((text: string) => {
  const [units, opens] = [textWidth(text), OPENING.test(text)];
  return { units, opens, closes: CLOSING.test(text), isOfWord: units === 1 && text !== " " && !opens };
});

/**
 * Pieces that a line break does not part: a word or number in Latin, else one character, with the punctuation that
 * clings to it.
 */
const pieceWidths = remembered((line: string): readonly number[] => {
  const widths: number[] = [];
  let open = 0;
  let inWord = false;
  for (const text of line) {
    const { units, opens, closes, isOfWord } = character(text);
    if (opens) {
      open += units;
      inWord = false;
    } else if (widths.length > 0 && open === 0 && (closes || (inWord && isOfWord))) {
      widths[widths.length - 1] = (widths.at(-1) ?? 0) + units;
      inWord &&= isOfWord;
    } else {
      widths.push(open + units);
      open = 0;
      inWord = isOfWord;
    }
  }
  return open > 0 ? [...widths, open] : widths;
});

/** Units of a line in a width of columns. */
export const roomOf = (columnWidth: number, fontSize: number): number =>
  Math.max(2, Math.floor((columnPoints(columnWidth) - CELL_PADDING) / (fontSize / 2)));

/** No text of so many lines has more characters: each takes a unit at least, or ends a line. */
export const mostCharacters = (lines: number, columnWidth: number, fontSize: number): number =>
  lines * (roomOf(columnWidth, fontSize) + 1);

/** Lines that a text takes in a width of columns (in characters), at a font size, broken as Excel breaks Chinese. */
export function lineCount(text: string, columnWidth: number, fontSize: number): number {
  const room = roomOf(columnWidth, fontSize);
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, room), 0);
}

function linesOf(line: string, room: number): number {
  if (textWidth(line) <= room) return 1;
  let lines = 1;
  let used = 0;
  const widths = pieceWidths(line);
  for (let piece = 0; piece < widths.length; piece += 1) {
    const width = widths[piece] ?? 0;
    if (used + width <= room) used += width;
    else {
      if (used > 0) lines += 1;
      // What is wider than a whole line is broken after all.
      lines += Math.ceil(width / room) - 1;
      used = width > room ? width % room || room : width;
    }
  }
  return lines;
}

/** Row height in points for a number of lines; never below what a single line of the body takes. */
export const heightFor = (lines: number, fontSize: number): number =>
  Math.max(18, Math.ceil(lines * fontSize * 1.36 + 5));
