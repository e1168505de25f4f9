/** What Microsoft's schemas cannot see in a manifest, and Excel answers with silence. */
import type { Document, Element } from "@xmldom/xmldom";
import { elements, manifestUrls, parseManifest } from "./manifest-xml";

export interface ManifestFacts {
  readonly packageVersion: string;
  /** Pixel size of the image that a URL will answer with, or null where there is no such file. */
  readonly imageSize: (url: string) => { readonly width: number; readonly height: number } | null;
  /** The names of the functions that the page behind the buttons associates. */
  readonly functions: readonly string[];
}

type Rule = (document: Document, facts: ManifestFacts) => string[];

const named = (document: Document, ...names: string[]): Element[] =>
  elements(document).filter((element) => names.includes(element.localName ?? ""));

const textOf = (document: Document, name: string): string => named(document, name)[0]?.textContent?.trim() ?? "";

const valueOf = (element: Element): string =>
  element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";

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

/** What a resid may point to, by the element that has it. */
const kinds: Readonly<Record<string, "Urls" | "Images" | "ShortStrings" | "LongStrings">> = {
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  Image: "Images",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

const residsPointToTheirKind: Rule = (document) => {
  const kindOf = new Map(
    resources(document).map((element) => [
      element.getAttribute("id") ?? "",
      (element.parentNode as Element | null)?.localName ?? "",
    ]),
  );
  return elements(document).flatMap((element) => {
    const id = element.getAttribute("resid");
    const wanted = kinds[element.localName ?? ""];
    const kind = kindOf.get(id ?? "");
    return id === null || wanted === undefined || kind === undefined || kind === wanted
      ? []
      : [`${element.localName} "${id}" is one of ${kind}, not of ${wanted}`];
  });
};

const everyFunctionIsThere: Rule = (document, { functions }) => {
  const called = named(document, "FunctionName").map((element) => element.textContent?.trim() ?? "");
  const hasPage = named(document, "FunctionFile").length > 0;
  return [
    ...called
      .filter((name) => !functions.includes(name))
      .map((name) => `FunctionName "${name}" is associated by no command`),
    ...functions.filter((name) => !called.includes(name)).map((name) => `the command "${name}" is called by no button`),
    ...(called.length > 0 && !hasPage ? ["a button runs a function, but there is no FunctionFile to find it in"] : []),
    ...(called.length === 0 && hasPage ? ["there is a FunctionFile, but no button runs a function of it"] : []),
  ];
};

const controlsAreToldApart: Rule = (document) => {
  const ids = named(document, "Group", "Control").map((element) => element.getAttribute("id") ?? "");
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `the id "${id}" is given twice`,
  );
};

/** Excel draws a button without these at its own choice of scaling, or not at all. */
const ICON_SIZES = ["16", "32", "80"];

const everyIconHasItsSizes: Rule = (document) =>
  named(document, "Icon").flatMap((icon) => {
    const sizes = [...icon.getElementsByTagName("*")].map((image) => image.getAttribute("size"));
    const owner = (icon.parentNode as Element | null)?.getAttribute("id") ?? "";
    return ICON_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `the icon of "${owner}" has no size ${size}`,
    );
  });

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
      .map((element) => ({
        url: urlOfImage.get(element.getAttribute("resid") ?? ""),
        size: Number(element.getAttribute("size")),
      })),
    ...named(document, "IconUrl").map((element) => ({ url: valueOf(element), size: 32 })),
    ...named(document, "HighResolutionIconUrl").map((element) => ({ url: valueOf(element), size: 64 })),
  ];
  return declared.flatMap(({ url, size }) => {
    if (url === undefined) return [];
    const actual = imageSize(url);
    if (actual === null) return [`${url} is not a PNG that exists`];
    return actual.width === size && actual.height === size
      ? []
      : [`${url} is ${actual.width} × ${actual.height}, declared ${size}`];
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

/** Application-specific APIs need it even for reading (learn.microsoft.com, “Requesting permissions for API use”). */
const mayReadAndWrite: Rule = (document) =>
  textOf(document, "Permissions") === "ReadWriteDocument" ? [] : ["Permissions is not ReadWriteDocument"];

const idIsAGuid: Rule = (document) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(document, "Id")) ? [] : ["Id is not a GUID"];

const rules: readonly Rule[] = [
  everyResidResolvesAndIsUsed,
  residsPointToTheirKind,
  everyFunctionIsThere,
  controlsAreToldApart,
  everyIconHasItsSizes,
  idsAreShort,
  stringsFit,
  urlsAreHttps,
  urlsShareOneOrigin,
  imagesHaveTheirSize,
  everyWordIsTranslated,
  versionIsThePackages,
  mayReadAndWrite,
  idIsAGuid,
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
