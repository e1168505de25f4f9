/**
 * The language of the pane and the commands: as staff chose, else as Office speaks. Kept on this computer, since it is
 * a person's and not the workbook's.
 */
import type { Language } from "../i18n/language";

const isLanguage = (value: string | null): value is Language => value === "zh-CN" || value === "en";

/** Chinese for every kind of Chinese, English for all else. */
export const languageOf = (displayLanguage: string): Language => (/^zh\b/i.test(displayLanguage) ? "zh-CN" : "en");

/** Browsers share one store between add-ins of an origin, parted by this prefix where Office gives one. */
const key = (partition: string | undefined): string => `${partition ?? ""}rectification-report.language`;

export function chosenLanguage(partition: string | undefined): Language | null {
  try {
    const kept = localStorage.getItem(key(partition));
    return isLanguage(kept) ? kept : null;
  } catch {
    // Storage may be forbidden by policy: the choice then lasts as long as the pane.
    return null;
  }
}

export function keepLanguage(language: Language, partition: string | undefined): void {
  try {
    localStorage.setItem(key(partition), language);
  } catch {
    // As above.
  }
}
