/** What happened when, problem by problem: begun, finished, due, accepted, shown, signed. */
import { pattern } from "../../collections/pattern";
import { addDays, type Day } from "../../calendar/day";
import { spanAt, spansWithin } from "../reading/places";
import type { NoticeReading, TextPeriod } from "../reading/notice-text";
import type { PublicationClaim } from "./publication";

/**
 * `worked`: a piece of the work was done, and others may have been before it or after it. `checked`: accepted by those
 * who did it, before the authority above them accepts it.
 */
export type EventKind = "begun" | "worked" | "finished" | "due" | "checked" | "accepted" | "closed" | "signed";

/** Something on a day, or in a month or year of which the text names no day: from its first to its last. */
export interface TextEvent {
  readonly kind: EventKind;
  readonly at: TextPeriod;
  readonly first: Day;
  readonly last: Day;
  readonly item: number;
  /** The words that tell it. */
  readonly to: number;
}

export interface Timeline {
  readonly events: readonly TextEvent[];
  readonly publication: PublicationClaim | null;
}

const told: readonly { readonly kind: EventKind; readonly words: RegExp }[] = [
  { kind: "begun", words: /^[^，。；]{0,10}(?:开工|动工|破土|启动建设|开始建设|进场施工)/ },
  {
    kind: "finished",
    words: pattern()`
      ^，?(?!通过|组织)[^，。；前]{0,14}(?:建成|竣工(?![\u4e00-\u9fa5]{0,4}验收)|完工|投运|投入运行|投入使用|投用
      |完成整改(?!方案)|整改(?:完成|到位)|(?:全部|均)(?:已)?完成|(?:建设|改造|治理|整治|拆除|搬迁|修复|清运|安装)(?:全部)?完(?:成|毕)
      |完成(?:全部|所有)[\u4e00-\u9fa5]{2}
      |(?:清理|清运|拆除|整治|治理|施工|改造|安装|调试|搬迁)(?:工作|任务|工程)?(?:已|全部|全面|均)*(?:完毕|结束|到位)|措施(?:已|全部|均)*落实到位
      |全部(?:搬迁|拆[除解]|清[退理运除]|关[停闭]|完成|治理|整[治改]|修复|建成|淘汰|封[堵停]|取缔|恢复|复[绿垦]|回填|接[入通]|纳管|更换|安装|退[出养]|销号|办结))
    `,
  },
  { kind: "checked", words: /^(?!.{0,20}再次)[^。；前]{0,20}(?:自验|初验|预验)/ },
  {
    kind: "accepted",
    words:
      /^(?:[^。；前]{0,30})(?:验收合格|通过[^，。；]{0,16}(?:验收|核验|核查|销号)|(?:组织|进行|开展|完成)[^，。；]{0,12}(?:验收|核验)|同意销号)/,
  },
];

/** "完成日期：2023-11-06", "市级验收：2024年10月22日": a label in front of the day tells what happened on it. */
const labelled: readonly { readonly kind: EventKind; readonly words: RegExp }[] = [
  { kind: "begun", words: /(?:开工|动工|启动)(?:日期|时间)$/ },
  { kind: "finished", words: /(?:完成|竣工|完工|建成|投运)(?:日期|时间)$/ },
  { kind: "closed", words: /(?:销号|办结|结案)(?:日期|时间)$/ },
  { kind: "checked", words: /(?:[自初预]验(?:日期|时间)|^\s*(?:[市县区省州旗盟]级)?(?:自验|初验|自查验收))$/ },
  { kind: "accepted", words: /(?:(?:验收|核验)(?:日期|时间)|^\s*(?:[市县区省州旗盟]级)?(?:验收|核验))$/ },
];
const LABEL_MARK = /[:：为]\s*$/;

const FINISHED_WORK = /^完成[^，。；]{1,14}(?:拆除|改造|安装|建设|治理|整治|修复|清理|搬迁|清运)(?=[，。；\n]|$)/;

const PIECE_OF_WORK =
  /^(?:已|全面|基本)?完成[^，。；]{1,20}?(?:拆除|改造|安装|建设|治理|整治|修复|清理|搬迁|清运|处置|封堵|复绿|复垦)(?=[，。；\n\d]|$)/;

/** 9月底, 年末: how many days of the month or year it may mean. */
const LATE_DAYS = 10;

/** To be accepted is no acceptance. */
const NOT_YET = /拟|计划|预计|将|待|申请|力争/;
/** "延期至2023年12月|完工": a day that is set, and on which nothing has happened yet. */
const SET_DAY = /(?:计划|拟|预计|将)(?:于|在)?$|(?:延期?|延长|延后|推迟|调整|顺延|改)(?:至|到|为)$/;

/** "该问题应于2023年12月底前完成整改", outside the field of the deadline. */
function isDue({ plain, clauses }: NoticeReading, at: TextPeriod): boolean {
  const clause = clauses[spanAt(clauses, at.from)];
  const before = plain.slice(clause?.from ?? at.from, at.from);
  return (
    /(?:应|须|需|要求|规定|明确|责令|限)(?:当|在|于|其|该[\u4e00-\u9fa5]{2})*$/.test(before) &&
    /^(?:之?前|以前)[^，。；]{0,14}(?:完成|整改|办结|建成|销号|拆除|搬迁|退出)/.test(plain.slice(at.to, at.to + 30))
  );
}

export function readTimeline(reading: NoticeReading, publications: readonly PublicationClaim[]): Timeline {
  const events = reading.periods.flatMap((at): TextEvent[] => {
    const paragraph = reading.paragraphs[spanAt(reading.paragraphs, at.from)];
    if (!paragraph || at.impossible || at.end === null || at.kind === "months" || at.kind === "years") return [];
    const behind = reading.plain.slice(at.to, paragraph.to);
    const event = (kind: EventKind, length: number): TextEvent[] => {
      const last = at.end;
      return last === null
        ? []
        : [
            {
              kind,
              at,
              first: /[底末]$/.test(at.text) ? addDays(last, -LATE_DAYS) : (at.start ?? last),
              last,
              item: paragraph.item,
              to: Math.min(at.to + length, paragraph.to),
            },
          ];
    };
    const label = reading.plain.slice(Math.max(paragraph.from, at.from - 12), at.from);
    const named = LABEL_MARK.test(label)
      ? labelled.find(({ words }) => words.test(label.replace(LABEL_MARK, "")))
      : undefined;
    if (named && at.kind === "day") return event(named.kind, 0);
    if (paragraph.role === "deadline" || isDue(reading, at)) return event("due", 0);
    if (paragraph.role === "signature") return at.kind === "day" ? event("signed", 0) : [];
    if (at.role === "base" || at.role === "goal" || at.cutOff || at.kind === "year" || paragraph.role === "goal")
      return [];
    // The one day that the results name is when they were reached.
    const only = paragraph.role === "completion" && spansWithin(reading.periods, paragraph).length === 1;
    const done = only ? FINISHED_WORK.exec(behind) : null;
    if (done && at.kind === "day") return event("finished", done[0].length);
    if (SET_DAY.test(reading.plain.slice(Math.max(paragraph.from, at.from - 6), at.from))) return [];
    const tells = told.find(({ words }) => words.test(behind));
    if (tells && !NOT_YET.test(tells.words.exec(behind)?.[0] ?? ""))
      return event(tells.kind, tells.words.exec(behind)?.[0].length ?? 0);
    const worked = paragraph.role === "completion" || paragraph.role === "outcome" ? PIECE_OF_WORK.exec(behind) : null;
    if (worked) return event("worked", worked[0].length);
    return paragraph.role === "acceptance" &&
      /验收|核验|销号|检查/.test(behind) &&
      !NOT_YET.test(behind) &&
      !/^前/.test(behind)
      ? event("accepted", Math.min(20, behind.length))
      : [];
  });
  return { events, publication: publications[0] ?? null };
}
