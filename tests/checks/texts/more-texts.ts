/** A second set, written without looking at the rules: each kind of relation again, in other words. */
import type { CheckedText } from "./checked-text";

const clean = (name: string, text: string): CheckedText => ({ name, text, faults: [] });

export const moreTexts: readonly CheckedText[] = [
  clean(
    "a plan's wording in a preamble",
    "《清江县整改方案》明确：到2026年底，森林覆盖率达到42%，农村生活污水治理率达到60%以上，河湖岸线自然化率不低于75%，危险废物规范化考核合格率保持在95%以上。",
  ),
  clean(
    "one each with 各",
    "临江镇、石桥镇、双河镇各建成秸秆收储点4个，共12个；购置打捆机分别为6台、5台、3台，合计14台。",
  ),
  clean(
    "shares of a total sentences earlier",
    "全县登记在册的非道路移动机械1250台。其中挖掘机居多。经抽测，国二及以下机械375台，占30%，国三机械625台，占50%，国四机械250台，占20%。",
  ),
  clean(
    "rounds one after another",
    "（一）首轮督察：反馈问题31个，销号29个，尚未销号2个。（二）“回头看”：反馈问题12个，销号11个，尚未销号1个。（三）二轮督察：反馈问题26个，销号18个，尚未销号8个。",
  ),
  clean(
    "hard-wrapped with a table of figures in words",
    `2024年前三季度，全市6个国考断面水质优良
比例为100%，同比持平；12个省考断面中11个
达到Ⅲ类及以上，占91.7%，1个为Ⅳ类；县级
饮用水水源地3处，水质达标率均为100%。`,
  ),
  clean(
    "outcomes with a later attribute",
    "组织技术帮扶组对183家企业开展体检式帮扶，指出问题457项，企业自行改正389项，仍在改正68项；帮扶中移交执法线索9条，涉及企业7家。",
  ),
  clean(
    "a base of another season",
    "2023—2024年秋冬季，全市PM2.5平均浓度为61微克/立方米，同比下降7.6%；重污染天数9天，较上一秋冬季减少3天。2023年全年PM2.5平均浓度为43微克/立方米，较2022年的46微克/立方米下降6.5%。",
  ),
  clean(
    "acceptance soon after the deadline",
    `清江县省级督察反馈第（九）项问题整改情况公示表
反馈问题\t石料场未落实抑尘措施。
整改目标\t规范整治石料场6家。
整改时限\t2023年12月底
责任单位\t清江县自然资源局
整改完成情况\t6家石料场全部建成封闭料仓，安装喷雾系统11套。
验收情况\t2024年1月25日，市整改办组织现场核验，通过验收。
公示期\t2024年1月29日至2024年2月2日，共5个工作日
举报电话\t0933-6543210`,
  ),
  clean(
    "item numbers before numbers",
    "整改进展：1.26口封停井已回填21口，5口正在回填。2.14个村完成管网铺设38.6公里。3.2024年6月新增监测井8口。",
  ),
  clean(
    "two batches and their sums",
    "第3批转来28件，其中重点6件、一般22件；第4批转来35件，其中重点9件、一般26件。两批共63件，其中重点15件、一般48件。",
  ),
  clean(
    "other labels for the fields",
    `关于青河市中央环保督察转办第231号件办理结果的公示
反映问题：某机制砂厂夜间偷排泥浆。
牵头单位：市水利局
办结时限：2024年7月15日
调查核实情况：经查，群众反映问题属实。该厂压滤机故障2台，泥浆外溢约30立方米。
处理和整改情况：已更换压滤机2台，清理河道泥浆30立方米，对该厂立案处罚8万元。
核查结论：2024年7月12日，市整改办现场核查，同意办结。
公示时间：2024年7月18日至7月24日（5个工作日）
联系方式：0944-3332221`,
  ),
  {
    name: "parts by kind and by place",
    text: "全年收运废铅蓄电池1860吨，按来源分：汽修企业920吨、通信基站540吨、家庭源360吨；按乡镇分：城关镇1010吨、工业镇530吨、其他乡镇320吨。",
    faults: [
      {
        codes: ["textPartsDiffer"],
        quote: "1860吨，按来源分：汽修企业920吨、通信基站540吨、家庭源360吨",
        severity: "warning",
      },
    ],
  },
  {
    name: "the rest of the tasks",
    text: "市级下达的治理任务64项，已竣工47项，剩余19项计划明年6月底前竣工。列入清单的散乱污企业88家，整治到位79家，余下9家已断水断电。",
    faults: [{ codes: ["textOutcomesExceed"], quote: "64项，已竣工47项，剩余19项", severity: "error" }],
  },
  {
    name: "three verdicts",
    text: "督察组转办群众来电来信412件，经查，属实288件，基本属实77件，不属实57件。",
    faults: [
      { codes: ["textOutcomesExceed"], quote: "412件，经查，属实288件，基本属实77件，不属实57件", severity: "error" },
    ],
  },
  {
    name: "rates of plans in several forms",
    text: "今年应创建绿色矿山15座，目前已建成12座，完成率85%。雨污分流改造任务28公里，累计完成21公里，占年度任务的75%；老旧小区改造年度计划40个，已开工36个，开工率92%。",
    faults: [
      { codes: ["textRateWrong"], quote: "完成率85%", severity: "error" },
      { codes: ["textRateWrong"], quote: "开工率92%", severity: "error" },
    ],
  },
  {
    name: "differences over years",
    text: "“十三五”期间，全县森林面积由2015年的31.2万亩增加到2020年的36.9万亩，净增4.7万亩；二氧化硫平均浓度2015年为34微克/立方米，2020年为12微克/立方米，下降62.5%。",
    faults: [
      { codes: ["textChangeWrong"], quote: "净增4.7万亩", severity: "error" },
      { codes: ["textChangeWrong"], quote: "下降62.5%", severity: "error" },
    ],
  },
  {
    name: "points told as per cent",
    text: "2024年上半年，全县断面优良比例为83.3%，去年同期为75.0%，同比提升8.3%；农村生活垃圾无害化处理率由88%提升至94%，提升6个百分点。",
    faults: [{ codes: ["textPointsNotPercent"], quote: "同比提升8.3%", severity: "warning" }],
  },
  {
    name: "a level that misses the goal",
    text: `双河市督察问题整改情况
整改目标：到2023年底，双河断面总磷年均浓度不高于0.2毫克/升。
整改完成情况：建成生态拦截沟14公里，清淤2.3万立方米。
整改成效：2023年，双河断面总磷年均浓度为0.24毫克/升，较2021年的0.36毫克/升下降33.3%，已完成整改。`,
    faults: [{ codes: ["textGoalMissed"], quote: "总磷年均浓度为0.24毫克/升", severity: "error" }],
  },
  {
    name: "closed, with three in four done",
    text: `双河市省级督察反馈第四项问题整改完成情况公示
整改任务：尾矿库治理滞后。
整改目标：2024年6月底前完成16座尾矿库闭库治理。
整改时限：2024年6月底
责任单位：双河市应急管理局
整改完成情况：截至2024年6月30日，完成闭库治理12座，占任务数的75%，其余4座正在施工。
验收情况：2024年7月通过市级验收。
公示期：2024年8月5日至2024年8月9日，共5个工作日
监督电话：0955-1231234`,
    faults: [{ codes: ["textClosedUnfinished"], quote: "闭库治理12座，占任务数的75%", severity: "error" }],
  },
  {
    name: "late by two years",
    text: `双河市督察反馈第十一项问题整改情况公示
整改任务：老城区雨污混流。
整改目标：完成老城区雨污分流改造。
整改时限：2020年底
责任单位：双河市水务局
整改完成情况：老城区雨污分流工程2019年4月开工，2022年10月完工，改造管网17公里。
验收情况：2022年12月，市住房城乡建设局组织验收，同意销号。
公示期：2023年1月9日至2023年1月13日，共5个工作日
监督电话：0955-1231234
双河市水务局
2023年2月20日`,
    faults: [
      { codes: ["textOverdue"], quote: "2022年10月完工", severity: "warning" },
      { codes: ["textSignedLate"], quote: "2023年2月20日", severity: "error" },
    ],
  },
  {
    name: "publication: too few days, and a wrong count",
    text: `关于双河市督察整改的公示
公示时间为2024年3月8日至2024年3月12日，共5天。
整改任务：餐饮油烟扰民。
整改时限：2023年底
责任单位：双河市城市管理局
整改情况：安装油烟净化器64台。
验收情况：2023年12月28日通过市级验收。
联系电话：0955-1231234`,
    faults: [{ codes: ["textPublicationShort"], quote: "2024年3月8日至2024年3月12日，共5天", severity: "warning" }],
  },
  {
    name: "a company under two names",
    text: "督察发现，双河市恒源建材公司堆场未覆盖，双河市白云石料场越界开采。目前，双河县恒源建材公司已建成封闭料棚，双河市白云石料厂已恢复植被26亩。",
    faults: [
      { codes: ["textNameVariants"], quote: "双河县恒源建材公司", severity: "note" },
      { codes: ["textNameVariants"], quote: "白云石料厂", severity: "note" },
    ],
  },
  {
    name: "more put right than found",
    text: "夏季臭氧攻坚期间，走访加油站61座，查出油气回收装置问题18个，整改完成23个；抽查油品46批次，不合格3批次。",
    faults: [{ codes: ["textOutcomesExceed"], quote: "18个，整改完成23个", severity: "error" }],
  },
  {
    name: "good days and their ratio",
    text: "2023年，全县优良天数为318天，优良天数比例为81.2%；2022年优良天数311天，优良天数比例85.2%。",
    faults: [{ codes: ["textRatioAgainstDays"], quote: "优良天数为318天，优良天数比例为81.2%", severity: "error" }],
  },
  {
    name: "rows of a table with faults",
    text: `序号\t问题\t整改目标\t责任单位\t整改时限\t整改进展
1\t畜禽粪污资源化利用率低，2021年仅为68%。\t到2023年，粪污资源化利用率达到80%以上。\t农业农村局\t2023年底\t建成有机肥厂2座，年处理粪污11万吨。
2\t城区裸露地块41处未覆盖。\t完成41处裸露地块整治。\t住建局\t2022年底\t排查裸露地块41处，绿化24处、硬化12处、覆盖9处，全部整治到位。`,
    faults: [
      { codes: ["textProblemUnanswered"], quote: "2021年仅为68%", severity: "warning" },
      {
        codes: ["textPartsDiffer", "textOutcomesExceed"],
        quote: "41处，绿化24处、硬化12处、覆盖9处",
        severity: "warning",
      },
    ],
  },
  {
    name: "announced and numbered",
    text: `整改完成情况：围绕三项重点任务持续发力：
（一）推进清洁运输。新增新能源渣土车55辆。
（二）推进清洁取暖。改造3100户，其中煤改电1900户、煤改气1300户。
（四）推进清洁生产。完成审核企业9家。`,
    faults: [
      { codes: ["textItemNumbers"], quote: "（四）推进清洁生产", severity: "warning" },
      { codes: ["textPartsDiffer"], quote: "3100户，其中煤改电1900户、煤改气1300户", severity: "error" },
    ],
  },
  {
    name: "the sum of two batches",
    text: "第一批交办28件、第二批交办35件，共计61件，已全部转交办理。",
    faults: [{ codes: ["textPartsDiffer"], quote: "28件、第二批交办35件，共计61件", severity: "error" }],
  },
  {
    name: "sources of dust",
    text: "源解析结果显示，扬尘源占34%、机动车源占27%、工业源占25%、燃煤源占19%。",
    faults: [
      {
        codes: ["textSharesAbove100"],
        quote: "扬尘源占34%、机动车源占27%、工业源占25%、燃煤源占19%",
        severity: "error",
      },
    ],
  },
];
