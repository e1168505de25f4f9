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
