/** The two addresses that IT types: where the site is served, and where the catalogue's shared folder is. */

export interface SiteAddress {
  /** "https://intranet.example/rectification/", always ending in "/". */
  readonly base: string;
  readonly host: string;
  readonly port: string;
  /** "/rectification/" */
  readonly path: string;
  /** The host is a number: its certificate must name it as such. */
  readonly isNumber: boolean;
}

export type AddressProblem = "empty" | "notAnAddress" | "badHost" | "notHttps" | "thisComputer" | "aFile" | "hasQuery";

export type Read<Value, Problem> = { readonly value: Value } | { readonly problem: Problem };

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\])$/i;
/** What a certificate can name (RFC 5280 4.2.1.6): letters of any script, digits and hyphens between full stops. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.?$/i;
const THIS_COMPUTER = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/** As people write it: without "https://", with or without the last "/", in full-width letters by accident. */
export function readAddress(typed: string): Read<SiteAddress, AddressProblem> {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return { problem: "empty" };
  if (/^[a-z]:[\\/]|^\\\\/i.test(text)) return { problem: "notAnAddress" };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "https") return { problem: "notHttps" };
  let url: URL;
  try {
    url = new URL(scheme === undefined ? `https://${text}` : text);
  } catch {
    return { problem: "notAnAddress" };
  }
  if (url.hostname === "" || url.username !== "" || /\s/.test(text)) return { problem: "notAnAddress" };
  // "https//oa/": the colon was left out, and a host called https would be asked.
  if (scheme === undefined && /^https?(?:[:/]|$)/i.test(text)) return { problem: "notAnAddress" };
  if (url.port === "80") return { problem: "notHttps" };
  if (!NUMBER.test(url.hostname) && !HOST.test(url.hostname)) return { problem: "badHost" };
  if (url.search !== "" || url.hash !== "") return { problem: "hasQuery" };
  if (THIS_COMPUTER.test(url.hostname)) return { problem: "thisComputer" };
  if (/\.\w{2,5}$/.test(url.pathname)) return { problem: "aFile" };
  const path = url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`;
  return {
    value: {
      base: url.origin + path,
      host: url.hostname,
      port: url.port === "" ? "443" : url.port,
      path,
      isNumber: NUMBER.test(url.hostname),
    },
  };
}

/** The path as people and server settings write it: "/督察/" for "/%E7%9D%A3%E5%AF%9F/". */
export function readablePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export type ShareProblem = "empty" | "notAShare" | "aDrive" | "aFile" | "badCharacter";

/** A shared folder as Windows writes it, `\\server\share` or a folder below. @returns it without a last "\" */
export function readShare(typed: string): Read<string, ShareProblem> {
  const text = typed
    .trim()
    .replaceAll("＼", "\\")
    .replace(/[\\/]+$/, "");
  if (text === "") return { problem: "empty" };
  if (/^[a-z]:/i.test(text)) return { problem: "aDrive" };
  const path = text.startsWith("//") ? text.replaceAll("/", "\\") : text;
  if (!/^\\\\[^\\/]+\\[^\\/]/.test(path)) return { problem: "notAShare" };
  // Quotation marks and percent signs would end or change what stands in the command files.
  if (/[<>:"|?*%\p{Cc}]/u.test(path.slice(2)) || path.slice(2).includes("\\\\")) return { problem: "badCharacter" };
  return /\.xml$/i.test(path) ? { problem: "aFile" } : { value: path };
}
