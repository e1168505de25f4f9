/** The page behind the ribbon's buttons. It is never seen: what comes of a press is shown in a window, or told by the pane. */
import { commands, press } from "./press";

void Office.onReady(() => {
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, (event: Office.AddinCommands.Event) => press(command, event));
});
