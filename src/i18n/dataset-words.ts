/**
 * What datasets and their columns are called: of ledgers as their declarations have it, of the air sheet as in the
 * pane.
 */
import type { AirField } from "../datasets/air-day";
import { ledgerById } from "../datasets/ledgers/catalogue";
import { airFieldWords } from "./air-field-words";
import type { Words } from "./language";
import { paneWords } from "./pane";

/** The dataset's title by its id; a sheet that only staff's own indicators read stands for itself. */
export function datasetWords(id: string): Words {
  if (id === "airDaily") return paneWords.datasetAir;
  if (id === "sandDays") return paneWords.datasetSand;
  if (id === "stationList") return paneWords.datasetStations;
  if (id === "airTargets") return paneWords.datasetTargets;
  const sheet = id.replace(/^sheet:([^/]*).*/, "$1");
  return ledgerById(id)?.title ?? { "zh-CN": sheet, en: sheet };
}

const isAirField = (field: string): field is AirField => Object.hasOwn(airFieldWords, field);

/** The field's name in Chinese: of a ledger the first spelling that its declaration gives for the header. */
export function fieldName(dataset: string, field: string): string {
  const names = ledgerById(dataset)?.columns[field]?.spec.names ?? [];
  const written = names.find((name): name is string => typeof name === "string");
  return written ?? (isAirField(field) ? airFieldWords[field]["zh-CN"] : field);
}
