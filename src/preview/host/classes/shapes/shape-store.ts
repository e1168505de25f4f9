/** A sheet's shapes: found by id, made, put into order. */
import type { Shape, ShapeText } from "../../../workbook/shape";
import type { Sheet } from "../../../workbook/sheet";
import type { Workbook } from "../../../workbook/workbook";
import { requireWritable } from "../../cell-access";
import { itemNotFound } from "../../host-error";

export interface ShapeTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** @throws HostError ItemNotFound where it was deleted meanwhile */
export function shapeOf({ sheet, id }: ShapeTarget): Shape {
  const shape = sheet.shapes.find((other) => other.id === id);
  if (!shape) throw itemNotFound(id);
  return shape;
}

export function changeShape(target: ShapeTarget, by: (shape: Shape) => void): void {
  const shape = shapeOf(target);
  requireWritable(target.sheet);
  by(shape);
  target.sheet.touch("shapes");
}

/** Those that a group holds, or, of null, those that stand by themselves: the lowest first. */
export const membersOf = (sheet: Sheet, parent: string | null): readonly Shape[] =>
  sheet.shapes.filter((shape) => shape.parent === parent);

function freeShapeId({ sheets }: Workbook): string {
  const taken = new Set(sheets.flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  let number = taken.size + 1;
  const id = (): string => `{00000000-0009-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  while (taken.has(id())) number += 1;
  return id();
}

/** Takes shapes away, groups with what they hold, and looses the lines that were fixed to them. */
export function removeShape(target: ShapeTarget): void {
  const { sheet } = target;
  const { id } = shapeOf(target);
  requireWritable(sheet);
  for (const member of membersOf(sheet, id)) removeShape({ sheet, id: member.id });
  sheet.touch("shapes");
  sheet.shapes = sheet.shapes.filter((other) => other.id !== id);
  for (const { ends } of sheet.shapes)
    for (const end of ends ? [ends.begin, ends.end] : []) if (end.connected?.shape === id) end.connected = null;
}

const INCH = 72;

export const newText = (text: string): ShapeText => ({
  text,
  autoSizeSetting: "AutoSizeNone",
  horizontalAlignment: "Left",
  verticalAlignment: "Top",
  horizontalOverflow: "Overflow",
  verticalOverflow: "Overflow",
  orientation: "Horizontal",
  readingOrder: "LeftToRight",
  leftMargin: 7.2,
  rightMargin: 7.2,
  topMargin: 3.6,
  bottomMargin: 3.6,
  font: { name: "Calibri", size: 11, color: "#000000", bold: false, italic: false, underline: "None" },
});

/** A shape as Office draws one that nobody has formatted, an inch wide and high. */
export function addShape(
  workbook: Workbook,
  sheet: Sheet,
  given: Pick<Shape, "type" | "form" | "text" | "ends"> & Partial<Shape>,
): ShapeTarget {
  requireWritable(sheet);
  const id = freeShapeId(workbook);
  const word = given.type === "Line" ? "Straight Connector" : given.type === "Group" ? "Group" : given.form;
  const shape: Shape = {
    id,
    name: `${word} ${sheet.shapes.length + 1}`,
    left: 0,
    top: 0,
    width: INCH,
    height: INCH,
    rotation: 0,
    visible: true,
    lockAspectRatio: false,
    placement: "TwoCell",
    altTextTitle: "",
    altTextDescription: "",
    fill: { type: "Solid", foregroundColor: "#4472C4", transparency: 0 },
    line: { color: "#2F528F", dashStyle: "Solid", style: "Single", transparency: 0, visible: true, weight: 1 },
    parent: null,
    ...given,
  };
  sheet.touch("shapes");
  sheet.shapes = [...sheet.shapes, shape];
  return { sheet, id };
}
