/** What axe finds on a page, in words that lead to the element. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** A selector, or those of frames before it: `["iframe", "footer"]`. */
type Part = string | readonly [frame: string, within: string];

const selector = (part: Part): string | string[] => (typeof part === "string" ? part : [...part]);

interface Judged {
  readonly include?: readonly Part[];
  readonly exclude?: readonly Part[];
  /**
   * The page was judged in another look before: of all rules only that on contrast depends on the look, and it is a
   * quarter of the work.
   */
  readonly coloursOnly?: boolean;
}

export async function axeFaults(
  page: Page,
  { include = [], exclude = [], coloursOnly = false }: Judged = {},
): Promise<string[]> {
  // All frames are of one origin: no page needs to be opened beside it to put the verdicts together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ["violations"],
    ...(coloursOnly ? { runOnly: ["color-contrast"] } : {}),
  });
  for (const part of include) axe.include(selector(part));
  for (const part of exclude) axe.exclude(selector(part));
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
