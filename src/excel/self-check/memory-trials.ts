/** How much the workbook keeps for an add-in: written, read back, and taken away again. */
import { answerOf, compared, orRefused, type Trial, type TrialId } from "./trial";

const KEY = "rectification.selfCheck";
const NAMESPACE = "urn:rectification-report:self-check";

const SIZES = [
  { characters: 100_000, settings: "settings100KB", xml: "xml100KB" },
  { characters: 1_000_000, settings: "settings1MB", xml: "xml1MB" },
] as const satisfies readonly { characters: number; settings: TrialId; xml: TrialId }[];

const text = (characters: number): string =>
  "月报0123456789abcdef".repeat(Math.ceil(characters / 18)).slice(0, characters);

async function inSettings(context: Excel.RequestContext, id: TrialId, characters: number): Promise<readonly Trial[]> {
  const { settings } = context.workbook;
  settings.add(KEY, text(characters));
  const kept = settings.getItemOrNullObject(KEY);
  kept.load("value");
  await context.sync();
  const value: unknown = kept.isNullObject ? "" : kept.value;
  return [compared(id, characters, typeof value === "string" ? value.length : 0)];
}

/** Letters between the tags of a part. */
const keptIn = (part: string): number => /<kept[^>]*>([^<]*)<\/kept>/.exec(part)?.[1]?.length ?? 0;

async function inXml(context: Excel.RequestContext, id: TrialId, characters: number): Promise<readonly Trial[]> {
  const part = context.workbook.customXmlParts.add(`<kept xmlns="${NAMESPACE}">${text(characters)}</kept>`);
  const xml = part.getXml();
  await context.sync();
  return [compared(id, characters, keptIn(answerOf(xml)))];
}

/** Takes away what was tried, and what a trial that broke off left. */
async function tidy(context: Excel.RequestContext): Promise<void> {
  context.workbook.settings.getItemOrNullObject(KEY).delete();
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items");
  await context.sync();
  for (const part of parts.items) part.delete();
  await context.sync();
}

export async function memoryTrials(context: Excel.RequestContext): Promise<Trial[]> {
  const all: Trial[] = [];
  try {
    for (const { characters, settings, xml } of SIZES) {
      all.push(...(await orRefused(settings, () => inSettings(context, settings, characters))));
      all.push(...(await orRefused(xml, () => inXml(context, xml, characters))));
    }
  } finally {
    await tidy(context);
  }
  return all;
}
