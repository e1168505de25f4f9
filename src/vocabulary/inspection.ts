/** Which inspection a list is of, and whose list it is, as its title says: 某县第二轮省级生态环境保护督察反馈问题清单. */

const LEVEL = "中央|国家|自治区|兵团|省级?|[市州盟]级";
const ROUND = "第\\s*[一二三四五六七八九十\\d]+\\s*轮";

const INSPECTION = new RegExp(
  `(?:\\d{4}年)?(?:${LEVEL}|${ROUND})*(?:长江经济带|黄河流域)?(?:` +
    `(?:生态环境保护|环境保护|生态环保|环保|生态环境)?督察(?:[“"]?回头看[”"]?)?|生态环境警示片)`,
);

/** An inspection without level, round or subject could be anybody's. */
const TELLING = new RegExp(`${LEVEL}|${ROUND}|环保|环境|回头看`);

/** "第二轮省级生态环境保护督察", "2024年省生态环境警示片"; null: the words name none. */
export function inspectionNamed(words: string): string | null {
  const [found] = INSPECTION.exec(words) ?? [];
  return found !== undefined && TELLING.test(found) ? found : null;
}

/**
 * Whether two names are of different inspections: by who inspects, by the round or by the kind, where both say it.
 * However else they are spelled, 第二轮中央环保督察 is 中央生态环境保护督察（第二轮）.
 */
export function areOtherInspections(one: string, other: string): boolean {
  const facets = [/中央|国家/, /自治区|兵团|省/, /[市州盟]级/, /警示片/, /回头看/, /长江经济带/, /黄河流域/];
  const levels = (words: string): string[] =>
    facets.flatMap((facet, index) => (facet.test(words) ? [String(index)] : []));
  const round = (words: string): number | null => numeral(/第\s*([一二三四五六七八九十\d]+)\s*轮/.exec(words)?.[1]);
  const [a, b] = [levels(one), levels(other)];
  const [first, second] = [round(one), round(other)];
  return (
    (a.length > 0 && b.length > 0 && a.join() !== b.join()) || (first !== null && second !== null && first !== second)
  );
}

const NUMERALS = "一二三四五六七八九十";
const numeral = (text: string | undefined): number | null =>
  text === undefined ? null : NUMERALS.includes(text) ? NUMERALS.indexOf(text) + 1 : Number(text) || null;

const COUNTY = /^(?:关于)?(\p{Script=Han}{1,12}(?:县|市|区|旗|州|盟))(?:贯彻|落实)*$/u;

/** The county in front of the inspection's name; null: none stands there. */
export function countyBefore(words: string): string | null {
  const at = INSPECTION.exec(words)?.index ?? -1;
  return at <= 0 ? null : (COUNTY.exec(words.slice(0, at).trim())?.[1] ?? null);
}
