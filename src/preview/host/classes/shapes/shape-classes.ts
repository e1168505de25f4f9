/** Shapes on a sheet. They are kept while the workbook is open: a file is not made while there are some. */
import type { Shape } from "../../../workbook/shape";
import type { Sheet } from "../../../workbook/sheet";
import type { ExcelHost } from "../../excel-host";
import { HostError, invalidArgument, notImplemented } from "../../host-error";
import { objectClass, type Argument, type DeclaredClass, type HostObject } from "../../object-class";
import { choiceArgument, flagArgument, numberArgument, textArgument } from "../argument";
import { requireNoParts } from "../others-parts";
import { geometricShapes } from "./geometric-shapes";
import { lineClass } from "./line-class";
import { fillClass, length, lineFormatClass, partScalars, textFrameClass, words } from "./shape-parts";
import { addShape, changeShape, membersOf, newText, removeShape, shapeOf, type ShapeTarget } from "./shape-store";

/** Moves a shape with what it holds. */
function moveBy(target: ShapeTarget, right: number, down: number): void {
  for (const member of membersOf(target.sheet, target.id)) moveBy({ ...target, id: member.id }, right, down);
  changeShape(target, (shape) => {
    shape.left += right;
    shape.top += down;
  });
}

/** Sizes are changed about the upper left corner, the middle or the lower right one. */
function scale(target: ShapeTarget, [factor, type, from]: readonly Argument[], side: "width" | "height"): void {
  const times = numberArgument(factor, "scaleFactor", { min: 0 });
  if (choiceArgument(type, ["CurrentSize", "OriginalSize"] as const, "scaleType") === "OriginalSize")
    throw invalidArgument("only pictures have an original size");
  const anchor = choiceArgument(
    from ?? "ScaleFromTopLeft",
    ["ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"] as const,
    "scaleFrom",
  );
  const still = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[anchor];
  if (shapeOf(target).type === "Group") throw notImplemented("scaling groups");
  const resize = (shape: Shape, which: "width" | "height"): void => {
    shape[which === "width" ? "left" : "top"] += shape[which] * (1 - times) * still;
    shape[which] *= times;
  };
  changeShape(target, (shape) => {
    resize(shape, side);
    if (shape.lockAspectRatio) resize(shape, side === "width" ? "height" : "width");
  });
}

/** Among its own kind: those that stand by themselves, or those of its group. */
function reorder(target: ShapeTarget, how: Argument): void {
  const choices = ["BringToFront", "BringForward", "SendToBack", "SendBackward"] as const;
  const where = choiceArgument(how, choices, "position");
  const { sheet } = target;
  const shape = shapeOf(target);
  const level = [...membersOf(sheet, shape.parent)];
  const at = level.indexOf(shape);
  const last = level.length - 1;
  const to = {
    BringToFront: last,
    BringForward: Math.min(last, at + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, at - 1),
  };
  level.splice(at, 1);
  level.splice(to[where], 0, shape);
  changeShape(target, () => {
    sheet.shapes = [...sheet.shapes.filter(({ parent }) => parent !== shape.parent), ...level];
  });
}

/** @throws HostError NotImplemented for a line that is fixed to shapes: where it runs follows from their outlines */
function placed(shape: Shape): Shape {
  if (shape.ends?.begin.connected || shape.ends?.end.connected) throw notImplemented("places of lines between shapes");
  return shape;
}

export const shapeClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("Shape", {
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: (target) => shapeOf(target).type },
    geometricShapeType: {
      get: (target) => (shapeOf(target).type === "GeometricShape" ? shapeOf(target).form : null),
    },
    level: { get: (target) => levelOf(target.sheet, shapeOf(target)) },
    zOrderPosition: { get: ({ sheet, id }) => sheet.shapes.findIndex((shape) => shape.id === id) },
    left: {
      get: (target) => placed(shapeOf(target)).left,
      set: (target, value) => moveBy(target, length(value, "left") - shapeOf(target).left, 0),
    },
    top: {
      get: (target) => placed(shapeOf(target)).top,
      set: (target, value) => moveBy(target, 0, length(value, "top") - shapeOf(target).top),
    },
    ...partScalars(placed, { width: length, height: length }),
    ...partScalars((shape) => shape, {
      name: textArgument,
      rotation: (value, name) => numberArgument(value, name) % 360,
      visible: flagArgument,
      lockAspectRatio: flagArgument,
      placement: words("TwoCell OneCell Absolute"),
      altTextTitle: textArgument,
      altTextDescription: textArgument,
    }),
  },
  navigation: {
    fill: (target) => fillClass.of(target),
    lineFormat: (target) => lineFormatClass.of(target),
    textFrame: (target) => textFrameClass.of(target),
    line: (target) => lineClass.of(ofType(target, "Line")),
    group: (target) => groupClass.of(ofType(target, "Group")),
    geometricShape: (target) => geometricShapeClass.of(ofType(target, "GeometricShape")),
    parentGroup: (target) => {
      const { parent } = shapeOf(target);
      if (parent === null) throw new HostError("ItemNotFound", "The shape is in no group.");
      return groupClass.of({ ...target, id: parent });
    },
  },
  methods: {
    delete: (target) => {
      removeShape(target);
      return null;
    },
    incrementLeft: (target, [by]) => {
      moveBy(target, numberArgument(by, "increment"), 0);
      return null;
    },
    incrementTop: (target, [by]) => {
      moveBy(target, 0, numberArgument(by, "increment"));
      return null;
    },
    incrementRotation: (target, [by]) => {
      const turn = numberArgument(by, "increment");
      changeShape(target, (shape) => (shape.rotation = (((shape.rotation + turn) % 360) + 360) % 360));
      return null;
    },
    scaleWidth: (target, args) => {
      scale(target, args, "width");
      return null;
    },
    scaleHeight: (target, args) => {
      scale(target, args, "height");
      return null;
    },
    setZOrder: (target, [position]) => {
      reorder(target, position);
      return null;
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

/** @throws HostError where it is a shape of another type */
function ofType(target: ShapeTarget, type: Shape["type"]): ShapeTarget {
  if (shapeOf(target).type !== type)
    throw new HostError("InvalidOperation", `The shape ${shapeOf(target).name} is no ${type}.`);
  return target;
}

const levelOf = (sheet: Sheet, { parent }: Shape): number =>
  parent === null ? 0 : 1 + levelOf(sheet, shapeOf({ sheet, id: parent }));

const geometricShapeClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("GeometricShape", {
  scalars: { id: { get: ({ id }) => id } },
  navigation: { shape: (target) => shapeClass.of(target) },
  identity: ({ id }) => ({ Id: id }),
});

const groupClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("ShapeGroup", {
  scalars: { id: { get: ({ id }) => id } },
  navigation: { shape: (target) => shapeClass.of(target), shapes: (target) => groupShapesClass.of(target) },
  methods: {
    ungroup: (target) => {
      const { parent } = shapeOf(target);
      for (const { id } of membersOf(target.sheet, target.id))
        changeShape({ ...target, id }, (member) => (member.parent = parent));
      removeShape(target);
      return null;
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

const named = (shapes: readonly Shape[], key: unknown): Shape | undefined =>
  shapes.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

const found = (sheet: Sheet, shape: Shape | undefined): HostObject | null =>
  shape ? shapeClass.of({ sheet, id: shape.id }) : null;

const groupShapesClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("GroupShapeCollection", {
  items: ({ sheet, id }) => membersOf(sheet, id).map((shape) => shapeClass.of({ sheet, id: shape.id })),
  item: ({ sheet, id }, key) => found(sheet, named(membersOf(sheet, id), key)),
});

/** A group reaches as far as what it holds. */
function addGroup(sheet: Sheet, given: Argument, { workbook }: ExcelHost): ShapeTarget {
  if (!Array.isArray(given) || given.length < 2) throw invalidArgument("a group of less than two shapes");
  const sought = given.map((value: unknown) =>
    typeof value === "string" ? named(membersOf(sheet, null), value) : shapeOn(value, { sheet }),
  );
  const members = sought.filter((shape): shape is Shape => shape !== undefined && shape.parent === null);
  if (members.length < sought.length) throw invalidArgument("shapes that are not on the sheet by themselves");
  const left = Math.min(...members.map((shape) => shape.left));
  const top = Math.min(...members.map((shape) => shape.top));
  const group = addShape(workbook, sheet, {
    type: "Group",
    form: "",
    text: null,
    ends: null,
    left,
    top,
    width: Math.max(...members.map((shape) => shape.left + shape.width)) - left,
    height: Math.max(...members.map((shape) => shape.top + shape.height)) - top,
  });
  for (const { id } of members) changeShape({ sheet, id }, (shape) => (shape.parent = group.id));
  return group;
}

/** A shape that was given to a call: one of the same sheet. */
export function shapeOn(given: unknown, { sheet }: Pick<ShapeTarget, "sheet">): Shape {
  if (!shapeClass.is(given) || given.target.sheet !== sheet) throw invalidArgument("a shape of the same sheet");
  return shapeOf(given.target);
}

/** A file's own are not read; charts, which Excel reaches from here too, have their own collection alone. */
function requireOwn({ workbook }: ExcelHost, sheet: Sheet): void {
  requireNoParts(workbook, sheet, ["drawing"], "drawings");
}

export const shapesClass: DeclaredClass<Sheet> = objectClass<Sheet>("ShapeCollection", {
  items: (sheet, host) => {
    requireOwn(host, sheet);
    if (sheet.charts.length > 0) throw notImplemented("charts in a list of shapes");
    return membersOf(sheet, null).map(({ id }) => shapeClass.of({ sheet, id }));
  },
  item: (sheet, key, host) => {
    requireOwn(host, sheet);
    const shape = named(membersOf(sheet, null), key);
    if (!shape && sheet.charts.some(({ name }) => name === key)) throw notImplemented("charts as shapes");
    return found(sheet, shape);
  },
  methods: {
    addGeometricShape: (sheet, [form], { workbook }) =>
      shapeClass.of(
        addShape(workbook, sheet, {
          type: "GeometricShape",
          form: choiceArgument(form, geometricShapes, "geometricShapeType"),
          text: newText(""),
          ends: null,
        }),
      ),
    addTextBox: (sheet, [text], { workbook }) =>
      shapeClass.of(
        addShape(workbook, sheet, {
          type: "GeometricShape",
          form: "Rectangle",
          text: newText(text === null || text === undefined ? "" : textArgument(text, "text")),
          ends: null,
          fill: { type: "Solid", foregroundColor: "#FFFFFF", transparency: 0 },
        }),
      ),
    addLine: (sheet, [startLeft, startTop, endLeft, endTop, connector], { workbook }) => {
      const x = [numberArgument(startLeft, "startLeft"), numberArgument(endLeft, "endLeft")];
      const y = [numberArgument(startTop, "startTop"), numberArgument(endTop, "endTop")];
      const end = () => ({ length: "Medium", style: "None", width: "Medium", connected: null });
      return shapeClass.of(
        addShape(workbook, sheet, {
          type: "Line",
          form: choiceArgument(connector ?? "Straight", ["Straight", "Elbow", "Curve"] as const, "connectorType"),
          text: null,
          ends: { begin: end(), end: end() },
          left: Math.min(...x),
          top: Math.min(...y),
          width: Math.max(...x) - Math.min(...x),
          height: Math.max(...y) - Math.min(...y),
        }),
      );
    },
    addGroup: (sheet, [values], host) => shapeClass.of(addGroup(sheet, values, host)),
  },
});
