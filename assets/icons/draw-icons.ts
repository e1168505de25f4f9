/**
 * Draws the add-in's icons: falling columns under a target line, on the product's blue. `npm run icons`.
 *
 * Every edge of the columns and the line falls on a whole pixel in each size, so that the icon is crisp at 16 px;
 * only the rounded corners of the ground are smoothed.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

/** What the manifest declares: command icons 16–80, the add-in list 32 and 64, the store 128. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

type Colour = readonly [red: number, green: number, blue: number];
const GROUND: Colour = [0x1f, 0x5a, 0x7a];
const COLUMN: Colour = [0xff, 0xff, 0xff];
const MET: Colour = [0x9c, 0xd6, 0xa0];
const TARGET: Colour = [0xff, 0xb8, 0x4d];

/** Share of a pixel that lies inside the rounded square, by 8 × 8 samples. */
function groundCoverage(x: number, y: number, size: number, radius: number): number {
  const samples = 8;
  let inside = 0;
  for (let i = 0; i < samples; i += 1) {
    for (let j = 0; j < samples; j += 1) {
      const px = x + (i + 0.5) / samples;
      const py = y + (j + 0.5) / samples;
      const dx = Math.max(radius - px, px - (size - radius), 0);
      const dy = Math.max(radius - py, py - (size - radius), 0);
      if (dx * dx + dy * dy <= radius * radius) inside += 1;
    }
  }
  return inside / (samples * samples);
}

/** RGBA pixels of the icon at a size. */
function pixels(size: number): Uint8Array {
  const unit = size / 16;
  const whole = (units: number): number => Math.max(1, Math.round(units * unit));
  const image = new Uint8Array(size * size * 4);
  const radius = 2.5 * unit;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      image.set([...GROUND, Math.round(255 * groundCoverage(x, y, size, radius))], (y * size + x) * 4);
    }
  }
  const fill = (left: number, top: number, width: number, height: number, colour: Colour): void => {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) image.set([...colour, 255], (y * size + x) * 4);
    }
  };
  const columnWidth = whole(3);
  const gap = whole(1);
  const left = Math.floor((size - 3 * columnWidth - 2 * gap) / 2);
  const floor = size - whole(3);
  [9, 6.5, 4].forEach((height, index) => {
    const pixelsHigh = whole(height);
    fill(left + index * (columnWidth + gap), floor - pixelsHigh, columnWidth, pixelsHigh, index === 2 ? MET : COLUMN);
  });
  const dash = whole(2);
  const line = whole(1);
  const targetTop = floor - whole(6);
  const right = size - left;
  for (let x = left; x < right; x += dash + line) fill(x, targetTop, Math.min(dash, right - x), line, TARGET);
  return image;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG (8-bit RGBA, no filter) of the icon. */
export function iconPng(size: number): Buffer {
  const image = pixels(size);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) rows.set(image.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const here = dirname(fileURLToPath(import.meta.url));
for (const size of iconSizes) writeFileSync(join(here, `icon-${size}.png`), iconPng(size));
