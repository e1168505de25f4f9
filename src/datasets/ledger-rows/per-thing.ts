/** Numbers that follow from how many things a row stands for: each boiler of a list of boilers is one 台. */
import { rememberedOf } from "../../collections/remembered";
import { countName } from "../../recognition/quantity-column";
import type { Claim } from "../../recognition/recognise-ledger";
import { unitsInTitle } from "../../tables/units";

/** By field what one thing is of it; undefined: the things are of another unit, and nobody knows. */
export type PerThing = Readonly<Record<string, number | undefined>>;

/** Of the fields that no column gives. */
export const perThingOf = rememberedOf(({ ledger, columns, shape, quantity }: Claim): PerThing => {
  const measure = quantity === null ? null : countName(shape, quantity).measure;
  const said = measure ?? (quantity === null ? undefined : pieceIn(shape.title));
  return Object.fromEntries(
    Object.entries(ledger.columns).flatMap(([field, { spec }]) => {
      const { fallback, unit } = spec;
      const isOther = said !== undefined && said !== unit && ledger.countedIn.includes(said);
      return fallback === null || columns.has(field) ? [] : [[field, isOther ? undefined : fallback] as const];
    }),
  );
});

/** 单位：家 over numbers of things. */
const pieceIn = (title: string): string | undefined =>
  unitsInTitle(title, "count").find(({ family }) => family === "count")?.name;

/** The same of so many things. */
export const ofThings = (perThing: PerThing, things: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(perThing).flatMap(([field, one]) => (one === undefined ? [] : [[field, one * things] as const])),
  );
