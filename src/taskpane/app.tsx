/** The pane in its theme and language, tied to Excel. */
import { FluentProvider, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import type { Language } from "../i18n/language";
import { paneWords } from "../i18n/pane";
import { Pane, type ReadyPaneProps } from "./pane";
import { themeFor, type ThemeName } from "../office/theme";
import { usePane, type Host } from "./state/use-pane";
import { LanguageContext } from "./shared/words";

/** Fluent's own list has no Chinese face, and what a browser falls back to is often a serif. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const darkPreference = "(prefers-color-scheme: dark)";

function subscribeToPreference(changed: () => void): () => void {
  const query = matchMedia(darkPreference);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

export interface AppProps {
  readonly host: Host;
  readonly ReadyPane: ComponentType<ReadyPaneProps>;
  readonly version: string;
  readonly initialLanguage: Language;
  readonly keepLanguage: (language: Language) => void;
  readonly officeBackground: string | undefined;
}

export function App({ host, initialLanguage, keepLanguage, officeBackground, ...props }: AppProps): ReactNode {
  const [language, setLanguage] = useState(initialLanguage);
  const [state, actions] = usePane(host);
  const prefersDark = useSyncExternalStore(subscribeToPreference, () => matchMedia(darkPreference).matches);
  const theme = themeFor(officeBackground, prefersDark);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = theme;
    document.title = paneWords.paneTitle[language];
  }, [language, theme]);

  const changeLanguage = (next: Language): void => {
    setLanguage(next);
    keepLanguage(next);
  };

  return (
    <LanguageContext.Provider value={language}>
      <FluentProvider theme={themes[theme]}>
        <Pane {...props} state={state} actions={actions} changeLanguage={changeLanguage} />
      </FluentProvider>
    </LanguageContext.Provider>
  );
}
