/** What a value has become, as a share of what it was: 由268吨降到67吨，降至原来的25%. */
import type { Triple } from "./rate-words";
import { placeOf, type Stretch } from "./stretch";

const OF_FORMER =
  /^(?:仅?为|降至|降到|减至|减少到|缩减至|相当于|只有)(?:原来|原有|此前|之前|[整改治]{2}前|改造前|上年|去年)的$/;

export function shareOfFormer(stretches: readonly Stretch[], rate: Stretch): Triple | null {
  const at = placeOf(stretches, rate);
  const [former, now] = [stretches[at - 2], stretches[at - 1]];
  if (!OF_FORMER.test(rate.before) || rate.figure.unit !== "%" || !former || !now) return null;
  const leads =
    former.figure.unit === now.figure.unit &&
    former.figure.sentence === rate.figure.sentence &&
    now.figure.sentence === rate.figure.sentence &&
    /[由从]/.test(former.before) &&
    now.mark === "" &&
    /[到至为]$/.test(now.before);
  return leads ? { rate: rate.figure, part: now.figure, whole: former.figure, unsure: false, certain: true } : null;
}
