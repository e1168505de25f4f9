/** The groups, each to be opened; those that need somebody's eye are open from the start. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Place } from "../../cells/address";
import { standingWords } from "../../i18n/status";
import { FilterChips } from "../shared/filter-chips";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import { filtered, passes, statusFilters, type StatusFilter, type StatusGroup } from "./status-groups";
import { StatusList } from "./status-list";
import { tones as marks, type Tone } from "../../i18n/status-words";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  header: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
  },
  title: { minWidth: 0, overflowWrap: "anywhere", textAlign: "left" },
  // In line with the rows below it: Fluent's own head stands further in.
  head: { paddingLeft: 0, paddingRight: 0 },
  chevron: { paddingRight: tokens.spacingHorizontalXS },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  panel: { marginLeft: 0, marginRight: 0 },
  counts: { display: "flex", gap: tokens.spacingHorizontalS, whiteSpace: "nowrap", position: "relative" },
});

const filterWords = {
  all: standingWords.all,
  risk: standingWords.risk,
  overdue: standingWords.overdue,
  missing: standingWords.missing,
  awaited: standingWords.awaited,
} as const;

/** What the counts in a group's head mean, for who cannot tell by the symbol. */
const toneWords = {
  bad: standingWords.toneBad,
  watch: standingWords.toneWatch,
  likely: standingWords.toneLikely,
  good: standingWords.toneGood,
  open: standingWords.toneOpen,
  plain: standingWords.tonePlain,
} as const;

interface StatusGroupsViewProps {
  readonly groups: readonly StatusGroup[];
  readonly goTo: (place: Place) => void;
}

export function StatusGroupsView({ groups, goTo }: StatusGroupsViewProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const [filter, setFilter] = useState<StatusFilter>("all");
  const shown = filtered(groups, filter);
  // Nothing to choose from: why there is none is said above.
  if (groups.every(({ rows }) => rows.length === 0)) return null;
  const count = (one: StatusFilter): number =>
    groups.reduce((sum, { rows }) => sum + rows.filter((row) => passes(row, one)).length, 0);
  return (
    <div className={shared.section}>
      <FilterChips
        label={say(standingWords.filter)}
        chosen={filter}
        choose={setFilter}
        filters={statusFilters
          .map((one) => ({ filter: one, words: say(filterWords[one]), count: count(one) }))
          .filter((chip) => chip.filter !== "awaited" || chip.count > 0)}
      />
      {shown.length === 0 ? (
        <p className={shared.text} role="status">
          {say(standingWords.nothingHere)}
        </p>
      ) : null}
      {/* A new filter is a new list: what is open is decided afresh. */}
      <Groups key={filter} groups={shown} filter={filter} goTo={goTo} />
    </div>
  );
}

interface GroupsProps extends StatusGroupsViewProps {
  readonly filter: StatusFilter;
}

/** What is open stays so when the workbook is read anew; of a group that comes with it, it is decided as at first. */
function Groups({ groups, filter, goTo }: GroupsProps): ReactNode {
  const [known, setKnown] = useState(() => openAtFirst(groups, filter));
  const isNew = groups.some(({ key }) => !known.has(key));
  if (isNew) setKnown(new Map([...openAtFirst(groups, filter), ...known]));
  return (
    <Accordion
      multiple
      collapsible
      openItems={groups.flatMap(({ key }) => (known.get(key) ? [key] : []))}
      onToggle={(_, { value, openItems }) => setKnown(new Map([...known, [String(value), openItems.includes(value)]]))}
    >
      {groups.map((group) => (
        <Group key={group.key} group={group} goTo={goTo} />
      ))}
    </Accordion>
  );
}

/** By key, whether it is open: everything that a filter leaves; else the first (the air) and what has something bad. */
const openAtFirst = (groups: readonly StatusGroup[], filter: StatusFilter): ReadonlyMap<string, boolean> =>
  new Map(
    groups.map(({ key, rows }, index) => [
      key,
      filter !== "all" || index === 0 || rows.some(({ tone }) => tone === "bad"),
    ]),
  );

const counted: readonly Tone[] = ["bad", "watch", "likely", "good", "open", "plain"];

function Group({
  group: { key, title, note, rows, pressing = rows.length },
  goTo,
}: {
  readonly group: StatusGroup;
  readonly goTo: (place: Place) => void;
}): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  const say = useWords();
  return (
    <AccordionItem value={key} className={styles.item}>
      <AccordionHeader
        as="h2"
        size="medium"
        button={{ className: styles.head }}
        expandIcon={{ className: styles.chevron }}
      >
        <span className={styles.header}>
          <span className={styles.title}>{title}</span>
          <span className={mergeClasses(styles.counts, shared.figures)}>
            {rows.length === 0 && note !== null ? <span className={shared.quiet}>{note}</span> : null}
            {counted.map((tone) => {
              const number = rows.filter((row) => row.tone === tone).length;
              if (number === 0) return null;
              const meaning = say(toneWords[tone])({ count: number });
              return (
                <span key={tone} title={meaning} className={tones[tone]}>
                  <span aria-hidden>
                    {marks[tone].symbol} {number}
                  </span>
                  <span className={shared.unseen}>{meaning}</span>
                </span>
              );
            })}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {note === null || rows.length === 0 ? null : <p className={shared.quiet}>{note}</p>}
        <StatusList rows={rows} first={pressing} goTo={goTo} />
      </AccordionPanel>
    </AccordionItem>
  );
}
