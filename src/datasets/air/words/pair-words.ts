/** Which of two numbers in a cell is the value, by what a note or a header says of them: 35（41） with 括号内为上年同期. */
import { LAST_YEAR } from "../layout/header-time";
import { itemWords } from "./item-words";

export type PairSide = "first" | "second";

const OTHER_SIDE: Readonly<Record<PairSide, PairSide>> = { first: "second", second: "first" };

/** What is said of the number in brackets, or behind the stroke; and of the one before it. */
const SAID: readonly (readonly [side: PairSide, pattern: RegExp])[] = [
  [
    "second",
    /(?:括[号弧]|[（(]\s*[)）]|斜[杠线])(?:内|里|中|之?后)(?:的?(?:数[字值据]?|值))?(?:为|是|指|表示|[:：])*([^，,。；;]{2,12})/,
  ],
  [
    "first",
    /(?:括[号弧]|[（(]\s*[)）]|斜[杠线])(?:外|之?前)(?:的?(?:数[字值据]?|值))?(?:为|是|指|表示|[:：])*([^，,。；;]{2,12})/,
  ],
];

const NOW = "今年|本年度?|当年|本期|当期|本月|当月";
const BEFORE = "去年|上年|同期|上一年|上月";
/** 今年/去年, 本年（上年同期） in a header. */
const HEADED: readonly (readonly [side: PairSide, pattern: RegExp])[] = [
  ["first", new RegExp(`(?:${NOW})[^/／(（|、]{0,3}[/／(（|](?:${BEFORE})`)],
  ["second", new RegExp(`(?:${BEFORE})[^/／(（|、]{0,4}[/／(（|](?:${NOW})`)],
];

/** null: it says nothing of a pair. */
export function valueOfPair(text: string): PairSide | null {
  const headed = HEADED.find(([, pattern]) => pattern.test(text));
  if (headed !== undefined) return headed[0];
  for (const [side, pattern] of SAID) {
    const said = pattern.exec(text)?.[1];
    if (said !== undefined && isNoValue(said)) return OTHER_SIDE[side];
  }
  return null;
}

const isNoValue = (said: string): boolean => {
  const { derived, measure } = itemWords(said);
  return LAST_YEAR.test(said) || derived || measure === "index";
};
