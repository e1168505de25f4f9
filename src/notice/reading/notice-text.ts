/**
 * A notice as text: its paragraphs, items and sentences, and every figure with what is said of it. Offsets count UTF-16
 * units of the text.
 */
import type { Day } from "../../calendar/day";
import type { FieldId } from "../templates/field-labels";
import type { IndicatorTermId } from "./indicator-terms";

/** Characters [from, to) of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** plan: what is to be done next, under 下一步 or 有关要求. */
export type SectionRole = FieldId | "title" | "plan";

/** 一、 / （一） / 1. / （1） / ① / 一是 */
export type ItemStyle = "chinese" | "chineseInBrackets" | "arabic" | "arabicInBrackets" | "circled" | "spoken";

export interface Paragraph extends Span {
  readonly text: string;
  readonly role: SectionRole;
  /** null: not numbered. */
  readonly number: { readonly style: ItemStyle; readonly value: number; readonly label: string } | null;
  /** Index of the paragraph whose item this one is under; null: none. */
  readonly parent: number | null;
  /** "扩大禁燃区面积" of "6.扩大禁燃区面积。2021年以来……"; "" where there is no heading sentence. */
  readonly heading: string;
  /**
   * Which problem of the text it belongs to: rows of a table, or notices one after another; 0 where there is only one.
   */
  readonly item: number;
  /** Items inside the paragraph: 一是……二是……, with their values. */
  readonly spoken: readonly (Span & { readonly value: number })[];
}

export interface Sentence extends Span {
  readonly paragraph: number;
}

/** What stands between commas, semicolons, colons and brackets. */
export interface Clause extends Span {
  readonly sentence: number;
}

/** A phrase of time. */
export interface TextPeriod extends Span {
  readonly text: string;
  readonly kind: "day" | "month" | "months" | "year" | "years" | "since" | "toDate";
  /** First and last day; null: open, or not said (截至目前). */
  readonly start: Day | null;
  readonly end: Day | null;
  /**
   * governing: figures after it are of this time. base: what is compared with (较2017年). goal: by when something is to
   * be reached (到2020年). attribute: it says which thing is meant (2020年新颁布的标准).
   */
  readonly role: "governing" | "base" | "goal" | "attribute";
  /** 截至…: the day up to which is counted. */
  readonly cutOff: boolean;
  /** 同期: compared with the like stretch, not with a whole year. */
  readonly samePeriod: boolean;
  /** There is no such day: 2021年2月30日. */
  readonly impossible: boolean;
}

/** A number with its unit as it stands in the text. */
export interface TextNumber extends Span {
  /** "3800余亩" */
  readonly text: string;
  /** In `unit`, with 万 and 亿 worked in: 82.945万元 is 829450 元. */
  readonly value: number;
  readonly unit: string;
  /** As written: 82.945 and 万元, three decimals. */
  readonly written: number;
  readonly writtenUnit: string;
  readonly decimals: number;
  readonly approximate: boolean;
  /** 以上 / 以下 / 以内 behind the unit. */
  readonly bound: "atLeast" | "atMost" | null;
}

/**
 * result: what was done or measured. target: what is asked for. base: the value that a change starts from.
 * change: 下降28.6%, 减少26天. threshold: says which things are meant (3000平方米以上的工地), or a limit of a standard.
 */
export type FigureRole = "result" | "target" | "base" | "change" | "threshold";

export interface TextFigure extends TextNumber {
  /** What is counted: "燃气锅炉低氮改造"; "" where the text does not say. */
  readonly noun: string;
  /** "召开", "推送"; null: no verb of the table. */
  readonly verb: string | null;
  readonly subject: IndicatorTermId | null;
  readonly role: FigureRole;
  /** Of changes, and of targets that ask for one. */
  readonly direction: "up" | "down" | null;
  /** Of changes: what is compared with; null: not said. */
  readonly base: TextPeriod | null;
  /** The period that governs it; null: the text gives none. */
  readonly period: TextPeriod | null;
  readonly section: SectionRole;
  readonly paragraph: number;
  readonly sentence: number;
  readonly clause: number;
  /** Verb, noun and number: what to quote. */
  readonly phrase: Span;
}

export interface NoticeReading {
  /** Broken lines joined (joined-text.ts): all places are places in it. */
  readonly text: string;
  /** One spelling a character (digits, letters, raised ones), labels in brackets as others; same length as the text. */
  readonly plain: string;
  /** `plain` with document titles, document numbers, names and slogans blanked: what may hold figures. Same length. */
  readonly masked: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  readonly periods: readonly TextPeriod[];
  readonly figures: readonly TextFigure[];
  /** Fields whose label or own wording stands in the text. */
  readonly fields: ReadonlySet<FieldId>;
  /** A whole notice, by its title: not a report, nor a cell or a paragraph of a notice. */
  readonly whole: boolean;
  /** The latest day that results are given up to; null: no day is named. */
  readonly cutOff: Day | null;
}
