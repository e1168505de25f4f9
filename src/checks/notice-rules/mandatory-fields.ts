/** What every notice must say (domain §2.5): who, by when, accepted by whom, shown how long, where to object. */
import { fieldIds, fieldLabels } from "../../notice/templates/field-labels";
import { found, type TextRule } from "./rule";

/** Once for the whole notice; a cell or a paragraph of one lacks nothing. */
export const mandatoryFields: TextRule = (reading) => {
  const missing = fieldIds.filter((id) => fieldLabels[id].mandatory && !reading.fields.has(id));
  const title = reading.paragraphs[0];
  return reading.whole && missing.length > 0 && title
    ? [found("textFieldsMissing", "warning", title, { fields: missing.map((id) => fieldLabels[id].title).join("、") })]
    : [];
};
