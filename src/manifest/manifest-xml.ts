/** The manifest as a parsed document: where its URLs are, and how they move to another host. */
import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";

/** Where the manifest in the repository points: a developer's own machine. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

export function parseManifest(xml: string): Document {
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(`manifest.xml: ${message}`);
    },
  }).parseFromString(xml, "text/xml");
}

/** Every element of the manifest, in document order. */
export function elements(document: Document): Element[] {
  return [...document.getElementsByTagName("*")];
}

/** Attributes that hold what a person sees or what is fetched: DefaultValue, and Value of an override. */
const valueAttributes = ["DefaultValue", "Value"] as const;

const isUrl = (value: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(value);

/** All URLs of the manifest, with the element and attribute that hold them. */
export function manifestUrls(document: Document): { element: Element; attribute: string; url: string }[] {
  return elements(document).flatMap((element) =>
    valueAttributes.flatMap((attribute) => {
      const url = element.getAttribute(attribute);
      return url !== null && isUrl(url) ? [{ element, attribute, url }] : [];
    }),
  );
}

export interface ManifestIdentity {
  readonly id: string;
  /** "0.1.0.0" */
  readonly version: string;
}

export function manifestIdentity(xml: string): ManifestIdentity {
  const document = parseManifest(xml);
  const text = (name: string): string => document.getElementsByTagName(name)[0]?.textContent?.trim() ?? "";
  return { id: text("Id"), version: text("Version") };
}

/** The manifest with the package's version, "1.2.3" → "1.2.3.0". @throws Error where it has no Version */
export function withVersion(xml: string, packageVersion: string): string {
  const document = parseManifest(xml);
  const version = document.getElementsByTagName("Version")[0];
  if (!version) throw new Error("manifest.xml has no Version");
  version.textContent = `${packageVersion}.0`;
  return new XMLSerializer().serializeToString(document);
}

/**
 * The manifest for a deployment: every URL under `DEVELOPMENT_URL` moved under `baseUrl`.
 *
 * @param baseUrl where the built folder will be served, https, e.g. "https://intranet.example/rectification/"
 * @throws Error if `baseUrl` is not https, or a URL lies outside `DEVELOPMENT_URL` and so would not move along
 */
export function deployManifest(xml: string, baseUrl: string): string {
  const base = new URL(baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  if (base.protocol !== "https:") throw new Error(`Office loads add-ins over https only, not from ${baseUrl}`);
  const document = parseManifest(xml);
  for (const { element, attribute, url } of manifestUrls(document)) {
    if (!url.startsWith(DEVELOPMENT_URL)) throw new Error(`manifest.xml: ${url} is not under ${DEVELOPMENT_URL}`);
    element.setAttribute(attribute, new URL(url.slice(DEVELOPMENT_URL.length), base).href);
  }
  const deployed = new XMLSerializer().serializeToString(document);
  if (/localhost|127\.0\.0\.1/.test(deployed))
    throw new Error("manifest.xml still names localhost after its URLs were moved");
  return deployed;
}
