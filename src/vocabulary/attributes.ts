/** 此前滞后的工程现已完工: what stands before 的 was said of the thing once; what counts is said behind it. */
import { pattern } from "../collections/pattern";
import { ACTED, ENDED } from "./state-words";

/** What would mislead, said of the thing in front of 的 or by 曾, 原来, 此前 alone. */
const ONCE = pattern()`
  未|没有?|无法|不能|滞后|停滞|停工|停建|闲置|搁置|缓慢|较慢|落后|逾期|超期|延期|延误|拖延|受阻|烂尾|计划|拟|此前|之前|以前|前期
  |原来|原先|曾|长期
`;
/** 方案确定的12项措施, 排查发现的排口, 招标采购的设备: which things, and not what became of them. */
const WHICH = pattern()`
  确定|明确|提出|列出|指出|规定|要求|反馈|发现|排查|摸排|交办|采购|招标|购置|订购|委托|设计|批准|批复|牵头|负责|评审|下达
`;
const NOW = /现|目前|今年|本月|至此|于|已|均|都|全部|全面|得到|得以/;
const NOT_SO = /未|没|待|拟|列入|纳入|计划|预计|将|力争|确保/;
const ITS_END =
  `[^,]{1,12}?(?:${NOW.source})(?![^,]{0,6}(?:${NOT_SO.source}))` +
  `[^,]*(?:${ENDED}|${ACTED}|拆|关|停|搬|补齐|复工|恢复)`;
/** 依法强制拆除完毕: the end stands last, and nothing before it says that it did not come. */
const ENDS_LAST = `(?![^,]*(?:${NOT_SO.source}|正在|基本|部分))[^,]{2,24}(?:${ACTED})(?:完毕|完成|到位)$`;
const OF_THE_THING = pattern()`
  ^(?!.*(?:(?<![拆清消铲解排割移拔废免])除|其))[^,]{0,16}(?:${ONCE.source}|${WHICH.source})[^,]{0,12}的
  (?=${ITS_END}|${ENDS_LAST})
`;
/** 在检查组未进驻前即完成: when, said by what had not come yet. */
const BEFORE_IT_CAME = /^[^,]{0,14}未[^,]{1,8}[之以]?前(?:即|就|便)?(?=已|完成|全部)/;
/** 已完成的工程停滞: the thing was finished once, and stands still. */
const FINISHED_ONCE = new RegExp(
  `^[^,]{0,16}(?:${ENDED}|${ACTED})的(?=[^,]{1,12}?(?:停滞|停工|停用|停运|闲置|损坏|破损)$)`,
);

/** The clause without what is only an attribute of what it speaks of. */
export const withoutAttribute = (clause: string): string =>
  clause.replace(BEFORE_IT_CAME, "已").replace(OF_THE_THING, "").replace(FINISHED_ONCE, "");
