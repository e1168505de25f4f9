/** What Microsoft's schemas cannot see in a manifest, and Excel answers with silence. */
import type { Document, Element } from "@xmldom/xmldom";
import { elements, manifestUrls, parseManifest } from "./manifest-xml";

export interface ManifestFacts {
  readonly packageVersion: string;
  /** Pixel size of the image that a URL will answer with, or null where there is no such file. */
  readonly imageSize: (url: string) => { readonly width: number; readonly height: number } | null;
}

type Rule = (document: Document, facts: ManifestFacts) => string[];

const named = (document: Document, ...names: string[]): Element[] =>
  elements(document).filter((element) => names.includes(element.localName ?? ""));

const textOf = (document: Document, name: string): string => named(document, name)[0]?.textContent?.trim() ?? "";

const valueOf = (element: Element): string => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";

const resources = (document: Document): Element[] =>
  named(document, "Image", "Url", "String").filter((element) => element.hasAttribute("id"));

const everyResidResolvesAndIsUsed: Rule = (document) => {
  const defined = new Set(resources(document).map((element) => element.getAttribute("id") ?? ""));
  const used = new Set(elements(document).flatMap((element) => element.getAttribute("resid") ?? []));
  return [
    ...[...used].filter((id) => !defined.has(id)).map((id) => `resid "${id}" is not defined in Resources`),
    ...[...defined].filter((id) => !used.has(id)).map((id) => `resource "${id}" is never used`),
  ];
};

const idsAreShort: Rule = (document) =>
  resources(document)
    .map((element) => element.getAttribute("id") ?? "")
    .filter((id) => id.length > 32)
    .map((id) => `resource id "${id}" is longer than 32 characters`);

const stringsFit: Rule = (document) => {
  const limits = { ShortStrings: 125, LongStrings: 250 } as const;
  return Object.entries(limits).flatMap(([group, limit]) =>
    named(document, group).flatMap((parent) =>
      [...parent.getElementsByTagName("*")]
        .map(valueOf)
        .filter((value) => value.length > limit)
        .map((value) => `${group}: "${value.slice(0, 20)}…" is longer than ${limit} characters`),
    ),
  );
};

const urlsAreHttps: Rule = (document) =>
  manifestUrls(document)
    .filter(({ url }) => !url.startsWith("https://"))
    .map(({ url }) => `${url} is not https`);

const urlsShareOneOrigin: Rule = (document) => {
  const origins = new Set(manifestUrls(document).map(({ url }) => new URL(url).origin));
  return origins.size > 1 ? [`URLs lie on several origins: ${[...origins].join(", ")}`] : [];
};

const imagesHaveTheirSize: Rule = (document, { imageSize }) => {
  const urlOfImage = new Map(
    resources(document)
      .filter((element) => element.localName === "Image")
      .map((element) => [element.getAttribute("id") ?? "", valueOf(element)]),
  );
  const declared = [
    ...named(document, "Image")
      .filter((element) => element.hasAttribute("size"))
      .map((element) => ({ url: urlOfImage.get(element.getAttribute("resid") ?? ""), size: Number(element.getAttribute("size")) })),
    ...named(document, "IconUrl").map((element) => ({ url: valueOf(element), size: 32 })),
    ...named(document, "HighResolutionIconUrl").map((element) => ({ url: valueOf(element), size: 64 })),
  ];
  return declared.flatMap(({ url, size }) => {
    if (url === undefined) return [];
    const actual = imageSize(url);
    if (actual === null) return [`${url} is not a PNG that exists`];
    return actual.width === size && actual.height === size ? [] : [`${url} is ${actual.width} × ${actual.height}, declared ${size}`];
  });
};

const everyWordIsTranslated: Rule = (document) => {
  const defaultLocale = textOf(document, "DefaultLocale");
  const words = [...named(document, "DisplayName", "Description"), ...named(document, "String")].filter((element) =>
    element.hasAttribute("DefaultValue"),
  );
  return words.flatMap((element) => {
    const locales = [...element.getElementsByTagName("*")].map((override) => override.getAttribute("Locale"));
    const label = `"${valueOf(element).slice(0, 16)}"`;
    return [
      ...(locales.includes("en-US") ? [] : [`${label} has no en-US override`]),
      ...(locales.includes(defaultLocale) ? [`${label} overrides the default locale ${defaultLocale}`] : []),
    ];
  });
};

const versionIsThePackages: Rule = (document, { packageVersion }) => {
  const version = textOf(document, "Version");
  return version === `${packageVersion}.0` ? [] : [`Version is ${version}, package.json says ${packageVersion}`];
};

/** Application-specific APIs need it even for reading (excel-facts §2.1). */
const mayReadAndWrite: Rule = (document) =>
  textOf(document, "Permissions") === "ReadWriteDocument" ? [] : ["Permissions is not ReadWriteDocument"];

const idIsAGuid: Rule = (document) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(document, "Id")) ? [] : ["Id is not a GUID"];

const rules: readonly Rule[] = [
  everyResidResolvesAndIsUsed, idsAreShort, stringsFit, urlsAreHttps, urlsShareOneOrigin, imagesHaveTheirSize,
  everyWordIsTranslated, versionIsThePackages, mayReadAndWrite, idIsAGuid,
];

/** Every problem of the manifest, one line each; none: an empty list. */
export function lintManifest(xml: string, facts: ManifestFacts): string[] {
  const document = parseManifest(xml);
  return rules.flatMap((rule) => rule(document, facts));
}

/** Width and height of a PNG, from its header. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
