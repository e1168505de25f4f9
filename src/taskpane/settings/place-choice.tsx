/** Of which place the report is: one of those that the sheets name, or one that is typed where they name none. */
import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { Choice } from "./choice";
import type { SettingChoicesProps } from "./rule-choices";
import { useWords } from "../shared/words";

interface PlaceChoiceProps extends SettingChoicesProps {
  /** As the sheets name them. */
  readonly places: readonly string[];
}

export function PlaceChoice({ settings, disabled, change, places }: PlaceChoiceProps): ReactNode {
  const say = useWords();
  const choose = (place: string | null): void => change({ ...settings, place });
  if (places.length === 0)
    return <TypedPlace key={settings.place} start={settings.place ?? ""} disabled={disabled} save={choose} />;
  // A place that was chosen once stays on the list although this workbook's sheets no longer name it.
  const known = settings.place === null || places.includes(settings.place) ? places : [...places, settings.place];
  return (
    <Choice<string | null>
      label={say(paneWords.place)}
      value={settings.place}
      disabled={disabled}
      choose={choose}
      options={[
        { value: null, label: say(paneWords.placeAuto) },
        ...known.map((place) => ({ value: place, label: place })),
      ]}
    />
  );
}

interface TypedPlaceProps {
  readonly start: string;
  readonly disabled: boolean;
  /** null: none. */
  readonly save: (place: string | null) => void;
}

/** Saved when the field is left or Enter is pressed: each saving reads the workbook again. */
function TypedPlace({ start, disabled, save }: TypedPlaceProps): ReactNode {
  const say = useWords();
  const [text, setText] = useState(start);
  const done = (): void => {
    if (text.trim() !== start) save(text.trim() === "" ? null : text.trim());
  };
  return (
    <Field label={say(paneWords.place)} hint={say(paneWords.placeTyped)}>
      <Input
        id="place-typed"
        value={text}
        disabled={disabled}
        maxLength={30}
        onChange={(_, { value }) => setText(value)}
        onBlur={done}
        onKeyDown={({ key }) => {
          if (key === "Enter") done();
        }}
      />
    </Field>
  );
}
