/**
 * Light or dark: as Office says, else as the system says, else light. High contrast is left to the system's own
 * colours.
 */
export type ThemeName = "light" | "dark";

/**
 * Relative luminance of "#RRGGBB" from 0 to 1; null: not such a colour (Excel on the web gives none,
 * OfficeDev/office-js#6134).
 */
function luminance(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((hex) => {
    const channel = Number.parseInt(hex, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Dark where white text reads better on Office's own background than black does. */
export function themeFor(officeBackground: string | undefined, systemPrefersDark: boolean): ThemeName {
  const light = luminance(officeBackground);
  if (light === null) return systemPrefersDark ? "dark" : "light";
  return light < 0.179 ? "dark" : "light";
}
