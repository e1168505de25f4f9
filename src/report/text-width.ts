/** How much room Chinese text needs: a Chinese character takes two units, a Latin one or a digit one. */

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—●◐▲■○▼]/u;

/** Units of a text, line breaks apart. */
export const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/** Column widths count characters of an 11-point font. */
const COLUMN_FONT = 11;

/** Lines that a text takes in a width, at a font size; punctuation that may not start a line costs a little. */
export function lineCount(text: string, columnWidth: number, fontSize: number): number {
  const room = Math.max(2, (columnWidth - 1) * (COLUMN_FONT / fontSize) - 1);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Row height in points for a number of lines; never below what a single line of the body takes. */
export const heightFor = (lines: number, fontSize: number): number => Math.max(18, Math.ceil(lines * fontSize * 1.36 + 5));
