/** What there was, what came, what went and what is left: 年初87个，新增23个，销号64个，年末46个; 总面积120亩，扣除15亩，净面积105亩. */
import { pattern } from "../../collections/pattern";
import type { TextFigure } from "../reading/notice-text";
import { addsUp, placeOf, stretchesOfSentence, type Stretch } from "./stretch";

export interface FlowClaim {
  /** In the order of the text: what is taken together, what is taken off, and what comes out. */
  readonly plus: readonly TextFigure[];
  readonly minus: readonly TextFigure[];
  readonly end: TextFigure;
}

const OPENS =
  /(?:年初|期初|月初|上年末|上年底|上月末|去年底|原有|原存|存量|上年结转|结转|结存|总面积|总量|总额|总资金|到位资金|下达资金)[^，。；：、\d]{0,8}$/;
const COMES =
  /(?:新增|新收|新发现|新立|新接|新排查|净增|增加|收入|转入|补充|又发现|新产生|产生|新入库|立案|受理|接收|入库)[^，。；：、\d]{0,10}$/;
const GOES =
  /(?:扣除|减去|剔除|核减|除去|销号|整改|完成|办结|审结|结案|减少|消除|支出|处置|转出|利用|拆除|淘汰|清理|清运|退出|注销|使用|已用|消耗)[^，。；：、\d]{0,10}$/;
const LEFT = pattern()`
  (?:年末|年底|期末|月末|月底)(?:仍|尚|还)?(?:余|有|存|剩|库存|存量|结存)?[^，。；：、\d]{0,6}$
  |(?:尚余|还剩|结存|结余|剩余|余下|净面积|净额|净用地|可利用|可用|有效|实际|实有|现有|现存|库存|在册|在办|未结|未办结|正在办理|正在整改)[^，。；：、\d]{0,8}$
`;
const TOGETHER = /^(?:[^，。；：、\d]{0,4})(?:共|合计|共计|总计|共有|共计有)[^，。；：、\d]{0,6}$/;
const TAKEN_OFF = /扣除|减去|核减|除去/;
const DISTRACTS = /其中|包括|含|同比|环比|较|计划|目标|应/;

/** All figures of one unit of a sentence, where the first opens and the last tells what is left, each in its clause. */
export function readFlows(stretches: readonly Stretch[]): readonly FlowClaim[] {
  return stretches.flatMap((first): FlowClaim[] => {
    const next = stretches[placeOf(stretches, first) + 1];
    const opens = OPENS.test(first.before) || (next?.mark === "，" && TAKEN_OFF.test(next.before));
    if (!opens || first.bracket !== null) return [];
    const run = stretchesOfSentence(stretches, first.figure.sentence).filter(
      ({ figure }) => figure.unit === first.figure.unit,
    );
    const [opening, ...others] = run;
    const last = others.at(-1);
    if (opening !== first || !last || others.length < 2 || run.some((own) => isOther(own))) return [];
    const moves = others.slice(0, -1);
    const plus = moves.filter(({ before }) => COMES.test(before));
    const minus = moves.filter((own) => !plus.includes(own) && GOES.test(own.before));
    if (plus.length + minus.length !== moves.length) return [];
    const sum = TOGETHER.test(last.before) && minus.length === 0;
    // "已支出732万元、结余128万元" are the parts of what came in: that is held as outcomes.
    const left = LEFT.test(last.before) && (plus.length > 0 || TAKEN_OFF.test(minus[0]?.before ?? ""));
    return sum || left
      ? [
          {
            plus: [first, ...plus].map(({ figure }) => figure),
            minus: minus.map(({ figure }) => figure),
            end: last.figure,
          },
        ]
      : [];
  });
}

const isOther = (own: Stretch): boolean =>
  !addsUp({ ...own, figure: { ...own.figure, role: "result" } }) ||
  own.bracket !== null ||
  DISTRACTS.test(own.before) ||
  /^(?:target|change)$/.test(own.figure.role);
