/** What answers do to the settings. */
import { noAnswers, wordKey, type AnswerSets, type Answers, type SheetAnswers } from "./account/question";
import { columnIndex } from "./cells/address";
import type { HourStamp } from "./datasets/air-day";
import {
  stationLevels,
  withCorrection,
  withStation,
  type Settings,
  type SheetCorrection,
  type StationLevel,
} from "./settings";

type Patch = (settings: Settings) => Settings;

const basis =
  (part: Partial<Settings["basis"]>): Patch =>
  (settings) => ({ ...settings, basis: { ...settings.basis, ...part } });

const stamp =
  (hourStamp: HourStamp | null): Patch =>
  (settings) => ({ ...settings, air: { ...settings.air, hourStamp } });

const sheetsAre =
  (are: "stations" | "places" | null): Patch =>
  (settings) => ({ ...settings, air: { ...settings.air, sheetsAre: are } });

const level =
  (stationLevel: StationLevel | null): Patch =>
  (settings) => ({ ...settings, air: { ...settings.air, stationLevel } });

/** "阜康市/一中" and "一中", the station of a place that no sheet names. */
const station =
  (takesPart: boolean) =>
  (text: string): Patch => {
    const slash = text.indexOf("/");
    return (settings) => withStation(settings, text.slice(0, Math.max(0, slash)), text.slice(slash + 1), takesPart);
  };

/** The choices that an answer may set, by key and value. "*": any text. */
const choices: Readonly<Record<string, Readonly<Record<string, Patch | ((value: string) => Patch)>>>> = {
  sandDust: { deducted: basis({ sandDust: "扣沙" }), kept: basis({ sandDust: "不扣沙" }) },
  review: { reviewed: basis({ review: "审核" }), raw: basis({ review: "原始" }) },
  state: { actual: basis({ state: "实况" }), standard: basis({ state: "标况" }) },
  hourStamp: { beginning: stamp("beginning"), ending: stamp("ending"), byData: stamp(null) },
  sheetsAre: { stations: sheetsAre("stations"), places: sheetsAre("places"), byName: sheetsAre(null) },
  stationLevel: {
    ...Object.fromEntries(stationLevels.map((one) => [one, level(one)])),
    open: level(null),
  },
};

/** The choices that take any text. */
const texts: Readonly<Record<string, (value: string) => Patch>> = {
  place: (place) => (settings) => ({ ...settings, place }),
  namelessPlace: (name) => (settings) => ({ ...settings, air: { ...settings.air, nameless: name } }),
  meanOf: (name) => (settings) => ({ ...settings, air: { ...settings.air, meanOf: name } }),
  stationIn: station(true),
  stationOut: station(false),
};

const patchOf = (key: string, value: string): Patch | null =>
  (choices[key]?.[value] as Patch | undefined) ?? texts[key]?.(value) ?? null;

/** Keys and values of `settings` that no choice is called by: "sandDust: maybe". */
export const unknownSettings = (sets: readonly AnswerSets[]): readonly string[] =>
  sets.flatMap((answer) =>
    "settings" in answer
      ? Object.entries(answer.settings).flatMap(([key, value]) =>
          patchOf(key, value) === null ? [`${key}: ${value}`] : [],
        )
      : [],
  );

/**
 * Settings with answers on top of them; the later of two to one question counts. What names a sheet that is not there
 * is without effect.
 * @param idOf the worksheet id of a sheet's name
 */
export const withAnswers = (
  settings: Settings,
  sets: readonly AnswerSets[],
  idOf: (sheet: string) => string | undefined,
): Settings => sets.reduce((before, answer) => answered(before, answer, idOf), settings);

function answered(settings: Settings, answer: AnswerSets, idOf: (sheet: string) => string | undefined): Settings {
  if ("settings" in answer)
    return Object.entries(answer.settings).reduce(
      (before, [key, value]) => patchOf(key, value)?.(before) ?? before,
      settings,
    );
  if ("status" in answer && answer.sheet === undefined) {
    const { answers } = settings;
    const statuses = { ...answers.statuses, [wordKey(answer.text)]: answer.status };
    return { ...settings, answers: { ...answers, statuses } };
  }
  const id = idOf(answer.sheet ?? "");
  if (id === undefined) return settings;
  if ("status" in answer)
    return onSheet(settings, id, ({ statuses }) => ({
      statuses: { ...statuses, [wordKey(answer.text)]: answer.status },
    }));
  if ("choice" in answer)
    return onSheet(settings, id, ({ choices }) => ({
      choices: {
        ...choices,
        [answer.field]: { ...choices?.[answer.field], [wordKey(answer.text)]: answer.choice ?? "" },
      },
    }));
  if ("list" in answer) return onSheet(settings, id, () => ({ list: answer.list }));
  if ("year" in answer) return onSheet(settings, id, () => ({ year: answer.year }));
  return withCorrection(settings, id, correctionBy(answer));
}

const onSheet = (settings: Settings, id: string, change: (before: SheetAnswers) => SheetAnswers): Settings => {
  const { answers } = settings;
  const before = answers.sheets[id] ?? {};
  const sheets: Answers["sheets"] = { ...answers.sheets, [id]: { ...before, ...change(before) } };
  return { ...settings, answers: { ...answers, sheets } };
};

type AboutSheet = Extract<
  AnswerSets,
  { readonly dataset: unknown } | { readonly column: unknown } | { readonly headerRows: unknown }
>;

function correctionBy(answer: AboutSheet): SheetCorrection {
  if ("dataset" in answer) return { dataset: answer.dataset ?? "ignore" };
  if ("headerRows" in answer) return { headerRows: [answer.headerRows[0] - 1, answer.headerRows[1] - 1] };
  const columns = answer.column.split("、").map((letters) => String(columnIndex(letters)));
  const [column = ""] = columns;
  if ("unit" in answer) return { units: { [column]: answer.unit } };
  const { field } = answer;
  return { columns: Object.fromEntries(columns.map((one) => [one, field ?? "ignore"])) };
}

/** Choices about the air sheets that questions ask for. */
const asked = ["hourStamp", "sheetsAre", "nameless", "stationLevel", "meanOf"] as const;

/**
 * Answers about words, lists, and how the air sheets are put together. What a sheet or column was said to be is among
 * the corrections, and undone there.
 */
export const answersKept = ({ answers: { statuses, sheets }, air }: Settings): number =>
  asked.filter((choice) => air[choice] !== null).length +
  Object.keys(statuses).length +
  Object.values(sheets).reduce(
    (sum, { statuses: own = {}, choices = {}, list, year }) =>
      sum +
      Object.keys(own).length +
      Object.values(choices).reduce((words, one) => words + Object.keys(one).length, 0) +
      (list === undefined ? 0 : 1) +
      (year === undefined ? 0 : 1),
    0,
  );

/** The settings with every one of these questions open again. */
export const withoutAnswers = (settings: Settings): Settings => ({
  ...settings,
  answers: noAnswers,
  air: { ...settings.air, ...Object.fromEntries(asked.map((choice) => [choice, null])) },
});
