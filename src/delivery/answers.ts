/** What IT answers. */

/** How the add-in comes to its users. */
export type Way = "share" | "onePc" | "central" | "browser";

/** For neither of which a program has to run; of other servers nothing is known. */
export type WebServer = "iis" | "nginx" | "other";

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
