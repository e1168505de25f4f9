/** The columns of one table: the field and the unit that each was taken for, and what was read there. */
import { makeStyles, mergeClasses, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { columnLetters } from "../../cells/address";
import type { ColumnGuess, SheetGuess } from "../../datasets/air-day";
import { paneWords } from "../../i18n/pane";
import type { SheetCorrection } from "../../settings";
import { fieldsOf, unitsOf, type FieldChoice } from "./dataset-fields";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  header: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere" },
  sample: { gridColumn: "1 / -1" },
  unit: { gridColumn: "2" },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface ColumnListProps {
  readonly guess: SheetGuess;
  /** By field, the first values as they were read. */
  readonly sample: ReadonlyMap<string, string>;
  readonly locked: boolean;
  readonly correct: (correction: SheetCorrection) => void;
}

export function ColumnList({ guess: { dataset, columns }, sample, locked, correct }: ColumnListProps): ReactNode {
  const shared = usePaneStyles();
  const language = useLanguage();
  if (dataset === null) return null;
  const fields = fieldsOf(dataset, language);
  return (
    <ul className={shared.list}>
      {columns.map((column) => (
        <ColumnItem
          key={column.column}
          column={column}
          fields={fields}
          units={unitsOf(dataset, column.field)}
          sample={column.field === null ? null : (sample.get(column.field) ?? null)}
          isShared={columns.filter(({ field }) => field === column.field).length > 1}
          locked={locked}
          correct={correct}
        />
      ))}
    </ul>
  );
}

interface ReadAsProps {
  readonly field: string | null;
  readonly sample: string | null;
  /** Other columns are taken for the same: what is read is read of all of them. */
  readonly isShared: boolean;
  /** As the cells stand; null: nothing stands there, or the column was taken for something. */
  readonly cells: string | null;
  readonly wide: boolean;
}

/** The first values as they were read; of a column that was not taken, as they stand. */
function ReadAs({ field, sample, isShared, cells, wide }: ReadAsProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const text =
    sample !== null
      ? say(isShared ? paneWords.readTogether : paneWords.readAs)({ values: sample })
      : field === null && cells !== null
        ? say(paneWords.cellsSay)({ values: cells })
        : null;
  return text === null ? null : (
    <p className={mergeClasses(shared.quiet, shared.figures, wide ? styles.sample : undefined)}>{text}</p>
  );
}

interface ColumnItemProps {
  readonly column: ColumnGuess;
  readonly fields: readonly FieldChoice[];
  readonly units: readonly string[];
  /** What was read in its first rows; null: nothing. */
  readonly sample: string | null;
  readonly isShared: boolean;
  readonly locked: boolean;
  readonly correct: (correction: SheetCorrection) => void;
}

function ColumnItem({
  column: { column, field, header, unit, sample: cells },
  fields,
  units,
  sample,
  isShared,
  locked,
  correct,
}: ColumnItemProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const letters = columnLetters(column);
  const name = header.trim() === "" ? say(paneWords.blankHeader) : header;
  const shownUnits = [...new Set([...units, ...(unit === null || units.length === 0 ? [] : [unit])])];
  const hasUnits = shownUnits.length > 1;
  return (
    <li className={styles.column}>
      <p className={styles.header}>
        {letters} · {name}
      </p>
      <Select
        size="small"
        className={styles.select}
        disabled={locked}
        aria-label={say(paneWords.columnField)({ letters, header: name })}
        value={field ?? "ignore"}
        onChange={(_, { value }) => correct({ columns: { [column]: value } })}
      >
        <option value="ignore">{say(paneWords.notUsedField)}</option>
        {fields.map((one) => (
          <option key={one.field} value={one.field}>
            {one.name}
          </option>
        ))}
      </Select>
      <ReadAs field={field} sample={sample} isShared={isShared} cells={cells ?? null} wide={!hasUnits} />
      {hasUnits ? (
        <Select
          size="small"
          className={mergeClasses(styles.select, styles.unit)}
          disabled={locked}
          aria-label={say(paneWords.columnUnit)({ letters })}
          value={unit ?? shownUnits[0] ?? ""}
          onChange={(_, { value }) => correct({ units: { [column]: value } })}
        >
          {shownUnits.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      ) : null}
    </li>
  );
}
