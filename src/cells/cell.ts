/** One cell, parsed once. Nothing after this looks at a raw value again. */
import type { Day } from "../calendar/day";

export type Cell =
  | { readonly kind: "empty" }
  /** `storedAsText`: the digits were text; `unit`: what stood behind them ("亿元", "%"), if anything did. */
  | { readonly kind: "number"; readonly value: number; readonly storedAsText: boolean; readonly unit?: string }
  | { readonly kind: "date"; readonly day: Day; readonly storedAsText: boolean }
  | { readonly kind: "text"; readonly text: string }
  /** A mark that says "no value" (—, NA, 缺测, -9999); "/" means "not monitored". */
  | { readonly kind: "missing"; readonly mark: string; readonly notMonitored: boolean }
  /** 未检出, ND, 3L, <3: below the detection limit, which is null where the cell does not give it. */
  | { readonly kind: "belowDetection"; readonly limit: number | null; readonly mark: string }
  /** An Excel error such as #DIV/0!. */
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "boolean"; readonly value: boolean };
