/** Shows what came of a run in a small window of Office's. */
import { resultFragment, type CommandResult, type ShownResult } from "../office/command-result";
import type { Language } from "../i18n/language";
import { officeContext } from "../office/context";
import { chosenLanguage, languageOf } from "../office/language";
import { themeFor } from "../office/theme";

/** What the page in the window says when its buttons are pressed. */
export type Answer = "close" | "retry";

/** Percent of the screen: about 410 × 350 on 1366 × 768. */
const SIZE = { width: 30, height: 46 };

/** Office's code for "this page has a window open already". */
const ALREADY_OPEN = 12007;
/** An earlier window is closed by the time that the next may open, but when, Office does not say. */
const PATIENCE_MILLISECONDS = 400;
const TRIES = 5;

let open: { readonly dialog: Office.Dialog; readonly ended: () => void } | null = null;

/**
 * @returns when the window is closed: what was pressed in it, "close" where it was closed by its corner; "refused" at
 * once where Office shows none
 */
export async function showResult(result: CommandResult): Promise<Answer | "refused"> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return "refused";
  const before = open;
  open = null;
  before?.dialog.close();
  before?.ended();
  const how = howToShow();
  const dialog = await openWindow(windowUrl({ result: inOneLanguage(result, how.language), ...how }));
  if (dialog === null) return "refused";
  return new Promise((resolve) => {
    open = { dialog, ended: () => resolve("close") };
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      const answer = "message" in event ? event.message : "";
      if (answer !== "close" && answer !== "retry") return;
      if (open?.dialog === dialog) open = null;
      dialog.close();
      resolve(answer);
    });
    // Closed by its corner, or its page did not load: there is nothing more to wait for.
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
      if (open?.dialog === dialog) open = null;
      resolve("close");
    });
  });
}

/** Some Offices take no more than 2,000 characters of an address. */
const inOneLanguage = (result: CommandResult, language: Language): CommandResult =>
  result.kind === "written"
    ? { ...result, since: { "zh-CN": [], en: [], [language]: result.since[language] } }
    : result;

function howToShow(): Omit<ShownResult, "result"> {
  const { displayLanguage = "", partitionKey, officeTheme } = officeContext();
  return {
    language: chosenLanguage(partitionKey) ?? languageOf(displayLanguage),
    theme: themeFor(officeTheme?.bodyBackgroundColor, matchMedia("(prefers-color-scheme: dark)").matches),
  };
}

/**
 * Office takes https only. Where these pages are served otherwise, on the try-out page, its host knows what is meant.
 */
function windowUrl(shown: ShownResult): string {
  const url = new URL("command-result.html", location.href);
  url.protocol = "https:";
  url.hash = resultFragment(shown);
  return url.href;
}

async function openWindow(url: string): Promise<Office.Dialog | null> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await display(url);
    if (answer.status === Office.AsyncResultStatus.Succeeded) return answer.value;
    if (answer.error.code !== ALREADY_OPEN || attempt === TRIES) return null;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  }
}

/**
 * In a frame where Office itself runs in a browser: no pop-up blocker, and no question that an unseen page could not
 * ask.
 */
const display = (url: string): Promise<Office.AsyncResult<Office.Dialog>> =>
  new Promise((resolve) => Office.context.ui.displayDialogAsync(url, { ...SIZE, displayInIframe: true }, resolve));
