/** The work in the thread that asks for it: where there is no other, and nothing can be clicked until it is done. */
import { nextTask } from "../next-task";
import { unlessAbandoned, type Engine } from "./engine";

/** Fetched when it is needed: most panes have it done beside them. */
const program = (): Promise<typeof import("./compute-month")> =>
  import(/* webpackChunkName: "compute" */ "./compute-month");

export const localEngine: Engine = {
  compute: async (read, request, choices, signal) => {
    const { computedToTell } = await unlessAbandoned(program(), signal);
    return computedToTell(read, request, choices);
  },
  show: async (read, request, choices) => {
    const { shown, answers } = (await program()).shownWorkbook(read, request, choices);
    return {
      shown,
      asked: {
        trend: async (indicator) => {
          await nextTask();
          return answers.trend(indicator);
        },
        offers: async (sheet) => {
          await nextTask();
          return answers.offers(sheet);
        },
      },
    };
  },
};
