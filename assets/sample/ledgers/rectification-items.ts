/**
 * 反馈问题清单: what the inspection found, with all that a disclosure notice needs. The air problem is the notice's in
 * substance.
 */
import { oneTable, type ClerkRow, type ClerkSheet } from "../clerk-sheet";
import { day2021 } from "../invent";
import { PLACE, PREFECTURE } from "../invented-names";

const SIGNED_BY = `${PLACE}整改工作领导小组办公室`;
const SUPERVISOR = `${PREFECTURE}生态环境局`;

const items: readonly ClerkRow[] = [
  [
    1,
    "中央第一轮",
    "大气",
    `${PREFECTURE}${PLACE}2015年、2016年采暖期空气质量连续变差，其中2016年${PLACE}采暖期PM10平均浓度较2014年上升65%。`,
    `到2020年，${PLACE}PM2.5浓度达到《关于加强区域环境同防同治的意见》（示政发〔2016〕140号）规定的目标，重度及以上污染天数较2017年下降15%。`,
    "2018年-2020年已完成制定年度煤炭消费总量控制方案及削减详细计划、扩大禁燃区面积、推进工业企业全面达标、强化扬尘综合防控、强化机动车治理、加强“散乱污”整治、加强餐饮综合治理、强化科技支撑、" +
      "加强重污染天气应对处置9项措施整改，均已通过措施销号。",
    `制定《${PLACE}强化空气质量持续整改方案》，从8个方面推进：推进工业企业全面达标；加强“散乱污”整治；制定年度煤炭消费总量控制方案及削减详细计划；扩大禁燃区面积；强化扬尘综合防控；强化机动车治理；` +
      "加强餐饮综合治理；加强重污染天气应对处置。",
    "2020年底，长期坚持",
    `${PLACE}委员会、${PLACE}人民政府`,
    SUPERVISOR,
    `${PREFECTURE}生态环境局组织现场验收，9项措施已通过措施销号`,
    day2021(12, 16),
    day2021(12, 22),
    "0990-0000000",
    "shili@example.invalid",
    SIGNED_BY,
  ],
  [
    2,
    "中央第二轮",
    "水",
    `${PLACE}城镇污水收集处理能力不足，2019年污水收集率仅为61%，部分生活污水直排示例河。`,
    "到2022年，城镇污水处理厂出水达到一级A标准，污水收集率达到85%以上。",
    "",
    "实施污水处理厂提标改造；新建污水管网12公里；开展入河排污口排查整治。",
    "2022年10月底",
    `${PLACE}人民政府`,
    SUPERVISOR,
    "",
    "",
    "",
    "0990-0000001",
    "",
    SIGNED_BY,
  ],
  [
    3,
    "自治区",
    "固废",
    `${PLACE}历史遗留煤矸石堆场未规范整治，建筑垃圾随意倾倒问题突出。`,
    "2022年底前完成堆场规范整治，建成建筑垃圾消纳场。",
    "",
    "编制整治方案并组织实施；建设建筑垃圾消纳场，建立收运处置体系。",
    "2022年底",
    "市自然资源局、市城市管理局",
    SUPERVISOR,
    "",
    "",
    "",
    "0990-0000002",
    "",
    SIGNED_BY,
  ],
];

export const rectificationItemSheet = (): ClerkSheet => ({
  paper: "A3",
  ...oneTable("反馈问题清单", {
    title: `${PLACE}环境保护督察反馈问题清单`,
    under: [`填报单位：${SIGNED_BY}`],
    columns: [
      { head: "问题序号", width: 8, align: "Center" },
      { head: "督察轮次", width: 12, align: "Center" },
      { head: "问题类型", width: 9, align: "Center" },
      { head: "反馈问题", width: 44 },
      { head: "整改目标", width: 44 },
      { head: "前期整改情况", width: 44 },
      { head: "整改措施", width: 48 },
      { head: "整改时限", width: 16, format: "@", align: "Center" },
      { head: "责任单位", width: 20 },
      { head: "督导单位", width: 18 },
      { head: "验收情况", width: 24 },
      { head: ["公示信息", "公示开始日期"], width: 13, format: "yyyy/m/d", align: "Center" },
      { head: ["<", "公示结束日期"], width: 13, format: "yyyy/m/d", align: "Center" },
      { head: ["<", "监督电话"], width: 15, format: "@", align: "Center" },
      { head: ["<", "电子邮箱"], width: 22, align: "Center" },
      { head: ["<", "落款单位"], width: 28 },
    ],
    rows: items,
  }),
});
