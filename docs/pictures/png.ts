/**
 * PNG files of the documents' pictures: the browser's made smaller, and how far two of them differ.
 *
 * Colours go into a palette. Pictures of a pane and of sheets have few colours besides the shades of smoothed letters,
 * so nothing that an eye could see is lost, and a picture takes a third of the room.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

interface Image {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, row by row. */
  readonly pixels: Uint32Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 3;
/** By colour type: RGB, palette, RGB with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, [PALETTE]: 1, 6: 4 };
const MOST_COLOURS = 256;

/** @throws Error if it is no PNG as Chromium writes them, or as we do (8 bits, not interlaced) */
export const compactPng = (png: Uint8Array): Buffer => encode(decode(Buffer.from(png)));

/** Squared distance of two colours that an eye takes for one: a shade of a letter's edge. */
const SAME_TO_THE_EYE = 3 * 24 ** 2;

/** 0–1: the share of pixels that an eye would see differ; 1 where the sizes do. */
export function differingShare(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [decode(Buffer.from(one)), decode(Buffer.from(other))];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return (
    a.pixels.reduce(
      (count, colour, index) => (distance(colour, b.pixels[index] ?? 0) > SAME_TO_THE_EYE ? count + 1 : count),
      0,
    ) / a.pixels.length
  );
}

function decode(png: Buffer): Image {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error("not a PNG");
  const [width, height, depth, colourType, interlaced] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25],
    png[28],
  ];
  const channels = CHANNELS[colourType ?? -1];
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    throw new Error(`a PNG of depth ${depth}, colour type ${colourType}`);
  const chunks = (type: string): Buffer => {
    const parts: Buffer[] = [];
    for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
      if (png.toString("latin1", at + 4, at + 8) === type)
        parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
    return Buffer.concat(parts);
  };
  const palette = chunks("PLTE");
  const bytes = unfiltered(inflateSync(chunks("IDAT")), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index += 1)
    pixels[index] =
      colourType === PALETTE ? palette.readUIntBE(3 * (bytes[index] ?? 0), 3) : bytes.readUIntBE(index * channels, 3);
  return { width, height, pixels };
}

/** PNG (ISO/IEC 15948) clause 9: each row was written as differences to its neighbours. */
function unfiltered(data: Buffer, rowBytes: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (rowBytes + 1)];
    for (let index = 0; index < rowBytes; index += 1) {
      const at = row * rowBytes + index;
      const left = index < channels ? 0 : (out[at - channels] ?? 0);
      const up = row === 0 ? 0 : (out[at - rowBytes] ?? 0);
      const corner = row === 0 || index < channels ? 0 : (out[at - rowBytes - channels] ?? 0);
      out[at] = (data[row * (rowBytes + 1) + 1 + index] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [byLeft, byUp, byCorner] = [
        Math.abs(up - corner),
        Math.abs(left - corner),
        Math.abs(left + up - 2 * corner),
      ];
      return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
    default:
      throw new Error(`PNG filter ${filter}`);
  }
}

function encode({ width, height, pixels }: Image): Buffer {
  const palette = paletteOf(pixels);
  const nearest = new Map<number, number>();
  const indexOf = (colour: number): number => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    let best = 0;
    palette.forEach((candidate, index) => {
      if (distance(candidate, colour) < distance(palette[best] ?? 0, colour)) best = index;
    });
    nearest.set(colour, best);
    return best;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1)
      rows[row * (width + 1) + 1 + column] = indexOf(pixels[row * width + column] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * The commonest colours, none so near another that the eye would take them for one while there are too many. Widens
 * what counts as near until 256 are enough; equal counts are ordered by colour, so that the same picture gives the same
 * file.
 */
function paletteOf(pixels: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  for (let near = 0; ; near = near * 2 + 12) {
    const chosen: number[] = [];
    for (const colour of common) {
      if (chosen.every((other) => distance(other, colour) > near)) chosen.push(colour);
      if (chosen.length > MOST_COLOURS) break;
    }
    if (chosen.length <= MOST_COLOURS) return chosen;
  }
}

const channel = (colour: number, shift: number): number => (colour >> shift) & 0xff;

/** Squared, each channel alike. */
const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (channel(a, shift) - channel(b, shift)) ** 2, 0);

/** A part of a PNG file with its length and checksum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
