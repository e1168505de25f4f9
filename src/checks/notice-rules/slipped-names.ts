/**
 * One firm or site whose name is written with another character further down: 宏源再生资源公司 in the problem, 宏原再生资源公司
 * in the results.
 */
import { pattern } from "../../collections/pattern";
import { spanAt } from "../../notice/reading/places";
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import type { Severity } from "../../findings/finding";
import { cited, found, type TextFinding, type TextRule } from "./rule";

/** What names of firms, sites and waters end with. */
const KINDS = pattern("g")`
  公司|集团|合作社|厂|(?<!尾)[场矿](?!厂|站|公司|地|区|山|所|界|长)|站(?!点|位|长|区)|园区?|坊|店|水库|渠|河(?!道|段|长|流|岸|床|湖|水)|湖(?!泊|面|长|区|水)|养殖户|填埋场
`;
/** Words of every such name; what is left is the proper name. */
const GENERIC = pattern("g")`
  股份|有限|责任|集团|采石|采砂|砂石|石料|建材|水泥|陶瓷|矿业|煤业|洗煤|选煤|选矿|化工|化肥|制药|药业|纸业|造纸|印染|纺织|皮革|食品|酒业|农业
  |牧业|养殖|屠宰|饲料|能源|热电|热力|供热|电力|发电|环保|环境|科技|工贸|商贸|实业|物业|建设|建筑|工程|运输|物流|机械|金属|钢铁|冶炼|铸造|焦化
  |再生|资源|回收|利用|塑料|橡胶|木业|家具|汽修|汽车|混凝土|沥青|搅拌|加油|加气|污水|废水|处理|处置|垃圾|填埋|转运|中转|焚烧|固废|危废|医疗
  |生猪|奶牛|蛋鸡|废品|收购|煤炭|洗煤|石英|石灰|矿山|尾矿|渣土|堆料|[砂石煤料沙洗选奶养猪鸡牛羊]
`;
/** Tell two of one kind apart: 城东 and 城西, 一厂 and 二厂, 大 and 小. */
export const APART = /[东西南北中上下前后左右内外大小新老旧高低长短一二三四五六七八九十两甲乙丙丁戊第\d]/;

interface Named extends Span {
  /** All that stands in front of the ending, up to eight characters. */
  readonly stem: string;
  readonly kind: string;
  readonly field: string;
  readonly item: number;
  readonly paragraph: number;
  readonly sentence: number;
}

const LONGEST = 10;

/** Begins a name: what stands in front of it is no part of it. */
const LEADS = /^.*(?:[的由对在和与及为将经是等]|存在|反映|反馈|发现|要求|督促|责令|关于|问题|情况|涉及)/;

const namesIn = ({ plain, paragraphs, sentences }: NoticeReading): readonly Named[] =>
  paragraphs.flatMap((paragraph, index) =>
    [...plain.slice(paragraph.from, paragraph.to).matchAll(KINDS)].flatMap(({ index: place, 0: kind }): Named[] => {
      const at = paragraph.from + place;
      const before = /[\u4e00-\u9fa5]*$/.exec(plain.slice(Math.max(paragraph.from, at - LONGEST), at))?.[0] ?? "";
      const stem = before.replace(LEADS, "");
      const to = at + kind.length;
      return stem.length < 2
        ? []
        : [
            {
              from: at - stem.length,
              to,
              stem,
              kind,
              field: paragraph.role,
              item: paragraph.item,
              paragraph: index,
              sentence: spanAt(sentences, at),
            },
          ];
    }),
  );

/** Where two stems of one length differ; null: they do not differ in one character only. */
function slip(a: string, b: string): number | null {
  const length = Math.min(a.length, b.length);
  const [one, other] = [a.slice(-length), b.slice(-length)];
  const places = [...one].flatMap((character, at) => (character === other.charAt(at) ? [] : [at]));
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** The proper name with generic words blanked, so that places stay places. */
const proper = (stem: string): string => stem.replace(GENERIC, (word) => "・".repeat(word.length));

const DEED = /(?:建[设成好]|[新改扩迁续复]建|完[成善]|启[动用]|停用|投[用运产]|关[停闭]|拆[除迁]|整[治改]|改造)$/;

/** The names are one, but for a character that tells nothing apart. */
function isSlip(a: Named, b: Named): boolean {
  const length = Math.min(a.stem.length, b.stem.length);
  const at = slip(a.stem, b.stem);
  if (at === null || a.kind !== b.kind) return false;
  const [one, other] = [a.stem.slice(-length), b.stem.slice(-length)];
  // 建设…消纳场 and 建成…消纳场: what is done to it is no part of the name.
  if ([one, other].some((name) => DEED.test(name.slice(0, at + 1)))) return false;
  const own = proper(one).charAt(at);
  // 采砂 and 采石 are two trades; 材料 and 材科 are not.
  if ((own === "・" && proper(other).charAt(at) === "・") || APART.test(one.charAt(at) + other.charAt(at)))
    return false;
  const shared = one.slice(0, at).replace(GENERIC, "").length + one.slice(at + 1).replace(GENERIC, "").length;
  // A place in front is shared by all that are there: a character of the name itself must be as well.
  const ownName = proper(one)
    .replace(/^.*[县市区镇乡村]/, "")
    .replaceAll("・", "").length;
  return shared >= 1 && ownName >= 2 && !/[县市区镇乡村省州]/.test(own);
}

/** Each stands once in the text, in sentences of their own, and they share a long ending: 再生资源公司. */
const LONG_ENDING = 4;
function isAloneWith({ plain }: NoticeReading, names: readonly Named[], a: Named, b: Named): boolean {
  const at = slip(a.stem, b.stem) ?? 0;
  const length = Math.min(a.stem.length, b.stem.length);
  // From the character that differs on: 有限责任 alone ends the names of others as well.
  const once = ({ stem }: Named): boolean =>
    names.filter((other) => other.stem.endsWith(stem.slice(stem.length - length + at))).length === 1;
  const ending = a.stem.slice(-length).slice(at + 1).length + a.kind.length;
  return once(a) && once(b) && ending >= LONG_ENDING && /[。；\n]/.test(plain.slice(a.to, b.from));
}

const isSame = (a: Named, b: Named): boolean =>
  a.kind === b.kind && (a.stem.endsWith(b.stem) || b.stem.endsWith(a.stem));

/** 永昌, 永晶 and 盛源 in one paragraph, 永昌, 永品 and 盛源 in another: the two that are left over are one. */
function leftOver(names: readonly Named[], earlier: Named, later: Named, of: "paragraph" | "sentence"): boolean {
  const [own, other] = [earlier, later].map((one) => names.filter((name) => name[of] === one[of]));
  if (!own || !other || earlier[of] === later[of]) return false;
  const [left, right] = [
    own.filter((name) => !other.some((one) => isSame(name, one))),
    other.filter((name) => !own.some((one) => isSame(name, one))),
  ];
  const alone = [left, right].every((rest) => rest.length === 1);
  return alone && left[0] === earlier && right[0] === later && own.length > 1;
}

const FULL_NAME = 8;

const MOST_NAMES = 250;

/** Of two sites of one field, or of one list, each is meant. */
export const slippedNames: TextRule = (reading) => {
  const names = namesIn(reading);
  // A register of firms is no notice: many of its names differ by a character, and each pair would be compared.
  if (names.length > MOST_NAMES) return [];
  const told = new Set<string>();
  return names.flatMap((name, index): TextFinding[] => {
    const others = names.slice(0, index).filter((earlier) => earlier.item === name.item && isSlip(earlier, name));
    const rest = others.find((earlier) =>
      (["paragraph", "sentence"] as const).some((of) => leftOver(names, earlier, name, of)),
    );
    if (rest && !told.has(name.stem)) {
      told.add(name.stem);
      return [variantOf(reading, "warning", name, rest)];
    }
    const [first] = others;
    if (!first || told.has(name.stem)) return [];
    if (others.some(({ field }) => field === name.field) && !isAloneWith(reading, names, first, name)) return [];
    const length = Math.min(first.stem.length, name.stem.length);
    const tail = ({ stem }: Named): string => stem.slice(stem.length - length + (slip(first.stem, name.stem) ?? 0));
    const again = (one: Named, field: string): boolean =>
      names.some((other) => other.field === field && other.kind === one.kind && other.stem.endsWith(tail(one)));
    if (first.field !== name.field && (again(name, first.field) || again(first, name.field))) return [];
    told.add(name.stem);
    // A firm's full name stands in its licence; sites are often named loosely.
    const firm = /公司|集团|合作社/.test(name.kind) && length + name.kind.length >= FULL_NAME;
    return [variantOf(reading, firm ? "warning" : "note", name, first)];
  });
};

/** The form of a company in its name, which its licence has in one way only. */
const FORM = /([\u4e00-\u9fa5]{3,16}?)(股份有限|有限责任|有限)公司/g;
const FEWEST_OF_FIRM = 4;

/** 宏泰纺织有限公司 and 宏泰纺织有限责任公司: one firm, or two whose names nobody could tell apart. */
export const firmForms: TextRule = (reading) => {
  const firms = [...reading.plain.matchAll(FORM)].map(({ index, 0: text, 1: before = "", 2: form = "" }) => {
    const stem = before.replace(LEADS, "").replace(/^(?:其中|以及|分别)/, "");
    return { from: index + before.length - stem.length, to: index + text.length, stem, form };
  });
  if (firms.length > MOST_NAMES) return [];
  return firms.flatMap((firm, at): TextFinding[] => {
    const other = firms
      .slice(0, at)
      .find(
        ({ stem, form }) =>
          form !== firm.form &&
          Math.min(stem.length, firm.stem.length) >= FEWEST_OF_FIRM &&
          (stem.endsWith(firm.stem) || firm.stem.endsWith(stem)),
      );
    return other ? [variantOf(reading, "warning", firm, other)] : [];
  });
};

const variantOf = (reading: NoticeReading, severity: Severity, name: Span, other: Span): TextFinding =>
  found("textNameVariants", severity, name, {
    ...cited(reading, name),
    other: reading.plain.slice(other.from, other.to),
  });
