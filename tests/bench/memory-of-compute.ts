/**
 * The memory of a process that works out a workbook and has no Excel in it. usage: memory-of-compute.ts FILE PLACE|-;
 * FILE: what read-and-compute.ts left. Prints megabytes.
 */
import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import type { WorkbookSnapshot } from "../../src/cells/snapshot";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { LAST_DAY } from "./drawn-workbooks";

const [file = "", place = "-"] = process.argv.slice(2);
const snapshot = deserialize(readFileSync(file)) as WorkbookSnapshot;
const settings = { ...defaultSettings, place: place === "-" ? null : place };
monthlyReport(snapshot, { month: null, until: LAST_DAY, generatedAt: "2021-12-15 17:00" }, settings);
process.stdout.write(`${(process.resourceUsage().maxRSS / 1024).toFixed(0)}\n`);
