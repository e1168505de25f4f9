/** The boot guard, run as an old browser runs it, and what it lets in made whole. */
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeLibrary, newerMembers } from "../../src/office/older-web-views";

const source = readFileSync("src/office/web-view-guard.js", "utf8");
const EDGE =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.159 " +
  "Safari/537.36 Edg/92.0.902.84";

interface Guard {
  readonly tooOld: boolean;
  readonly webView: string;
  readonly tell: () => void;
}

/** @param without what the browser lacks, as a script */
function guardIn(
  without = "",
  userAgent = EDGE,
): { readonly guard: Guard; readonly places: { textContent: string }[] } {
  const places = [{ textContent: "" }, { textContent: "" }];
  const context = createContext({
    navigator: { userAgent },
    document: { createElement: () => ({ noModule: false }), querySelectorAll: () => places },
  });
  runInContext(`var window = globalThis; var CompressionStream = function () {}; ${without}; ${source}`, context);
  return { guard: context.webViewGuard as Guard, places };
}

describe("the guard", () => {
  it("is plain ES5", () => {
    expect(() => parse(source, { ecmaVersion: 5 })).not.toThrow();
  });

  it("lets in a browser that has everything", () => {
    expect(guardIn().guard.tooOld).toBe(false);
  });

  it.each([
    ["Promise", "delete window.Promise"],
    ["String.prototype.replaceAll", "delete String.prototype.replaceAll"],
    ["Promise.allSettled", "delete Promise.allSettled"],
    ["CompressionStream", "CompressionStream = undefined"],
    [
      "lookbehind (Safari before 16.4)",
      "var Native = RegExp; RegExp = function (pattern) { if (/\\(\\?<[!=]/.test(pattern)) throw new " +
        "SyntaxError(); return new Native(pattern); }",
    ],
  ])("keeps out a browser without %s", (_, without) => {
    expect(guardIn(without).guard.tooOld).toBe(true);
  });

  it.each([
    [EDGE, "WebView2 (Edge) 92.0.902.84"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/70.0 Safari/537.36 Edge/18.19041", "EdgeHTML 18.19041"],
    ["Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; rv:11.0) like Gecko", "Internet Explorer 11.0"],
    ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Safari/605.1.15", "Safari 15.6"],
    ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko)", "macOS WebKit 605.1.15"],
    ["Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 Chrome/84.0.1 Safari/537.36", "Chromium 84.0.1"],
    ["something else", "something else"],
  ])("names %s", (agent, name) => {
    const { guard, places } = guardIn("", agent);
    expect(guard.webView).toBe(name);
    guard.tell();
    expect(places.map(({ textContent }) => textContent)).toEqual([name, name]);
  });
});

describe("what older web views lack", () => {
  const lacking = (): Record<string, (...parameters: readonly unknown[]) => unknown> => {
    const home = Object.create(null) as Record<string, (...parameters: readonly unknown[]) => unknown>;
    completeLibrary(newerMembers.map(([, members]) => [home, members] as const));
    return home;
  };

  it("does as the language's own", () => {
    const { at, findLast, findLastIndex } = lacking();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (items, number) => {
        expect(at?.call(items, number)).toBe(items.at(number));
        const isSmaller = (item: number): boolean => item < number;
        expect(findLast?.call(items, isSmaller)).toBe(items.findLast(isSmaller));
        expect(findLastIndex?.call(items, isSmaller)).toBe(items.findLastIndex(isSmaller));
      }),
    );
  });

  it("replaces nothing that is there", () => {
    const own = (): string => "own";
    const home = { at: own };
    completeLibrary([[home, { at: () => "other", hasOwn: own }]]);
    expect(home.at).toBe(own);
    expect(home).toHaveProperty("hasOwn", own);
  });
});
