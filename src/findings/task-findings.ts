/**
 * What can be wrong with rectification tasks. `task` is the number with the first words of the task; statuses, steps
 * and bases are codes of `tasks/task.ts`.
 */
export interface TaskFindingFacts {
  // what the ledger lacks or says unreadably
  taskTextMissing: { number: string };
  taskDeadlineFromAbove: { count: number; tasks: string };
  taskDeadlineMissing: { task: string };
  taskDeadlineUnreadable: { task: string; text: string };
  /** `day` (ISO) is what the words `text` beside the deadline give. */
  taskDelayGranted: { task: string; day: string; text: string };
  taskDelayOpen: { task: string; day: string; text: string };
  taskDeadlineYearAssumed: { year: number; count: number; tasks: string };
  taskDeadlineSeasonAssumed: { text: string; day: string; count: number; tasks: string };
  taskImmediateOpen: { task: string };
  taskUnitMissing: { task: string };
  taskWorkstreamUnknown: { text: string; count: number };
  taskIndicatorUnknown: { task: string; name: string; ownNumbers: boolean };
  taskNumberDiffers: {
    task: string;
    field: "target" | "current";
    written: number;
    measured: number;
    unit: string;
    indicator: string;
  };
  taskStatusUnknown: { task: string; shownAs: string };
  taskStatusUnclear: { task: string; text: string; shownAs: string };
  taskStatusWithoutDate: { status: string; count: number; tasks: string };
  // where it stands
  taskStatusDisagrees: {
    task: string;
    written: string;
    /** The ledger's words that were read so; null: the status by its name. */
    text: string | null;
    computed: string;
    basis: string;
    completion: number | null;
    expected: number | null;
    better: boolean;
  };
  taskDoneButShort: { task: string; completion: number };
  taskClosedAgainstState: { task: string; text: string; closure: string };
  taskWordAgainstNumbers: { task: string; text: string; whole: string };
  taskOverdueUnexplained: { task: string; deadline: string; days: number };
  taskStalled: { task: string; why: "noProgress" | "nothingDone" };
  // close-out
  taskDatesOutOfOrder: { task: string; earlier: string; earlierOn: string; later: string; laterOn: string };
  taskDatesAfterCutOff: { count: number; tasks: string; until: string };
  taskProgressAfterCutOff: { count: number; tasks: string; until: string };
  taskStepSkipped: { task: string; taken: string; missing: string };
  taskPublicationShort: { task: string; days: number };
}
