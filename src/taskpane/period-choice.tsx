/** The month of the report and the last day that counts, out of what the data hold. */
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isoDate } from "../calendar/day";
import type { AirData } from "../datasets/air-day";
import { paneWords } from "../i18n/pane";
import type { AirAssessment } from "../indicators/assessment";
import { dayText } from "./figure-text";
import { cutOffDays, monthKey, monthsWithData } from "./month-choices";
import type { Choice } from "./session";
import { useLanguage, useWords } from "./words";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  // A select must not be wider than its column, however long its longest option.
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface PeriodChoiceProps {
  readonly air: AirData;
  readonly assessment: AirAssessment;
  readonly choose: (choice: Choice) => void;
}

export function PeriodChoice({ air, assessment, choose }: PeriodChoiceProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const say = useWords();
  const months = monthsWithData(air.days);
  const days = cutOffDays(air.days, assessment.month);
  return (
    <div className={styles.row}>
      <Field label={say(paneWords.month)}>
        <Select className={styles.select} value={monthKey(assessment.month)} onChange={(_, { value }) => {
          const month = months.find((one) => monthKey(one) === value);
          if (month) choose({ month, until: null });
        }}>
          {months.map((month) => <option key={monthKey(month)} value={monthKey(month)}>{say(paneWords.monthOption)(month)}</option>)}
        </Select>
      </Field>
      <Field label={say(paneWords.cutOff)}>
        <Select className={styles.select} value={isoDate(assessment.until)} onChange={(_, { value }) => {
          const until = days.find((day) => isoDate(day) === value);
          if (until !== undefined) choose({ month: assessment.month, until });
        }}>
          {days.map((day) => <option key={day} value={isoDate(day)}>{dayText(day, language)}</option>)}
        </Select>
      </Field>
    </div>
  );
}
