/** Of which place a figure is said: in front of its clause, earlier in its paragraph, or in the heading above it. */
import type { NoticeReading, TextFigure } from "./notice-text";

const DIVISION = "省|市|县|区|州|盟|旗|镇|乡|街道";
const REGION = "地区|区域|流域|平原|半岛|城市群|三角洲?|园区|新区|开发区|断面|河段|点位|站点";
/** "其中龙山县……", "全市……", "辽河平原……", "东部41个城市……": what a clause opens with. */
const OPENS = new RegExp(
  `^(?:其中|此外|另外|同期|目前|截至目前)?(?:■|\\s)*(?:[全我本](?<level>[国${DIVISION.replaceAll("|", "")}])|` +
    `(?<region>[\\u4e00-\\u9fa5]{2,10}?(?:${REGION})|[\\u4e00-\\u9fa5]{2,8}?(?=\\d+个[^，。；\\d]{0,8}(?:城市|[市县区镇乡])))|` +
    `(?<division>[\\u4e00-\\u9fa5]{1,7}?(?:${DIVISION})))`,
);
/** A rank among places is said of the one that is ranked. */
const RANKED = /排名|排在|排第|位[列居]|名次|第\s?\d+\s?[位名]/;

type SpokenPlace =
  | { readonly kind: "home"; readonly level: string | null }
  | { readonly kind: "division"; readonly name: string }
  | { readonly kind: "region"; readonly name: string };

const HOME: SpokenPlace = { kind: "home", level: null };

function placeIn(words: string): SpokenPlace | null {
  const { level, region, division } = (RANKED.test(words) ? null : OPENS.exec(words)?.groups) ?? {};
  if (level === "国") return { kind: "region", name: "全国" };
  if (level !== undefined) return { kind: "home", level };
  if (region !== undefined) return { kind: "region", name: region };
  return division === undefined ? null : { kind: "division", name: division };
}

/** Paragraphs that a heading may stand above its own last one. */
const REACH = 6;

/** The last place that opens a clause of the paragraph up to the figure, or the heading above; home where none does. */
function placeSpokenOf(reading: NoticeReading, figure: TextFigure): SpokenPlace {
  const { clauses, masked, paragraphs, sentences } = reading;
  for (let at = figure.clause; at >= 0; at -= 1) {
    const clause = clauses[at];
    if (!clause || sentences[clause.sentence]?.paragraph !== figure.paragraph) break;
    const place = placeIn(masked.slice(clause.from, clause.to).replace(/^[，。；：、\s]+/, ""));
    if (place) return place;
  }
  for (let at = figure.paragraph - 1; at >= Math.max(0, figure.paragraph - REACH); at -= 1) {
    const above = paragraphs[at];
    if (above && isHeading(above.text)) return placeIn(masked.slice(above.from, above.to)) ?? HOME;
  }
  return HOME;
}

const isHeading = (text: string): boolean => /[：:]\s*$/.test(text) || (text.length <= 24 && !/[。；]/.test(text));

/** Whether two figures may be of one place: 我县 is the county that has a name, a region is itself alone. */
export function mayBeOfOnePlace(reading: NoticeReading, a: TextFigure, b: TextFigure): boolean {
  const [one, other] = [placeSpokenOf(reading, a), placeSpokenOf(reading, b)];
  if (one.kind === "home" && other.kind === "home")
    return one.level === null || other.level === null || one.level === other.level;
  if (one.kind !== "home" && other.kind !== "home") return one.name === other.name;
  const [home, named] = one.kind === "home" ? [one, other] : [other, one];
  return named.kind === "division" && home.kind === "home" && (home.level === null || named.name.endsWith(home.level));
}
