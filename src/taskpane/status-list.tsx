/** Statuses as rows that a clerk can read out. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Place } from "../cells/address";
import { paneWords } from "../i18n/pane";
import { standingWords } from "../i18n/status";
import { usePaneStyles, useToneStyles } from "./pane-styles";
import { Sparkline } from "./sparkline";
import type { StatusRow } from "./status-groups";
import { useWords } from "./words";

const useStyles = makeStyles({
  row: {
    display: "grid", gridTemplateColumns: "20px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS, alignItems: "baseline",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere", textAlign: "left" },
  status: { ...typographyStyles.body1Strong, textAlign: "right", whiteSpace: "nowrap" },
  below: { gridColumn: "2 / -1", margin: 0, ...typographyStyles.body1, display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  takes: { gridColumn: "2 / -1", margin: 0, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  figure: { fontWeight: tokens.fontWeightSemibold },
});

interface StatusListProps {
  readonly rows: readonly StatusRow[];
  readonly goTo: (place: Place) => void;
}

export function StatusList({ rows, goTo }: StatusListProps): ReactNode {
  const shared = usePaneStyles();
  return (
    <ul className={mergeClasses(shared.list, shared.figures)}>
      {rows.map((row) => <StatusItem key={row.key} row={row} goTo={goTo} />)}
    </ul>
  );
}

function StatusItem({ row, goTo }: { readonly row: StatusRow; readonly goTo: (place: Place) => void }): ReactNode {
  const styles = useStyles();
  const tones = useToneStyles();
  const say = useWords();
  const { at, trend } = row;
  return (
    <li className={styles.row}>
      <span aria-hidden className={tones[row.tone]}>{row.symbol}</span>
      {at === null
        ? <span className={styles.name}>{row.name}</span>
        : <Link as="button" className={styles.name} title={say(paneWords.showSource)({ name: row.name })} onClick={() => goTo(at)}>{row.name}</Link>}
      <span className={mergeClasses(styles.status, tones[row.tone])}>{row.status}</span>
      <div className={styles.below}>
        <span>
          <span className={styles.figure}>{row.figure}</span>
          {row.target === null ? null : <> → {say(paneWords.target)} {row.target}</>}
        </span>
        {trend === null ? null : <Sparkline values={trend} label={say(standingWords.trendOf)({ name: row.name, months: trend.length })} />}
      </div>
      {row.takes ? <p className={styles.takes}>{row.takes}</p> : null}
      {row.doubt ? <p className={styles.takes}>{row.doubt}</p> : null}
    </li>
  );
}
