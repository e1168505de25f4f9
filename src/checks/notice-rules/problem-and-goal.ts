/** The problem must be answered and the goal stated: by figures of the same indicators. */
import { indicatorTerm, termsIn } from "../../notice/reading/indicator-terms";
import type { NoticeReading } from "../../notice/reading/notice-text";
import { cited, found, tells, wordsOf, type TextFinding, type TextRule } from "./rule";

/** A problem speaks of an indicator's state, not merely of its name. */
const STATE = /上升|下降|超标|不降反升|恶化|反弹|偏高|偏低|不达标|劣|达不到|未达|高于|低于|浓度|居高|倒数|未完成/;
/** A season or place that narrows the indicator. */
const SEASON = /采暖期|采暖季|供暖期|枯水期|汛期|丰水期|冬春季|夏季/;

export const problemAnswered: TextRule = (reading) => {
  const answers = reading.figures.filter(
    ({ subject, role, section }) => subject !== null && role !== "target" && tells(section),
  );
  const answered = new Set(answers.map(({ subject }) => subject));
  const told = new Set<string>();
  // A cell with the problem alone answers nothing, and need not.
  if (!reading.paragraphs.some(({ role }) => tells(role))) return [];
  return reading.clauses.flatMap((clause): TextFinding[] => {
    const paragraph = reading.paragraphs[reading.sentences[clause.sentence]?.paragraph ?? -1];
    const words = reading.plain.slice(clause.from, clause.to);
    if (paragraph?.role !== "problem" || !STATE.test(words)) return [];
    return termsIn(words).flatMap(({ id, from }): TextFinding[] => {
      const { label } = indicatorTerm(id);
      if (answered.has(id) || told.has(id)) return [];
      told.add(id);
      const season = SEASON.exec(words.slice(0, from))?.[0] ?? "";
      const others = [
        ...new Set(answers.flatMap(({ subject }) => (subject === null ? [] : [indicatorTerm(subject).label]))),
      ];
      return [
        found("textProblemUnanswered", "error", clause, {
          ...cited(reading, clause),
          subject: `${season}${label}`,
          answered: others.join("、"),
        }),
      ];
    });
  });
};

/** "达到《……》确定的环境质量目标": a goal without its value. */
export const goalByReference: TextRule = (reading) =>
  reading.clauses.flatMap((clause, index): TextFinding[] => {
    const paragraph = reading.paragraphs[reading.sentences[clause.sentence]?.paragraph ?? -1];
    if (paragraph?.role !== "goal") return [];
    // The document number in brackets cuts the clause: read on to the next comma.
    const rest = reading.clauses
      .slice(index + 1)
      .findIndex(({ from }) => /[，。；]/.test(reading.plain.charAt(from - 1)));
    const end = rest === -1 ? paragraph.to : (reading.clauses[index + 1 + rest]?.from ?? paragraph.to);
    const words = reading.plain.slice(clause.from, end);
    const document = /《[^》]+》/.exec(words)?.[0];
    if (
      document === undefined ||
      !/(?:确定|规定|明确|要求|下达|提出)的?[^，。；]{0,12}(?:目标|标准|要求|指标|任务)/.test(words)
    )
      return [];
    if (reading.figures.some(({ from, to }) => from >= clause.from && to <= end)) return [];
    return [
      found(
        "textGoalByReference",
        "warning",
        { from: clause.from, to: end },
        { ...cited(reading, { from: clause.from, to: end }), document },
      ),
    ];
  });

const TOTAL_CONTROL = /总量(?:控制|减排|指标)|双控/;
const USED = /消费|消耗|使用|排放|用量|取水/;

/** Total control without the total that is allowed. */
export const totalControlWithCap: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] => {
    const paragraph = reading.paragraphs[figure.paragraph];
    if (
      !paragraph ||
      figure.role !== "result" ||
      !/^(?:吨|立方米|千瓦时)$/.test(figure.unit) ||
      !tells(figure.section) ||
      !USED.test(`${figure.verb ?? ""}${figure.noun}`)
    )
      return [];
    if (
      !TOTAL_CONTROL.test(reading.plain.slice(paragraph.from, paragraph.to)) ||
      hasCap(reading, figure.paragraph, figure.unit)
    )
      return [];
    return [
      found("textNoCap", "warning", figure.phrase, {
        where: cited(reading, figure.phrase).where,
        quote: wordsOf(reading, figure),
      }),
    ];
  });

const hasCap = (reading: NoticeReading, paragraph: number, unit: string): boolean =>
  reading.figures.some((figure) => figure.paragraph === paragraph && figure.unit === unit && figure.role === "target");
