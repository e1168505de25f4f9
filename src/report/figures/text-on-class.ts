import type { AqiClass } from "../../standards/aqi";

/** On the official colour of a class: white on red and beyond, dark on green to orange. */
export function textOnClass(name: AqiClass): string {
  return name === "excellent" || name === "good" || name === "light" ? "#000000" : "#FFFFFF";
}
