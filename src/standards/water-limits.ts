/**
 * Limits that notices hold water and noise to, in mg/L and dB(A): GB 3838-2002 table 1, GB 18918-2002 table 1, GB
 * 3096-2008 table 1. Lakes have a phosphorus of their own.
 */

export type WaterItem = "氨氮" | "总磷" | "化学需氧量" | "高锰酸盐指数" | "五日生化需氧量" | "总氮" | "悬浮物";

/** Classes Ⅰ to Ⅴ. */
export const surfaceWater: Partial<Readonly<Record<WaterItem, readonly [number, number, number, number, number]>>> = {
  高锰酸盐指数: [2, 4, 6, 10, 15],
  化学需氧量: [15, 15, 20, 30, 40],
  五日生化需氧量: [3, 3, 4, 6, 10],
  氨氮: [0.15, 0.5, 1, 1.5, 2],
  总磷: [0.02, 0.1, 0.2, 0.3, 0.4],
};

/** 一级A and 一级B; of two limits by temperature or age of the works the looser. */
export const sewageWorks: Partial<Readonly<Record<WaterItem, readonly [number, number]>>> = {
  化学需氧量: [50, 60],
  五日生化需氧量: [10, 20],
  悬浮物: [10, 20],
  总氮: [15, 20],
  氨氮: [8, 15],
  总磷: [1, 1.5],
};

/** Noise of the classes 0 to 4 by day and by night; of 4a and 4b the looser. */
export const noise: readonly (readonly [day: number, night: number])[] = [
  [50, 40],
  [55, 45],
  [60, 50],
  [65, 55],
  [70, 60],
];
