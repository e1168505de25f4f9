/** Fields that name things instead of counting them: documents issued in the year, check points, industries. */
import type { Day } from "../../calendar/day";
import { contains, yearToDate } from "../../calendar/period";
import { placesAround, type RangeRef } from "../../cells/address";
import { asPeriod, rowsOf, type LedgerData, type LedgerRow } from "../../datasets/ledger";

import { nameKey } from "../../indicators/ledgers/row-conditions";
import { plainDigits } from "../composing/figure-words";
import { textValue, type NoticeField } from "../templates/notice-field";

interface ListField {
  readonly name: string;
  readonly ledger: string;
  /** The column whose texts are listed. */
  readonly of: string;
  /** Only rows whose text holds one of these words. */
  readonly holding?: RegExp;
  /** Documents: in title marks, and only those of the year. */
  readonly documents?: true;
}

const issued = { ledger: "workRecords", of: "name", documents: true } as const;

const lists: readonly ListField[] = [
  { name: "整改方案名单", ...issued, holding: /整改.*方案|方案.*整改/ },
  { name: "行业改造提升方案名单", ...issued, holding: /改造提升/ },
  { name: "提标改造方案名单", ...issued, holding: /提标/ },
  { name: "煤炭消费方案名单", ...issued, holding: /煤/ },
  { name: "道路养护方案名单", ...issued, holding: /养护|保洁|道路扬尘/ },
  { name: "应急减排清单名单", ...issued, holding: /减排|重污染天气/ },
  { name: "错峰生产方案名单", ...issued, holding: /错峰/ },
  { name: "固定查控点位名单", ledger: "checkPoints", of: "point" },
  { name: "错峰生产行业名单", ledger: "staggeredProduction", of: "industry" },
];

const GROUP = "名单";

export const listFields = (ledgers: LedgerData, until: Day): NoticeField[] =>
  lists.map((list) => listField(list, rowsOf(ledgers, list.ledger), until));

function listField(list: ListField, rows: readonly LedgerRow[], until: Day): NoticeField {
  const names = new Map<string, { readonly text: string; readonly at: RangeRef }>();
  for (const row of rows) {
    const text = row.values[list.of];
    if (typeof text !== "string" || text.trim() === "" || !belongs(list, row, text, until)) continue;
    const key = nameKey(text);
    if (!names.has(key)) names.set(key, { text: list.documents ? inTitleMarks(text.trim()) : text.trim(), at: row.at });
  }
  const texts = [...names.values()].map(({ text }) => text);
  const places = placesAround([...names.values()].map(({ at }) => at));
  return {
    name: list.name,
    synonyms: [],
    group: GROUP,
    unit: "",
    forms: {
      "": texts.length > 0 ? textValue(texts.join(list.documents ? "" : "、"), places) : null,
      份数:
        texts.length > 0
          ? {
              words: `${texts.length}${list.documents ? "个" : ""}`,
              digits: plainDigits(texts.length),
              value: texts.length,
              figure: true,
              sources: places,
            }
          : null,
    },
  };
}

function belongs({ documents, holding }: ListField, row: LedgerRow, text: string, until: Day): boolean {
  if (holding && !holding.test(text)) return false;
  if (!documents) return true;
  const date = asPeriod(row.values["date"]);
  return row.values["kind"] === "plan" && date !== null && contains(yearToDate(until), date.from);
}

/** Once, whatever marks the ledger has. */
const inTitleMarks = (text: string): string => (text.startsWith("《") ? text : `《${text}》`);
