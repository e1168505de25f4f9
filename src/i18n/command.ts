/** The words of a run from the ribbon; what the pane says of a run too stands in pane.ts. */
import type { ProblemCode, ProblemFacts } from "../findings/excel-problem";
import { message, words, type Message } from "./language";

export const commandWords = {
  title: words("更新月报", "Update report"),
  until: message<{ until: string }>(
    ({ until }) => `统计截止 ${until}`,
    ({ until }) => `up to ${until}`,
  ),
  madeAt: message<{ at: string }>(
    ({ at }) => `生成时间 ${at}`,
    ({ at }) => `written ${at}`,
  ),
  sheetsWritten: message<{ count: number; front: string | null }>(
    ({ count, front }) => `写出 ${count} 张“月报·”工作表${front === null ? "" : `，当前显示“${front}”`}。`,
    ({ count, front }) => `${count} sheets named 月报·… were written${front === null ? "" : `; ${front} is in front`}.`,
  ),
  findings: words("核查结果：", "Checks:"),
  seeChecks: words("详见“月报·数据核查”。", "See 月报·数据核查."),
  perhapsPartly: words(
    "原有工作表没有改动。月报可能只更新了一部分，重新生成即可补全。",
    "Existing sheets are unchanged. The report may be partly updated; write it again to complete it.",
  ),
  notLoaded: words(
    "加载项的程序文件没有下载成功，可能是网络不通，或被单位的防火墙、代理拦截。请稍候重试；仍不行，请联系信息技术人员。",
    "The add-in's files did not load: no network, or a firewall or proxy stops them. Try again in a moment; if " +
      "that does not help, ask IT.",
  ),
  fault: words(
    "加载项内部出错。请重试；仍不行，请把错误代码告诉信息技术人员。",
    "Something failed inside the add-in. Try again; if that does not help, give IT the error code.",
  ),
  ok: words("确定", "OK"),
  closeByCross: words("请点窗口右上角的 × 关闭。", "Close this window by the × in its corner."),
  lostTitle: words("没有收到结果", "No result arrived"),
  lostText: words(
    "请看“月报·总览”第二行的生成时间；也可以打开“整改月报”窗格查看。",
    "See the time in the second line of 月报·总览, or open the Monthly report pane.",
  ),
  untold: message<{ at: string | null; problem: string }>(
    ({ at, problem }) => `${at === null ? "" : `${at} `}从功能区“更新月报”没有成功：${problem}`,
    ({ at, problem }) => `Update report on the ribbon failed${at === null ? "" : ` at ${at}`}: ${problem}`,
  ),
} as const;

/**
 * What in the pane's words of a problem speaks of the pane: nobody chose a month here, and its parts are not in sight.
 */
export const commandProblems: Readonly<
  Partial<Record<ProblemCode, { readonly what?: Message<ProblemFacts>; readonly next: Message<ProblemFacts> }>>
> = {
  noData: {
    what: message(
      () => "工作簿里没有可报告的数据：既没有空气质量日报，也没有带日期的台账。",
      () => "There is nothing to report in this workbook: neither daily air data nor a ledger with dates.",
    ),
    next: message(
      () => "请打开“整改月报”窗格，在“数据”里核对各表的识别结果。",
      () => "Open the Monthly report pane and check under Data what each sheet was taken for.",
    ),
  },
  itemGone: {
    next: message(
      () => "请重试。",
      () => "Try again.",
    ),
  },
};
