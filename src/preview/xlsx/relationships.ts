/** How parts point at each other. */
import { encodeAttribute, parseXml } from "./xml";
import type { ZipPackage } from "./zip-package";

export interface Relationship {
  readonly id: string;
  /** The last segment of the type's URI: worksheet, styles, chart … the same in transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** A part's full name without the leading slash; for external targets the target as it stands. */
  readonly target: string;
  readonly external: boolean;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relationshipType = (kind: string): string =>
  kind === "webextension" || kind === "webextensiontaskpanes"
    ? `http://schemas.microsoft.com/office/2011/relationships/${kind}`
    : `${OFFICE}/${kind}`;

export const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

/** A target as written, made into a part's name: absolute, or relative to the folder of the part that points. */
function resolveTarget(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = from.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** The relationships of a part ("" for the package itself). */
export function readRelationships(zip: ZipPackage, part: string): Relationship[] {
  const xml = zip.text(relationshipsPart(part));
  if (xml === null) return [];
  return parseXml(xml).children.map(({ attributes }) => {
    const external = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      type: attributes.Type ?? "",
      kind: (attributes.Type ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** The shortest way from one part to another. */
function relativeTarget(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
  return [...source.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}

/** Adds a relationship and gives its new id. */
export function addRelationship(zip: ZipPackage, part: string, kind: string, target: string, external = false): string {
  const file = relationshipsPart(part);
  const xml = zip.text(file);
  const used = new Set(readRelationships(zip, part).map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const written =
    `<Relationship Id="${id}" Type="${relationshipType(kind)}" Target="` +
    `${encodeAttribute(external ? target : part === "" ? target : relativeTarget(part, target))}"` +
    `${external ? ' TargetMode="External"' : ""}/>`;
  if (xml === null) {
    zip.write(
      file,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http:` +
        `//schemas.openxmlformats.org/package/2006/relationships">${written}</Relationships>`,
    );
  } else {
    const root = parseXml(xml);
    // The root may use a prefix, or be empty and self-closing.
    const prefix = /^<([\w.-]+:)?Relationships/.exec(xml.slice(root.start))?.[1] ?? "";
    const prefixed = written.replace("<Relationship", `<${prefix}Relationship`);
    zip.write(
      file,
      root.innerStart === root.end
        ? `${xml.slice(0, root.end).replace(/\/>$/, ">")}${prefixed}</${prefix}Relationships>${xml.slice(root.end)}`
        : xml.slice(0, root.innerEnd) + prefixed + xml.slice(root.innerEnd),
    );
  }
  return id;
}

export function removeRelationship(zip: ZipPackage, part: string, id: string): void {
  const file = relationshipsPart(part);
  const xml = zip.text(file);
  if (xml === null) return;
  const element = parseXml(xml).children.find(({ attributes }) => attributes.Id === id);
  if (element) zip.write(file, xml.slice(0, element.start) + xml.slice(element.end));
}
