/** What is said in brackets, or behind a dash, after a name: 乙铸造（已关停）, 2路【停运】, 北桥——已撤. */
const BEHIND_NAME = /[(（[［【〔]([^()（）[\]［］【】〔〕]+)[)）\]］】〕]$|[—–]{1,2}([\u4e00-\u9fa5]{2,8})$/;

/** null: the name stands alone. */
export function saidBehindName(name: string): string | null {
  const [, inBrackets, behindDash] = BEHIND_NAME.exec(name) ?? [];
  return inBrackets ?? behindDash ?? null;
}
