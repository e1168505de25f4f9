/**
 * Characters that are taken for each other when typing or reading a scan, put right where only one of them makes sense.
 */

const DONE_TO =
  "完成|办结|完工|竣工|整改|整治|治理|拆除|淘汰|关停|取缔|搬迁|改造|安装|开工|动工|启动|实施|落实|销号|验收|公示|到位|达标|建成|投运|覆盖|清理|解决";
/** 末完成 for 未完成; 月末完成 is right. */
const NOT_YET = new RegExp(`(?<![年月周期季旬岁始])末(?=(?:全部|按期|按时|能|予)?(?:${DONE_TO}))`, "g");
/** 己完成 for 已完成; 自己完成 is right. */
const ALREADY = new RegExp(`(?<![自知利])[己巳](?=(?:全部|按期|按时|经|于.{1,8})?(?:${DONE_TO}))`, "g");

/** Look-alikes and sound-alikes in names of columns, each with the character that such names have. */
const MISTAKEN: Readonly<Record<string, string>> = {
  住: "位",
  线: "限",
  请: "情",
  帐: "账",
  折: "拆",
  冶: "治",
  己: "已",
  末: "未",
  侯: "候",
  廷: "延",
};
const MISTAKEN_ONE = new RegExp(Object.keys(MISTAKEN).join("|"), "g");

/** A header with its slips put right: 责任单住 → 责任单位; to be tried where nothing knows it as it stands. */
export const headerWithoutSlips = (key: string): string => key.replace(MISTAKEN_ONE, (one) => MISTAKEN[one] ?? one);

/** 末完成 → 未完成, 己完成 → 已完成. */
export const withoutSlips = (text: string): string => text.replace(NOT_YET, "未").replace(ALREADY, "已");
