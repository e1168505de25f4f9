/** The language of the templates: what it reads, where it says what is wrong, and what it writes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetName } from "../../src/cells/address";
import { checkFields, fillTemplate } from "../../src/notice/templates/fill-template";
import {
  AWAITED,
  figureValue,
  marked,
  NoticeFields,
  textValue,
  type NoticeField,
} from "../../src/notice/templates/notice-field";
import { standardTemplates } from "../../src/notice/templates/standard-templates";
import { fieldsOf, parseTemplate } from "../../src/notice/templates/template";

const source = { sheet: sheetName("煤耗月报"), top: 3, left: 0, bottom: 20, right: 12 };
const figure = (words: string, value: number) => figureValue(words, value, String(value), [source]);

const fields = new NoticeFields([
  {
    name: "工业企业煤炭消费量",
    synonyms: ["耗煤量"],
    group: "煤炭",
    unit: "万吨",
    forms: { "": figure("749.34万吨", 749.34), 时段: textValue("1—11月"), 目标: null, 同比: figure("下降2.7%", -2.7) },
  },
  {
    name: "“散乱污”死灰复燃企业数",
    synonyms: [/^反弹(家数|企业)$/],
    group: "散乱污",
    unit: "家",
    forms: { "": figure("0家", 0) },
  },
  { name: "抽检批次", synonyms: [], group: "煤质", unit: "批次", forms: { "": figure("16批次", 16) } },
  { name: "合格批次", synonyms: [], group: "煤质", unit: "批次", forms: { "": figure("16批次", 16) } },
  { name: "待答批次", synonyms: [], group: "煤质", unit: "批次", forms: { "": marked(figure("5批次", 5), AWAITED) } },
  { name: "电采暖面积", synonyms: [], group: "禁燃区", unit: "万平方米", forms: { "": null } },
  { name: "年", synonyms: [], group: "公示表", unit: "", forms: { "": textValue("2021") } },
] satisfies NoticeField[]);

const filled = (template: string) => fillTemplate(parseTemplate(template), fields);

describe("filling a template", () => {
  it.each<[template: string, text: string]>([
    ["{年}年消费煤炭{工业企业煤炭消费量}。", "2021年消费煤炭749.34万吨。"],
    ["{工业企业煤炭消费量:时段}，{工业企业煤炭消费量:数}", "1—11月，749.34"],
    ["同比变化{工业企业煤炭消费量:同比:数}", "同比变化-2.7"],
    ["{ 耗煤量 }", "749.34万吨"],
    ["｛耗煤量：时段｝", "1—11月"],
    ["{散乱污死灰复燃企业数}", "0家"],
    ["{反弹家数}", "0家"],
    ["城区[电采暖{电采暖面积}，]清洁取暖", "城区清洁取暖"],
    ["城区[供暖[电采暖{电采暖面积}]，]清洁取暖", "城区供暖，清洁取暖"],
    ["电采暖{电采暖面积}", "电采暖（缺数据）"],
    ["煤炭{耗煤量}[，为目标{耗煤量:目标}的九成]。", "煤炭749.34万吨。"],
    ["[若{反弹家数}=0：未发现反弹][若{反弹家数}>0：发现{反弹家数}反弹]。", "未发现反弹。"],
    ["［若｛反弹家数｝＝0：未发现反弹］", "未发现反弹"],
    ["[若{抽检批次}={合格批次}：均合格][若{合格批次}<{抽检批次}：有不合格]", "均合格"],
    ["[若{电采暖面积}≤10：少][若{电采暖面积}>10：多]无", "无"],
    ["[若{耗煤量}≥749.34：到][若{耗煤量}≠749：不等]", "到不等"],
    ["新政发[2016]140号", "新政发[2016]140号"],
    ["[召开会议{电采暖面积}，][执法{电采暖面积}]。", ""],
    ["[共{电采暖面积}；]。其余{抽检批次}。", "其余16批次。"],
    ["其中：[若{反弹家数}>0：甲{反弹家数}、][若{抽检批次}>0：乙{抽检批次}、]。", "其中：乙16批次。"],
    ["（[甲{电采暖面积}][、乙{抽检批次}]）", "（乙16批次）"],
    ["抽检{待答批次}。", "抽检5批次（待确认）。"],
    [
      "抽检[（{待答批次}，合格{待答批次}）]，另有{待答批次}。",
      "抽检（5批次，合格5批次，待确认），另有5批次（待确认）。",
    ],
    ["抽检（{待答批次:数}个批次）[（其余{电采暖面积}）]。", "抽检（5个批次，待确认）。"],
    ["抽检[若{待答批次}>0：（有不合格）]，[若{待答批次}>0：要复检]", "抽检（有不合格，待确认），要复检（待确认）"],
    ["抽检（{待答批次}", "抽检（5批次，待确认"],
    ["第一行\n[{电采暖面积}\n]第二行", "第一行\n第二行"],
  ])("%s → %s", (template, text) => {
    expect(filled(template).text).toBe(text);
    expect(parseTemplate(template).problems).toEqual([]);
  });

  it("keeps the place of every figure, with its name and its source", () => {
    const { text, figures } = filled(
      "{年}年{耗煤量:时段}消费{耗煤量}，同比{耗煤量:同比}[若{反弹家数}=0：，未发现反弹]。",
    );
    expect(figures.map(({ from, to, name }) => [text.slice(from, to), name])).toEqual([
      ["749.34万吨", "工业企业煤炭消费量"],
      ["下降2.7%", "工业企业煤炭消费量：同比"],
      ["未发现反弹", "“散乱污”死灰复燃企业数"],
    ]);
    expect(figures.map((one) => one.sources)).toEqual([[source], [source], [source]]);
  });

  it("names each required field that has no data once; those in a dropped part are not missed", () => {
    expect(filled("{电采暖面积}和{电采暖面积}，{耗煤量:目标}[，{电采暖面积}]").missing).toEqual([
      "电采暖面积",
      "耗煤量：目标",
    ]);
  });
});

describe("what is wrong in a template", () => {
  it.each<[template: string, problems: readonly (readonly [kind: string, from: number, text: string])[]]>([
    ["消费{耗煤量", [["unclosedField", 2, "{耗煤量"]]],
    ["消费{耗煤量[，]", [["unclosedField", 2, "{耗煤量"]]],
    ["消费{}万吨", [["emptyField", 2, "{}"]]],
    ["消费{耗煤量:}", [["emptyField", 2, "{耗煤量:}"]]],
    ["[消费{耗煤量}", [["unclosedPart", 0, "["]]],
    ["消费{耗煤量}]", [["strayBracket", 7, "]"]]],
    ["消费}耗煤量", [["strayBracket", 2, "}"]]],
    ["[若{耗煤量}很多：甲]", [["unreadableCondition", 0, "[若{耗煤量}很多"]]],
    ["[若{耗煤量}>：甲]", [["unreadableCondition", 0, "[若{耗煤量}>"]]],
  ])("%s", (template, problems) => {
    expect(parseTemplate(template).problems.map(({ kind, from, text }) => [kind, from, text])).toEqual(problems);
  });

  it("an unknown field is told at its place with names near it; an unknown form with those there are", () => {
    expect(checkFields(parseTemplate("甲{工业煤炭消费}乙[若{煤炭消费量}>0：{耗煤量:环比}]"), fields)).toMatchObject([
      { kind: "unknownField", part: { name: "工业煤炭消费", from: 1, to: 9 }, near: ["工业企业煤炭消费量"] },
      { kind: "unknownField", part: { name: "煤炭消费量" } },
      { kind: "unknownForm", part: { name: "耗煤量" }, form: "环比", forms: ["时段", "目标", "同比"] },
    ]);
  });

  it("a number is asked of a text", () => {
    expect(checkFields(parseTemplate("{年:数}"), fields)).toMatchObject([{ kind: "unknownForm", form: "数" }]);
  });

  it("an unknown field is written out, not passed over", () => {
    expect(filled("[共{不存在}家]").text).toContain("没有“不存在”这个字段");
  });
});

describe("whatever is typed", () => {
  const pieces = fc
    .array(
      fc.constantFrom(
        "{",
        "}",
        "[",
        "]",
        "{耗煤量}",
        "若",
        "：",
        ">",
        "0",
        "，",
        "。",
        "{电采暖面积}",
        "文",
        "\n",
        "｛年｝",
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(""));

  it("is parsed without a loss: every field and problem stands where it says", () => {
    fc.assert(
      fc.property(pieces, (template) => {
        const { parts, problems } = parseTemplate(template);
        for (const { from, to, text } of problems) expect(template.slice(from, to)).toBe(text);
        for (const { from, to, name } of fieldsOf(parts)) expect(template.slice(from, to)).toContain(name);
      }),
    );
  });

  it("fills to a text in which every figure is the words of its field", () => {
    fc.assert(
      fc.property(pieces, (template) => {
        const { text, figures } = filled(template);
        for (const { from, to } of figures) {
          const said = text.slice(from, to);
          // A figure, or the claim of a condition, which holds none.
          expect(said === "749.34万吨" || (said !== "" && !said.includes("749.34"))).toBe(true);
        }
        for (const [index, { from }] of figures.entries())
          expect(from).toBeGreaterThanOrEqual(figures[index - 1]?.to ?? 0);
      }),
    );
  });

  it("without brackets or braces is written as it is", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[{}[\]｛｝［］]/.test(text)),
        (text) => {
          expect(filled(text).text).toBe(text);
        },
      ),
    );
  });
});

describe("the shipped opening", () => {
  const opening = standardTemplates.find(({ id }) => id === "opening")?.text ?? "";
  const openingOf = (aspects: readonly string[], works: number): string => {
    const field = (name: string, value: NoticeField["forms"][string]): NoticeField => ({
      name,
      synonyms: [],
      group: "公示表",
      unit: "",
      forms: { "": value },
    });
    const untold = fieldsOf(parseTemplate(opening).parts).map(({ name }) => field(name, null));
    const told = [
      field("段号", textValue("（一）")),
      field("年", textValue("2021")),
      field("方面名单", textValue(aspects.join("、"))),
      field("方面数", figure(`${aspects.length}个方面`, aspects.length)),
      field("工作项数", figure(`${works}项`, works)),
    ];
    const names = new Set(told.map(({ name }) => name));
    const others = new Map(untold.filter(({ name }) => !names.has(name)).map((one) => [one.name, one]));
    return fillTemplate(parseTemplate(opening), new NoticeFields([...told, ...others.values()])).text;
  };

  it("counts aspects and works only where there are several", () => {
    expect(openingOf(["扬尘", "机动车"], 2)).toBe(
      "（一）2021年通过扬尘、机动车2个方面措施推进整改，整改情况分2项说明如下：",
    );
    expect(openingOf(["扬尘"], 2)).toBe("（一）2021年从扬尘方面推进整改，整改情况分2项说明如下：");
    expect(openingOf(["扬尘"], 1)).toBe("（一）2021年从扬尘方面推进整改，整改情况如下：");
  });
});
