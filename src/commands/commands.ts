/**
 * The page behind the ribbon's buttons. It is never seen: what comes of a press is shown in a window, or told by the
 * pane.
 */
import "../office/older-web-views";
import { commands, press } from "./press";

// At once, not when Office is ready: from then on it calls.
for (const [name, command] of Object.entries(commands))
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => press(command, event));
void Office.onReady();
