/** What the columns of a dataset can be: for correcting a wrong guess. */
import { ledgerById, ledgers } from "../../datasets/ledgers/catalogue";
import { unitsAlike } from "../../tables/units";
import { airFieldWords } from "../../i18n/air-field-words";
import { datasetWords, fieldName } from "../../i18n/dataset-words";
import type { Language, Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { concentrationUnit, pollutants } from "../../standards/pollutant";

export type DatasetUse = string;

/** Every use that a sheet can be put to. */
export const datasetUses: readonly DatasetUse[] = ["airDaily", "airTargets", ...ledgers.map(({ id }) => id), "ignore"];

export const wordsOfUse = (use: DatasetUse): Words => (use === "ignore" ? paneWords.datasetIgnore : datasetWords(use));

export interface FieldChoice {
  readonly field: string;
  readonly name: string;
}

/** The fields of a dataset, as its columns are called; the target sheet's columns are not corrected here. */
export function fieldsOf(dataset: string, language: Language): readonly FieldChoice[] {
  if (dataset === "airDaily")
    return Object.entries(airFieldWords).map(([field, words]) => ({ field, name: words[language] }));
  return Object.keys(ledgerById(dataset)?.columns ?? {}).map((field) => ({ field, name: fieldName(dataset, field) }));
}

const CONCENTRATIONS = ["μg/m³", "mg/m³"] as const;

/** Units in which a field may be kept on the sheet, the usual one first; empty: it has none. */
export function unitsOf(dataset: string, field: string | null): readonly string[] {
  if (field === null) return [];
  if (dataset !== "airDaily") {
    const unit = ledgerById(dataset)?.columns[field]?.spec.unit ?? null;
    return unit === null ? [] : [unit, ...unitsAlike(unit).filter((other) => other !== unit)];
  }
  const pollutant = pollutants.find((one) => one === field);
  const usual = pollutant ? concentrationUnit(pollutant) : field === "O3_1h" ? CONCENTRATIONS[0] : null;
  return usual === null ? [] : [usual, ...CONCENTRATIONS.filter((other) => other !== usual)];
}
