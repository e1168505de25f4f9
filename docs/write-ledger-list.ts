/** `npm run docs`: writes docs/台账清单.md. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledgerList } from "./ledger-list";

writeFileSync(join(dirname(fileURLToPath(import.meta.url)), "台账清单.md"), ledgerList());
