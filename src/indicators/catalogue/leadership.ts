/** 提高政治站位，坚持高位推动：meetings held. */
import { titled } from "../../recognition/declare-ledger";
import * as ledgers from "../../datasets/ledgers/leadership";
import { count, indicator, type LedgerIndicator } from "../ledgers/declare-indicator";

const workstream = "leadership";
const unit = "次";

export const leadershipIndicators: readonly LedgerIndicator[] = [
  indicator("meetings", {
    workstream,
    unit,
    title: titled("生态环境保护会议次数", "Meetings"),
    synonyms: ["会议次数", "会议总次数", "会议总数", "会议合计", "累计召开会议", "生态环境保护专项、议题类会议"],
    measure: count(ledgers.meetings),
  }),
  // The two bodies that the notice counts as its "12次".
  indicator("topMeetings", {
    workstream,
    unit,
    title: titled("常委会和政府常务会议次数", "Standing committee and government meetings"),
    synonyms: ["市委常委会和政府常务会议", "常委会和政府常务会", "常委会、政府常务会", "市委、市政府会议"],
    measure: count(ledgers.meetings, { kind: ["standingCommittee", "government"] }),
  }),
  indicator("standingCommitteeMeetings", {
    workstream,
    unit,
    title: titled("市委常委会会议次数", "Standing committee meetings"),
    synonyms: [
      "市委常委会会议",
      "市委常委会",
      "县委常委会",
      "县委常委会会议",
      "常委会会议",
      "常委会",
      "市委常务委员会会议",
    ],
    measure: count(ledgers.meetings, { kind: "standingCommittee" }),
  }),
  indicator("governmentMeetings", {
    workstream,
    unit,
    title: titled("政府常务会议次数", "Government executive meetings"),
    synonyms: ["政府常务会议", "政府常务会", "市政府常务会", "市政府常务会议", "县政府常务会议"],
    measure: count(ledgers.meetings, { kind: "government" }),
  }),
  indicator("leadingGroupMeetings", {
    workstream,
    unit,
    title: titled("整改工作领导小组会议次数", "Leading group meetings"),
    synonyms: ["整改工作领导小组会议", "领导小组会议", "领导小组会", "整改领导小组会议"],
    measure: count(ledgers.meetings, { kind: "leadingGroup" }),
  }),
  indicator("regularMeetings", {
    workstream,
    unit,
    title: titled("整改工作例会次数", "Regular rectification meetings"),
    synonyms: ["整改工作例会", "工作例会", "整改例会", "例会"],
    measure: count(ledgers.meetings, { kind: "regular" }),
  }),
  indicator("onSiteMeetings", {
    workstream,
    unit,
    title: titled("工作推进会及现场办公会次数", "Progress and on-site meetings"),
    synonyms: ["工作推进会及现场办公会", "推进会及现场办公会", "推进会和现场办公会", "现场办公会", "工作推进会"],
    measure: count(ledgers.meetings, { kind: "onSite" }),
  }),
  indicator("specialMeetings", {
    workstream,
    unit,
    title: titled("专题会议次数", "Special-topic meetings"),
    synonyms: ["专题会议", "专题会"],
    measure: count(ledgers.meetings, { kind: "special" }),
  }),
];
