/** The data labels of a whole chart: what is set goes to every series that it has. */
import type { TextLook } from "../../workbook/chart";
import { objectClass, type DeclaredClass } from "../object-class";
import { edit, flag, fontClass, property, text, type ChartTarget } from "./chart-property";
import { labelPosition, positionName } from "./chart-series-classes";

/** One look that stands for several: read of the first, set on all. */
function lookOfAll(looks: readonly TextLook[]): TextLook {
  const all = { size: null, bold: null, color: null, name: null };
  for (const key of Object.keys(all) as (keyof TextLook)[])
    Object.defineProperty(all, key, {
      get: () => looks[0]?.[key] ?? null,
      set: (value: unknown) => {
        for (const look of looks) Object.assign(look, { [key]: value });
      },
    });
  return all;
}

const labelsOf = ({ chart }: ChartTarget) => chart.series.map(({ labels }) => labels);

const formatClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartDataLabelFormat", {
  navigation: {
    font: (target) => fontClass.of({ ...target, look: lookOfAll(labelsOf(target).map(({ text: look }) => look)) }),
  },
});

export const chartLabelsClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartDataLabels", {
  scalars: {
    position: {
      get: (target) => positionName(labelsOf(target)[0]?.position ?? null),
      set: (target, value) => {
        const placed = target.chart.series.map((series) => ({ series, position: labelPosition(series, value) }));
        edit(target);
        for (const { series, position } of placed) series.labels.position = position;
      },
    },
    showValue: property(
      (target) => labelsOf(target).some(({ show }) => show),
      flag("showValue"),
      (target, value) => {
        for (const labels of labelsOf(target)) labels.show = value;
      },
    ),
    numberFormat: property(
      (target) => labelsOf(target)[0]?.numberFormat ?? "General",
      text("numberFormat"),
      (target, value) => {
        for (const labels of labelsOf(target)) labels.numberFormat = value;
      },
    ),
  },
  navigation: { format: (target) => formatClass.of(target) },
});
