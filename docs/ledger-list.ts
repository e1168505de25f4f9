/** docs/台账清单.md, out of the declarations: what is read of which sheet, and which indicators come of it. */
import { roleNamed } from "../src/datasets/air/layout/column-roles";
import { itemWords } from "../src/datasets/air/words/item-words";
import type { AirField } from "../src/datasets/air-day";
import { matchColumn } from "../src/recognition/declare-columns";
import {
  flag,
  workState,
  type ChoiceWords,
  type ColumnSpec,
  type LedgerDeclaration,
} from "../src/recognition/declare-ledger";
import { ledgerById, ledgers } from "../src/datasets/ledgers/catalogue";
import { unitsAlike } from "../src/tables/units";
import { fieldName } from "../src/i18n/dataset-words";
import { airFieldWords } from "../src/i18n/air-field-words";
import { airIndicator, type AirIndicatorId } from "../src/indicators/air/air-indicators";
import { ledgerIndicators } from "../src/indicators/catalogue/catalogue";
import type { Condition, LedgerIndicator, Measure, Where } from "../src/indicators/ledgers/declare-indicator";
import { indicatorNamed } from "../src/indicators/targets/indicator-named";
import { milestoneMonth, targetColumns, type TargetField } from "../src/indicators/targets/target-columns";
import { concentrationUnit, pollutants } from "../src/standards/pollutant";
import { workstreamIds, workstreams, type WorkstreamId } from "../src/indicators/workstreams";

/** @throws Error if an example given here is no longer understood by the program */
export function ledgerList(): string {
  return `${[
    introduction(),
    contents(),
    airSection(),
    targetSection(),
    ...groups.map(({ title, ledgers: members }) => [`## ${title}`, ...members.map(ledgerSection)].join("\n\n")),
  ].join("\n\n")}\n`;
}

const introduction = (): string => `<!-- 由 npm run docs 按程序里的声明写成，请勿手改。 -->
# 台账清单

加载项认得的每一种表：叫什么、有哪些列、列名可以怎么写、单位是什么、从中算出哪些指标。

**表不用照这里改。** 列的顺序、标题行数、合计小计、空行都不影响识别；没有列出的列不影响读数。表没有认出来，或列认错了，对照这里看看是列名还是单位的问题，也可以在窗格“数据”页直接指定。

- **必有**：没有这一列，就不会当作这种台账。“可缺”的列没有也行，只是相应的指标缺数据。
- **单位**：表头、标题（“单位：万吨”）或单元格里写了单位就按所写的换算，没写就按这里的单位。
- **列名**比较时不看空格、括号里的内容和单位；“企业整改完成日期”这样包含列名的写法多数也认得。
- **完成情况**一列在各表写法相同：${spelledOut(everyWorkState)}。
- **是／否**一列：${spelledOut(everyFlag)}。`;

const everyWorkState = workState("").spec.choices ?? {};
const everyFlag = flag("").spec.choices ?? {};

interface Group {
  readonly title: string;
  readonly ledgers: readonly LedgerDeclaration[];
}

const usedBy = (ledger: string): readonly LedgerIndicator[] =>
  ledgerIndicators.filter(({ measure }) => measure.ledger === ledger);
const workstreamOf = (ledger: string): WorkstreamId | null => usedBy(ledger)[0]?.workstream ?? null;

const firstIndicator = ({ id }: LedgerDeclaration): number =>
  ledgerIndicators.findIndex(({ measure }) => measure.ledger === id);
const inOrderOfIndicators = (some: readonly LedgerDeclaration[]): readonly LedgerDeclaration[] =>
  [...some].sort((a, b) => firstIndicator(a) - firstIndicator(b));

const groups: readonly Group[] = [
  ...workstreamIds.map((id): Group => ({
    title: workstreams[id]["zh-CN"],
    ledgers: inOrderOfIndicators(ledgers.filter((ledger) => workstreamOf(ledger.id) === id)),
  })),
  { title: "督察整改", ledgers: ledgers.filter(({ id }) => workstreamOf(id) === null) },
].filter(({ ledgers: members }) => members.length > 0);

function contents(): string {
  const count = ledgers.length;
  return [
    `## 一览\n\n空气质量日报、指标目标，和 ${count} 种台账；台账共算出 ${ledgerIndicators.length} 项指标。`,
    table(
      ["工作", "台账"],
      [
        ["空气质量", "空气质量日报、指标目标"],
        ...groups.map(({ title, ledgers: members }) => [
          title,
          members.map(({ title: name }) => name["zh-CN"]).join("、"),
        ]),
      ],
    ),
  ].join("\n\n");
}

// ---- air and targets: their headers are patterns, so examples are given, and held against the patterns
// -----------------

const airHeaders: Readonly<Partial<Record<AirField, readonly string[]>>> = {
  date: ["日期", "监测日期", "监测时间", "统计时间"],
  year: ["年", "年份"],
  month: ["月", "月份"],
  dayOfMonth: ["日"],
  hour: ["时", "小时"],
  city: ["城市", "县（市、区）", "县市", "乡镇", "行政区划"],
  station: ["点位", "站点名称", "监测点位", "国控点", "自动站"],
  PM25: ["PM2.5", "PM2.5日均值", "细颗粒物", "PM2.5（实况）", "PM2.5_24h"],
  PM10: ["PM10", "可吸入颗粒物", "审核PM10", "PM10扣沙后"],
  SO2: ["SO2", "二氧化硫"],
  NO2: ["NO2", "二氧化氮"],
  CO: ["CO", "一氧化碳", "CO(mg/m3)"],
  O3: ["O3_8h", "O3-8h", "臭氧日最大8小时平均", "臭氧"],
  aqi: ["AQI", "AQI指数", "空气质量指数"],
  class: ["空气质量级别", "空气质量等级", "质量类别"],
  primary: ["首要污染物"],
  sandDust: ["沙尘", "是否沙尘", "受沙尘影响"],
  item: ["监测项目", "污染物名称", "因子"],
  value: ["日均值", "监测值", "浓度"],
  unit: ["单位"],
  state: ["数据状态", "数据类型"],
  remark: ["备注", "说明"],
};

function airSection(): string {
  const rows = Object.entries(airHeaders).map(([field, headers]) => {
    for (const header of headers)
      if ((itemWords(header).item ?? roleNamed(header)) !== field)
        throw new Error(`“${header}” is no longer read as ${field}`);
    const item = pollutants.find((one) => one === field);
    const unit = item === undefined ? "" : concentrationUnit(item);
    return [
      airFieldWords[field as AirField]["zh-CN"],
      headers.join("、"),
      unit === "" ? "" : `${unit}（也可 ${unit === "mg/m³" ? "μg/m³" : "mg/m³"}）`,
    ];
  });
  return [
    "## 空气质量日报",
    "一天一行最常见；一小时一行、日期横排、一行一项、一项一张表、一站一张表、一县一张表、几个点位或几年左右并列、竖日横月、HJ 633 附表（一天一张）都能读。日期可以分成年月日三列，也可以写在表名、标题或上面单独一行里。" +
      "要有日期和至少两项污染物；只有 AQI 的表只统计级别天数。AQI、级别、首要污染物由程序自己算，表里的只用来核对。",
    "同一天有审核和原始两行（或两列、两张表）时取审核的；有实况和标况两列（或两张表）时取实况；" +
      "预报、月均值、排名不计入，并写明原因。“45H”“45(RM)”一类带标记的数和“停电”“校准”一类文字按缺测处理，六项全为 0 的一天也是。",
    table(["列", "列名例如", "单位"], rows),
  ].join("\n\n");
}

const airTargets: readonly (readonly [AirIndicatorId, readonly string[]])[] = [
  ["pm25Mean", ["PM2.5年均浓度", "PM2.5平均浓度", "细颗粒物浓度"]],
  ["pm10Mean", ["PM10年均浓度", "可吸入颗粒物浓度"]],
  ["so2Mean", ["SO2年均浓度"]],
  ["no2Mean", ["NO2年均浓度"]],
  ["coP95", ["CO日均值第95百分位数", "CO浓度"]],
  ["o3P90", ["臭氧日最大8小时平均值第90百分位数", "O3浓度"]],
  ["goodDays", ["优良天数", "空气质量优良天数"]],
  ["goodRatio", ["优良天数比例", "空气质量优良率"]],
  ["heavyDays", ["重污染天数", "重度及以上污染天数"]],
  ["severeDays", ["严重污染天数"]],
  ["compositeIndex", ["环境空气质量综合指数", "综合指数"]],
];

const targetHeaders: readonly (readonly [field: TargetField, headers: readonly string[], use: string])[] = [
  [
    "indicator",
    ["指标名称", "考核指标", "指标", "项目"],
    "必填。写下面各表“指标”一栏的名称，或“目标表里也可写作”里的任一种；词序、前面的地名和后面的“台数、面积、任务”等不限",
  ],
  ["unit", ["单位", "计量单位"], "与指标的单位不同但能换算的（吨和万吨、亩和平方米），自动换算"],
  [
    "target",
    ["年度目标", "目标值", "目标", "计划数", "任务数"],
    "写数，或写话：“不高于58”“不低于70%”“较2017年下降15%”",
  ],
  ["requirement", ["目标要求", "考核要求"], "“不高于”“不少于”“控制在……以内”等写在这里，数写在目标值，也行"],
  ["year", ["年度", "考核年度"], "不填时从表名、标题里找年份；都没有的，那一行不能用，列入数据核查"],
  ["baselineYear", ["基准年", "对比年"], "目标是“较某年下降”的要有，或写在目标里"],
  ["baselineValue", ["基准值", "基准浓度"], "空气质量的基准值可以不填，由基准年的日报算出"],
  ["responsible", ["责任单位", "牵头单位"], "印在月报·指标进度上"],
  ["table", ["数据表", "台账名称"], "自己增加的指标才填：工作表名，或本清单里的台账名"],
  ["column", ["统计列", "统计字段"], "自己增加的指标才填：数哪一列"],
  [
    "statistic",
    ["统计方式"],
    "自己增加的指标才填：计数、求和、平均、最大、最小、最新、去重计数、占比、同比变化、变化率",
  ],
  ["condition", ["条件", "统计条件"], "自己增加的指标才填：如“检验结果=合格；面积≥3000”"],
  ["period", ["统计期", "统计时段"], "自己增加的指标才填：年初至截止日、采暖季、现状"],
  ["decimals", ["小数位数", "保留小数"], "自己增加的指标才填：0 到 6"],
  ["workstream", ["工作类别", "所属工作"], "自己增加的指标才填：归到哪一项工作；写新的名称就单列一类"],
];
const milestoneHeaders = ["3月", "6月底", "一季度", "上半年", "前三季度"];

function targetSection(): string {
  for (const [field, headers] of targetHeaders)
    for (const header of headers)
      if (matchColumn(targetColumns, header)?.field !== field)
        throw new Error(`“${header}” is no longer read as ${field}`);
  for (const header of milestoneHeaders)
    if (milestoneMonth(header) === null) throw new Error(`“${header}” is no longer a milestone`);
  for (const [indicator, names] of airTargets)
    for (const name of names)
      if (indicatorNamed(name) !== indicator) throw new Error(`“${name}” is no longer ${indicator}`);
  return [
    "## 指标目标",
    "一行一个指标。表名随意，可以有几张；要有指标名称，和年度目标、目标要求、数据表三者之一。写法和例子见 [使用手册](使用手册.md#四指标目标表)。",
    table(
      ["列", "也可写作", "怎么填"],
      [
        ...targetHeaders.map(([, [first, ...others], use]) => [first ?? "", others.join("、"), use]),
        ["月度、季度节点", milestoneHeaders.join("、"), "到那时应累计完成多少；有节点的按节点算序时进度"],
      ],
    ),
    "空气质量指标在目标表里的名称：",
    table(
      ["指标", "单位", "目标表里可写作"],
      airTargets.map(([id, names]) => [
        airIndicator(id).title["zh-CN"],
        airIndicator(id).unit || "—",
        names.join("、"),
      ]),
    ),
  ].join("\n\n");
}

// ---- ledgers ------------------------------------------------------------------------------------------------------

function ledgerSection({ id, title, named, columns, datedBy, identifiedBy }: LedgerDeclaration): string {
  const indicators = usedBy(id);
  const name = (field: string): string => fieldName(id, field);
  const facts = [
    `表名或标题里有这些字时更容易认出：${spelt(named)
      .map((word) => `“${word}”`)
      .join("")}。`,
    datedBy === null ? "没有按日期归月的列，按现状计。" : `按“${name(datedBy)}”归到月份。`,
    ...(identifiedBy.length === 0 ? [] : [`“${identifiedBy.map(name).join("＋")}”相同的算重复登记，会提醒。`]),
  ];
  return [
    `### ${title["zh-CN"]}`,
    facts.join(""),
    table(
      ["列", "也可写作", "必有", "单位、填法"],
      Object.entries(columns).map(([field, { spec }]) => [
        name(field),
        spelt(spec.names).slice(1).join("、"),
        presence(spec),
        fillText(id, spec),
      ]),
    ),
    indicators.length === 0
      ? "不直接算指标：任务写进“月报·整改任务”，问题写成“月报·公示表”。"
      : table(
          ["指标", "单位", "怎么算", "目标表里也可写作"],
          indicators.map((indicator) => [
            indicator.title["zh-CN"],
            indicator.unit,
            howText(indicator),
            spelt(indicator.synonyms).join("；"),
          ]),
        ),
  ].join("\n\n");
}

const spelt = (names: readonly (string | RegExp)[]): string[] =>
  names.filter((name): name is string => typeof name === "string");

function presence({ required, otherwiseFrom, atLastFrom, across }: ColumnSpec): string {
  if (!required) return "可缺";
  return otherwiseFrom.length + atLastFrom.length + across.length > 0 ? "必有（见右）" : "必有";
}

const KINDS: Readonly<Record<ColumnSpec["kind"], string>> = { text: "文字", date: "日期", number: "数", choice: "" };
/** Places that are no columns. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  title: "表名、标题",
  behindName: "名称后的括号（某某工程（停工））",
  listName: "整张表的名称或组标题（停工工地台账、已完成清单）",
  sheet: "以单位命名的工作表名",
};
const ACROSS: Readonly<Record<string, string>> = { month: "月份", year: "年份" };

function fillText(
  ledger: string,
  { kind, unit, choices, otherwiseFrom, atLastFrom, fallback, across, filledDown, doneOf }: ColumnSpec,
): string {
  const others = unit === null ? [] : unitsAlike(unit).filter((other) => other !== unit);
  return [
    choices === null
      ? unit === null
        ? KINDS[kind]
        : `${unit}${others.length === 0 ? "" : `（也可 ${others.join("、")}）`}`
      : choiceText(choices),
    ...(otherwiseFrom.length === 0
      ? []
      : [
          "没有这一列时看" +
            otherwiseFrom.map((source) => ELSEWHERE[source] ?? `“${fieldName(ledger, source)}”`).join("和"),
        ]),
    ...(atLastFrom.length === 0
      ? []
      : [
          (otherwiseFrom.length === 0 ? "没有这一列时看" : "都没有时看") +
            atLastFrom.map((source) => `“${fieldName(ledger, source)}”`).join("和"),
        ]),
    ...(fallback === null ? [] : [`没写的按 ${fallback} 计`]),
    ...(doneOf === null ? [] : ["有这一列时，完成数按它求和，不看完成情况"]),
    ...(across.length === 0
      ? []
      : [`可以横排，一列一个${across.map((way) => ACROSS[way] ?? fieldName(ledger, way)).join("或")}`]),
    ...(filledDown ? ["只写一次的向下沿用"] : []),
  ].join("；");
}

/** Of columns that are filled alike in every ledger only the name: the introduction spells them out. */
function choiceText(choices: ChoiceWords): string {
  if (same(choices, everyFlag)) return "是／否";
  return same(choices, everyWorkState) ? "完成情况" : spelledOut(choices);
}

/** More spellings of one choice than these tell a reader nothing. */
const MOST_SPELLINGS = 12;

/** "通过（同意、原则同意）、不通过（未通过）" */
const spelledOut = (choices: ChoiceWords): string =>
  Object.values(choices)
    .map(([first, ...others]) => `${first ?? ""}${others.length === 0 ? "" : `（${someOf(others)}）`}`)
    .join("、");

const someOf = (words: readonly string[]): string =>
  words.slice(0, MOST_SPELLINGS).join("、") + (words.length > MOST_SPELLINGS ? "等" : "");

const same = (one: ChoiceWords, other: ChoiceWords): boolean => JSON.stringify(one) === JSON.stringify(other);

// ---- indicators in words ------------------------------------------------------------------------------------------

function howText({ measure, plan, period, progress, better }: LedgerIndicator): string {
  return [
    measureText(measure),
    ...(plan === null ? [] : [`没有下达目标时，计划数＝${measureText(plan)}`]),
    ...(period === "asItStands" ? ["按现状，不限本年"] : []),
    ...(progress === "heatingSeason"
      ? ["按采暖季天数算序时进度"]
      : progress === "lastYearPace"
        ? ["按上年同期进度算序时进度"]
        : []),
    ...(better === "lower" ? ["越低越好"] : []),
  ].join("；");
}

function measureText(measure: Measure): string {
  const { ledger, where } = measure;
  const column = (field: string): string => `“${fieldName(ledger, field)}”`;
  const when = whereText(ledger, where);
  const only = when === "" ? "" : `（${when}）`;
  switch (measure.statistic) {
    case "count":
      return `数行数${only}`;
    case "distinct":
      return `${column(measure.by)}去重计数${only}`;
    case "sum":
      return `${column(measure.of)}求和${only}`;
    case "mean":
      return `${column(measure.of)}平均${only}`;
    case "max":
      return `${column(measure.of)}最大${only}`;
    case "min":
      return `${column(measure.of)}最小${only}`;
    case "latest":
      return `${column(measure.of)}最新${only}`;
    case "share":
      return `${when}的行数 ÷ ${whereText(ledger, measure.among) || "全部"}的行数`;
    case "part":
      return `${column(measure.of)}求和：${when} ÷ ${whereText(ledger, measure.among) || "全部"}`;
    case "ratio":
      return `${column(measure.over)}求和 ÷ ${column(measure.under)}求和${only}`;
    case "change":
      return `由${column(measure.from)}到${column(measure.to)}的变化率${only}`;
    case "yearChange":
      return `${column(measure.of)}求和，与上年相比的变化率${only}`;
  }
}

function whereText(ledger: string, where: Where): string {
  const asked = Object.entries(where);
  const beside = asked.flatMap(([field, condition]) =>
    "unlessSaid" in condition && condition.unlessSaid !== undefined ? [[field, condition.unlessSaid] as const] : [],
  );
  const [, said] = beside[0] ?? [];
  const plain = asked.filter(([field]) => beside.every(([other]) => other !== field));
  return [
    ...plain.map(([field, condition]) => `${fieldName(ledger, field)}${conditionText(ledger, field, condition)}`),
    ...(said === undefined
      ? []
      : [`没写${fieldName(ledger, said)}的看${beside.map(([field]) => fieldName(ledger, field)).join("、")}`]),
  ].join("，");
}

function conditionText(ledger: string, field: string, condition: Condition): string {
  const spec = ledgerById(ledger)?.columns[field]?.spec;
  const words = (values: readonly string[]): string =>
    values.map((value) => spec?.choices?.[value]?.[0] ?? value).join("或");
  const amount = (value: number): string => `${value}${spec?.unit ?? ""}`;
  if ("oneOf" in condition) return `为${words(condition.oneOf)}`;
  if ("noneOf" in condition) return `不是${words(condition.noneOf)}`;
  if ("contains" in condition) return `含“${condition.contains}”`;
  if ("atLeast" in condition) return `≥${amount(condition.atLeast)}`;
  if ("atMost" in condition)
    return `≤${amount(condition.atMost)}${condition.orLacking === true ? "（没有这一列的表也算，并提示）" : ""}`;
  if ("above" in condition) return `＞${amount(condition.above)}`;
  if ("below" in condition) return `＜${amount(condition.below)}`;
  if ("hasCome" in condition) return "在截止日以前（没写的也算）";
  if ("filled" in condition) return condition.filled ? "已填" : "为空";
  if ("all" in condition) return condition.all.map((part) => conditionText(ledger, field, part)).join("且");
  throw new Error(`${ledger}.${field}: a condition on dates has no words yet`);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), `|${"---|".repeat(heads.length)}`, ...rows.map(line)].join("\n");
}
