/**
 * What a notice must say. Without its days and a way to object no notice is one; who, by when and
 * accepted by whom is asked for by some superiors and not by others, so that a few of these alone are a remark.
 */
import { fieldIds, fieldLabels, type FieldId } from "../../notice/templates/field-labels";
import { found, type TextRule } from "./rule";

/** What became of a batch of complaints is published otherwise than how a problem was put right. */
const IS_OF_PETITIONS = /(?:信访|举报|投诉)件?[^。]*(?:公示|公开)|第[一二三四五六七八九十\d]+批/;

/** In every layout. */
const EVERYWHERE: readonly FieldId[] = ["publication", "phone"];

/**
 * Once for the whole notice; a cell or a paragraph of one lacks nothing.
 * @param asked by the bureau's own list; null: as is usual
 */
export const mandatoryFields =
  (asked: ReadonlySet<FieldId> | null): TextRule =>
  (reading, { publications }) => {
    const isAsked = (id: FieldId): boolean => asked?.has(id) ?? fieldLabels[id].mandatory;
    // Whatever its label: a sentence with the days of publication has them.
    const missing = fieldIds.filter(
      (id) => isAsked(id) && !reading.fields.has(id) && !(id === "publication" && publications.length > 0),
    );
    const title = reading.paragraphs[0];
    if (!reading.whole || missing.length === 0 || !title || IS_OF_PETITIONS.test(title.text)) return [];
    const fields = missing.map((id) => fieldLabels[id].title).join("、");
    return asked !== null || missing.some((id) => EVERYWHERE.includes(id))
      ? [found("textFieldsMissing", "warning", title, { fields })]
      : [found("textFieldsUsual", "note", title, { fields })];
  };
