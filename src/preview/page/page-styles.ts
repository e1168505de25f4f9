/** The page's style sheet. The chrome follows the system's light or dark; cells stay as Excel shows them. */
import { standInFaces } from "./cell/fonts";
import { chromeStyles } from "./styles/chrome-styles";
import { gridStyles } from "./styles/grid-styles";
import { narrowStyles } from "./styles/narrow-styles";
import { shelfStyles } from "./styles/shelf-styles";
import { windowsStyles } from "./styles/windows-styles";

/** A sheet of the page's own making: its policy takes no style element with text in it. */
export function adoptStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** In this order: later rules go before earlier ones of the same weight. */
export const installStyles = (): void =>
  adoptStyles([standInFaces, chromeStyles, windowsStyles, gridStyles, shelfStyles, narrowStyles].join("\n"));
