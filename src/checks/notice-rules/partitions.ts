/**
 * What came in against what became of it: 推送 = 剔除 + 处罚 (+ 待核实), 受理 = 办结 + 在办. The outcomes of one process
 * exclude each other, so that they cannot exceed what came in.
 */
import type { NoticeReading, Span, TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { round, roundedText } from "../../standards/rounding";
import { countedTwice, misfits } from "./parts-and-totals";
import {
  amount,
  cited,
  found,
  spanOf,
  sumOf,
  tells,
  textAround,
  textBefore,
  wordsOf,
  type TextFinding,
  type TextRule,
} from "./rule";

interface Process {
  readonly whole: RegExp;
  readonly outcomes: readonly RegExp[];
  /** The outcome that sets aside: where nearly all are, it needs a reason. */
  readonly excluded?: RegExp;
  /** The outcomes named leave nothing over: 合格 and 不合格. The first is the good one. */
  readonly complete: boolean;
  /** How the share of the first outcome is called. */
  readonly share?: string;
}

const PASSED = /(?<![不未])(?:通过|批准|同意)/;
const processes: readonly Process[] = [
  {
    whole: /推送|预警|报警|交办|转办|移送|移交/,
    outcomes: [/剔除|扣除|豁免|排除/, /处罚|罚款|立案|查处/, /待核实|待核查|正在核[实查]|待处理/],
    excluded: /剔除|扣除|豁免/,
    complete: false,
  },
  {
    whole: /会审项目|受理|申报|审查项目|评审项目|上会/,
    outcomes: [PASSED, /[不未](?:予)?通过|否决|退回|[不未](?:予)?批准/],
    complete: true,
    share: "通过率",
  },
  {
    whole: /抽检|抽查|检测|采样|监测/,
    outcomes: [/(?<![不未])(?:合格|达标)/, /[不未](?:合格|达标)|超标/],
    complete: true,
    share: "合格率",
  },
  {
    whole: /受理|交办|转办|接到|收到/,
    outcomes: [/(?<![未])办结/, /在办|正在办理|未办结|正在调查/],
    complete: true,
    share: "办结率",
  },
  {
    whole: /排查|检查|发现|摸排|查出|梳理|涉及/,
    outcomes: [/(?:完成|已)(?:全部)?整改|整改(?:完成|到位)|销号/, /正在整改|未完成整改|推进中|未整改|未销号/],
    complete: true,
    share: "整改完成率",
  },
];

/** So many sentences on, another matter may have begun. */
const REACH = 2;

interface Member {
  readonly head: TextFigure;
  /** All figures that say something of it: 81家, 235条. */
  readonly figures: readonly TextFigure[];
  readonly outcome: RegExp | null;
}

interface Partition {
  readonly process: Process;
  readonly whole: Member | null;
  readonly parts: readonly Member[];
}

/** Partitions in each paragraph; without a whole where the text states none. */
function partitions(reading: NoticeReading): readonly Partition[] {
  return reading.paragraphs.flatMap((paragraph, index) => {
    if (!tells(paragraph.role)) return [];
    const own = reading.figures.filter((figure) => figure.paragraph === index && figure.role === "result");
    const words = reading.plain.slice(paragraph.from, paragraph.to);
    return processes
      .filter(({ outcomes }) => outcomes.some((outcome) => outcome.test(words)))
      .flatMap((process): Partition[] => {
        // What was done with the things stands before their number: "88家企业……完成泄漏检测" is no inspection of 88.
        const cameIn = (figure: TextFigure): string => `${textBefore(reading, figure)}■${figure.noun.slice(0, 8)}`;
        const whole =
          own.find(
            (figure) =>
              countsThings(figure.unit) &&
              process.whole.test(cameIn(figure)) &&
              !process.outcomes.some((outcome) => outcome.test(cameIn(figure))),
          ) ?? null;
        const parts = process.outcomes
          .flatMap((outcome): Omit<Member, "figures">[] => {
            const head = own.find(
              (figure) =>
                (whole === null
                  ? countsThings(figure.unit)
                  : figure.unit === whole.unit &&
                    figure.from > whole.from &&
                    figure.sentence - whole.sentence <= REACH) && outcome.test(textAround(reading, figure)),
            );
            return head ? [{ head, outcome }] : [];
          })
          .sort((a, b) => a.head.from - b.head.from);
        if (parts.length === 0 || new Set(parts.map(({ head }) => head.unit)).size > 1) return [];
        const heads = [...(whole === null ? [] : [whole]), ...parts.map(({ head }) => head)];
        const saying = (head: TextFigure): readonly TextFigure[] => {
          const next = heads.find(({ from }) => from > head.from);
          const end = reading.sentences[head.sentence]?.to ?? head.to;
          return own.filter(({ from }) => from >= head.from && from < Math.min(end, next?.from ?? end));
        };
        return [
          {
            process,
            whole: whole && { head: whole, figures: saying(whole), outcome: null },
            parts: parts.map((part) => ({ ...part, figures: saying(part.head) })),
          },
        ];
      });
  });
}

const spanOfPartition = (members: readonly Member[]): Span => {
  const figures = members.flatMap(({ head }) => head);
  return {
    from: Math.min(...figures.map(({ phrase }) => phrase.from)),
    to: Math.max(...figures.map(({ phrase }) => phrase.to)),
  };
};

/** What each rule on a partition finds. */
type PartitionCheck = (reading: NoticeReading, partition: Partition) => readonly TextFinding[];

const outcomesAgainstWhole: PartitionCheck = (reading, { process, whole, parts }) => {
  if (
    whole === null ||
    countedTwice(reading, whole.head) ||
    parts.length < 2 ||
    [whole, ...parts].some(({ head }) => head.approximate)
  )
    return [];
  const sum = sumOf(parts.map(({ head }) => head));
  const span = spanOfPartition([whole, ...parts]);
  const facts = {
    ...cited(reading, span),
    whole: wordsOf(reading, whole.head),
    parts: parts.map(({ head }) => wordsOf(reading, head)).join("、"),
  };
  if (sum > whole.head.value)
    return [found("textOutcomesExceed", "error", span, { ...facts, sum: amount(sum, whole.head.unit) })];
  const open = process.complete && parts.length === process.outcomes.length && sum < whole.head.value;
  return open
    ? [
        found("textOutcomesShort", "warning", span, {
          ...facts,
          missing: amount(whole.head.value - sum, whole.head.unit),
        }),
      ]
    : [];
};

/** 推送239小时, 剔除235条, 处罚4小时: one part speaks in another unit than the rest. */
const unitsWithinPartition: PartitionCheck = (reading, { whole, parts }) => {
  if (whole === null) return [];
  const inWhole = new Set(whole.figures.map(({ unit }) => unit));
  return whole.figures
    .filter((figure) => figure !== whole.head)
    .flatMap((total) =>
      parts.flatMap((part): TextFinding[] => {
        if (part.figures.some(({ unit }) => unit === total.unit)) return [];
        const foreign = part.figures.filter(({ unit }) => !inWhole.has(unit) && unit !== "元");
        const [odd] = foreign;
        if (!odd || foreign.length !== 1) return [];
        const others = parts
          .filter((other) => other !== part)
          .flatMap(({ figures }) => figures.filter(({ unit }) => unit === total.unit));
        return [
          found("textUnitDiffers", "warning", spanOf(part.head.phrase, odd), {
            ...cited(reading, spanOf(part.head.phrase, odd)),
            unit: odd.unit,
            expected: total.unit,
            adds: others.length > 0 && sumOf([odd, ...others]) === total.value,
          }),
        ];
      }),
    );
};

/** Above this share of exclusions the reasons need a look; below this many nothing can be said. */
const MUCH_EXCLUDED = 0.9;
const FEW = 10;

const exclusionShare: PartitionCheck = (reading, { process, whole, parts }) => {
  const excluded = parts.find(
    ({ outcome }) => outcome !== null && process.excluded !== undefined && process.excluded.test(outcome.source),
  );
  if (whole === null || !excluded || whole.head.value < FEW) return [];
  const share = excluded.head.value / whole.head.value;
  const span = spanOf(whole.head.phrase, excluded.figures.at(-1) ?? excluded.head);
  return share > MUCH_EXCLUDED && share <= 1
    ? [
        found("textExclusionHigh", "warning", span, {
          ...cited(reading, span),
          share: `${roundedText(100 * share, 1)}%`,
        }),
      ]
    : [];
};

/** Parts that are counted over another time than their whole cannot be held against it. */
const periodsWithinPartition: PartitionCheck = (reading, { whole, parts }) => {
  if (whole === null || whole.head.period === null) return [];
  const own = whole.head.period;
  const other = parts.filter(
    ({ head: { period } }) =>
      period !== null &&
      period !== own &&
      (period.start !== own.start || period.end !== own.end || period.kind !== own.kind),
  );
  if (other.length === 0) return [];
  const told = (figure: TextFigure): string =>
    `${wordsOf(reading, figure).replace(figure.period?.text ?? "", "")}为“${figure.period?.text ?? ""}”`;
  const span = spanOfPartition([whole, ...other]);
  return [
    found("textPartPeriods", "warning", span, {
      ...cited(reading, span),
      periods: [whole.head, ...other.map(({ head }) => head)].map(told).join("，"),
    }),
  ];
};

/** Both outcomes and no total: it can be added, with the rate. */
const totalsNotStated: PartitionCheck = (reading, { process, whole, parts }) => {
  const [first, second] = parts;
  if (whole !== null || !process.complete || !first || !second || parts.some(({ head }) => head.approximate)) return [];
  const total = sumOf([first.head, second.head]);
  const paragraph = reading.figures.filter((figure) => figure.paragraph === first.head.paragraph);
  if (total === 0 || paragraph.some(({ unit, value }) => unit === first.head.unit && value === total)) return [];
  const good = process.outcomes[0] === first.outcome ? first.head : second.head;
  const span = spanOf(first.head.phrase, second.head);
  return [
    found("textTotalNotStated", "note", span, {
      ...cited(reading, span),
      parts: `${wordsOf(reading, first.head)}、${wordsOf(reading, second.head)}`,
      total: amount(total, first.head.unit),
      share: `${process.share ?? "比例"} ${amount(round((100 * good.value) / total, 1), "%")}`,
    }),
  ];
};

const partitionChecks: readonly PartitionCheck[] = [
  unitsWithinPartition,
  exclusionShare,
  periodsWithinPartition,
  totalsNotStated,
];

export const processOutcomes: TextRule = (reading) => {
  // A total that "其中" does not make has been told by the rule on parts: one fault, one finding.
  const told = new Set(misfits(reading).map(({ head }) => head));
  return partitions(reading).flatMap((partition) => [
    ...(partition.whole !== null && told.has(partition.whole.head) ? [] : outcomesAgainstWhole(reading, partition)),
    ...partitionChecks.flatMap((check) => check(reading, partition)),
  ]);
};
