/** What saving needs of the file that a workbook was opened from. */
import type { ZipPackage } from "./zip-package";

export interface FileSource {
  readonly zip: ZipPackage;
  readonly workbookPart: string;
}
