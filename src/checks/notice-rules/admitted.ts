/** What a text says itself needs no telling: a goal of which it says, where it names it, that it is not reached. */
import type { IndicatorTermId } from "../../notice/reading/indicator-terms";
import type { NoticeReading } from "../../notice/reading/notice-text";
import { tells, type TextFinding } from "./rule";

/** 超出目标, 未达到年度目标要求, 高于考核目标3微克; 未超出目标 says that it is reached. */
const NOT_REACHED =
  /(?<![未没不])(?:超出|超过|高于|低于|未能?达到?|没有达到|未能?完成|未能?实现|距|不及)(?:了|[年季月]度|考核|整改|控制|该项?)*目标|(?<!避免)未达标/;

/** Where one thing is said of one indicator. */
const STRETCH = /[^。；\n]+/g;

/** The indicators of whose goals the results say that they are not reached. */
function admitted({ plain, figures }: NoticeReading): ReadonlySet<IndicatorTermId> {
  const stretches = [...plain.matchAll(STRETCH)].filter(([words]) => NOT_REACHED.test(words));
  return new Set(
    stretches.flatMap(({ index, 0: { length } }) =>
      figures.flatMap(({ from, subject, section }) =>
        subject !== null && tells(section) && from >= index && from < index + length ? subject : [],
      ),
    ),
  );
}

/** Without goals missed of which the text says so. */
export function withoutAdmitted(reading: NoticeReading, findings: readonly TextFinding[]): readonly TextFinding[] {
  if (findings.every(({ finding }) => finding.code !== "textGoalMissed")) return findings;
  const known = admitted(reading);
  return findings.filter(({ finding, from, to }) => {
    if (finding.code !== "textGoalMissed") return true;
    const subjects = reading.figures.flatMap(({ phrase, subject }) =>
      phrase.from === from && phrase.to === to && subject !== null ? subject : [],
    );
    return !subjects.some((subject) => known.has(subject));
  });
}
