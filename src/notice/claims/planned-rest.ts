/** What is left, parted by when it is to be done: 剩余35个计划一季度完成14个、二季度完成13个、三季度完成8个. */
import { addsUp, behindInSentence, listMark, type Stretch } from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

const LEFT = /^(?:其余|剩余|余下|剩下|尚余|尚有)/;
const TO_COME = /^[^，。；]{0,6}?(?:计划|拟|将|预计|力争)/;
const TIME = /季度|半年|[月年旬]/;
/** Further off than this share, the list is of other things. */
const FAR = 0.4;

/** The counts behind what is left, each with its time. */
function timesOf(stretches: readonly Stretch[], left: Stretch): readonly Stretch[] {
  const members: Stretch[] = [];
  for (const own of behindInSentence(stretches, left)) {
    const joins = members.length === 0 ? own.mark === "" || own.mark === "，" : /^[、，]$/.test(listMark(own));
    if (!joins || own.figure.unit !== left.figure.unit || !TIME.test(own.before) || !addsUp(own)) break;
    members.push(own);
  }
  return members;
}

export const plannedRests = (stretches: readonly Stretch[]): readonly TotalClaim[] =>
  stretches.flatMap((left): TotalClaim[] => {
    if (!LEFT.test(left.before) || !TO_COME.test(left.after) || !addsUp(left)) return [];
    const members = timesOf(stretches, left);
    const sum = members.reduce((all, { figure }) => all + figure.value, 0);
    if (members.length < 2 || Math.abs(sum - left.figure.value) > FAR * left.figure.value) return [];
    return [totalOf("named", left.figure, members, { unsure: true })];
  });
