/** Bytes as text, for what Office keeps as text only. */

/** A call takes only so many arguments. */
const SLICE = 8_192;

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(
    Array.from({ length: Math.ceil(bytes.length / SLICE) }, (_, index) =>
      String.fromCharCode(...bytes.subarray(index * SLICE, (index + 1) * SLICE)),
    ).join(""),
  );

/** @throws DOMException of what is no base64 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
