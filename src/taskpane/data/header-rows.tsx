/** Where a sheet's header stands, to be put right. */
import { Field, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import type { SheetCorrection } from "../../settings";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  rows: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  spin: { minWidth: 0, "& input": { minWidth: 0 } },
});

interface HeaderRowsProps {
  readonly sheetId: string;
  /** As the sheet counts from 0; null: no row is known for one. */
  readonly rows: readonly [number, number] | null;
  readonly locked: boolean;
  readonly correct: (correction: SheetCorrection) => void;
}

/** Row numbers as the sheet shows them, from 1. */
export function HeaderRows({ sheetId, rows, locked, correct }: HeaderRowsProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  // Fluent's own names for the two buttons are English.
  const steps = {
    incrementButton: { "aria-label": say(paneWords.rowDown) },
    decrementButton: { "aria-label": say(paneWords.rowUp) },
  };
  const [first, last] = rows ?? [null, null];
  const shown = (row: number | null) => (row === null ? { value: null, displayValue: "" } : { value: row + 1 });
  const from = (value: number | null | undefined): void => {
    if (value !== null && value !== undefined && value >= 1)
      correct({ headerRows: [value - 1, Math.max(value - 1, last ?? 0)] });
  };
  const to = (value: number | null | undefined): void => {
    if (value !== null && value !== undefined && value >= 1)
      correct({ headerRows: [Math.min(first ?? value - 1, value - 1), value - 1] });
  };
  return (
    <div className={styles.rows}>
      <Field label={say(paneWords.headerFrom)} size="small">
        <SpinButton
          id={`header-from-${sheetId}`}
          className={styles.spin}
          size="small"
          min={1}
          {...shown(first)}
          disabled={locked}
          {...steps}
          onChange={(_, { value, displayValue }) => from(value ?? numberIn(displayValue))}
        />
      </Field>
      <Field label={say(paneWords.headerTo)} size="small">
        <SpinButton
          id={`header-to-${sheetId}`}
          className={styles.spin}
          size="small"
          min={1}
          {...shown(last)}
          disabled={locked}
          {...steps}
          onChange={(_, { value, displayValue }) => to(value ?? numberIn(displayValue))}
        />
      </Field>
    </div>
  );
}

/** What was typed into a spin button; null: no whole number. */
const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : null;
