/** Counties of a city with stations each, for laying them out in many ways. */
import type { RawValue } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";

export type Row = readonly RawValue[];

export const items = ["SO2", "NO2", "CO", "O3-8h", "PM10", "PM2.5"];
export const days = Array.from({ length: 9 }, (_, index) => `2024-11-${String(index + 1).padStart(2, "0")}`);

/** Whole numbers that no mean of others is by chance. */
export const valuesOf = (seed: number, day: number): number[] => {
  const drawn = (least: number, spread: number, salt: number): number =>
    least + ((seed * 131 + day * 17 + salt * 71 + seed * seed * 7 + seed * day * 29) % spread);
  return [
    drawn(4, 20, 1),
    drawn(10, 60, 2),
    drawn(3, 20, 3) / 10,
    drawn(40, 150, 4),
    drawn(30, 140, 5),
    drawn(9, 90, 6),
  ];
};

export interface Station {
  readonly name: string;
  readonly seed: number;
}

export interface County {
  readonly name: string;
  readonly stations: readonly Station[];
}

export const city = "甲州市";

const NAMES = ["乙山县", "丙河县", "丁湖区", "戊林县", "己泉市", "庚川旗"];
const POINTS = [
  "城南",
  "党校",
  "第二中学",
  "气象局",
  "东湖公园",
  "水厂",
  "人民医院",
  "图书馆",
  "体育馆",
  "老城",
  "卫生院",
  "一小",
];

/** @param from where in the lists of names to begin */
export const countiesFrom = (from: number, count: number, stations: number): readonly County[] =>
  Array.from({ length: count }, (_, index) => ({
    name: NAMES[(from + index) % NAMES.length] ?? "",
    stations: Array.from({ length: stations }, (__, second) => ({
      name: POINTS[(from + index * stations + second) % POINTS.length] ?? "",
      seed: 3 + 11 * from + 5 * index + 2 * second,
    })),
  }));

const rounded = (value: number): number => {
  const below = Math.floor(value);
  return value - below === 0.5 ? below + (below % 2) : Math.round(value);
};

/** PM2.5 of a place by day: the mean of these stations, rounded. */
export const meansOf = (stations: readonly Station[]): number[] =>
  days.map((_, day) => {
    const sum = stations.reduce((total, { seed }) => total + (valuesOf(seed, day)[5] ?? 0), 0);
    return rounded(sum / stations.length);
  });

/** All items of the mean of some stations, with a digit more than they are judged by. */
export const meanRow = (stations: readonly Station[], day: number): number[] =>
  items.map((_, at) => {
    const sum = stations.reduce((total, { seed }) => total + (valuesOf(seed, day)[at] ?? 0), 0);
    return Number((sum / stations.length).toFixed(2));
  });

export const pm25 = ({ days: own }: Pick<AirData, "days">): (number | undefined)[] =>
  own.map(({ concentrations }) => concentrations.PM25);

/** Codes of what is loud, and of what is asked. */
export const said = ({ findings, questions = [] }: AirData): string[] => [
  ...findings.filter(({ severity }) => severity !== "note").map(({ code }) => code),
  ...questions.map(({ code }) => code),
];
