/**
 * Whether what a list names stands there, in the words of headings over rows and of brackets behind names: 已撤销点位,
 * （3月撤）, （筹建中）, （暂停运营）.
 */
import { civilDate, type Day } from "../calendar/day";

/**
 * `gone`: it stands no longer. `notYet`: it is still to come; `underway`: it is being built. `paused`: it may come back
 * or has not ended yet; `standsStill`: a firm that makes nothing, perhaps for a while. `stands`: here and now.
 */
export type Standing = "gone" | "notYet" | "underway" | "paused" | "standsStill" | "stands";

export const YEAR = String.raw`(?:(?:20\d{2}|本|当|今)年度?)?`;
export const THINGS =
  "(?:的|点位?|卡口|企业|单位|小区|项目|工程|工地|车辆|货车|公交车?|线路|清单|名单|台账|部分|面积|情况|设施|设备|锅炉|场所)*";
/** 自2024年3月起, 5月底, 去年冬季. */
const WHEN =
  String.raw`(?:因[^，,]{1,12}[，,]?)?(?:自|从|于)?(?:(20\d{2})年|[今本当去上]年)?度?(?:(\d{1,2})月份?)?` +
  "(?:\\d{1,2}[日号]|[上中下]旬|[初底末])?(?:[春夏秋冬]季)?(?:起|后|以来)?";
const ENDED =
  "(?:撤销|裁撤|裁并|撤除|撤掉|停用|停运|停开|停驶|停航|停办|停业|停产|取消|终止|退出|报废|关停|关闭|注销|吊销|拆除|搬迁|迁出|迁走|破产|倒闭|废弃|移出|调出|淘汰|清退)";
const BEGUN =
  "(?:建设|新建|筹建|建成|建|新增|增设|设立|设置|设|开工|动工|施工|投用|启用|投运|开通|通车|通行|投产|运营|运行|上线|使用|验收|纳入|入驻|交付)";
const TO_COME = "(?:拟|待|计划|规划|预计|即将|将|筹备|(?:尚|还|仍|暂)?未|正在)";
const BREAK = "(?:运[营行转]|使用|值守|执勤|通行|发车|施工|建设|开放|服务|供[热暖]|生产|营业)";

const GONE = new RegExp(
  `^${WHEN}(?:现|均|目前)?(?:已?(?:经)?(?:${ENDED})+(?:待${ENDED})?|已(?:撤|停|关|拆|迁|搬)[走掉除了空]?)${THINGS}$`,
);
/** （撤）, （3月撤）: in short, behind a day or alone. */
const GONE_IN_SHORT = new RegExp(`^(?:${WHEN})(?:撤|拆)[走掉除了]?$`);
const NOT_YET = new RegExp(`^${YEAR}${TO_COME}${BEGUN}+${THINGS}$`);
const UNDERWAY = new RegExp(`^${YEAR}(?:在建|正在(?:建设|施工|建)|筹建|筹备|规划|谋划|选址)(?:之?中|阶段)?${THINGS}$`);
const PAUSED = new RegExp(
  `^${WHEN}(?:现|均|目前|已)?(?:临时|暂时?)?(?:停止?${BREAK}|停运|停开|停用|停工)(?:检修|维修|整修|整改|改造|中|待[^，,]{1,6})?$` +
    `|^${WHEN}(?:现|均|目前|已)?(?:临时|暂时?)停(?:止)?(?:${BREAK})?$|^(?:[春夏秋冬]季|季节性?|临时)${ENDED}$`,
);
const STANDS = new RegExp(
  `^${YEAR}(?:现有|现存|在用|在册|在营|在运|在岗|正常运[行营]|已?(?:投运|投用|建成|启用|开通|交付))(?:使用|运行|运营)?${THINGS}$`,
);

const STANDS_STILL = /^(?:现|已|长期|暂时?|临时)*(?:停产|停业|停止生产)$/;
const SEASON = /[春夏秋冬]季|季节|临时|暂/;

/** @param until the last day that counts: what is to end after it stands; null: all that is said has come */
export function standingSaid(text: string, until: Day | null = null): Standing | null {
  if (STANDS.test(text)) return "stands";
  if (UNDERWAY.test(text)) return "underway";
  if (NOT_YET.test(text)) return "notYet";
  if (STANDS_STILL.test(text)) return "standsStill";
  const gone = SEASON.test(text) ? null : (GONE.exec(text) ?? GONE_IN_SHORT.exec(text));
  if (gone !== null) return isStillToCome(gone, until) ? "paused" : "gone";
  return PAUSED.test(text) ? "paused" : null;
}

/** Whether words that begin with a day say what is still to come: 2026年3月撤, or 11月撤 without a year in June. */
export function isStillToCome([text, year, month]: RegExpExecArray, until: Day | null): boolean {
  if (until === null || (year === undefined && (month === undefined || text.includes("已")))) return false;
  const now = civilDate(until);
  const of = Number(year ?? now.year);
  return of > now.year || (of === now.year && Number(month ?? 1) > now.month);
}
