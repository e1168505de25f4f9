/** What a shape is made of: fill, line, text. */
import type { Shape, ShapeText } from "../../../workbook/shape";
import { HostError, notImplemented } from "../../host-error";
import { objectClass, type DeclaredClass, type Json, type Scalar } from "../../object-class";
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "../argument";
import { changeShape, shapeOf, type ShapeTarget } from "./shape-store";

type Checked = (value: unknown, name: string) => Json;

export const words =
  (choices: string): Checked =>
  (value, name) =>
    choiceArgument(value, choices.split(" "), name);
const share: Checked = (value, name) => numberArgument(value, name, { min: 0, max: 1 });
export const length = (value: unknown, name: string): number => numberArgument(value, name, { min: 0 });

/** Properties that are read from a part of a shape and written to it, each checked. */
export function partScalars<Part extends object>(
  of: (shape: Shape) => Part,
  checks: Readonly<Partial<Record<keyof Part & string, Checked>>>,
): Readonly<Record<string, Scalar<ShapeTarget>>> {
  return Object.fromEntries(
    Object.entries(checks as Readonly<Record<string, Checked>>).map(([name, check]): [string, Scalar<ShapeTarget>] => [
      name,
      {
        get: (target) => (of(shapeOf(target)) as Readonly<Record<string, Json>>)[name] ?? null,
        set: (target, value) => {
          const checked = check(value, name);
          changeShape(target, (shape) => Object.assign(of(shape), { [name]: checked }));
        },
      },
    ]),
  );
}

export const fillClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("ShapeFill", {
  scalars: {
    type: { get: (target) => shapeOf(target).fill.type },
    foregroundColor: {
      get: (target) => shapeOf(target).fill.foregroundColor,
      set: (target, value) => paint(target, value),
    },
    ...partScalars(({ fill }) => fill, { transparency: share }),
  },
  methods: {
    clear: (target) => {
      changeShape(target, ({ fill }) => (fill.type = "NoFill"));
      return null;
    },
    setSolidColor: (target, [color]) => {
      paint(target, color);
      return null;
    },
  },
});

function paint(target: ShapeTarget, value: unknown): void {
  const foregroundColor = colorArgument(value, "foregroundColor");
  changeShape(target, ({ fill }) => Object.assign(fill, { type: "Solid", foregroundColor }));
}

export const lineFormatClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("ShapeLineFormat", {
  scalars: partScalars(({ line }) => line, {
    color: colorArgument,
    dashStyle: words(
      "Dash DashDot DashDotDot LongDash LongDashDot RoundDot Solid SquareDot LongDashDotDot SystemDash SystemDot " +
        "SystemDashDot",
    ),
    style: words("Single ThickBetweenThin ThickThin ThinThick ThinThin"),
    transparency: share,
    visible: flagArgument,
    weight: length,
  }),
});

/** @throws HostError InvalidOperation where the shape cannot hold a text */
function textOf({ text, type }: Shape): ShapeText {
  if (text === null) throw new HostError("InvalidOperation", `A shape of the type ${type} has no text.`);
  return text;
}

const fontClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("ShapeFont", {
  scalars: partScalars((shape) => textOf(shape).font, {
    name: textArgument,
    size: (value, name) => numberArgument(value, name, { min: 1, max: 409 }),
    color: colorArgument,
    bold: flagArgument,
    italic: flagArgument,
    underline: words(
      "None Single Double Heavy Dotted DottedHeavy Dash DashHeavy DashLong DashLongHeavy DotDash DotDashHeavy " +
        "DotDotDash DotDotDashHeavy Wavy WavyHeavy WavyDouble",
    ),
  }),
});

const textRangeClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("TextRange", {
  scalars: partScalars((shape) => textOf(shape), { text: textArgument }),
  navigation: { font: (target) => fontClass.of(target) },
});

export const textFrameClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("TextFrame", {
  scalars: {
    hasText: { get: (target) => textOf(shapeOf(target)).text !== "" },
    ...partScalars((shape) => textOf(shape), {
      autoSizeSetting: (value) => {
        const setting = choiceArgument(
          value,
          ["AutoSizeNone", "AutoSizeTextToFitShape", "AutoSizeShapeToFitText"] as const,
          "autoSizeSetting",
        );
        // Sizes follow from glyphs, which nothing here measures.
        if (setting !== "AutoSizeNone") throw notImplemented(`shapes with ${setting}`);
        return setting;
      },
      horizontalAlignment: words("Left Center Right Justify JustifyLow Distributed ThaiDistributed"),
      verticalAlignment: words("Top Middle Bottom Justified Distributed"),
      horizontalOverflow: words("Overflow Clip"),
      verticalOverflow: words("Overflow Ellipsis Clip"),
      orientation: words(
        "Horizontal Vertical Vertical270 WordArtVertical EastAsianVertical MongolianVertical WordArtVerticalRTL",
      ),
      readingOrder: words("LeftToRight RightToLeft"),
      leftMargin: length,
      rightMargin: length,
      topMargin: length,
      bottomMargin: length,
    }),
  },
  navigation: { textRange: (target) => textRangeClass.of(target) },
  methods: {
    deleteText: (target) => {
      changeShape(target, (shape) => (textOf(shape).text = ""));
      return null;
    },
  },
});
