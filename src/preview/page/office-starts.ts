/**
 * Whether Office.js can start where this page is served. Over http it asks a page beside itself whether its host may be
 * trusted; servers for trying out have that page, a folder on a web server does not.
 */
export async function officeStarts(): Promise<boolean> {
  if (location.protocol !== "http:") return true;
  try {
    return (await fetch("office/AgaveErrorUX/index.html", { method: "HEAD" })).ok;
  } catch {
    return false;
  }
}
