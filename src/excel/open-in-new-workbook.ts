/** Opens a workbook of its own in Excel, leaving the one at hand as it is. ExcelApi 1.8. */

/**
 * @param base64 an .xlsx file
 * @throws OfficeExtension.Error as Excel gives it, for instance where the browser blocks a new window
 */
export const openInNewWorkbook = (base64: string): Promise<void> => Excel.createWorkbook(base64);
