/** Excel.createWorkbook: a workbook made from a file and opened beside the one at hand. */
import type { Workbook } from "../../workbook/workbook";
import { newWorkbook } from "../../xlsx/new-workbook";
import { openWorkbook } from "../../xlsx/open-workbook";
import { WorkbookFileError } from "../../xlsx/workbook-file-error";
import { HostError } from "../host-error";
import { objectClass, type Argument, type DeclaredClass } from "../object-class";
import { textArgument } from "./argument";

/**
 * @param base64 an .xlsx file; none: a blank workbook
 * @throws HostError where the text is no base64, or its bytes are no workbook
 */
export function createdWorkbook(base64: Argument): Workbook {
  if (base64 === undefined || base64 === null) return newWorkbook();
  try {
    return openWorkbook(Uint8Array.from(atob(textArgument(base64, "base64File")), (letter) => letter.charCodeAt(0)));
  } catch (error) {
    if (error instanceof WorkbookFileError || error instanceof DOMException)
      throw new HostError("InvalidArgument", `The file cannot be opened as a workbook: ${error.message}`);
    throw error;
  }
}

let created = 0;
const ids = new WeakMap<Workbook, string>();

function idOf(workbook: Workbook): string {
  const known = ids.get(workbook);
  if (known !== undefined) return known;
  created += 1;
  const id = `created-${created}`;
  ids.set(workbook, id);
  return id;
}

/** Made, but not open yet. */
export const createdWorkbookClass: DeclaredClass<Workbook> = objectClass<Workbook>("WorkbookCreated", {
  methods: {
    open: (workbook, _args, host) => {
      host.openBeside(workbook);
      return null;
    },
  },
  identity: (workbook) => ({ Id: idOf(workbook) }),
});

/** What Excel on the web has in the place of the two steps. */
export const wacWorkbookClass: DeclaredClass<Workbook> = objectClass<Workbook>("WacWorkbook", {
  methods: {
    createAndOpenWorkbook: (_workbook, [base64], host) => {
      host.openBeside(createdWorkbook(base64));
      return null;
    },
  },
});
