/** 方案、专家调研和部署推进: the kind merged over its entries, dates as text in three spellings, 文号 with holes. */
import { oneTable, grouped, type ClerkSheet } from "../clerk-sheet";
import { day2021, inWords, withDots } from "../invent";
import type { Day } from "../../../src/calendar/day";
import { PLACE } from "../invented-names";

type WorkRecord = readonly [date: string, name: string, subject: string, number: string];

const on = (month: number, day: number): Day => day2021(month, day);

const records: readonly (readonly [kind: string, entries: readonly WorkRecord[]])[] = [
  [
    "制定方案",
    [
      [inWords(on(1, 28)), `${PLACE}强化空气质量持续整改方案`, "综合", "示党办发〔2021〕6号"],
      [inWords(on(2, 24)), "2021年煤炭消费总量控制方案", "煤炭消费", "示政办发〔2021〕11号"],
      [inWords(on(3, 5)), `${PLACE}煤炭消费总量控制工作要求`, "煤炭消费", ""],
      [inWords(on(3, 18)), `${PLACE}焦化行业改造提升工作方案（2021-2023年）`, "焦化行业", "示政办发〔2021〕19号"],
      [inWords(on(3, 18)), `${PLACE}铸造行业改造提升工作方案（2021-2023年）`, "铸造行业", "示政办发〔2021〕20号"],
      [inWords(on(4, 9)), `${PLACE}2021年工业企业提标改造专项工作管控实施方案`, "工业企业", "示环发〔2021〕32号"],
      [inWords(on(4, 26)), "2021年县乡公路小修养护及清扫保洁方案", "道路扬尘", "示交发〔2021〕41号"],
      [inWords(on(9, 30)), "2021-2022年采暖季重污染天气应急减排清单", "重污染天气", "示环发〔2021〕98号"],
      [inWords(on(10, 11)), `${PLACE}重点行业采暖季错峰生产实施方案`, "错峰生产", "示政办发〔2021〕73号"],
    ],
  ],
  [
    "专家调研",
    [
      [withDots(on(5, 20)), "聘请焦化行业专家到企业调研", "焦化行业", ""],
      [withDots(on(6, 17)), "聘请铸造行业专家到企业调研", "铸造行业", ""],
    ],
  ],
  [
    "调研会议",
    [
      [withDots(on(5, 21)), "焦化行业改造提升调研会议", "焦化行业", ""],
      [withDots(on(6, 18)), "铸造行业改造提升调研会议", "铸造行业", ""],
    ],
  ],
  [
    "部署推进",
    [
      ["2021-04-15", "工业企业提标改造工作部署会", "工业企业", ""],
      ["2021-07-08", "工业企业提标改造工作推进会", "工业企业", ""],
      ["2021-10-20", "工业企业提标改造工作推进会", "工业企业", ""],
    ],
  ],
];

export const workRecordSheet = (): ClerkSheet =>
  oneTable("方案及工作推进台账", {
    title: `${PLACE}2021年方案印发、专家调研和部署推进台账`,
    under: ["填报单位：示例市生态环境局"],
    columns: [
      { head: "序号", width: 7, align: "Center" },
      { head: "工作类型", width: 13, align: "Center" },
      { head: "印发（开展）日期", width: 18, format: "@", align: "Center" },
      { head: "文件（活动）名称", width: 58 },
      { head: "领域", width: 14, align: "Center" },
      { head: "文号", width: 24 },
    ],
    rows: grouped(records, "merged", (kind, [date, name, subject, number], _, overall) => [
      overall + 1,
      kind,
      date,
      name,
      subject,
      number,
    ]),
  });
