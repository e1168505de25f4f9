/**
 * Draws the add-in's icons on the product's blue: falling columns under a target line for the report, columns in a
 * turning arrow for bringing it up to date. `npm run icons`.
 *
 * Every edge of the columns and the line falls on a whole pixel in each size, so that the icons are crisp at 16 px;
 * only the rounded corners of the ground and the arrow are smoothed.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { chunk } from "../../docs/pictures/png";

/** What the manifest declares: command icons 16–80, the add-in list 32 and 64, the store 128. */
const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;
const commandIconSizes = iconSizes.filter((size) => size <= 80);

type Colour = readonly [red: number, green: number, blue: number];
const GROUND: Colour = [0x1f, 0x5a, 0x7a];
const COLUMN: Colour = [0xff, 0xff, 0xff];
const MET: Colour = [0x9c, 0xd6, 0xa0];
const TARGET: Colour = [0xff, 0xb8, 0x4d];

/** Share of a pixel that lies inside a shape, by 8 × 8 samples. */
function coverage(x: number, y: number, isInside: (x: number, y: number) => boolean): number {
  const samples = 8;
  let inside = 0;
  for (let i = 0; i < samples; i += 1) {
    for (let j = 0; j < samples; j += 1) if (isInside(x + (i + 0.5) / samples, y + (j + 0.5) / samples)) inside += 1;
  }
  return inside / (samples * samples);
}

/** A square ground with rounded corners, and what is drawn on it. */
class Picture {
  readonly pixels: Uint8Array;
  /** Pixels of a sixteenth of the picture. */
  readonly unit: number;

  constructor(readonly size: number) {
    this.pixels = new Uint8Array(size * size * 4);
    this.unit = size / 16;
    const radius = 2.5 * this.unit;
    const isGround = (x: number, y: number): boolean => {
      const dx = Math.max(radius - x, x - (size - radius), 0);
      const dy = Math.max(radius - y, y - (size - radius), 0);
      return dx * dx + dy * dy <= radius * radius;
    };
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1)
        this.pixels.set([...GROUND, Math.round(255 * coverage(x, y, isGround))], (y * size + x) * 4);
    }
  }

  /** A length in whole pixels, at least one. */
  whole(units: number): number {
    return Math.max(1, Math.round(units * this.unit));
  }

  fill(left: number, top: number, width: number, height: number, colour: Colour): void {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) this.pixels.set([...colour, 255], (y * this.size + x) * 4);
    }
  }

  /** A smoothed shape, in sixteenths of the picture, on the ground. */
  paint(isInside: (x: number, y: number) => boolean, colour: Colour): void {
    for (let y = 0; y < this.size; y += 1) {
      for (let x = 0; x < this.size; x += 1) {
        const share = coverage(x, y, (px, py) => isInside(px / this.unit, py / this.unit));
        if (share === 0) continue;
        const at = (y * this.size + x) * 4;
        this.pixels.set(
          colour.map((channel, index) => Math.round(share * channel + (1 - share) * (this.pixels[at + index] ?? 0))),
          at,
        );
      }
    }
  }
}

/** Three falling columns and the target that the last of them meets. */
function drawReport(picture: Picture): void {
  const { size } = picture;
  const columnWidth = picture.whole(3);
  const gap = picture.whole(1);
  const left = Math.floor((size - 3 * columnWidth - 2 * gap) / 2);
  const floor = size - picture.whole(3);
  [9, 6.5, 4].forEach((height, index) => {
    const pixelsHigh = picture.whole(height);
    picture.fill(
      left + index * (columnWidth + gap),
      floor - pixelsHigh,
      columnWidth,
      pixelsHigh,
      index === 2 ? MET : COLUMN,
    );
  });
  const dash = picture.whole(2);
  const line = picture.whole(1);
  const targetTop = floor - picture.whole(6);
  const right = size - left;
  for (let x = left; x < right; x += dash + line) picture.fill(x, targetTop, Math.min(dash, right - x), line, TARGET);
}

/** Two columns inside an arrow that turns clockwise. */
function drawUpdate(picture: Picture): void {
  const { size } = picture;
  const [centre, radius, halfStroke] = [8, 5, 0.75];
  // Angles clockwise from the right; the gap lies at the upper right, where the head points down into it.
  const [start, end] = [0, 285].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  picture.paint((x, y) => {
    const distance = Math.hypot(x - centre, y - centre);
    const angle = Math.atan2(y - centre, x - centre);
    return (
      Math.abs(distance - radius) <= halfStroke &&
      [angle, angle + 2 * Math.PI].some((turned) => turned >= start && turned <= end)
    );
  }, COLUMN);
  const at = (distance: number, angle: number): Point => [
    centre + distance * Math.cos(angle),
    centre + distance * Math.sin(angle),
  ];
  const [neckX, neckY] = at(radius, end);
  const head = [
    at(radius - 2.2, end),
    at(radius + 2.2, end),
    [neckX - 3.2 * Math.sin(end), neckY + 3.2 * Math.cos(end)],
  ] as const;
  picture.paint((x, y) => isInTriangle([x, y], head), COLUMN);
  const columnWidth = picture.whole(1.5);
  const gap = picture.whole(0.8);
  const left = Math.round((size - 2 * columnWidth - gap) / 2);
  const floor = Math.round(size / 2 + 1.9 * picture.unit);
  [4, 2.4].forEach((height, index) => {
    const pixelsHigh = picture.whole(height);
    picture.fill(
      left + index * (columnWidth + gap),
      floor - pixelsHigh,
      columnWidth,
      pixelsHigh,
      index === 1 ? MET : COLUMN,
    );
  });
}

type Point = readonly [x: number, y: number];

function isInTriangle(point: Point, corners: readonly [Point, Point, Point]): boolean {
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % 3] ?? corner;
    return (next[0] - corner[0]) * (point[1] - corner[1]) - (next[1] - corner[1]) * (point[0] - corner[0]);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** A PNG (8-bit RGBA, no filter) of the icon. */
function iconPng(size: number, draw: (picture: Picture) => void): Buffer {
  const picture = new Picture(size);
  draw(picture);
  const image = picture.pixels;
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
for (const size of iconSizes) writeFileSync(join(here, `icon-${size}.png`), iconPng(size, drawReport));
for (const size of commandIconSizes) writeFileSync(join(here, `update-${size}.png`), iconPng(size, drawUpdate));
