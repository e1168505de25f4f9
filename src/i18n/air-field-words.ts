/** The columns of air data, as people call them. */
import type { AirField } from "../datasets/air-day";
import { words, type Words } from "./language";

/** What a column of the daily sheet can be taken for. */
export const airFieldWords: Readonly<Record<AirField, Words>> = {
  date: words("日期", "date"),
  year: words("年", "year"),
  month: words("月", "month"),
  dayOfMonth: words("日", "day of month"),
  hour: words("时", "hour"),
  city: words("城市", "place"),
  station: words("点位", "station"),
  PM25: words("PM2.5", "PM2.5"),
  PM10: words("PM10", "PM10"),
  SO2: words("SO2", "SO2"),
  NO2: words("NO2", "NO2"),
  CO: words("CO", "CO"),
  O3: words("O3 日最大 8 小时", "O3, 8-hour maximum"),
  O3_1h: words("O3 1 小时", "O3, 1-hour"),
  aqi: words("AQI", "AQI"),
  class: words("空气质量级别", "AQI class"),
  primary: words("首要污染物", "primary pollutant"),
  sandDust: words("沙尘标记", "sand-dust mark"),
  item: words("监测项目（一行一项）", "item (a row each)"),
  value: words("监测值（一行一项）", "value (a row each)"),
  unit: words("单位（一行一项）", "unit (a row each)"),
  state: words("数据状态", "state of the row"),
  remark: words("备注", "remark"),
};
