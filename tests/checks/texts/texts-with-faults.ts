/** Texts as bureaus write them, each with the faults that were put into it; places and figures are invented. */
import type { CheckedText } from "./checked-text";

export const textsWithFaults: readonly CheckedText[] = [
  {
    name: "rows whose cells have lines of their own",
    text: `序号\t问题\t整改目标\t整改完成情况\t责任单位
1\t"沙河镇3家石材厂废水直排。
群众多次反映。"\t完成3家石材厂废水收集池建设。\t"1.3家石材厂均建成沉淀池，容积共计480立方米，其中北沟160立方米、南沟170立方米、西沟140立方米。
2.配套回用泵5台。"\t沙河镇人民政府
2\t云岭乡垃圾填埋场渗滤液积存。\t清空积存渗滤液。\t截至2023年8月31日，累计处理渗滤液6200吨，占积存量7750吨的85%。\t县住房和城乡建设局`,
    faults: [
      {
        codes: ["textPartsDiffer"],
        quote: "480立方米，其中北沟160立方米、南沟170立方米、西沟140立方米",
        severity: "warning",
      },
      { codes: ["textRateWrong"], quote: "占积存量7750吨的85%", severity: "error" },
    ],
  },
  {
    name: "two problems one after another",
    text: `云岭县群众身边生态环境问题整改情况
问题一：南门夜市油烟扰民。
整改时限：2023年3月底
整改情况：2023年2月，42家烧烤店全部安装油烟净化器，其中静电式28家、复合式16家。
问题二：西坝村养殖场粪污外溢。
整改时限：2023年6月底
整改情况：养殖场存栏生猪由1200头减少到700头，减少400头；粪污暂存池于2023年11月建成投用。`,
    faults: [
      {
        codes: ["textPartsDiffer"],
        quote: "42家烧烤店全部安装油烟净化器，其中静电式28家、复合式16家",
        severity: "error",
      },
      { codes: ["textChangeWrong"], quote: "减少400头", severity: "error" },
      { codes: ["textOverdue"], quote: "2023年11月建成投用", severity: "warning" },
    ],
  },
  {
    name: "money in two units",
    text: "整改完成情况：项目总投资2.4亿元，其中争取中央资金9600万元、省级资金4800万元、县级配套1.06亿元；已支付1.5亿元，支付率62.5%。",
    faults: [
      {
        codes: ["textPartsDiffer"],
        quote: "2.4亿元，其中争取中央资金9600万元、省级资金4800万元、县级配套1.06亿元",
        severity: "error",
      },
    ],
  },
  {
    name: "publication over the May holiday",
    text: `云岭县督察反馈问题整改情况公示
整改任务：北渠沿线倾倒建筑垃圾。
整改时限：2023年3月底
责任单位：云岭县城市管理局
整改完成情况：清运建筑垃圾1.8万吨，复绿12亩。
验收情况：2023年4月18日，市城市管理局组织验收，同意销号。
公示期：2023年4月24日至2023年5月5日，共10个工作日
监督电话：0911-2345678`,
    faults: [
      { codes: ["textPublicationDays"], quote: "2023年4月24日至2023年5月5日，共10个工作日", severity: "warning" },
    ],
  },
  {
    name: "numerals in characters",
    text: "整改完成情况：督察反馈九个问题，已完成七个，正在整改三个。落实整改资金，召开调度会六次。",
    faults: [{ codes: ["textOutcomesExceed"], quote: "九个问题，已完成七个，正在整改三个", severity: "error" }],
  },
  {
    name: "the direction of a change",
    text: "整改成效：2024年1—6月，全市臭氧日最大8小时第90百分位浓度由2023年同期的148微克/立方米升至152微克/立方米，下降2.7%；断面优良比例由83.3%提高到91.7%，提高7.4个百分点。",
    faults: [
      { codes: ["textChangeWrong"], quote: "下降2.7%", severity: "error" },
      { codes: ["textChangeWrong"], quote: "提高7.4个百分点", severity: "error" },
    ],
  },
  {
    name: "a list whose rest does not fit",
    text: "整改完成情况：全县排查黑臭水体17条，其中农村11条、城区4条，其余3条为县乡交界水体，已全部纳入治理台账。",
    faults: [
      {
        codes: ["textPartsDiffer", "textOutcomesExceed"],
        quote: "17条，其中农村11条、城区4条，其余3条",
        severity: "error",
      },
    ],
  },
  {
    name: "a sum behind its parts",
    text: "整改完成情况：更换燃气灶具甲镇136台、乙镇204台、丙镇95台，合计425台。建成充电桩公共类48个、专用类37个，共85个。",
    faults: [{ codes: ["textPartsDiffer"], quote: "甲镇136台、乙镇204台、丙镇95台，合计425台", severity: "error" }],
  },
  {
    name: "names and their values",
    text: "整改成效：2023年，城东、城西、城南、开发区四个点位降尘量分别为4.2吨、3.8吨、4.6吨，均低于上年。",
    faults: [
      {
        codes: ["textListCountDiffers"],
        quote: "城东、城西、城南、开发区四个点位降尘量分别为4.2吨、3.8吨、4.6吨",
        severity: "warning",
      },
    ],
  },
  {
    name: "a rate in a bracket",
    text: "整改完成情况：应安装在线监测设备企业36家，已安装30家（安装率86.3%），剩余6家已停产。夜间噪声抽测48点次，达标45点次，达标率93.8%。",
    faults: [{ codes: ["textRateWrong"], quote: "30家（安装率86.3%", severity: "error" }],
  },
  {
    name: "the problem's number in title and text",
    text: `沙河市第三轮中央生态环境保护督察反馈第八项问题整改销号公示
现将第十八项问题整改情况公示如下。
整改任务：沙河市部分企业危险废物贮存不规范。
整改目标：规范贮存。
整改时限：2024年12月底
责任单位：沙河市人民政府
整改完成情况：截至2024年10月31日，21家产废企业均已建成规范贮存间。
验收情况：2024年11月20日通过省级验收。
公示期：2024年12月2日至2024年12月13日（10个工作日）
监督电话：0922-7654321`,
    faults: [{ codes: ["textNameVariants"], quote: "第十八项问题", severity: "note" }],
  },
  {
    name: "more days than the month has",
    text: "整改成效：2023年6月，全市优良天数32天；2023年第三季度优良天数95天，重污染天数为0天。污水处理厂出水达标率为102.4%。",
    faults: [
      { codes: ["textImpossibleLevel"], quote: "优良天数32天", severity: "error" },
      { codes: ["textImpossibleLevel"], quote: "优良天数95天", severity: "error" },
      { codes: ["textImpossibleLevel"], quote: "达标率为102.4%", severity: "error" },
    ],
  },
  {
    name: "a target that the figure beside it misses",
    text: "整改成效：2024年，丁县万元工业增加值用水量同比下降2.1%，可吸入颗粒物浓度同比下降1.8%，超额完成可吸入颗粒物浓度同比下降3%的目标。",
    faults: [{ codes: ["textGoalMissed"], quote: "可吸入颗粒物浓度同比下降1.8%", severity: "error" }],
  },
  {
    name: "dates that run backwards",
    text: `沙河市督察整改公示
整改任务：南湖周边餐饮废水直排。
整改目标：全部接管。
整改时限：2023年9月底前
责任单位：沙河市水务局
整改完成情况：接管工程2023年5月开工，2023年8月完工，接管餐饮店53家。
验收情况：2023年7月12日通过市级验收。
公示期：2023年10月20日至2023年10月9日
监督电话：0922-1112223
沙河市水务局
2023年10月9日`,
    faults: [
      { codes: ["textDatesOutOfOrder"], quote: "2023年7月12日通过市级验收", severity: "error" },
      { codes: ["textImpossibleDate"], quote: "2023年10月20日至2023年10月9日", severity: "error" },
    ],
  },
  {
    name: "petitions by who they came from",
    text: "二、办理情况\n督察组进驻期间，我市共受理群众举报126件，其中来电74件、来信29件、微信平台25件；经核查，属实81件、部分属实30件、不属实15件。已办结118件，正在办理10件。",
    faults: [
      { codes: ["textPartsDiffer"], quote: "126件，其中来电74件、来信29件、微信平台25件", severity: "error" },
      { codes: ["textOutcomesExceed"], quote: "已办结118件，正在办理10件", severity: "error" },
    ],
  },
  {
    name: "measures that were announced",
    text: `整改措施：重点抓好以下5项工作：
1.建设集中供热管网。
2.淘汰分散燃煤炉灶。
3.推广生物质成型燃料。
4.加强煤质监管。
整改完成情况：建设供热管网23公里，计划25公里，完成率96%。`,
    faults: [
      { codes: ["textItemCountDiffers"], quote: "以下5项工作", severity: "warning" },
      { codes: ["textRateWrong"], quote: "完成率96%", severity: "error" },
    ],
  },
  {
    name: "the goal of a wetland as its result",
    text: `整改任务：湿地保护率偏低，2020年仅为38%。
整改目标：到2023年，湿地保护率达到55%以上。
整改完成情况：划定湿地保护小区6处，湿地保护率达到55%以上。
整改成效：湿地生态功能逐步恢复。`,
    faults: [
      {
        codes: ["textGoalCopied", "textProblemUnanswered"],
        quote: "湿地保护率达到55%以上。\n整改成效",
        severity: "warning",
      },
    ],
  },
  {
    name: "a broken chat message",
    text: `各乡镇：截至9月20日全市秸秆离田面积
已完成31.5万亩，占应离田面积42万亩
的78%；出动巡查人员1360人次，发现火
点14处，已扑灭11处，正在处置5处，请
各乡镇继续加大力度。`,
    faults: [
      { codes: ["textRateWrong"], quote: "42万亩\n的78%", severity: "error" },
      { codes: ["textOutcomesExceed"], quote: "14处，已扑灭11处，正在处置5处", severity: "error" },
    ],
  },
];
