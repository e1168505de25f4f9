/**
 * Headings inside a table that say of the rows beneath them that they are not what the list keeps: 已撤销点位 among the
 * points that stand, 拟淘汰 among what was scrapped; 现有, 在用 end them.
 */
import { remembered } from "../../collections/remembered";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { groupName, labelKind } from "../../tables/row-labels";
import { headsLeftOut } from "../../vocabulary/note-words";
import { isOfRecords, keptBy } from "./kept-entries";

const YEAR = String.raw`(?:(?:20\d{2}|本|当|今)年度?)?`;
const THINGS =
  "(?:的|点位?|卡口|企业|单位|小区|项目|工程|工地|车辆|货车|公交车?|线路|清单|名单|台账|部分|面积|情况|设施|设备|锅炉|场所)*";
const ENDED =
  "(?:撤销|裁撤|撤除|停用|停运|停业|停产|取消|退出|报废|关停|关闭|注销|拆除|搬迁|迁出|迁走|破产|倒闭|废弃|移出|调出|淘汰|清退)";
const BEGUN =
  "(?:建设|新建|筹建|建成|建|新增|增设|设立|设置|设|开工|投用|启用|投运|开通|投产|运营|运行|上线|使用|验收|纳入|入驻|交付)";
const DONE = "(?:淘汰|报废|注销|拆解|登记|上牌|购置|推送|抽检|检查|召开|开展|修补|修复|实施|完成)";
const TO_COME = "(?:拟|待|计划|规划|预计|即将|将|筹备|尚未|还未|未|暂未|正在)";

const GONE = new RegExp(
  `^${YEAR}(?:现|均)?(?:已?(?:经)?(?:${ENDED})+(?:待${ENDED})?|已(?:撤|停|关|拆|迁|搬)[走掉除了空]?)${THINGS}$`,
);
const NOT_YET = new RegExp(`^${YEAR}${TO_COME}${BEGUN}+${THINGS}$|^${YEAR}(?:在建|筹建)${THINGS}$`);
const NOT_DONE = new RegExp(`^${YEAR}(?:${TO_COME}|应|下一?步)+${DONE}+${THINGS}$`);
/** Here and now. */
const STANDS = new RegExp(
  `^${YEAR}(?:现有|现存|在用|在册|在营|在运|在岗|正常运[行营]|已?(?:投运|投用|建成|启用|开通|交付))(?:使用|运行|运营)?${THINGS}$`,
);

const nameIn = remembered((heading: string): string =>
  groupName(heading.replace(/[(（][^()（）]*[)）]/g, "")).replace(/[:：]$/, ""),
);

/** 二、历史台账（不纳入统计）; a name alone in its row says it of itself. */
export const headsRowsLeftOut = (heading: string, ledger: LedgerDeclaration): boolean =>
  (labelKind(heading) === "group" && headsLeftOut(heading)) || headsOthers(nameIn(heading), ledger);

function headsOthers(name: string, ledger: LedgerDeclaration): boolean {
  if (isOfRecords(ledger)) return NOT_DONE.test(name);
  // Of a list that has a column of states 在建 and 停工 are states.
  if (keptBy(ledger) !== "whatStands") return false;
  return GONE.test(name) || (NOT_YET.test(name) && !(name.startsWith("在建") && "state" in ledger.columns));
}

/** 停产, 停业 of a firm may be for a while. */
const FOR_A_WHILE = /^(?:现|已)*(?:停产|停业)$/;

/** 南门（已撤）, 北门（拟建）: a name says in brackets that what it names is not what the list keeps. */
export const isNamedOut = (said: string, ledger: LedgerDeclaration): boolean =>
  !FOR_A_WHILE.test(said) && headsOthers(said, ledger);

/** 现有, 在用: the rows beneath are of the list, whatever stood above. */
export const headsRowsThatStand = (heading: string, ledger: LedgerDeclaration): boolean =>
  keptBy(ledger) === "whatStands" && STANDS.test(nameIn(heading));
