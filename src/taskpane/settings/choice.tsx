/** A labelled select over any values. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value> {
  readonly label: string;
  /** For a choice whose sight is explained by a label around it. */
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly disabled: boolean;
  readonly choose: (value: Value) => void;
}

/** The options' order is their key. */
export function Choice<Value>({
  label,
  labelHidden = false,
  value,
  options,
  disabled,
  choose,
}: ChoiceProps<Value>): ReactNode {
  const styles = useStyles();
  return (
    <Field {...(labelHidden ? {} : { label })}>
      <Select
        {...(labelHidden ? { "aria-label": label } : {})}
        className={styles.select}
        disabled={disabled}
        value={String(options.findIndex((option) => option.value === value))}
        onChange={(_, data) => {
          const option = options[Number(data.value)];
          if (option) choose(option.value);
        }}
      >
        {options.map((option, index) => (
          <option key={index} value={String(index)}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
