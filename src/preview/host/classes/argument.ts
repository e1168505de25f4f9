/** Checking what came over the wire: a value of the wrong shape is refused, never bent. */
import { invalidArgument } from "../host-error";
import { colorNames } from "./color-names";

export function textArgument(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} must be a string`);
  return value;
}

export function numberArgument(
  value: unknown,
  what: string,
  { min = -Infinity, max = Infinity, whole = false } = {},
): number {
  if (
    typeof value !== "number" ||
    !Number.isFinite(value) ||
    value < min ||
    value > max ||
    (whole && !Number.isInteger(value))
  ) {
    throw invalidArgument(
      `${what} must be a${whole ? " whole" : ""} number${min > -Infinity ? ` from ${min}` : ""}` +
        `${max < Infinity ? ` to ${max}` : ""}`,
    );
  }
  return value;
}

export function flagArgument(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} must be true or false`);
  return value;
}

export function choiceArgument<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  what: string,
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`${what} must be one of ${choices.join(", ")}`);
  return found;
}

/** "#RRGGBB" in capitals. */
export function colorArgument(value: unknown, what: string): string {
  const text = textArgument(value, what);
  const named = colorNames.get(text.toLowerCase());
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`${what} must be a colour like #1F5A7A`);
  return `#${text.replace("#", "").toUpperCase()}`;
}

/** A number format: for positive, negative, nought and text. @throws HostError InvalidArgument for more sections */
export function formatArgument(value: unknown): string {
  const format = textArgument(value, "numberFormat");
  const separators = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";").length - 1;
  if (separators > 3) throw invalidArgument(`the number format ${format}`);
  return format;
}
