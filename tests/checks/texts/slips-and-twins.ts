/** Each text with a slip in it, and the same put right, on which the check must be silent. */
import type { Severity } from "../../../src/findings/finding";
import type { FindingCode } from "../../../src/findings/finding";

export interface Twins {
  readonly name: string;
  /** With the slip as {right|wrong}; more than one where a total goes with it. */
  readonly text: string;
  readonly code: FindingCode;
  /** At least so grave. */
  readonly severity: Severity;
}

const twins = (name: string, code: FindingCode, severity: Severity, text: string): Twins => ({
  name,
  code,
  severity,
  text,
});

export const slipsAndTwins: readonly Twins[] = [
  twins(
    "a change each of three",
    "textChangeWrong",
    "error",
    "化学需氧量由46毫克/升降至23毫克/升，氨氮由3.2毫克/升降至0.8毫克/升，总磷由0.5毫克/升降至0.2毫克/升，分别下降50%、{75%|65%}、60%。",
  ),
  twins(
    "below a target, behind a base",
    "textDifferenceWrong",
    "error",
    "全年PM10平均浓度58微克/立方米，比上年的64微克/立方米下降9.4%，比控制目标62微克/立方米低{4|6}微克/立方米。",
  ),
  twins(
    "of those that are settled",
    "textOutcomesExceed",
    "warning",
    "交办的58件信访件中，已办结45件，正在办理13件。办结件中属实28件、部分属实11件、不属实{6|16}件。",
  ),
  twins(
    "years behind their task",
    "textPartsDiffer",
    "warning",
    "治理任务6000亩，2021年、2022年、2023年分别治理1900亩、2100亩、2150亩，累计治理{6150|6350}亩。",
  ),
  twins(
    "commas, then a row",
    "textPartsDiffer",
    "warning",
    "全年受理信访举报312件，其中城区直属29件，东湖区88件、西江区74件、平川县65件、云岭县{56|65}件。",
  ),
  twins(
    "done in parts, their sum, and the rest",
    "textOutcomesShort",
    "warning",
    "应治理矿坑24座，2021年完成8座，2022年完成7座，累计完成15座，其余{9|6}座正在治理。",
  ),
  twins(
    "a rate in a table whose numbers bear their unit",
    "textRateWrong",
    "error",
    `乡镇\t计划\t完成\t完成率
青石镇\t180户\t171户\t95%
白沙镇\t240户\t204户\t{85%|80%}
龙口镇\t150户\t150户\t100%`,
  ),
  twins(
    "grades of merit",
    "textPartsDiffer",
    "warning",
    "全市评估加油站147座，147座中优秀52座、良好71座、合格{24|34}座。",
  ),
  twins(
    "last year's days behind a semicolon",
    "textRateWrong",
    "error",
    "1—10月有效监测303天，优良天数285天，优良率94.1%；去年同期304天，优良天数279天，优良率{91.8|94.8}%。",
  ),
  twins(
    "accepted, by a bare label, before it was done",
    "textDatesOutOfOrder",
    "error",
    `【整改时限】2025年6月底
【完成时间】2025年5月{8|28}日
【区级验收】2025年5月16日
【责任单位】区水务局
【监督电话】0417-3210000`,
  ),
  twins("more than found", "textOutcomesExceed", "warning", "全县摸排小散锅炉{52|43}台，拆除48台，其余改用天然气。"),
  twins(
    "all, and some of those looked at again",
    "textOutcomesContradict",
    "error",
    "移交的36个问题已全部完成整改，市级复核12个，{12个整改到位|9个整改到位，3个尚未完成整改}。",
  ),
  twins(
    "what is built on",
    "textTwoValues",
    "warning",
    `一、工作成效。全市关闭非煤矿山86座，恢复植被4300亩。
二、下一步计划。在关闭非煤矿山{86|68}座的基础上，推进生态修复。`,
  ),
  twins(
    "a firm in another sentence",
    "textNameVariants",
    "warning",
    "6月，瑞丰钢结构有限责任公司补办环评手续；宏业包装有限责任公司停产。复查时，瑞{丰|峰}钢结构有限责任公司已取得批复，宏业包装有限责任公司未恢复生产。",
  ),
  twins(
    "the site that is left over",
    "textNameVariants",
    "warning",
    `对青岗砖瓦厂、青岚砖瓦厂、柳林石灰窑厂分别罚款5万元、8万元、3万元。
复查：青岗砖瓦厂已停产；青{岚|风}砖瓦厂已缴款；柳林石灰窑厂已拆除。`,
  ),
  twins(
    "names in two lists",
    "textNameVariants",
    "warning",
    "经查，金源、宏泰、永盛3家洗煤厂未建煤棚。目前金{源|原}、宏泰、永盛均已建成全封闭煤棚。",
  ),
  twins(
    "the number of the problem in the preamble",
    "textNameVariants",
    "warning",
    `关于石门县第九项督察整改任务完成情况的公示
按照要求，现将第{九|十九}项整改任务完成情况公示如下：
整改任务：集镇污水直排。
整改目标：2023年底前建成污水处理站3座。
整改时限：2023年12月底
责任单位：县住房和城乡建设局
整改措施：建站、建网。
整改完成情况：截至2023年12月5日，建成污水处理站3座。
验收情况：2023年12月20日通过市级验收。
公示期：2024年1月8日至2024年1月12日，共5个工作日
电话：0736-5321234`,
  ),
  twins(
    "doubled",
    "textChangeWrong",
    "error",
    "新能源环卫车由36辆增加到{73|110}辆，翻了一番；充电桩由50个增加到200个，翻了两番。",
  ),
  twins(
    "times and growth",
    "textChangeWrong",
    "error",
    "全年治理投入8400万元，是上一年（2100万元）的4倍，增长{3|4}倍。",
  ),
  twins(
    "how long it took",
    "textDurationWrong",
    "warning",
    "排查整治自2024年3月1日启动，至2024年8月31日结束，历时{6|8}个月，检查企业312家次。",
  ),
  twins(
    "days that it took",
    "textDurationWrong",
    "warning",
    "抢修工程2024年5月6日开工，5月20日完工，历时{15|25}天，更换管道640米。",
  ),
  twins(
    "states of a row",
    "textPartsDiffer",
    "error",
    `来源	问题数	已销号	正在整改	未启动
中央督察	19	17	2	0
省级督察	{28|30}	24	3	1
审计移交	12	10	1	1`,
  ),
  twins(
    "days of a quarter",
    "textImpossibleLevel",
    "error",
    `2023年三季度各街道环境空气情况
街道	PM2.5	优良天数	有效天数	综合指数
南苑	21	86	91	2.61
北园	24	84	{92|93}	2.80
东湖	22	85	90	2.66`,
  ),
  twins(
    "both years in the bracket",
    "textChangeWrong",
    "error",
    "秸秆焚烧火点同比下降{75.0|57.0}%（去年24个、今年6个），没有发生较大火情。",
  ),
  twins(
    "a share of all",
    "textRateWrong",
    "warning",
    "全市办理处罚案件80件。案件数居前的是桥东区（20件）、桥西区（16件），两区合计36件，占全市的{45.0|54.0}%。",
  ),
  twins(
    "a list on its own line",
    "textPartsDiffer",
    "warning",
    `● 反馈问题：在建工地道路未硬化。
● 整改情况：
  ○ 33个工地完成硬化，面积11万平方米；
  ○ 其中新城{19|17}个、老城14个。
● 整改时限：2024年6月底`,
  ),
  twins(
    "a row whose states the totals repeat",
    "textPartsDiffer",
    "error",
    `来源	问题数	已完成	正在推进	尚未启动
第一轮督察	25	25	0	0
第二轮督察	31	27	3	1
省级督察	44	36	6	{2|1}
合计	100	88	9	{3|2}`,
  ),
  twins(
    "a rate over several wholes",
    "textRateWrong",
    "warning",
    "中央督察交办21项任务完成20项，1项正在推进；省级督察交办33项任务完成30项，3项达到序时进度，总体完成率{92.6|96.2}%。",
  ),
  twins(
    "last year's own days in its bracket",
    "textRateWrong",
    "error",
    "1—10月有效监测304天，优良天数262天，比上年同期（303天，优良天数250天，优良率{82.5|85.2}%）有所提高。",
  ),
  twins(
    "fewer than in the round before",
    "textChangeWrong",
    "error",
    "全年受理信访投诉204件。第二轮督察交办160件，本轮减少44件，下降{27.5|25.7}%。",
  ),
  twins("how many are content", "textRateWrong", "warning", "入户回访60户，满意54户，满意度{90|80}%。"),
  twins(
    "a plan behind its sum",
    "textRateWrong",
    "error",
    "完成电代煤3150户、气代煤1260户，合计4410户，超额完成省定4200户的任务，完成率{105.0|115.0}%。",
  ),
  twins("content and nearly so", "textOutcomesShort", "warning", "回访群众40户，{33|30}户表示满意，7户表示基本满意。"),
  twins(
    "all of a plan that fell short",
    "textClosedUnfinished",
    "error",
    "全镇计划改造土灶460户、完成{460|406}户，已全部完成。",
  ),
  twins("all of them behind fewer", "textClosedUnfinished", "error", "已清理违规堆场14处中的{14|12}处，全部清理完毕。"),
  twins("deeds in a list", "textOutcomesExceed", "warning", "摸排雨污混接点328处，完成溯源328处、整治{319|339}处。"),
  twins(
    "outcomes of the part",
    "textOutcomesShort",
    "warning",
    "全区共有涉尘企业58家，其中水泥、石材等企业23家，目前已有17家完成改造，{6|4}家正在改造。",
  ),
  twins("what was added", "textChangeWrong", "error", "充换电站由32座增加到57座，新增{25|35}座。"),
  twins("a rank that there is not", "textImpossibleLevel", "error", "9月，全市11个县区中，我县空气质量排第{9|12}位。"),
  twins(
    "a rank among more than the few that are told",
    "textImpossibleLevel",
    "error",
    "7月，{150|19}个城市中甲市等20个城市排名靠后（从第150名到第131名）。",
  ),
  twins(
    "a rank of an indicator, and one in the province",
    "textImpossibleLevel",
    "error",
    "9月，全市11个县区中，我县PM2.5浓度由低到高{排第9位，全省排第45位|排第45位}。",
  ),
  twins(
    "shares of a column",
    "textRateWrong",
    "error",
    `渠道	件数	占比
电话	180	45.0%
网站	140	{35.0|25.0}%
来信	80	20.0%
合计	400	100%`,
  ),
  twins(
    "spent and left",
    "textOutcomesExceed",
    "error",
    "资金下达2860万元，截至6月末支出1930万元，结余{930|1030}万元。",
  ),
  twins(
    "those that count",
    "textOutcomesExceed",
    "warning",
    "发放问卷300份，收回289份，有效问卷280份。对水环境表示满意的231份、基本满意的36份、不满意的{13|23}份。",
  ),
  twins(
    "all that was done, twice",
    "textTwoValues",
    "warning",
    `一、基本情况。全县历史遗留采坑27处，累计治理面积860亩。
二、工作成效。27处采坑全部治理，累计治理面积{860|806}亩，复耕120亩。`,
  ),
  twins(
    "each told of again",
    "textNameVariants",
    "warning",
    `对宏图铸件、顺达机械、永昌锻造三家企业立案。
进展：宏图铸件更换除尘器；顺达机械完成密闭；永{昌|晶}锻造停产。`,
  ),
  twins(
    "the name in the next sentence",
    "textNameVariants",
    "warning",
    "依法对金沣选矿厂、宏远选矿厂停产整治。金{沣|丰}选矿厂于9月完成尾矿库改造，宏远选矿厂完成废水回用。",
  ),
  twins(
    "accepted before it was done",
    "textDatesOutOfOrder",
    "error",
    `整改时限：2024年9月底
完成情况：2024年8月12日完成4台燃煤锅炉拆除。
验收情况：2024年{8|7}月20日通过市级验收。`,
  ),
  twins(
    "an amount that nobody speaks of again",
    "textThingUnanswered",
    "warning",
    `存在问题：垃圾场积存渗滤液2.6万立方米。
整改目标：2023年底前处理到位。
整改情况：新建围栏1.1公里，绿化2400平方米{，积存渗滤液已清零|}，问题已整改到位。`,
  ),
  twins(
    "a site that nobody speaks of again",
    "textThingUnanswered",
    "warning",
    `存在问题：红山石矿、白山石矿、青山石矿未按方案复绿。
整改目标：三座矿山完成年度复绿任务。
整改情况：红山石矿复绿64亩；白山石矿复绿41亩{；青山石矿复绿22亩|}。年度任务全部完成。`,
  ),
  twins(
    "labelled days",
    "textDatesOutOfOrder",
    "error",
    "完工日期：2024-05-16；验收日期：2024-{06|04}-12；整改时限：2024年6月底。",
  ),
  twins(
    "a way of parting that leads to 其中",
    "textPartsDiffer",
    "error",
    `省督察组向我市移交第六批信访件96件，其中重点件3件。
按污染类型分类，其中：水31件、大气40件、噪声17件、其他8件。按区域分类，其中：东湖区38件；西山区{33|43}件，重点1件；北河县25件，重点2件。`,
  ),
  twins(
    "the same place and month told twice",
    "textTwoValues",
    "error",
    "10月，东湖区优良天数比例为90.3%；PM2.5浓度为31微克/立方米。全市下达东湖区的任务已完成。10月，东湖区优良天数比例为90.3%；PM2.5浓度为{31|38}微克/立方米。",
  ),
  twins(
    "more than the like stretch before",
    "textDifferenceWrong",
    "error",
    "1—6月共监测181天，其中优良天数为160天，较上年同期148天高出{12|22}天。",
  ),
  twins(
    "of those that were settled, counted in the same words",
    "textOutcomesExceed",
    "error",
    "转办信访件64件。截至6月20日，已办结51件，现予公开；正在办理13件。已办结51件案件中属实44件，不属实{7|17}件。",
  ),
  twins(
    "of those that were found true, behind a semicolon",
    "textOutcomesExceed",
    "error",
    "共交办举报问题860件，核查属实700件，不属实160件；核查属实的问题中已完成整改640件，未完成整改{60|160}件。",
  ),
  twins(
    "kinds of work by when it is due",
    "textOutcomesShort",
    "warning",
    "全部48项整改任务，应于今年底前完成的有12项，2025年完成的有34项，长期坚持的有2项。12项任务已完成9项，{3|1}项正在推进。",
  ),
  twins(
    "who pays, to the last",
    "textPartsDiffer",
    "warning",
    "投入资金1.36亿元，其中中央资金0.82亿元、省级资金0.31亿元、县级配套{0.23|0.13}亿元。",
  ),
  twins(
    "two wholes together",
    "textRateWrong",
    "warning",
    "中央督察反馈的21项任务完成19项，剩余2项达到序时进度；省级督察反馈的29项任务完成26项，3项达到序时进度，总体完成率{90.0|93.0}%。",
  ),
  twins(
    "of what the bracket asks for, by place",
    "textRateWrong",
    "warning",
    "淘汰老旧车1346辆，其中国三及以下1080辆、国四266辆，分别完成年度任务（1000辆、250辆）的108.0%、{106.4|109.4}%。",
  ),
  twins(
    "a share of the one that it names",
    "textRateWrong",
    "error",
    "用能总量640.0万吨标准煤，其中农业12.0万吨、工业480.0万吨、服务业88.0万吨、居民60.0万吨，工业占{75.0|85.0}%。",
  ),
  twins(
    "last year's days in a bracket",
    "textRateWrong",
    "error",
    "1—10月有效监测304天，优良天数256天，优良天数比例84.2%，比上年同期（302天，优良天数245天，比例{81.1|86.1}%）提高3.1个百分点。",
  ),
  twins(
    "this round's change against the round before",
    "textChangeWrong",
    "error",
    "上一轮督察交办212件，本轮减少53件，下降{25.0|35.0}%。",
  ),
  twins("so much a firm", "textAverageWrong", "warning", "立案查处64家，罚款总额768万元，户均罚款{12.0|22.0}万元。"),
  twins(
    "behind a bracket, of what stood before it",
    "textRateWrong",
    "warning",
    "重点用能单位30家，完成节能改造24家（其中水泥5家、化工10家、造纸9家），占{80|90}%。",
  ),
  twins(
    "two rounds together",
    "textRateWrong",
    "warning",
    "中央督察反馈问题11项，完成9项；省级督察反馈21项，完成19项，两轮共完成28项，完成率{87.5|93.5}%。",
  ),
  twins(
    "so many times at so many places",
    "textReckoningWrong",
    "warning",
    "7个站点每季度监测1次，全年共监测{28|22}次。",
  ),
  twins(
    "those found of those found",
    "textChangeWrong",
    "error",
    "累计发现问题2700个，整改2660个；比去年同期（发现3000个）减少300个，降幅{10.0|16.0}%。",
  ),
  twins(
    "more, fewer, and by how many",
    "textChangeWrong",
    "error",
    "重点单位81家，比上年增加11家、减少5家，净增{6|8}家（上年75家）。",
  ),
  twins(
    "a base and what it came to, behind the change",
    "textChangeWrong",
    "error",
    "信访件120件，未办结16件；噪声投诉环比减少{14|24}件，由上月的80件降至本月的66件。",
  ),
];

/** True as they stand. */
export const trueTexts: readonly (readonly [name: string, text: string])[] = [
  [
    "regions beside each other",
    `1—2月，全省14个设区市优良天数比例为84.1%；PM2.5平均浓度为41微克/立方米，同比下降4.7%。
1—2月，东部平原地区优良天数比例为70.2%；PM2.5浓度为57微克/立方米。沿江城市群6个城市优良天数比例为79.0%；PM2.5浓度为46微克/立方米。
2月，全省优良天数比例为88.0%；PM2.5浓度为36微克/立方米。`,
  ],
  [
    "regions in headings",
    `东河市：
1-10月优良天数比例为66.0%。PM2.5浓度为44微克/立方米。
10月，优良天数比例为74.2%。PM2.5浓度为54微克/立方米。
沿海区域11个城市：
1-10月平均优良天数比例为81.0%。PM2.5浓度为33微克/立方米。
10月，平均优良天数比例为96.3%。PM2.5浓度为21微克/立方米。`,
  ],
  ["the base beside its value", "1—6月共监测181天，其中优良天数为160天，较上年同期148天增加12天。"],
  [
    "kinds that overlap, by their bracket",
    "8月3日，我县收到信访件7件。第五批涉及东湖镇2件、西山镇1件、北河镇4件。按污染类型分，水3件、大气4件、噪声2件（个别信访件涉及多种污染类型，合计数大于件数）。",
  ],
  [
    "a list of some of them by their overseer",
    "全市改造48000户，完成率96%。其中市能源局包联的3个县(区):北河县完成0.6万户，东湖区完成0.4万户，南山县完成0.5万户。",
  ],
  [
    "in so many places, and of a whole that is not told",
    "在35个乡镇中，共有61家养殖场完成改造，占总数的20.3%；正在施工的有90家，占总数的30.0%。",
  ],
  ["some of them only by their names", "全县24座矿山已有东山等20座完成复绿，西沟、北坡也基本复绿，复绿比例为91.67%。"],
  ["each with its own rate", "6个水源地水质达标率100%；11个国省考断面水质稳定达标。"],
  [
    "an opening that tells what became of it",
    `县委、县政府认真组织整改。巡查共发现问题50个，截至9月底，已整改46个，整改率92%。
一、项目管理方面
（一）推进迟缓的问题。已批复项目18个，3个项目已开工。`,
  ],
  ["half-width marks before Latin letters", "PM10平均浓度为52μg/m3,PM2.5平均浓度为31μg/m 3 ;SO2平均浓度为9μg/m3。"],
  [
    "others beside",
    "从地区看，江北市共213件，此外还有6个县的投诉超过10件，分别为临水县44件、安平县38件、石桥县31件、青山县27件、白马县19件、河口县12件。",
  ],
  [
    "only the largest are named",
    "累计移交的9260件信访件中，省城共4105件，信访件较多的其他市分别为江北市512件、江南市467件、河西市440件、山阴市391件、平川市352件。",
  ],
  [
    "a goal of the month",
    "2023年，全县空气质量稳定改善，优良天数241天；10月份优良天27天，超额完成市定月度考核目标。截至10月31日，PM2.5平均浓度34微克/立方米。",
  ],
  [
    "a line that begins with a sign",
    "✅ 森林覆盖率58.2%，同比提高0.4个百分点（上年57.8%）\n✅ PM2.5 26微克/立方米，同比下降 7.1%（上年28微克/立方米）",
  ],
  ["a plan for next year", "全市摸排小区38个，完成改造26个，在建7个，列入2026年计划5个。"],
  ["months of a work", "配套管网2023年3月进场、2023年8月完工，历时6个月。"],
  [
    "others among kinds",
    "向我县转办信访件52件，已办结49件，阶段性办结3件；属实33件，部分属实12件，不属实7件。其中大气21件、水14件、噪声10件、土壤4件、其他3件。",
  ],
  [
    "a card of other brackets",
    `〔整改目标〕2024年10月底前拆除围堰3处
〔整改时限〕2024年10月底
〔完成时间〕2024年9月27日
〔责任单位〕县林业局
〔监督电话〕0417-3210000`,
  ],
  [
    "within the limit",
    `反馈问题：县污水处理厂出水总磷超标。
整改完成情况：县污水处理厂完成除磷改造，2024年6月以来出水总磷稳定达标。`,
  ],
  [
    "a change each, of things named again",
    "PM2.5由50微克/立方米降至40微克/立方米，PM10由80微克/立方米降至68微克/立方米，PM2.5、PM10较上年分别下降20%和15%。",
  ],
  [
    "a change each, of other things",
    "用水量由120万吨减少到90万吨，用电量由300万千瓦时减少到270万千瓦时，燃油、燃气分别减少12%、8%。",
  ],
  ["another number of things", "排查企业48家，拆除无证锅炉52台。"],
  ["lists of unlike things", "全县建成砂石料场、搅拌站、堆煤场等46处；砂石料场、搅拌站、堆渣场均已覆盖。"],
  [
    "done in years side by side, and their sum",
    `清理河道违建方面，2020年以前拆除214处，2021年拆除187处，2022年拆除96处，三个阶段累计拆除497处，拆除率100%。`,
  ],
  [
    "three years one by one, and in all",
    `2021年完成户厕改造1200户，2022年完成户厕改造900户，2023年完成户厕改造450户，三年累计完成2550户。`,
  ],
  [
    "of a whole, year by year",
    `摸排问题井口86个，其中2022年底前封填31个，2023年封填40个，2024年封填15个，累计封填86个，封填率100%。`,
  ],
  [
    "below a base, and below a target",
    `2024年，PM10年均浓度58微克/立方米，比2022年的64微克/立方米下降9.4%，比年度控制目标（不高于62微克/立方米）低4微克/立方米。`,
  ],
  [
    "lower by so much than each of two",
    `细颗粒物平均浓度为33微克/立方米，比上年同期的36微克/立方米低3微克/立方米，比考核要求的35微克/立方米低2微克/立方米。`,
  ],
  [
    "higher in points than each of two",
    `优良天数比例为91.2%，比2021年的88.5%高2.7个百分点，比目标值90%高1.2个百分点。`,
  ],
  [
    "behind 其中 a whole with outcomes of its own",
    `全部57项任务中，完成整改49项，完成率86.0%。其中，2023年度应完成的21项任务，按期完成19项，延期完成1项，其余1项正在推进。`,
  ],
  [
    "of those overseen, what became of them",
    `41个项目中，已完工33个。其中，省级督办的12个项目，已完工10个，其余2个正在收尾。`,
  ],
  [
    "commas, then a row of 、, and the sum of two of them",
    `全年受理信访举报312件，其中城区直属29件，东湖区88件、西江区74件、平川县65件、云岭县56件，东湖区、西江区合计162件，占51.9%。`,
  ],
  [
    "a row of 、 and the sum of two of them",
    `全市共排查入河排口145个，甲县52个、乙县41个、丙县33个、丁县19个，甲县、乙县两县合计93个，占64.1%。`,
  ],
  [
    "what became of those that are settled",
    `交办的58件信访件中，已办结45件，正在办理13件。办结件中属实28件、部分属实11件、不属实6件。`,
  ],
  [
    "those settled, with their number again",
    `收到群众举报97件，已办结80件，阶段性办结17件。已办结的80件中，属实52件，部分属实19件，不属实9件。`,
  ],
  [
    "the task before its years",
    `三年治理任务6000亩，2021年、2022年、2023年分别完成1900亩、2100亩、2150亩，累计6150亩，超额完成150亩，完成率102.5%。`,
  ],
  [
    "a plan before two years and their sum",
    `全市计划改造燃气锅炉120台，2022年、2023年分别完成70台、62台，累计完成132台。`,
  ],
  [
    "fines behind what was found",
    `查处环境违法案件27件，较上年同期的32件减少5件，下降15.6%；罚款143.5万元，同比增加18.5万元，增长14.8%。`,
  ],
  [
    "problems behind inspections",
    `检查企业410家次，比去年同期的380家次增加30家次，增长7.9%；发现问题96个，同比减少24个，下降20.0%。`,
  ],
  [
    "places that have the most, and their share of all",
    `共发现各类问题268个。问题最多的2个街道是新桥街道58个、南门街道49个，共107个，占全部问题的39.9%。`,
  ],
  [
    "three towns, and their share of the county",
    `全县共上报火点132个，较多的3个乡镇分别为河口镇31个、柳林镇27个、石盘乡22个，合计80个，占全县火点总数的60.6%。`,
  ],
  [
    "a report that opens with results",
    `关于督察整改进展情况的报告
全县认领问题16个，整改完成12个，占75.0%。
一、推进情况。前三类19项已全部完成，完成率100%。`,
  ],
  [
    "better than the limit of its class",
    `氨氮平均浓度0.36毫克/升，较2020年的0.81毫克/升下降55.6%，优于考核目标（不高于1.0毫克/升）。`,
  ],
  [
    "done in two years, in all, and what is left",
    "应拆除违建24处，2021年拆除8处，2022年拆除7处，累计拆除15处，其余9处正在办理手续。",
  ],
  [
    "this season, and the one before with days of its own",
    `采暖期共181天，有效监测181天，优良天数124天（优31天、良93天），优良率68.5%；上一采暖期180天，优良天数112天，优良率62.2%，同比提高6.3个百分点、增加12天。`,
  ],
  [
    "classes of days, and the worst two together",
    `全年优良天数268天，轻度污染56天、中度污染25天、重度污染12天、严重污染4天，重度及以上污染16天。`,
  ],
  [
    "shares, and the share of three of them",
    `扬尘问题412个，占38.0%；无组织排放问题301个，占27.8%；设施不正常运行问题198个，占18.3%；前三类合计911个，占84.1%。`,
  ],
  ["shares, and their sum alone", `信访件中，大气类占41.2%，噪声类占28.5%，水类占17.3%，三类合计占87.0%。`],
  [
    "what is asked for in a bracket behind what was reached",
    `氮氧化物排放量326吨，较2020年的402吨减少76吨，下降18.9%（“十四五”目标为下降12%）。`,
  ],
  ["grades of merit", `全市评估加油站147座，147座中优秀52座、良好71座、合格24座。`],
  ["grades of merit among towns", `对86个乡镇开展考核，86个乡镇中优秀21个、良好48个、合格15个、不合格2个。`],
  [
    "measures counted, and what the report is parted into",
    `（标题）关于整改工作的报告
我市细化的38项措施，完成29项，推进9项，总体完成率76.3%。
（一）强化责任落实。召开会议12次。
（二）推进污染治理。淘汰锅炉8台。
（三）加强监管执法。检查企业60家次。`,
  ],
  [
    "better than an aim by so much, and below last year",
    "PM2.5平均浓度31微克/立方米，优于省定目标（34微克/立方米）3微克/立方米，较去年同期下降8.8%（去年34微克/立方米）。",
  ],
  [
    "beyond their aims, each",
    "化学需氧量、氨氮、氮氧化物减排量分别为326吨、24吨、198吨（年度目标分别为300吨、25吨、180吨），完成率分别为108.7%、96.0%、110.0%。",
  ],
  ["a depth that grows less", "地下水埋深7.8米，比2019年回升1.4米（2019年9.2米），比控制水位（8.1米）高0.3米。"],
  ["those looked at again", "第一轮检查62家，合格43家、不合格19家；对19家不合格单位复查，合格16家，仍不合格3家。"],
  ["those tested again", "抽测柴油车320辆，超标28辆。对28辆超标车复测，合格25辆，仍超标3辆。"],
  [
    "years of a course",
    "危险废物贮存量由18.4万吨降到7.2万吨，三年累计减少11.2万吨、下降60.9%，其中2022年减少4.1万吨、2023年减少4.6万吨、2024年减少2.5万吨。",
  ],
  ["days of several places", "4月，5个县区优良天数合计141天（应有150天），平均优良率94.0%。"],
  [
    "shares of valid answers",
    "走访群众1320人（有效问卷1260份，有效率95.5%），其中满意的806人，占64.0%；基本满意的365人，占29.0%；不满意的89人，占7.1%。",
  ],
  [
    "exceeded in length, not in number",
    "计划拆除36处、恢复岸线2.4公里，已拆除36处、恢复岸线2.7公里，岸线超额0.3公里，完成率112.5%。",
  ],
  [
    "shares of their tasks, each",
    "氨氮减排130吨、氮氧化物减排856吨、二氧化硫减排412吨，分别为年度任务（120吨、800吨、400吨）的108.3%、107.0%、103.0%。",
  ],
  [
    "a share of another's task",
    "全省已淘汰锅炉1840台，完成省政府下达的淘汰1360台的年度任务，完成国家部委下达任务的96.4%。",
  ],
  [
    "what is left of all, behind a part",
    "全部50项任务，今年到期的12项。12项任务已基本完成9项，完成率75%。其余38项任务按序时推进。",
  ],
  [
    "some of many, without a word",
    "用水总量71.20亿立方米，其中生活用水4.10亿立方米、工业用水5.30亿立方米、农业用水58.40亿立方米。",
  ],
  ["three of many crops", "秸秆还田量5亿吨，其中甲、乙、丙秸秆还田量分别为1.8亿吨、1.4亿吨、1.2亿吨。"],
  [
    "some finished, others not",
    "115处问题已完成整治96处。其中，45处市级问题全部完成整治，县级问题已完成整治51处，另外19处正在整治。",
  ],
  ["two provinces together", "全国产生量820万吨。产生量较大的为甲省460万吨和乙省130万吨，两省产生量占全国的72.0%。"],
  [
    "used and stored, some of it of earlier years",
    "工业固体废物产生量14.2亿吨，综合利用量8.4亿吨，处置量3.6亿吨，贮存量5.1亿吨，倾倒丢弃量9.4万吨。",
  ],
  ["one letter for two towns", "转办信访件118件。按区域分类：甲市44件、乙市39件、丙市36件。其中，一件涉及两市。"],
  [
    "kinds of complaints that overlap",
    "举报较多的为大气、噪声污染，分别占58.2%、33.1%，水污染、固废污染分别占12.4%、5.1%。",
  ],
  ["so many each", "排名靠后的20个城市中，甲省有6个，乙省、丙省各有5个，丁省有3个，戊省有1个。"],
  ["places among others", "空气质量较差的20个城市（从第150名到第131名）主要在北方。"],
  ["what there was on two days", "截至2023年8月底，装机容量达到4.2亿千瓦，比2020年底增长36.0%。"],
  [
    "amounts beside numbers",
    "安装隔声屏障9处、总长4.12公里，其中快速路5处2.40公里、铁路4处1.72公里；铺设低噪声路面8.6公里。",
  ],
  [
    "oxygen in a name is no need",
    "监测排口420个，超标48个；其中化学需氧量超标20个、氨氮超标26个、总磷超标21个（部分排口多项超标）。对超标排口复测，已达标36个，仍超标12个。",
  ],
  ["so far below its limit", "PM2.5年均浓度28微克/立方米，低于标准限值7微克/立方米。"],
  ["fewer, and a cap", "重度污染8天，较上一季的13天减少5天，完成控制在10天以内的目标。"],
  ["a part told again", "发现缺陷300处，其中轻度缺陷180处，重度缺陷120处，重度缺陷已全部修复，轻度缺陷修复150处。"],
  [
    "done by two payers, and what is left",
    "应复绿600亩，已复绿520亩，其中县级自筹完成300亩、企业出资完成220亩，还差80亩。",
  ],
  ["merged", "18家砂场中，取缔10家、整合6家为3家、保留2家，整治后剩余5家。"],
  ["so much a works", "保留的4家企业投资2940万元，建成料棚4座、洗车台8座，厂均投资735万元。"],
  ["some days of many", "剔除沙尘影响的24个超标天后，优良率91.0%。\n36个超标天中，沙尘导致24天。"],
  [
    "a name of its own behind shares",
    "满意1210份、比较满意204份、不满意58份，分别占82.2%、13.9%、3.9%，满意度（满意和比较满意）96.1%。",
  ],
  [
    "a heading that begins with months",
    "一、10月情况\n优良天数28天。\n二、1—10月累计情况\n优良天数251天。\n三、下一步工作\n加强管控。",
  ],
  [
    "units that the last of a list bears",
    "森林、湿地覆盖率分别达到24%、50%以上，沙化、荒漠化、石漠化面积分别减少10.6万、3.8万、3.3万公顷。",
  ],
  ["exceeded, as the text says", "应淘汰车辆820辆，已淘汰861辆，超额41辆，完成率105%。"],
  [
    "rates of several things in a row",
    "上游3个镇分配3000万元，占60%，下游2个镇分配2000万元，占40%；此外，机扫率84%，比年初的75%提高了9个百分点。",
  ],
  [
    "another matter behind a semicolon",
    "最高日浓度34微克/立方米；降尘量低于上月；最大值132微克/立方米，最小值45微克/立方米，相差87微克/立方米。",
  ],
  [
    "a base far from any of its kind",
    "水库库容1.6亿立方米；万元GDP用水量较2020年的60立方米下降到48立方米，累计下降20.0%。",
  ],
  ["points of a rate, and a count of before", "优良天数118天，优良率77.1%，同比提高8.5个百分点（去年105天）。"],
  [
    "those still open, by what they wait for",
    "自查问题证820张，已整改800张，整改率97.6%，未整改的20张中，停产13张、变更中7张。",
  ],
  ["lots behind a semicolon", "全县180个行政村中，70个已完成治理；第一批16个，第二批22个，第三批9个。"],
  ["grades of contentment", "回访400件，非常满意230件、满意130件、一般26件、不满意14件。"],
  ["at several places", "整治问题80个，其中一级区8个全部完成，二级区完成46个，准保护区完成22个；剩余4个正在整治。"],
  [
    "what is still wrong, at the end",
    "2024年工作报告\n一、进展\n整改任务40项，已完成33项。\n二、存在问题\n矿山图斑60个、面积2500亩，完成修复48个、2000亩，剩余12个、500亩。\n三、打算\n机扫率达到82%。",
  ],
  ["looked at once more", "检测柴油车12000辆次，超标600辆次，超标率5.0%；责令维修600辆次，复检合格588辆次。"],
  [
    "years gone by, and an aim",
    `政府工作报告
过去五年，PM2.5平均浓度由46微克/立方米下降到34微克/立方米，优良天数增加40天。
完成造林15万亩，其中人工造林9万亩、封山育林6万亩。
今年目标：PM2.5平均浓度控制在33微克/立方米以内，能耗下降2.5%。`,
  ],
  ["what a firm was fined on the average", "全年处罚案件12.3万件，罚款金额91.0亿元，案均罚款金额7.40万元。"],
  [
    "a course of years",
    "优良断面比例从2016年的82.3%提高到2019年的91.7%，2020年1月至11月提升至96.3%，劣Ⅴ类比例从2016年的3.5%下降到2019年的0.6%。",
  ],
  ["a mean, rounded", "建设湿地7处、2470亩，平均每处353亩；岸坡修复38公里。"],
  ["what is only planned, last", "28项任务中，已办结20项，占71.4%；正在办理6项；列入计划2项。"],
  [
    "tasks of each section",
    "一、水\n9项任务办结6项、在办3项。\n二、气\n8项任务办结5项、在办3项。\n三、土\n7项任务全部办结。",
  ],
  [
    "another thing's course behind a change",
    "2023年，万元产值能耗较2020年下降11.6%，煤炭消费总量由190万吨压减到160万吨，压减30万吨。",
  ],
  [
    "an aim, and how far below the year before it is",
    "2025年目标为PM2.5不高于31微克/立方米，比2024年再降2微克/立方米。",
  ],
];
