/** The columns of one sheet: the field and the unit that each was taken for. */
import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { columnLetters } from "../cells/address";
import type { AirField, ColumnGuess } from "../datasets/air-day";
import { fieldWords, paneWords } from "../i18n/pane";
import type { SheetCorrection } from "../settings";
import { concentrationUnit, pollutants } from "../standards/pollutant";
import { usePaneStyles } from "./pane-styles";
import { useWords } from "./words";

const units = ["μg/m³", "mg/m³"] as const;

const useStyles = makeStyles({
  column: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) 92px", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  header: { ...typographyStyles.caption1, gridColumn: "1 / -1", margin: 0, overflowWrap: "anywhere" },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface ColumnListProps {
  readonly columns: readonly ColumnGuess[];
  readonly locked: boolean;
  readonly correct: (correction: SheetCorrection) => void;
}

const isMeasured = (field: AirField | null): boolean => field === "O3_1h" || pollutants.some((pollutant) => pollutant === field);

const defaultUnit = (field: AirField | null): string => {
  const pollutant = pollutants.find((one) => one === field);
  return pollutant ? concentrationUnit(pollutant) : units[0];
};

export function ColumnList({ columns, locked, correct }: ColumnListProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const fields = Object.keys(fieldWords) as AirField[];
  return (
    <ul className={shared.list}>
      {columns.map(({ column, field, header, unit }) => {
        const letters = columnLetters(column);
        const name = header.trim() === "" ? say(paneWords.blankHeader) : header;
        return (
          <li key={column} className={styles.column}>
            <p className={styles.header}>{letters} · {name}</p>
            <Select size="small" className={styles.select} disabled={locked} aria-label={say(paneWords.columnField)({ letters, header: name })}
              value={field ?? "ignore"} onChange={(_, { value }) => {
                const chosen = value === "ignore" ? "ignore" : fields.find((one) => one === value);
                if (chosen) correct({ columns: { [column]: chosen } });
              }}>
              <option value="ignore">{say(paneWords.notUsedField)}</option>
              {fields.map((one) => <option key={one} value={one}>{say(fieldWords[one])}</option>)}
            </Select>
            {isMeasured(field) ? (
              <Select size="small" className={styles.select} disabled={locked} aria-label={say(paneWords.columnUnit)({ letters })}
                value={unit ?? defaultUnit(field)} onChange={(_, { value }) => correct({ units: { [column]: value } })}>
                {[...new Set([...units, unit ?? defaultUnit(field)])].map((one) => <option key={one} value={one}>{one}</option>)}
              </Select>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
