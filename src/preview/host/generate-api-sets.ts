/**
 * Reads, from the [Api set: …] tags of @types/office-js, which Excel has which member, and writes api-sets.json.
 * `npx tsx src/preview/host/generate-api-sets.ts` after an update of the types; a test compares.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Class → API set ("1.7", or "preview" for what no released Excel has) → members in alphabetical order. */
export type ApiSets = Record<string, Record<string, string[]>>;

const MEMBER = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly\s+)?([A-Za-z_]\w*)\s*[(:<]/g;

export function readApiSets(types: string): ApiSets {
  const sets: ApiSets = {};
  const start = types.indexOf("declare namespace Excel {");
  const namespace = types.slice(start, types.indexOf("\n}", start));
  for (const declaration of namespace.matchAll(
    /\n {4}class (\w+) extends OfficeExtension\.ClientObject \{([\s\S]*?)\n {4}\}/g,
  )) {
    const [, name = "", body = ""] = declaration;
    const members = new Map<string, string>();
    for (const [, comment = "", member = ""] of body.matchAll(MEMBER)) {
      const tag = /\[Api set: ([^\]]*)\]/.exec(comment)?.[1];
      if (tag === undefined) continue;
      const released = /ExcelApi (\d+\.\d+)/.exec(tag)?.[1];
      const level = released ?? "preview";
      const known = members.get(member);
      if (known === undefined || (known === "preview" && level !== "preview")) members.set(member, level);
    }
    const byLevel: Record<string, string[]> = {};
    for (const [member, level] of [...members].sort(([a], [b]) => (a < b ? -1 : 1)))
      (byLevel[level] ??= []).push(member);
    if (members.size > 0) sets[name] = Object.fromEntries(Object.entries(byLevel).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return sets;
}

export const officeTypes = (): string =>
  readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("api-sets.json", import.meta.url), `${JSON.stringify(readApiSets(officeTypes()))}\n`);
}
