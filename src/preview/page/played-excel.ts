/** Which Excel the page plays: 2021 by default, another on request, `try.html?excel=1.20`. */
import { defaultOptions, type HostOptions } from "../host/excel-host";

export function playedExcel(address: string): Pick<HostOptions, "apiLevel"> {
  const asked = new URL(address).searchParams.get("excel");
  return { apiLevel: asked !== null && /^1\.\d{1,2}$/.test(asked) ? asked : defaultOptions.apiLevel };
}
