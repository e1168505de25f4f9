/** Office's own account of where a page runs. */

/** What of it a page may lack, although its types promise it: all in a plain browser, members in an older Excel. */
export interface LooseContext {
  readonly document?: { readonly url?: string | null };
  readonly displayLanguage?: string;
  /** Parts the browser's one store of an origin between the add-ins that share it. */
  readonly partitionKey?: string;
  readonly officeTheme?: Partial<Office.OfficeTheme>;
}

export const officeContext = (): LooseContext => (Office.context as LooseContext | undefined) ?? {};
