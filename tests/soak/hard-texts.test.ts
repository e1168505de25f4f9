/**
 * Texts of every kind and length in every column of the small sample, a column of each sheet at a time: each run ends
 * with a report. All 110 texts take some 2,500 reports; `PART=3/10` is the third of the ten lengths. Each is told.
 */
import { afterAll, describe, it } from "vitest";
import { columnsOfSample, expectReport, hardText, KINDS, LENGTHS } from "../excel/hard-texts";
import { figure } from "./figures";

const [PART = 1, PARTS = 1] = (process.env.PART ?? "1/1").split("/").map(Number);

const texts = KINDS.flatMap((kind) => LENGTHS.map((length) => ({ kind, length }))).filter(
  (_, at) => at % PARTS === PART - 1,
);
const columns = columnsOfSample();
const sheets = [...new Set(columns.map(({ sheet }) => sheet))].map((sheet) =>
  columns.filter((one) => one.sheet === sheet),
);
const most = Math.max(...sheets.map((own) => own.length));
/** The first column of each sheet, the second of each, and so on: every column once. */
const rounds = Array.from({ length: most }, (_, index) => sheets.flatMap((own) => own[index] ?? []));

let held = 0;
afterAll(() => {
  figure("Hard texts", texts.length, held, PARTS === 1 ? "" : `part ${PART} of ${PARTS}`);
});

describe("a text in whatever column", () => {
  it.each(texts)("of $kind and $length characters ends with a report", async ({ kind, length }) => {
    const text = hardText(kind, length);
    for (const places of rounds)
      await expectReport(places, text, places.map(({ sheet, column }) => `${sheet}, column ${column + 1}`).join("; "));
    held += 1;
    process.stdout.write(`hard texts: ${kind}, ${length} characters: held in ${rounds.length} runs\n`);
  });
});
