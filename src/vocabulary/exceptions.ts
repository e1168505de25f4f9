/**
 * 除2号地块外均已治理: what an exception leaves of the work. As a person reads it, by what the exception is: a part that is
 * not done; a part that was seen to otherwise or need not be (除已关停的2家外); what comes after the work (除后期养护外).
 */
import { pattern } from "../collections/pattern";
import { ACTED, AFTERCARE, ENDED } from "./state-words";

/** 除1家外，其余均已拆除; 除涉诉的1家，其余已关停: the exception and what it is an exception from. */
const BEFORE_THE_REST = /(^|[,。;])(除(?!尘)[^,。;]{1,24}?外|除(?!尘)[^,。;]{1,24}(?=,(?:其余|其他|其它|余下|剩余))),/g;
/** 2号地块除外，均已治理. */
const NAMED_FIRST = /(^|[,。;])([^,。;除]{2,24})除外,/g;

/** A text whose exceptions stand in one clause with what they are exceptions from. */
export const withExceptionsJoined = (text: string): string =>
  text.replace(NAMED_FIRST, "$1除$2外").replace(BEFORE_THE_REST, "$1$2");

/** 除此之外, 除整改到位外还建立了台账 say what there is besides. */
const EXCEPTION =
  /^(.*?)(?<![拆清消铲解排扣割移拔废免])除(?!尘|此)(?:(.{1,24}?)之?外(?!还|另|也|同时|又|并)|(.{1,24})(?=其余|其他|其它|余下|剩余))/;
const ENDS_FOR_THE_REST = /已|均|都|全部|完成/;

/** 已关停的2家, 依法保留的3处: done in another way, or not to be done. */
const SETTLED = pattern()`
  已(?:经|全部|依法|先行|自行)*(?:${ENDED}|${ACTED}|破产|倒闭|停产|转产|转型|退出|撤销|吊销)|(?:依法|按规定|批准|经批准|同意|予以|合法)保留|保留的
  |无需|无须|不需要?|不涉及|不适用|豁免|免于|不在[^,]{0,8}范围
`;
/** What goes on anyway or follows the work; the close-out is asked about elsewhere. */
const BESIDES = new RegExp(
  `^(?:日常|正常|常规|例行|后期|后续)|(?:${AFTERCARE.source}|验收|销号|公示|移交)(?:管理|保养|工作|任务|费用|事宜|等|期|内容)*$`,
);
const DENIES = /未|没有?|无法|不能|尚|待|拟|正在/;

/**
 * The clause without an exception that leaves the work whole; null where it excepts a part of it, and the clause itself
 * where it excepts nothing.
 */
export function withoutException(clause: string): string | null {
  const found = EXCEPTION.exec(clause);
  if (found === null) return clause;
  const [all, before = "", excepted = found[3] ?? ""] = found;
  const rest = clause.slice(all.length);
  if (!ENDS_FOR_THE_REST.test(rest)) return clause;
  if (DENIES.test(excepted)) return null;
  if (SETTLED.test(excepted)) return before + rest.replace(/^(?:其余|其他|其它|余下|剩余)的?/, "");
  return BESIDES.test(excepted) && !/\d/.test(excepted) ? before + rest : null;
}
