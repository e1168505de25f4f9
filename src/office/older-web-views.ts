/**
 * What the language's library has gained since the oldest web view that the boot guard lets in (Chromium 85): offices
 * without internet keep the WebView2 that their installer brought. Imported first, for its effect.
 */

/** From the end where negative, as `at` counts. */
function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex<Item>(
  this: ArrayLike<Item>,
  holds: (item: Item, index: number, all: ArrayLike<Item>) => unknown,
): number {
  for (let index = this.length - 1; index >= 0; index -= 1) if (holds(this[index] as Item, index, this)) return index;
  return -1;
}

function findLast<Item>(
  this: ArrayLike<Item>,
  holds: (item: Item, index: number, all: ArrayLike<Item>) => unknown,
): Item | undefined {
  return this[findLastIndex.call<ArrayLike<Item>, [typeof holds], number>(this, holds)];
}

const hasOwn = (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key);

/** Of each object the members that it may lack; all of them are of ES2022 and ES2023. */
export const newerMembers: readonly (readonly [home: object, members: Readonly<Record<string, unknown>>])[] = [
  [Array.prototype, { at, findLast, findLastIndex }],
  [Object.getPrototypeOf(Int8Array.prototype) as object, { at, findLast, findLastIndex }],
  [
    String.prototype,
    {
      at(this: string, index: number): string | undefined {
        return at.call<ArrayLike<string>, [number], string | undefined>(this, index);
      },
    },
  ],
  [Object, { hasOwn }],
];

/** Adds what is lacking, and leaves what is there. */
export function completeLibrary(homes: typeof newerMembers = newerMembers): void {
  for (const [home, members] of homes)
    for (const [name, value] of Object.entries(members))
      if (!(name in home)) Object.defineProperty(home, name, { value, writable: true, configurable: true });
}

completeLibrary();
