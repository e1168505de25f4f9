/** Things that the problem counts (违规种植340亩, 钓鱼平台6处): some are answered by the results, and one is not named again. */
import { pairsOf } from "../../notice/claims/rate-words";
import { addsUp, type Stretch } from "../../notice/claims/stretch";
import { cited, found, tells, type TextFinding, type TextRule } from "./rule";

/** Words that name no thing, and deeds against it. */
const EMPTY =
  /仍有|存在|尚有|还有|未|没有|约|达|共|有|的|等|其中|内|违法|违规|非法|擅自|占用|占地|面积|问题|情况|企业|单位|项目|设施|县|市|区|镇|乡|村/g;

/** The words nearest to the number that name something. */
const thingOf = ({ before, after }: Stretch): string => {
  const names = (words: string): string[] => words.replace(EMPTY, "・").split("・");
  const named = before.length > 1 ? names(before).reverse() : names(after);
  return named.find((name) => name.length > 1) ?? "";
};

/** Two characters of the name stand in the results, or the very number with its unit. */
const isAnswered = (results: string, name: string, text: string): boolean =>
  results.includes(text) || pairsOf(name).some((pair) => results.includes(pair));

export const thingsAnswered: TextRule = (reading, { stretches, totals }) => {
  const listed = new Set(totals.flatMap(({ parts }) => parts));
  const items = [...new Set(reading.paragraphs.map(({ item }) => item))];
  return items.flatMap((item): TextFinding[] => {
    const results = reading.paragraphs
      .filter((paragraph) => paragraph.item === item && tells(paragraph.role))
      .map(({ text }) => text)
      .join("\n");
    const asked = stretches.filter(
      (stretch) =>
        stretch.figure.section === "problem" &&
        reading.paragraphs[stretch.figure.paragraph]?.item === item &&
        addsUp(stretch) &&
        !listed.has(stretch.figure) &&
        !/分别|各有?$/.test(stretch.before) &&
        stretch.bracket === null &&
        !/^(?:元|天|小时|人|.次|次|类|种|项|件|条|批|轮|期|起|个月|方面|部门|%)$/.test(stretch.figure.unit) &&
        thingOf(stretch).length >= 2,
    );
    // Where none of them is named again, the results speak of them in other words.
    const [open, answered] = [false, true].map((known) =>
      asked.filter((one) => isAnswered(results, thingOf(one), one.figure.text) === known),
    );
    if (!open || !answered || results === "" || open.length !== 1 || answered.length < 1) return [];
    return open
      .filter(({ figure }) => answered.some((other) => other.figure.sentence === figure.sentence))
      .map(({ figure }) =>
        found("textThingUnanswered", "warning", figure.phrase, {
          ...cited(reading, figure.phrase),
          count: figure.text,
        }),
      );
  });
};
