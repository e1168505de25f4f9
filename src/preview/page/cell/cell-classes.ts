/** Looks as CSS classes: thousands of cells share a few dozen, and a class is set far faster than twenty properties. */
import type { CSSProperties } from "react";

const names = new Map<string, string>();
let rules: CSSStyleSheet | null = null;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The class of a look; numbers are pixels. */
export function classOf(look: CSSProperties): string {
  const css = Object.entries(look)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${kebab(name)}:${typeof value === "number" ? `${value}px` : String(value)}`)
    .join(";");
  let name = names.get(css);
  if (name === undefined) {
    names.set(css, (name = `look${names.size}`));
    if (!rules) document.adoptedStyleSheets = [...document.adoptedStyleSheets, (rules = new CSSStyleSheet())];
    rules.insertRule(`.${name}{${css}}`);
  }
  return name;
}
