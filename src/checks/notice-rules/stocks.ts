/** All that there are of a kind, told twice with two numbers: 全县现有尾矿库17座, and 对全县19座尾矿库 further down. */
import { countsThings } from "../../notice/reading/text-units";
import type { Stretch } from "../../notice/claims/stretch";
import type { TextFigure } from "../../notice/reading/notice-text";
import { itemOf } from "./repeated-figures";
import { cited, found, tells, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

/** "全县现有尾矿库|17座": how many there are. */
const THERE_ARE =
  /^(?:目前|截至目前)?[，]?(?<area>[全我本][省市县区州盟旗镇乡])(?:境内)?(?:现有|共有|现存|建有|有)(?<kind>[\u4e00-\u9fa5“”]{2,10})$/;
/** "对全县|19座|尾矿库逐一落实": all of them, and what was done. */
const ALL_OF = /(?:^|[对将把为按在])(?<area>[全我本][省市县区州盟旗镇乡])(?:现有|共有|所有)?(?:的)?$/;

interface Stock {
  readonly figure: TextFigure;
  readonly area: string;
  /** The name, or what begins with it. */
  readonly kind: string;
  readonly isNamedWhole: boolean;
}

function stockOf({ figure, before, after, bracket }: Stretch): Stock | null {
  if (!countsThings(figure.unit) || figure.role !== "result" || figure.approximate || bracket !== null) return null;
  const there = THERE_ARE.exec(before)?.groups;
  if (there && after === "")
    return { figure, area: there["area"] ?? "", kind: there["kind"] ?? "", isNamedWhole: true };
  const all = ALL_OF.exec(before)?.groups;
  // "全县19座尾矿库中的4座" still tells all; "全县有19座" without a name tells nothing.
  return all && after.length > 1 ? { figure, area: all["area"] ?? "", kind: after, isNamedWhole: false } : null;
}

const areOne = (a: Stock, b: Stock): boolean => {
  const [named, other] = a.isNamedWhole ? [a, b] : [b, a];
  return (
    a.area === b.area &&
    a.figure.unit === b.figure.unit &&
    named.isNamedWhole &&
    (other.isNamedWhole ? other.kind === named.kind : other.kind.startsWith(named.kind))
  );
};

/** Told of two times: the number may have changed in between. */
const apartInTime = ({ period: a }: TextFigure, { period: b }: TextFigure): boolean =>
  a !== null && b !== null && a !== b && (a.end !== b.end || a.start !== b.start);

export const stocksDiffer: TextRule = (reading, { stretches }) => {
  const stocks = stretches.flatMap((stretch) => {
    const stock = tells(stretch.figure.section) || stretch.figure.section === "problem" ? stockOf(stretch) : null;
    return stock ? [stock] : [];
  });
  return stocks.flatMap((stock, index): TextFinding[] => {
    const first = stocks.slice(0, index).find((earlier) => areOne(earlier, stock));
    if (!first || first.figure.value === stock.figure.value) return [];
    const [a, b] = [first.figure, stock.figure];
    // What the problem counted may be fewer by now.
    if (a.section !== b.section || itemOf(reading, a) !== itemOf(reading, b) || apartInTime(a, b)) return [];
    return [
      found("textTwoValues", "warning", b.phrase, {
        ...cited(reading, b.phrase),
        otherWhere: whereOf(reading, a.from),
        otherQuote: wordsOf(reading, a),
      }),
    ];
  });
};
