/**
 * No file needs, by whatever way, a file that needs it: such two are one thing in two files, cannot be read one after
 * the other, and depend on which of them is loaded first. Between rooms a lint rule holds it; this holds it within
 * them. Types are erased before anything is loaded, and may refer to each other.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../src");
/** Microsoft's own classes lead to each other: a range has its worksheet, and the worksheet its ranges. */
const LEAD_TO_EACH_OTHER = /^preview\/host\/classes\//;

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path));

const needed = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gm)].flatMap(
    ([, path = ""]) =>
      [".ts", ".tsx"]
        .map((extension) => join(dirname(file), path).replaceAll("\\", "/") + extension)
        .filter((found) => existsSync(join(root, found))),
  );

/** Every way from a file back to it, as the files on it. */
function circles(neededBy: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (way.includes(file) || done.has(file)) return;
    for (const next of neededBy.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of neededBy.keys()) follow(file, []);
  return found;
}

it("has no files that import each other in a circle", () => {
  const own = files.filter((file) => !LEAD_TO_EACH_OTHER.test(file));
  expect(circles(new Map(own.map((file) => [file, needed(file)])))).toEqual([]);
});

it("would see one", () => {
  const three = new Map([
    ["a.ts", ["b.ts"]],
    ["b.ts", ["c.ts"]],
    ["c.ts", ["a.ts"]],
  ]);
  expect(circles(three)).toEqual(["a.ts → b.ts → c.ts → a.ts"]);
});
