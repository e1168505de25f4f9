/** A few views of one list, each with its count. */
import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // As narrow as its words: four of them fit in 320 px.
  filter: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface FilterChipsProps<Filter extends string> {
  readonly label: string;
  readonly filters: readonly { readonly filter: Filter; readonly words: string; readonly count: number }[];
  readonly chosen: Filter;
  readonly choose: (filter: Filter) => void;
}

export function FilterChips<Filter extends string>({
  label,
  filters,
  chosen,
  choose,
}: FilterChipsProps<Filter>): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <div role="group" aria-label={label} className={styles.filters}>
      {filters.map(({ filter, words, count }) => (
        <ToggleButton
          key={filter}
          size="small"
          className={mergeClasses(styles.filter, shared.figures)}
          checked={filter === chosen}
          onClick={() => choose(filter)}
        >
          {words} {count}
        </ToggleButton>
      ))}
    </div>
  );
}
