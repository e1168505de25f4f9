/** Clean heating by townships, as far as it was at the end of a month. */
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { snapshot } from "../sheet-snapshot";

/** @param done households by township, of 100 planned each */
export const heating = (name: string, done: readonly number[]): SheetSnapshot =>
  snapshot(
    [
      [`清洁取暖完成情况（2024年${name}）`],
      ["乡镇", "计划户数", "完成户数"],
      ...done.map((value, index): RawValue[] => [`${"甲乙丙丁"[index] ?? ""}镇`, 100, value]),
    ],
    { name },
  );
