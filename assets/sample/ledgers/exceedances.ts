/**
 * 超标数据推送, over two sheets. First half as a platform exports it: every cell a text, fines in 元. Second half as a
 * clerk keeps it: real dates, fines in 万元, the records of a month under one another with a 小计.
 *
 * 82 enterprises were pushed: 81 have excluded records (235 h), 2 were penalised (4 h, 82.945 万元), one is in both.
 */
import type { Day } from "../../../src/calendar/day";
import { isoDate, civilDate } from "../../../src/calendar/day";
import { oneTable, sumOfRows, sumOfSubtotals, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021, equalWeights, Invention } from "../invent";
import { enterprisesOf, PLACE, type Industry } from "../invented-names";

interface Push {
  readonly day: Day;
  readonly enterprise: string;
  readonly factor: string;
  readonly hours: number;
  readonly multiple: number;
  readonly handling: "剔除" | "处罚";
  readonly reason: string;
  /** 元 */
  readonly fine: number | null;
}

const EXCLUDED = { enterprises: 81, hours: 235, records: 118 };

const monitored: readonly Industry[] = [
  "焦化",
  "铸造",
  "水泥",
  "火电",
  "化工",
  "石灰窑",
  "砖瓦窑",
  "炭素",
  "电石",
  "有色金属压延",
  "预拌混凝土",
  "煤炭洗选",
  "供热",
  "污水处理",
];
const reasons = ["在线设备校准", "设备启停炉", "监测仪器故障", "通讯故障数据异常", "标气核查", "停电检修"] as const;
const factors = ["二氧化硫", "氮氧化物", "颗粒物"] as const;

export function pushes(): Push[] {
  const invention = new Invention(3302);
  const all = monitored.flatMap((industry) => enterprisesOf(industry));
  const hours = invention.parts(EXCLUDED.hours, equalWeights(EXCLUDED.records));
  const days = invention.workdays(day2021(1, 5), day2021(11, 26), EXCLUDED.records);
  const excluded = hours.map((length, index): Push => {
    // Every one of the 81 once, then some of them again. 37 shares no factor with 118, so that the order is no pattern.
    const enterprise = all[((index * 37) % EXCLUDED.records) % EXCLUDED.enterprises];
    if (!enterprise) throw new Error("the sample has too few enterprises with monitors");
    return {
      day: days[index] ?? day2021(1, 5),
      enterprise: enterprise.name,
      factor: enterprise.industry === "污水处理" ? "化学需氧量" : invention.one(factors),
      hours: length,
      multiple: invention.whole(5, 180) / 100,
      handling: "剔除",
      reason: invention.one(reasons),
      fine: null,
    };
  });
  const penalised = (name: string | undefined, day: Day, length: number, fine: number): Push => ({
    day,
    enterprise: name ?? "",
    factor: "氮氧化物",
    hours: length,
    multiple: 0.62,
    handling: "处罚",
    reason: "",
    fine,
  });
  return [
    ...excluded,
    penalised(all[0]?.name, day2021(4, 13), 3, 412_500),
    penalised(all[EXCLUDED.enterprises]?.name, day2021(9, 16), 1, 416_950),
  ].sort((a, b) => a.day - b.day);
}

export function exceedanceSheets(): ClerkSheet[] {
  const all = pushes();
  const firstHalf = all.filter(({ day }) => day < day2021(7, 1));
  const second: ClerkRow[] = [];
  const subtotals: number[] = [];
  for (const month of [7, 8, 9, 10, 11]) {
    const own = all.filter(({ day }) => civilDate(day).month === month && day >= day2021(7, 1));
    const from = second.length;
    own.forEach(({ day, enterprise, factor, hours, multiple, handling, reason, fine }, index) => {
      second.push([
        index + 1,
        day,
        enterprise,
        factor,
        hours,
        multiple,
        handling === "处罚" ? "立案处罚" : "予以剔除",
        reason,
        fine === null ? "" : fine / 10_000,
      ]);
    });
    subtotals.push(second.length);
    second.push(["小计", `${month}月`, "", "", sumOfRows(from, second.length - 1), "", "", "", ""]);
  }
  second.push(["合计", "", "", "", sumOfSubtotals(subtotals), "", "", "", ""]);
  return [
    oneTable("超标推送1-6月", {
      columns: [
        { head: "序号", width: 7, format: "@", align: "Center" },
        { head: "推送时间", width: 23, format: "@" },
        { head: "排污单位", width: 16, format: "@" },
        { head: "污染因子", width: 13, format: "@" },
        { head: "超标时长(小时)", width: 15, format: "@" },
        { head: "最大超标倍数", width: 14, format: "@" },
        { head: "核实结果", width: 11, format: "@" },
        { head: "原因说明", width: 20, format: "@" },
        { head: "罚款金额(元)", width: 14, format: "@" },
      ],
      rows: firstHalf.map(({ day, enterprise, factor, hours, multiple, handling, reason, fine }, index): ClerkRow => [
        String(index + 1),
        `${isoDate(day)} 09:${String(10 + (index % 50))}:00`,
        enterprise,
        factor,
        String(hours),
        multiple.toFixed(2),
        handling,
        reason,
        fine === null ? "" : String(fine),
      ]),
    }),
    oneTable("超标推送7-11月", {
      title: `${PLACE}2021年7-11月超标数据推送督办台账`,
      under: ["填报单位：测管控办公室"],
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "推送日期", width: 13, format: "yyyy/m/d", align: "Center" },
        { head: "企业名称", width: 16 },
        { head: "超标因子", width: 13, align: "Center" },
        { head: "超标小时数", width: 12, align: "Right" },
        { head: "超标倍数", width: 11, format: "0.00", align: "Right" },
        { head: "处理结果", width: 12, align: "Center" },
        { head: "剔除原因", width: 20 },
        { head: "处罚金额（万元）", width: 13, format: "0.000", align: "Right" },
      ],
      rows: second,
      notes: ["注：按企业去重统计家数；同一企业可能既有剔除记录又有处罚记录。"],
    }),
  ];
}
