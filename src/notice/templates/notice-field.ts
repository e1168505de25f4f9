/**
 * The fields that a template can name: what each is called, the forms in which it can be said, and what it says today.
 */
import type { Place } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import { once, remembered } from "../../collections/remembered";

/** One form of a field, as it is filled in. */
export interface FieldValue {
  /** In a sentence, with its unit: "749.34万吨". */
  readonly words: string;
  /** Without the unit, "749.34"; null: a text. */
  readonly digits: string | null;
  /** For conditions; null: a text. */
  readonly value: number | null;
  /** A figure worked out from the data: its place in the text is kept. False: dates, names, periods. */
  readonly figure: boolean;
  readonly sources: readonly Place[];
  /** Why the figure is not settled ("待确认"): it stands behind it in the text; absent: it is. */
  readonly mark?: string;
}

/** A question about it is open: what figures, pages and notices say of it. */
export const AWAITED = "待确认";
/** Fewer valid days than the validity rule asks for (HJ 663-2013 §6). */
export const TOO_FEW_DAYS = "有效天数不足";

/** The same figure with what speaks against it; null: nothing does. */
export const marked = (value: FieldValue, mark: string | null): FieldValue =>
  mark === null ? value : { ...value, mark };

export interface NoticeField {
  readonly name: string;
  readonly synonyms: readonly (string | RegExp)[];
  /** Heading in the list of fields. */
  readonly group: string;
  readonly unit: string;
  /** "" is the field as it stands; the others follow a colon. null: no data. */
  readonly forms: Readonly<Record<string, FieldValue | null>>;
}

/** The form that leaves the unit away; it may follow another: {工业企业煤炭消费量:目标:数}. */
const BARE_FORM = "数";

export const figureValue = (words: string, value: number, digits: string, sources: readonly Place[]): FieldValue => ({
  words,
  digits,
  value,
  figure: true,
  sources,
});
export const textValue = (words: string, sources: readonly Place[] = []): FieldValue => ({
  words,
  digits: null,
  value: null,
  figure: false,
  sources,
});

/** Names are compared without blanks, case and quotation marks. */
const fieldKey = remembered((name: string): string => headerKey(name).replace(/[“”"'‘’「」]/g, ""));

export class NoticeFields {
  readonly #index = once(() => indexOf(this.own));

  /**
   * Of two fields of one name the first holds; a title goes before any synonym.
   *
   * @param own those that go before `others`
   */
  constructor(
    private readonly own: readonly NoticeField[],
    private readonly others: NoticeFields | null = null,
  ) {}

  get all(): readonly NoticeField[] {
    return this.others === null ? this.own : [...this.own, ...this.others.all];
  }

  /** null: no such field. */
  named(name: string): NoticeField | null {
    const key = fieldKey(name);
    return (
      this.titled(key) ??
      this.called(key) ??
      this.all.find(({ synonyms }) => synonyms.some((synonym) => synonym instanceof RegExp && synonym.test(key))) ??
      null
    );
  }

  private titled(key: string): NoticeField | undefined {
    return this.#index().titles.get(key) ?? this.others?.titled(key);
  }

  private called(key: string): NoticeField | undefined {
    return this.#index().synonyms.get(key) ?? this.others?.called(key);
  }

  /** Names that look like a name that is none, nearest first. */
  near(name: string, count = 3): string[] {
    const wanted = pairs(fieldKey(name));
    return this.all
      .map((field) => ({
        name: field.name,
        likeness: Math.max(
          ...[field.name, ...field.synonyms].map((known) =>
            typeof known === "string" ? likeness(wanted, pairs(fieldKey(known))) : 0,
          ),
        ),
      }))
      .filter((candidate) => candidate.likeness >= 0.25)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, count)
      .map((candidate) => candidate.name);
  }

  with(more: readonly NoticeField[]): NoticeFields {
    return new NoticeFields(more, this);
  }
}

/** By name. */
function indexOf(fields: readonly NoticeField[]) {
  const titles = new Map<string, NoticeField>();
  const synonyms = new Map<string, NoticeField>();
  for (const field of fields) {
    keepFirst(titles, field.name, field);
    for (const synonym of field.synonyms) if (typeof synonym === "string") keepFirst(synonyms, synonym, field);
  }
  return { titles, synonyms };
}

function keepFirst(fields: Map<string, NoticeField>, name: string, field: NoticeField): void {
  const key = fieldKey(name);
  if (!fields.has(key)) fields.set(key, field);
}

/** Neighbouring characters, and each character alone: short Chinese names have few pairs. */
const pairs = (text: string): ReadonlySet<string> => {
  const characters = [...text];
  return new Set([
    ...characters,
    ...characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`),
  ]);
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1);

export type FormResult =
  | { readonly kind: "value"; readonly value: FieldValue }
  | { readonly kind: "noData" }
  | { readonly kind: "unknownForm"; readonly form: string };

/** A field in the forms that a template asks for. */
export function formOf(field: NoticeField, forms: readonly string[]): FormResult {
  const bare = forms.at(-1) === BARE_FORM;
  const [form = "", ...more] = bare ? forms.slice(0, -1) : forms;
  if (more.length > 0 || !(form in field.forms)) return { kind: "unknownForm", form: [form, ...more].join("：") };
  const value = field.forms[form] ?? null;
  if (value === null) return { kind: "noData" };
  if (!bare) return { kind: "value", value };
  return value.digits === null
    ? { kind: "unknownForm", form: BARE_FORM }
    : { kind: "value", value: { ...value, words: value.digits } };
}
