/**
 * Which columns of all ledgers a header's text may be at all: a few of hundreds. How much it is each, `likeness` tells;
 * whatever that would find is found here.
 */
import { anyOf } from "../collections/pattern";
import { amountAspect } from "../vocabulary/amount-words";
import { asksWhetherDone, composedKey } from "../vocabulary/column-words";
import { workStates } from "./declare-ledger";
import {
  askedThing,
  asksOfChoice,
  isHandled,
  ownWordsOf,
  plainThings,
  SHORTEST_HELD,
  type NamedField,
  type Reading,
} from "./named-field";

export class LikelyFields {
  /** By a name, or what may stand for it. */
  readonly #called = new Map<string, NamedField[]>();
  /** By a name that a longer text may hold. */
  readonly #held = new Map<string, NamedField[]>();
  /** By the parts of which a name is composed. */
  readonly #composed = new Map<string, NamedField[]>();
  readonly #longestHeld: number;
  readonly #patterned: readonly NamedField[];
  /** What some pattern takes: hardly any text. */
  readonly #anyPattern: RegExp;
  readonly #works: readonly NamedField[];
  readonly #amounts: readonly NamedField[];
  readonly #counts: readonly NamedField[];
  readonly #flags: readonly NamedField[];

  constructor(fields: readonly NamedField[]) {
    const add = (to: Map<string, NamedField[]>, key: string, field: NamedField): void => {
      const known = to.get(key);
      if (known === undefined) to.set(key, [field]);
      else known.push(field);
    };
    for (const field of fields)
      for (const { full, bare, composed, shortened } of field.names) {
        for (const text of [full, bare, ...shortened]) add(this.#called, text, field);
        if (bare.length >= SHORTEST_HELD) add(this.#held, bare, field);
        if (composed !== "") add(this.#composed, composed, field);
      }
    this.#longestHeld = Math.max(0, ...[...this.#held.keys()].map(({ length }) => length));
    this.#patterned = fields.filter(({ patterns }) => patterns.length > 0);
    this.#anyPattern = anyOf(this.#patterned.flatMap(({ patterns }) => patterns.map(({ pattern }) => pattern)));
    this.#works = fields.filter(({ spec }) => spec.choices === workStates);
    this.#amounts = fields.filter(({ spec }) => spec.aspect !== null);
    this.#counts = fields.filter(({ spec }) => spec.kind === "number" && spec.unit !== null && spec.fallback !== null);
    this.#flags = fields.filter(({ spec }) => ownWordsOf(spec).length > 0);
  }

  /** In no order, and some of them twice. */
  of({ full, bare }: Reading): readonly NamedField[] {
    const thing = askedThing(bare)?.thing ?? "";
    const plain = plainThings(bare);
    const texts = [...new Set([full, bare, thing])];
    const likePatterns = texts.filter((text) => this.#anyPattern.test(text));
    return [
      ...texts.flatMap((text) => this.#called.get(text) ?? []),
      ...this.#heldIn(bare),
      ...this.#heldIn(thing),
      ...(this.#composed.get(composedKey(bare)) ?? []),
      ...(this.#composed.get(composedKey(thing)) ?? []),
      ...(plain === bare ? [] : (this.#called.get(plain) ?? [])),
      ...this.#patterned.filter(({ patterns }) =>
        likePatterns.some((text) => patterns.some(({ pattern }) => pattern.test(text))),
      ),
      ...(asksWhetherDone(bare) || isHandled(bare) ? this.#works : []),
      ...(amountAspect(bare) === null ? [] : this.#amounts),
      ...(/数量?$/.test(bare) ? this.#counts : []),
      ...this.#flags.filter(({ spec }) => asksOfChoice(bare, spec)),
    ];
  }

  #heldIn(text: string): readonly NamedField[] {
    const found: NamedField[] = [];
    for (let from = 0; from + SHORTEST_HELD <= text.length; from += 1) {
      const end = Math.min(text.length, from + this.#longestHeld);
      for (let to = from + SHORTEST_HELD; to <= end; to += 1) {
        const fields = this.#held.get(text.slice(from, to));
        if (fields !== undefined) found.push(...fields);
      }
    }
    return found;
  }
}
