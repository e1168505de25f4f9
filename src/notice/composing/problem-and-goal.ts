/** The problem and the goal as they were handed down, with the figures in them that the data can be held against. */
import { finding, type Finding } from "../../findings/finding";
import { airIndicator } from "../../indicators/air/air-indicators";
import type { AirAssessment, Figure } from "../../indicators/assessment";
import { round } from "../../standards/rounding";
import type { ProblemSeasons, SeasonClaim } from "../fields/problem-season";
import type { FigureInText, NoticeText } from "../notice";
import { percentChangeWords } from "./figure-words";
import type { NoticeItem } from "./notice-item";

const seasonWords = ({ indicator }: SeasonClaim): string => `采暖期${airIndicator(indicator).title["zh-CN"]}`;

export function claimFigures(claim: SeasonClaim | null, { spoken }: ProblemSeasons): FigureInText[] {
  return claim === null || spoken === null
    ? []
    : [{ from: claim.from, to: claim.to, name: seasonWords(claim), sources: spoken.sources }];
}

export function claimFindings(
  item: NoticeItem,
  claim: SeasonClaim | null,
  { spoken, base }: ProblemSeasons,
): Finding[] {
  if (claim === null) return [];
  const at = item.cells["problem"] ?? item.at;
  const [now, before] = [reported(spoken), reported(base)];
  if (now === null || before === null || before === 0)
    return [
      finding("noticeSeasonsNotInData", "warning", at, {
        notice: item.key,
        indicator: `${claim.baseYear}年和${claim.year}年${seasonWords(claim)}`,
      }),
    ];
  const decimals = /\.(\d+)/.exec(String(Math.abs(claim.percent)))?.[1]?.length ?? 0;
  const computed = round((100 * (now - before)) / before, decimals);
  if (computed === claim.percent) return [];
  return [
    finding("noticeProblemDiffers", "warning", at, {
      notice: item.key,
      indicator: seasonWords(claim),
      written: percentChangeWords(claim.percent, decimals),
      computed: percentChangeWords(computed, decimals),
    }),
  ];
}

const reported = (figure: Figure | null): number | null => figure?.reported ?? null;

/** "较2017年下降15%" is the target of the target sheet where that asks for the same. */
export function goalText(text: string, assessment: AirAssessment | null): NoticeText {
  const figures = (assessment?.targets ?? []).flatMap(({ target }): FigureInText[] => {
    const { requirement } = target;
    if (requirement.kind !== "reduceBy" && requirement.kind !== "raiseBy") return [];
    const words = `${Number((requirement.fraction * 100).toPrecision(12))}%`;
    const from = text.indexOf(words);
    return from < 0 ? [] : [{ from, to: from + words.length, name: `${target.title}：降幅`, sources: [target.at] }];
  });
  return { text, figures };
}
