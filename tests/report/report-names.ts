/** The sheets of a report with air and ledgers, in the order of the tabs. */
export const reportNames = [
  "月报·简报",
  "月报·总览",
  "月报·空气质量",
  "月报·指标进度",
  "月报·整改任务",
  "月报·公示表",
  "月报·数据核查",
  "月报·公示模板",
  "月报·历史",
];
