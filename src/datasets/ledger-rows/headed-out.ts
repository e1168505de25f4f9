/**
 * Headings inside a table that say of the rows beneath them that they are not what the list keeps: 已撤销点位 among the
 * points that stand, 拟淘汰 among what was scrapped; 现有, 在用 end them.
 */
import type { Day } from "../../calendar/day";
import { remembered } from "../../collections/remembered";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { groupName, labelKind } from "../../tables/row-labels";
import { headsLeftOut } from "../../vocabulary/note-words";
import { standingSaid, THINGS, YEAR, type Standing } from "../../vocabulary/standing-words";
import { isOfRecords, keptBy } from "./kept-entries";

const DONE = "(?:淘汰|报废|注销|拆解|登记|上牌|购置|推送|抽检|检查|召开|开展|修补|修复|实施|完成)";
const NOT_DONE = new RegExp(
  `^${YEAR}(?:拟|待|计划|规划|预计|即将|将|筹备|尚未|还未|未|暂未|正在|应|下一?步)+${DONE}+${THINGS}$`,
);

const nameIn = remembered((heading: string): string =>
  groupName(heading.replace(/[(（][^()（）]*[)）]/g, "")).replace(/[:：]$/, ""),
);

/** 二、历史台账（不纳入统计）; a name alone in its row says it of itself. */
export const headsRowsLeftOut = (heading: string, ledger: LedgerDeclaration): boolean =>
  (labelKind(heading) === "group" && headsLeftOut(heading)) || headsOthers(nameIn(heading), ledger);

function headsOthers(name: string, ledger: LedgerDeclaration): boolean {
  if (isOfRecords(ledger)) return NOT_DONE.test(name);
  if (keptBy(ledger) !== "whatStands") return false;
  const standing = standingSaid(name);
  return standing === "standsStill" || isNotThere(standing, name, ledger);
}

/** Of sites, whose list has a column of states, 在建 and 正在施工 are what counts. */
const isNotThere = (standing: Standing | null, name: string, ledger: LedgerDeclaration): boolean =>
  standing === "gone" ||
  standing === "notYet" ||
  (standing === "underway" && !(/^(?:在建|正在)/.test(name) && "state" in ledger.columns));

/** Names say several things in brackets: （临时，已撤）. */
const standingsIn = (said: string, until: Day | null): readonly (readonly [Standing | null, string])[] =>
  said.split(/[，,；;、]/).map((one) => [standingSaid(one, until), one]);

/** 南门（已撤）, 北门（拟建）: a name says in brackets that what it names is not what the list keeps. */
export const isNamedOut = (said: string, ledger: LedgerDeclaration, until: Day | null): boolean =>
  isOfRecords(ledger)
    ? NOT_DONE.test(said)
    : keptBy(ledger) === "whatStands" &&
      standingsIn(said, until).some(([standing, one]) => isNotThere(standing, one, ledger));

/** 南门（暂停值守）, 5路（冬季停开）: whether it counts is not said. Of sites a state says it, and firms stay on their list. */
export const isNamedPaused = (said: string, ledger: LedgerDeclaration, until: Day | null): boolean =>
  keptBy(ledger) === "whatStands" &&
  !("state" in ledger.columns) &&
  standingsIn(said, until).some(([standing]) => standing === "paused");

/** 现有, 在用: the rows beneath are of the list, whatever stood above. */
export const headsRowsThatStand = (heading: string, ledger: LedgerDeclaration): boolean =>
  keptBy(ledger) === "whatStands" && standingSaid(nameIn(heading)) === "stands";
