/** The two languages of the add-in. Written report sheets are official Chinese documents and know only zh-CN. */
export type Language = "zh-CN" | "en";

/** One message in both languages, from its facts. */
export type Message<Facts = void> = Readonly<Record<Language, (facts: Facts) => string>>;

/** One fixed text in both languages. */
export type Words = Readonly<Record<Language, string>>;

export const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

export const message = <Facts>(zh: (facts: Facts) => string, en: (facts: Facts) => string): Message<Facts> => ({
  "zh-CN": zh,
  en,
});

/** "1 sheet", "2 sheets". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
