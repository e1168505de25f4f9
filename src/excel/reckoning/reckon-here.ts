/** The work in the thread that asks for it: where there is no other, and nothing can be clicked until it is done. */
import { nextTask } from "../next-task";
import { unlessAbandoned, type Reckoner } from "./reckoning";

/** Fetched when it is needed: most panes have it done beside them. */
const engine = (): Promise<typeof import("./reckon")> => import(/* webpackChunkName: "reckon" */ "./reckon");

export const reckonHere: Reckoner = {
  reckon: async (read, request, choices, signal) => {
    const { reckonedToTell } = await unlessAbandoned(engine(), signal);
    return reckonedToTell(read, request, choices);
  },
  show: async (read, request, choices) => {
    const { shown, answers } = (await engine()).shownWorkbook(read, request, choices);
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
