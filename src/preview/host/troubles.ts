/**
 * What real installations of Excel are known to refuse or pass over: played on request, to see what an add-in makes of
 * it.
 */
export interface Trouble {
  /** "WorksheetFreezePanes.freezeRows"; "PageLayout.zoom=" when it is set. */
  readonly member: string;
  /** The code that it fails with; null: it does nothing, and says nothing. */
  readonly code: string | null;
  /** Only where its argument is a text of more than so many characters in JSON; not given: always. */
  readonly above?: number;
  /** Only where what it is used on is such; not given: always. */
  readonly where?: (target: unknown) => boolean;
}

const sizeOf = (argument: unknown): number => JSON.stringify(argument ?? null).length;

/**
 * The trouble that a use of a member meets.
 *
 * @param args of the call, or the value that is set
 * @param target what it is used on
 */
export const troubleOf = (
  troubles: readonly Trouble[],
  member: string,
  args: readonly unknown[],
  target: unknown,
): Trouble | undefined =>
  troubles.find(
    (trouble) =>
      trouble.member === member &&
      (trouble.above === undefined || args.some((arg) => sizeOf(arg) > (trouble.above ?? 0))) &&
      (trouble.where === undefined || trouble.where(target)),
  );
