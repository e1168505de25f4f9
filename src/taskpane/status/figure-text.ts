/** Figures as people read them: a fixed number of decimals, a true minus, a dash for what is missing. */
import { civilDate, type Day } from "../../calendar/day";
import type { Language } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import type { Change, Figure } from "../../indicators/assessment";

export const MISSING = "—";

const trueMinus = (text: string): string => text.replace("-", "−");

/** With exactly `decimals` decimals. */
export const fixed = (value: number, decimals: number): string => trueMinus(value.toFixed(decimals));

/** As short as it can be written with at most two decimals: 63.5, 46, 45.05. Targets are given so. */
export const short = (value: number): string => trueMinus(String(Number(value.toFixed(2))));

export const figureText = (figure: Figure): string =>
  figure.reported === null ? MISSING : fixed(figure.reported, figure.decimals);

/** " μg/m³", "%", " 天", or nothing: as it follows a number. */
export function unitText(unit: string, language: Language): string {
  if (unit === "" || unit === "%") return unit;
  return unit === "天" && language === "en" ? " d" : ` ${unit}`;
}

/** As `unitText`, of how far two values are apart: of two shares these are points, not per cent. */
export const unitApart = (unit: string, language: Language): string =>
  unit === "%" ? paneWords.pointsApart[language] : unitText(unit, language);

/** ▼ 28.6%, ▲ 2.1 个百分点, 持平; a dash where there is nothing to compare with. */
export function changeText({ kind, amount, direction, unit }: Change, language: Language): string {
  if (amount === null || direction === null) return MISSING;
  if (direction === "same") return paneWords.same[language];
  const size = Math.abs(amount);
  const arrow = direction === "up" ? "▲" : "▼";
  switch (kind) {
    case "percent":
      return `${arrow} ${fixed(size, 1)}%`;
    case "points":
      return `${arrow} ${paneWords.points[language]({ amount: fixed(size, 1) })}`;
    case "days":
      return `${arrow} ${paneWords.days[language]({ amount: fixed(size, 0) })}`;
    case "amount":
      return `${arrow} ${short(size)}${unitText(unit ?? "", language)}`;
  }
}

/** 12月15日 / 12-15. */
export function dayText(day: Day, language: Language): string {
  const { month, day: dayOfMonth } = civilDate(day);
  return language === "zh-CN"
    ? `${month}月${dayOfMonth}日`
    : `${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
