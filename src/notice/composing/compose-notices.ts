/** The disclosure notices (公示表) of the month, one a reported problem, from the figures and the templates. */
import type { Day } from "../../calendar/day";
import type { Month } from "../../calendar/period";
import type { LedgerData } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import type { AirAssessment } from "../../indicators/assessment";
import type { ProgressAssessment } from "../../indicators/ledgers/progress";
import type { NoticeForm } from "../../settings";
import type { TaskAssessment, TaskStanding } from "../../tasks/task";
import { airFields } from "../fields/air-fields";
import { dateFields } from "../fields/document-fields";
import { goalYearFields } from "../fields/goal-year";
import { namedAirField } from "../fields/named-air";
import { ledgerFields } from "../fields/ledger-fields";
import { listFields } from "../fields/list-fields";
import { problemSeasons, seasonClaim } from "../fields/problem-season";
import type { Notice, NoticeDraft, NoticeSection, NoticeTemplate } from "../notice";
import { NoticeFields, type NoticeField } from "../templates/notice-field";
import { isList, standardTemplates, type TemplateId } from "../templates/standard-templates";
import { parseTemplate } from "../templates/template";
import { composeAirItem, composeOtherItem, isAboutAir, type ComposedItem } from "./compose-item";
import { rewritingFinding, type UsedTemplate } from "./compose-section";
import { noticeItems, saidOf, type NoticeItem } from "./notice-item";
import { listFindings, noticeLists } from "./notice-lists";
import { noticeTitles } from "./notice-title";
import { fieldTitles, framing, plainFields, rewrittenIn, stillMissing, isUnsigned } from "./plain-fields";
import { claimFigures, claimFindings, goalText } from "./problem-and-goal";
import { problemScope, type ProblemScope } from "./problem-scope";
import { assignTasks } from "./tasks-of-items";
import { everyField, fieldView, templateFindings, templateView, withoutTask } from "./template-views";

export interface NoticeInput {
  readonly ledgers: LedgerData;
  readonly progress: ProgressAssessment;
  readonly tasks: TaskAssessment;
  readonly assessment: AirAssessment | null;
  readonly month: Month;
  readonly until: Day;
  readonly place: string | null;
  /** How the notices are laid out; default: the card. */
  readonly form?: NoticeForm;
  /** Edit key → what staff wrote: `template:<id>`, `notice:<item>:<section or field>`. */
  readonly edits: ReadonlyMap<string, string>;
}

export function composeNotices(input: NoticeInput): NoticeDraft {
  const lists = noticeLists(input);
  const items = noticeItems(input.ledgers, { ...lists, until: input.until });
  const assigned = assignTasks(items, input.tasks.tasks);
  const tasksOf = (item: NoticeItem): readonly TaskStanding[] => assigned.byItem.get(item.key) ?? [];
  const scopes = new Map(items.map((item) => [item.key, scopeOf(item, tasksOf(item))]));
  const airItems = items.filter(({ key }) => scopes.get(key) === "air");
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
      scope: scopes.get(item.key) ?? new Set(),
    }),
  );
  const every = everyField(base, airItems[0] ?? items[0] ?? null, tasksOf, airItems.length === 1, input);
  return {
    notices: composed.map(({ notice }) => notice),
    templates: templates.map(({ view }) => view),
    fields: every.all.map(fieldView),
    ...lists,
    place: input.place,
    findings: [
      ...itemFindings(items, assigned.left, input),
      ...templates.flatMap((template) =>
        isList(template.id) ? [] : templateFindings(template, template.id === "task" ? every : withoutTask(every)),
      ),
      ...listFindings(lists, lists.form),
      ...onceAField(composed.flatMap(({ findings }) => findings)),
      ...together(
        "noticeUnsigned",
        composed.filter(({ unsigned }) => unsigned),
      ),
      ...together(
        "noticeOutcomeCountsOnly",
        composed.filter(({ counts }) => counts),
      ),
    ],
  };
}

const goalFields = (item: NoticeItem, assessment: AirAssessment | null): readonly NoticeField[] => [
  ...goalYearFields(item.goal ?? "", assessment),
  namedAirField(saidOf(item), assessment),
];

/** Works outside the air have no ledgers of ours: their tasks speak for them. */
const scopeOf = (item: NoticeItem, tasks: readonly TaskStanding[]): ProblemScope =>
  isAboutAir(item, tasks) ? problemScope(item, tasks) : new Set();

/** Once for all notices: a remark a notice would bury what else there is. */
const together = (
  code: "noticeUnsigned" | "noticeOutcomeCountsOnly",
  composed: readonly { readonly notice: Notice }[],
): Finding[] =>
  composed.length === 0
    ? []
    : [
        finding(code, "note", composed[0]?.notice.at ?? null, {
          notices: composed.map(({ notice }) => notice.item).join("、"),
        }),
      ];

/** What several notices lack alike is told at the first of them. */
function onceAField(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, Extract<Finding, { readonly code: "noticeFieldMissing" }>>();
  const others: Finding[] = [];
  for (const one of findings) {
    if (one.code !== "noticeFieldMissing") {
      others.push(one);
      continue;
    }
    const known = told.get(one.facts.field);
    const notice = known === undefined ? one.facts.notice : `${known.facts.notice}、${one.facts.notice}`;
    told.set(one.facts.field, { ...(known ?? one), facts: { ...one.facts, notice } });
  }
  return [...told.values(), ...others];
}

/** Tasks without any problem, or some that belong to none. A workbook without tasks announces nothing. */
const itemFindings = (items: readonly NoticeItem[], left: readonly TaskStanding[], input: NoticeInput): Finding[] => [
  ...(items.length === 0 && input.tasks.tasks.length > 0
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
  readonly scope: ProblemScope;
}

function composeNotice(
  item: NoticeItem,
  tasks: readonly TaskStanding[],
  { input, title, base, templates, onlyAirItem, scope }: NoticeContext,
): {
  readonly notice: Notice;
  readonly counts: boolean;
  readonly unsigned: boolean;
  readonly findings: readonly Finding[];
} {
  const claim = seasonClaim(item.problem ?? "");
  const seasons = problemSeasons(claim, input.assessment);
  const composed: ComposedItem = (scope === "air" ? composeAirItem : composeOtherItem)({
    item,
    tasks,
    onlyAirItem,
    scope: scope === "air" ? new Set() : scope,
    ledgers: input.ledgers,
    progress: input.progress,
    assessment: input.assessment,
    until: input.until,
    fields: base.with([...seasons.fields, ...goalFields(item, input.assessment)]),
    templates,
    edits: input.edits,
  });
  const { completion, outcome } = composed;
  const told = ({ composed: { text }, rewritten: own }: NoticeSection): string => own ?? text;
  const plain = {
    ...plainFields(item, title),
    completion: completion.map(told).join("\n"),
    outcome: outcome === null ? "" : told(outcome),
  };
  const rewritten = rewrittenIn(item, plain, input.edits);
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
    unsigned: isUnsigned(item, plain.signedOn, rewritten),
    counts: composed.countsOnly && outcome?.rewritten === null,
    findings: [
      ...stillMissing(item, tasks, rewritten),
      ...claimFindings(item, claim, seasons),
      ...composed.findings,
      ...rewritten
        .filter(([field]) => (plain[field] ?? "") !== "")
        .map(([field, text]) => rewritingFinding(item.key, fieldTitles[field], plain[field] ?? "", text)),
    ],
  };
}
