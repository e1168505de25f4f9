/** What add-ins keep in a workbook, in a part of its own and in the list of such. */
import type { Workbook } from "../workbook/workbook";
import { addContentType, contentTypes } from "./content-types";
import type { PackageParts } from "./package-parts";
import { addRelationship, readRelationships, removeRelationship } from "./relationships";
import { readSettings, writeSettings } from "./settings-part";
import { RELATIONSHIPS } from "./write-sheet";
import { child, parseXml } from "./xml";

export function writeSettingsPart(parts: PackageParts, workbook: Workbook): void {
  const own = parts.zip
    .names()
    .find(
      (name) =>
        /^xl\/webextensions\/webextension\d*\.xml$/i.test(name) && readSettings(parts.zip.text(name) ?? "") !== null,
    );
  const panes = readRelationships(parts.zip, "").find(({ kind }) => kind === "webextensiontaskpanes");
  if (workbook.settings.size === 0) {
    if (own !== undefined && panes) removeExtension(parts, own, panes);
    return;
  }
  const part = own ?? parts.free("xl/webextensions", "webextension");
  parts.zip.write(part, writeSettings(workbook.settings));
  if (own !== undefined) return;
  addContentType(parts.zip, part, contentTypes.webextension);
  const list = panes?.target ?? "xl/webextensions/taskpanes.xml";
  if (!panes) {
    parts.zip.write(
      list,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="http:' +
        '//schemas.microsoft.com/office/webextensions/taskpanes/2010/11"></wetp:taskpanes>',
    );
    addContentType(parts.zip, list, contentTypes.webextensiontaskpanes);
    addRelationship(parts.zip, "", "webextensiontaskpanes", list);
  }
  const id = addRelationship(parts.zip, list, "webextension", part);
  const xml = parts.zip.text(list) ?? "";
  const root = parseXml(xml);
  parts.zip.write(
    list,
    `${xml.slice(0, root.innerEnd)}` +
      `<wetp:taskpane xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" ` +
      `dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="${RELATIONSHIPS}` +
      `" r:id="${id}"/></wetp:taskpane>${xml.slice(root.innerEnd)}`,
  );
}

function removeExtension(
  parts: PackageParts,
  part: string,
  panes: { readonly id: string; readonly target: string },
): void {
  const relationship = readRelationships(parts.zip, panes.target).find(
    ({ target }) => target.toLowerCase() === part.toLowerCase(),
  );
  const xml = parts.zip.text(panes.target) ?? "";
  const root = parseXml(xml);
  const pane = root.children.find(
    (element) => child(element, "webextensionref")?.attributes["r:id"] === relationship?.id,
  );
  parts.remove(part);
  if (root.children.length <= 1) {
    removeRelationship(parts.zip, "", panes.id);
    parts.remove(panes.target);
    return;
  }
  if (pane) parts.zip.write(panes.target, xml.slice(0, pane.start) + xml.slice(pane.end));
  if (relationship) removeRelationship(parts.zip, panes.target, relationship.id);
}
