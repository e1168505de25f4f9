/** One sheet of the workbook: what it was taken for, how surely, and the ways to correct it. */
import { Button, Field, Link, makeStyles, Select, SpinButton, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isoDate } from "../calendar/day";
import type { Place } from "../cells/address";
import type { SheetGuess } from "../datasets/air-day";
import { datasetWords } from "../i18n/dataset-words";
import { paneWords } from "../i18n/pane";
import type { MonthlyReport } from "../monthly-report";
import type { Settings, SheetCorrection } from "../settings";
import { ColumnList } from "./column-list";
import { datasetUses, useWords as wordsOfUse } from "./dataset-fields";
import { usePaneStyles } from "./pane-styles";
import { parsedSample } from "./parsed-sample";
import { certainty, withCorrection, withoutCorrection, type RecognisedSheet } from "./recognised-sheets";
import { useWords } from "./words";

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  rows: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  spin: { minWidth: 0, "& input": { minWidth: 0 } },
});

interface SheetCardProps {
  readonly recognised: RecognisedSheet;
  readonly monthly: MonthlyReport;
  readonly settings: Settings;
  readonly locked: boolean;
  readonly change: (settings: Settings) => void;
  readonly goTo: (place: Place) => void;
}

export function SheetCard({ recognised: { sheet, sheetId, guesses }, monthly, settings, locked, change, goTo }: SheetCardProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const [detailsShown, showDetails] = useState(false);
  const [first] = guesses;
  const correct = (correction: SheetCorrection): void => change(withCorrection(settings, sheetId, correction));
  const corrected = settings.corrections[sheetId] !== undefined;
  const detailsId = `details-${sheetId}`;
  const columns = guesses.reduce((sum, guess) => sum + guess.columns.length, 0);
  return (
    <article className={styles.card} aria-label={sheet}>
      <h3 className={styles.name}>
        <Link as="button" className={styles.name} title={say(paneWords.goToSheet)({ sheet })} onClick={() => goTo({ sheet })}>{sheet}</Link>
      </h3>
      {guesses.map((guess, index) => <SheetFacts key={index} guess={guess} named={guesses.length > 1} />)}
      <Field label={say(paneWords.takenFor)} orientation="horizontal" size="small">
        {/* Several ledgers on one sheet are left to recognition; choosing one makes the sheet that. */}
        <Select size="small" className={styles.select} disabled={locked} value={guesses.length > 1 ? "" : (first.dataset ?? "ignore")} onChange={(_, { value }) => {
          if (value !== "") correct({ dataset: value });
        }}>
          {guesses.length > 1 ? <option value="">{say(paneWords.severalDatasets)({ count: guesses.length })}</option> : null}
          {datasetUses.map((use) => <option key={use} value={use}>{say(wordsOfUse(use))}</option>)}
        </Select>
      </Field>
      <div className={styles.buttons}>
        {first.dataset !== null && columns > 0 ? (
          <Button size="small" appearance="subtle" aria-expanded={detailsShown} aria-controls={detailsShown ? detailsId : undefined} onClick={() => showDetails(!detailsShown)}>
            {detailsShown ? say(paneWords.hideColumns) : say(paneWords.showColumns)({ count: columns })}
          </Button>
        ) : null}
        {corrected && !locked ? (
          <Button size="small" appearance="subtle" onClick={() => change(withoutCorrection(settings, sheetId))}>{say(paneWords.undoCorrection)}</Button>
        ) : null}
      </div>
      {detailsShown ? (
        <div id={detailsId} className={shared.section}>
          {guesses.map((guess, index) => (
            <div key={index} className={shared.section}>
              {guesses.length === 1 && guess.headerRows ? <HeaderRows rows={guess.headerRows} locked={locked} correct={correct} /> : null}
              {guess.dataset === "airTargets" ? null : <ColumnList guess={guess} sample={parsedSample(guess, monthly)} locked={locked} correct={correct} />}
            </div>
          ))}
        </div>
      ) : null}
    </article>
  );
}

/** Row numbers as the sheet shows them, from 1. */
function HeaderRows({ rows: [first, last], locked, correct }: { readonly rows: readonly [number, number]; readonly locked: boolean; readonly correct: (correction: SheetCorrection) => void }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const from = (value: number | null | undefined): void => {
    if (value !== null && value !== undefined && value >= 1) correct({ headerRows: [value - 1, Math.max(value - 1, last)] });
  };
  const to = (value: number | null | undefined): void => {
    if (value !== null && value !== undefined && value >= 1) correct({ headerRows: [Math.min(first, value - 1), value - 1] });
  };
  return (
    <div className={styles.rows}>
      <Field label={say(paneWords.headerFrom)} size="small">
        <SpinButton className={styles.spin} size="small" min={1} value={first + 1} disabled={locked} onChange={(_, { value, displayValue }) => from(value ?? numberIn(displayValue))} />
      </Field>
      <Field label={say(paneWords.headerTo)} size="small">
        <SpinButton className={styles.spin} size="small" min={1} value={last + 1} disabled={locked} onChange={(_, { value, displayValue }) => to(value ?? numberIn(displayValue))} />
      </Field>
    </div>
  );
}

/** What was typed into a spin button; null: no whole number. */
const numberIn = (text: string | undefined): number | null => (text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : null);

function SheetFacts({ guess, named }: { readonly guess: SheetGuess; readonly named: boolean }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const { dataset, rowCount: rows, firstDay, lastDay, confidence, corrected } = guess;
  if (dataset === null) return corrected ? <p className={shared.quiet}>{say(paneWords.correctedByStaff)}</p> : null;
  const extent = firstDay !== null && lastDay !== null
    ? say(paneWords.rowsAndSpan)({ rows, from: isoDate(firstDay), to: isoDate(lastDay) })
    : say(paneWords.rowsOnly)({ rows });
  const trust = corrected ? say(paneWords.correctedByStaff) : say(paneWords[certainty(confidence)]);
  return <p className={shared.quiet}>{named ? `${say(datasetWords(dataset))}：` : ""}{extent} · {trust}</p>;
}
