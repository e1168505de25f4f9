/** Which Excel has which member, from the tags of @types/office-js. */
import table from "./api-sets.json";

/**
 * What the client library calls for a documented function, here Excel.createWorkbook, without documenting it itself.
 */
const undocumented: readonly (readonly [member: string, level: string])[] = [
  ["Application.createWorkbook", "1.8"],
  ["WorkbookCreated.open", "1.8"],
  ["WacWorkbook.createAndOpenWorkbook", "1.8"],
];

const levels = new Map<string, string>([
  ...undocumented,
  ...Object.entries(table as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>).flatMap(
    ([className, byLevel]) =>
      Object.entries(byLevel).flatMap(([level, members]) =>
        members.map((member): [string, string] => [`${className}.${member}`, level]),
      ),
  ),
]);

/** "1.7"; "preview": in no released Excel; null: there is no such member. */
export const apiSetOf = (className: string, member: string): string | null =>
  levels.get(`${className}.${member}`) ?? null;

/** 1.9 comes before 1.14. */
export const isAtMost = (level: string, played: string): boolean =>
  level !== "preview" && Number(level.split(".")[1]) <= Number(played.split(".")[1]);
