/** The disclosure notices (公示表) of the month, one a reported problem, from the figures and the templates. */
import { addDays, chineseDay, parseIsoDate, type Day } from "../../calendar/day";
import { parseOwnDays } from "../../calendar/own-days";
import type { Month } from "../../calendar/period";
import type { Place } from "../../cells/address";
import type { LedgerData } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import { airIndicator } from "../../indicators/air/air-indicators";
import type { AirAssessment, Figure } from "../../indicators/assessment";
import type { ProgressAssessment } from "../../indicators/ledgers/progress";
import type { NoticeForm } from "../../settings";
import { round } from "../../standards/rounding";
import { countTasks } from "../../tasks/count-tasks";
import type { TaskAssessment, TaskStanding } from "../../tasks/task";
import { airFields } from "./air-fields";
import {
  composeAirItem,
  composeOtherItem,
  fieldsOfTask,
  isAboutAir,
  rewritingFinding,
  workstreamsOf,
  type UsedTemplate,
} from "./compose-item";
import { dateFields, distributionField, itemText, orderField, sectionFields, taskFields } from "./document-fields";
import { percentChangeWords } from "./figure-words";
import { disclosed } from "../document/notice-document";
import { checkFields, fillTemplate, type FieldProblem } from "../templates/fill-template";
import { parseLayout } from "../templates/notice-layout";
import { goalYearFields } from "./goal-year";
import { ledgerFields } from "./ledger-fields";
import { listFields } from "./list-fields";
import {
  noticeEditKey,
  templateEditKey,
  type FigureInText,
  type Notice,
  type NoticeDraft,
  type NoticeFieldId,
  type NoticeSection,
  type NoticeTemplate,
  type NoticeText,
  type TemplateField,
} from "../notice";
import { formOf, NoticeFields } from "../templates/notice-field";
import { noticeItems, type NoticeItem } from "./notice-item";
import { levelFields } from "./problem-level";
import { noticeTitles } from "./notice-title";
import { problemSeasons, seasonClaim, type ProblemSeasons, type SeasonClaim } from "./problem-season";
import {
  isList,
  standardTemplates,
  templatePlace,
  type LayoutTemplateId,
  type TemplateId,
} from "../templates/standard-templates";
import { assignTasks, placesOfTasks } from "./tasks-of-items";
import { parseTemplate } from "../templates/template";

export interface NoticeInput {
  readonly ledgers: LedgerData;
  readonly progress: ProgressAssessment;
  readonly tasks: TaskAssessment;
  readonly assessment: AirAssessment | null;
  readonly month: Month;
  readonly until: Day;
  readonly place: string | null;
  /** "2021-12-16 09:30": the notice is signed on that day. */
  readonly generatedAt: string;
  /** How the notices are laid out; default: the card. */
  readonly form?: NoticeForm;
  /** Edit key → what staff wrote: `template:<id>`, `notice:<item>:<section or field>`. */
  readonly edits: ReadonlyMap<string, string>;
}

export function composeNotices(input: NoticeInput): NoticeDraft {
  const lists = noticeLists(input);
  const items = noticeItems(input.ledgers, lists);
  const assigned = assignTasks(items, input.tasks.tasks);
  const tasksOf = (item: NoticeItem): readonly TaskStanding[] => assigned.byItem.get(item.key) ?? [];
  const airItems = items.filter((item) => isAboutAir(item, tasksOf(item)));
  const base = new NoticeFields([
    ...dateFields(input),
    ...airFields(input.assessment),
    ...ledgerFields(input.progress),
    ...listFields(input.ledgers, input.until),
  ]);
  const templates = standardTemplates.map((standard): UsedTemplate & { readonly view: NoticeTemplate } => {
    const view = templateView(standard, input.edits);
    const words = isList(standard.id) ? "" : (view.changed ?? view.standard);
    return { id: standard.id, title: standard.title, template: parseTemplate(words), view };
  });
  const byId = new Map(templates.map((template) => [template.id, template]));
  const titles = noticeTitles(items, input.place);
  const composed = items.map((item, index) =>
    composeNotice(item, tasksOf(item), {
      input,
      title: titles[index] ?? "",
      base,
      templates: byId,
      onlyAirItem: airItems.length === 1,
      air: airItems.includes(item),
    }),
  );
  const every = everyField(base, airItems[0] ?? items[0] ?? null, tasksOf, airItems.length === 1, input);
  return {
    notices: composed.map(({ notice }) => notice),
    templates: templates.map(({ view }) => view),
    fields: every.all.map(fieldView),
    ...lists,
    findings: [
      ...itemFindings(items, assigned.left, input),
      ...templates.flatMap((template) =>
        isList(template.id) ? [] : templateFindings(template, template.id === "task" ? every : withoutTask(every)),
      ),
      ...listFindings(lists, input.form ?? "card"),
      ...composed.flatMap(({ findings }) => findings),
    ],
  };
}

/** No problem at all, or tasks that belong to none. */
const itemFindings = (items: readonly NoticeItem[], left: readonly TaskStanding[], input: NoticeInput): Finding[] => [
  ...(items.length === 0
    ? [
        finding("noticeNoItems", "note", null, {
          tasks: input.tasks.tasks.length,
        }),
      ]
    : []),
  ...(items.length > 0 && left.length > 0
    ? [
        finding("noticeTasksWithoutItem", "warning", left[0]?.at ?? null, {
          count: left.length,
          tasks: left
            .slice(0, 10)
            .map(({ number }) => number)
            .join("、"),
        }),
      ]
    : []),
];

// ---- one notice ---------------------------------------------------------------------------------------------------

interface NoticeContext {
  readonly input: NoticeInput;
  readonly title: string;
  readonly base: NoticeFields;
  readonly templates: ReadonlyMap<TemplateId, UsedTemplate>;
  readonly onlyAirItem: boolean;
  readonly air: boolean;
}

function composeNotice(
  item: NoticeItem,
  tasks: readonly TaskStanding[],
  { input, title, base, templates, onlyAirItem, air }: NoticeContext,
): { readonly notice: Notice; readonly findings: readonly Finding[] } {
  const claim = seasonClaim(item.problem ?? "");
  const seasons = problemSeasons(claim, input.assessment);
  const { completion, outcome, findings } = (air ? composeAirItem : composeOtherItem)({
    item,
    tasks,
    onlyAirItem,
    progress: input.progress,
    assessment: input.assessment,
    until: input.until,
    fields: base.with([...seasons.fields, ...goalYearFields(item.goal ?? "", input.assessment)]),
    templates,
    edits: input.edits,
  });
  const told = ({ composed, rewritten: own }: NoticeSection): string => own ?? composed.text;
  const plain = {
    ...plainFields(item, title, input),
    completion: completion.map(told).join("\n"),
    outcome: outcome === null ? "" : told(outcome),
  };
  const rewritten = rewrittenIn(item, plain, input);
  return {
    notice: {
      ...plain,
      ...framing(plain, rewritten, base, templates),
      item: item.key,
      problem: { text: plain.problem, figures: claimFigures(claim, seasons) },
      goal: goalText(plain.goal, input.assessment),
      completion,
      outcome,
      at: item.at,
      rewrittenFields: Object.fromEntries(rewritten),
    },
    findings: [
      ...stillMissing(item, rewritten),
      ...claimFindings(item, claim, seasons),
      ...findings,
      ...rewritten
        .filter(([field]) => (plain[field] ?? "") !== "")
        .map(([field, text]) => rewritingFinding(item.key, fieldTitles[field], plain[field] ?? "", text)),
    ],
  };
}

/** The fields as the ledger of problems gives them. */
const plainFields = (item: NoticeItem, title: string, input: NoticeInput) => ({
  title,
  problem: item.problem ?? "",
  goal: item.goal ?? "",
  deadline: item.deadline,
  measures: item.measures,
  responsible: item.responsible,
  supervisor: item.supervisor,
  acceptance: item.acceptance,
  publication: item.publication,
  receiver: item.receiver,
  address: item.address,
  phone: item.phone,
  mail: item.mail,
  signedBy: item.signedBy,
  signedOn: signingDay(item, input),
});

/** What opens the notice and what ends it, by the bureau's templates. */
function framing(
  plain: ReturnType<typeof plainFields>,
  rewritten: readonly RewrittenField[],
  base: NoticeFields,
  templates: ReadonlyMap<TemplateId, UsedTemplate>,
): Pick<Notice, "preamble" | "objection"> {
  const own = (field: keyof typeof plain): string => rewritten.find(([id]) => id === field)?.[1] ?? plain[field] ?? "";
  const ways = [
    ["电话", own("phone")],
    ["地址：", own("address")],
    ["电子邮箱", own("mail")],
  ].flatMap(([name = "", way = ""]) => (way === "" ? [] : [`${name}${way}`]));
  const fields = base.with(framingFields(own("title"), own("receiver"), ways.join("，")));
  const fill = (id: TemplateId): string => {
    const used = templates.get(id);
    return used ? fillTemplate(used.template, fields).text : "";
  };
  return { preamble: fill("preamble"), objection: ways.length === 0 ? null : fill("objection") || null };
}

const framingFields = (title: string, receiver: string, ways: string) => [
  itemText("公示事项", disclosed(title)),
  itemText("受理部门", receiver || "受理部门"),
  itemText("反映方式", ways || null),
];

type RewrittenField = readonly [field: NoticeFieldId, text: string];

/** What staff typed over fields. */
function rewrittenIn(
  item: NoticeItem,
  plain: Readonly<Record<NoticeFieldId, string | null>>,
  { edits }: NoticeInput,
): readonly RewrittenField[] {
  return (Object.keys(plain) as NoticeFieldId[]).flatMap((field): RewrittenField[] => {
    const edited = edits.get(noticeEditKey(item.key, field));
    return edited === undefined || edited.trim() === (plain[field] ?? "").trim() ? [] : [[field, edited]];
  });
}

/** What staff typed into the notice itself is no longer missing there. */
const stillMissing = (item: NoticeItem, rewritten: readonly RewrittenField[]): readonly Finding[] =>
  item.findings.filter(
    (one) => one.code !== "noticeFieldMissing" || !rewritten.some(([field]) => one.facts.field === fieldTitles[field]),
  );

/** As the ledger of problems calls them; also the labels of the sheet. */
export const fieldTitles: Readonly<Record<NoticeFieldId, string>> = {
  title: "标题",
  problem: "反馈问题",
  goal: "整改目标",
  deadline: "整改时限",
  measures: "整改措施",
  responsible: "责任单位",
  supervisor: "督导单位",
  acceptance: "验收情况",
  completion: "整改完成情况",
  outcome: "整改成效",
  publication: "公示期",
  receiver: "受理部门",
  address: "地址",
  phone: "监督电话",
  mail: "电子邮箱",
  signedBy: "落款",
  signedOn: "日期",
};

/** The day before the publication begins; where no day of publication is known, the day of writing. */
function signingDay({ publishedFrom }: NoticeItem, { generatedAt, until }: NoticeInput): string {
  if (publishedFrom !== null) return chineseDay(addDays(publishedFrom, -1));
  return chineseDay(parseIsoDate(generatedAt.slice(0, 10)) ?? until);
}

const seasonWords = ({ indicator }: SeasonClaim): string => `采暖期${airIndicator(indicator).title["zh-CN"]}`;

function claimFigures(claim: SeasonClaim | null, { spoken }: ProblemSeasons): FigureInText[] {
  return claim === null || spoken === null
    ? []
    : [{ from: claim.from, to: claim.to, name: seasonWords(claim), sources: spoken.sources }];
}

function claimFindings(item: NoticeItem, claim: SeasonClaim | null, { spoken, base }: ProblemSeasons): Finding[] {
  if (claim === null) return [];
  const at = item.cells["problem"] ?? item.at;
  const [now, before] = [reported(spoken), reported(base)];
  if (now === null || before === null || before === 0)
    return [
      finding("noticeSeasonsNotInData", "warning", at, {
        notice: item.key,
        indicator: `${claim.baseYear}年和${claim.year}年${seasonWords(claim)}`,
      }),
    ];
  const decimals = /\.(\d+)/.exec(String(Math.abs(claim.percent)))?.[1]?.length ?? 0;
  const computed = round((100 * (now - before)) / before, decimals);
  if (computed === claim.percent) return [];
  return [
    finding("noticeProblemDiffers", "warning", at, {
      notice: item.key,
      indicator: seasonWords(claim),
      written: percentChangeWords(claim.percent, decimals),
      computed: percentChangeWords(computed, decimals),
    }),
  ];
}

const reported = (figure: Figure | null): number | null => figure?.reported ?? null;

/** "较2017年下降15%" is the target of the target sheet where that asks for the same. */
function goalText(text: string, assessment: AirAssessment | null): NoticeText {
  const figures = (assessment?.targets ?? []).flatMap(({ target }): FigureInText[] => {
    const { requirement } = target;
    if (requirement.kind !== "reduceBy" && requirement.kind !== "raiseBy") return [];
    const words = `${Number((requirement.fraction * 100).toPrecision(12))}%`;
    const from = text.indexOf(words);
    return from < 0 ? [] : [{ from, to: from + words.length, name: `${target.title}：降幅`, sources: [target.at] }];
  });
  return { text, figures };
}

// ---- lists of fields and days --------------------------------------------------------------------------------------

const layoutTemplates = {
  card: "layoutCard",
  text: "layoutText",
  annex: "layoutAnnex",
} as const satisfies Record<NoticeForm, LayoutTemplateId>;

type NoticeLists = Pick<NoticeDraft, "layout" | "textLayout" | "ownDays">;

/** As shipped, or as staff changed them in 月报·公示模板. */
function noticeLists({ edits, form = "card" }: NoticeInput): NoticeLists {
  const listOf = (id: TemplateId): string => {
    const standard = standardTemplates.find((template) => template.id === id);
    const view = standard && templateView(standard, edits);
    return view?.changed ?? view?.standard ?? "";
  };
  return {
    layout: parseLayout(listOf(layoutTemplates[form])),
    textLayout: parseLayout(listOf(layoutTemplates.text)),
    ownDays: parseOwnDays(listOf("ownDays")),
  };
}

function listFindings({ layout, ownDays }: NoticeLists, form: NoticeForm): Finding[] {
  const unread = (id: TemplateId, kind: "field" | "day", lines: readonly string[]): Finding[] =>
    lines.map((line) =>
      finding("templateLineUnread", "warning", templatePlace(id), {
        template: standardTemplates.find((template) => template.id === id)?.title ?? "",
        line: line.slice(0, 30),
        kind,
      }),
    );
  return [...unread(layoutTemplates[form], "field", layout.unread), ...unread("ownDays", "day", ownDays.unread)];
}

// ---- templates ----------------------------------------------------------------------------------------------------

function templateView(
  { id, title, text }: (typeof standardTemplates)[number],
  edits: ReadonlyMap<string, string>,
): NoticeTemplate {
  const changed = edits.get(templateEditKey(id))?.replace(/\r\n?/g, "\n");
  return {
    id,
    title,
    standard: text,
    changed: changed === undefined || changed.trim() === "" || changed.trim() === text.trim() ? null : changed,
  };
}

function templateFindings({ id, title, template }: UsedTemplate, fields: NoticeFields): Finding[] {
  const at = templatePlace(id);
  return [
    ...template.problems.map(({ kind, from, text }) =>
      finding("templateSyntax", "error", at, {
        template: title,
        problem: kind,
        text: text.slice(0, 20),
        position: from + 1,
      }),
    ),
    ...checkFields(template, fields).map((problem) => fieldFinding(title, at, problem)),
  ];
}

function fieldFinding(template: string, at: Place, problem: FieldProblem): Finding {
  const { part } = problem;
  const position = part.from + 1;
  switch (problem.kind) {
    case "unknownField":
      return finding("templateUnknownField", "error", at, {
        template,
        field: part.name,
        near: problem.near.map((name) => `“${name}”`).join("、"),
        position,
      });
    case "unknownForm":
      return finding("templateUnknownForm", "error", at, {
        template,
        field: part.name,
        form: problem.form,
        forms: problem.forms.join("、"),
        position,
      });
  }
}

/**
 * All that any template may name, with the values of one problem: what templates are checked against, and what the
 * sheet lists.
 */
function everyField(
  base: NoticeFields,
  item: NoticeItem | null,
  tasksOf: (item: NoticeItem) => readonly TaskStanding[],
  onlyAirItem: boolean,
  { assessment, progress }: NoticeInput,
): NoticeFields {
  const tasks = item === null ? [] : tasksOf(item);
  const counts = countTasks("", tasks);
  const { shown } = workstreamsOf({ tasks, onlyAirItem, progress });
  const sources = placesOfTasks(tasks);
  return base.with([
    ...taskFields(counts, sources),
    ...taskFields(null, [], "本项"),
    ...sectionFields(shown),
    distributionField(tasks),
    orderField(1),
    itemText("段号", null),
    itemText("前期整改情况", item?.history ?? null),
    ...framingFields("", item?.receiver ?? "", item?.phone ?? ""),
    ...problemSeasons(seasonClaim(item?.problem ?? ""), assessment).fields,
    ...goalYearFields(item?.goal ?? "", assessment),
    ...levelFields(item?.problem ?? "", item?.goal ?? "", tasks, progress),
    ...fieldsOfTask(null),
  ]);
}

const taskGroup = fieldsOfTask(null)[0]?.group;
const withoutTask = ({ all }: NoticeFields): NoticeFields =>
  new NoticeFields(all.filter(({ group }) => group !== taskGroup));

function fieldView(field: NoticeFields["all"][number]): TemplateField {
  const { name, group, unit, forms } = field;
  const result = formOf(field, []);
  const value = result.kind === "value" ? result.value : null;
  return {
    name,
    group,
    unit,
    words: value?.words ?? null,
    forms: Object.keys(forms).filter((form) => form !== ""),
    source: value?.sources[0] ?? null,
  };
}
