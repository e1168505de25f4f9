/** Fonts that workbooks name, with what stands in for them on machines that lack them, and how wide they write. */

interface Family {
  readonly names: RegExp;
  readonly stack: string;
  /** Width of a digit against the font's size, as Windows draws it on whole pixels. */
  readonly digit: number;
}

const SERIF = '"SimSun", "宋体", "Songti SC", "preview serif", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const SANS =
  '"Microsoft YaHei", "微软雅黑", "PingFang SC", "preview sans", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/**
 * Where the fonts of Windows are missing, Noto stands in; its Latin letters and digits are a tenth wider than those
 * that bureaus' sheets were laid out for, so that lines would break elsewhere and numbers would not fit. Made smaller,
 * they do.
 */
const STAND_INS = [
  { family: "preview serif", weight: "400", faces: ["Noto Serif CJK SC", "NotoSerifCJKsc-Regular"], size: "92%" },
  { family: "preview serif", weight: "700", faces: ["Noto Serif CJK SC Bold", "NotoSerifCJKsc-Bold"], size: "90%" },
  { family: "preview sans", weight: "400", faces: ["Noto Sans CJK SC", "NotoSansCJKsc-Regular"], size: "90%" },
  { family: "preview sans", weight: "700", faces: ["Noto Sans CJK SC Bold", "NotoSansCJKsc-Bold"], size: "88%" },
];

/** For the page's style sheet. */
export const standInFaces = STAND_INS.map(
  ({ family, weight, faces, size }) =>
    `@font-face { font-family: "${family}"; font-weight: ${weight}; src: ` +
    `${faces.map((name) => `local("${name}")`).join(", ")}; unicode-range: U+20-7E; size-adjust: ${size}; }`,
).join("\n");

/** Before anything is measured. A machine that has none of the fonts goes on without. */
export const loadStandIns = async (): Promise<void> => {
  await Promise.allSettled(
    STAND_INS.map(({ family, weight }) => document.fonts.load(`${weight} 16px "${family}"`, "0")),
  );
};

/** The first that fits decides: 仿宋 holds 宋. */
const families: readonly Family[] = [
  { names: /仿宋|fangsong/i, stack: `"FangSong", "仿宋", "STFangsong", ${SERIF}`, digit: 0.5 },
  { names: /宋|simsun|song/i, stack: SERIF, digit: 0.5 },
  { names: /楷|kai/i, stack: `"KaiTi", "楷体", "STKaiti", ${SERIF}`, digit: 0.5 },
  { names: /黑体|simhei/i, stack: `"SimHei", "黑体", "Heiti SC", ${SANS}`, digit: 0.5 },
  { names: /等线|dengxian/i, stack: `"DengXian", "等线", ${SANS}`, digit: 0.5 },
  { names: /times/i, stack: `"Times New Roman", "Liberation Serif", ${SERIF}`, digit: 0.5 },
  { names: /calibri/i, stack: `"Calibri", "Carlito", ${SANS}`, digit: 0.477 },
  { names: /arial|helvetica/i, stack: `"Arial", "Liberation Sans", ${SANS}`, digit: 0.556 },
];

const familyOf = (name: string): Family | undefined => families.find(({ names }) => names.test(name));

export const fontStack = (name: string): string => `"${name.replaceAll('"', "")}", ${familyOf(name)?.stack ?? SANS}`;

export const PIXELS_PER_POINT = 96 / 72;

/** Digits of the usual size of the workbook's normal font, in pixels: what a column's width in the file counts. */
export const digitPixels = (name: string, points: number): number => {
  const pixels = (familyOf(name)?.digit ?? 0.5) * points * PIXELS_PER_POINT;
  // The bitmaps of SimSun and its kin are a whole pixel wider than their outlines; the others are rounded.
  return /宋|仿|楷|黑体|sim|song|kai|hei/i.test(name) ? Math.ceil(pixels) : Math.max(1, Math.round(pixels));
};

const measured = new Map<string, Map<string, number>>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** Width of a text in a font, in pixels: letters are measured once each. @param font as CSS writes it */
export function textWidth(text: string, font: string): number {
  let widths = measured.get(font);
  if (!widths) measured.set(font, (widths = new Map()));
  let total = 0;
  for (const letter of text) {
    let width = widths.get(letter);
    if (width === undefined) {
      canvas ??= document.createElement("canvas").getContext("2d");
      if (!canvas) return 0;
      canvas.font = font;
      width = canvas.measureText(letter).width;
      widths.set(letter, width);
    }
    total += width;
  }
  return total;
}

/** Chinese characters are as wide as the font is high, in all its fonts. */
const isFullWidth = (letter: string): boolean => (letter.codePointAt(0) ?? 0) >= 0x2e80;

/** Width in the font that the workbook asks for, whatever this machine draws with. */
export function intendedWidth(text: string, font: string, name: string, points: number): number {
  const digit = familyOf(name)?.digit;
  if (digit === undefined) return textWidth(text, font);
  const em = points * PIXELS_PER_POINT;
  const ratio = (digit * em) / Math.max(1, textWidth("0", font));
  return [...text].reduce((total, letter) => total + (isFullWidth(letter) ? em : textWidth(letter, font) * ratio), 0);
}
