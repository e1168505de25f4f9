import { describe, expect, it } from "vitest";
import { keyWords } from "../../src/collections/text-hash";

describe("words of a ledger in a key", () => {
  it.each(["", "第二十七项", "字".repeat(60)])("%j stand as they are", (words) => {
    expect(keyWords(words)).toBe(words);
  });

  it("longer ones keep their beginning, and what tells them apart", () => {
    const [one, other] = [`${"字".repeat(32_000)}甲`, `${"字".repeat(32_000)}乙`];
    expect(keyWords(one).length).toBeLessThan(60);
    expect(keyWords(one).startsWith("字".repeat(30))).toBe(true);
    expect(keyWords(one)).not.toBe(keyWords(other));
    expect(keyWords(one)).toBe(keyWords(one));
  });
});
