/** Programs are bundled once; what is kept must never be older than the files that it is made of. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "start-"));
const [program, part] = [join(folder, "started-program.ts"), join(folder, "part.ts")];
afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const file of ["", ".inputs.json"]) rmSync(`.cache/programs/started-program.cjs${file}`);
});

it("a program is what its files are now, and sees its own arguments", () => {
  const start = (): string =>
    spawnSync(process.execPath, ["build/start.mjs", program, "--month", "2021-12"], { encoding: "utf8" }).stdout;
  writeFileSync(program, `import { word } from "./part"; console.log(word, process.argv.slice(2).join(" "));`);
  writeFileSync(part, `export const word: string = "one";`);
  expect(start()).toBe("one --month 2021-12\n");
  expect(start()).toBe("one --month 2021-12\n");
  writeFileSync(part, `export const word: string = "another";`);
  expect(start()).toBe("another --month 2021-12\n");
});
