/** Findings as the check sheet lists them: by severity, like with like, and what repeats endlessly told once. */
import { localAddress, type Place } from "../../cells/address";
import type { Finding, Severity } from "../../findings/finding";

export type FindingRow =
  | { readonly kind: "finding"; readonly finding: Finding }
  /** The rest of a code on a sheet. */
  | {
      readonly kind: "more";
      readonly count: number;
      readonly places: readonly string[];
      readonly at: Place | null;
      readonly key: string;
    };

/**
 * Findings of one kind that are told one by one: of faults those on one sheet, of notes those of the whole workbook.
 */
const MOST_ALIKE: Readonly<Record<Severity, number>> = { error: 5, warning: 5, note: 3 };

/** The rows of one severity: like findings together, in the order in which each kind first occurs. */
export function findingRows(findings: readonly Finding[], severity: Severity): FindingRow[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== severity) continue;
    const key = `${finding.code}:${severity === "note" ? "" : (finding.at?.sheet ?? "")}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].flatMap(([key, group]): FindingRow[] => {
    // A row that stands for a single finding would only hide it.
    const folded = group.length > MOST_ALIKE[severity] + 1;
    const told = (folded ? group.slice(0, MOST_ALIKE[severity]) : group).map((finding): FindingRow => ({
      kind: "finding",
      finding,
    }));
    if (!folded) return told;
    const rest = group.slice(MOST_ALIKE[severity]);
    const sheets = new Set(rest.map(({ at }) => at?.sheet));
    const places = rest.flatMap(({ at }) => (at ? (sheets.size > 1 ? placeText(at) : (localAddress(at) ?? [])) : []));
    return [...told, { kind: "more", count: rest.length, places, at: rest[0]?.at ?? null, key: `findings:${key}` }];
  });
}

export const placeText = (place: Place): string => {
  const address = localAddress(place);
  return address === null ? place.sheet : `${place.sheet}!${address}`;
};

const OPENS = /[“《（]/;
const CLOSES = /[”》）]/;

/** A finding's words as its two halves: what is wrong, then what to do. Quoted text keeps its own full stops. */
export function problemAndAdvice(text: string): readonly [problem: string, advice: string] {
  let depth = 0;
  const characters = [...text];
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? "";
    if (OPENS.test(character)) depth += 1;
    else if (CLOSES.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === "。" || character === "？"))
      return [characters.slice(0, index + 1).join(""), characters.slice(index + 1).join("")];
  }
  return [text, ""];
}

/** The same doubt about the same place is the same from one run to the next: staff's word on it is kept by this key. */
const findingKey = (finding: Finding): string => `finding:${finding.code}:${finding.at ? placeText(finding.at) : ""}`;

/** Keys of several findings of one code at one place, told apart by what they say. */
export function distinctKeys(rows: readonly FindingRow[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = row.kind === "finding" ? findingKey(row.finding) : row.key;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key}#${times + 1}`;
  });
}
