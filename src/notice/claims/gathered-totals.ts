/** Sums that stand behind their parts: 共15辆, 合计36个, 累计清淤28万立方米. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { addsUp, listMark, type Stretch } from "./stretch";
import type { TotalClaim } from "./totals";

const GATHERED =
  /^(?:全[年市县区省]|全部|以上|上述|各[项类])?(?:总计|合计|共计|共|总共|一共|累计|合共|总数)(?:有|为|达)?$/;

/** "分别完成清淤12万立方米、9万立方米、7万立方米，累计清淤28万立方米": the same deed, and its sum. */
const GATHERED_DEED = /^(?:累计|共计|合计|共)([\u4e00-\u9fa5]{2,4})$/;
const isBare = ({ before }: Stretch): boolean => before === "" || /^[和及与]$/.test(before);

const BRACKETED_SUM = /^[\u4e00-\u9fa5]{0,8}(?:合计|共计)(?:为|达)?$/;

/** "南湖（211件）、望城（164件）、新港（120件），三个街道合计495件": every part in a bracket behind its name. */
export function bracketedParts({ plain }: NoticeReading, stretches: readonly Stretch[]): readonly TotalClaim[] {
  return stretches.flatMap((total, at): TotalClaim[] => {
    if (!BRACKETED_SUM.test(total.before) || !addsUp(total)) return [];
    const before = stretches.slice(0, at).filter(({ figure }) => figure.sentence === total.figure.sentence);
    const parts = before.filter(({ figure, bracket }) => bracket !== null && figure.unit === total.figure.unit);
    const joined = parts.slice(1).every((part, index) => {
      const last = parts[index];
      return (
        last !== undefined && /^[）)]、[^，。；：、（(]{1,12}[（(]$/.test(plain.slice(last.figure.to, part.figure.from))
      );
    });
    const alone = parts.every(({ before: words, after }) => words === "" && after === "");
    return parts.length > 1 && joined && alone ? [gatheredOf(total, parts)] : [];
  });
}

const gatheredOf = (total: Stretch, parts: readonly Stretch[]): TotalClaim => ({
  relation: "gathered",
  total: total.figure,
  parts: parts.map(({ figure }) => figure),
  mayOverlap: false,
  open: parts.some(({ after }) => /等$/.test(after)),
  opposed: null,
  unsure: false,
});

/** "清扫车9辆、洒水车6辆，共15辆", "分别有18个、11个、7个，合计36个". */
export function gatheredTotals(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total, at): TotalClaim[] => {
    const deed = GATHERED_DEED.exec(total.before)?.[1];
    if ((!GATHERED.test(total.before) && deed === undefined) || !addsUp(total)) return [];
    const parts: Stretch[] = [];
    for (const part of stretches.slice(0, at).reverse()) {
      const next = parts[0];
      const { figure } = part;
      if (
        figure.sentence !== total.figure.sentence ||
        figure.unit !== total.figure.unit ||
        part.bracket !== total.bracket
      )
        break;
      if (next ? listMark(next) !== "、" : total.mark !== "，" && total.mark !== "、") break;
      if (!next && part.endMark !== total.mark) break;
      parts.unshift(part);
    }
    if (deed !== undefined && !(parts[0]?.before.includes(deed) === true && parts.slice(1).every(isBare))) return [];
    if (parts.length < 2 || parts.some(({ figure }) => told.has(figure)) || !parts.every(addsUp)) return [];
    return [gatheredOf(total, parts)];
  });
}
