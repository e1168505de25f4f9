/** How a public notice calls the state of a task: in no better words than the list has for it. */
import { isDone, type TaskStanding, type TaskStatus } from "./task";

/** underWay: nobody says at what pace; permanent: it goes on for ever, and nobody says more of it. */
export type NoticeState = TaskStatus | "underWay" | "permanent";

/** It is due on no day and goes on: 长期坚持. */
export const isPermanent = ({ deadline, computed }: Pick<TaskStanding, "deadline" | "computed">): boolean =>
  deadline.kind === "permanent" && !isDone(computed);

export const noticeState = (task: Pick<TaskStanding, "deadline" | "computed" | "goesOn">): NoticeState =>
  task.goesOn === true ? (isPermanent(task) ? "permanent" : "underWay") : task.computed;
