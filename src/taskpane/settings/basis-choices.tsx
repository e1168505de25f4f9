/** On which basis the monitoring data stand: nothing is reckoned by it, it is stated in the report. */
import type { ReactNode } from "react";
import type { Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import type { Settings } from "../../settings";
import { Choice, type Option } from "./choice";
import type { SettingChoicesProps } from "./rule-choices";
import { useWords } from "../shared/words";

type Basis = Settings["basis"];

export function BasisChoices({ settings, disabled, change }: SettingChoicesProps): ReactNode {
  const say = useWords();
  const { basis } = settings;
  const options = <Value extends string>(entries: readonly (readonly [Value, Words])[]): Option<Value | null>[] => [
    { value: null, label: say(paneWords.notStated) },
    ...entries.map(([value, label]) => ({ value, label: say(label) })),
  ];
  const set = (part: Partial<Basis>): void => change({ ...settings, basis: { ...basis, ...part } });
  return (
    <>
      <Choice<Basis["review"]>
        label={say(paneWords.review)}
        value={basis.review}
        disabled={disabled}
        choose={(review) => set({ review })}
        options={options([
          ["审核", paneWords.reviewed],
          ["原始", paneWords.raw],
        ])}
      />
      <Choice<Basis["state"]>
        label={say(paneWords.state)}
        value={basis.state}
        disabled={disabled}
        choose={(state) => set({ state })}
        options={options([
          ["实况", paneWords.actualState],
          ["标况", paneWords.standardState],
        ])}
      />
      <Choice<Basis["sandDust"]>
        label={say(paneWords.sandDust)}
        value={basis.sandDust}
        disabled={disabled}
        choose={(sandDust) => set({ sandDust })}
        options={options([
          ["扣沙", paneWords.sandDeducted],
          ["不扣沙", paneWords.sandKept],
        ])}
      />
    </>
  );
}
