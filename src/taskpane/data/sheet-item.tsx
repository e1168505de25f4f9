/**
 * One sheet of the workbook as a line; opened: what it was taken for, how surely, what is doubtful, and the ways to
 * correct it.
 */
import {
  Button,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  SpinButton,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { isoDate } from "../../calendar/day";
import { localAddress } from "../../cells/address";
import type { SheetGuess } from "../../datasets/air-day";
import { severitySymbol } from "../../findings/severity";
import { datasetWords } from "../../i18n/dataset-words";
import { findingText } from "../../i18n/findings";
import { paneWords } from "../../i18n/pane";
import { sheetWords } from "../../i18n/sheet-words";
import { unusedText } from "../../i18n/unused";
import { withCorrection, withoutCorrection, type SheetCorrection } from "../../settings";
import type { CheckEntry } from "../checks/check-entries";
import { ColumnList } from "./column-list";
import { datasetUses, wordsOfUse } from "./dataset-fields";
import type { Ready } from "../state/pane-state";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import { parsedSample } from "./parsed-sample";
import { certainty } from "./recognised-sheets";
import type { SheetLine } from "./sheet-groups";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "&:last-child": { borderBottomStyle: "none" },
  },
  head: { margin: 0 },
  toggle: {
    ...typographyStyles.body1,
    width: "100%",
    minHeight: "32px",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "-2px",
    },
  },
  mark: { color: tokens.colorNeutralForeground3, justifySelf: "center" },
  turned: { transform: "rotate(90deg)" },
  name: { overflowWrap: "anywhere" },
  facts: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
    position: "relative",
  },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: "20px",
    paddingBottom: tokens.spacingVerticalM,
  },
  doubt: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere" },
  doubts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  table: { ...typographyStyles.body1Strong, margin: 0 },
  rows: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  spin: { minWidth: 0, "& input": { minWidth: 0 } },
  link: { alignSelf: "flex-start", ...typographyStyles.caption1, textAlign: "left" },
});

/** Doubts told in place before "see all". */
const MOST_TOLD = 3;

interface SheetItemProps {
  readonly line: SheetLine;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function SheetItem({ line, open, toggle, state, actions }: SheetItemProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  const say = useWords();
  const { sheet, sheetId, guesses } = line;
  const rows = guesses.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const detailsId = `sheet-details-${sheetId}`;
  const corrected = state.prepared.settings.corrections[sheetId] !== undefined;
  const grave = line.open.some(({ severity }) => severity === "error");
  return (
    <li className={styles.item}>
      <h4 className={styles.head}>
        <button
          id={`sheet-${sheetId}`}
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={toggle}
        >
          <ChevronRightRegular aria-hidden className={mergeClasses(styles.mark, open ? styles.turned : undefined)} />
          <span className={styles.name}>{sheet}</span>
          <span className={mergeClasses(styles.facts, shared.figures)}>
            {corrected ? <Sign sign="✎" meaning={say(paneWords.correctedByStaff)} /> : null}
            {line.open.length === 0 ? null : (
              <span className={tones[grave ? "bad" : "watch"]}>
                <Sign
                  sign={`${grave ? "■" : "▲"} ${line.open.length}`}
                  meaning={say(sheetWords.doubts)({ count: line.open.length })}
                />
              </span>
            )}
            {rows > 0 ? <span>{say(sheetWords.rowCount)({ rows })}</span> : null}
          </span>
        </button>
      </h4>
      {open ? (
        <div id={detailsId} className={styles.details}>
          <Details line={line} corrected={corrected} state={state} actions={actions} />
        </div>
      ) : null}
    </li>
  );
}

/** A sign for the eye, its meaning for the ear and the pointer. */
function Sign({ sign, meaning }: { readonly sign: string; readonly meaning: string }): ReactNode {
  const shared = usePaneStyles();
  return (
    <span title={meaning}>
      <span aria-hidden>{sign}</span>
      <span className={shared.unseen}>{meaning}</span>
    </span>
  );
}

function Details({
  line: { sheet, sheetId, guesses, open, unsure, use },
  corrected,
  state,
  actions,
}: Omit<SheetItemProps, "open" | "toggle"> & { readonly corrected: boolean }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const { monthly, settings, settingsLocked: locked } = state.prepared;
  const [first] = guesses;
  const language = useLanguage();
  const reason = monthly.unused.find((one) => one.sheet === sheet);
  const why = reason === undefined ? null : unusedText(reason, language);
  const { dataset } = first;
  const several = guesses.length > 1;
  const correct = (correction: SheetCorrection): void =>
    actions.changeSettings(withCorrection(settings, sheetId, correction));
  return (
    <>
      {several ? null : <SheetFacts guess={first} />}
      <Link as="button" className={mergeClasses(styles.link, shared.link)} onClick={() => actions.goTo({ sheet })}>
        {say(paneWords.goToSheet)({ sheet })}
      </Link>
      <Doubts entries={open} actions={actions} />
      {unsure ? <p className={shared.quiet}>▲ {say(sheetWords.unsure)}</p> : null}
      {use === "dataset" || corrected ? null : (
        <p className={shared.quiet}>{use === "own" ? say(sheetWords.ownUse) : (why ?? say(sheetWords.notUsedHint))}</p>
      )}
      <Field label={say(paneWords.takenFor)} orientation="horizontal" size="small">
        {/* Several ledgers on one sheet are left to recognition; choosing one makes the sheet that. */}
        <Select
          id={`use-${sheetId}`}
          size="small"
          className={styles.select}
          disabled={locked}
          value={several ? "" : (dataset ?? "ignore")}
          onChange={(_, { value }) => {
            if (value !== "") correct({ dataset: value });
          }}
        >
          {several ? <option value="">{say(paneWords.severalDatasets)({ count: guesses.length })}</option> : null}
          {datasetUses.map((use) => (
            <option key={use} value={use}>
              {say(wordsOfUse(use))}
            </option>
          ))}
        </Select>
      </Field>
      {locked || (!corrected && !unsure) ? null : (
        <div className={styles.buttons}>
          {unsure && !several ? (
            <Button id={`confirm-${sheetId}`} size="small" onClick={() => correct({ dataset: dataset ?? "ignore" })}>
              {say(sheetWords.confirm)}
            </Button>
          ) : null}
          {corrected ? (
            <Button
              id={`automatic-${sheetId}`}
              size="small"
              onClick={() => actions.changeSettings(withoutCorrection(settings, sheetId))}
            >
              {say(paneWords.undoCorrection)}
            </Button>
          ) : null}
        </div>
      )}
      {guesses.map((guess, index) => (
        <div key={index} className={shared.section}>
          {several ? (
            <>
              <p className={styles.table}>{guess.dataset === null ? "" : say(datasetWords(guess.dataset))}</p>
              <SheetFacts guess={guess} />
            </>
          ) : null}
          {!several && guess.dataset !== null && guess.headerRows ? (
            <HeaderRows sheetId={sheetId} rows={guess.headerRows} locked={locked} correct={correct} />
          ) : null}
          {guess.dataset === "airTargets" ? null : (
            <ColumnList guess={guess} sample={parsedSample(guess, monthly)} locked={locked} correct={correct} />
          )}
        </div>
      ))}
    </>
  );
}

/** What is doubtful on the sheet, each a way to its cell. */
function Doubts({
  entries,
  actions,
}: {
  readonly entries: readonly CheckEntry[];
  readonly actions: PaneActions;
}): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  const language = useLanguage();
  const say = useWords();
  if (entries.length === 0) return null;
  const told = entries.filter(({ finding }) => finding !== null).slice(0, MOST_TOLD);
  return (
    <div className={styles.doubts}>
      {told.map(({ key, severity, finding, at }) => {
        const address = at === null ? null : localAddress(at);
        return (
          <p key={key} className={styles.doubt}>
            <span aria-hidden className={tones[severity === "error" ? "bad" : "watch"]}>
              {severitySymbol[severity]}
            </span>{" "}
            {finding === null ? "" : findingText(finding, language)}{" "}
            {at !== null && address !== null ? (
              <Link
                as="button"
                inline
                className={shared.link}
                title={say(paneWords.goToCell)({ address })}
                onClick={() => actions.goTo(at)}
              >
                {address}
              </Link>
            ) : null}
          </p>
        );
      })}
      {entries.length > told.length ? (
        <Link as="button" className={mergeClasses(styles.link, shared.link)} onClick={() => actions.show("checks")}>
          {say(sheetWords.allDoubts)({ count: entries.length })}
        </Link>
      ) : null}
    </div>
  );
}

interface HeaderRowsProps {
  readonly sheetId: string;
  /** As the sheet counts from 0. */
  readonly rows: readonly [number, number];
  readonly locked: boolean;
  readonly correct: (correction: SheetCorrection) => void;
}

/** Row numbers as the sheet shows them, from 1. */
function HeaderRows({ sheetId, rows: [first, last], locked, correct }: HeaderRowsProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  // Fluent's own names for the two buttons are English.
  const steps = {
    incrementButton: { "aria-label": say(paneWords.rowDown) },
    decrementButton: { "aria-label": say(paneWords.rowUp) },
  };
  const from = (value: number | null | undefined): void => {
    if (value !== null && value !== undefined && value >= 1)
      correct({ headerRows: [value - 1, Math.max(value - 1, last)] });
  };
  const to = (value: number | null | undefined): void => {
    if (value !== null && value !== undefined && value >= 1)
      correct({ headerRows: [Math.min(first, value - 1), value - 1] });
  };
  return (
    <div className={styles.rows}>
      <Field label={say(paneWords.headerFrom)} size="small">
        <SpinButton
          id={`header-from-${sheetId}`}
          className={styles.spin}
          size="small"
          min={1}
          value={first + 1}
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
          value={last + 1}
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

function SheetFacts({ guess }: { readonly guess: SheetGuess }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const { dataset, rowCount: rows, firstDay, lastDay, confidence, corrected } = guess;
  if (dataset === null) return corrected ? <p className={shared.quiet}>{say(paneWords.correctedByStaff)}</p> : null;
  const extent =
    firstDay !== null && lastDay !== null
      ? say(paneWords.rowsAndSpan)({ rows, from: isoDate(firstDay), to: isoDate(lastDay) })
      : say(paneWords.rowsOnly)({ rows });
  const trust = corrected ? say(paneWords.correctedByStaff) : say(paneWords[certainty(confidence)]);
  return (
    <p className={shared.quiet}>
      {extent} · {trust}
    </p>
  );
}
