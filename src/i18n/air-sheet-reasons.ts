/** Why a sheet of air data gives no days. */
import type { AirSheetReason } from "../account/unused";
import { words, type Words } from "./language";

export const airSheetReasons: Readonly<Record<AirSheetReason, Words>> = {
  forecast: words("是空气质量预报，不是实测值，没有计入。", "It holds forecasts, not measurements, and was not used."),
  monthly: words(
    "只有月均值（或年均值），没有逐日或逐时的数据，算不出优良天数和百分位，没有计入。",
    "It holds means of months or years and no days, so it was not used.",
  ),
  sample: words(
    "从表名看是填报样例或模板，没有计入。如是真实数据，请改表名，或在窗格“数据”里指定。",
    "is a sample or a pattern to fill in by, by its name; it was left out. Rename it, or name it under Data, " +
      "if its values are real.",
  ),
  sparse: words(
    "各行日期相隔多日，不像逐日数据，没有计入。如确是逐日数据，请在窗格“数据”里指定。",
    "Its dates lie days apart, so it was not taken for daily data. Say so under Data if it is.",
  ),
  cumulative: words(
    "是累计或滑动均值（如年初到当日、近30日），不是当日值，没有计入。",
    "It holds running means (from the year's start, of the last 30 days), not the days' values, and was not used.",
  ),
  otherStatistic: words(
    "各列是滑动或累计均值、最大值、百分位、分指数一类，不是各日的日均浓度，没有计入。如是日均浓度，请在窗格“数据”里指定。",
    "Its columns hold running means, extremes, percentiles or sub-indices and no daily means, so it was not used. " +
      "Name its columns under Data if they are daily means.",
  ),
  unknownHeader: words(
    "像空气质量数据，但列名一个也认不出，没有计入。请在窗格“数据”里逐列指定，或改用通行的列名。",
    "It looks like air data, but none of its headers is known. Name the columns under Data.",
  ),
  ranking: words("是排名或汇总，没有逐日数据，没有计入。", "It is a ranking without daily values and was not used."),
  noDate: words(
    "有六项污染物，但没有日期列，标题和表名里也没有日期，没有计入。请加一列日期。",
    "It has the pollutants but no date, neither in a column nor in its title. Add a column of dates.",
  ),
  noYear: words(
    "有月日，没有年份（表名、标题里也没有），没有计入。请在窗格里回答是哪一年，或在表名、标题里写上，如“2021年”。",
    "Its dates have no year. Say in the pane which it is, or write it in the sheet's name or title, as 2021年.",
  ),
  noHeader: words(
    "没有表头（列名）一行，不知道哪一列是哪一项，没有计入。请在第一行写上列名，或在窗格“数据”里逐列指定。",
    "It has no header row, so no column is known. Add one, or name the columns under Data.",
  ),
  otherStations: words(
    "是乡镇站、微站、对照点一类不参与评价的点位，没有计入本地区的数字。如应计入，请在窗格“数据”里指定为空气质量日报。",
    "Its stations (of townships, micro or background stations) judge no place, so they do not count. Name the sheet " +
      "as daily air data under Data if they should.",
  ),
  oneHour: words(
    "是一个小时的值（标题写明是小时、实时或几时的），一天只有一个，算不出日均值，没有计入。" +
      "如是日均值，请在窗格“数据”里指定为空气质量日报。",
    "Its values are of one hour in each day, by its title, and make no daily means. Name the sheet as daily air data " +
      "under Data if they do.",
  ),
  onlyClasses: words(
    "只有各日的空气质量级别，没有六项污染物浓度，也没有 AQI，没有计入。请加上浓度列或 AQI 列。",
    "It has each day's class and neither concentrations nor an AQI. Add columns of them.",
  ),
  nothingReadable: words(
    "像空气质量数据，但没有读出一行，没有计入。请核对日期列和数值列。",
    "It looks like air data, but no row could be read. Check its dates and values.",
  ),
};
