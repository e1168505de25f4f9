/** What was read of the sheets, what was not and why, and what is asked, as plain JSON (docs/report-json.md). */
import type { Unused } from "../../account/unused";
import { columnLetters, localAddress } from "../../cells/address";
import type { SheetGuess } from "../../datasets/air-day";
import { answerText } from "../../i18n/questions";
import type { MonthlyReport } from "../../monthly-report";
import { placeOf } from "./place-text";

export const whatWasRead = ({ air, targets, ledgers, findings, questions, unused, account }: MonthlyReport) => ({
  findings: findings.map(({ code, severity, at, facts }) => ({
    code,
    severity,
    at: at && { sheet: at.sheet, cell: localAddress(at) },
    facts,
  })),
  questions: questions.map((asked) => ({
    code: asked.code,
    at: { sheet: asked.at.sheet, cell: asked.at.place && localAddress(asked.at.place) },
    facts: asked.facts,
    answers: asked.answers.map((sets) => ({ label: answerText(sets, "zh-CN", asked), sets })),
  })),
  sheets: recognised([...air.guesses, ...targets.guesses, ...tablesOf(ledgers).map(({ guess }) => guess)], unused),
  unused: unused.map(described),
  account: account.map(({ sheet, became, rows, tables, unused: left }) => ({
    sheet,
    became,
    rows,
    tables: tables.map(({ dataset, at, became: of, columns }) => ({
      dataset,
      at: at && placeOf(at),
      became: of,
      columns: columns.map(({ column, ...rest }) => ({ column: columnLetters(column), ...rest })),
    })),
    unused: left.map(described),
  })),
});

const described = ({ sheet, at, code, facts }: Unused) => ({
  at: { sheet, cell: at && localAddress(at) },
  code,
  facts,
});

const tablesOf = ({ tables, givenWay = [] }: MonthlyReport["ledgers"]) => [...tables, ...givenWay];

/** An entry a table; a sheet that nobody took is listed once, as nothing. */
function recognised(guesses: readonly SheetGuess[], unused: readonly Unused[]) {
  const taken = new Set(guesses.flatMap(({ sheetId, dataset }) => (dataset === null ? [] : [sheetId])));
  return guesses
    .filter(({ sheetId, dataset }) => dataset !== null || !taken.has(sheetId))
    .map(({ sheet, dataset, confidence, rowCount }) => ({
      sheet,
      dataset,
      confidence,
      rows: rowCount,
      ...(dataset === null ? { why: whyOf(sheet, unused) } : {}),
    }));
}

/** The reason that concerns the whole sheet, else the first. */
function whyOf(name: string, unused: readonly Unused[]): Pick<Unused, "code" | "facts"> | null {
  const own = unused.filter(({ sheet }) => sheet === name);
  const found = own.find(({ at }) => at === null) ?? own[0];
  return found === undefined ? null : { code: found.code, facts: found.facts };
}
