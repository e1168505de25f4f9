/** Lines: how their ends look, and what they are fixed to. */
import type { LineEnd, Shape } from "../../../workbook/shape";
import { HostError } from "../../host-error";
import { objectClass, type DeclaredClass, type Methods, type Scalar } from "../../object-class";
import { choiceArgument, numberArgument } from "../argument";
import { shapeClass, shapeOn } from "./shape-classes";
import { partScalars, words } from "./shape-parts";
import { changeShape, shapeOf, type ShapeTarget } from "./shape-store";

type Side = "begin" | "end";

function endOf({ ends, name }: Shape, side: Side): LineEnd {
  if (!ends) throw new HostError("InvalidOperation", `The shape ${name} is no line.`);
  return ends[side];
}

/** "beginArrowheadLength" is the begin's length. */
function looks(side: Side): Readonly<Record<string, Scalar<ShapeTarget>>> {
  const own = partScalars((shape) => endOf(shape, side), {
    length: words("Short Medium Long"),
    style: words("None Triangle Stealth Diamond Oval Open"),
    width: words("Narrow Medium Wide"),
  });
  const named = Object.entries(own).map(([name, scalar]): [string, Scalar<ShapeTarget>] => [
    `${side}Arrowhead${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    scalar,
  ]);
  const word = side === "begin" ? "Begin" : "End";
  return {
    ...Object.fromEntries(named),
    [`is${word}Connected`]: { get: (target) => endOf(shapeOf(target), side).connected !== null },
    [`${side}ConnectedSite`]: { get: (target) => endOf(shapeOf(target), side).connected?.site ?? null },
  };
}

/** Where the line then runs follows from the outlines, which are not drawn: its place can no longer be asked for. */
function connecting(side: Side): Methods<ShapeTarget> {
  const word = side === "begin" ? "Begin" : "End";
  return {
    [`connect${word}Shape`]: (target, [given, place]) => {
      const { id, type, name } = shapeOn(given, target);
      const site = numberArgument(place, "connectionSite", { min: 0, whole: true });
      if (type === "Line") throw new HostError("InvalidArgument", `${name} is a line.`);
      changeShape(target, (shape) => (endOf(shape, side).connected = { shape: id, site }));
      return null;
    },
    [`disconnect${word}Shape`]: (target) => {
      changeShape(target, (shape) => (endOf(shape, side).connected = null));
      return null;
    },
  };
}

export const lineClass: DeclaredClass<ShapeTarget> = objectClass<ShapeTarget>("Line", {
  scalars: {
    id: { get: ({ id }) => id },
    connectorType: {
      get: (target) => shapeOf(target).form,
      set: (target, value) => {
        const form = choiceArgument(value, ["Straight", "Elbow", "Curve"] as const, "connectorType");
        changeShape(target, (shape) => (shape.form = form));
      },
    },
    ...looks("begin"),
    ...looks("end"),
  },
  navigation: { shape: (target) => shapeClass.of(target) },
  methods: { ...connecting("begin"), ...connecting("end") },
  identity: ({ id }) => ({ Id: id }),
});
