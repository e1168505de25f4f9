/** A day of any year, as a month and a day. */
import { Label, makeStyles, tokens, useId } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { daysInMonth } from "../../calendar/day";
import { paneWords } from "../../i18n/pane";
import { Choice } from "./choice";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  /** As far from its selects as a field's label is. */
  label: {
    display: "block",
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
});

interface DateOfYear {
  readonly month: number;
  readonly day: number;
}

/** 29 February is left out, since three years in four have none. */
export function DateChoice({
  label,
  date,
  disabled,
  choose,
}: {
  readonly label: string;
  readonly date: DateOfYear;
  readonly disabled: boolean;
  readonly choose: (date: DateOfYear) => void;
}): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const id = useId("date-");
  const days = (month: number): number => daysInMonth(2021, month);
  return (
    <div role="group" aria-labelledby={id}>
      <Label id={id} className={styles.label}>
        {label}
      </Label>
      <div className={styles.pair}>
        <Choice<number>
          labelHidden
          label={say(paneWords.monthOf)({ what: label })}
          value={date.month}
          disabled={disabled}
          choose={(month) => choose({ month, day: Math.min(date.day, days(month)) })}
          options={Array.from({ length: 12 }, (_, index) => ({
            value: index + 1,
            label: say(paneWords.monthNumber)({ month: index + 1 }),
          }))}
        />
        <Choice<number>
          labelHidden
          label={say(paneWords.dayOf)({ what: label })}
          value={date.day}
          disabled={disabled}
          choose={(day) => choose({ month: date.month, day })}
          options={Array.from({ length: days(date.month) }, (_, index) => ({
            value: index + 1,
            label: say(paneWords.dayNumber)({ day: index + 1 }),
          }))}
        />
      </div>
    </div>
  );
}
