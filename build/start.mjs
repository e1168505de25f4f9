/**
 * Starts a TypeScript program of the tree: `node build/start.mjs src/preview/command-line.ts --month 2021-12`.
 *
 * The program is bundled into one script, with the packages that it uses, and kept until a file in it changes: to
 * translate the same six hundred files one by one takes longer than to read a workbook. Kept beside it is what the
 * engine compiled of it, so that the next run need not.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "programs");
const program = resolve(process.argv[2] ?? "");
const bundle = join(folder, `${basename(program, ".ts")}.cjs`);
const inputsFile = `${bundle}.inputs.json`;
const codeFile = `${bundle}.code`;

/** Differs whenever the file does. */
function stamp(file) {
  const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}

function isFresh() {
  if (!existsSync(bundle) || !existsSync(inputsFile)) return false;
  const inputs = JSON.parse(readFileSync(inputsFile, "utf8"));
  return Object.entries(inputs).every(([file, was]) => stamp(file) === was);
}

/** Whole or not at all, where two programs start at once. */
function put(file, text) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

/** What Node brings with it is required: a script has no imports. */
const builtins = {
  name: "builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, namespace }) => {
      if (!isBuiltin(path)) return null;
      return namespace === "builtin" ? { path, external: true } : { path, namespace: "builtin" };
    });
    onLoad({ filter: /./, namespace: "builtin" }, ({ path }) => ({ contents: `module.exports = require("${path}");` }));
  },
};

async function bundleAnew() {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [program],
    outfile: bundle,
    bundle: true,
    platform: "node",
    // As modules may, it awaits at its top level: so the script is a function around it.
    format: "esm",
    target: "node20",
    plugins: [builtins],
    // Where a module stands that asks is no matter: all is in one file.
    define: { "import.meta.url": "moduleUrl" },
    banner: { js: "(async function (require, moduleUrl) {" },
    footer: { js: "})" },
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const inputs = ["build/start.mjs", "tsconfig.json", ...Object.keys(metafile.inputs)];
  mkdirSync(folder, { recursive: true });
  for (const { contents } of outputFiles) put(bundle, contents);
  put(inputsFile, JSON.stringify(Object.fromEntries(inputs.map((file) => [file, stamp(file)]))));
}

/** Of a bundle's text: the engine itself compares no more than its length. */
const PRINT = 32;
const SECONDS = 8;

/** What was compiled in an earlier run of this very text, and how long that run took. */
function keptCode(print) {
  const file = existsSync(codeFile) ? readFileSync(codeFile) : Buffer.alloc(0);
  if (!file.subarray(0, PRINT).equals(print)) return { code: undefined, seconds: 0 };
  return { code: file.subarray(PRINT + SECONDS), seconds: file.readDoubleLE(PRINT) };
}

function keepCode(print, code, taken) {
  const seconds = Buffer.alloc(SECONDS);
  seconds.writeDoubleLE(taken);
  put(codeFile, Buffer.concat([print, seconds, code]));
}

function run() {
  const bytes = readFileSync(bundle);
  const print = createHash("sha256").update(bytes).digest();
  const { code, seconds } = keptCode(print);
  const script = new Script(bytes.toString(), {
    filename: bundle,
    cachedData: code,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  // An engine of another version refuses what is kept. What only asks for help compiles little, a long run more; a very
  // long one forgets what it needed in the beginning.
  const known = script.cachedDataRejected === false ? { seconds, bytes: code.length } : { seconds: 0, bytes: 0 };
  process.on("exit", () => {
    const taken = process.cpuUsage().user / 1e6;
    if (taken <= 2 * known.seconds) return;
    const compiled = script.createCachedData();
    if (compiled.length > known.bytes) keepCode(print, compiled, taken);
  });
  // As if Node had been given the program itself.
  process.argv.splice(1, 2, program);
  return script.runInThisContext()(createRequire(bundle), pathToFileURL(bundle).href);
}

// Node 20 turns a function into machine code after a few hundred calls, which in a run of two seconds costs more than it
// saves: the sample's report takes 3.5 s of CPU so, 2.4 s where it waits longer. Later versions wait by themselves.
if (process.version.startsWith("v20.")) setFlagsFromString("--interrupt-budget=500000");
if (!isFresh()) await bundleAnew();
await run();
