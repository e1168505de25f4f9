/** The add-in's buttons on the ribbon, as manifest.xml declares them: nothing of them is known here beforehand. */
import type { PageLanguage } from "../words";

export type RibbonAction =
  | { readonly kind: "showTaskpane"; readonly url: URL }
  | { readonly kind: "executeFunction"; readonly url: URL; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Pixels → where the image of that size is. */
  readonly icons: ReadonlyMap<number, URL>;
  readonly action: RibbonAction;
}

export interface Ribbon {
  /** The add-in's name, as Excel puts it over its windows. */
  readonly addIn: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
}

/** @throws Error where the manifest cannot be read */
export async function fetchRibbon(language: PageLanguage): Promise<Ribbon> {
  const answer = await fetch("manifest.xml");
  if (!answer.ok) throw new Error(`manifest.xml: ${answer.status}`);
  return readRibbon(
    new DOMParser().parseFromString(await answer.text(), "text/xml"),
    language,
    new URL(".", location.href),
  );
}

/** @param served where the manifest's pages lie here; it names the place that Excel fetches them from */
function readRibbon(manifest: Document, language: PageLanguage, served: URL): Ribbon {
  const all = (parent: Document | Element, name: string): Element[] =>
    [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
  const one = (parent: Document | Element, name: string): Element => {
    const found = all(parent, name)[0];
    if (!found) throw new Error(`manifest.xml has no ${name}`);
    return found;
  };
  const spoken = (element: Element): string =>
    all(element, "Override")
      .find((override) => override.getAttribute("Locale") === language)
      ?.getAttribute("Value") ??
    element.getAttribute("DefaultValue") ??
    "";
  const resources = new Map(
    [...one(manifest, "Resources").getElementsByTagName("*")].map((element) => [element.getAttribute("id"), element]),
  );
  const resource = (element: Element): string => {
    const found = resources.get(element.getAttribute("resid"));
    if (!found) throw new Error(`manifest.xml has no resource ${element.getAttribute("resid") ?? ""}`);
    return spoken(found);
  };
  const home = new URL(".", spoken(one(one(manifest, "DefaultSettings"), "SourceLocation")));
  const here = (url: string): URL => new URL(url.startsWith(home.href) ? url.slice(home.href.length) : url, served);

  const action = (control: Element): RibbonAction => {
    const element = one(control, "Action");
    return element.getAttribute("xsi:type") === "ShowTaskpane"
      ? { kind: "showTaskpane", url: here(resource(one(element, "SourceLocation"))) }
      : {
          kind: "executeFunction",
          url: here(resource(one(manifest, "FunctionFile"))),
          functionName: one(element, "FunctionName").textContent?.trim() ?? "",
        };
  };
  const group = one(manifest, "Group");
  return {
    addIn: spoken(one(manifest, "DisplayName")),
    group: resource(one(group, "Label")),
    buttons: all(group, "Control").map((control) => ({
      id: control.getAttribute("id") ?? "",
      label: resource(one(control, "Label")),
      tip: resource(one(one(control, "Supertip"), "Description")),
      icons: new Map(
        all(one(control, "Icon"), "Image").map((image) => [Number(image.getAttribute("size")), here(resource(image))]),
      ),
      action: action(control),
    })),
  };
}
