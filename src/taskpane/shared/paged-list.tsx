/** A long list, a page at a time. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { useWords } from "./words";

/** A list of hundreds helps nobody and makes the pane slow: so many at a time. */
const PAGE = 20;

const useStyles = makeStyles({ more: { alignSelf: "flex-start" } });

interface PagedListProps<Entry> {
  readonly className: string;
  readonly entries: readonly Entry[];
  readonly item: (entry: Entry) => ReactNode;
}

/** @param item draws one entry as a list item with its key */
export function PagedList<Entry>({ className, entries, item }: PagedListProps<Entry>): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const [shown, show] = useState(PAGE);
  const rest = entries.length - shown;
  return (
    <>
      <ul className={className}>{entries.slice(0, shown).map(item)}</ul>
      {rest > 0 ? (
        <Button className={styles.more} size="small" appearance="subtle" onClick={() => show(shown + PAGE)}>
          {say(paneWords.showMore)({ count: Math.min(PAGE, rest) })}
        </Button>
      ) : null}
    </>
  );
}
