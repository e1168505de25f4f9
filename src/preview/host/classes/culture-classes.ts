/** How this Excel writes numbers and dates: a Chinese system's. */
import type { Workbook } from "../../workbook/workbook";
import { objectClass, type DeclaredClass } from "../object-class";

const constant = (value: string) => ({ get: () => value });

const numberFormatClass: DeclaredClass<Workbook> = objectClass<Workbook>("NumberFormatInfo", {
  scalars: {
    currencySymbol: constant("¥"),
    numberDecimalSeparator: constant("."),
    numberGroupSeparator: constant(","),
  },
});

const datetimeFormatClass: DeclaredClass<Workbook> = objectClass<Workbook>("DatetimeFormatInfo", {
  scalars: {
    dateSeparator: constant("/"),
    longDatePattern: constant("yyyy'年'M'月'd'日'"),
    longTimePattern: constant("H:mm:ss"),
    shortDatePattern: constant("yyyy/M/d"),
    timeSeparator: constant(":"),
  },
});

export const cultureInfoClass: DeclaredClass<Workbook> = objectClass<Workbook>("CultureInfo", {
  scalars: { name: constant("zh-CN") },
  navigation: {
    numberFormat: (workbook) => numberFormatClass.of(workbook),
    datetimeFormat: (workbook) => datetimeFormatClass.of(workbook),
  },
});
