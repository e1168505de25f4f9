/**
 * Columns that another of the same name outdoes: how it was by how it is (上月进度 | 本月进度, 2023年进展 | 2024年进展), what
 * was reported by what was verified (自报户数 | 核定户数).
 */
import { withoutBrackets } from "../tables/header-text";
import { groupedBy } from "../collections/grouped-by";
import { pattern } from "../collections/pattern";
import { rememberedOf } from "../collections/remembered";
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { amountAspect } from "../vocabulary/amount-words";
import { sampleWords } from "./column-profile";

/** How late a name says that it is, beside others. */
interface Stage {
  readonly rank: number;
  /** The name without it. */
  readonly rest: string;
}

const BEFORE = pattern()`
  ^(?:截[至止])?(?:(?:(?:上|去)年|(?:19|20)\d{2}年)?同期|(?:上|前)(?:一?个?)(?:月|期|季度?|周|旬|次|轮|年度?)(?:份|末|底)?|去年(?:[底末]|年底)?
  |(?:19|20)\d{2}年[底末](?!.*(?:计划|目标|任务|应))|原(?=[状进完情])
  |此前|前期|(?:年|月|期|季)初(?!以来|至今)|起初)
`;
const NOW = pattern()`
  ^(?:截[至止])?(?:(?:本|当)(?:月|期|季度?|周|旬|次|轮|年度?)(?:份|末|底)?|今年|目前|当前|现阶段
  |现在?|现有?(?=[状进完情])|最新|最近|(?:截[至止])?至今)
`;
/** Who says it, before the word for how it was come by. */
const BY_WHOM = String.raw`(?:(?:国家|自治区|[省市州盟县区旗乡镇村街道]{1,2}|部门|企业|单位|业主|本级|上级)级?)?`;
const REPORTED = pattern()`${BY_WHOM}(?:自[报评查验]|申报|上报|填报|初步(?:统计|核实|认定|审核|核查)?|初[核审验次])`;
const VERIFIED = pattern()`
  ${BY_WHOM}(?:最终|终)?(?:核[定查实验减准]|复[核查审]|审[核定]|认定|验收(?:合格|通过)?|抽查|确认|最终)(?:后|的)?
`;
const YEAR = /(?<!\d)((?:19|20)\d{2})年度?/;

/** By sheet column those that stand aside, with the column that outdoes each. */
export const supersededColumns = rememberedOf((shape: TableShape): ReadonlyMap<number, number> => {
  const names = [...shape.headers].map(([column, texts]): Named => ({ column, name: headerKey(texts.join("")) }));
  const found = new Map([...earlierYears(shape, names), ...yearsOverWays(shape, names)]);
  for (const stageOf of [byTime, byWork, byJudgement, byAcceptance]) {
    const staged = names.map(({ column, name }) => ({ column, ...stageOf(name) }));
    const alike = groupedBy(staged, ({ rest }) => rest);
    for (const { column, rank, rest } of staged) {
      const later = (alike.get(rest) ?? []).filter((other) => other.rank > rank);
      const [last] = later.sort((a, b) => b.rank - a.rank);
      if (last !== undefined && !found.has(column)) found.set(column, last.column);
    }
  }
  return found;
});

interface Named {
  readonly column: number;
  readonly name: string;
}

/** Of words about several years those of the title's year count, else the last; amounts of years may all be asked. */
function earlierYears(shape: TableShape, names: readonly Named[]): [number, number][] {
  const dated = names.flatMap(({ column, name }) => {
    const year = YEAR.exec(name)?.[1];
    const isOfWords = year !== undefined && sampleWords(shape, column).some((text) => /\p{Script=Han}/u.test(text));
    return isOfWords ? [{ column, year: Number(year), rest: name.replace(YEAR, "") }] : [];
  });
  const titled = Number(YEAR.exec(shape.title)?.[1] ?? 0);
  return dated.flatMap(({ column, year, rest }): [number, number][] => {
    const alike = dated.filter((other) => other.rest === rest).sort((a, b) => b.year - a.year);
    const counts = alike.find((other) => other.year === titled) ?? alike[0];
    return counts === undefined || counts.year === year ? [] : [[column, counts.column]];
  });
}

const LEVELS = 3;

/**
 * 2023年 | 2024年 over 煤改电 | 煤改气 over 计划 | 完成, in any order of the three: what was planned and done in each year
 * alike, of which the title's year counts, else the last.
 */
function yearsOverWays(shape: TableShape, names: readonly Named[]): [number, number][] {
  const dated = names.flatMap(({ column, name }) => {
    const year = YEAR.exec(name)?.[1];
    const levels = shape.headers.get(column)?.length ?? 0;
    return year === undefined || levels < LEVELS ? [] : [{ column, year: Number(year), rest: name.replace(YEAR, "") }];
  });
  const years = new Set(dated.map(({ year }) => year));
  const alike = groupedBy(dated, ({ rest }) => rest);
  const isGrid = years.size > 1 && alike.size > 1 && [...alike.values()].every(({ length }) => length === years.size);
  const aspects = new Set(dated.flatMap(({ column }) => (shape.headers.get(column) ?? []).map(aspectOf)));
  if (!isGrid || !aspects.has("plan") || !aspects.has("done")) return [];
  const titled = Number(YEAR.exec(shape.title)?.[1] ?? 0);
  const counting = years.has(titled) ? titled : Math.max(...years);
  return [...alike.values()].flatMap((columns) => {
    const own = columns.find(({ year }) => year === counting);
    return columns.flatMap(({ column, year }): [number, number][] =>
      own === undefined || year === counting ? [] : [[column, own.column]],
    );
  });
}

const aspectOf = (text: string) => amountAspect(withoutBrackets(headerKey(text)));

type Ladder = (name: string) => Stage;

/** The plain name stands for how it is; 本月 beside it may be the month's own part, and outdoes nothing. */
const byTime: Ladder = (name) =>
  BEFORE.test(name)
    ? { rank: 0, rest: name.replace(BEFORE, "") }
    : { rank: 1, rest: NOW.test(name) ? name.replace(NOW, "") : name };

const WORK_AND_WHEN = /^(?:工程)?(?:改造?|治理?|整[治改]|提标|实施|施工)(?<when>前|后)的?/;

/** 改前NOx | 改后NOx: what there was before the work is outdone by what there is after it. */
const byWork: Ladder = (name) => {
  const found = WORK_AND_WHEN.exec(name);
  return { rank: found?.groups?.["when"] === "前" ? 0 : 1, rest: name.slice(found?.[0].length ?? 0) };
};

/**
 * 县级自验 | 市级验收, and the day or the result of each, are steps one after another: neither outdoes the other. 是否完成 |
 * 是否完成验收 are two questions.
 */
const byJudgement: Ladder = (name) => {
  const [rank, rest] = REPORTED.test(name)
    ? [0, name.replace(REPORTED, "")]
    : VERIFIED.test(name)
      ? [2, name.replace(VERIFIED, "")]
      : [1, name];
  return ONLY_A_STEP.test(rest) || ASKS.test(name) ? { rank, rest: name } : { rank, rest };
};

const ACCEPTED = new RegExp(`^${BY_WHOM}验收(?:合格|通过)(?=.{0,2}(?:数|面积)$)`);

/** 申报完成户数 | 验收通过户数: what was accepted is done, and outdoes what was reported as done. */
const byAcceptance: Ladder = (name) => {
  if (ACCEPTED.test(name)) return { rank: 1, rest: name.replace(ACCEPTED, "完成") };
  const rest = REPORTED.test(name) ? name.replace(REPORTED, "") : "";
  return { rank: 0, rest: rest.startsWith("完成") ? rest : "" };
};
const ASKS = /是否|能否|有无|与否$/;
const ONLY_A_STEP = /^(?:时间|日期|年月|情况|结果|意见|结论|状态|单位|部门|人员?)?$/;
