/** The problem must be answered and the goal stated: by figures of the same indicators. */
import { indicatorTerm, termsIn } from "../../notice/reading/indicator-terms";
import { stretchesOfSentence, type Stretch } from "../../notice/claims/stretch";
import { figuresOfSentence, spansWithin } from "../../notice/reading/places";
import type { Clause, NoticeReading, Span } from "../../notice/reading/notice-text";
import { cited, found, tells, wordsOf, type TextFinding, type TextRule } from "./rule";

/** A problem speaks of an indicator's state, not merely of its name. */
const STATE = /上升|下降|超标|不降反升|恶化|反弹|偏高|偏低|不达标|劣|达不到|未达|高于|低于|浓度|居高|倒数|未完成/;
/** A season or place that narrows the indicator. */
const SEASON = /采暖期|采暖季|供暖期|枯水期|汛期|丰水期|冬春季|夏季/;

interface Asked extends Span {
  readonly label: string;
  readonly item: number;
  readonly isAnswered: boolean;
}

/** Named rates of any kind: 秸秆离田率, 湿地保护比例. */
const RATE = /([\u4e00-\u9fa5]{2,10}(?:率|比例))(?:[^。；\d率]{0,8}，)?(?:\d{4}年)?[^，。；\d率]{0,6}$/;
/** How far the work itself is: nothing that a problem is about. */
const OF_THE_WORK = /(?:完成|整改|办结|销号|到位|落实|验收)率$/;
/** A change that a problem tells is no level of the thing that changed. */
const COMPARED = /[较比占增升降]/;

/** The indicators of the table that a clause of the problem tells a state or a figure of. */
function termsAsked(reading: NoticeReading, stretches: readonly Stretch[], clause: Clause, item: number): Asked[] {
  const words = reading.plain.slice(clause.from, clause.to);
  const figured = new Set(
    figuresOfSentence(reading.figures, clause.sentence).flatMap(({ from, subject }) =>
      from >= clause.from && from < clause.to ? [subject] : [],
    ),
  );
  return termsIn(words).flatMap(({ id, from, to }): Asked[] => {
    if (!STATE.test(words) && !figured.has(id)) return [];
    const season = SEASON.exec(words.slice(0, from))?.[0] ?? "";
    const isAnswered =
      reading.figures.some(
        ({ subject, role, section, paragraph }) =>
          subject === id && role !== "target" && tells(section) && itemIs(reading, paragraph, item),
      ) ||
      isTakenUp(reading, stretches, words.slice(from, to), item) ||
      saysWithin(reading, words.slice(from, to), item);
    return [{ from: clause.from, to: clause.to, label: `${season}${indicatorTerm(id).label}`, item, isAnswered }];
  });
}

/** "出水总磷稳定达标" answers "出水总磷超标": within the limit, though no value is told. */
const saysWithin = ({ paragraphs }: NoticeReading, term: string, item: number): boolean =>
  paragraphs.some(
    ({ role, item: own, text }) =>
      own === item &&
      tells(role) &&
      text
        .split(term)
        .slice(1)
        .some((behind) => /^[^，。；]{0,8}(?:达标|合格)/.test(behind)),
  );

/** "治理率提升至45%" answers "农村生活污水治理率仅为21%". */
const isTakenUp = (reading: NoticeReading, stretches: readonly Stretch[], term: string, item: number): boolean =>
  /率$/.test(term) &&
  stretches.some(
    ({ figure, before }) =>
      figure.unit === "%" &&
      tells(figure.section) &&
      itemIs(reading, figure.paragraph, item) &&
      before.includes(term.slice(-3)),
  );

const itemIs = (reading: NoticeReading, paragraph: number, item: number): boolean =>
  reading.paragraphs[paragraph]?.item === item;

/** Rates that no table names, where the problem gives their level: the results must give it too. */
function ratesAsked(reading: NoticeReading, stretches: readonly Stretch[], clause: Clause, item: number): Asked[] {
  return stretchesOfSentence(stretches, clause.sentence).flatMap(({ figure }): Asked[] => {
    const sentence = reading.sentences[figure.sentence]?.from ?? figure.from;
    const name = RATE.exec(reading.plain.slice(sentence, figure.from))?.[1]?.replace(/^.*(?:年|的)/, "");
    if (figure.from < clause.from || figure.to > clause.to || figure.unit !== "%" || figure.subject !== null) return [];
    if (name === undefined || name.length < 3 || figure.role !== "result") return [];
    if (COMPARED.test(name) || OF_THE_WORK.test(name)) return [];
    const isAnswered = stretches.some(
      (other) =>
        other.figure.unit === "%" &&
        tells(other.figure.section) &&
        itemIs(reading, other.figure.paragraph, item) &&
        (other.before.includes(name.slice(-4)) || sentenceNames(reading, other, name.slice(-3))),
    );
    return [{ from: clause.from, to: clause.to, label: name, item, isAnswered }];
  });
}

/** "负荷率由46%提高到82%": the name stands before the first of the two values. */
const sentenceNames = ({ plain, clauses }: NoticeReading, { figure }: Stretch, name: string): boolean =>
  plain.slice(clauses[figure.clause]?.from ?? figure.from, figure.from).includes(name);

export const problemAnswered: TextRule = (reading, { stretches }) => {
  const told = new Set<string>();
  const answered = new Set(reading.paragraphs.flatMap(({ role, item }) => (tells(role) ? [item] : [])));
  return reading.clauses.flatMap((clause): TextFinding[] => {
    const at = reading.sentences[clause.sentence]?.paragraph ?? -1;
    const paragraph = reading.paragraphs[at];
    // A cell with the problem alone answers nothing, and need not; a report may end with what is still wrong.
    if (paragraph?.role !== "problem" || !answered.has(paragraph.item) || isLast(reading, at)) return [];
    const asked = [
      ...termsAsked(reading, stretches, clause, paragraph.item),
      ...ratesAsked(reading, stretches, clause, paragraph.item),
    ].filter(({ isAnswered }) => !isAnswered);
    return asked.flatMap(({ label, item }): TextFinding[] => {
      if (told.has(`${item}/${label}`)) return [];
      told.add(`${item}/${label}`);
      return [
        found("textProblemUnanswered", "warning", clause, {
          ...cited(reading, clause),
          subject: label,
          answered: answersOf(reading, item),
        }),
      ];
    });
  });
};

/** Behind all results. */
const isLast = ({ paragraphs }: NoticeReading, at: number): boolean =>
  !paragraphs.slice(at + 1).some(({ role, item }) => tells(role) && item === paragraphs[at]?.item);

const answersOf = (reading: NoticeReading, item: number): string =>
  [
    ...new Set(
      reading.figures.flatMap(({ subject, role, section, paragraph }) =>
        subject !== null && role !== "target" && tells(section) && itemIs(reading, paragraph, item)
          ? [indicatorTerm(subject).label]
          : [],
      ),
    ),
  ].join("、");

const PETITIONS = /信访|投诉|举报|反映/;

/** "受理信访投诉28件" in the problem, and not a word about them in the results. */
export const petitionsAnswered: TextRule = (reading, { stretches }) =>
  stretches.flatMap(({ figure, before, after }): TextFinding[] => {
    if (figure.section !== "problem" || !/^[件起次]$/.test(figure.unit) || !PETITIONS.test(before + after)) return [];
    const item = reading.paragraphs[figure.paragraph]?.item ?? 0;
    const results = reading.paragraphs.filter(({ role, item: own }) => tells(role) && own === item);
    if (results.length === 0 || results.some(({ text }) => PETITIONS.test(text))) return [];
    return [
      found("textPetitionsUnanswered", "note", figure.phrase, { ...cited(reading, figure.phrase), count: figure.text }),
    ];
  });

/** "达到《……》确定的环境质量目标": a goal without its value. */
export const goalByReference: TextRule = (reading) =>
  reading.clauses.flatMap((clause): TextFinding[] => {
    const paragraph = reading.paragraphs[reading.sentences[clause.sentence]?.paragraph ?? -1];
    if (paragraph?.role !== "goal") return [];
    // The document number in brackets cuts the clause: read on to the next comma.
    const rest = spansWithin(reading.clauses, { from: clause.to, to: paragraph.to });
    const end = rest.find(({ from }) => /[，。；]/.test(reading.plain.charAt(from - 1)))?.from ?? paragraph.to;
    const words = reading.plain.slice(clause.from, end);
    const document = /《[^》]+》/.exec(words)?.[0];
    if (
      document === undefined ||
      !/(?:确定|规定|明确|要求|下达|提出)的?[^，。；]{0,12}(?:目标|标准|要求|指标|任务)/.test(words)
    )
      return [];
    if (spansWithin(reading.figures, { from: clause.from, to: end }).length > 0) return [];
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

/** 占年度控制量145万吨, 控制指标为145万吨 */
const CAP_BEFORE = /(?:控制量|控制指标|总量指标|指标总量|限额|上限)[^，。；\d]{0,4}$/;
const hasCap = (reading: NoticeReading, paragraph: number, unit: string): boolean =>
  reading.figures.some(
    (figure) =>
      figure.paragraph === paragraph &&
      figure.unit === unit &&
      (figure.role === "target" || CAP_BEFORE.test(reading.plain.slice(0, figure.from))),
  );
