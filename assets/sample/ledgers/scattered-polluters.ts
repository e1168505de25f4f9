/**
 * “散乱污”: those found in 2020 and 2021; and the look-back checks, of polluters, small boilers and restaurants, type by
 * type.
 */
import { day2021, inWords, Invention } from "../invent";
import { numberedName, people, PLACE, townships } from "../invented-names";
import { grouped, oneTable, type ClerkRow, type ClerkSheet } from "../clerk-sheet";

/** Firms put in order in earlier years, each looked at again at least once. */
const LOOKED_AT = 99;
const CHECKS_OF_POLLUTERS = 126;
const CHECKS_OF_BOILERS = 24;
const CHECKS_OF_RESTAURANTS = 12;

const polluter = (index: number): string => `示例作坊${String(index + 1).padStart(3, "0")}`;

export function scatteredPolluterSheets(): ClerkSheet[] {
  const invention = new Invention(3303);
  const found: ClerkRow[] = [
    [1, polluter(95), "东示例镇", "关停取缔类", "两断三清", "2020年4月16日", "已完成整治", "2020年5月10日"],
    [2, polluter(96), "西示例镇", "升级改造类", "安装除尘设施", "2020年6月3日", "已完成整治", "2020年8月20日"],
    [3, polluter(97), "示例湖镇", "关停取缔类", "两断三清", "2020年9月9日", "已完成整治", "2020年9月25日"],
    [4, polluter(98), "示例镇", "整合搬迁类", "搬迁入园", "2020年10月21日", "已完成整治", "2020年12月30日"],
    [1, polluter(99), "南示例乡", "关停取缔类", "两断三清", "2021年3月23日", "已完成整治", "2021年4月12日"],
    [
      2,
      polluter(100),
      "示例泉乡",
      "升级改造类",
      "安装油烟净化和除尘设施",
      "2021年7月14日",
      "已完成整治",
      "2021年9月6日",
    ],
  ];
  const checksOf = (kind: string, count: number, subject: (index: number) => string) =>
    [
      kind,
      invention.workdays(day2021(1, 11), day2021(12, 13), count).map((day, index) => ({
        date: inWords(day),
        subject: subject(index),
        township: invention.one(townships),
      })),
    ] as const;
  const checks = [
    checksOf("“散乱污”企业", CHECKS_OF_POLLUTERS, (index) => polluter(index % LOOKED_AT)),
    checksOf("燃煤小锅炉", CHECKS_OF_BOILERS, (index) => numberedName("示例锅炉房", index % 18)),
    checksOf("餐饮油烟", CHECKS_OF_RESTAURANTS, (index) => numberedName("示例餐馆", index * 3)),
  ];
  return [
    oneTable("散乱污企业", {
      title: `${PLACE}“散乱污”企业排查整治清单（2020-2021年）`,
      columns: [
        { head: "序号", width: 7, align: "Center" },
        { head: "企业名称", width: 16 },
        { head: "乡镇", width: 12, align: "Center" },
        { head: "整治类别", width: 14, align: "Center" },
        { head: "整治措施", width: 26 },
        { head: "排查日期", width: 17, format: "@", align: "Center" },
        { head: "整治情况", width: 14, align: "Center" },
        { head: "完成日期", width: 17, format: "@", align: "Center" },
      ],
      rows: found,
    }),
    {
      ...oneTable("回头看检查记录", {
        title: `${PLACE}2021年“回头看”检查记录`,
        columns: [
          { head: "检查类别", width: 18, align: "Center" },
          { head: "序号", width: 7, align: "Center" },
          { head: "检查日期", width: 18, format: "@", align: "Center" },
          { head: "检查对象", width: 18 },
          { head: "乡镇", width: 12, align: "Center" },
          { head: "是否死灰复燃", width: 14, align: "Center" },
          { head: "检查人员", width: 18 },
        ],
        rows: grouped(checks, "firstOnly", (kind, { date, subject, township }, inGroup): ClerkRow => [
          kind,
          inGroup + 1,
          date,
          subject,
          township,
          "未发现",
          `${invention.one(people)}、${invention.one(people)}`,
        ]),
      }),
      portrait: true,
    },
  ];
}
