/** What add-ins draw on a sheet: outlines, lines and groups of them. Lengths in points. */

export interface ShapeText {
  text: string;
  autoSizeSetting: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  horizontalOverflow: string;
  verticalOverflow: string;
  orientation: string;
  readingOrder: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  font: { name: string; size: number; color: string; bold: boolean; italic: boolean; underline: string };
}

/** One end of a line. */
export interface LineEnd {
  length: string;
  style: string;
  width: string;
  /** The shape that it is fixed to, and the number of the place on its edge; null: to none. */
  connected: { readonly shape: string; readonly site: number } | null;
}

export interface Shape {
  readonly id: string;
  name: string;
  readonly type: "GeometricShape" | "Line" | "Group";
  /** Of a geometric shape the name of its outline, of a line that of its course. */
  form: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** degrees, clockwise */
  rotation: number;
  visible: boolean;
  lockAspectRatio: boolean;
  placement: string;
  altTextTitle: string;
  altTextDescription: string;
  fill: { type: "Solid" | "NoFill"; foregroundColor: string; transparency: number };
  line: {
    color: string;
    dashStyle: string;
    style: string;
    transparency: number;
    visible: boolean;
    weight: number;
  };
  /** null: it cannot hold a text. */
  readonly text: ShapeText | null;
  /** null: it is no line. */
  readonly ends: { readonly begin: LineEnd; readonly end: LineEnd } | null;
  /** The group that it belongs to; null: to none. */
  parent: string | null;
}
