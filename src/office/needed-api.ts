/** ExcelApi of Excel 2021. The manifest asks for less, since Excel hides an add-in above its level without a word. */
const NEEDED_API = "1.14";

export const isExcelNewEnough = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", NEEDED_API);
