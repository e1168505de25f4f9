/** The small window after a run from the ribbon: what was written, or what went wrong and what to do. */
import { monthOfKey } from "../calendar/period";
import { severitySymbol } from "../findings/severity";
import { commandWords } from "../i18n/command";
import type { Language } from "../i18n/language";
import { paneWords } from "../i18n/pane";
import { readResultFragment, type CommandResult, type ShownResult } from "../office/command-result";
import { failureWords } from "../office/failure-words";
import { languageOf } from "../office/language";
import { themeFor } from "../office/theme";
import type { Answer } from "./show-result";

/** How long Office may take to close the window once it was asked to. */
const CLOSING_MILLISECONDS = 1500;

interface Button {
  readonly label: string;
  readonly answer: Answer;
}

interface Page {
  readonly title: string;
  readonly symbol: { readonly text: string; readonly tone: "good" | "watch" | "bad" };
  readonly lines: readonly HTMLElement[];
  /** The first is the one that Enter presses. */
  readonly buttons: readonly [Button, ...Button[]];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

const line = (text: string, className = ""): HTMLElement => element("p", className, text);

function pageOf(result: CommandResult | null, language: Language): Page {
  if (result === null) {
    return {
      title: commandWords.lostTitle[language],
      symbol: { text: "▲", tone: "watch" },
      lines: [line(commandWords.lostText[language])],
      buttons: [{ label: commandWords.ok[language], answer: "close" }],
    };
  }
  return result.kind === "written" ? successPage(result, language) : failurePage(result, language);
}

type WrittenResult = Extract<CommandResult, { kind: "written" }>;

function successPage(written: WrittenResult, language: Language): Page {
  const { month, until, place, at, sheets, front, findings, since } = written;
  const { error, warning, note } = findings;
  const counts = (
    [
      [severitySymbol.error, "bad", paneWords.errors[language]({ count: error }), error],
      [severitySymbol.warning, "watch", paneWords.warnings[language]({ count: warning }), warning],
      [severitySymbol.note, "quiet", paneWords.notes[language]({ count: note }), note],
    ] as const
  ).filter(([, , , count]) => count > 0);
  return {
    title: paneWords.writtenTitle[language],
    symbol: { text: "✓", tone: "good" },
    lines: [
      element(
        "ul",
        "quiet",
        ...[
          paneWords.reportOf[language]({ place, ...monthOfKey(month) }),
          commandWords.until[language]({ until }),
          commandWords.madeAt[language]({ at }),
        ].map((text) => element("li", "", text)),
      ),
      line(
        `${commandWords.sheetsWritten[language]({ count: sheets, front })}${language === "en" ? " " : ""}` +
          `${paneWords.sourcesUntouched[language]}`,
      ),
      ...since[language].map((text) => line(text)),
      ...remarksOn(written, language),
      ...(counts.length === 0
        ? [line(paneWords.noFindings[language])]
        : [
            element(
              "ul",
              "",
              element("li", "", commandWords.findings[language]),
              ...counts.map(([symbol, tone, text]) => element("li", "", element("span", tone, `${symbol} `), text)),
            ),
            line(commandWords.seeChecks[language], "quiet"),
          ]),
    ],
    buttons: [{ label: commandWords.ok[language], answer: "close" }],
  };
}

/** What is to be known of how it was written. */
const remarksOn = ({ hidden, readOnly, kept, keptWords }: WrittenResult, language: Language): HTMLElement[] => [
  ...(keptWords === 0 ? [] : [line(paneWords.writtenWordsKept[language]({ count: keptWords }))]),
  ...(kept ? [] : [line(paneWords.writtenNotKept[language])]),
  ...(readOnly ? [line(paneWords.writtenReadOnly[language])] : []),
  ...(hidden.length === 0 ? [] : [line(paneWords.writtenHidden[language]({ sheets: hidden.join("、") }))]),
];

function failurePage(failure: Exclude<CommandResult, { kind: "written" }>, language: Language): Page {
  const { title, text, written, code, canRetry } = failureWords(failure, language);
  const close: Button = { label: paneWords.close[language], answer: "close" };
  return {
    title,
    symbol: { text: "■", tone: "bad" },
    lines: [
      line(text),
      ...written.map((sentence) => line(sentence)),
      ...(code === null ? [] : [line(paneWords.codeForSupport[language]({ code }), "quiet")]),
    ],
    buttons: canRetry ? [{ label: paneWords.retry[language], answer: "retry" }, close] : [close],
  };
}

let answered = false;

/** The page that asked for this window closes it; where that page is gone, only the window's own corner does. */
function answer(said: Answer, language: Language, footer: HTMLElement): void {
  if (answered) return;
  answered = true;
  const sayHow = (): void => footer.prepend(line(commandWords.closeByCross[language], "quiet"));
  if (typeof Office === "undefined") {
    sayHow();
    return;
  }
  // Before it is ready, Office.js does not know that this is a window and not a pane.
  void Office.onReady(() => Office.context.ui.messageParent(said));
  setTimeout(sayHow, CLOSING_MILLISECONDS);
}

function show({
  result,
  language,
  theme,
}: Omit<ShownResult, "result"> & { readonly result: CommandResult | null }): void {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  document.title = commandWords.title[language];
  const { title, symbol, lines, buttons } = pageOf(result, language);
  const footer = element("footer", "");
  for (const [index, { label, answer: said }] of buttons.entries()) {
    const button = element("button", index === 0 ? "primary" : "", label);
    button.type = "button";
    button.addEventListener("click", () => answer(said, language, footer));
    footer.append(button);
  }
  const heading = element("h1", "", element("span", symbol.tone, `${symbol.text} `), title);
  document.getElementById("result")?.replaceChildren(heading, ...lines, footer);
  footer.querySelector("button")?.focus();
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") answer("close", language, footer);
  });
}

// In a browser that is too old, the page itself has spoken already.
if (document.getElementById("old")?.hidden) {
  const systemTheme = themeFor(undefined, matchMedia("(prefers-color-scheme: dark)").matches);
  show(
    readResultFragment(location.hash) ?? { result: null, language: languageOf(navigator.language), theme: systemTheme },
  );
}
