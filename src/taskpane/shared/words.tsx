/** The pane's language, given to every component. */
import { createContext, useContext } from "react";
import type { Language } from "../../i18n/language";

export const LanguageContext = createContext<Language>("zh-CN");

export const useLanguage = (): Language => useContext(LanguageContext);

/** Picks an entry's text or message in the pane's language: `say(paneWords.retry)`, `say(paneWords.month)({ … })`. */
export function useWords(): <Text>(entry: Readonly<Record<Language, Text>>) => Text {
  const language = useLanguage();
  return (entry) => entry[language];
}
