/** 条件 as staff write it: "检验结果=合格；面积≥3000", "水质类别=Ⅰ类、Ⅱ类", "完成日期非空". */
import { normaliseText } from "../../cells/normalise-text";

export type Operator = "=" | "≠" | "≥" | "≤" | ">" | "<" | "contains" | "lacks" | "filled" | "blank";

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
  [/^(.+?)(?:不为空|非空|不空|已填写?|有值|有内容|不是空白?)()$/, "filled"],
  [/^(.+?)(?:为空白?|未填写?|没填|空白|无内容|空)()$/, "blank"],
  [/^(.+?)(?:不低于|不小于|不少于|大于等于|至少)(.+)$/, "≥"],
  [/^(.+?)(?:不超过|不高于|不大于|小于等于|至多)(.+)$/, "≤"],
  [/^(.+?)(\d[\d.,]*[^\d]{0,4}?)(?:及|或|含)?以上$/, "≥"],
  [/^(.+?)(\d[\d.,]*[^\d]{0,4}?)(?:及|或|含)?以[下内]$/, "≤"],
  [/^(.+?)(?:不等于|不是|不为)(.+)$/, "≠"],
  [/^(.+?)(?:不包含|不包括|不含有?)(.+)$/, "lacks"],
  [/^(.+?)(?:大于|高于|超过)(.+)$/, ">"],
  [/^(.+?)(?:小于|低于|少于|不足|不到)(.+)$/, "<"],
  [/^(.+?)(?:包含|包括|含有?)(.+)$/, "contains"],
  [/^(.+?)\*(.+)\*$/, "contains"],
  [/^(.+?)(?:等于|为|是|在(?=\d{4}年))(.+)$/, "="],
  [/^([^\d:]+):(.+)$/, "="],
];

/** The first that cannot be read comes back as its text. */
export function parseConditions(
  text: string,
): { readonly conditions: readonly WrittenCondition[] } | { readonly unreadable: string } {
  const conditions: WrittenCondition[] = [];
  // Commas part conditions only where an operator follows: "类别=Ⅰ类,Ⅱ类" is one.
  for (const part of joinedValues(
    normaliseText(text.replace(/[\r\n]+/g, ";"))
      .split(/[;；,，]|并且|而且|\s且\s|(?<=.)且(?=.+[=≥≤≠<>])/)
      .flatMap(severalIn),
  )) {
    const condition = parseCondition(part);
    if (condition === null) return { unreadable: part };
    conditions.push(condition);
  }
  return { conditions };
}

const SIGN = /[=≠≥≤≧≦><]/;

/** 状态=已封停、乡镇=城关镇: what has a sign of its own is a condition of its own. 类别=Ⅰ类、Ⅱ类 is one. */
function severalIn(part: string): readonly string[] {
  for (const { index, 0: between } of part.matchAll(/[、和及与\s]/g)) {
    const [left, right] = [part.slice(0, index), part.slice(index + between.length)];
    if (SIGN.test(left) && /^[^、\s=≠≥≤≧≦><]+[=≠≥≤≧≦><]/.test(right)) return [left, ...severalIn(right)];
  }
  return [part];
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

function parseCondition(numbered: string): WrittenCondition | null {
  const text = numbered.replace(/^\d{1,2}[.、)）]\s*(?=\D)/, "");
  const sign = SIGNS.exec(text);
  const operator = SIGN_OPERATORS[sign?.[2] ?? ""];
  if (sign && operator) return ofNothing(text, sign[1], operator, sign[3]) ?? written(text, sign[1], operator, sign[3]);
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(text);
    if (match) return written(text, match[1], words, match[2]);
  }
  return null;
}

const NOTHING = /^(?:空白?|空值|无内容|["“”]{2})$/;

/** 备注≠空, 备注="": whether anything stands there; null: it is compared with words. */
function ofNothing(text: string, column = "", operator: Operator, value = ""): WrittenCondition | null {
  if (!NOTHING.test(value.trim()) || (operator !== "=" && operator !== "≠")) return null;
  return written(text, column, operator === "=" ? "blank" : "filled", "");
}

function written(
  text: string,
  column: string | undefined,
  operator: Operator,
  value: string | undefined,
): WrittenCondition | null {
  const values = (value ?? "")
    .split(/[、|]|或者?|(?<=[\u4e00-\u9fa5])\/(?=[\u4e00-\u9fa5])/)
    .map((one) => withoutQuotes(one.trim()))
    .filter((one) => one !== "");
  if (values.length === 0 && operator !== "filled" && operator !== "blank") return null;
  return { column: withoutQuotes((column ?? "").trim()), operator, values, text };
}

/** “封停状态”, 【封停状态】. */
export const withoutQuotes = (text: string): string => text.replace(/^["“”'‘’【[「『]+|["“”'‘’】\]」』]+$/g, "");
