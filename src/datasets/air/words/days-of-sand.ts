/** Notes that name the days of sand: 注：10月2日、10月6日受沙尘影响，经省站认定. */
import { withDigits } from "../../../vocabulary/numerals";
import { withoutItems } from "../sheet-names";
import { speaksOfSand } from "./written-words";

/** A day as a note names it; null: the part before it, or the sheet, tells. */
export interface NamedDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

/** From and to, both included. */
export interface NamedSpell {
  readonly from: NamedDay;
  readonly to: NamedDay;
}

const BARE_ENDS = String.raw`(?!\d)(?=\s|$|[、,，;；)）\]至到~～—–\-受出为的有和及与是因沙浮扬])`;
const DAY = String.raw`(?:((?:19|20)\d{2})[年./-])?(?:(\d{1,2})[月./-])?(\d{1,2})(?:([日号])|${BARE_ENDS})`;
const ONE_DAY = new RegExp(DAY, "g");
const AND = "\\s*(?:[、,，及和与;；]|以及)\\s*";
const UP_TO = "\\s*(?:[至到~～—–]+|-)\\s*";
/** 2日、5—7日: days that share their month and the word behind the last. */
const DAYS = new RegExp(`(?<![\\d./〔\\[a-zA-Z第])${DAY}(?:(?:${AND}|${UP_TO})${DAY})*`, "g");
const CLOCK = /(?<=日)\s*\d{1,2}[时点](?:\d{1,2}分?)?/g;
const RANGE = new RegExp(`^${UP_TO}$`);

/** Without the days that another clause says not to be of sand, or not yet. */
export function spellsOfSand(note: string): readonly NamedSpell[] {
  const text = withDigits(withoutItems(note)).replace(CLOCK, "");
  return clausesOf(text).filter(speaksOfSand).flatMap(spellsIn);
}

/** A clause that names days waits for the one that says what they are; one that does not belongs to the one before. */
function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  for (const sentence of text.split(/[。；;！!\n]/)) {
    let waiting = "";
    let last = -1;
    for (const part of sentence.split(/[，,]/)) {
      const clause = waiting === "" ? part : `${waiting}，${part}`;
      if (/[沙尘]/.test(part)) [last, waiting] = [clauses.push(clause) - 1, ""];
      else if (last < 0 || /\d/.test(part)) waiting = clause;
      else clauses[last] = `${clauses[last] ?? ""}，${part}`;
    }
    if (waiting !== "" && last >= 0) clauses[last] = `${clauses[last] ?? ""}，${waiting}`;
  }
  return clauses;
}

/** The days that a clause names, whatever it says of them. */
export function spellsIn(clause: string): NamedSpell[] {
  return [...clause.matchAll(DAYS)].flatMap(([list]) => {
    const days = [...list.matchAll(ONE_DAY)];
    // Bare numbers are no days.
    if (!days.some(([, , month, , word]) => month !== undefined || word !== undefined)) return [];
    const spells: NamedSpell[] = [];
    let [year, month]: (number | null)[] = [null, null];
    days.forEach((match, index) => {
      year = match[1] === undefined ? (year ?? null) : Number(match[1]);
      month = match[2] === undefined ? (month ?? null) : Number(match[2]);
      const named: NamedDay = { year, month, day: Number(match[3]) };
      const before = days[index - 1];
      const between = before === undefined ? "" : list.slice(before.index + before[0].length, match.index);
      const open = spells.at(-1);
      if (open !== undefined && RANGE.test(between)) spells[spells.length - 1] = { from: open.from, to: named };
      else spells.push({ from: named, to: named });
    });
    return spells;
  });
}
