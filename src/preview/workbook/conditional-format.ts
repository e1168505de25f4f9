/** Conditional formats that can be written and drawn; a file's others are kept as they are and shown as "other". */
import type { CellArea } from "./area";

export interface ConditionalLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

export type ConditionalRule =
  | { readonly kind: "custom"; readonly formula: string; readonly look: ConditionalLook }
  | { readonly kind: "cellValue"; readonly operator: string; readonly formulas: readonly string[]; readonly look: ConditionalLook }
  | { readonly kind: "dataBar"; readonly color: string; readonly min: number | null; readonly max: number | null }
  | { readonly kind: "colorScale"; readonly colors: readonly string[] }
  | { readonly kind: "other"; readonly type: string };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly CellArea[];
  readonly rule: ConditionalRule;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** True: it came with the file and is written back as it was. */
  readonly fromFile: boolean;
}
