/** What each sheet was taken for; wrong guesses are put right here. */
import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { sheetName } from "../../cells/address";
import { paneWords } from "../../i18n/pane";
import { sheetWords } from "../../i18n/sheet-words";
import { FilterChips } from "../shared/filter-chips";
import type { Ready } from "../state/pane-state";
import { usePaneStyles } from "../shared/pane-styles";
import {
  passesSheet,
  searched,
  sheetFilters,
  sheetGroups,
  type SheetFilter,
  type SheetGroup,
  type SheetLine,
} from "./sheet-groups";
import { SheetItem } from "./sheet-item";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: {
    ...typographyStyles.body1Strong,
    margin: 0,
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  own: { padding: `${tokens.spacingVerticalXS} 0` },
});

/** Below so many sheets nobody searches. */
const WORTH_SEARCHING = 12;

const filterWords = {
  all: sheetWords.all,
  toCheck: sheetWords.toCheck,
  doubted: sheetWords.doubted,
  unused: sheetWords.unused,
} as const;

interface DataTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function DataTab({ state, actions }: DataTabProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const [wanted, setWanted] = useState<Wanted>({ filter: state.sheets, sought: "" });
  const groups = sheetGroups(state.prepared, language);
  const lines = groups.flatMap((group) => group.lines);
  const [open, toggle] = useOpenSheets(lines);
  const shown = searched(groups, wanted.filter, wanted.sought, open);
  const all = wanted.filter === "all" && wanted.sought.trim() === "";
  return (
    <section className={shared.section} aria-labelledby="recognised" aria-busy={state.freshness.kind === "rereading"}>
      <h2 id="recognised" className={shared.heading}>
        {say(paneWords.recognised)}
      </h2>
      {lines.length === 0 ? (
        <Empty reread={actions.reread} />
      ) : (
        <>
          <p className={shared.quiet}>{say(paneWords.recognisedText)}</p>
          {state.prepared.settingsLocked ? (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{say(paneWords.settingsLocked)}</MessageBarBody>
            </MessageBar>
          ) : null}
          <SheetFinder lines={lines} wanted={wanted} want={setWanted} />
          {shown.length === 0 ? (
            <p className={shared.text} role="status">
              {say(sheetWords.nothingFound)}
            </p>
          ) : null}
        </>
      )}
      <div className={styles.groups}>
        {shown.map((group) => (
          <Group key={group.key} group={group} open={open} toggle={toggle} state={state} actions={actions} />
        ))}
        {all ? <OwnSheets names={state.prepared.ownSheets} goTo={actions.goTo} /> : null}
      </div>
    </section>
  );
}

/**
 * The sheets whose details are open, by worksheet id, and what opens or folds one. A sheet that is alone is open from
 * the start: there is nothing else to look at.
 */
function useOpenSheets(lines: readonly SheetLine[]): readonly [ReadonlySet<string>, (sheetId: string) => void] {
  const [only, ...others] = lines;
  const alone = only !== undefined && others.length === 0 ? [only.sheetId] : [];
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(alone));
  const toggle = (sheetId: string): void =>
    setOpen(open.has(sheetId) ? new Set([...open].filter((id) => id !== sheetId)) : new Set([...open, sheetId]));
  return [open, toggle];
}

/** Which sheets are to be seen. */
interface Wanted {
  readonly filter: SheetFilter;
  readonly sought: string;
}

interface SheetFinderProps {
  readonly lines: readonly SheetLine[];
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
}

function SheetFinder({ lines, wanted, want }: SheetFinderProps): ReactNode {
  const say = useWords();
  return (
    <>
      <FilterChips
        label={say(sheetWords.filter)}
        chosen={wanted.filter}
        choose={(filter) => want({ ...wanted, filter })}
        filters={sheetFilters.map((filter) => ({
          filter,
          words: say(filterWords[filter]),
          count: lines.filter((line) => passesSheet(line, filter)).length,
        }))}
      />
      {lines.length < WORTH_SEARCHING ? null : (
        <Field>
          <Input
            type="search"
            size="small"
            aria-label={say(sheetWords.search)}
            placeholder={say(sheetWords.search)}
            value={wanted.sought}
            onChange={(_, { value }) => want({ ...wanted, sought: value })}
          />
        </Field>
      )}
    </>
  );
}

interface GroupProps extends DataTabProps {
  readonly group: SheetGroup;
  readonly open: ReadonlySet<string>;
  readonly toggle: (sheetId: string) => void;
}

function Group({ group, open, toggle, state, actions }: GroupProps): ReactNode {
  const shared = usePaneStyles();
  return (
    <section aria-labelledby={`sheets-${group.key}`}>
      <GroupTitle id={`sheets-${group.key}`} title={group.title} count={group.lines.length} />
      <ul className={shared.list}>
        {group.lines.map((line) => (
          <SheetItem
            key={line.sheetId}
            line={line}
            open={open.has(line.sheetId)}
            toggle={() => toggle(line.sheetId)}
            state={state}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}

interface OwnSheetsProps {
  readonly names: readonly string[];
  readonly goTo: PaneActions["goTo"];
}

/** The report's own sheets: nothing to decide about them, only ways to them. */
function OwnSheets({ names, goTo }: OwnSheetsProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="sheets-own">
      <GroupTitle id="sheets-own" title={say(sheetWords.reportSheets)} count={names.length} />
      <ul className={shared.list}>
        {names.map((name) => (
          <li key={name} className={styles.own}>
            <Link
              as="button"
              className={shared.link}
              title={say(paneWords.goToSheet)({ sheet: name })}
              onClick={() => goTo({ sheet: sheetName(name) })}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GroupTitleProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

function GroupTitle({ id, title, count }: GroupTitleProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <h3 id={id} className={styles.title}>
      {title}
      <span className={mergeClasses(shared.quiet, shared.figures)}>{count}</span>
    </h3>
  );
}

function Empty({ reread }: { readonly reread: () => void }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <>
      <p className={shared.text}>{say(sheetWords.noSheets)}</p>
      <div>
        <Button onClick={reread}>{say(paneWords.reread)}</Button>
      </div>
    </>
  );
}
