/** Paragraphs and small tables of other provinces: kinds beside outcomes, sets of years, two scopes in one sentence. */
import type { CheckedText } from "./checked-text";

export const shortRegisters: readonly CheckedText[] = [
  {
    name: "card bullets",
    text: `◆ 整改任务：第二轮省级生态环境保护督察反馈问题第21项
◆ 责任单位：浦江县水务局
◆ 整改目标：2023年12月底前，新建污水处理设施9座，农村生活污水治理率达到55%以上。
◆ 整改时限：2023年12月31日
◆ 完成情况：新建污水处理设施9座，其中日处理100吨以上的4座、100吨以下的5座，覆盖行政村37个。农村生活污水治理率达到58.6%（全县行政村128个，完成治理75个）。
◆ 公示期：2024年3月4日至3月8日，共5个工作日
◆ 联系电话：028-84113355`,
    faults: [],
  },
  {
    name: "true partly fault",
    text: `第二轮督察进驻期间，全市收到转办件865件，经核查属实512件、部分属实208件、不属实145件。属实和部分属实的720件中，已办结655件，阶段性办结75件。`,
    faults: [{ codes: ["textOutcomesExceed"], quote: "阶段性办结75件", severity: "error" }],
  },
  {
    name: "rest third",
    text: `全区共有入河排污口219个，完成整治158个，正在整治42个，其余29个列入明年计划。`,
    faults: [{ codes: ["textOutcomesExceed"], quote: "其余29个", severity: "error" }],
  },
  {
    name: "unfinished of",
    text: `截至9月底，45项年度任务完成30项，未完成的15项中有9项为跨年度工程，其余6项预计12月完成。`,
    faults: [],
  },
  {
    name: "unfinished fault",
    text: `截至9月底，45项年度任务完成30项，未完成的15项中有9项为跨年度工程，其余7项预计12月完成。`,
    faults: [{ codes: ["textPartsDiffer"], quote: "其余7项", severity: "warning" }],
  },
  {
    name: "two scopes",
    text: `全省11个市96个县（市、区）PM2.5浓度同比下降的分别有10个市、81个县；全省96个县（市、区）中达标68个，较上年增加7个。`,
    faults: [],
  },
  {
    name: "month cumulative",
    text: `7月，全市优良天数27天，优良率87.1%；1—7月累计优良天数178天，优良率84.0%（212天）。
7月当月PM2.5浓度19微克/立方米，同比下降9.5%（去年同期21微克/立方米）；1—7月PM2.5平均浓度33微克/立方米，同比上升3.1%（去年同期32微克/立方米）。`,
    faults: [],
  },
  {
    name: "month fault",
    text: `8月，全市优良天数29天，优良率92.5%；1—8月累计优良天数207天，优良率84.8%（有效监测244天）。`,
    faults: [{ codes: ["textRatioAgainstDays"], quote: "优良率92.5%", severity: "error" }],
  },
  {
    name: "mostly exceed",
    text: `排名靠后的是城南、西关、北站三个站点，PM10平均浓度分别为98、95、91微克/立方米；超标最多的是城南站，11天。`,
    faults: [],
  },
  {
    name: "speech clean",
    text: `县委书记在大会上讲：去年我们关了37家“散乱污”，今年又关了12家，两年加起来49家。欠账还有没有？有！排查出来的63家里头，还剩14家没动。`,
    faults: [],
  },
  {
    name: "speech fault",
    text: `镇长说，全镇1286户里，已经换了清洁炉具的1093户，还差203户。`,
    faults: [{ codes: ["textOutcomesExceed"], quote: "还差203户", severity: "error" }],
  },
  {
    name: "plan do rate",
    text: `全年计划造林4.5万亩，截至10月底完成3.9万亩，占计划的86.7%；退化草原修复任务12万亩，完成10.2万亩，占任务的83%。`,
    faults: [{ codes: ["textRateWrong"], quote: "占任务的83%", severity: "warning" }],
  },
  {
    name: "tie within",
    text: `在2023年的考核中，我市在全省13个市中排第4位，较上年前进2位；在参评的21个指标里，有17个得满分，4个被扣分。`,
    faults: [],
  },
  {
    name: "annual table",
    text: `项目	年度目标	1—11月完成	是否达标
氮氧化物减排量（吨）	420	455	达标
化学需氧量减排量（吨）	1300	1180	达标
PM2.5浓度（微克/立方米）	≤34	33.2	达标
优良天数比率	≥85%	86.1%	达标`,
    faults: [{ codes: ["textGoalMissed"], quote: "1180\t达标", severity: "error" }],
  },
  {
    name: "rate table",
    text: `乡镇	应改厕户数	已完成户数	完成率
龙河镇	860	817	95.0%
石坡镇	640	576	92.0%
白云乡	420	399	95.0%
合计	1920	1792	93.3%`,
    faults: [{ codes: ["textRateWrong"], quote: "576\t92.0%", severity: "error" }],
  },
  {
    name: "names",
    text: `四、整改完成情况
青川县桥楼镇永盛采砂场已于2023年6月关停，清运砂石1.2万吨。
五、存在问题
青川县桥楼镇永胜采砂场堆场覆盖不到位。`,
    faults: [{ codes: ["textNameVariants"], quote: "永胜采砂场", severity: "note" }],
  },
  {
    name: "signed before",
    text: `公示期为2024年5月6日至5月10日（5个工作日）。监督电话：0851-85592200。
龙里县生态环境保护督察整改工作领导小组办公室
2024年4月30日`,
    faults: [],
  },
  {
    name: "date order2",
    text: `整改情况：2023年3月立项，2023年5月开工，2024年1月完工，2023年12月通过竣工验收。`,
    faults: [{ codes: ["textDatesOutOfOrder"], quote: "2024年1月完工，2023年12月通过竣工验收", severity: "error" }],
  },
  {
    name: "change direction",
    text: `2024年上半年，全县PM10平均浓度为71微克/立方米，同比下降4.4%（2023年上半年为68微克/立方米）。`,
    faults: [{ codes: ["textChangeWrong"], quote: "同比下降4.4%（2023年上半年为68微克/立方米）", severity: "error" }],
  },
  {
    name: "change target",
    text: `到2024年底，单位GDP能耗较2020年累计下降11.2%，超额完成下降12%的进度目标。`,
    faults: [{ codes: ["textGoalMissed"], quote: "累计下降11.2%", severity: "error" }],
  },
  {
    name: "goal in field",
    text: `整改目标：2024年6月底前，黑河出境断面水质稳定达到Ⅲ类，氨氮浓度低于1.0毫克/升。
整改措施：实施截污、清淤、补水。
整改成效：2024年上半年，黑河出境断面氨氮平均浓度1.12毫克/升，较上年同期1.6毫克/升下降30.0%，该问题完成整改。`,
    faults: [{ codes: ["textGoalMissed"], quote: "氨氮平均浓度1.12毫克/升", severity: "error" }],
  },
  {
    name: "unanswered",
    text: `反馈问题：大通县2家屠宰场污水直排，3家洗煤厂煤泥露天堆放，1座垃圾填埋场渗滤液积存约1.8万立方米。
整改目标：2023年底前完成整改。
整改情况：2家屠宰场已建成污水处理站并达标排放；填埋场渗滤液1.8万立方米已全部处置，新增应急调节池1座。
公示期：2024年2月1日至2月7日。电话：0971-2722100`,
    faults: [{ codes: ["textThingUnanswered"], quote: "3家洗煤厂煤泥露天堆放", severity: "warning" }],
  },
  {
    name: "overdue2",
    text: `整改时限：2023年6月底前完成。
整改情况：2023年3月完成可研，2023年11月完成主体工程建设，2023年12月投入运行。`,
    faults: [{ codes: ["textOverdue"], quote: "2023年12月投入运行", severity: "warning" }],
  },
  {
    name: "two values2",
    text: `一、问题：全县非正规垃圾堆放点23处未整治。
二、整改情况：全县26处非正规垃圾堆放点已全部完成整治，清运垃圾4.3万立方米。`,
    faults: [],
  },
  {
    name: "clean brief",
    text: `【专报】截至12月10日，交办的312个问题中，立行立改类204个、限期整改类108个；已完成整改291个，完成率93.3%；未完成21个，均为限期整改类，其中县区16个、市直部门5个。`,
    faults: [],
  },
  {
    name: "clean minutes",
    text: `会议通报，三季度检查加油站128座次，发现问题43个，当场整改31个，限期整改12个；立案5起，罚款27.5万元。会议要求四季度检查覆盖面不低于30%，问题整改率达到100%。`,
    faults: [],
  },
  {
    name: "clean goals",
    text: `到2025年，建成区绿地率达到40%、人均公园绿地面积达到14平方米；2023年两项指标分别为38.6%、13.2平方米，距目标分别差1.4个百分点、0.8平方米。`,
    faults: [],
  },
  {
    name: "diff fault",
    text: `2024年优良率为83.3%，比年度目标（82.5%）高1.8个百分点，比2023年（81.1%）提高2.2个百分点。`,
    faults: [{ codes: ["textDifferenceWrong"], quote: "高1.8个百分点", severity: "error" }],
  },
  {
    name: "three years",
    text: `2021年、2022年、2023年全市PM2.5年均浓度分别为41、38、36微克/立方米，三年累计下降12.2%；优良天数分别为281天、290天、301天，逐年增加9天、11天。`,
    faults: [],
  },
  {
    name: "three years fault",
    text: `2021—2023年全市重污染天数分别为11天、7天、5天，三年累计减少7天。`,
    faults: [{ codes: ["textDifferenceWrong"], quote: "三年累计减少7天", severity: "warning" }],
  },
  {
    name: "outcome order",
    text: `本轮共交办问题128个，其中89个已整改到位，27个正在整改，12个尚未启动。整改完成率71.5%。`,
    faults: [{ codes: ["textRateWrong"], quote: "整改完成率71.5%", severity: "warning" }],
  },
  {
    name: "town list",
    text: `全县1680户“煤改电”任务，分解到4个乡镇：河东镇520户、河西镇460户、山前乡390户、山后乡330户。`,
    faults: [{ codes: ["textPartsDiffer"], quote: "山后乡330户", severity: "error" }],
  },
];
