/** What a run will write and where, before it is written: one line, and the sheets by name below it. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import { monthOfKey } from "../../calendar/period";
import type { Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { dayText } from "../status/figure-text";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import type { PlannedChange, Prepared } from "../session/session";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  toggle: {
    alignSelf: "flex-start",
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontWeight: tokens.fontWeightRegular,
  },
  // At 320 px the bar must leave room for what it stands under.
  details: { maxHeight: "38vh", overflowY: "auto" },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

const changeWords: Readonly<Record<PlannedChange["change"], Words>> = {
  new: paneWords.changeNew,
  updated: paneWords.changeUpdated,
  noData: paneWords.changeNoData,
};

export function WritingPlan({ prepared: { plan, monthly, previous } }: { readonly prepared: Prepared }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  const say = useWords();
  const language = useLanguage();
  const [shown, show] = useState(false);
  const id = useId();
  const { period } = monthly;
  if (plan.length === 0 || period === null) return null;
  const added = plan.filter(({ change }) => change === "new").length;
  const updated = plan.length - added;
  const { month, until } = period;
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        className={styles.toggle}
        icon={shown ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => show(!shown)}
      >
        {updated === 0
          ? say(paneWords.willAdd)({ sheets: added })
          : say(paneWords.willUpdate)({ sheets: updated, added })}
      </Button>
      {shown ? (
        // Scrolls where the pane is low: then the keyboard must reach it.
        <div
          id={id}
          className={styles.details}
          tabIndex={0}
          role="group"
          aria-label={say(paneWords.willCover)({ ...month, until: dayText(until, language) })}
        >
          <p className={shared.quiet}>{say(paneWords.willCover)({ ...month, until: dayText(until, language) })}</p>
          <ul className={shared.list}>
            {plan.map(({ name, change, nameTaken }) => (
              <li key={name} className={mergeClasses(shared.quiet, styles.row)}>
                <span>{name}</span>
                <span className={nameTaken ? tones.bad : undefined}>
                  {nameTaken ? `▲ ${say(paneWords.changeTaken)}` : say(changeWords[change])}
                </span>
              </li>
            ))}
          </ul>
          {previous.kind === "kept" ? (
            <p className={shared.quiet}>
              {say(paneWords.restoreLeads)({ at: previous.at, ...monthOfKey(previous.month) })}
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
