/**
 * Excel keeps 15 digits of a number. What is larger counts, weighs and measures nothing: it is a slip, or a code that
 * somebody typed as a number, and sums of such overflow.
 */
const TOO_LARGE = 1e15;

export const isUsableNumber = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < TOO_LARGE;

/** A number from its digits; null: not finite, or beyond what Excel holds exactly. */
export function usableNumber(digits: string): number | null {
  const value = Number(digits);
  return digits.trim() !== "" && isUsableNumber(value) ? value : null;
}
