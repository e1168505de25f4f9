/** The month of the report and the last day that counts, out of what the data hold. */
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { isoDate } from "../calendar/day";
import { paneWords } from "../i18n/pane";
import { today } from "../office/clock";
import type { ShownMonth } from "../shown-month";
import { dayText } from "./status/figure-text";
import { cutOffDays, monthKey, monthsWithData } from "./month-choices";
import type { Choice } from "./session/session";
import { useLanguage, useWords } from "./shared/words";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  // A select must not be wider than its column, however long its longest option.
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface PeriodChoiceProps {
  readonly monthly: ShownMonth;
  readonly period: NonNullable<ShownMonth["period"]>;
  readonly choose: (choice: Choice) => void;
}

export function PeriodChoice({ monthly, period: { month, until }, choose }: PeriodChoiceProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const say = useWords();
  // Of thousands of days, and asked for at every stroke.
  const months = useMemo(() => monthsWithData(monthly, today()), [monthly]);
  const days = useMemo(() => cutOffDays(monthly.air.days, month), [monthly, month]);
  return (
    <div className={styles.row}>
      <Field label={say(paneWords.month)}>
        <Select
          className={styles.select}
          value={monthKey(month)}
          onChange={(_, { value }) => {
            const chosen = months.find((one) => monthKey(one) === value);
            if (chosen) choose({ month: chosen, until: null });
          }}
        >
          {months.map((one) => (
            <option key={monthKey(one)} value={monthKey(one)}>
              {say(paneWords.monthOption)(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(paneWords.cutOff)}>
        <Select
          className={styles.select}
          value={isoDate(until)}
          onChange={(_, { value }) => {
            const chosen = days.find((day) => isoDate(day) === value);
            if (chosen !== undefined) choose({ month, until: chosen });
          }}
        >
          {days.map((day) => (
            <option key={day} value={isoDate(day)}>
              {dayText(day, language)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
