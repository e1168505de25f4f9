/** A difference with the two values that a text says it lies between. */
import type { TextFigure } from "../reading/notice-text";

export interface DifferenceClaim {
  readonly difference: TextFigure;
  readonly one: TextFigure;
  readonly other: TextFigure;
  /** One of the two values is found by its place alone. */
  readonly unsure: boolean;
}
