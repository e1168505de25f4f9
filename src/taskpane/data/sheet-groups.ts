/** The workbook's sheets as the clerk looks for them: what to check first, then by what they are about. */
import { localAddress, type Place } from "../../cells/address";
import type { Language } from "../../i18n/language";
import { datasetWords } from "../../i18n/dataset-words";
import { sheetGroupWords } from "../../i18n/sheet-words";
import type { ProgressAssessment } from "../../indicators/ledgers/progress";
import { workstreams } from "../../indicators/workstreams";
import { checkEntries, isAboutTheWork, type CheckEntry } from "../checks/check-entries";
import { certainty, recognisedSheets, type RecognisedSheet } from "./recognised-sheets";
import type { Prepared } from "../session/session";

export interface SheetLine extends RecognisedSheet {
  /** dataset: as the dataset it was taken for. own: by indicators that staff define. */
  readonly use: "dataset" | "own" | "none";
  /** The guess may be wrong, and nobody has confirmed it. */
  readonly unsure: boolean;
  /** That, or something on the sheet is wrong that no question asks about. */
  readonly toCheck: boolean;
  /** A question about it waits for its answer. */
  readonly asked: boolean;
  /** Errors and warnings on the sheet that nobody has answered. */
  readonly open: readonly CheckEntry[];
  /** For searching: its name and what it was taken for. */
  readonly words: string;
}

export interface SheetGroup {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly SheetLine[];
}

export type SheetFilter = "all" | "toCheck" | "doubted" | "unused";

export const sheetFilters: readonly SheetFilter[] = ["all", "toCheck", "doubted", "unused"];

export function passesSheet(line: SheetLine, filter: SheetFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "toCheck":
      return line.toCheck || line.asked;
    case "doubted":
      return line.open.length > 0;
    case "unused":
      return line.use === "none";
  }
}

/** The groups with the lines that pass and hold what is searched for; the empty ones are left out. */
export function searched(
  groups: readonly SheetGroup[],
  filter: SheetFilter,
  sought: string,
  kept: ReadonlySet<string>,
): readonly SheetGroup[] {
  const wanted = sought.trim().toLowerCase();
  // A sheet that is open stays in sight when it is put right.
  const stays = (line: SheetLine): boolean =>
    (passesSheet(line, filter) || kept.has(line.sheetId)) && line.words.includes(wanted);
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(stays) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Of an entry that a correction of the sheet's reading may mend. */
export const isFaultOfReading = (entry: CheckEntry): boolean => entry.severity === "error" && !isAboutTheWork(entry);

const placeKey = (place: Place): string => `${place.sheet}!${localAddress(place) ?? ""}`;

const TASK_LEDGERS: ReadonlySet<string> = new Set(["rectificationItems", "rectificationTasks"]);

interface Heading {
  readonly key: string;
  readonly title: string;
}

/** In the order of the report; within a group as the sheets' tabs are. */
export function sheetGroups(
  { monthly, acknowledged, settings }: Pick<Prepared, "monthly" | "acknowledged" | "settings">,
  language: Language,
): readonly SheetGroup[] {
  const { used, unused } = recognisedSheets(monthly);
  const entries = checkEntries(monthly.findings, acknowledged).filter(
    ({ severity, reason }) => severity !== "note" && reason === null,
  );
  const asked = new Set(monthly.questions.map(({ at }) => at.sheet));
  const placesAsked = new Set(monthly.questions.map(({ at }) => placeKey(at.place ?? { sheet: at.sheet })));
  const isToCheck = (entry: CheckEntry): boolean =>
    isFaultOfReading(entry) && (entry.at === null || !placesAsked.has(placeKey(entry.at)));
  const headings = headingsOf(monthly.progress, language);
  const groups = new Map(headings.order.map(({ key, title }) => [key, { key, title, lines: [] as SheetLine[] }]));
  for (const recognised of [...used, ...unused]) {
    const {
      sheet,
      sheetId,
      guesses: [first, ...rest],
    } = recognised;
    const open = entries.filter(({ at }) => at?.sheet === sheet);
    const corrected = settings.corrections[sheetId] !== undefined;
    const unsure =
      !corrected &&
      [first, ...rest].some(({ dataset, confidence }) => dataset !== null && certainty(confidence) === "pleaseCheck");
    const words = [
      sheet,
      ...[first, ...rest].map(({ dataset }) => (dataset === null ? "" : datasetWords(dataset)[language])),
    ]
      .join(" ")
      .toLowerCase();
    const heading = headings.of(first.dataset, sheet);
    const use = first.dataset !== null ? "dataset" : heading === "unused" ? "none" : "own";
    const line: SheetLine = {
      ...recognised,
      use,
      unsure,
      toCheck: unsure || open.some(isToCheck),
      asked: asked.has(sheet),
      open,
      words,
    };
    groups.get(passesSheet(line, "toCheck") ? "toCheck" : heading)?.lines.push(line);
  }
  return [...groups.values()].filter(({ lines }) => lines.length > 0);
}

/**
 * Sheets that nothing reads and nobody was told of: without those that staff set aside themselves, and those that a
 * question is about.
 */
export const leftOut = (prepared: Parameters<typeof sheetGroups>[0], language: Language): readonly SheetLine[] =>
  sheetGroups(prepared, language)
    .flatMap(({ lines }) => lines)
    .filter(
      ({ use, asked, sheetId }) =>
        use === "none" && !asked && prepared.settings.corrections[sheetId]?.dataset !== "ignore",
    );

/** Every heading in order, and the one that a dataset goes under: a ledger under the work whose indicators read it. */
function headingsOf(
  progress: Pick<ProgressAssessment, "workstreams"> | null,
  language: Language,
): { readonly order: readonly Heading[]; readonly of: (dataset: string | null, sheet: string) => string } {
  const word = (key: keyof typeof sheetGroupWords): Heading => ({ key, title: sheetGroupWords[key][language] });
  const works = (progress?.workstreams ?? []).map(({ workstream, title, standings }) => ({
    key: `work-${workstream ?? title}`,
    title: workstream === null ? title : workstreams[workstream][language],
    ledgers: new Set(standings.map(({ indicator }) => indicator.measure.ledger)),
  }));
  return {
    order: [word("toCheck"), word("air"), word("targets"), word("tasks"), ...works, word("ledgers"), word("unused")],
    of: (dataset, sheet) => {
      if (dataset === "airDaily" || dataset === "sandDays" || dataset === "stationList") return "air";
      if (dataset === "airTargets") return "targets";
      if (dataset !== null && TASK_LEDGERS.has(dataset)) return "tasks";
      // A sheet that only staff's own indicators read is no dataset of ours, but used all the same.
      const ledger = dataset ?? `sheet:${sheet}`;
      return works.find(({ ledgers }) => ledgers.has(ledger))?.key ?? (dataset === null ? "unused" : "ledgers");
    },
  };
}
