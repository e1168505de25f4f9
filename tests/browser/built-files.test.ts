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
const LEVEL = 2020;

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
    expect(() => parse(readFileSync(join(folder, name), "utf8"), { ecmaVersion: LEVEL })).not.toThrow();
  });

  it.each(ours)("%s takes nothing from the library that older web views lack", (name) => {
    const names = namesIn(parse(readFileSync(join(folder, name), "utf8"), { ecmaVersion: LEVEL }), new Set());
    // The embedded Excel copies sheets by it, which the pane never asks for.
    const unused = name.startsWith("try.") ? ["structuredClone"] : [];
    expect([...names].filter((used) => newer.has(used) && !provided.has(used) && !unused.includes(used))).toEqual([]);
  });

  it("would be found out if they were newer", () => {
    expect(() => parse("class A { static { this.a = 1; } }", { ecmaVersion: LEVEL })).toThrow();
    const names = namesIn(parse("[1].toSorted(); structuredClone({})", { ecmaVersion: LEVEL }), new Set());
    expect([...names].filter((used) => newer.has(used) && !provided.has(used))).toEqual([
      "toSorted",
      "structuredClone",
    ]);
  });
});
