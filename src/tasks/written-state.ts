/** What a task's row says in words of where it stands: 完成情况, 是否销号, and where these do not tell, 目前进展. */
import { wordKey } from "../account/question";
import type { LedgerRow } from "../datasets/ledger";
import { interpretState } from "../vocabulary/interpret-state";
import { isEnded } from "../vocabulary/state";
import { contradiction, hasEnded, withAnswersBeside } from "./answers-beside";
import { asAnswered, asWritten, NOTHING, ofField, type StatusAnswers, type WrittenState } from "./said-in-field";
import { keeps, textOf } from "./task-entry";

/**
 * @param about the task's own text
 * @param answers what the words were said to mean
 */
export function writtenState(row: LedgerRow, about: string | null, answers: StatusAnswers): WrittenState {
  const written = ofField(row, "state", about, answers);
  const state = written.said === "nothing" ? closureAsState(row, about, answers) : written;
  const own = withAnswersBeside(state, stepTaken(row), row, about, answers);
  const closure = closureOf(row);
  if (closure === "closed") return { status: "closed", said: "status", text: textOf(row, "closure"), field: "closure" };
  // 已销号 beside 是否销号: 否 — one of the two is wrong.
  const isAnswered = own.text !== null && answers[wordKey(own.text)] !== undefined;
  if (closure === "open" && own.status === "closed" && !isAnswered) return { ...own, status: null, said: "unclear" };
  if (own.status === "done" && isRefused(row))
    return { status: "behind", said: "status", text: textOf(row, "acceptance"), field: "acceptance" };
  const progress = ofProgress(row, about, answers);
  if (progress !== null && hasEnded(progress) && (state.said === "nothing" || own.said === "notDone"))
    return own.status === "behind" || own.said === "notDone" ? contradiction(progress, own) : progress;
  if (own.said === "notDone") return howFarNot(own, row, about, answers);
  if (own.said !== "unclear" && !saysNoMore(own))
    return progress !== null && closure === null && isLaterStep(own, progress) ? progress : own;
  // A list without a word under 完成情况 says in its prose how far it is, or is asked about that.
  if (progress !== null || own.said !== "nothing") return progress ?? own;
  const prose = ofField(row, "progress", about, answers);
  return prose.said === "nothing" ? ofRemark(row, about, answers) : prose;
}

/** A list that keeps no column for it says in 备注 where a task stands; what else is remarked there tells nothing. */
function ofRemark(row: LedgerRow, about: string | null, answers: StatusAnswers): WrittenState {
  if (["state", "progress", "closure"].some((field) => keeps(row, field))) return NOTHING;
  const said = ofField(row, "remark", about, answers);
  return said.said === "status" && interpretState(said.text ?? "", about).certainty === "sure" ? said : NOTHING;
}

/** 是否完成: 否 beside 正在编制方案, 尚未启动: how far it is says the prose. */
function howFarNot(own: WrittenState, row: LedgerRow, about: string | null, answers: StatusAnswers): WrittenState {
  const prose = ofField(row, "progress", about, answers);
  return prose.said === "status" && !hasEnded(prose) ? prose : own;
}

/** Nothing, or 是否启动: 是 alone: whether the work is done is said elsewhere. */
const saysNoMore = ({ said, field, goesOn }: WrittenState): boolean =>
  said === "nothing" || (field === "begun" && goesOn === true);

/** 是否公示, 是否验收: the furthest that was taken. */
function stepTaken(row: LedgerRow): WrittenState {
  const announced = textOf(row, "announced");
  if (announced !== null && interpretState(announced).state === "published")
    return { status: "published", said: "status", text: announced, field: "announced" };
  return isAccepted(row)
    ? { status: "accepted", said: "status", text: textOf(row, "acceptance"), field: "acceptance" }
    : NOTHING;
}

/** 已完成 beside 已通过市级验收: the later step counts, where nobody has said what the first word means. */
const isLaterStep = (own: WrittenState, progress: WrittenState): boolean =>
  own.status === "done" && progress.status !== null && ["accepted", "published", "closed"].includes(progress.status);

/** Prose on progress decides only where it says plainly that the work is done, or which step was taken. */
function ofProgress(row: LedgerRow, about: string | null, answers: StatusAnswers): WrittenState | null {
  const text = textOf(row, "progress");
  if (text === null) return null;
  const answered = answers[wordKey(text)];
  if (answered !== undefined) return asAnswered(answered, text, "progress");
  const reading = interpretState(text, about);
  return reading.state !== null &&
    reading.certainty === "sure" &&
    (isEnded(reading.state) || reading.state === "notStarted")
    ? asWritten(reading, text, "progress")
    : null;
}

function closureOf(row: LedgerRow): "closed" | "open" | null {
  const raw = row.values["closure"];
  if (typeof raw !== "string" || raw.trim() === "") return null;
  const yes = interpretState(raw).state === "closed" || BARE_YES.test(raw.trim());
  return yes ? "closed" : "open";
}

/** Under 省级销号 it says that it is closed; 已完成整改 says what it says. */
const BARE_YES = /^(?:是的?|有|√|✓|✔|☑|y|yes|已|已?完成|已?办理|已?办结)$/i;
/** 正在整改 under 销号情况: how far it is, though not closed; 未销号 says no more than that. */
function closureAsState(row: LedgerRow, about: string | null, answers: StatusAnswers): WrittenState {
  const text = textOf(row, "closure");
  if (text === null || text.length < SHORTEST_PHRASE || BARE_YES.test(text)) return NOTHING;
  const said = ofField(row, "closure", about, answers);
  return /销号/.test(text) && said.said !== "status" ? NOTHING : said;
}
const SHORTEST_PHRASE = 3;

/** √, 是, 通过 under 市级验收; what was refused or is awaited is none. */
function isAccepted(row: LedgerRow): boolean {
  const text = textOf(row, "acceptance");
  if (text === null) return false;
  const { state } = interpretState(text);
  return state === "accepted" || (state === "done" && !/验收/.test(text)) || /^(?:已?通过|合格)$/.test(text);
}

const REFUSED =
  /(?:未|没有?|不)(?:能|予|获|被)?(?:予以)?(?:通过|合格|达标|认可|同意)|退回|驳回|打回|(?:重新|继续|限期)(?:整改|整治)/;
/** 未通过，退回整改 under 验收意见: what was called done is not. */
function isRefused(row: LedgerRow): boolean {
  const text = textOf(row, "acceptance");
  return text !== null && REFUSED.test(text) && !/(?:后|复验|再次)[^，。；]{0,6}(?:通过|合格)/.test(text);
}

const CAUSE =
  /因(?!此|地制宜|为此)|由于|受.{1,14}影响|原因|困难|纠纷|诉讼|资金(?:缺口|不足|紧张|未到位)|未到货|未到位|阻力|制约|延期/;

/** Why a task is late, from the column for it or from what else the row tells; null: no reason is given. */
export function reasonOf(row: LedgerRow): string | null {
  const obstacle = textOf(row, "obstacle");
  if (obstacle !== null) return obstacle;
  return (
    ["remark", "state", "progress"]
      .map((field) => textOf(row, field))
      .find((text) => text !== null && CAUSE.test(text)) ?? null
  );
}
