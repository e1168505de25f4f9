/** A sheet's own custom properties: `customPr` elements, each naming a part that holds the value in UTF-16. */
import type { Sheet } from "../workbook/sheet";
import { addContentType, contentTypes, removeContentType } from "./content-types";
import { sheetChildren } from "./read-sheet";
import { addRelationship, readRelationships, removeRelationship, type Relationship } from "./relationships";
import { childrenNamed, parseXml } from "./xml";
import type { ZipPackage } from "./zip-package";

const KIND = "customProperty";

/** Key → value, as the sheet's part names them. */
export function readCustomProperties(
  zip: ZipPackage,
  xml: string,
  relationships: readonly Relationship[],
): ReadonlyMap<string, string> {
  const element = sheetChildren(xml).children.find(({ name }) => name === "customProperties");
  if (!element) return new Map();
  return new Map(
    childrenNamed(parseXml(xml, element.start), "customPr").flatMap(({ attributes }): [string, string][] => {
      const target = relationships.find(({ id }) => id === (attributes["r:id"] ?? attributes.id))?.target;
      const bytes = target === undefined ? null : zip.bytes(target);
      return bytes && attributes.name ? [[attributes.name, new TextDecoder("utf-16le").decode(bytes)]] : [];
    }),
  );
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** Writes the values as parts. @returns each property's name and its relationship, for the sheet's part */
export function writeCustomProperties(
  zip: ZipPackage,
  sheetPart: string,
  sheet: Sheet,
): { readonly name: string; readonly id: string }[] {
  for (const { id, target } of readRelationships(zip, sheetPart).filter(({ kind }) => kind === KIND)) {
    removeRelationship(zip, sheetPart, id);
    zip.remove(target);
    removeContentType(zip, target);
  }
  return [...sheet.customProperties].map(([name, value]) => {
    let number = 1;
    while (zip.find(`xl/customProperty${number}.bin`) !== null) number += 1;
    const part = `xl/customProperty${number}.bin`;
    zip.write(part, utf16(value));
    addContentType(zip, part, contentTypes.customProperty);
    return { name, id: addRelationship(zip, sheetPart, KIND, part) };
  });
}
