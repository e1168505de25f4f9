/**
 * 市, 县, 区, 旗 as the place's own name ends; a county bureau without a known place is taken for a city's, as most are.
 */
export const levelOf = (place: string | null): string => /[市县区旗]$/.exec(place ?? "")?.[0] ?? "市";
