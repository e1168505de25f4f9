/** How a station or an instrument is, in the words of a column of states: 在线, 离线, 通讯中断, 维护中. */
import { pattern } from "../../../collections/pattern";
import { remembered } from "../../../collections/remembered";

const OF_WHAT = "(?:设备|仪器|站房|站点|子站|自动站|监测|采样|数据|传输|通[讯信]|网络|信号|供电|系统)*";

/** What it sends then is no measurement: its last value over and over, or one of the zero gas. */
const OFF = pattern("i")`
  ^(?:已|正在?|处于|临时|短时|异常)*(?:${OF_WHAT}
  (?:离线|掉线|下线|断线|断[网电]|停[电机]|关机|停(?:运|用|测|止)(?:运行|监测|工作)?|故障|损坏|维[护修保]|检修|校[准验]|标定|质控
  |失联|中断|异常|丢失|缺失|未(?:联网|上线|在线|运行|开机|启用|工作)|[无没]有?(?:信号|数据|网络)|不在线|非在线|闲置
  |off-?\s?line|down|fault|maintenance|calibrat(?:ion|ing)|stopped)(?:中|状态|了|数据|期间?)*[、，,/和及与]*)+$
`;
const WORKING = pattern("i")`
  ^(?:已|正在?|处于|恢复)*${OF_WHAT}
  (?:在线|上线|运行(?:正常)?|正常(?:运行|在线|工作|监测|传输|联网)?|联网|畅通|在用|在运|启用|使用|开机|工作(?:正常)?|[采取]样|监测
  |on-?\s?line|running|working)(?:中|状态|了)*$
`;

export const isOff = remembered((word: string): boolean => OFF.test(word.replaceAll(" ", "")));
export const isWorking = remembered((word: string): boolean => WORKING.test(word.replaceAll(" ", "")));
