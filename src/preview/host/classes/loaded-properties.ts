/** Properties that are asked for as an object: getCellProperties, getRowProperties. */
import type { ExcelHost } from "../excel-host";
import { invalidArgument } from "../host-error";
import type { HostObject, Json } from "../object-class";

/** What `options` says true to, in the same shape; null where the cells of the range differ. */
export function loadedProperties({ type, target }: HostObject, options: unknown, host: ExcelHost): Json {
  if (typeof options !== "object" || options === null) throw invalidArgument("load options that are no object");
  const wanted = Object.entries(options).filter(([, value]) => value !== false && value !== undefined);
  return Object.fromEntries(
    wanted.map(([name, value]): [string, Json] => {
      const child = type.navigate(target, name, host);
      if (child) return [name, loadedProperties(child, value, host)];
      const read = type.read(target, name, host);
      if (read === undefined) throw invalidArgument(`${type.name}.${name} is no property to load`);
      return [name, read];
    }),
  );
}
