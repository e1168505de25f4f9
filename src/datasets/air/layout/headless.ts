/** Sheets on which no header was found: whether they hold air data all the same. */
import type { AirSheetReason } from "../../../account/unused";
import type { Pollutant } from "../../../standards/pollutant";
import { headerKey } from "../../../cells/normalise-text";
import { remembered } from "../../../collections/remembered";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { mayHoldText } from "../../../tables/sheet-texts";
import { itemWords } from "../words/item-words";
import { sampleRows } from "./table-plan";

/** All that the words of items, indices and classes are made of, and more: what has none of it names none of them. */
const WORDS_OF_AIR =
  /pm|颗粒|粒子|粒径|直径|[≤<]|小于等于|不大于|a[023]\d{4}|[sn][o0]2|氧化|c[o0]|o3|03[-_]?[8日最]|臭氧|aqi|指数|空气|优良|[轻中重严][度重]污染/;
const mayBeOfAir = remembered((text: string): boolean => WORDS_OF_AIR.test(headerKey(text)));

/** Whether a sheet can be one of air data, be it only by days over columns of numbers. */
export const mayHoldAir = (grid: SheetGrid): boolean =>
  mayHoldText(grid.snapshot, mayBeOfAir) || holdsDaysOfNumbers(grid);

/** @returns why it cannot be read; null: nothing on it speaks of air */
export function airWithoutHeader(grid: SheetGrid): AirSheetReason | null {
  if (holdsDaysOfNumbers(grid)) return hasHeads(grid) ? "unknownHeader" : "noHeader";
  if (isRankingOfAir(grid)) return "ranking";
  return namesItemsOverNumbers(grid) || isCalendarOfAir(grid) ? "nothingReadable" : null;
}

const DAY_IN_WORDS = /^\d{1,2}[日号]\D*\d/;
const FEWEST_DAYS = 7;

/** Days of a month as a calendar has them, each with its index in one cell: "3日 57 良". */
function isCalendarOfAir(grid: SheetGrid): boolean {
  let days = 0;
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + LOOKED_AT); row += 1)
    for (let column = grid.left; column <= Math.min(grid.right, grid.left + LOOKED_AT); column += 1)
      if (DAY_IN_WORDS.test(grid.words(row, column))) days += 1;
  return (
    days >= FEWEST_DAYS &&
    [grid.snapshot.name, grid.words(grid.top, grid.left)].some((text) => OF_AIR_QUALITY.test(text))
  );
}

const RANKS = /排名|排行|名次|位次/;
const OF_AIR_QUALITY =
  /(?:环境)?空气(?:质量)?综合(?:污染)?指数|综合指数|空气质量|优良(?:天数|率)|(?<![a-z])aqi(?![a-z])/i;

/** Places by their composite index or their good days, without any item: by its name, its title and its headers. */
export function isRankingOfAir(grid: SheetGrid): boolean {
  const texts: string[] = [grid.snapshot.name];
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + FEWEST_NUMBERS); row += 1)
    for (let column = grid.left; column <= grid.right; column += 1) texts.push(grid.words(row, column));
  return texts.some((text) => RANKS.test(text)) && texts.some((text) => OF_AIR_QUALITY.test(text));
}

/** Words over every column of the first filled row, whatever they are. */
function hasHeads(grid: SheetGrid): boolean {
  const first = sampleRows(grid, [grid.top, grid.bottom]).find((row) => !grid.isLone(row));
  if (first === undefined) return false;
  let [words, filled] = [0, 0];
  for (let column = grid.left; column <= grid.right; column += 1) {
    if (grid.cell(first, column).kind === "empty") continue;
    filled += 1;
    if (grid.words(first, column) !== "") words += 1;
  }
  return words === filled && words > FEWEST_NUMBERS;
}

const FEWEST_NUMBERS = 4;

/** Days and columns of numbers, and nothing that says what they are. */
function holdsDaysOfNumbers(grid: SheetGrid): boolean {
  const rows = sampleRows(grid, [grid.top, grid.bottom]);
  const looksLikeIt = rows.filter((row) => {
    let [dates, numbers] = [0, 0];
    for (let column = grid.left; column <= grid.right; column += 1) {
      const { kind } = grid.cell(row, column);
      if (kind === "date") dates += 1;
      if (kind === "number") numbers += 1;
    }
    return dates === 1 && numbers >= FEWEST_NUMBERS;
  });
  // Titles and notes are alone in their rows.
  const full = rows.filter((row) => !grid.isLone(row)).length;
  return looksLikeIt.length > 0 && looksLikeIt.length >= 0.9 * full;
}

const FEWEST_ITEMS = 4;
/** Chimneys are measured for the others too. */
const OF_AIR: readonly Pollutant[] = ["PM25", "O3"];
const LOOKED_AT = 40;

/** Most of the six items by name, and a number for each. */
function namesItemsOverNumbers(grid: SheetGrid): boolean {
  const items = new Set<Pollutant>();
  let numbers = 0;
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + LOOKED_AT); row += 1)
    for (let column = grid.left; column <= Math.min(grid.right, grid.left + LOOKED_AT); column += 1) {
      const cell = grid.cell(row, column);
      if (cell.kind === "number") numbers += 1;
      if (cell.kind !== "text") continue;
      const { item, derived } = itemWords(cell.text);
      if (item !== null && !derived) items.add(item);
    }
  return items.size >= FEWEST_ITEMS && OF_AIR.some((item) => items.has(item)) && numbers >= items.size;
}
