/** What is said in brackets behind a name: 乙铸造（已关停）. */
const BEHIND_NAME = /[(（]([^()（）]+)[)）]$/;

/** null: the name stands alone. */
export const saidBehindName = (name: string): string | null => BEHIND_NAME.exec(name)?.[1] ?? null;
