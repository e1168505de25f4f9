/** The borders of a format: each of its six lines is an edge of cells. */
import type { CellArea } from "../../workbook/area";
import { edges, type BorderLine, type Edge } from "../../workbook/cell-style";
import { restyle } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemNotFound } from "../host-error";
import { objectClass, type DeclaredClass, type Json } from "../object-class";
import { choiceArgument, colorArgument } from "./argument";
import { shared, type FormatTarget } from "./style-scalar";

type BorderIndex =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";
const borderIndexes: readonly BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

interface BorderTarget extends FormatTarget {
  readonly index: BorderIndex;
}

/** Which lines of which cells an index means: an outer edge, or both sides of every inner line. */
function borderParts({ index }: BorderTarget, area: CellArea): { readonly area: CellArea; readonly edge: Edge }[] {
  const { top, left, bottom, right } = area;
  switch (index) {
    case "EdgeTop":
      return [{ area: { top, left, right, bottom: top }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { top: bottom, left, right, bottom }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { top, left, right: left, bottom }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { top, left: right, right, bottom }, edge: "right" }];
    case "InsideHorizontal":
      return bottom === top
        ? []
        : [
            { area: { top, left, right, bottom: bottom - 1 }, edge: "bottom" },
            { area: { top: top + 1, left, right, bottom }, edge: "top" },
          ];
    case "InsideVertical":
      return right === left
        ? []
        : [
            { area: { top, left, right: right - 1, bottom }, edge: "right" },
            { area: { top, left: left + 1, right, bottom }, edge: "left" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      throw invalidArgument("diagonal borders in the embedded Excel");
  }
}

/** Style and weight of Office.js ↔ the one line style of the file. */
const LINES: readonly (readonly [style: string, weight: string, line: string])[] = [
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];
const lineStyles = ["None", ...new Set(LINES.map(([style]) => style))];
const lineWeights = ["Hairline", "Thin", "Medium", "Thick"];

const lineOf = (style: string, weight: string): string =>
  LINES.find(([name, thickness]) => name === style && thickness === weight)?.[2] ??
  LINES.find(([name]) => name === style)?.[2] ??
  "thin";

function readBorder(target: BorderTarget, host: ExcelHost, read: (line: BorderLine | undefined) => Json): Json {
  const part = target.areas.flatMap((area) => borderParts(target, area))[0];
  return part
    ? shared({ sheet: target.sheet, areas: [part.area] }, host, (style) => read(style.borders[part.edge]))
    : null;
}

function setBorder(
  target: BorderTarget,
  host: ExcelHost,
  update: (line: BorderLine | undefined) => BorderLine | undefined,
): void {
  const parts = target.areas.flatMap((whole) => borderParts(target, whole));
  for (const edge of edges) {
    const areas = parts.filter((part) => part.edge === edge).map(({ area }) => area);
    restyle(host.workbook, target.sheet, areas, (style) => {
      const borders: Partial<Record<Edge, BorderLine>> = {};
      for (const other of edges) {
        const line = other === edge ? update(style.borders[other]) : style.borders[other];
        if (line) borders[other] = line;
      }
      return { ...style, borders };
    });
  }
}

const styleName = (line: BorderLine | undefined): string =>
  LINES.find(([, , name]) => name === line?.style)?.[0] ?? "None";
const weightName = (line: BorderLine | undefined): string =>
  LINES.find(([, , name]) => name === line?.style)?.[1] ?? "Thin";

const rangeBorderClass: DeclaredClass<BorderTarget> = objectClass<BorderTarget>("RangeBorder", {
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (target, host) => readBorder(target, host, styleName),
      set: (target, value, host) => {
        const style = choiceArgument(value, lineStyles, "border style");
        setBorder(target, host, (line) =>
          style === "None" ? undefined : { style: lineOf(style, weightName(line)), color: line?.color ?? null },
        );
      },
    },
    weight: {
      get: (target, host) => readBorder(target, host, weightName),
      set: (target, value, host) => {
        const weight = choiceArgument(value, lineWeights, "border weight");
        setBorder(target, host, (line) => ({
          style: lineOf(line ? styleName(line) : "Continuous", weight),
          color: line?.color ?? null,
        }));
      },
    },
    color: {
      get: (target, host) => readBorder(target, host, (line) => line?.color ?? "#000000"),
      set: (target, value, host) => {
        const color = colorArgument(value, "border colour");
        setBorder(target, host, (line) => ({ style: line?.style ?? "thin", color }));
      },
    },
  },
  identity: ({ index }) => ({ Id: index }),
});

export const rangeBordersClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("RangeBorderCollection", {
  items: (target) => borderIndexes.slice(0, 6).map((index) => rangeBorderClass.of({ ...target, index })),
  item: (target, key) => {
    const index = borderIndexes.find((name) => name === key);
    if (index === undefined) throw itemNotFound(`border ${String(key)}`);
    return rangeBorderClass.of({ ...target, index });
  },
});
