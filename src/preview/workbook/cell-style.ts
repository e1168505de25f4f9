/** How a cell looks, resolved: no theme, no index, no inheritance left. Colours are "#RRGGBB"; null: automatic. */

export interface FontStyle {
  readonly name: string;
  /** points */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly strike: boolean;
  readonly color: string | null;
}

export interface FillStyle {
  /** OOXML pattern name; "none" and "solid" are what the add-in writes. */
  readonly pattern: string;
  readonly color: string | null;
}

export type Edge = "left" | "right" | "top" | "bottom";
export const edges: readonly Edge[] = ["left", "right", "top", "bottom"];

export interface BorderLine {
  /** OOXML line style: thin, medium, hair, dashed … */
  readonly style: string;
  readonly color: string | null;
}

export interface Alignment {
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly textRotation: number;
  readonly shrinkToFit: boolean;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: Readonly<Partial<Record<Edge, BorderLine>>>;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

const defaultFont: FontStyle = {
  name: "等线",
  size: 11,
  bold: false,
  italic: false,
  underline: "none",
  strike: false,
  color: null,
};

export const defaultStyle: CellStyle = {
  numberFormat: "General",
  font: defaultFont,
  fill: { pattern: "none", color: null },
  borders: {},
  alignment: { horizontal: "general", vertical: "bottom", wrap: false, indent: 0, textRotation: 0, shrinkToFit: false },
  locked: true,
  formulaHidden: false,
};

/** Two styles that look alike have the same key. */
function styleKey(style: CellStyle): string {
  const { font, fill, borders, alignment } = style;
  return JSON.stringify([
    style.numberFormat,
    font.name,
    font.size,
    font.bold,
    font.italic,
    font.underline,
    font.strike,
    font.color,
    fill.pattern,
    fill.color,
    edges.map((edge) => [borders[edge]?.style, borders[edge]?.color]),
    alignment.horizontal,
    alignment.vertical,
    alignment.wrap,
    alignment.indent,
    alignment.textRotation,
    alignment.shrinkToFit,
    style.locked,
    style.formulaHidden,
  ]);
}

/** Cell formats by number. Those that a file brought keep their numbers; new ones are appended. */
export class StyleTable {
  readonly #styles: CellStyle[];
  readonly #byKey = new Map<string, number>();
  /** How many came from the file: what lies beyond must be appended on saving. */
  readonly fromFile: number;

  constructor(styles: readonly CellStyle[]) {
    this.#styles = [...styles];
    this.fromFile = styles.length;
    for (const [id, style] of this.#styles.entries()) {
      const key = styleKey(style);
      if (!this.#byKey.has(key)) this.#byKey.set(key, id);
    }
  }

  get(id: number): CellStyle {
    return this.#styles[id] ?? this.#styles[0] ?? defaultStyle;
  }

  intern(style: CellStyle): number {
    const key = styleKey(style);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const id = this.#styles.push(style) - 1;
    this.#byKey.set(key, id);
    return id;
  }

  /** Whether a cell may look so. */
  some(is: (style: CellStyle) => boolean): boolean {
    return this.#styles.some(is);
  }

  /** The styles that were added since the file was read. */
  added(): readonly CellStyle[] {
    return this.#styles.slice(this.fromFile);
  }
}
