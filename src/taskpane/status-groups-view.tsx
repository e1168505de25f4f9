/** The groups, each to be opened; those that need somebody's eye are open from the start. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Place } from "../cells/address";
import { standingWords } from "../i18n/status";
import { usePaneStyles, useToneStyles } from "./pane-styles";
import { filtered, passes, statusFilters, type StatusFilter, type StatusGroup } from "./status-groups";
import { StatusList } from "./status-list";
import { symbolOf, type Tone } from "./verdict-rows";
import { useWords } from "./words";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // As narrow as its words: four of them fit in 320 px.
  filter: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  header: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, width: "100%" },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  panel: { marginLeft: 0, marginRight: 0 },
  counts: { display: "flex", gap: tokens.spacingHorizontalS, whiteSpace: "nowrap" },
});

const filterWords = { all: standingWords.all, risk: standingWords.risk, overdue: standingWords.overdue, missing: standingWords.missing } as const;

interface StatusGroupsViewProps {
  readonly groups: readonly StatusGroup[];
  readonly goTo: (place: Place) => void;
}

export function StatusGroupsView({ groups, goTo }: StatusGroupsViewProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const [filter, setFilter] = useState<StatusFilter>("all");
  const shown = filtered(groups, filter);
  const count = (one: StatusFilter): number => groups.reduce((sum, { rows }) => sum + rows.filter((row) => passes(row, one)).length, 0);
  return (
    <div className={shared.section}>
      <div role="group" aria-label={say(standingWords.filter)} className={styles.filters}>
        {statusFilters.map((one) => (
          <ToggleButton key={one} size="small" className={mergeClasses(styles.filter, shared.figures)} checked={one === filter} onClick={() => setFilter(one)}>
            {say(filterWords[one])} {count(one)}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0 ? <p className={shared.text} role="status">{say(standingWords.nothingHere)}</p> : null}
      {/* A new filter is a new list: what is open is decided afresh. */}
      <Accordion key={filter} multiple collapsible defaultOpenItems={openAtFirst(shown, filter)}>
        {shown.map((group) => <Group key={group.key} group={group} goTo={goTo} />)}
      </Accordion>
    </div>
  );
}

/** Everything that a filter leaves; else the first group (the air) and those with something bad. */
const openAtFirst = (groups: readonly StatusGroup[], filter: StatusFilter): string[] =>
  groups.filter(({ rows }, index) => filter !== "all" || index === 0 || rows.some(({ tone }) => tone === "bad")).map(({ key }) => key);

const counted: readonly Tone[] = ["bad", "watch", "likely", "good", "open", "plain"];

function Group({ group: { key, title, note, rows }, goTo }: { readonly group: StatusGroup; readonly goTo: (place: Place) => void }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  return (
    <AccordionItem value={key} className={styles.item}>
      <AccordionHeader as="h2" size="medium">
        <span className={styles.header}>
          <span>{title}</span>
          <span className={mergeClasses(styles.counts, shared.figures)}>
            {rows.length === 0 && note !== null ? <span className={shared.quiet}>{note}</span> : null}
            {counted.map((tone) => {
              const number = rows.filter((row) => row.tone === tone).length;
              return number === 0 ? null : <span key={tone} className={tones[tone]}>{symbolOf[tone]} {number}</span>;
            })}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {note === null || rows.length === 0 ? null : <p className={shared.quiet}>{note}</p>}
        <StatusList rows={rows} goTo={goTo} />
      </AccordionPanel>
    </AccordionItem>
  );
}
