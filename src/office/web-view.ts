/** The web view as the guard in the page names it (web-view-guard.js); where there is no guard, as it names itself. */

declare global {
  interface Window {
    readonly webViewGuard?: { readonly tooOld: boolean; readonly webView: string };
  }
}

export const webViewName = (): string => window.webViewGuard?.webView ?? navigator.userAgent;
