import { localAddress, type Place } from "../../cells/address";

/** "2021年!A3:A351"; a whole sheet by its name. */
export function placeOf(place: Place): string {
  const address = localAddress(place);
  return address === null ? place.sheet : `${place.sheet}!${address}`;
}
