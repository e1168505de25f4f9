/** What came in against what became of it: 交办 = 办结 + 在办, 核查 = 属实 + 不属实, 其余 = the whole less the others. */
import type { TextFigure } from "../reading/notice-text";
import { isGiven, isMeasure, PLANNED, stateOf, type Family, type State } from "./states";
import { addsUp, type Stretch } from "./stretch";

export interface Outcome {
  readonly figure: TextFigure;
  readonly state: State;
}

export interface OutcomeClaim {
  readonly family: Family;
  readonly whole: TextFigure;
  readonly outcomes: readonly Outcome[];
  /** The outcomes named leave nothing over: 合格 and 不合格, 已完成 and 其余. */
  readonly complete: boolean;
  /** Found or assigned: one outcome alone cannot be more. */
  readonly given: boolean;
  /** A plan, which may be exceeded. */
  readonly planned: boolean;
}

interface Open {
  readonly head: Stretch;
  readonly outcomes: { readonly stretch: Stretch; readonly state: State }[];
}

const GOES_ON = /^(?:其中|现已|现均|目前|均|其余|剩余|余下)/;
/** A part of a list, or of a total behind 其中: it is no whole of its own here. */
const isListed = ({ before, mark, bracket }: Stretch): boolean =>
  mark === "、" || bracket !== null || /^[和及与]/.test(before) || before.startsWith("其中");
/** "其余7家中，东关镇3家……": the rest is parted again. */
const partedAgain = ({ after }: Stretch): boolean => /^[^，。；]{0,10}(?:中|里|内)$/.test(after);
/** Outcomes of warnings are told sentences later. */
const ALERT = /推送|预警|报警|超标/;
const ALERT_REACH = 2;

const complete = (outcomes: readonly Outcome[]): boolean => {
  const sides = new Set(outcomes.map(({ state }) => state.side));
  return (
    outcomes.length > 1 &&
    (outcomes.some(({ state }) => state.rest) ||
      (sides.has("done") && (sides.has("undone") || (sides.has("other") && outcomes[0]?.state.family === "progress"))))
  );
};

function claimsOf({ head, outcomes }: Open): OutcomeClaim[] {
  const families = [...new Set(outcomes.map(({ state }) => state.family))];
  return families.flatMap((family): OutcomeClaim[] => {
    const own = outcomes
      .filter(({ state }) => state.family === family || (state.rest && families.length === 1))
      .map(({ stretch: { figure }, state }) => ({ figure, state }));
    if (family === "alert" && !ALERT.test(head.before)) return [];
    // 合格 beside 属实 is of another matter; 其余 is the rest of whatever stands before it.
    return [
      {
        family,
        whole: head.figure,
        outcomes: own,
        complete: family !== "alert" && complete(own),
        given: isGiven(head),
        planned: PLANNED.test(head.before),
      },
    ];
  });
}

const keeps = (open: Open, stretch: Stretch, before: Stretch | undefined): boolean => {
  const apart = stretch.figure.sentence - open.head.figure.sentence;
  if (stretch.figure.paragraph !== open.head.figure.paragraph) return false;
  if (ALERT.test(open.head.before) && apart <= ALERT_REACH) return true;
  return (
    apart === 0 ||
    (apart === 1 && (before?.figure.sentence === stretch.figure.sentence || GOES_ON.test(stretch.before)))
  );
};

/** Every whole with what became of it, in the order of the text. */
export function readOutcomes(stretches: readonly Stretch[]): readonly OutcomeClaim[] {
  const open = new Map<string, Open>();
  const done: Open[] = [];
  const close = (unit: string): void => {
    const last = open.get(unit);
    if (last && last.outcomes.length > 0) done.push(last);
    open.delete(unit);
  };
  for (const [index, stretch] of stretches.entries()) {
    const { unit } = stretch.figure;
    if (!addsUp(stretch)) continue;
    const current = open.get(unit);
    if (current && !keeps(current, stretch, stretches[index - 1])) close(unit);
    const state = stateOf(stretch);
    const alert = open.get(unit);
    if (state === null || (state.family === "alert" && !(alert && ALERT.test(alert.head.before)))) {
      if (isListed(stretch) || isMeasure(stretch)) continue;
      close(unit);
      open.set(unit, { head: stretch, outcomes: [] });
      continue;
    }
    if (stretch.bracket === null) open.get(unit)?.outcomes.push({ stretch, state });
    if (partedAgain(stretch)) {
      close(unit);
      open.set(unit, { head: stretch, outcomes: [] });
    }
  }
  for (const unit of [...open.keys()]) close(unit);
  return done.flatMap(claimsOf).sort((a, b) => a.whole.from - b.whole.from);
}
