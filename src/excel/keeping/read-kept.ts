/** A report that is kept in the file, read again. ExcelApi 1.5. */
import { isKeptFormat, unpackKept, type KeptReport } from "./kept-report";
import type { KeptPlace } from "../memory/workbook-memory";

export const partsOf = (context: Excel.RequestContext) => context.workbook.customXmlParts;

/** What is kept in a place. */
export async function readKept(
  context: Excel.RequestContext,
  place: KeptPlace,
): Promise<KeptReport | "gone" | "unreadable"> {
  if (!isKeptFormat(place.format)) return "unreadable";
  const part = partsOf(context).getItemOrNullObject(place.part);
  const asked = { xml: part.getXml() };
  await context.sync();
  return part.isNullObject ? "gone" : ((await unpackKept(asked.xml.value)) ?? "unreadable");
}
