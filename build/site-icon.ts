/**
 * favicon.ico for browsers that ask for it: a page of ours that names no icon, or a page of nobody's (a wrong address),
 * must not fill a server's log with errors.
 */

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
/** Where a PNG has its width and height, as 32-bit numbers. */
const PNG_WIDTH_AT = 16;
const PNG_HEIGHT_AT = 20;

/** An .ico file that holds one PNG as it is. @param png of at most 256 × 256 pixels */
export function iconFile(png: Buffer): Buffer {
  const head = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES);
  // An icon, of one picture.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  // 256 is written as 0.
  head.writeUInt8(png.readUInt32BE(PNG_WIDTH_AT) % 256, 6);
  head.writeUInt8(png.readUInt32BE(PNG_HEIGHT_AT) % 256, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
