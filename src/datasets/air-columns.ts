/** The daily air sheet: its columns in all the spellings of domain §4.2. */
import { column, type ColumnDeclaration } from "./dataset";
import type { AirField } from "./air-day";

const SUFFIX = "(日均|日平均|平均|24小时平均|监测)?(质量)?(浓度)?(均)?(值)?";
const named = (...alternatives: string[]): RegExp[] => alternatives.map((name) => new RegExp(`^${name}${SUFFIX}$`));

const micro = { "μg/m³": 1, "mg/m³": 1000 };
const milli = { "mg/m³": 1, "μg/m³": 0.001 };

/** In the order in which they are tried: the 1-hour ozone before the 8-hour one, which goes by many names. */
export const airColumns: readonly ColumnDeclaration<AirField>[] = [
  column("date", [/^(监测|统计|采样|发布|数据)?(日期|时间)$/, /^date$/, /^timepoint$/, /^time$/, /^日期?时间$/]),
  column("year", [/^年(份|度)?$/]),
  column("month", [/^月(份)?$/]),
  column("dayOfMonth", [/^[日号]$/]),
  column("city", [/^(城市|县市|县区|区县|市县|地区|城市名称|行政区|区域)(名称)?$/, /^city$/]),
  column("station", [/^(监测)?(点位|站点|测点|子站|测站|监测点)(名称)?$/, /^地点$/, /^name$/, /^station$/]),
  column("O3_1h", named("o3[-_]?1h", "臭氧1小时", "o3最大1小时", "臭氧日最大1小时", "o31小时平?均?"), micro),
  column(
    "PM25",
    named(
      "pm2[._]?5",
      "细颗粒物(pm2[._]?5)?",
      "a34004",
      "pm2[._]?5细颗粒物",
      "颗粒物粒径小于等于2\\.5μm",
      "颗粒物pm2[._]?5",
    ),
    micro,
  ),
  column(
    "PM10",
    named("pm10", "可吸入颗粒物(pm10)?", "a34002", "pm10可吸入颗粒物", "颗粒物粒径小于等于10μm", "颗粒物pm10"),
    micro,
  ),
  column("SO2", named("so2", "二氧化硫(so2)?", "a21026"), micro),
  column("NO2", named("no2", "二氧化氮(no2)?", "a21004"), micro),
  column("CO", named("co", "一氧化碳(co)?", "a21005"), milli),
  column(
    "O3",
    named(
      "o3[-_]?(8h|8小时)?(max)?",
      "臭氧(o3)?[-_]?(8h|8小时)?(o3[-_]?8h)?",
      "o3最大(8|八)小时(滑动)?(平均)?",
      "臭氧日?最大(8|八)小时(滑动)?(平均)?",
      "o3日最大8小时(滑动)?(平均)?",
      "a05024",
    ),
    micro,
  ),
  column("aqi", [/^(城市|日)?aqi(指数)?(值)?$/, /^空气质量指数(aqi)?$/, /^污染指数$/]),
  column("class", [
    /^(空气)?质量(等级|级别|类别|状况)(类别)?$/,
    /^空气质量(指数)?(等级|级别|类别|状况)$/,
    /^(污染)?(等级|级别|类别)$/,
    /^qualitytype$/,
    /^aqi(等级|级别|类别)$/,
  ]),
  column("primary", [/^首要污染物$/, /^主要污染物$/, /^primarypollutant$/]),
  column("sandDust", [/^(是否)?(受)?沙尘(天气)?(影响)?(日)?$/]),
  column("remark", [/^(备注|说明|天气)$/]),
];
