/** What is tried in the scratch sheet, each in a request of its own: what is refused stops nothing else. */
import { answerOf, compared, orRefused, told, type Trial } from "./trial";

type Attempt = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<readonly Trial[]>;

const NUMBER = 42.5;
const FONT = "宋体";
const SIZE = 11;
const LINK: Excel.RangeHyperlink = { documentReference: "A1", screenTip: "A1" };

const fontOf = ({ format }: Excel.Range): Excel.RangeFont => format.font;

/** As the report does it: the number, then its link, then its look. */
const links: Attempt = async (context, sheet) => {
  const cell = sheet.getRange("B2");
  cell.values = [[NUMBER]];
  cell.format.font.name = FONT;
  cell.format.font.size = SIZE;
  cell.setCellProperties([[{ hyperlink: LINK }]]);
  const font = fontOf(cell);
  font.load("name,size");
  cell.load("values");
  await context.sync();
  const dressed = `${font.name} ${font.size}`;
  const value: unknown = cell.values[0]?.[0];
  font.name = FONT;
  font.size = SIZE;
  font.underline = "None";
  font.load("name,size,underline");
  await context.sync();
  const { name, size, underline } = font;
  return [
    compared("numberUnderLink", NUMBER, value),
    told("fontUnderLink", dressed),
    compared("fontAfterLink", `${FONT} ${SIZE} None`, `${name} ${size} ${underline}`),
  ];
};

const LONG_TEXT = "整".repeat(300);

const longText: Attempt = async (context, sheet) => {
  const cell = sheet.getRange("B3");
  cell.values = [[LONG_TEXT]];
  cell.load("text");
  await context.sync();
  const [[shown = ""] = []] = cell.text;
  return [compared("longText", LONG_TEXT.length, shown.length)];
};

const BREAKS = ["A11", "A21", "A31"];

const page: Attempt = async (context, sheet) => {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  for (const address of BREAKS) horizontalPageBreaks.add(address);
  pageLayout.load("orientation,zoom");
  const count = horizontalPageBreaks.getCount();
  await context.sync();
  return [
    compared("orientation", "Landscape", pageLayout.orientation),
    compared("zoom", 1, pageLayout.zoom.horizontalFitToPages),
    compared("pageBreaks", BREAKS.length, answerOf(count)),
  ];
};

const frozen: Attempt = async (context, sheet) => {
  sheet.freezePanes.freezeRows(3);
  const location = sheet.freezePanes.getLocationOrNullObject();
  location.load("rowCount");
  await context.sync();
  return [compared("frozenRows", 3, location.isNullObject ? 0 : location.rowCount)];
};

const border: Attempt = async (context, sheet) => {
  const line = sheet.getRange("D2").format.borders.getItem("EdgeBottom");
  line.style = "Continuous";
  line.weight = "Hairline";
  line.load("style,weight");
  const beside = sheet.getRange("E2").format.borders.getItem("EdgeBottom");
  beside.load("style");
  await context.sync();
  return [compared("oneCellBorder", "Continuous Hairline None", `${line.style} ${line.weight} ${beside.style}`)];
};

const HEIGHT = 33.75;
const WIDTH = 81.5;

const sizes: Attempt = async (context, sheet) => {
  sheet.getRange("A5:A5").setRowProperties([{ format: { rowHeight: HEIGHT } }]);
  sheet.getRange("F1:F1").setColumnProperties([{ format: { columnWidth: WIDTH } }]);
  const { format } = sheet.getRange("F5");
  format.load("rowHeight,columnWidth");
  await context.sync();
  return [compared("rowHeight", HEIGHT, format.rowHeight), compared("columnWidth", WIDTH, format.columnWidth)];
};

const CHART = [
  ["县", "本年", "去年"],
  ["甲", 41, 52],
  ["乙", 38, 47],
] as const;

const chart: Attempt = async (context, sheet) => {
  const block = sheet.getRange("H1:J3");
  block.values = CHART.map((row) => [...row]);
  const made = sheet.charts.add("Line", block, "Columns");
  const { series } = made;
  const count = series.getCount();
  await context.sync();
  const all = Array.from({ length: answerOf(count) }, (_, index) => series.getItemAt(index));
  for (const one of all) one.load("name");
  await context.sync();
  return [
    compared("chartSeries", 2, all.length),
    compared("chartNames", "本年 去年", all.map(({ name }) => name).join(" ")),
  ];
};

const CHART_FONT = { name: FONT, size: 9 } as const;
const CHART_TITLE_FONT = { name: "黑体", size: 12 } as const;

const setFont = (font: Excel.ChartFont, { name, size }: { readonly name: string; readonly size: number }): void => {
  font.name = name;
  font.size = size;
  font.load("name,size");
};

/** As the report does it: one font for all texts of the chart, then the title's own. */
const chartFonts: Attempt = async (context, sheet) => {
  const made = sheet.charts.add("Line", sheet.getRange("H1:J3"), "Columns");
  const title = made.title.format.font;
  const axis = made.axes.valueAxis.format.font;
  made.title.text = "整改";
  setFont(made.format.font, CHART_FONT);
  setFont(title, CHART_TITLE_FONT);
  axis.load("name,size");
  await context.sync();
  return [
    compared("chartFont", `${CHART_FONT.name} ${CHART_FONT.size}`, `${axis.name} ${axis.size}`),
    compared("chartTitleFont", `${CHART_TITLE_FONT.name} ${CHART_TITLE_FONT.size}`, `${title.name} ${title.size}`),
  ];
};

const MANY = 100;

/** Milliseconds between two requests, the second of which Excel answers when the work is done. */
async function milliseconds(context: Excel.RequestContext, work: () => void): Promise<string> {
  await context.sync();
  const from = performance.now();
  work();
  await context.sync();
  return `${Math.round(performance.now() - from)} ms`;
}

const times: Attempt = async (context, sheet) => [
  told(
    "hundredLinks",
    await milliseconds(context, () => {
      const column = sheet.getRange(`L1:L${MANY}`);
      column.setCellProperties(Array.from({ length: MANY }, () => [{ hyperlink: LINK }]));
    }),
  ),
  told(
    "hundredRanges",
    await milliseconds(context, () => {
      for (let row = 1; row <= MANY; row += 1) {
        const range = sheet.getRange(`N${row}`);
        range.format.fill.color = row % 2 === 0 ? "#F2F2F2" : "#FFFFFF";
        range.untrack();
      }
    }),
  ),
];

export const sheetTrials = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Trial[]> => {
  const attempts = [
    ["fontAfterLink", links],
    ["longText", longText],
    ["zoom", page],
    ["frozenRows", frozen],
    ["oneCellBorder", border],
    ["rowHeight", sizes],
    ["chartSeries", chart],
    ["chartFont", chartFonts],
    ["hundredLinks", times],
  ] as const;
  const all: Trial[] = [];
  for (const [id, attempt] of attempts) all.push(...(await orRefused(id, () => attempt(context, sheet))));
  return all;
};
