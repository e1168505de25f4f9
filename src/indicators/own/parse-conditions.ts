/** 条件 as staff write it: "检验结果=合格；面积≥3000", "水质类别=Ⅰ类、Ⅱ类", "完成日期非空". */
import { normaliseText } from "../../cells/normalise-text";

export type Operator = "=" | "≠" | "≥" | "≤" | ">" | "<" | "contains" | "filled" | "blank";

export interface WrittenCondition {
  readonly column: string;
  readonly operator: Operator;
  /** One value, or several of which one must hold; none for filled and blank. */
  readonly values: readonly string[];
  readonly text: string;
}

/** Signs speak for themselves, wherever words stand beside them: "状态=超过序时进度" asks for no number. */
const SIGNS = /^(.+?)(>=|<=|<>|!=|==|[=≠≥≤≧≦><])(.+)$/;
const SIGN_OPERATORS: Readonly<Record<string, Operator>> = {
  ">=": "≥",
  "≥": "≥",
  "≧": "≥",
  "<=": "≤",
  "≤": "≤",
  "≦": "≤",
  "<>": "≠",
  "!=": "≠",
  "≠": "≠",
  "=": "=",
  "==": "=",
  ">": ">",
  "<": "<",
};

/** Words as people type them, longer ones before those that they hold. */
const WORDS: readonly (readonly [pattern: RegExp, operator: Operator])[] = [
  [/^(.+?)(?:不为空|非空|已填|有值)()$/, "filled"],
  [/^(.+?)(?:为空|未填|空白)()$/, "blank"],
  [/^(.+?)(?:不低于|不小于|不少于|大于等于)(.+)$/, "≥"],
  [/^(.+?)(?:不超过|不高于|不大于|小于等于)(.+)$/, "≤"],
  [/^(.+?)(?:不等于|不是)(.+)$/, "≠"],
  [/^(.+?)(?:大于|高于|超过)(.+)$/, ">"],
  [/^(.+?)(?:小于|低于)(.+)$/, "<"],
  [/^(.+?)(?:包含|含有)(.+)$/, "contains"],
  [/^(.+?)(?:等于|为|是)(.+)$/, "="],
];

/** The first that cannot be read comes back as its text. */
export function parseConditions(
  text: string,
): { readonly conditions: readonly WrittenCondition[] } | { readonly unreadable: string } {
  const conditions: WrittenCondition[] = [];
  // Commas part conditions only where an operator follows: "类别=Ⅰ类,Ⅱ类" is one.
  for (const part of joinedValues(
    normaliseText(text.replace(/[\r\n]+/g, ";")).split(/[;；,，]|并且|而且|\s且\s|(?<=.)且(?=.+[=≥≤≠<>])/),
  )) {
    const condition = parseCondition(part);
    if (condition === null) return { unreadable: part };
    conditions.push(condition);
  }
  return { conditions };
}

/** A part without an operator is a further value of the one before it. */
function joinedValues(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== "")) {
    const before = joined.at(-1);
    if (before !== undefined && parseCondition(part) === null && /[=≠]|等于|不是/.test(before))
      joined[joined.length - 1] = `${before}、${part}`;
    else joined.push(part);
  }
  return joined;
}

function parseCondition(text: string): WrittenCondition | null {
  const sign = SIGNS.exec(text);
  const operator = SIGN_OPERATORS[sign?.[2] ?? ""];
  if (sign && operator) return written(text, sign[1], operator, sign[3]);
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(text);
    if (match) return written(text, match[1], words, match[2]);
  }
  return null;
}

function written(
  text: string,
  column: string | undefined,
  operator: Operator,
  value: string | undefined,
): WrittenCondition | null {
  const values = (value ?? "")
    .split(/[、|]|或者?/)
    .map((one) => one.trim().replace(/^["“”'‘’]|["“”'‘’]$/g, ""))
    .filter((one) => one !== "");
  if (values.length === 0 && operator !== "filled" && operator !== "blank") return null;
  return { column: (column ?? "").trim(), operator, values, text };
}
