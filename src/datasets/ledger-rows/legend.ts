/**
 * What the signs of a column mean, where the sheet says it: 完成情况（1已完成 2未启动） over the column, or 绿：已完成；黄：整改中 in
 * a note beside the table.
 */
import { normaliseText } from "../../cells/normalise-text";
import { lonelyLines } from "../../tables/lonely-lines";
import type { TableShape } from "../../tables/table-shape";

/** By the sign, its words. */
export type Legend = ReadonlyMap<string, string>;

const noLegend: Legend = new Map();
const SIGN = String.raw`(?:[1-9]|[A-Fa-f]|[红橙黄绿蓝灰白]|[○●◎◐◑◔◕◒◓△▲□■☆★√×])`;
/** 1已完成, 1-已完成, 绿灯：已完成, “△”表示未启动. */
const MEANT = new RegExp(
  String.raw`(?<![\d.])["“']?(${SIGN})(?:[灯色]|号|类)?["”']?\s*(?:[.、:：=—-]|代?表示?|为|是|指)*\s*([\u4e00-\u9fa5]{2,14})`,
  "g",
);
/** A chance number before a word is no legend. */
const FEWEST = 2;

function legendIn(text: string): Legend {
  const found = [...normaliseText(text).matchAll(MEANT)].map(([, sign = "", words = ""]) => [sign, words] as const);
  const legend = new Map(found);
  return legend.size >= FEWEST && legend.size === found.length ? legend : noLegend;
}

/** The legend of a column: its heading's, else that of a line outside the rows that fits the column's signs. */
export function legendOf(shape: TableShape, column: number): Legend {
  const heading = (shape.headers.get(column) ?? []).map(legendIn).find(({ size }) => size > 0);
  if (heading !== undefined) return heading;
  const signs = signsIn(shape, column);
  if (signs === null) return noLegend;
  return (
    lonelyLines(shape)
      .map(({ text }) => legendIn(text))
      .find((legend) => [...signs].every((sign) => legend.has(sign))) ?? noLegend
  );
}

/** What stands in the column, where that is nothing but signs. */
function signsIn({ grid, body: [first, last] }: TableShape, column: number): ReadonlySet<string> | null {
  const signs = new Set<string>();
  for (let row = first; row <= last; row += 1) {
    const text = signOf(String(grid.raw(row, column)));
    if (text === "" || grid.cell(row, column).kind === "empty") continue;
    if (!new RegExp(`^${SIGN}$`).test(text)) {
      // A note below the table ends it.
      if (signs.size > 0 && text.length > 4) break;
      return null;
    }
    signs.add(text);
  }
  return signs.size === 0 ? null : signs;
}

/** 绿灯 and 绿色 are 绿. */
export const signOf = (text: string): string => normaliseText(text).replace(/(?<=^.)[灯色]$/, "");
