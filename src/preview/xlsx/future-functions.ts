/**
 * Functions that came after the file format: in the file their names bear a prefix, in Excel they do not (MS-XLSX
 * 2.2.2, "future functions"). A file without it shows #NAME?.
 */
const PREFIX = "_xlfn.";

const names =
  "PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC PERCENTRANK.INC PERCENTRANK.EXC RANK.EQ RANK.AVG " +
  "STDEV.S STDEV.P VAR.S VAR.P COVARIANCE.S COVARIANCE.P MODE.SNGL MODE.MULT NORM.DIST NORM.INV NORM.S.DIST " +
  "NORM.S.INV T.DIST T.INV T.TEST CHISQ.DIST CHISQ.TEST F.TEST Z.TEST CONFIDENCE.NORM CEILING.MATH FLOOR.MATH " +
  "IFNA IFS SWITCH CONCAT TEXTJOIN MAXIFS MINIFS XLOOKUP XMATCH NUMBERVALUE DAYS ISOWEEKNUM XOR FORMULATEXT " +
  "ISFORMULA " +
  "BITAND BITOR UNICHAR UNICODE SEQUENCE UNIQUE SORTBY LET";

const future = new RegExp(`(?<![\\w.])(${names.replaceAll(".", "\\.").split(" ").join("|")})(?=\\()`, "gi");

/** Outside of texts and quoted sheet names, which are every second piece. */
const inCode = (formula: string, change: (code: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join("");

/** As the file holds it. */
export const withPrefixes = (formula: string): string =>
  inCode(formula, (code) => code.replace(future, (name) => `${PREFIX}${name}`));

/** As Excel shows it. */
export const withoutPrefixes = (formula: string): string =>
  formula.includes(PREFIX) ? inCode(formula, (code) => code.replaceAll(/_xlfn\.(?:_xlws\.)?/g, "")) : formula;
