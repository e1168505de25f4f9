/** All that there are of a kind, told twice with two numbers: 全县现有尾矿库17座, and 对全县19座尾矿库 further down. */
import { countsThings } from "../../notice/reading/text-units";
import type { Stretch } from "../../notice/claims/stretch";
import type { TextFigure } from "../../notice/reading/notice-text";
import { itemOf } from "./repeated-figures";
import { cited, found, tells, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

/** "全县现有尾矿库|17座": how many there are. */
const THERE_ARE =
  /^(?:目前|截至目前)?[，]?(?<area>[全我本][省市县区州盟旗镇乡])(?:境内)?(?:现有|共有|现存|建有|有|(?<due>应|需|须))(?<kind>[\u4e00-\u9fa5“”]{2,10})$/;
/** "对全县|19座|尾矿库逐一落实": all of them, and what was done. */
const ALL_OF = /(?:^|[对将把为按在])(?<area>[全我本][省市县区州盟旗镇乡])(?:现有|共有|所有)?(?:的)?$/;

/** "涉及我县|17项", "涉及我县的|19项|问题": what concerns the county, of one list. */
const OURS =
  /(?:^|中)(?<of>涉及|反馈|交办|转办|指出)(?:到)?(?:我|本)[省市县区州盟旗镇乡](?:的)?(?:问题|任务|事项)?(?:共)?$/;

interface Stock {
  readonly figure: TextFigure;
  readonly area: string;
  /** The name, or what begins with it. */
  readonly kind: string;
  readonly isNamedWhole: boolean;
  /** So many there are to do: that does not change with what is done. */
  readonly isDue: boolean;
}

function stockOf({ figure, before, after, bracket }: Stretch): Stock | null {
  if (!countsThings(figure.unit) || figure.role !== "result" || figure.approximate || bracket !== null) return null;
  const there = THERE_ARE.exec(before)?.groups;
  if (there && after === "")
    return {
      figure,
      area: there["area"] ?? "",
      kind: there["kind"] ?? "",
      isNamedWhole: true,
      isDue: there["due"] !== undefined,
    };
  const ours = OURS.exec(before)?.groups;
  if (ours) return { figure, area: "我", kind: ours["of"] ?? "", isNamedWhole: true, isDue: true };
  const all = ALL_OF.exec(before)?.groups;
  // "全县19座尾矿库中的4座" still tells all; "全县有19座" without a name tells nothing.
  return all && after.length > 1
    ? { figure, area: all["area"] ?? "", kind: after, isNamedWhole: false, isDue: false }
    : null;
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

const DEED =
  /^(?:完成|累计完成)?(?:关停|关闭|取缔|建成|新建|拆除|淘汰|整治|治理|改造|修复|封堵|清理|搬迁|安装|配备|创建|建设|更换)/;
/** Counts of another time, or of some of them. */
const SOME = /累计|新增|其中|另|再|又|计划|拟|应|需|当年|本[年月季]|[第首][一二三四五批期轮]|分别|各|目标|任务/;

/** "关停砖瓦厂" of "2022年全县关停砖瓦厂|11家"; null: no deed, or of some only. */
function deedOf({ figure, before, after, mark, bracket }: Stretch): string | null {
  if (!countsThings(figure.unit) || figure.role !== "result" || figure.approximate || bracket !== null) return null;
  const told = figure.period === null ? before : before.replace(figure.period.text, "");
  const deed = told
    .replace(/^(?:已|共|全面)?[全我本][省市县区州盟旗镇乡](?:共|已|累计)?/, "")
    .replace(/^(?:已|共)/, "");
  if (after !== "" || mark === "、" || SOME.test(before) || !DEED.test(deed) || deed.length < FEWEST) return null;
  return deed;
}
/** 关停砖瓦厂: shorter words name no one thing. */
const FEWEST = 5;

/** "关停砖瓦厂11家" in one field, and "关停砖瓦厂9家" in another: one deed, counted twice. */
export const deedsCountedTwice: TextRule = (reading, { stretches, totals, outcomes }) => {
  const listed = new Set([
    ...totals.flatMap(({ parts }) => parts),
    ...outcomes.flatMap((claim) => claim.outcomes.map(({ figure }) => figure)),
  ]);
  const deeds = stretches.flatMap((stretch) => {
    const deed = tells(stretch.figure.section) && !listed.has(stretch.figure) ? deedOf(stretch) : null;
    return deed === null ? [] : [{ deed, figure: stretch.figure }];
  });
  return deeds.flatMap(({ deed, figure: b }, index): TextFinding[] => {
    const same = deeds.slice(0, index).filter((other) => other.deed === deed && other.figure.unit === b.unit);
    const a = same[0]?.figure;
    if (!a || same.length > 1 || a.value === b.value || a.sentence === b.sentence) return [];
    if (apartInTime(a, b) || itemOf(reading, a) !== itemOf(reading, b)) return [];
    return [
      found("textTwoValues", "warning", b.phrase, {
        ...cited(reading, b.phrase),
        otherWhere: whereOf(reading, a.from),
        otherQuote: wordsOf(reading, a),
      }),
    ];
  });
};

export const stocksDiffer: TextRule = (reading, { stretches }) => {
  const stocks = stretches.flatMap((stretch) => {
    const stock = tells(stretch.figure.section) || stretch.figure.section === "problem" ? stockOf(stretch) : null;
    return stock ? [stock] : [];
  });
  return stocks.flatMap((stock, index): TextFinding[] => {
    const first = stocks.slice(0, index).find((earlier) => areOne(earlier, stock));
    if (!first || first.figure.value === stock.figure.value) return [];
    const [a, b] = [first.figure, stock.figure];
    // What the problem counted may be fewer by now. Several lists have several numbers.
    const others = stocks.filter((other) => other.area === "我" && other.kind === stock.kind && areOne(other, stock));
    if (stock.area === "我" && (others.length > 2 || a.sentence === b.sentence || a.unit !== "项")) return [];
    if ((a.section !== b.section && !(first.isDue && stock.isDue)) || first.isDue !== stock.isDue) return [];
    if (itemOf(reading, a) !== itemOf(reading, b) || apartInTime(a, b)) return [];
    return [
      found("textTwoValues", "warning", b.phrase, {
        ...cited(reading, b.phrase),
        otherWhere: whereOf(reading, a.from),
        otherQuote: wordsOf(reading, a),
      }),
    ];
  });
};
