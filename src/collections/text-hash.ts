/**
 * A short mark of a text, by which a later run sees whether a cell still holds what we wrote there.
 *
 * FNV-1a over the text's UTF-16 units, 32 bits, with the length beside it: not a safeguard against anybody, and a
 * chance of one in four thousand million that an edit passes for our own text.
 */
export const textHash = (text: string): string => `${text.length.toString(36)}.${fnv1a(text).toString(36)}`;

/** 32 bits, from 0. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

/** Characters that suffice to know a name by, when somebody reads the key. */
const LONGEST_NAME = 60;

/**
 * Words of a ledger as they stand in a key: whole, or their beginning with the hash of all. A cell holds up to 32,767
 * characters, and keys travel in every request that notes what the workbook is to remember.
 */
export const keyWords = (words: string): string =>
  words.length <= LONGEST_NAME ? words : `${[...words].slice(0, LONGEST_NAME / 2).join("")}…${textHash(words)}`;
