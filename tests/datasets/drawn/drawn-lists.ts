/** The lists that are drawn, a kind each: their columns under many names, and what the report must say of them. */
import type { Draw } from "../air/drawn-workbook";
import {
  dateStyles,
  dayIn,
  different,
  enterprise,
  restaurant,
  site,
  stateCells,
  sum,
  township,
  village,
  type DayOfYear,
  type DrawnColumn,
  type DrawnList,
  type Frame,
  type State,
} from "./drawn-list";

const many = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));
const states = (draw: Draw, count: number): State[] =>
  many(count, () => draw.of<State>(["done", "done", "underway", "notStarted"]));
const isDone = (state: State | undefined): boolean => state === "done";

interface StateColumn {
  readonly column: DrawnColumn;
  readonly states: readonly State[];
}

/** A column of states: in words, or as 是 and √ under a heading that asks. */
function stateColumn(draw: Draw, count: number, verb: string): StateColumn {
  const own = states(draw, count);
  const style = draw.named("states", ["words", "words", "words", "yesNo", "ticks"]);
  const called =
    style === "words"
      ? [`${verb}情况`, "完成情况", `${verb}进展`, "进展情况", `${verb}状态`, "目前进展", `${verb}进度`, "落实情况"]
      : ["是否完成", `是否已${verb}`, `是否完成${verb}`, `${verb}完成与否`];
  const cells = stateCells(draw, own, verb, style);
  return { states: own, column: { role: "state", called, cells, needed: true } };
}

function dateColumn(
  frame: Frame,
  days: readonly (DayOfYear | null)[],
  called: readonly string[],
  needed: boolean,
): DrawnColumn {
  const style = frame.draw.of(dateStyles);
  return { role: "date", called, needed, cells: days.map((day) => (day === null ? "" : style(day))) };
}

/** Days of completion: of what is done only. */
const doneDays = (frame: Frame, own: readonly State[]): (DayOfYear | null)[] =>
  own.map((state) => (isDone(state) ? dayIn(frame) : null));

function heating(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 3 + draw.number(6);
  const planned = many(count, () => 40 + draw.number(400));
  const done = planned.map((plan) => Math.floor((plan * draw.number(11)) / 10));
  const byVillage = draw.chance(40);
  const places: DrawnColumn[] = byVillage
    ? [
        {
          role: "group",
          called: ["乡镇", "所属乡镇", "乡（镇）", "镇街"],
          cells: grouped(draw, count, township),
          needed: false,
        },
        {
          role: "name",
          called: ["行政村", "村（社区）", "村名"],
          cells: different(draw, count, village),
          needed: true,
        },
      ]
    : [
        {
          role: "name",
          called: ["乡镇", "乡（镇、街道）", "镇街", "乡镇名称"],
          cells: different(draw, count, township),
          needed: true,
        },
      ];
  return {
    kind: "cleanHeating",
    titles: [
      "农村清洁取暖改造完成情况",
      "冬季清洁取暖工作进展表",
      "清洁取暖任务完成情况统计表",
      "煤改电、煤改气任务台账",
    ],
    sheets: ["清洁取暖", "取暖", "煤改电", "Sheet1"],
    columns: [
      ...places,
      {
        role: "amount",
        unit: "户",
        called: ["计划户数", "任务户数", "计划改造户数", "年度任务（户）", "下达任务数", "目标户数", "应改户数"],
        cells: planned,
        needed: true,
      },
      {
        role: "amount",
        unit: "户",
        called: ["完成户数", "已完成户数", "实际完成户数", "累计完成（户）", "完工户数", "已改造户数", "已改户数"],
        cells: done,
        needed: true,
      },
    ],
    expected: { figures: { cleanHeatingHouseholds: sum(done) }, plans: { cleanHeatingHouseholds: sum(planned) } },
  };
}

/** Names that repeat over neighbouring rows: 甲镇 甲镇 乙镇. */
function grouped(draw: Draw, count: number, make: (draw: Draw) => string): string[] {
  const names = different(draw, Math.max(2, Math.ceil(count / 2)), make);
  return many(count, (index) => names[Math.floor((index * names.length) / count)] ?? "");
}

function boilers(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 3 + draw.number(7);
  const tons = many(count, () => draw.of([0.5, 1, 2, 4, 6, 10, 20, 35, 75]));
  const { column, states: own } = stateColumn(draw, count, draw.of(["淘汰", "拆除"]));
  const counts = tons.map((ton) => ton <= 65);
  return {
    kind: "boilers",
    titles: ["燃煤锅炉淘汰清单", "燃煤锅炉淘汰任务台账", "65蒸吨以下燃煤锅炉淘汰进展情况", "燃煤小锅炉淘汰情况统计表"],
    sheets: ["锅炉淘汰", "燃煤锅炉", "锅炉", "Sheet1"],
    columns: [
      {
        role: "name",
        called: ["使用单位", "单位名称", "企业名称", "锅炉使用单位"],
        cells: different(draw, count, enterprise),
        needed: true,
      },
      {
        role: "amount",
        unit: "蒸吨",
        called: ["额定蒸发量（蒸吨）", "锅炉吨位（蒸吨）", "蒸吨", "锅炉容量（蒸吨/小时）", "吨位（t/h）"],
        cells: tons,
        needed: true,
      },
      column,
      dateColumn(frame, doneDays(frame, own), ["淘汰日期", "完成时间", "拆除时间", "实际完成日期"], false),
    ],
    expected: {
      figures: { boilersRetired: own.filter((state, index) => isDone(state) && counts[index]).length },
      plans: { boilersRetired: counts.filter(Boolean).length },
    },
  };
}

function bareLand(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 3 + draw.number(7);
  const areas = many(count, () => 5 + draw.number(800) / 10);
  const { column, states: own } = stateColumn(draw, count, "治理");
  return {
    kind: "bareLand",
    titles: ["裸露土地治理台账", "裸露地块治理清单", "城区裸土覆盖治理进展表", "裸地治理完成情况"],
    sheets: ["裸地", "裸露土地", "Sheet1"],
    columns: [
      {
        role: "name",
        called: ["地块名称", "地块位置", "具体位置", "地点"],
        cells: different(draw, count, (one) => `${village(one)}东侧地块`),
        needed: true,
      },
      {
        role: "amount",
        unit: "亩",
        called: ["面积（亩）", "裸露面积（亩）", "治理面积（亩）", "地块面积（亩）"],
        cells: areas,
        needed: true,
      },
      column,
      dateColumn(frame, doneDays(frame, own), ["完成日期", "治理完成时间", "完成时间"], false),
    ],
    expected: {
      figures: { bareLand: sum(areas.filter((_, index) => isDone(own[index]))) },
      plans: { bareLand: sum(areas) },
    },
  };
}

function scattered(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 3 + draw.number(7);
  const { column, states: own } = stateColumn(draw, count, "整治");
  const found = many(count, () => dayIn(frame));
  return {
    kind: "scatteredPolluters",
    titles: ["“散乱污”企业整治台账", "散乱污企业排查整治清单", "新增散乱污企业整治情况"],
    sheets: ["散乱污", "散乱污整治", "Sheet1"],
    columns: [
      {
        role: "name",
        called: ["企业名称", "单位名称", "名称", "被整治单位"],
        cells: different(draw, count, enterprise),
        needed: true,
      },
      dateColumn(frame, found, ["排查日期", "发现时间", "排查时间", "列入时间"], false),
      column,
    ],
    expected: {
      figures: { scatteredFound: count, scatteredDone: own.filter(isDone).length },
      plans: { scatteredDone: count },
    },
  };
}

/** Words of choices, several ways to say each. */
const choose = <Choice extends string>(
  draw: Draw,
  count: number,
  words: Readonly<Record<Choice, readonly string[]>>,
): { readonly choices: readonly Choice[]; readonly cells: readonly string[] } => {
  const choices = many(count, () => draw.of(Object.keys(words) as Choice[]));
  return { choices, cells: choices.map((choice) => draw.of(words[choice])) };
};

function catering(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 4 + draw.number(8);
  const { choices, cells } = choose(draw, count, {
    good: ["合格", "正常", "未发现问题", "符合要求", "无异常", "运行正常"],
    fault: ["不合格", "存在问题", "责令整改", "未正常运行", "限期整改", "不符合要求"],
  });
  const good = choices.filter((choice) => choice === "good").length;
  return {
    kind: "catering",
    titles: ["餐饮油烟检查台账", "餐饮服务单位油烟执法检查记录", "餐饮油烟专项检查情况表"],
    sheets: ["餐饮", "油烟检查", "Sheet1"],
    columns: [
      dateColumn(
        frame,
        many(count, () => dayIn(frame)),
        ["检查日期", "检查时间", "日期"],
        true,
      ),
      {
        role: "name",
        called: ["餐饮单位", "店名", "单位名称", "商户名称", "被检查单位"],
        cells: different(draw, count, restaurant),
        needed: true,
      },
      { role: "choice", called: ["检查结果", "检查情况", "检查结论", "结果"], cells, needed: true },
    ],
    expected: { figures: { cateringInspections: count, cateringGoodShare: (100 * good) / count }, plans: {} },
  };
}

function coalSamples(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 4 + draw.number(8);
  const { choices, cells } = choose(draw, count, {
    pass: ["合格", "达标", "符合标准", "检验合格"],
    fail: ["不合格", "超标", "灰分超标", "不达标", "不符合标准"],
  });
  return {
    kind: "coalSamples",
    titles: ["煤质抽检台账", "散煤煤质抽检结果汇总表", "民用煤质量抽检情况"],
    sheets: ["煤质", "煤质抽检", "Sheet1"],
    columns: [
      dateColumn(
        frame,
        many(count, () => dayIn(frame)),
        ["抽检日期", "采样日期", "抽样时间"],
        true,
      ),
      {
        role: "name",
        called: ["被检单位", "经营单位", "销售网点", "受检单位"],
        cells: different(draw, count, enterprise),
        needed: true,
      },
      { role: "choice", called: ["检验结果", "检测结论", "判定结果", "是否合格"], cells, needed: true },
    ],
    expected: {
      figures: { coalSamples: count, coalSamplesFailed: choices.filter((choice) => choice === "fail").length },
      plans: {},
    },
  };
}

function sites(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 3 + draw.number(7);
  const { choices, cells } = choose(draw, count, {
    building: ["在建", "施工中", "主体施工", "基坑开挖", "正在施工"],
    stopped: ["停工", "已完工", "已竣工", "未开工", "停工中"],
  });
  return {
    kind: "constructionSites",
    titles: ["建筑施工工地扬尘管控台账", "施工工地清单", "建筑工地扬尘防治检查表"],
    sheets: ["工地", "施工工地", "Sheet1"],
    columns: [
      { role: "name", called: ["工地名称", "项目名称", "工程名称"], cells: different(draw, count, site), needed: true },
      {
        role: "amount",
        unit: "平方米",
        called: ["建筑面积（平方米）", "施工面积（㎡）", "面积（平方米）"],
        cells: many(count, () => 800 + 100 * draw.number(300)),
        needed: true,
      },
      { role: "choice", called: ["施工状态", "工程状态", "施工阶段", "形象进度"], cells, needed: true },
    ],
    expected: { figures: { sites: choices.filter((choice) => choice === "building").length }, plans: {} },
  };
}

function graded(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 4 + draw.number(8);
  const { choices, cells } = choose(draw, count, {
    a: ["A级", "A"],
    b: ["B级", "B"],
    c: ["C级", "C"],
    d: ["D级", "D"],
    leading: ["引领性", "引领性企业"],
    general: ["非引领性", "非引领性企业"],
  });
  return {
    kind: "gradedEnterprises",
    titles: ["重污染天气绩效分级企业清单", "重点行业企业绩效分级名单", "应急减排清单企业绩效等级表"],
    sheets: ["绩效分级", "减排清单", "Sheet1"],
    columns: [
      {
        role: "name",
        called: ["企业名称", "单位名称", "企业全称"],
        cells: different(draw, count, enterprise),
        needed: true,
      },
      {
        role: "group",
        called: ["行业", "所属行业", "行业类别"],
        cells: grouped(
          draw,
          count,
          (one) => `${one.of(["铸造", "水泥", "砖瓦", "家具", "包装印刷", "制药"])}${one.of(["", "制造", "行业"])}`,
        ),
        needed: true,
      },
      { role: "choice", called: ["绩效等级", "绩效级别", "评定等级", "等级"], cells, needed: true },
    ],
    expected: {
      figures: {
        gradedEnterprises: count,
        highGradeEnterprises: choices.filter((choice) => ["a", "b", "leading"].includes(choice)).length,
      },
      plans: {},
    },
  };
}

function scrapped(frame: Frame): DrawnList {
  const { draw } = frame;
  const count = 4 + draw.number(8);
  const stage = choose(draw, count, {
    old: ["国三", "国二", "国Ⅲ", "国一", "国III"],
    newer: ["国四", "国五", "国Ⅳ", "国Ⅵ"],
  });
  const fuel = choose(draw, count, { diesel: ["柴油", "柴油"], other: ["汽油", "天然气"] });
  const counted = many(count, (index) => stage.choices[index] === "old" && fuel.choices[index] === "diesel");
  return {
    kind: "scrappedVehicles",
    titles: ["老旧柴油货车淘汰台账", "老旧车辆淘汰报废登记表", "国三及以下柴油货车淘汰明细"],
    sheets: ["老旧车", "货车淘汰", "Sheet1"],
    columns: [
      dateColumn(
        frame,
        many(count, () => dayIn(frame)),
        ["注销日期", "报废日期", "淘汰时间", "注销时间"],
        true,
      ),
      {
        role: "name",
        called: ["号牌号码", "车牌号", "车牌号码", "车辆号牌"],
        cells: different(draw, count, (one) => `冀A${10000 + one.number(80000)}`),
        needed: true,
      },
      { role: "choice", called: ["燃料种类", "燃料类型", "燃油类型"], cells: fuel.cells, needed: true },
      { role: "choice", called: ["排放标准", "排放阶段", "排放水平"], cells: stage.cells, needed: true },
    ],
    expected: { figures: { trucksScrapped: counted.filter(Boolean).length }, plans: {} },
  };
}

function freight(frame: Frame): DrawnList {
  const { draw, month, year } = frame;
  const style = draw.of<(at: number) => string | number>([
    (at) => `${at}月`,
    (at) => `${year}年${at}月`,
    (at) => `${year}-${String(at).padStart(2, "0")}`,
    (at) => `${at}月份`,
    (at) => at,
  ]);
  const rail = many(month, () => 5 + draw.number(300) / 10);
  const road = many(month, () => 5 + draw.number(300) / 10);
  const months = many(month, (index) => style(index + 1));
  const across = draw.chance(50);
  const amounts: DrawnColumn[] = across
    ? [
        {
          role: "amount",
          unit: "万吨",
          called: ["铁路（万吨）", "铁路货运量（万吨）", "铁路运输量（万吨）"],
          cells: rail,
          needed: true,
        },
        {
          role: "amount",
          unit: "万吨",
          called: ["公路（万吨）", "公路货运量（万吨）", "公路运输量（万吨）"],
          cells: road,
          needed: true,
        },
      ]
    : [
        {
          role: "choice",
          called: ["运输方式", "方式", "运输类别"],
          cells: months.flatMap(() => ["铁路", "公路"]),
          needed: true,
        },
        {
          role: "amount",
          unit: "万吨",
          called: ["货运量（万吨）", "运输量（万吨）", "完成量（万吨）"],
          cells: many(2 * month, (index) => (index % 2 === 0 ? rail : road)[Math.floor(index / 2)] ?? 0),
          needed: true,
        },
      ];
  return {
    kind: "freight",
    titles: ["铁路公路货运量统计表", "大宗货物运输情况", "货物运输量月报"],
    sheets: ["货运", "铁路公路", "Sheet1"],
    columns: [
      {
        role: "word",
        called: ["月份", "统计月份", "时间"],
        cells: across ? months : months.flatMap((one) => [one, one]),
        needed: true,
      },
      ...amounts,
    ],
    expected: { figures: { railFreight: sum(rail), roadFreight: sum(road) }, plans: {} },
  };
}

function coalUse(frame: Frame): DrawnList {
  const { draw, month } = frame;
  const count = 2 + draw.number(4);
  const used = many(count, () => {
    const usual = 100 + draw.number(800);
    return many(month, () => Math.round(usual * (0.9 + draw.number(20) / 100)) / 100);
  });
  return {
    kind: "coalUse",
    titles: ["工业企业煤炭消费月报", "规上企业煤炭消费量统计表", "重点用煤企业用煤情况"],
    sheets: ["煤炭", "煤耗", "Sheet1"],
    columns: [
      {
        role: "name",
        called: ["企业名称", "用煤单位", "单位名称"],
        cells: different(draw, count, enterprise),
        needed: true,
      },
      ...many(month, (index): DrawnColumn => ({
        role: "amount",
        unit: "万吨",
        called: [`${index + 1}月`],
        cells: used.map((own) => own[index] ?? 0),
        needed: true,
      })),
    ],
    expected: { figures: { coalUse: sum(used.flat()), coalEnterprises: count }, plans: {} },
  };
}

export const lists: Readonly<Record<string, (frame: Frame) => DrawnList>> = {
  heating,
  boilers,
  bareLand,
  scattered,
  catering,
  coalSamples,
  sites,
  graded,
  scrapped,
  freight,
  coalUse,
};
