/** The six pollutants that GB 3095 assesses daily, with the unit in which each is kept here. */
export type Pollutant = "PM25" | "PM10" | "SO2" | "NO2" | "CO" | "O3";

export const pollutants: readonly Pollutant[] = ["PM25", "PM10", "SO2", "NO2", "CO", "O3"];

/** Items as bits, in their order, so that several of them are one number. */
export const itemBit: Readonly<Record<Pollutant, number>> = { PM25: 1, PM10: 2, SO2: 4, NO2: 8, CO: 16, O3: 32 };

const lists = Array.from({ length: 2 ** pollutants.length }, (_, bits): readonly Pollutant[] =>
  pollutants.filter((item) => (bits & itemBit[item]) !== 0),
);

/** The items of such a number, in their order: the same list each time. */
export const itemsIn = (bits: number): readonly Pollutant[] => lists[bits] ?? [];

/**
 * A day's concentrations: mg/m³ for CO, µg/m³ for the others; O3 is the daily maximum 8-hour mean. Absent: not valid
 * that day.
 */
export type Concentrations = Readonly<Partial<Record<Pollutant, number>>>;

/** In which the program keeps a concentration, and the standards give its limits. */
export const concentrationUnit = (pollutant: Pollutant): "mg/m³" | "μg/m³" => (pollutant === "CO" ? "mg/m³" : "μg/m³");

/** As it is written on a sheet. */
export const pollutantLabel: Readonly<Record<Pollutant, string>> = {
  PM25: "PM2.5",
  PM10: "PM10",
  SO2: "SO2",
  NO2: "NO2",
  CO: "CO",
  O3: "O3-8h",
};
