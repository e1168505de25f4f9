/** What IT answers. */
import type { WebServer } from "./server-files";

/** How the add-in comes to its users. */
export type Way = "share" | "onePc" | "central" | "browser";

/** Where the server's certificate comes from: it has one, the bureau's authority gives one, or we make one. */
export type Certificate = "present" | "authority" | "own";

export interface Answers {
  readonly way: Way;
  /** For the way "share" only. */
  readonly share: string;
  readonly server: WebServer;
  readonly certificate: Certificate;
  /** The PCs are in a Windows domain: group policy reaches them. */
  readonly hasDomain: boolean;
}
