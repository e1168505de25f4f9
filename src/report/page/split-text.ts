/** Text that is higher than a row may be, in pieces that each fit one. */
import { lineCount, mostCharacters } from "./text-width";

/** Where a piece may end without tearing a clause. */
const GOOD_END = /[。；;！？\n]/;
/** How far back from the limit a good end is looked for, as a share of the piece. */
const LOOK_BACK = 0.25;

/** @returns pieces of at most `most` lines at the width and font size; the text itself where it fits */
export function splitText(text: string, width: number, size: number, most: number): string[] {
  const pieces: string[] = [];
  const characters = [...text];
  // Only so much of a long text is measured at a time as could fit.
  const bound = mostCharacters(most, width, size);
  let from = 0;
  for (;;) {
    const next = characters.slice(from, from + bound + 1);
    if (next.length <= bound && lineCount(next.join(""), width, size) <= most) break;
    const fits = fitting(next.slice(0, bound), width, size, most);
    const back = Math.floor(fits * (1 - LOOK_BACK));
    const good = next.slice(back, fits).findLastIndex((character) => GOOD_END.test(character));
    const end = from + (good < 0 ? fits : back + good + 1);
    pieces.push(characters.slice(from, end).join("").trimEnd());
    from = end;
    while (from < characters.length && characters[from]?.trim() === "") from += 1;
  }
  return from < characters.length || pieces.length === 0 ? [...pieces, characters.slice(from).join("")] : pieces;
}

/** The most characters that take no more than so many lines; one at least. */
function fitting(characters: readonly string[], width: number, size: number, most: number): number {
  let [low, high] = [1, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineCount(characters.slice(0, middle).join(""), width, size) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
