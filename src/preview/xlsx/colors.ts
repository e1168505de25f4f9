/** Colours as files write them (rgb, theme with tint, index) resolved to "#RRGGBB". */
import { child, descend, parseXml, type XmlElement } from "./xml";

/** The 56 colours of the old palette, from index 8 on; 0–7 repeat the first eight. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The order in which `theme="n"` counts: light and dark pairs are swapped against the theme part. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export interface ColorContext {
  readonly theme: readonly string[];
  readonly palette: readonly string[];
}

export function readTheme(xml: string | null): string[] {
  if (xml === null) return OFFICE_THEME;
  const scheme = descend(parseXml(xml), "themeElements", "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    const value = color?.name === "sysClr" ? color.attributes.lastClr : color?.attributes.val;
    return (value ?? OFFICE_THEME[index] ?? "000000").toUpperCase();
  });
}

export function readPalette(styles: XmlElement | null): string[] {
  const own = styles
    ? descend(styles, "colors", "indexedColors")?.children.map(({ attributes }) =>
        (attributes.rgb ?? "FF000000").slice(-6),
      )
    : undefined;
  return own && own.length > 0 ? own : [...PALETTE.slice(0, 8), ...PALETTE];
}

/** Excel lightens and darkens in HLS: positive tints move towards white, negative towards black. */
function tinted(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : max === red
        ? ((green - blue) / spread) % 6
        : max === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * newLight - 1)) * saturation;
  const second = chroma * (1 - Math.abs((((hue + 6) % 6) % 2) - 1));
  const base = newLight - chroma / 2;
  const sector = Math.floor((hue + 6) % 6);
  const [r, g, b] = ([
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][sector] ?? [0, 0, 0]) as [number, number, number];
  return [r, g, b]
    .map((part) =>
      Math.round(255 * Math.min(1, Math.max(0, part + base)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** "#RRGGBB", or null for automatic and for no colour at all. */
export function readColor(element: XmlElement | undefined, { theme, palette }: ColorContext): string | null {
  if (!element) return null;
  const { rgb, theme: themeIndex, indexed, tint } = element.attributes;
  const index = Number(indexed);
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : themeIndex !== undefined
        ? theme[Number(themeIndex)]
        : indexed !== undefined && index < 64
          ? palette[index]
          : undefined;
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return null;
  return `#${(tint === undefined || Number(tint) === 0 ? base : tinted(base, Number(tint))).toUpperCase()}`;
}
