/**
 * 月报·公示模板: the wording of the notices, for staff to change, and every field that they may name with what it says today.
 */
import { templateEditKey, type NoticeTemplate, type TemplateField } from "../../notice/notice";
import { standardTemplates, TEMPLATE_CELLS } from "../../notice/templates/standard-templates";
import { looks, tabColors } from "../page/look";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { putTable, type TableColumn } from "../page/table";
import { placeName, putSection, putSources, putInternalTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { heightFor, lineCount } from "../page/text-width";
import { MISSING } from "../words/wording";

/** The template's text takes the three in the middle. */
const WIDTHS = [26, 34, 46, 36, 26];
const TEXT_SPAN = 3;
const TEXT_WIDTH = WIDTHS.slice(TEMPLATE_CELLS.column, TEMPLATE_CELLS.column + TEXT_SPAN).reduce(
  (sum, width) => sum + width,
  0,
);
const COLUMNS = WIDTHS.length;
/** Of a field whose words are a whole paragraph. */
const SHOWN_WORDS = 60;

const HOW_TO = [
  "{字段}写出数字和单位，如{工业企业煤炭消费量}写作“749.34万吨”；冒号后换写法：{工业企业煤炭消费量:数}只写数字，{工业企业煤炭消费量:时段}写“1—11月”，可用写法见字段表。",
  "[……]中的字段没有数据时整段省去；方括号外的字段没有数据时写“（缺数据）”，并列入数据核查。多余的顿号、逗号自动去掉。",
  "[若{字段}>0：……]只在条件成立时写；可用 = ≠ < ≤ > ≥，右边是数字或另一个{字段}。改动保留；清空单元格即恢复标准写法；写错的字段名在数据核查中指出位置。",
];

export function templatesSheet(input: ReportInput): ReportSheet {
  const { templates, fields } = input.notice;
  const sheet = new SheetBuilder(WIDTHS);
  putInternalTitle(sheet, `${placeName(input)}整改情况公示表模板`, input);
  putSection(sheet, "一、写法");
  for (const [index, line] of HOW_TO.entries())
    sheet.line(0, [{ value: `${index + 1}. ${line}`, look: "sentence", span: COLUMNS }]);
  putSection(sheet, "二、模板");
  sheet.line(0, [
    { value: "段落", look: "head" },
    { value: "模板（可改写）", look: "head", span: TEXT_SPAN },
    { value: "说明", look: "head" },
  ]);
  putTemplates(sheet, templates);
  sheet.gap();
  putSection(sheet, `三、可用字段（${fields.length} 个）`);
  putTable(sheet, fieldColumns, fields);
  putSources(sheet, input);
  return sheet.build({
    id: "templates",
    name: sheetNames.templates,
    tabColor: tabColors.templates,
    freezeRows: 1,
    print: { orientation: "landscape", paper: "A4", internal: true, titleRows: null },
  });
}

function putTemplates(sheet: SheetBuilder, templates: readonly NoticeTemplate[]): void {
  // Findings point at these rows without knowing the sheet.
  if (templates.length > 0 && sheet.row !== TEMPLATE_CELLS.firstRow)
    throw new RangeError(`templates begin in row ${sheet.row}, not ${TEMPLATE_CELLS.firstRow}`);
  for (const { id, title, standard, changed } of templates) {
    const row = sheet.row;
    const note = standardTemplates.find((template) => template.id === id)?.note ?? "";
    sheet.block({ top: row, bottom: row, left: 0, right: 0 }, { value: title, look: "text" });
    sheet.block(
      { top: row, bottom: row, left: TEMPLATE_CELLS.column, right: TEMPLATE_CELLS.column + TEXT_SPAN - 1 },
      { value: standard, look: "template", editKey: templateEditKey(id) },
    );
    sheet.block(
      { top: row, bottom: row, left: COLUMNS - 1, right: COLUMNS - 1 },
      { value: changed === null ? note : `${note}（已改写）`, look: "text" },
    );
    const { size } = looks.template;
    sheet.raise(
      row,
      Math.max(
        heightFor(lineCount(changed ?? standard, TEXT_WIDTH, size), size),
        heightFor(lineCount(`${note}（已改写）`, WIDTHS[COLUMNS - 1] ?? 0, size), size),
      ),
    );
    sheet.row += 1;
  }
}

const fieldColumns: readonly TableColumn<TemplateField>[] = [
  { head: "类别", look: "text", cell: ({ group }) => group },
  { head: "字段", look: "text", cell: ({ name }) => name },
  { head: "现在写作", look: "text", cell: ({ words, source }) => ({ value: shortened(words), to: source }) },
  { head: "可用写法（冒号后）", look: "text", cell: ({ forms }) => forms.join("、") || MISSING },
  { head: "单位", look: "centered", cell: ({ unit }) => unit || MISSING },
];

function shortened(words: string | null): string {
  if (words === null) return MISSING;
  const characters = [...words];
  return characters.length > SHOWN_WORDS ? `${characters.slice(0, SHOWN_WORDS).join("")}……` : words;
}
