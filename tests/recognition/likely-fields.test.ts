/** What is passed over when headers are matched must be what would come to nothing. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { headerKey } from "../../src/cells/normalise-text";
import { ledgers } from "../../src/datasets/ledgers/catalogue";
import { LikelyFields } from "../../src/recognition/likely-fields";
import { bareKey, likeness, namedField, type Reading } from "../../src/recognition/named-field";

const fields = ledgers.flatMap(({ id, columns, countedIn }) =>
  Object.entries(columns).map(([field, { spec }]) => namedField(id, field, spec, countedIn.length > 0)),
);
const names = [...new Set(fields.flatMap((field) => field.names.map(({ full }) => full)))];

/** The declared names, and what people make of them. */
const texts = [
  ...names.flatMap((name) => [name, `累计${name}`, `${name}情况`, `是否${name}`, name.slice(1), name.slice(0, -2)]),
  ...[
    "改造台数",
    "锅炉数量(台)",
    "应改户数",
    "已改面积",
    "下达任务数",
    "处置进展",
    "是否已整改到位",
    "喷淋系统是否启用",
  ],
  ...(readFileSync("docs/台账清单.md", "utf8").match(/[\u4e00-\u9fa5]{2,8}/g) ?? []).slice(0, 1500),
];

it("finds every column that a header's text is like at all", () => {
  const likely = new LikelyFields(fields);
  const missed = [...new Set(texts)].flatMap((text) => {
    const full = headerKey(text);
    const reading: Reading = { full, bare: bareKey(full), weight: 1 };
    const found = new Set(likely.of(reading));
    return fields
      .filter((field) => !found.has(field) && likeness([reading], field) > 0)
      .map(({ field }) => [text, field]);
  });
  expect(missed).toEqual([]);
  const most = Math.max(...texts.map((text) => new Set(likely.of({ full: text, bare: text, weight: 1 })).size));
  expect(most, "of all fields").toBeLessThan(fields.length / 2);
});
