/** Where things stand, with the number of them in a bracket behind each place: 新建6座，分别位于城东（3座）、城南（2座）、北关（1座）. */
import type { NoticeReading } from "../reading/notice-text";
import { addsUp, behindInSentence, type Stretch } from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

const LEADS = /^，(?:分别|依次)?(?:位于|分布[在于]|设在|建在|来自|在|为|是)[^，。；：、（(\d]{2,12}[（(]$/;
const JOINS = /^[）)][、和及][^，。；：、（(\d]{1,12}[（(]$/;

/** The number behind each of the places, in their order. */
function placesOf(plain: string, stretches: readonly Stretch[], total: Stretch): readonly Stretch[] {
  const members: Stretch[] = [];
  for (const own of behindInSentence(stretches, total)) {
    const last = members.at(-1) ?? total;
    const between = plain.slice(last.figure.to, own.figure.from);
    const joins = (members.length === 0 ? LEADS : JOINS).test(between);
    if (!joins || own.figure.unit !== total.figure.unit || own.before !== "" || !addsUp(own)) break;
    members.push(own);
  }
  return members;
}

export const bracketedPlaces = ({ plain }: NoticeReading, stretches: readonly Stretch[]): readonly TotalClaim[] =>
  stretches.flatMap((total): TotalClaim[] => {
    if (!addsUp(total)) return [];
    const members = placesOf(plain, stretches, total);
    const end = (members.at(-1)?.figure.to ?? 0) + 1;
    if (members.length < 2 || /^等/.test(plain.slice(end))) return [];
    return [totalOf("split", total.figure, members, { unsure: false })];
  });
