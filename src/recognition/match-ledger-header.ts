/**
 * What a header may mean: every ledger's fields whose names fit it, and how much the header says for a ledger at all.
 * 企业名称 stands in half of them and says little; 六价铬 would say nearly everything.
 */
import { headerKey } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";
import { amountAspect, countedIn } from "../vocabulary/amount-words";
import { asksWhetherDone, composedKey, isOnlyComposed } from "../vocabulary/column-words";
import { EVERYDAY } from "../vocabulary/everyday-headers";
import { workStates, type ColumnSpec, type LedgerDeclaration } from "./declare-ledger";
import { isRelativeTime } from "../tables/header-text";
import type { KnownHeaders } from "../tables/known-headers";
import { unitNamed } from "../tables/units";
import { headerWithoutSlips } from "../vocabulary/slips";

export interface FieldMatch {
  readonly field: string;
  /** 0–1: 1 the very name, less where the header only holds it. */
  readonly score: number;
}

const EVERYDAY_WEIGHT = 0.2;

/** Words that turn a name into another: 计划完成日期 is no 完成日期, 未完成户数 no 完成户数. */
export const TURNS = pattern()`
  计划|拟|预计|预期|应当?|未|非|无|不|前期|此前|上年|去年|往年|上月|同期|同比|环比|增|减|下降|比例|占比|百分比|(?<!功)率|排名|备注
  |原因|要求|时限|剩余|其中|合计|累计|人数|编号|电话|是否|下[月步]|附件
`;

const SHORTEST_HELD = 3;
/** A name that makes up a good part of the header, at its end. */
const HELD = 0.68;
/** A name without its last word, or that last word alone: 计划 for 计划户数, 硬化 for 路面硬化. */
const SHORTENED = 0.72;
const MOST_LEFT_OUT = 4;
const LAST_WORD = /^(?:户数|台数|辆数|家数|个数|面积|数量|金额|总数|数|量)$/;
/** A name that is composed as one of the column's is: 治理进度 for 整治情况. */
const COMPOSED_ALIKE = 0.78;
/** A name that says what is to be done, or what is done, in its own words: 应改户数 for 计划户数. */
const OF_ITS_ASPECT = 0.85;

/** Without what stands in brackets; the units there are read elsewhere. */
const bareKey = (key: string): string =>
  key
    .replace(/[(\[【][^()[\]【】]*[)\]】]/g, "")
    .replace(/[::*★]/g, "")
    // 施工现场地面100%硬化: how much of it is no part of what the column is called.
    .replace(/100%|百分之?百/g, "")
    .replace(/^\d+[.、]/, "");

/** "投资额万元" → "投资额": a unit that closes the words. */
function withoutTrailingUnit(key: string): string {
  for (let start = Math.max(2, key.length - 6); start < key.length - 1; start += 1) {
    // 任务完成百分比 is another thing than 任务完成.
    const unit = unitNamed(key.slice(start));
    if (unit && unit.name !== "%") return key.slice(0, start);
  }
  return key;
}

interface Name {
  readonly full: string;
  readonly bare: string;
  /** Its parts (检验 + 结果), "" where it is not composed. */
  readonly composed: string;
  /** Behind the first of a column's names by so much: the declaration puts the best first. */
  readonly rank: number;
}

interface NamedField {
  readonly field: string;
  readonly spec: ColumnSpec;
  /** Rows of the list may stand for several things each. */
  readonly isCounted: boolean;
  readonly names: readonly Name[];
  readonly patterns: readonly RegExp[];
}

/** A header's texts from its upper row to its lowest, without rows that only give units. */
export type HeaderTexts = readonly string[];

/** Between the texts of a header: no cell holds it. */
const UNDER = "\u0001";

export class LedgerNames implements KnownHeaders {
  readonly #fields: ReadonlyMap<string, readonly NamedField[]>;
  readonly #exact = new Set<string>();
  /** Choices that may lie across, one a column: 铁路, 公路. */
  readonly #lying: ReadonlySet<string>;
  readonly #matches = remembered((header: string) => this.#fieldsOf(header.split(UNDER)));
  readonly #weights = remembered((header: string) => this.#weightOf(header.split(UNDER)));

  constructor(readonly ledgers: readonly LedgerDeclaration[]) {
    this.#fields = new Map(
      ledgers.map(({ id, columns, countedIn }) => [
        id,
        Object.entries(columns).map(([field, { spec }]) => namedField(field, spec, countedIn.length > 0)),
      ]),
    );
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
    for (const fields of this.#fields.values())
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
  isLying(text: string): boolean {
    if (text.length > 20) return false;
    const bare = bareKey(headerKey(text));
    return (
      this.#lying.has(bare) ||
      [...this.#lying].some((choice) => bare.startsWith(choice) && this.#exact.has(bare.slice(choice.length)))
    );
  }

  /** By ledger, the fields that a header may be, best first. */
  matches(header: HeaderTexts): ReadonlyMap<string, readonly FieldMatch[]> {
    return this.#matches(header.join(UNDER));
  }

  #fieldsOf(header: HeaderTexts): ReadonlyMap<string, readonly FieldMatch[]> {
    const readings = readingsOf(header);
    return new Map(
      [...this.#fields].flatMap(([id, fields]) => {
        const found = fields
          .map((field): FieldMatch => ({ field: field.field, score: best(readings, field) }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score);
        return found.length === 0 ? [] : [[id, found] as const];
      }),
    );
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

const namedField = (field: string, spec: ColumnSpec, isCounted: boolean): NamedField => ({
  field,
  spec,
  isCounted,
  names: spec.names.flatMap((name, index): Name[] => {
    if (typeof name !== "string") return [];
    const full = headerKey(name);
    const bare = bareKey(full);
    return [{ full, bare, composed: composedKey(bare), rank: 0.005 * index }];
  }),
  patterns: spec.names.filter((name): name is RegExp => typeof name !== "string"),
});

interface Reading {
  readonly full: string;
  readonly bare: string;
  readonly weight: number;
}

/** Whose year, and who gave it out, changes nothing about what a column holds: 年度任务, 县下达任务数. */
const OF_THE_YEAR =
  /^(?:(?:本|当|全|该)?年度?|(?:调整|变更|修订)后的?|[省市州县区]级?)(?:下达|分解|安排)?(?:的)?(?=(?:计划|任务|目标|完成))/;

/** A header of several rows can be read whole (验收 + 日期) or by its lowest row alone, which is worth a little less. */
function readingsOf(header: HeaderTexts): readonly Reading[] {
  const reading = (text: string, weight: number): Reading[] => {
    const full = headerKey(text);
    const right = headerWithoutSlips(full);
    const mended = right === full ? [] : [{ full: right, bare: bareKey(right), weight: weight * 0.95 }];
    const bare = bareKey(full);
    const shorter = withoutTrailingUnit(bare);
    const plain = shorter.replace(OF_THE_YEAR, "");
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
    ...withUpperWord(header).flatMap((text) => reading(text, 0.93)),
    ...(isRelativeTime(headerKey(last)) ? reading(header.slice(0, -1).join(""), 0.92) : []),
  ];
}

const UPPER_WORD = /(户数|台数|辆数|家数|个数|面积|数量|金额|浓度|情况|日期|时间)$/;

/** 应机扫 under 清扫面积 is 应机扫面积. */
function withUpperWord(header: HeaderTexts): string[] {
  const upper = bareKey(headerKey(header.at(-2) ?? ""));
  const word = UPPER_WORD.exec(upper)?.[1];
  const leaf = bareKey(headerKey(header.at(-1) ?? ""));
  return word === undefined || leaf.endsWith(word) ? [] : [`${leaf}${word}`];
}

function isShortened(bare: string, name: string, kind: ColumnSpec["kind"]): boolean {
  if (bare.length < 2 || name.length <= bare.length || name.length - bare.length > MOST_LEFT_OUT) return false;
  if (kind === "number") return name.startsWith(bare) && LAST_WORD.test(name.slice(bare.length));
  return kind === "choice" && name.endsWith(bare) && !isOnlyComposed(bare) && !EVERYDAY.has(bare);
}

function best(readings: readonly Reading[], { names, patterns, spec, isCounted }: NamedField): number {
  let most = 0;
  for (const { full, bare, weight } of readings) {
    if (spec.choices === workStates && asksWhetherDone(bare)) most = Math.max(most, weight * COMPOSED_ALIKE);
    if (spec.choices === workStates && isHandled(bare)) most = Math.max(most, weight * SHORTENED);
    if (spec.kind === "number" && (isNumberOfThings(bare, names) || isCountedInUnit(full, bare, spec)))
      most = Math.max(most, weight * OF_ITS_ASPECT);
    if (isOfAspect(bare, spec, isCounted)) most = Math.max(most, weight * OF_ITS_ASPECT);
    const asked = isFlag(spec) ? askedThing(bare) : null;
    if (asked?.isAmiss === true) {
      if (names.some((name) => name.full === full || name.bare === bare)) most = Math.max(most, weight);
      continue;
    }
    const texts = asked === null ? [bare, full] : [bare, full, asked.thing];
    for (const pattern of patterns)
      if (texts.some((text) => text !== "" && pattern.test(text))) most = Math.max(most, weight);
    if (asked !== null)
      for (const name of names) most = Math.max(most, weight * ASKED_OF * fit(asked.thing, asked.thing, name, spec));
    for (const name of names)
      most = Math.max(most, weight * (fit(full, bare, name, spec) - (full === name.full ? name.rank : name.rank / 2)));
  }
  return most;
}

const DONE_TO_THEM =
  /^(?:锅炉|设备|装置|改造|淘汰|拆除|完成|安装|更换|治理|提升|报废|注销|实际|本次)+(?=(?:台数|套数|辆数|台套数|数量)$)/;

/** 改造台数 of a column 台数: the things of the row, whatever was done to them. */
const isNumberOfThings = (bare: string, names: readonly Name[]): boolean => {
  const plain = bare.replace(DONE_TO_THEM, "");
  return plain !== bare && names.some((name) => name.bare === plain);
};

/** 锅炉数（台） of a column that says in 台 how many a row stands for. */
const isCountedInUnit = (full: string, bare: string, { unit, fallback }: ColumnSpec): boolean =>
  unit !== null && fallback !== null && /数量?$/.test(bare) && !TURNS.test(bare) && full.endsWith(`(${unit})`);

/** 处置进展, 清理情况: how far a work is, by what is done to the thing. */
const isHandled = (bare: string): boolean => /^(?:<核>|<治>|清理|清退|关停)+<况>$/.test(composedKey(bare));

/** 已改户数 of a column of households done; 已改面积 counts something else. */
const isOfAspect = (bare: string, { aspect, unit }: ColumnSpec, isCounted: boolean): boolean => {
  if (aspect === null || amountAspect(bare) !== aspect) return false;
  const counted = countedIn(bare);
  // Of a list whose rows may stand for several things 任务数 is the number of those.
  if (counted === "") return !isCounted;
  return counted === unit || (counted === "面积" && unitNamed(unit ?? "")?.family === "area");
};

const ASKS = /是否|有无|能否/;
/** A thing of which it is asked whether it is there or works: 喷淋系统是否启用 is the column of the 喷淋系统. */
const ASKED_OF = 0.95;
const OF_A_THING = /(?:系统|设施|设备|装置|措施|工作|情况)$/;
/** Yes says that it is amiss, or that there is none. */
const AMISS = /停[用运工止产]|闲置|损坏|破损|拆除|故障|缺|未|不|超标|违规|违法|异常|投诉|处罚|扣分|整改|问题/;

const isFlag = ({ choices }: ColumnSpec): boolean => choices !== null && "yes" in choices;

interface AskedThing {
  /** Without the question; "": the question names it. */
  readonly thing: string;
  readonly isAmiss: boolean;
}

/** null: the header asks nothing. */
function askedThing(bare: string): AskedThing | null {
  const [before = "", after, ...more] = bare.split(ASKS);
  if (after === undefined || more.length > 0) return null;
  return { thing: before.replace(OF_A_THING, "") || before, isAmiss: AMISS.test(after) };
}

function fit(full: string, bare: string, name: Name, { kind }: ColumnSpec): number {
  if (full === name.full) return 1;
  if (bare.length > 1 && bare === name.bare) return 0.97;
  if (name.composed !== "" && composedKey(bare) === name.composed) return COMPOSED_ALIKE;
  if (isShortened(bare, name.bare, kind)) return SHORTENED;
  if (name.bare.length < SHORTEST_HELD || !bare.includes(name.bare)) return 0;
  // 净化器是否正常使用 asks of the 净化器.
  const rest = (kind === "choice" ? bare.replace(ASKS, "") : bare).replace(name.bare, "");
  if (TURNS.test(rest)) return 0;
  const share = name.bare.length / bare.length;
  // The last words of a Chinese noun say what it is: 企业整改完成日期 is a date of completion.
  return (bare.endsWith(name.bare) ? 0.6 : 0.45) + 0.3 * share;
}
