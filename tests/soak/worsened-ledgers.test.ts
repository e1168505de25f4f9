/**
 * Each ledger of the sample worsened by itself, every way: no sentence of the notices survives that its rows deny, and
 * our own check proves nothing against them.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorsIn, faults, textOf, ways, worsened } from "../notice/denied-claims";
import { readSample, type SampleSources } from "../notice/sample-sources";
import { figure } from "./figures";

describe("notices of ledgers that are worsened one by one", () => {
  let sample: SampleSources;
  let known: ReadonlySet<string>;
  const told = { ledgers: 0, held: 0, texts: new Set<string>() };

  beforeAll(async () => {
    sample = await readSample();
    known = new Set(errorsIn(sample.compose(sample.ledgers, sample.assessment)));
  }, 120_000);

  afterAll(() => {
    figure("worsened ledgers", told.ledgers, told.held, `${told.texts.size} different texts`);
  });

  it.each(Object.entries(ways))(
    "%s, ledger by ledger",
    (_, way) => {
      const names = [...new Set(sample.ledgers.tables.map(({ ledger }) => ledger))];
      for (const name of names.filter((ledger) => ledger !== "rectificationItems")) {
        told.ledgers += 1;
        const ledgers = worsened(sample.ledgers, (ledger) => ledger === name, way);
        const composed = sample.compose(ledgers, sample.assessment);
        const text = textOf(composed);
        expect(faults(text, ledgers, composed), name).toEqual([]);
        // A text that was checked says nothing new.
        if (!told.texts.has(text)) {
          const news = errorsIn(composed).filter((error) => !known.has(error));
          expect(news, name).toEqual([]);
        }
        told.held += 1;
        told.texts.add(text);
      }
    },
    600_000,
  );
});
