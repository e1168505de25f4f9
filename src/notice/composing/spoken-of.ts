/** Whether a text speaks of what an indicator is the share of: 六个百分之百 of “六个100%”落实率. */
import { headerKey } from "../../cells/normalise-text";
import type { LedgerIndicator } from "../../indicators/ledgers/declare-indicator";

type Named = Pick<LedgerIndicator, "title" | "synonyms">;

/** Two characters name half of all works. */
const LEAST_NAME = 4;

const bareText = (text: string): string => headerKey(text).replace(/[“”"]/g, "");

/** What is left of a name without the kind of its share: 油烟净化设施 of 油烟净化设施安装率. */
const nameOfShare = (title: string): string =>
  bareText(title).replace(
    /(?:正常运行|落实|达标|合格|安装|覆盖|使用|完成|收集|处理|治理|整治)?(?:率|比例|占比|比重)$/,
    "",
  );

export const isSpokenOf = ({ title, synonyms }: Named, text: string): boolean =>
  [title["zh-CN"], ...synonyms]
    .flatMap((name) => (typeof name === "string" ? [nameOfShare(name)] : []))
    .some((name) => name.length >= LEAST_NAME && bareText(text).includes(name));

/** 智能自动喷淋覆盖率 of 智能自动喷淋工地数. */
export const isShareOf = ({ title }: Named, whole: Named): boolean =>
  bareText(whole.title["zh-CN"]).includes(nameOfShare(title["zh-CN"]));

/** "油烟净化设施全部安装到位", 落实六个百分之百: the clause that names it asks for all of them. */
export function isAskedOfAll(indicator: Named, goal: string): boolean {
  return goal
    .split(/[，。；;,\n]/)
    .some(
      (clause) =>
        isSpokenOf(indicator, clause) &&
        /全部|全覆盖|全面(?:落实|达标|覆盖)|均[^，。；]{0,6}(?:到位|落实|达标|合格)|百分之百|百分百|100[%％]/.test(
          clause,
        ),
    );
}
