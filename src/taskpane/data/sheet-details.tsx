/** What a sheet was taken for, how surely, what is doubtful, and the ways to correct it. */
import {
  Button,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { filledRows } from "../../account/sheet-account";
import type { SheetGuess } from "../../datasets/air-day";
import { datasetWords } from "../../i18n/dataset-words";
import { paneWords } from "../../i18n/pane";
import { rowFateWords } from "../../i18n/row-fates";
import { sheetWords } from "../../i18n/sheet-words";
import { unusedText } from "../../i18n/unused";
import { withCorrection, withoutCorrection, type SheetCorrection } from "../../settings";
import { ColumnList } from "./column-list";
import { datasetUses, wordsOfUse } from "./dataset-fields";
import { HeaderRows } from "./header-rows";
import { OwnIndicators } from "./own-indicators";
import type { Ready } from "../state/pane-state";
import { usePaneStyles } from "../shared/pane-styles";
import { parsedSample } from "./parsed-sample";
import { SheetDoubts } from "./sheet-doubts";
import { SheetFacts } from "./sheet-facts";
import type { SheetLine } from "./sheet-groups";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  table: { ...typographyStyles.body1Strong, margin: 0 },
  link: { alignSelf: "flex-start", ...typographyStyles.caption1, textAlign: "left" },
});

interface SheetDetailsProps {
  readonly line: SheetLine;
  readonly corrected: boolean;
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function SheetDetails({ line, corrected, state, actions }: SheetDetailsProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const { sheet, sheetId, guesses, open, unsure } = line;
  const { monthly, settings, settingsLocked: locked } = state.prepared;
  const [first] = guesses;
  const several = guesses.length > 1;
  const correct = (correction: SheetCorrection): void =>
    actions.changeSettings(withCorrection(settings, sheetId, correction));
  return (
    <>
      {several ? null : <SheetFacts guess={first} />}
      <Link as="button" className={mergeClasses(styles.link, shared.link)} onClick={() => actions.goTo({ sheet })}>
        {say(paneWords.goToSheet)({ sheet })}
      </Link>
      <SheetDoubts entries={open} actions={actions} />
      {unsure ? <p className={shared.quiet}>▲ {say(sheetWords.unsure)}</p> : null}
      {corrected ? null : <WhyUnused line={line} state={state} />}
      {line.guesses.some(({ dataset }) => dataset?.startsWith("air")) ? null : (
        <OwnIndicators sheet={sheet} offers={line.use !== "dataset"} state={state} actions={actions} />
      )}
      <RowsOfSheet sheet={sheet} state={state} />
      <UseChoice line={line} locked={locked} correct={correct} />
      {locked || (!corrected && !unsure) ? null : (
        <div className={styles.buttons}>
          {unsure && !several ? (
            <Button
              id={`confirm-${sheetId}`}
              size="small"
              onClick={() => correct({ dataset: first.dataset ?? "ignore" })}
            >
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
          {several ? <TableTitle guess={guess} /> : null}
          {!several && guess.dataset !== null ? (
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

/** Of a sheet with several tables: which of them this is. */
function TableTitle({ guess }: { readonly guess: SheetGuess }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  return (
    <>
      <p className={styles.table}>{guess.dataset === null ? "" : say(datasetWords(guess.dataset))}</p>
      <SheetFacts guess={guess} />
    </>
  );
}

/** Why no figure comes from the sheet; nothing where one does. */
function WhyUnused({ line: { sheet, use }, state }: Pick<SheetDetailsProps, "line" | "state">): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const language = useLanguage();
  if (use === "dataset") return null;
  const reason = state.prepared.monthly.unused.find((one) => one.sheet === sheet);
  const why = reason === undefined ? say(sheetWords.notUsedHint) : unusedText(reason, language);
  return <p className={shared.quiet}>{use === "own" ? say(sheetWords.ownUse) : why}</p>;
}

/** What became of the sheet's rows, where not all of them are entries under a header. */
function RowsOfSheet({ sheet, state }: { readonly sheet: SheetLine["sheet"]; readonly state: Ready }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const account = state.prepared.monthly.account.find((one) => one.sheet === sheet);
  if (account === undefined || account.became === "unused") return null;
  const { rows } = account;
  const parts = rowFateWords.flatMap(({ fate, words }) => (rows[fate] === 0 ? [] : [`${say(words)} ${rows[fate]}`]));
  return (
    <p className={shared.quiet}>{say(sheetWords.rowsOfSheet)({ rows: filledRows(rows), parts: parts.join("、") })}</p>
  );
}

interface UseChoiceProps {
  readonly line: SheetLine;
  readonly locked: boolean;
  readonly correct: (correction: SheetCorrection) => void;
}

/** Several ledgers on one sheet are left to recognition; choosing one makes the sheet that. */
function UseChoice({ line: { sheetId, guesses }, locked, correct }: UseChoiceProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const several = guesses.length > 1;
  return (
    <Field label={say(paneWords.takenFor)} orientation="horizontal" size="small">
      <Select
        id={`use-${sheetId}`}
        size="small"
        className={styles.select}
        disabled={locked}
        value={several ? "" : (guesses[0].dataset ?? "ignore")}
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
  );
}
