/** The month's and the year's main figures in one small table: what people ask for when no target is in question. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { civilDate } from "../../calendar/day";
import { paneWords } from "../../i18n/pane";
import { standingWords } from "../../i18n/status";
import { airIndicators, type AirIndicatorId } from "../../indicators/air/air-indicators";
import { isFirstMonth, monitoredStretch } from "../../indicators/air/monitored-stretch";
import type { Figure, PeriodSummary } from "../../indicators/assessment";
import { compareFigures } from "../../indicators/comparison";
import type { ShownAir } from "../../shown-month";
import { changeText, figureText, MISSING, unitText } from "./figure-text";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";

/** Of the air, what people ask for first. */
export const mainFigureIds: readonly AirIndicatorId[] = [
  "pm25Mean",
  "pm10Mean",
  "goodRatio",
  "heavyDays",
  "compositeIndex",
];

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", ...typographyStyles.body1 },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "bottom",
    whiteSpace: "nowrap",
  },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  first: { paddingLeft: 0 },
});

const marked = (figure: Figure | undefined): string =>
  figure === undefined || figure.reported === null ? MISSING : `${figureText(figure)}${figure.valid ? "" : "*"}`;

interface MainFiguresProps {
  readonly assessment: ShownAir;
  /** The reading of the air's sheets waits for an answer. */
  readonly isOpen: boolean;
}

export function MainFigures({ assessment, isOpen }: MainFiguresProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const { month, yearToDate, yearToDateLastYear } = assessment.periods;
  const first = civilDate(monitoredStretch(assessment).from).month;
  // In the first month that is monitored the year so far would repeat the month.
  const hasCumulative = !isFirstMonth(assessment);
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <section className={shared.section} aria-labelledby="main-figures">
      <h2 id="main-figures" className={shared.heading}>
        {say(paneWords.mainFigures)}
      </h2>
      {isOpen ? <p className={shared.quiet}>？ {say(standingWords.notSettled)}</p> : null}
      <table className={mergeClasses(styles.table, shared.figures)} aria-labelledby="main-figures">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(head, styles.name, styles.first)}>
              {say(paneWords.indicator)}
            </th>
            <th scope="col" className={head}>
              {say(paneWords.thisMonth)}
            </th>
            {hasCumulative ? (
              <th scope="col" className={head}>
                {say(paneWords.cumulative)({ first, month: assessment.month.month })}
              </th>
            ) : null}
            <th scope="col" className={head}>
              {say(paneWords.yearOnYear)}
            </th>
          </tr>
        </thead>
        <tbody>
          {mainFigureIds.map((id) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.first)}>
                {airIndicators[id].title[language]}
                <span className={shared.quiet}> {unitText(airIndicators[id].unit, language).trim()}</span>
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{marked(month?.figures[id])}</td>
              {hasCumulative ? (
                <td className={mergeClasses(styles.cell, styles.number)}>{marked(yearToDate?.figures[id])}</td>
              ) : null}
              <td className={mergeClasses(styles.cell, styles.number)}>{change(id, yearToDate, yearToDateLastYear)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={shared.quiet}>{say(paneWords.yearOnYearNote)}</p>
    </section>
  );

  function change(id: AirIndicatorId, now: PeriodSummary | null, then: PeriodSummary | null): string {
    if (!now || !then) return MISSING;
    const compared = compareFigures(now.figures[id], then.figures[id]);
    return compared === null ? MISSING : changeText(compared, language);
  }
}
