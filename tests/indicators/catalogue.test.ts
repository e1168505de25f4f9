import { describe, expect, it } from "vitest";
import { ledgerById } from "../../src/datasets/ledgers/catalogue";
import { airIndicatorIds } from "../../src/indicators/air/air-indicators";
import { ledgerIndicators } from "../../src/indicators/catalogue/catalogue";
import type { Condition, Measure, Where } from "../../src/indicators/ledgers/declare-indicator";
import { bareName, ledgerIndicatorNamed } from "../../src/indicators/own/indicator-names";
import { fieldsOf } from "../../src/indicators/ledgers/measure-fields";
import { indicatorNamed } from "../../src/indicators/targets/indicator-named";
import { workstreamIds } from "../../src/indicators/workstreams";

const measures: readonly (readonly [id: string, measure: Measure])[] = ledgerIndicators.flatMap(
  ({ id, measure, plan }) => [[id, measure] as const, ...(plan === null ? [] : [[`${id} (plan)`, plan] as const])],
);

/** The numeric fields that a measure adds up or compares. */
function numbersOf(measure: Measure): string[] {
  switch (measure.statistic) {
    case "count":
    case "distinct":
    case "share":
      return [];
    case "ratio":
      return [measure.over, measure.under];
    case "change":
      return [measure.from, measure.to];
    default:
      return [measure.of];
  }
}

const wheres = (measure: Measure): Where[] => ("among" in measure ? [measure.where, measure.among] : [measure.where]);
const wanted = (condition: Condition): readonly string[] =>
  "oneOf" in condition ? condition.oneOf : "noneOf" in condition ? condition.noneOf : [];

describe("the catalogue", () => {
  it("gives every share one decimal", () => {
    const whole = ledgerIndicators.filter(({ unit, decimals }) => unit === "%" && decimals !== 1);
    expect(whole.map(({ id }) => id)).toEqual([]);
  });

  it("gives every indicator an id of its own, none of the air's", () => {
    const ids = [...ledgerIndicators.map(({ id }) => id), ...airIndicatorIds];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("has indicators in every workstream, in the order of the notice", () => {
    expect([...new Set(ledgerIndicators.map(({ workstream }) => workstream))]).toEqual(workstreamIds);
  });

  it.each(measures)("%s asks only for fields that its ledger has, of the kind that it needs", (_, measure) => {
    const declaration = ledgerById(measure.ledger);
    expect(declaration, measure.ledger).not.toBeNull();
    const spec = (field: string) => declaration?.columns[field]?.spec;
    for (const field of [...fieldsOf(measure), ...wheres(measure).flatMap((where) => Object.keys(where))])
      expect(spec(field), `${measure.ledger}.${field}`).toBeDefined();
    for (const field of numbersOf(measure)) expect(spec(field)?.kind, field).toBe("number");
    for (const where of wheres(measure)) {
      for (const [field, condition] of Object.entries(where)) {
        const choices = spec(field)?.choices;
        if (choices) for (const choice of wanted(condition)) expect(Object.keys(choices)).toContain(choice);
      }
    }
  });

  it("knows every indicator by its title and synonyms, and no name means two", () => {
    const names = new Map<string, string>();
    for (const { id, title, synonyms } of ledgerIndicators) {
      for (const name of [title["zh-CN"], title.en, ...synonyms.filter((synonym) => typeof synonym === "string")]) {
        const bare = bareName(name);
        expect(names.get(bare) ?? id, `${name} of ${id}`).toBe(id);
        names.set(bare, id);
        expect(ledgerIndicatorNamed(name)?.id, name).toBe(id);
        expect(indicatorNamed(name), `${name} is no air indicator`).toBeNull();
      }
    }
  });

  it.each([
    ["2021年铁路运输量（万吨）", "railFreight"],
    ["全市农村清洁取暖户数", "cleanHeatingHouseholds"],
    ["散乱污企业整治完成情况", "scatteredDone"],
    ["“六个100%”落实率", "sixHundredShare"],
    ["LDAR", "ldar"],
    ["煤质抽检合格率目标值", "coalSamplePassRate"],
  ])("takes %s for %s", (name, id) => {
    expect(ledgerIndicatorNamed(name)?.id).toBe(id);
  });

  it("does not take what it does not measure", () => {
    expect(["地表水优良比例", "公路", "PM2.5平均浓度", "完成", ""].map((name) => ledgerIndicatorNamed(name))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
