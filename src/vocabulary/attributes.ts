/** 此前滞后的工程现已完工: what stands before 的 was said of the thing once; what counts is said behind it. */
import { pattern } from "../collections/pattern";
import { ACTED, ENDED } from "./state-words";

/** What would mislead, said of the thing in front of 的 or by 曾, 原来, 此前 alone. */
const ONCE = pattern()`
  未|没有?|无法|不能|滞后|停滞|停工|停建|闲置|搁置|缓慢|较慢|落后|逾期|超期|延期|延误|拖延|受阻|烂尾|计划|拟|此前|之前|以前|前期
  |原来|原先|曾|长期
`;
const NOW = /现|目前|今年|本月|至此|于|已|均|都|全部/;
const NOT_SO = /未|没|待|拟|列入|纳入|计划/;
const OF_THE_THING = pattern()`
  ^(?!.*[除其])[^,]{0,16}(?:${ONCE.source})[^,]{0,12}的
  (?=[^,]{1,12}?(?:${NOW.source})(?![^,]{0,6}(?:${NOT_SO.source}))[^,]*(?:${ENDED}|${ACTED}|拆|关|停|搬|补齐))
`;
/** 已完成的工程停滞: the thing was finished once, and stands still. */
const FINISHED_ONCE = new RegExp(
  `^[^,]{0,16}(?:${ENDED}|${ACTED})的(?=[^,]{1,12}?(?:停滞|停工|停用|停运|闲置|损坏|破损)$)`,
);

/** The clause without what is only an attribute of what it speaks of. */
export const withoutAttribute = (clause: string): string => clause.replace(OF_THE_THING, "").replace(FINISHED_ONCE, "");
