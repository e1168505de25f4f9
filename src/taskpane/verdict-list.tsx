/** The verdicts as rows that a clerk can read out. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Place } from "../cells/address";
import { paneWords } from "../i18n/pane";
import { usePaneStyles, useToneStyles } from "./pane-styles";
import type { VerdictRow } from "./verdict-rows";
import { useWords } from "./words";

const useStyles = makeStyles({
  row: {
    display: "grid", gridTemplateColumns: "20px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS, alignItems: "baseline",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  status: { ...typographyStyles.body1Strong, textAlign: "right", whiteSpace: "nowrap" },
  below: { gridColumn: "2 / -1", margin: 0, ...typographyStyles.body1 },
  takes: { gridColumn: "2 / -1", margin: 0, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  figure: { fontWeight: tokens.fontWeightSemibold },
});

interface VerdictListProps {
  readonly rows: readonly VerdictRow[];
  readonly goTo: (place: Place) => void;
}

export function VerdictList({ rows, goTo }: VerdictListProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  const say = useWords();
  return (
    <ul className={mergeClasses(shared.list, shared.figures)}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <span aria-hidden className={tones[row.tone]}>{row.symbol}</span>
          <Link as="button" className={styles.name} title={say(paneWords.showSource)({ name: row.name })} onClick={() => goTo(row.at)}>{row.name}</Link>
          <span className={mergeClasses(styles.status, tones[row.tone])}>{row.status}</span>
          <p className={styles.below}>
            <span className={styles.figure}>{row.figure}</span> → {say(paneWords.target)} {row.target}{row.target === "—" ? "" : row.unit}
          </p>
          {row.takes ? <p className={styles.takes}>{row.takes}</p> : null}
          {row.doubt ? <p className={styles.takes}>{row.doubt}</p> : null}
        </li>
      ))}
    </ul>
  );
}
