import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/calendar/day";
import type { TextFigure } from "../../src/notice/reading/notice-text";
import { readNotice } from "../../src/notice/reading/read-notice";
import { parseNumeral } from "../../src/vocabulary/numerals";

const figures = (text: string): readonly TextFigure[] => readNotice(text).figures;
const only = (text: string): TextFigure => {
  const [figure, ...more] = figures(text);
  if (!figure || more.length > 0) throw new Error(`${figures(text).length} figures in ${text}`);
  return figure;
};

describe("numbers", () => {
  it.each<[string, number, string]>([
    ["检查企业1,235家。", 1235, "家"],
    ["罚款82.945万元。", 829_450, "元"],
    ["投资1.26亿元。", 126_000_000, "元"],
    ["消费煤炭749.34万吨。", 7_493_400, "吨"],
    ["整改任务四十三项。", 43, "项"],
    ["检查企业一百零五家。", 105, "家"],
    ["关停两家。", 2, "家"],
    ["检查12家次。", 12, "家次"],
    ["修补2.1万平方米。", 21_000, "平方米"],
    ["修补300㎡。", 300, "平方米"],
    ["浓度为50mg/m3。", 50, "毫克/立方米"],
    ["浓度为45μg/m³。", 45, "微克/立方米"],
    ["浓度为45微克/立方米。", 45, "微克/立方米"],
    ["处理能力2万立方米/日。", 20_000, "立方米/日"],
    ["新建管网46.8公里。", 46_800, "米"],
    ["氨氮为0.86mg/L。", 0.86, "毫克/升"],
    ["提高2.5个百分点。", 2.5, "个百分点"],
    ["检查５家。", 5, "家"],
    ["综合指数为4.36。", 4.36, ""],
  ])("reads %s", (text, value, unit) => {
    expect(only(text)).toMatchObject({ value, unit, approximate: false });
  });

  it.each(["3800余亩", "近200家", "约5000吨", "30多家", "3千余亩", "20家左右", "3—5家"])(
    "knows that %s is not exact",
    (text) => {
      expect(figures(`治理${text}。`)[0]).toMatchObject({ approximate: true });
    },
  );

  it.each([
    "《2021年3项行动方案（2021-2023年）》",
    "新政发〔2016〕140号",
    "落实“六个100%”“五到位”要求。",
    "按照GB 37822-2019执行。",
    "PM2.5和O3-8h协同治理。",
    "监测CO2、NH3-N、a34004。",
    "24小时固定值守。",
    "实行一企一策、一户一档。",
    "进一步统一思想。",
    "第三次会议",
    "二次污染",
    "电话0994-1234567",
    "五家渠市",
    "2021年12月15日",
    "2021年1月至11月",
    "自2018年以来",
  ])("finds no figure in %s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  it("reads numbers that share a unit, each with its year", () => {
    expect(
      figures("2018年至2020年PM2.5浓度为：2018年50、2019年46、2020年41微克/立方米。").map(({ value, unit, period }) => [
        value,
        unit,
        period?.text,
      ]),
    ).toEqual([
      [50, "微克/立方米", "2018年"],
      [46, "微克/立方米", "2019年"],
      [41, "微克/立方米", "2020年"],
    ]);
  });

  it("reads every numeral up to 9999 that it would write", () => {
    const digits = "零一二三四五六七八九";
    const write = (value: number): string => {
      let text = "";
      let gap = false;
      for (const [place, unit] of [
        [1000, "千"],
        [100, "百"],
        [10, "十"],
        [1, ""],
      ] as const) {
        const digit = Math.floor(value / place) % 10;
        if (digit === 0) gap = text !== "";
        else {
          text += `${gap ? "零" : ""}${digits.charAt(digit)}${unit}`;
          gap = false;
        }
      }
      return text;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseNumeral(write(value))).toBe(value);
      }),
    );
    expect(["十", "十二", "二十", "两百", "二〇二一", "", "企业"].map(parseNumeral)).toEqual([
      10,
      12,
      20,
      200,
      2021,
      null,
      null,
    ]);
  });
});

describe("what a figure counts", () => {
  it.each<[string, string | null, string]>([
    ["累计召开生态环境保护专题会议12次。", "召开", "生态环境保护专题会议"],
    ["完成27台燃气锅炉低氮改造。", "完成", "燃气锅炉低氮改造"],
    ["推送超标家数82家。", "推送", "超标家数"],
    ["全市35家企业按照新标准执行。", null, "企业"],
    ["不通过项目6个。", "不通过", "项目"],
    ["对99家“散乱污”企业开展检查。", "开展", "“散乱污”企业"],
    ["淘汰老旧柴油货车66辆。", "淘汰", "老旧柴油货车"],
    ["1-11月完成铁路运输量1235.62万吨。", "完成", "铁路运输量"],
    ["召开整改工作例会11次。", "召开", "整改工作例会"],
    ["紧盯四十三项整改任务目标。", "紧盯", "整改任务目标"],
  ])("%s", (text, verb, noun) => {
    expect(only(text)).toMatchObject({ verb, noun });
  });

  it("is told for figures that follow each other without a mark", () => {
    expect(figures("全市11个行业43家企业参与错峰生产。").map(({ text, noun }) => [text, noun])).toEqual([
      ["11个", "行业"],
      ["43家", "企业"],
    ]);
    expect(figures("完成8家搅拌站改造、16家企业料仓建设。").map(({ text, noun }) => [text, noun])).toEqual([
      ["8家", "搅拌站改造"],
      ["16家", "企业料仓建设"],
    ]);
  });

  it("carries the verb on within the sentence", () => {
    expect(figures("剔除超标81家235条。通过项目194个，资金69.49亿元。").map(({ verb }) => verb)).toEqual([
      "剔除",
      "剔除",
      "通过",
      "通过",
    ]);
  });
});

describe("what a figure is said for", () => {
  const roles = (text: string): string[] =>
    figures(text).map(
      ({ text: words, role, direction }) => `${words} ${role}${direction === null ? "" : ` ${direction}`}`,
    );

  it.each<[string, string[]]>([
    [
      "2021年PM2.5平均浓度为45微克/立方米，与2017年63微克/立方米相比，下降28.6%。",
      ["45微克/立方米 result", "63微克/立方米 base", "28.6% change down"],
    ],
    ["重污染天数由2017年的53天减少到27天，减少26天。", ["53天 base", "27天 result", "26天 change down"]],
    ["优良天数比例上升2.5个百分点。", ["2.5个百分点 change up"]],
    ["较2020年消减城区周边散煤用量20%。", ["20% change down"]],
    ["PM2.5平均浓度45微克/立方米，低于年度目标63.5微克/立方米。", ["45微克/立方米 result", "63.5微克/立方米 target"]],
    [
      "完成下达的PM2.5年均浓度63.5微克/立方米和重污染天数控制在46天的考核目标值。",
      ["63.5微克/立方米 target", "46天 target"],
    ],
    ["30个建筑面积3000平方米以上在建工地实现喷淋。", ["30个 result", "3000平方米 threshold"]],
    ["氮氧化物排放浓度达到50毫克/立方米以下。", ["50毫克/立方米 result"]],
    ["重污染天数较2017年下降15%的整改目标已实现。", ["15% target down"]],
    ["新增企业2家，均已完成整治。", ["2家 result"]],
  ])("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("time", () => {
  const periods = (text: string): string[] =>
    readNotice(text).periods.map(
      ({ text: words, role, start, end, impossible }) =>
        `${words} ${role} ` +
        `${impossible ? "impossible" : `${start === null ? "" : isoDate(start)}..${end === null ? "" : isoDate(end)}`}`,
    );

  it.each<[string, string[]]>([
    ["截止2021年12月15日，浓度下降。", ["截止2021年12月15日 governing ..2021-12-15"]],
    [
      "2021年1-11月检查，2月底抽查。",
      ["2021年1-11月 governing 2021-01-01..2021-11-30", "2月底 governing 2021-02-01..2021-02-28"],
    ],
    [
      "2021年1月至11月，较2020年下降。",
      ["2021年1月至11月 governing 2021-01-01..2021-11-30", "2020年 base 2020-01-01..2020-12-31"],
    ],
    ["到2020年，浓度下降。", ["2020年 goal 2020-01-01..2020-12-31"]],
    [
      "2018年-2020年完成，2021-2023年推进。",
      ["2018年-2020年 governing 2018-01-01..2020-12-31", "2021-2023年 governing 2021-01-01..2023-12-31"],
    ],
    [
      "2021年以来，截至目前，按照2020年新颁布的标准。",
      ["2021年以来 governing 2021-01-01..", "截至目前 governing ..", "2020年 attribute 2020-01-01..2020-12-31"],
    ],
    [
      "2020年上半年、前三季度",
      ["2020年上半年 governing 2020-01-01..2020-06-30", "前三季度 governing 2020-01-01..2020-09-30"],
    ],
    [
      "2021年2月29日和2020年2月29日",
      ["2021年2月29日 governing impossible", "2020年2月29日 governing 2020-02-29..2020-02-29"],
    ],
    ["公示期：2021年12月28日至2022年1月4日", ["2021年12月28日至2022年1月4日 governing 2021-12-28..2022-01-04"]],
    [
      "2021年1—11月，较上年同期下降。",
      ["2021年1—11月 governing 2021-01-01..2021-11-30", "上年同期 base 2020-01-01..2020-12-31"],
    ],
  ])("is read in %s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });

  it("governs figures from the sentence, the item, or the item above", () => {
    const text = "（二）2021年，抓好整改：\n1.执法。检查企业5家。1-6月处罚2家。\n2.宣传。发放手册300份。";
    expect(figures(text).map(({ text: words, period }) => [words, period?.text])).toEqual([
      ["5家", "2021年"],
      ["2家", "1-6月"],
      ["300份", "2021年"],
    ]);
  });
});

describe("the parts of a notice", () => {
  const roles = (text: string): string[] =>
    readNotice(text).paragraphs.map(({ role, text: words }) => `${role}: ${words.slice(0, 8)}`);

  it("are told by labels, in a line, above the text, or in the cell to the left", () => {
    expect(
      roles(
        "某市整改情况公示表\n整改目标：到2020年达标\n一、整改完成情况\n（一）检查。\n责任单位\t某市政府\n监督电话：123456",
      ),
    ).toEqual([
      "title: 某市整改情况公示",
      "goal: 整改目标：到20",
      "completion: 一、整改完成情况",
      "completion: （一）检查。",
      "responsible: 责任单位\t某市政",
      "phone: 监督电话：123",
    ]);
  });

  it("are told by their place where there are no labels", () => {
    expect(
      roles(
        "某市整改情况公示表\n某市大气污染严重。\n到2020年，浓度下降15%。\n（一）已完成检查。\n截至2021年11月，PM2.5浓度为40微克/立方米。",
      ),
    ).toEqual([
      "title: 某市整改情况公示",
      "problem: 某市大气污染严重",
      "goal: 到2020年，浓",
      "completion: （一）已完成检查",
      "outcome: 截至2021年1",
    ]);
  });

  it("are counted as the documents number them", () => {
    const { paragraphs } = readNotice("（一）甲。\n（二）乙：\n1.丙。\n2.丁：一是戊；二是己。\n（三）庚。");
    expect(
      paragraphs.map(({ number, parent, spoken }) => [number?.style, number?.value, parent, spoken.length]),
    ).toEqual([
      ["chineseInBrackets", 1, null, 0],
      ["chineseInBrackets", 2, null, 0],
      ["arabic", 1, 1, 0],
      ["arabic", 2, 1, 2],
      ["chineseInBrackets", 3, null, 0],
    ]);
  });

  it("are none in an empty text", () => {
    expect(readNotice("")).toMatchObject({ paragraphs: [], figures: [], cutOff: null, whole: false });
  });
});
