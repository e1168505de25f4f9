/** Beside the printed page: where every figure of a paragraph comes from, and what is still to be filled in. */
import { tones } from "../../i18n/status-words";
import { localAddress, placesAround, type Place } from "../../cells/address";
import { palette } from "../page/look";
import type { SheetBuilder } from "../page/sheet-builder";
import type { Paragraph } from "./notice-paragraphs";

/** A figure beside the page: as written, its name, its source. */
const FIGURE = [22, 34, 42];
/** Three a row: else a paragraph of many figures would be higher than its text, and the page half empty. */
export const FIGURES_A_ROW = 3;
export const SOURCES = [24, ...Array<readonly number[]>(FIGURES_A_ROW).fill(FIGURE).flat()];
/** Beside the page, where it is not printed. */
const TO_FILL = "待填：在反馈问题清单补上，或直接写在左边";
const TO_FILL_COLOR = tones.bad.color;

/** Columns beside the page. */
export interface Side {
  readonly composedAnew: number | null;
  readonly sources: number;
}

export function putHeads(sheet: SheetBuilder, { composedAnew, sources }: Side): void {
  const row = sheet.row;
  if (composedAnew !== null)
    sheet.put(row, composedAnew, 1, { value: "新拟文本（供与改写的正文比对）", look: "sourceHead" });
  const figureHeads = Array<readonly string[]>(FIGURES_A_ROW).fill(["数字", "指标", "来源（点击查看）"]).flat();
  for (const [index, head] of ["数字来源：段落", ...figureHeads].entries())
    sheet.put(row, sources + index, 1, { value: head, look: "sourceHead" });
  sheet.raise(row, 18);
  sheet.row += 1;
}

/** From the paragraph's first row down. */
export function putFigures(sheet: SheetBuilder, paragraph: Paragraph, top: number, side: Side): void {
  const { title, rewritten } = paragraph;
  const figures = distinctFigures(paragraph);
  if (figures.length > 0) {
    const value = `${title.slice(0, 12)}${rewritten === null ? "" : "（已改写）"}`;
    sheet.block({ top, bottom: top, left: side.sources, right: side.sources }, { value, look: "source" });
  }
  for (const [index, figure] of figures.entries()) {
    const row = top + Math.floor(index / FIGURES_A_ROW);
    const left = side.sources + 1 + FIGURE.length * (index % FIGURES_A_ROW);
    const cells = [{ value: shortened(figure.text) }, { value: figure.name }, sourceCell(figure.sources)];
    for (const [offset, cell] of cells.entries()) {
      const area = { top: row, bottom: row, left: left + offset, right: left + offset };
      sheet.block(area, { ...cell, look: "source" });
    }
  }
}

export const putToFill = (sheet: SheetBuilder, row: number, { sources }: Side): void =>
  sheet.put(row, sources, SOURCES.length, { value: TO_FILL, look: "source", color: TO_FILL_COLOR });

/** A claim without a number may be half a sentence; the list shows how it begins. */
const shortened = (text: string): string => ([...text].length > 14 ? `${[...text].slice(0, 13).join("")}……` : text);

/** Each figure once, in the order of the text. */
export function distinctFigures({
  composed,
  figures,
}: Paragraph): { readonly text: string; readonly name: string; readonly sources: readonly Place[] }[] {
  const seen = new Map<string, { readonly text: string; readonly name: string; readonly sources: readonly Place[] }>();
  for (const { from, to, name, sources } of figures) {
    const text = composed.slice(from, to);
    const key = `${name}\n${text}`;
    if (!seen.has(key)) seen.set(key, { text, name, sources });
  }
  return [...seen.values()];
}

/** Leads to the first sheet; of several it says how many, and its tip names them. */
function sourceCell(sources: readonly Place[]) {
  const places = placesAround(sources);
  const [first] = places;
  if (!first) return { value: "按本表统计" };
  const text = placeText(first);
  if (places.length === 1) return { value: text, to: first, color: palette.link };
  return {
    value: `${text} 等${places.length}张表`,
    to: first,
    color: palette.link,
    tip: places.map(placeText).join("；"),
  };
}

const placeText = (place: Place): string => {
  const address = localAddress(place);
  return address === null ? place.sheet : `${place.sheet}!${address}`;
};
