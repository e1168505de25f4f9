/** Statuses as rows that a clerk can read out. */
import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Place } from "../../cells/address";
import type { Asked } from "../../excel/computing/engine";
import { standingWords } from "../../i18n/status";
import { useAnswer } from "../shared/asked";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import { courseOf, Sparkline } from "./sparkline";
import type { RowTrend, StatusRow } from "./status-groups";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    alignItems: "baseline",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "&:last-child": { borderBottomStyle: "none" },
  },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere", textAlign: "left" },
  status: { ...typographyStyles.body1Strong, textAlign: "right", whiteSpace: "nowrap" },
  below: {
    gridColumn: "2 / -1",
    margin: 0,
    ...typographyStyles.body1,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  takes: {
    gridColumn: "2 / -1",
    margin: 0,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  figure: { fontWeight: tokens.fontWeightSemibold },
});

interface StatusListProps {
  readonly rows: readonly StatusRow[];
  /** So many stand there from the start; where only a few more would follow, all do. */
  readonly first: number;
  readonly goTo: (place: Place) => void;
}

/** More than these are folded away. */
const MOST_BESIDE = 3;

export function StatusList({ rows, first, goTo }: StatusListProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const [showsAll, showAll] = useState(false);
  const others = rows.length - first;
  const shown = showsAll || others <= MOST_BESIDE ? rows : rows.slice(0, first);
  return (
    <>
      <ul className={mergeClasses(shared.list, shared.figures)}>
        {shown.map((row) => (
          <StatusItem key={row.key} row={row} goTo={goTo} />
        ))}
      </ul>
      {shown.length === rows.length ? null : (
        <Button size="small" appearance="subtle" onClick={() => showAll(true)}>
          {say(standingWords.showOthers)({ count: others })}
        </Button>
      )}
    </>
  );
}

const trendWords = {
  monthly: standingWords.trendMonthly,
  ledger: standingWords.trendLedger,
  versions: standingWords.trendVersions,
  reported: standingWords.trendReported,
} as const;

const askTrend = (asked: Asked, indicator: string): ReturnType<Asked["trend"]> => asked.trend(indicator);

function useTrend({ trend }: StatusRow): RowTrend | null {
  const isAsked = trend !== null && "of" in trend;
  const answer = useAnswer(isAsked ? trend.of : null, askTrend);
  return isAsked ? answer : trend;
}

function StatusItem({ row, goTo }: { readonly row: StatusRow; readonly goTo: (place: Place) => void }): ReactNode {
  const styles = useStyles();
  const tones = useToneStyles();
  const say = useWords();
  const { name, at, figureAt, targetAt, responsible } = row;
  const trend = useTrend(row);
  return (
    <li className={styles.row}>
      <span aria-hidden className={tones[row.tone]}>
        {row.symbol}
      </span>
      <Jump to={at} tip={row.atTip} className={styles.name} goTo={goTo}>
        {name}
      </Jump>
      <span className={mergeClasses(styles.status, tones[row.tone])}>{row.status}</span>
      {row.figure === "" ? null : (
        <div className={styles.below}>
          <span>
            <Jump to={figureAt} tip={say(standingWords.toFigure)({ name })} className={styles.figure} goTo={goTo}>
              {row.figure}
            </Jump>
            {row.target === null ? null : (
              <>
                {" "}
                → {row.targetName}{" "}
                <Jump to={targetAt} tip={say(standingWords.toTarget)({ name })} goTo={goTo}>
                  {row.target}
                </Jump>
              </>
            )}
          </span>
          {trend === null ? null : (
            <Sparkline
              values={trend.values}
              label={say(standingWords.trendSaid)({
                name: say(trendWords[trend.basis])({ name }),
                ...courseOf(trend.values),
              })}
            />
          )}
        </div>
      )}
      {row.takes ? <p className={styles.takes}>{row.takes}</p> : null}
      {responsible ? <p className={styles.takes}>{responsible}</p> : null}
      {row.doubt ? <p className={styles.takes}>{row.doubt}</p> : null}
    </li>
  );
}

interface JumpProps {
  readonly to: Place | null;
  readonly tip: string;
  readonly className?: string;
  readonly goTo: (place: Place) => void;
  readonly children: ReactNode;
}

/** A way to a place in the workbook; plain text where there is none. */
function Jump({ to, tip, className, goTo, children }: JumpProps): ReactNode {
  const shared = usePaneStyles();
  if (to === null) return <span className={className}>{children}</span>;
  return (
    <Link as="button" className={mergeClasses(shared.link, className)} title={tip} onClick={() => goTo(to)}>
      {children}
    </Link>
  );
}
