/**
 * Where everything stands, for the month and cut-off chosen: targets, workstreams, tasks, and the air's main figures.
 */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { datasetWords } from "../../i18n/dataset-words";
import { findingText } from "../../i18n/findings";
import { paneWords } from "../../i18n/pane";
import { sheetWords } from "../../i18n/sheet-words";
import { FirstSteps } from "./first-steps";
import { isAboutAir } from "../../report/report-input";
import { MainFigures } from "./main-figures";
import { proposed, type Ready } from "../state/pane-state";
import { PeriodChoice } from "../period-choice";
import { holdsData } from "../data/recognised-sheets";
import { UnusedSheets } from "../data/unused-sheets";
import { isFaultOfReading, sheetGroups, type SheetLine } from "../data/sheet-groups";
import { withCorrection } from "../../settings";
import type { Prepared } from "../session/session";
import { statusGroups } from "./status-groups";
import { StatusGroupsView } from "./status-groups-view";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  updating: { opacity: 0.6 },
  toCheck: { margin: 0, overflowWrap: "anywhere" },
  sections: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
});

/** Sheets named before "…". */
const MOST_NAMED = 5;

interface StatusTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function StatusTab({ state, actions }: StatusTabProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { monthly } = state.prepared;
  const { period, assessment } = monthly;
  if (period === null)
    return holdsData(monthly) ? (
      <NoMonth useLatest={() => actions.choose(proposed)} />
    ) : (
      <FirstSteps monthly={monthly} actions={actions} />
    );
  const rereading = state.freshness.kind === "rereading";
  return (
    <div className={styles.sections} aria-busy={rereading}>
      <PeriodChoice monthly={monthly} period={period} choose={actions.choose} />
      <div className={rereading ? `${styles.sections} ${styles.updating}` : styles.sections}>
        <Doubts state={state} actions={actions} />
        <UnusedSheets prepared={state.prepared} actions={actions} />
        <MissingTargets state={state} actions={actions} />
        <StatusGroupsView groups={statusGroups(monthly, state.prepared.reportRows, language)} goTo={actions.goTo} />
        {assessment ? (
          <MainFigures assessment={assessment} isOpen={(monthly.air.questions ?? []).length > 0} />
        ) : isAboutAir(monthly) ? (
          <NoAir />
        ) : null}
      </div>
    </div>
  );
}

/** What the pane guessed and somebody should confirm, before the figures are used. */
function Doubts({ state: { prepared }, actions }: StatusTabProps): ReactNode {
  const language = useLanguage();
  const say = useWords();
  const toCheck = sheetGroups(prepared, language).flatMap(({ lines }) => lines.filter((line) => line.toCheck));
  const { place, places } = prepared.monthly.air;
  return (
    <>
      {toCheck.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(sheetWords.sheetsToCheck)({ count: toCheck.length })}</MessageBarTitle>
            {toCheck.slice(0, MOST_NAMED).map((line) => (
              <SheetToCheck key={line.sheetId} line={line} prepared={prepared} actions={actions} />
            ))}
            {toCheck.length > MOST_NAMED ? "…" : ""}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => actions.show("data")}>
              {say(sheetWords.toData)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {places.length < 2 || place === null || prepared.settings.place !== null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(sheetWords.severalPlaces)({ count: places.length, place })}</MessageBarTitle>
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => actions.show("settings")}>
              {say(sheetWords.toSettings)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

interface SheetToCheckProps {
  readonly line: SheetLine;
  readonly prepared: Prepared;
  readonly actions: PaneActions;
}

/** Settled where it is told: a guess is confirmed, a doubtful cell is one press away. */
function SheetToCheck({ line, prepared, actions }: SheetToCheckProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const say = useWords();
  const { sheet, sheetId, guesses, unsure, open } = line;
  const { dataset } = guesses[0];
  const { settings, settingsLocked } = prepared;
  const worst = open.find(isFaultOfReading) ?? open[0];
  // Of further findings of a kind, told once with their count, the first of the kind says why.
  const why = worst?.finding ?? prepared.monthly.findings.find(({ code }) => code === worst?.code) ?? null;
  const confirm = (): void =>
    actions.changeSettings(withCorrection(settings, sheetId, { dataset: dataset ?? "ignore" }));
  return (
    <p className={styles.toCheck}>
      {unsure && dataset !== null
        ? say(sheetWords.takenAs)({ sheet, dataset: say(datasetWords(dataset)) })
        : say(sheetWords.why)({ sheet, reason: why ? findingText(why, language) : "" })}{" "}
      {unsure && guesses.length === 1 && !settingsLocked ? (
        <Link as="button" inline onClick={confirm}>
          {say(sheetWords.confirm)}
        </Link>
      ) : null}
      {!unsure && worst?.at ? (
        <Link as="button" inline onClick={() => worst.at && actions.goTo(worst.at)}>
          {say(paneWords.goToSheet)({ sheet })}
        </Link>
      ) : null}
    </p>
  );
}

/** Without targets nothing of the air can be judged: says what to add. */
function MissingTargets({ state, actions }: StatusTabProps): ReactNode {
  const say = useWords();
  const { assessment, targets } = state.prepared.monthly;
  if (!assessment || assessment.targets.length > 0) return null;
  const { year } = assessment.month;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {targets.targets.length > 0 ? say(paneWords.noTargetsForYear)({ year }) : say(paneWords.noTargetsTitle)}
        </MessageBarTitle>
        {say(paneWords.noTargetsText)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={actions.createTargets}>
          {say(paneWords.createTargets)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NoAir(): ReactNode {
  const say = useWords();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say(paneWords.noDataTitle)}</MessageBarTitle>
        {say(paneWords.noAirText)}
      </MessageBarBody>
    </MessageBar>
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
        <Button size="small" onClick={useLatest}>
          {say(paneWords.latestMonth)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
