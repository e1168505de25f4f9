/** How the client asks to be told of events, and no longer to be. */
import type { ExcelHost } from "../excel-host";
import type { EventName } from "../host-events";
import type { Methods } from "../object-class";

/** `onChanged.add` arrives as _RegisterDataChangedEvent, its removal as _Unregister…; a few as _RegisterEventMoved. */
export function eventMethods<Target>(
  events: Readonly<Record<string, EventName>>,
  idOf: (target: Target, host: ExcelHost) => string,
): Methods<Target> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([wire, name]): [string, Methods<Target>[string]][] => {
      const word = wire.startsWith("Event") ? wire : `${wire}Event`;
      return [
        [
          `_Register${word}`,
          (target, _args, host) => {
            host.events.register(name, idOf(target, host));
            return null;
          },
        ],
        [
          `_Unregister${word}`,
          (target, _args, host) => {
            host.events.unregister(name, idOf(target, host));
            return null;
          },
        ],
      ];
    }),
  );
}

/** What the client calls the target of events of a whole workbook. */
export const WHOLE_WORKBOOK = "Workbook";

/** The target of a collection's events: a sheet's own, or the whole workbook's. */
export const collectionTarget = ({ sheet }: { readonly sheet: { readonly id: string } | null }): string =>
  sheet?.id ?? WHOLE_WORKBOOK;
