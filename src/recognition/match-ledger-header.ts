/**
 * What a header may mean: every ledger's fields whose names fit it, and how much the header says for a ledger at all.
 * 企业名称 stands in half of them and says little; 六价铬 would say nearly everything.
 */
import { headerKey } from "../cells/normalise-text";
import { groupedBy } from "../collections/grouped-by";
import { remembered } from "../collections/remembered";
import { isRelativeTime } from "../tables/header-text";
import type { KnownHeaders } from "../tables/known-headers";
import { unitNamed } from "../tables/units";
import { isOnlyComposed } from "../vocabulary/column-words";
import { EVERYDAY } from "../vocabulary/everyday-headers";
import { partWord } from "../vocabulary/parts-of-amounts";
import { headerWithoutSlips } from "../vocabulary/slips";
import type { LedgerDeclaration } from "./declare-ledger";
import { LikelyFields } from "./likely-fields";
import {
  bareKey,
  BY_UPPER_WORD,
  HELD,
  likeness,
  namedField,
  UNDER_ITS_NAME,
  type NamedField,
  type Reading,
} from "./named-field";

export interface FieldMatch {
  readonly field: string;
  /** 0–1: 1 the very name, less where the header only holds it. */
  readonly score: number;
}

const EVERYDAY_WEIGHT = 0.2;

/** "投资额万元" → "投资额": a unit that closes the words. One of a single character may be of the word itself. */
function withoutTrailingUnit(key: string): string {
  const last = NUMBER_WORD.test(key.slice(0, -1)) ? key.length : key.length - 1;
  for (let start = Math.max(2, key.length - 6); start < last; start += 1) {
    // 任务完成百分比 is another thing than 任务完成.
    const unit = unitNamed(key.slice(start));
    if (unit && unit.name !== "%") return key.slice(0, start);
  }
  const [, stem, behind = ""] = /^(.{2,})[/](.{1,4})$/.exec(key) ?? [];
  return stem !== undefined && unitNamed(behind) !== null ? stem : key;
}

/** Behind 锅炉数量 台, 面积 亩 is the unit and nothing else. */
const NUMBER_WORD = /[数量积额]$/;

/** What a number of such units is called besides. */
const MEASURED: Readonly<Record<string, string>> = { area: "面积", mass: "量", length: "里程", steam: "吨位" };
const NUMBER_NOUN = /(?<=吨位|容量|重量|面积|金额|里程|规模|浓度|时长)数$/;

/** 治理公顷数 is 治理面积, 用煤吨数 is 用煤量, 吨位数 is 吨位; "": it is no number of such units. */
function byItsMeasure(bare: string): string {
  if (NUMBER_NOUN.test(bare)) return bare.slice(0, -1);
  for (let start = Math.max(0, bare.length - 6); bare.endsWith("数") && start < bare.length - 1; start += 1) {
    const word = MEASURED[unitNamed(bare.slice(start, -1))?.family ?? ""];
    if (word !== undefined && (start > 0 || word.length > 1)) return `${bare.slice(0, start)}${word}`;
  }
  return "";
}

/** A header's texts from its upper row to its lowest, without rows that only give units. */
export type HeaderTexts = readonly string[];

/** Between the texts of a header: no cell holds it. */
const UNDER = "\u0001";

export class LedgerNames implements KnownHeaders {
  /** In the order of their declarations, with the place of each in it. */
  readonly #fields: ReadonlyMap<NamedField, number>;
  readonly #byField: ReadonlyMap<string, readonly NamedField[]>;
  readonly #likely: LikelyFields;
  readonly #exact = new Set<string>();
  /** Choices that may lie across, one a column: 铁路, 公路. */
  readonly #lying: ReadonlySet<string>;
  readonly #matches = remembered((header: string) => this.#fieldsOf(header.split(UNDER)));
  readonly #weights = remembered((header: string) => this.#weightOf(header.split(UNDER)));

  constructor(readonly ledgers: readonly LedgerDeclaration[]) {
    const fields = ledgers.flatMap(({ id, columns, countedIn }) =>
      Object.entries(columns).map(([field, { spec }]) => namedField(id, field, spec, countedIn.length > 0)),
    );
    this.#fields = new Map(fields.map((field, place) => [field, place]));
    this.#byField = groupedBy(fields, ({ ledger, field }) => `${ledger}${UNDER}${field}`);
    this.#likely = new LikelyFields(fields);
    this.#lying = new Set(
      ledgers.flatMap(({ columns }) =>
        Object.values(columns).flatMap(({ spec }) =>
          spec.across.flatMap((way) =>
            Object.values(columns[way]?.spec.choices ?? {})
              .flat()
              .map(headerKey),
          ),
        ),
      ),
    );
    for (const { names } of fields)
      for (const { full, bare } of names) this.#exact.add(full).add(bare.length > 1 ? bare : full);
  }

  readonly isName = remembered((text: string): boolean => {
    if (text.length > 30) return false;
    const key = headerKey(text);
    const bare = bareKey(key);
    return [key, bare, headerWithoutSlips(bare), withoutTrailingUnit(bare)].some((name) => this.#exact.has(name));
  });

  holdsName(text: string): boolean {
    return text.length <= 20 && [...this.matches([text]).values()].some(([first]) => (first?.score ?? 0) > HELD);
  }

  /** Whether a header's text is a choice that lies across, alone or before what it counts: 铁路, 铁路运输量. */
  readonly isLying = remembered((text: string): boolean => {
    if (text.length > 20) return false;
    const bare = bareKey(headerKey(text));
    return (
      this.#lying.has(bare) ||
      [...this.#lying].some((choice) => bare.startsWith(choice) && this.#isNumber(bare.slice(choice.length)))
    );
  });

  /** What a choice that lies across is a number of. */
  #isNumber(bare: string): boolean {
    return (
      this.#exact.has(bare) ||
      [...this.#fields.keys()].some(
        ({ spec, patterns }) => spec.across.length > 0 && patterns.some(({ pattern }) => pattern.test(bare)),
      )
    );
  }

  /** By ledger, the fields that a header may be, best first. */
  matches(header: HeaderTexts): ReadonlyMap<string, readonly FieldMatch[]> {
    return this.#matches(header.join(UNDER));
  }

  #fieldsOf(header: HeaderTexts): ReadonlyMap<string, readonly FieldMatch[]> {
    const readings = readingsOf(header);
    const placeOf = (field: NamedField): number => this.#fields.get(field) ?? 0;
    const likely = [...new Set(readings.flatMap((reading) => this.#likely.of(reading)))]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((field) => ({ ledger: field.ledger, field: field.field, score: likeness(readings, field) }))
      .filter(({ score }) => score > 0);
    return new Map(
      [...groupedBy(likely, ({ ledger }) => ledger)].map(([ledger, found]) => [
        ledger,
        found.map(({ field, score }): FieldMatch => ({ field, score })).sort((a, b) => b.score - a.score),
      ]),
    );
  }

  /** The longest of a field's names that a text holds; "": it holds none. */
  nameIn(text: string, ledger: string, field: string): string {
    let found = "";
    for (const { names } of this.#byField.get(`${ledger}${UNDER}${field}`) ?? [])
      for (const { bare } of names) if (bare.length > found.length && text.includes(bare)) found = bare;
    return found;
  }

  likeness(header: HeaderTexts): number {
    return Math.max(0, ...[...this.matches(header).values()].map(([first]) => first?.score ?? 0));
  }

  /** 0–1: how much the header tells one ledger from the others, and from any office's tables. */
  weight(header: HeaderTexts): number {
    return this.#weights(header.join(UNDER));
  }

  #weightOf(header: HeaderTexts): number {
    const holders = [...this.matches(header).values()].filter(([first]) => (first?.score ?? 0) > 0.7).length;
    const rare = holders <= 1 ? 1 : 1 - Math.log(holders) / Math.log(this.ledgers.length);
    return readingsOf(header).some(({ bare }) => EVERYDAY.has(bare) || isOnlyComposed(bare))
      ? Math.min(EVERYDAY_WEIGHT, rare)
      : rare;
  }
}

/** Whose year, and who gave it out, changes nothing about what a column holds: 年度任务, 县下达任务数. */
const OF_THE_YEAR =
  /^(?:(?:本|当|全|该)?年度?|(?:调整|变更|修订)后的?|[省市州县区]级?)(?:下达|分解|安排)?(?:的)?(?=(?:计划|任务|目标|完成))/;

/** 2024年控制量 is 年度控制量; of two years the report's counts. */
const NAMED_YEAR = /^(?:19|20)\d{2}年度?(?=控制|总量|指标)/;
/** 2024年计划, 2024年1-10月完成 */
const NAMED_STRETCH = /^(?:19|20)\d{2}年度?(?:1[-—–~至]\d{1,2}月份?|上半年)?(?=(?:计划|完成)(?:[户台家]?数)?$)/;

/** A header of several rows can be read whole (验收 + 日期) or by its lowest row alone, which is worth a little less. */
function readingsOf(header: HeaderTexts): readonly Reading[] {
  // Over a group of columns 2024年任务 is another than 十四五总任务 beside it.
  const inYear = (text: string): string => (header.length === 1 ? text.replace(NAMED_STRETCH, "") : text);
  const reading = (text: string, weight: number): Reading[] => {
    const full = headerKey(text);
    const right = headerWithoutSlips(full);
    const mended = right === full ? [] : [{ full: right, bare: bareKey(right), weight: weight * 0.95 }];
    const bare = bareKey(full);
    const shorter = byItsMeasure(bare) || withoutTrailingUnit(bare);
    const plain = inYear(shorter.replace(OF_THE_YEAR, "")).replace(NAMED_YEAR, "年度");
    return full === ""
      ? []
      : [
          { full, bare, weight },
          ...mended,
          ...(shorter === bare ? [] : [{ full: shorter, bare: shorter, weight: weight * 0.98 }]),
          ...(plain === shorter || plain.length < 2 ? [] : [{ full: plain, bare: plain, weight: weight * 0.96 }]),
        ];
  };
  const last = header.at(-1) ?? "";
  if (header.length === 1) return reading(last, 1);
  return [
    ...reading(header.join(""), 1),
    ...reading(header.slice(-2).join(""), 1),
    ...reading(last, 0.95),
    ...withUpperWord(header).flatMap((text) => reading(text, BY_UPPER_WORD)),
    // 合计 under 任务（户） is what stands over it, and all of it.
    ...(isWhole(headerKey(last)) ? reading(header.slice(0, -1).join(""), OF_THE_WHOLE) : []),
    ...(isRelativeTime(headerKey(last)) ? reading(header.slice(0, -1).join(""), 0.92) : []),
    ...reading(header[0] ?? "", UNDER_ITS_NAME).map((one): Reading => ({ ...one, isHeading: true })),
  ];
}

const OF_THE_WHOLE = 0.9;
const isWhole = (leaf: string): boolean => ["whole", "subtotal"].includes(partWord(leaf));

const UPPER_WORD = /(户数|台数|辆数|家数|个数|面积|数量|金额|浓度|情况|日期|时间)$/;

/** 应机扫 under 清扫面积 is 应机扫面积. */
function withUpperWord(header: HeaderTexts): string[] {
  const upper = bareKey(headerKey(header.at(-2) ?? ""));
  const word = UPPER_WORD.exec(upper)?.[1];
  const leaf = bareKey(headerKey(header.at(-1) ?? ""));
  return word === undefined || leaf.endsWith(word) ? [] : [`${leaf}${word}`];
}
