/** The views. */
import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../i18n/pane";
import type { Tab as TabName } from "./state/pane-state";
import { useWords } from "./shared/words";

const tabNames: readonly TabName[] = ["status", "data", "notice", "checks", "settings"];

export const tabPanelId = "pane-view";
export const tabId = (tab: TabName): string => `pane-tab-${tab}`;

const useStyles = makeStyles({
  bar: {
    // With what a tab leaves beside its word, in line with all below.
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Narrower than Fluent's own, so that five English words and a count fit in 320 px.
  tab: { paddingLeft: tokens.spacingHorizontalXXS, paddingRight: tokens.spacingHorizontalXXS },
  count: { marginLeft: tokens.spacingHorizontalXS },
});

interface PaneTabsProps {
  readonly tab: TabName;
  /** Findings that need somebody's eye and were not answered. */
  readonly open: number;
  readonly show: (tab: TabName) => void;
}

export function PaneTabs({ tab, open, show }: PaneTabsProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  return (
    <nav className={styles.bar} aria-label={say(paneWords.tabs)}>
      <TabList
        selectedValue={tab}
        size="small"
        onTabSelect={(_, { value }) => {
          const chosen = tabNames.find((name) => name === value);
          if (chosen) show(chosen);
        }}
      >
        {tabNames.map((name) => (
          <Tab
            key={name}
            className={styles.tab}
            value={name}
            id={tabId(name)}
            aria-controls={name === tab ? tabPanelId : undefined}
          >
            {say(paneWords[name])}
            {name === "checks" && open > 0 ? (
              <CounterBadge className={styles.count} count={open} size="small" color="important" />
            ) : null}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
