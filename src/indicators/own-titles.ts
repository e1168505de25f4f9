/** What the catalogue calls by the city's name, 市委, is in a county its own: 县委. */
import { levelOf } from "../vocabulary/place-level";
import type { ProgressAssessment } from "./ledgers/progress";

/** The same progress with its indicators called as they are in the place. @param place null: unknown, as in a city */
export function withOwnTitles(progress: ProgressAssessment, place: string | null): ProgressAssessment {
  const level = levelOf(place);
  if (level === "市") return progress;
  return {
    ...progress,
    workstreams: progress.workstreams.map((work) => ({
      ...work,
      standings: work.standings.map((standing) => {
        const { indicator } = standing;
        const own = indicator.title["zh-CN"].replace(/^市委/, `${level}委`);
        return { ...standing, indicator: { ...indicator, title: { ...indicator.title, "zh-CN": own } } };
      }),
    })),
  };
}
