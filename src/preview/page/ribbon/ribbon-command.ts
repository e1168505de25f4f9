/** Runs a function of the add-in's unseen page, as Excel does for a button of the ribbon: a page for every press. */
import type { ExcelHost } from "../../host/excel-host";
import type { ShowDialog } from "../../host/pane-conversation";
import { connectFrame } from "../../host/wac-transport";
import type { RibbonAction } from "./ribbon";
import type { PageLanguage } from "../words";

/** Excel gives a function five minutes; one whose page does not even start has failed long before. */
const START_SECONDS = 30;

export type CommandOutcome = "completed" | "noSuchFunction" | "notStarted";

export interface CommandOptions {
  readonly host: ExcelHost;
  readonly language: PageLanguage;
  readonly controlId: string;
  readonly action: Extract<RibbonAction, { readonly kind: "executeFunction" }>;
  readonly showDialog: ShowDialog;
}

/** Resolves when the function has said that it is done, which is after its window was closed. */
export function runCommand({ host, language, controlId, action, showDialog }: CommandOptions): Promise<CommandOutcome> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = controlId;
  return new Promise<CommandOutcome>((resolve) => {
    const late = setTimeout(() => end("notStarted"), START_SECONDS * 1000);
    const connection = connectFrame({
      host,
      frame,
      language,
      showDialog,
      url: action.url,
      command: {
        controlId,
        functionName: action.functionName,
        called: () => clearTimeout(late),
        completed: (code) => end(code === 0 ? "completed" : "noSuchFunction"),
      },
    });
    const end = (outcome: CommandOutcome): void => {
      clearTimeout(late);
      resolve(outcome);
      // The page is still to hear that its word arrived.
      setTimeout(() => {
        connection.disconnect();
        frame.remove();
      });
    };
    document.body.append(frame);
  });
}
