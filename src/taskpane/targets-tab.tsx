/** Where the targets stand, for the month and cut-off chosen. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../i18n/pane";
import type { AirAssessment } from "../indicators/assessment";
import { MainFigures } from "./main-figures";
import { proposed, type Ready } from "./pane-state";
import { usePaneStyles } from "./pane-styles";
import { PeriodChoice } from "./period-choice";
import type { PaneActions } from "./use-pane";
import { VerdictList } from "./verdict-list";
import { tally, verdictRows } from "./verdict-rows";
import { useLanguage, useWords } from "./words";

const useStyles = makeStyles({
  updating: { opacity: 0.6 },
  sections: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
});

interface TargetsTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function TargetsTab({ state, actions }: TargetsTabProps): ReactNode {
  const styles = useStyles();
  const { air, assessment } = state.prepared.monthly;
  if (!assessment) {
    return air.days.length > 0 ? <NoMonth useLatest={() => actions.choose(proposed)} /> : <NoData openData={() => actions.show("data")} />;
  }
  const rereading = state.freshness.kind === "rereading";
  return (
    <div className={styles.sections} aria-busy={rereading}>
      <PeriodChoice air={air} assessment={assessment} choose={actions.choose} />
      <div className={rereading ? `${styles.sections} ${styles.updating}` : styles.sections}>
        <Targets assessment={assessment} anyYear={state.prepared.monthly.targets.targets.length > 0} goTo={actions.goTo} />
        <MainFigures assessment={assessment} />
      </div>
    </div>
  );
}

function Targets({ assessment, anyYear, goTo }: { readonly assessment: AirAssessment; readonly anyYear: boolean; readonly goTo: PaneActions["goTo"] }): ReactNode {
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const rows = verdictRows(assessment.targets, language);
  const { year } = assessment.month;
  if (rows.length === 0) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{anyYear ? say(paneWords.noTargetsForYear)({ year }) : say(paneWords.noTargetsTitle)}</MessageBarTitle>
          {say(paneWords.noTargetsText)}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <section className={shared.section} aria-labelledby="year-targets">
      <div>
        <h2 id="year-targets" className={shared.heading}>{say(paneWords.yearTargets)({ year })}</h2>
        <p className={shared.quiet}>{say(paneWords.targetTally)(tally(rows))}</p>
      </div>
      <VerdictList rows={rows} goTo={goTo} />
    </section>
  );
}

function NoMonth({ useLatest }: { readonly useLatest: () => void }): ReactNode {
  const say = useWords();
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say(paneWords.noMonthTitle)}</MessageBarTitle>
        {say(paneWords.noMonthText)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={useLatest}>{say(paneWords.latestMonth)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NoData({ openData }: { readonly openData: () => void }): ReactNode {
  const say = useWords();
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say(paneWords.noDataTitle)}</MessageBarTitle>
        {say(paneWords.noDataText)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={openData}>{say(paneWords.openData)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
