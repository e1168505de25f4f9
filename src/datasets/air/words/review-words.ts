/** Of which state of review values are, in the words of headers and rows: what was done to them, and whether it was. */
const DONE = "审核|审定|复核|复审|核定|核实|修正|修订|校准|校核|校正|订正|更正|更新(?![时日至于频])|修约";

/** Not yet reviewed, or before a change. */
export const RAW_REVIEW = new RegExp(
  [
    "未(?:经)?(?:终?审核?定?|复核|修正)|待审核?|原始|原值|原数据?|初始|初步",
    `(?:${DONE}|审|改)(?:之)?前|上报值?(?![版稿表])|[初快首]次?[审报稿版]|一审|暂[定估]|临时|raw`,
  ].join("|"),
  "gi",
);
export const AUDITED_REVIEW = new RegExp(
  [
    `(?:已|经|人工)*(?:${DONE}|终审|审(?=后|过|通过))(?:之?后|过|通过)?`,
    "最终|最?终[报稿版]|定稿|正式|[二三]审|audited",
  ].join("|"),
  "gi",
);
/** One letter stands for the word only where nothing else does. */
const SHORT: Readonly<Record<string, "审核" | "原始">> = { 审: "审核", 终: "审核", 核: "审核", 原: "原始", 初: "原始" };

export const shortReview = (rest: string): "审核" | "原始" | null => SHORT[rest] ?? null;
