/** Defines an indicator over a sheet's table: what is counted of which rows, in which unit, against which target. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ownIndicatorWords, ownRelations, ownStatistics } from "../../i18n/own-indicator-words";
import type { OwnColumn } from "../../indicators/own/propose-indicators";
import type { OwnIndicator } from "../../settings";
import { Choice } from "../settings/choice";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";
import {
  asksForValue,
  columnsFor,
  comparesYears,
  draftFault,
  emptyDraft,
  ownIndicatorOf,
  type OwnDraft,
  type OwnRelation,
  type OwnStatistic,
  type TargetSide,
} from "./own-indicator-draft";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface OwnIndicatorFormProps {
  readonly sheet: string;
  /** Of the report: a target is of its year. null: there is no report yet, and no target. */
  readonly year: number | null;
  readonly columns: readonly OwnColumn[];
  /** Names that own indicators bear already. */
  readonly taken: readonly string[];
  readonly save: (own: OwnIndicator) => void;
  readonly close: () => void;
}

export function OwnIndicatorForm({ sheet, year, columns, taken, save, close }: OwnIndicatorFormProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const [draft, setDraft] = useState<OwnDraft>(emptyDraft);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<OwnDraft>): void => setDraft({ ...draft, ...part });
  const fault = draftFault(draft, columns, taken);
  const submit = (): void => {
    setTried(true);
    if (fault === null) save(ownIndicatorOf(draft, { table: sheet, year, columns }));
  };
  return (
    <div role="group" className={shared.section} aria-label={say(ownIndicatorWords.define)}>
      <Field label={say(ownIndicatorWords.title)} required size="small">
        <Input
          size="small"
          value={draft.title}
          maxLength={40}
          onChange={(_, { value }) => change({ title: value })}
          autoFocus
        />
      </Field>
      <Measured draft={draft} change={change} columns={columns} />
      <Rows draft={draft} change={change} columns={columns} />
      <Field label={say(ownIndicatorWords.unit)} hint={say(ownIndicatorWords.unitHint)} size="small">
        <Input size="small" value={draft.unit} maxLength={12} onChange={(_, { value }) => change({ unit: value })} />
      </Field>
      <Field label={say(ownIndicatorWords.workstream)} hint={say(ownIndicatorWords.workstreamHint)} size="small">
        <Input
          size="small"
          value={draft.workstream}
          maxLength={20}
          onChange={(_, { value }) => change({ workstream: value })}
        />
      </Field>
      {year === null ? null : <Target draft={draft} change={change} year={year} />}
      {tried && fault !== null ? (
        <p className={shared.text} role="alert">
          {say(ownIndicatorWords[fault])}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={submit}>
          {say(ownIndicatorWords.add)}
        </Button>
        <Button size="small" onClick={close}>
          {say(ownIndicatorWords.cancel)}
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly draft: OwnDraft;
  readonly change: (part: Partial<OwnDraft>) => void;
}

interface OfColumns extends PartProps {
  readonly columns: readonly OwnColumn[];
}

function Measured({ draft, change, columns }: OfColumns): ReactNode {
  const say = useWords();
  const offered = columnsFor(draft.statistic, columns);
  const isShare = draft.statistic === "占比";
  const isOffered = offered.some(({ name }) => name === draft.column);
  const column = isOffered ? draft.column : isShare ? "" : (offered[0]?.name ?? "");
  const named = offered.map(({ name }) => ({ value: name, label: name }));
  return (
    <>
      <Choice<OwnStatistic>
        label={say(ownIndicatorWords.statistic)}
        value={draft.statistic}
        disabled={false}
        choose={(statistic) => change({ statistic })}
        options={(Object.keys(ownStatistics) as OwnStatistic[]).map((value) => ({
          value,
          label: say(ownStatistics[value]),
        }))}
      />
      {offered.length === 0 ? null : (
        <Choice<string>
          label={say(ownIndicatorWords.column)}
          value={column}
          disabled={false}
          choose={(name) => change({ column: name, under: "" })}
          options={isShare ? [{ value: "", label: say(ownIndicatorWords.rows) }, ...named] : named}
        />
      )}
      {isShare && column !== "" ? (
        <Choice<string>
          label={say(ownIndicatorWords.under)}
          value={draft.under}
          disabled={false}
          choose={(under) => change({ under })}
          options={[
            { value: "", label: say(ownIndicatorWords.sameOfAll) },
            ...named.filter(({ value }) => value !== column),
          ]}
        />
      ) : null}
    </>
  );
}

function Rows({ draft, change, columns }: OfColumns): ReactNode {
  const say = useWords();
  const words = columns.find(({ name }) => name === draft.whichColumn)?.words ?? [];
  return (
    <>
      <Choice<string>
        label={say(ownIndicatorWords.whichRows)}
        value={draft.whichColumn}
        disabled={false}
        choose={(whichColumn) => change({ whichColumn, value: "" })}
        options={[
          { value: "", label: say(ownIndicatorWords.allRows) },
          ...columns.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      {draft.whichColumn === "" ? null : (
        <Choice<OwnRelation>
          label={say(ownIndicatorWords.relation)}
          value={draft.relation}
          disabled={false}
          choose={(relation) => change({ relation })}
          options={(Object.keys(ownRelations) as OwnRelation[]).map((value) => ({
            value,
            label: say(ownRelations[value]),
          }))}
        />
      )}
      {draft.whichColumn === "" || !asksForValue(draft.relation) ? null : (
        <Field
          label={say(ownIndicatorWords.value)}
          hint={say(ownIndicatorWords.valueHint)({ words: words.join("、") })}
          size="small"
        >
          <Input size="small" value={draft.value} onChange={(_, { value }) => change({ value })} />
        </Field>
      )}
    </>
  );
}

function Target({ draft, change, year }: PartProps & { readonly year: number }): ReactNode {
  const say = useWords();
  const sides: readonly (readonly [TargetSide, "noTarget" | "atLeast" | "atMost" | "fallsBy" | "risesBy"])[] = [
    ["none", "noTarget"],
    ["atLeast", "atLeast"],
    ["atMost", "atMost"],
    ["fallsBy", "fallsBy"],
    ["risesBy", "risesBy"],
  ];
  return (
    <>
      <Choice<TargetSide>
        label={say(ownIndicatorWords.target)({ year })}
        value={draft.side}
        disabled={false}
        choose={(side) => change({ side })}
        options={sides.map(([value, name]) => ({ value, label: say(ownIndicatorWords[name]) }))}
      />
      {draft.side === "none" ? null : (
        <Field label={say(ownIndicatorWords.targetValue)} size="small">
          <Input
            size="small"
            inputMode="decimal"
            value={draft.targetValue}
            onChange={(_, { value }) => change({ targetValue: value })}
          />
        </Field>
      )}
      {comparesYears(draft.side) ? <Baseline draft={draft} change={change} /> : null}
    </>
  );
}

/** What a fall or a rise is held against. */
function Baseline({ draft, change }: PartProps): ReactNode {
  const say = useWords();
  return (
    <>
      <Field label={say(ownIndicatorWords.baselineYear)} required size="small">
        <Input
          size="small"
          inputMode="numeric"
          maxLength={4}
          value={draft.baselineYear}
          onChange={(_, { value }) => change({ baselineYear: value })}
        />
      </Field>
      <Field label={say(ownIndicatorWords.baselineValue)} hint={say(ownIndicatorWords.baselineHint)} size="small">
        <Input
          size="small"
          inputMode="decimal"
          value={draft.baselineValue}
          onChange={(_, { value }) => change({ baselineValue: value })}
        />
      </Field>
    </>
  );
}
