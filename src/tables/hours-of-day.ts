/** Hours of a day as words or as the time between two clocks: 全天候, 8:00-20:00, 20时至次日8时, 2:30. */
import { remembered } from "../collections/remembered";

const CLOCK = /^(\d{1,4})[:：](\d{2})(?:[:：]\d{2})?$/;
const SPAN =
  /^(?:每[日天])?(\d{1,2})(?:[:：时点](\d{2})?分?)?(?:[-—–~至到]+)(?:次日|翌日|第二天)?(\d{1,2})(?:[:：时点](\d{2})?分?)?$/;
/** 全天24小时, 每天24小时不间断; 每天12小时 is another number. */
const ALL_DAY = /^(?:全天候?|昼夜|不间断|每[日天]|(?:24|二十四)个?小时)+/;
const EACH_DAY = /^每[日天](\d{1,2}(?:\.\d+)?)个?小时/;
const ON_DUTY = /^(?:值守|值班|执勤|在岗)?$/;

/** How many hours; null: no such words. */
export const hoursOfDay = remembered((text: string): number | null => {
  const key = text.replace(/\s/g, "");
  const [clock, full = "0", minutes = "0"] = CLOCK.exec(key) ?? [];
  if (clock !== undefined && Number(minutes) < 60) return Number((Number(full) + Number(minutes) / 60).toPrecision(12));
  const allDay = ALL_DAY.exec(key)?.[0] ?? "";
  if (!/^(?:每[日天])?$/.test(allDay) && ON_DUTY.test(key.slice(allDay.length))) return 24;
  const each = EACH_DAY.exec(key);
  if (each !== null && ON_DUTY.test(key.slice(each[0].length))) return Number(each[1]);
  const [found, from, fromMinutes = "0", to, toMinutes = "0"] = SPAN.exec(key) ?? [];
  if (found === undefined || !/[:：时点]/.test(key)) return null;
  const [start, end] = [Number(from) + Number(fromMinutes) / 60, Number(to) + Number(toMinutes) / 60];
  return start > 24 || end > 24 ? null : end > start ? end - start : end - start + 24;
});
