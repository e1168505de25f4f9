/** The built files say nothing that the web views do not understand which the boot guard lets in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { describe, expect, it } from "vitest";
import { newerMembers } from "../../src/office/older-web-views";

const folder = "out/browser-tests";
const scripts = ["", "office", "office/zh-cn", "office/en-us", "office/telemetry"].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(part, name)),
);
/** The add-in's and the web version's own, and their packages'; the pane alone is for a browser of today. */
const ours = scripts.filter((name) => !name.startsWith("office/") && !/^pane-alone\b/.test(name));

/** As in webpack.config.js. */
const LEVEL = 2022;

/** Of that level, newer than Chromium 85. */
function newerSyntaxIn(node: unknown, inFunction = false): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((part) => newerSyntaxIn(part, inFunction));
  if (typeof node !== "object" || node === null) return [];
  const { type, operator, left, regex } = node as Readonly<Record<string, unknown>>;
  const isPrivate = (left as { type?: unknown } | null | undefined)?.type === "PrivateIdentifier";
  const { flags = "" } = (regex ?? {}) as { readonly flags?: string };
  const found = [
    ...(type === "StaticBlock" ? ["static block"] : []),
    ...(operator === "in" && isPrivate ? ["#a in b"] : []),
    ...(type === "AwaitExpression" && !inFunction ? ["await outside a function"] : []),
    ...(flags.includes("d") ? ["flag d"] : []),
  ];
  const isFunction = /Function/.test(String(type));
  return [...found, ...Object.values(node).flatMap((part) => newerSyntaxIn(part, inFunction || isFunction))];
}

const parsed = (text: string) => parse(text, { ecmaVersion: LEVEL, allowAwaitOutsideFunction: true });

/** Of the library, newer than Chromium 85; `with` and the like are words of other things too. */
const newer = new Set([
  ...["at", "findLast", "findLastIndex", "hasOwn", "toSorted", "toReversed", "toSpliced", "groupBy", "fromAsync"],
  ...["withResolvers", "isWellFormed", "toWellFormed", "structuredClone", "AggregateError", "hasIndices"],
]);
const provided = new Set(newerMembers.flatMap(([, members]) => Object.keys(members)));

/** Names that a script takes from objects, or from the world. */
function namesIn(node: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(node)) for (const part of node) namesIn(part, found);
  else if (typeof node === "object" && node !== null) {
    const { type, name, property, computed } = node as Readonly<Record<string, unknown>>;
    if (type === "Identifier" && (name === "structuredClone" || name === "AggregateError")) found.add(name);
    if (type === "MemberExpression" && computed !== true) found.add(String((property as { name?: unknown }).name));
    for (const part of Object.values(node)) namesIn(part, found);
  }
  return found;
}

describe("the built files", () => {
  it("are there", () => {
    expect(ours.length).toBeGreaterThan(4);
    expect(scripts).toContain(join("office", "office.js"));
  });

  it.each(scripts)("%s is of the level that the guard lets in", (name) => {
    expect(newerSyntaxIn(parsed(readFileSync(join(folder, name), "utf8")))).toEqual([]);
  });

  it.each(ours)("%s takes nothing from the library that older web views lack", (name) => {
    const names = namesIn(parsed(readFileSync(join(folder, name), "utf8")), new Set());
    // The embedded Excel copies sheets by it, which the pane never asks for.
    const unused = name.startsWith("try.") ? ["structuredClone"] : [];
    expect([...names].filter((used) => newer.has(used) && !provided.has(used) && !unused.includes(used))).toEqual([]);
  });

  it("would be found out if they were newer", () => {
    const text =
      "class A { #a = 1; static { this.a = 1; } has(b) { return #a in b; } }; await /a/d; async () => await 1";
    expect(newerSyntaxIn(parsed(text))).toEqual(["static block", "#a in b", "await outside a function", "flag d"]);
    expect(() => parsed("using a = b;")).toThrow();
    const names = namesIn(parsed("[1].toSorted(); structuredClone({})"), new Set());
    expect([...names].filter((used) => newer.has(used) && !provided.has(used))).toEqual([
      "toSorted",
      "structuredClone",
    ]);
  });
});
