import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compactPng, differingShare } from "../../docs/pictures/png";

const icon = (size: number): Buffer => readFileSync(`assets/icons/icon-${size}.png`);
const picture = readFileSync("docs/pictures/sheet-air.png");

describe("pictures as PNG files", () => {
  it("keeps every colour where there are few, and what an eye sees where there are many", () => {
    const small = compactPng(icon(64));
    expect(small.subarray(25, 26)[0]).toBe(3);
    expect(differingShare(icon(64), small)).toBe(0);
    expect(compactPng(small)).toEqual(small);
    expect(differingShare(picture, compactPng(picture))).toBe(0);
  });

  it("tells how much of a picture differs", () => {
    expect(differingShare(icon(64), icon(32))).toBe(1);
    const share = differingShare(
      readFileSync("docs/pictures/pane-status.png"),
      readFileSync("docs/pictures/pane-settings.png"),
    );
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.6);
  });

  it("refuses what it cannot read", () => {
    expect(() => compactPng(Buffer.from("GIF89a"))).toThrow("not a PNG");
  });
});
