/** What kind of entries a list keeps: what stands there, what happened on a day, or works. */
import { rememberedOf } from "../../collections/remembered";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";

/** What a list keeps: what there is, of which 已拆除 takes an entry out; what happens on a day; works and all else. */
export type Kept = "whatStands" | "events" | "others";

const HAPPENS = /[次场]$/;

/** Lists of what was done on a day: each of them says in its date that it was. */
export const isOfRecords = rememberedOf(
  ({ datedBy, columns }: LedgerDeclaration): boolean =>
    datedBy !== null &&
    columns[datedBy]?.spec.required === true &&
    Object.values(columns).every(({ spec }) => spec.choices !== workStates),
);

export const keptBy = rememberedOf(({ datedBy, columns, countedIn }: LedgerDeclaration): Kept => {
  const specs = Object.values(columns).map(({ spec }) => spec);
  if (specs.some(({ choices }) => choices === workStates)) return "others";
  if (datedBy !== null) return countedIn.some((measure) => HAPPENS.test(measure)) ? "events" : "others";
  const isOfTasks = specs.some(
    ({ aspect, content }) => aspect !== null || content === "states" || content === "dueDates",
  );
  return isOfTasks || "deadline" in columns || "progress" in columns ? "others" : "whatStands";
});
