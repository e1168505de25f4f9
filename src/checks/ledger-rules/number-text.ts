/** Numbers inside findings, as they would be typed. */
import { roundedText } from "../../standards/rounding";

/** As many decimals as the number needs, at most four. */
export const plainText = (value: number): string => String(Number(roundedText(value, 4)));
