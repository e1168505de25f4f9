/** How a result travels to the window that shows it, and what it says there. */
import { describe, expect, it } from "vitest";
import type { ProblemCode } from "../../src/excel/excel-error";
import { problemWords } from "../../src/i18n/errors";
import { readResultFragment, resultFragment, type ShownResult } from "../../src/office/command-result";
import { failureWords } from "../../src/office/failure-words";

const shown: ShownResult = {
  result: {
    kind: "written",
    month: "2021-12",
    until: "2021-12-15",
    place: "昌吉回族自治州“示例”市?&#",
    at: "2021-12-16 09:30",
    sheets: 8,
    front: "月报·总览",
    hidden: [],
    readOnly: false,
    findings: { error: 0, warning: 11, note: 16 },
    kept: true,
    keptWords: 0,
    since: { "zh-CN": Array.from({ length: 4 }, () => "数".repeat(80)), en: [] },
  },
  language: "zh-CN",
  theme: "dark",
};

describe("a result in an address", () => {
  it("comes back as it was, in letters and digits alone, and is short", () => {
    const fragment = resultFragment(shown);
    expect(fragment).toMatch(/^#result=[\w-]+$/);
    expect(fragment.length).toBeLessThan(2000);
    expect(readResultFragment(fragment)).toEqual(shown);
  });

  it("is found where Office has hung its own particulars on the address", () => {
    expect(readResultFragment(`${resultFragment(shown)}?_host_Info=Excel$Win32$16.01$zh-CN`)).toEqual(shown);
    expect(readResultFragment(`${resultFragment(shown)}&_xdm_Info=1|2|3`)).toEqual(shown);
  });

  it.each(["", "#", "#result=", "#result=%%%", resultFragment(shown).slice(0, 60)])(
    "is missed, not guessed, in %j",
    (fragment) => {
      expect(readResultFragment(fragment)).toBeNull();
    },
  );
});

describe("a failure in words", () => {
  const codes = Object.keys(problemWords) as ProblemCode[];

  it.each(codes)(
    "%s says what happened and what was written, and names no part of a pane that is not in sight",
    (code) => {
      for (const language of ["zh-CN", "en"] as const) {
        const { title, text, written } = failureWords(
          { kind: "failed", at: "2021-12-16 09:30", code, sheet: "月报·总览", excelCode: null, reached: null },
          language,
        );
        for (const words of [title, text, written.join("")]) expect(words.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/重新读取|或在“数据”|所选月份|Read again|or check under Data|chosen month/);
      }
    },
  );

  it("says which sheets are new, torn and as they were", () => {
    const failure = { kind: "failed", at: "", code: "busy", sheet: null, excelCode: "RequestAborted" } as const;
    const reached = { whole: ["月报·总览"], torn: ["月报·空气质量"], untouched: ["月报·指标进度", "月报·整改任务"] };
    expect(failureWords({ ...failure, reached }, "zh-CN").written).toEqual([
      "原有工作表没有改动。",
      "已写完：总览。",
      "写了一半：空气质量。",
      "没有动：指标进度、整改任务。",
    ]);
    expect(
      failureWords({ ...failure, reached: { whole: [], torn: [], untouched: ["月报·总览"] } }, "zh-CN").written,
    ).toEqual(["原有工作表没有改动。", "月报的工作表都没有动。"]);
    expect(failureWords({ ...failure, reached: null }, "zh-CN").written).toEqual(["什么都没有写，工作簿和原来一样。"]);
  });

  it("of our own says that the report may be torn, where it may be", () => {
    expect(failureWords({ kind: "fault", name: "TypeError", perhapsPartly: true }, "zh-CN").written.join("")).toContain(
      "可能只更新了一部分",
    );
    expect(
      failureWords({ kind: "fault", name: "TypeError", perhapsPartly: false }, "zh-CN").written.join(""),
    ).toContain("什么都没有写");
  });
});
