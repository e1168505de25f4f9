/** One sheet of the workbook: what it was taken for, how surely, and the ways to correct it. */
import { Button, Field, Link, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isoDate } from "../calendar/day";
import type { Place } from "../cells/address";
import type { SheetGuess } from "../datasets/air-day";
import { paneWords } from "../i18n/pane";
import type { Settings, SheetCorrection } from "../settings";
import { ColumnList } from "./column-list";
import { usePaneStyles } from "./pane-styles";
import { certainty, withCorrection, withoutCorrection } from "./recognised-sheets";
import { useWords } from "./words";

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Use = NonNullable<SheetCorrection["dataset"]>;

const uses: readonly Use[] = ["airDaily", "airTargets", "ignore"];
const useWordsOf = { airDaily: paneWords.datasetAir, airTargets: paneWords.datasetTargets, ignore: paneWords.datasetIgnore } as const;

interface SheetCardProps {
  readonly guess: SheetGuess;
  readonly settings: Settings;
  readonly locked: boolean;
  readonly change: (settings: Settings) => void;
  readonly goTo: (place: Place) => void;
}

export function SheetCard({ guess, settings, locked, change, goTo }: SheetCardProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const [columnsShown, showColumns] = useState(false);
  const { sheet, sheetId, dataset, columns } = guess;
  const correct = (correction: SheetCorrection): void => change(withCorrection(settings, sheetId, correction));
  const corrected = settings.corrections[sheetId] !== undefined;
  const listId = `columns-${sheetId}`;
  return (
    <article className={styles.card} aria-label={sheet}>
      <h3 className={styles.name}>
        <Link as="button" className={styles.name} title={say(paneWords.goToSheet)({ sheet })} onClick={() => goTo({ sheet })}>{sheet}</Link>
      </h3>
      <SheetFacts guess={guess} />
      <Field label={say(paneWords.takenFor)} orientation="horizontal" size="small">
        <Select size="small" disabled={locked} value={dataset ?? "ignore"} onChange={(_, { value }) => {
          const use = uses.find((one) => one === value);
          if (use) correct({ dataset: use });
        }}>
          {uses.map((use) => <option key={use} value={use}>{say(useWordsOf[use])}</option>)}
        </Select>
      </Field>
      <div className={styles.buttons}>
        {dataset === "airDaily" && columns.length > 0 ? (
          <Button size="small" appearance="subtle" aria-expanded={columnsShown} aria-controls={columnsShown ? listId : undefined} onClick={() => showColumns(!columnsShown)}>
            {columnsShown ? say(paneWords.hideColumns) : say(paneWords.showColumns)({ count: columns.length })}
          </Button>
        ) : null}
        {corrected && !locked ? (
          <Button size="small" appearance="subtle" onClick={() => change(withoutCorrection(settings, sheetId))}>{say(paneWords.undoCorrection)}</Button>
        ) : null}
      </div>
      {columnsShown ? <div id={listId} className={shared.section}><ColumnList columns={columns} locked={locked} correct={correct} /></div> : null}
    </article>
  );
}

function SheetFacts({ guess }: { readonly guess: SheetGuess }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const { dataset, rowCount: rows, firstDay, lastDay, confidence, corrected } = guess;
  if (dataset === null) return corrected ? <p className={shared.quiet}>{say(paneWords.correctedByStaff)}</p> : null;
  const extent = firstDay !== null && lastDay !== null
    ? say(paneWords.rowsAndSpan)({ rows, from: isoDate(firstDay), to: isoDate(lastDay) })
    : say(paneWords.rowsOnly)({ rows });
  const trust = corrected ? say(paneWords.correctedByStaff) : say(paneWords[certainty(confidence)]);
  return <p className={shared.quiet}>{extent} · {trust}</p>;
}
