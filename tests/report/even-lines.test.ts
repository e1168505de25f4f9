/** No word alone on the last line of a sentence, whatever the program that draws it. */
import { describe, expect, it } from "vitest";
import { evenLines } from "../../src/report/page/even-lines";
import { roomOf, textWidth } from "../../src/report/page/text-width";

const WIDTH = 60;
const SIZE = 12;
const room = roomOf(WIDTH, SIZE);
const clause = (units: number, end: string): string => "字".repeat(units / 2 - 1) + end;

describe("lines of a sentence", () => {
  it("stay one line where they surely fit", () => {
    expect(evenLines(clause(20, "，") + clause(20, "。"), WIDTH, SIZE)).not.toContain("\n");
  });

  it("are two where a mark or a word would stand alone", () => {
    for (const whole of [room + 2, room + 4, room + 8]) {
      const text = clause(24, "；") + clause(whole - 24 - (whole % 2), "。");
      const lines = evenLines(text, WIDTH, SIZE).split("\n");
      expect(lines, String(whole)).toEqual([clause(24, "；"), text.slice(12)]);
    }
  });

  it("keep a quotation and its mark together", () => {
    const text = `${clause(30, "“")}${clause(20, "，")}”${clause(12, "。")}`;
    expect(evenLines(text, WIDTH, SIZE)).not.toContain("，\n");
  });

  it("are as even as the clauses allow, and stay where there is none to end", () => {
    const text = clause(12, "，") + clause(20, "，") + clause(20, "，") + clause(room - 50 - (room % 2), "。");
    const [first = "", second = ""] = evenLines(text, WIDTH, SIZE).split("\n");
    expect(Math.abs(textWidth(first) - textWidth(second))).toBeLessThan(room / 3);
    expect(evenLines(clause(room + 2 - (room % 2), "。"), WIDTH, SIZE)).not.toContain("\n");
  });

  it("of particulars are parted at their wide spaces", () => {
    const parts = [clause(26, "日"), `${clause(10, "、")}${clause(10, "限")}`, clause(room - 42 - (room % 2), "三")];
    expect(evenLines(parts.join("　"), WIDTH, SIZE).split("\n").join("　")).toBe(parts.join("　"));
    expect(evenLines(parts.join("　"), WIDTH, SIZE)).toContain("\n");
  });
});
