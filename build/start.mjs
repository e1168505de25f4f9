/**
 * Starts a TypeScript program of the tree: `node build/start.mjs src/preview/command-line.ts --month 2021-12`.
 *
 * The program is bundled into one script, with the packages that it uses, and kept until a file in it changes: to
 * translate the same six hundred files one by one takes longer than to read a workbook. Kept beside it is what the
 * engine compiled of it, so that the next run need not. `npm run report` begins with room for all that a report fills
 * (`--initial-heap-size`), so that no garbage is looked for meanwhile: 0.08 s of one.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "programs");
const program = resolve(process.argv[2] ?? "");
const bundle = join(folder, `${basename(program, ".ts")}.cjs`);
const SUM_LENGTH = 16;
const inputsFile = `${bundle}.inputs.json`;

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
  if (existsSync(bundle)) rmSync(codeOf(readFileSync(bundle)), { force: true });
  const { createHash } = await import("node:crypto");
  for (const { contents, text } of outputFiles)
    put(bundle, `${text}//${createHash("sha256").update(contents).digest("hex").slice(0, SUM_LENGTH)}`);
  put(inputsFile, JSON.stringify(Object.fromEntries(inputs.map((file) => [file, stamp(file)]))));
}

/**
 * Where the code of a bundle is kept: by its text, of which the engine itself compares no more than the length. A bundle
 * ends with its own sum, since to load what sums it takes longer than to start.
 */
const codeOf = (bytes) => `${bundle}.${bytes.toString("latin1", bytes.length - SUM_LENGTH)}.code`;

function run() {
  const bytes = readFileSync(bundle);
  const codeFile = codeOf(bytes);
  const script = new Script(bytes.toString(), {
    filename: bundle,
    cachedData: existsSync(codeFile) ? readFileSync(codeFile) : undefined,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  // What takes less than a second compiles little. An engine of another version refuses what is kept.
  const isWorthIt = () => script.cachedDataRejected !== false && process.cpuUsage().user > 1e6;
  process.on("exit", () => isWorthIt() && put(codeFile, script.createCachedData()));
  // As if Node had been given the program itself.
  process.argv.splice(1, 2, program);
  return script.runInThisContext()(createRequire(bundle), pathToFileURL(bundle).href);
}

// Node 20 turns a function into machine code after a few hundred calls, which in a run of two seconds costs more than it
// saves: the sample's report took 3.5 s of CPU so, 2.4 s where it waited longer. Later versions wait by themselves.
// A regular expression it translates twice, of which there are two thousand, and code that has not run for a while it
// drops, and so it would not be kept either: 0.07 s of the same.
if (process.version.startsWith("v20."))
  for (const flag of ["--interrupt-budget=1000000", "--no-regexp-tier-up", "--no-flush-bytecode"])
    setFlagsFromString(flag);
if (!isFresh()) await bundleAnew();
await run();
