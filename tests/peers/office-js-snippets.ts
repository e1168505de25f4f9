/**
 * Microsoft's own samples (github.com/OfficeDev/office-js-snippets) on the embedded Excel: who else's code runs here is
 * nobody's choice of ours. Nothing of theirs is kept in this repository; fetch it and name the folder:
 *
 *   git clone https://github.com/OfficeDev/office-js-snippets FOLDER
 *   npx tsx tests/peers/office-js-snippets.ts FOLDER/samples/excel [part of a file's name]
 *
 * Each sample runs in a new workbook, its buttons in the order in which its page shows them. A button passes when
 * nothing was thrown and nothing was written to console.error; a sample is whole when all of its buttons pass.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";

const [folder, only = ""] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder with the samples for Excel");

interface Sample {
  readonly name: string;
  readonly script: string;
  /** Its page, HTML. */
  readonly page: string;
}

/** The block under `script: content: |-` (or `template:`, the page), without its indent. */
function blockOf(yaml: string, under: "script" | "template"): string | null {
  const lines = yaml.split(/\r?\n/);
  const script = lines.indexOf(`${under}:`);
  const start = lines.findIndex((line, index) => index > script && /^\s+content:/.test(line));
  if (script < 0 || start < 0) return null;
  const indent = /^ */.exec(lines[start + 1] ?? "")?.[0].length ?? 0;
  const end = lines.findIndex((line, index) => index > start && line.trim() !== "" && line.search(/\S/) < indent);
  return lines
    .slice(start + 1, end)
    .map((line) => line.slice(indent))
    .join("\n");
}

function samplesIn(path: string): Sample[] {
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry): Sample[] => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return samplesIn(inner);
      if (!entry.name.endsWith(".yaml")) return [];
      const yaml = readFileSync(inner, "utf8");
      const script = blockOf(yaml, "script");
      const page = blockOf(yaml, "template") ?? "";
      return script === null ? [] : [{ name: basename(entry.name, ".yaml"), script, page }];
    });
}

type Handler = () => unknown;

/** As much of a page as the samples touch: elements that remember what is put into them. */
class Page {
  /** @param html what stands in its fields before anybody types */
  constructor(private readonly html = "") {}

  readonly buttons: { readonly id: string; readonly handler: Handler }[] = [];
  readonly #elements = new Map<string, Record<string, unknown>>();

  element(id: string): Record<string, unknown> {
    let element = this.#elements.get(id);
    if (!element) {
      element = {
        id,
        value: this.#before(id),
        textContent: this.#before(id),
        innerHTML: "",
        style: {},
        classList: { add: nothing, remove: nothing, toggle: nothing },
        appendChild: nothing,
        append: nothing,
        replaceChildren: nothing,
        setAttribute: nothing,
        focus: nothing,
        addEventListener: (type: string, handler: Handler) => {
          if (type === "click") this.buttons.push({ id, handler });
        },
      };
      this.#elements.set(id, element);
    }
    return element;
  }

  /** What a field holds at first: the value that it is given, or the text within it. */
  #before(id: string): string {
    const [opening = "", attributes = ""] =
      new RegExp(`<[^>]*\\sid=["']?${id}["']?((?:\\s[^>]*)?)>`).exec(this.html) ?? [];
    if (opening === "") return "";
    const value = /\svalue="([^"]*)"/.exec(opening + attributes)?.[1];
    return value ?? /^[^<]*/.exec(this.html.slice(this.html.indexOf(opening) + opening.length))?.[0].trim() ?? "";
  }

  get document(): Record<string, unknown> {
    return {
      getElementById: (id: string) => this.element(id),
      querySelector: (id: string) => this.element(id),
      querySelectorAll: () => [],
      createElement: (name: string) => new Page().element(name),
      createTextNode: (text: string) => ({ text }),
      body: this.element("body"),
    };
  }
}

const nothing = (): void => undefined;

interface Outcome {
  readonly button: string;
  /** null: passed. */
  readonly failure: string | null;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Buttons as they stand on the page, from the top; one that the page does not have comes last. */
function inOrder(buttons: Page["buttons"], page: string): Page["buttons"] {
  const place = (id: string): number => {
    const at = page.search(new RegExp(`id=["']?${id.replace("#", "")}["'\\s>]`));
    return at < 0 ? page.length : at;
  };
  return [...buttons].sort((a, b) => place(a.id) - place(b.id));
}

async function run({ script, page: html }: Sample): Promise<Outcome[]> {
  const host = new ExcelHost(newWorkbook(), { apiLevel: "1.20" });
  host.openBeside = nothing;
  const office = await connectOfficeJs(host);
  const page = new Page(html);
  const told: string[] = [];
  const quiet = {
    log: nothing,
    warn: nothing,
    info: nothing,
    error: (...args: unknown[]) => told.push(args.map(words).join(" ")),
  };
  try {
    const { outputText } = ts.transpileModule(script, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
    });
    const jquery = (id: string) => ({ on: (_: string, handler: Handler) => page.buttons.push({ id, handler }) });
    const known = {
      Excel: office.Excel,
      Office: { onReady: nothing, context: {} },
      document: page.document,
      console: quiet,
      $: jquery,
    };
    new Function(...Object.keys(known), outputText)(...Object.values(known));
    const outcomes: Outcome[] = [];
    for (const { id, handler } of inOrder(page.buttons, html)) {
      told.length = 0;
      const failure = await outcomeOf(handler, told);
      outcomes.push({ button: id, failure });
    }
    return outcomes;
  } catch (error) {
    return [{ button: "(script)", failure: words(error) }];
  } finally {
    office.disconnect();
  }
}

/** Samples that wait for a person get so long, ms. */
const PATIENCE = 10_000;

async function outcomeOf(handler: Handler, told: readonly string[]): Promise<string | null> {
  try {
    const late = new Promise<string>((resolve) => setTimeout(() => resolve("no end"), PATIENCE).unref());
    const ended = await Promise.race([Promise.resolve(handler()).then(() => null), late]);
    return ended ?? told[0] ?? null;
  } catch (error) {
    return words(error);
  }
}

/** "Chart.foo" where the host has no such member; else the first words of the failure. */
const cause = (failure: string): string => /does not have ([\w.]+)/.exec(failure)?.[1] ?? failure.slice(0, 90);

let [whole, partly, none, passed, buttons] = [0, 0, 0, 0, 0];
const causes = new Map<string, Set<string>>();
// What a sample leaves running fails after its end, and says nothing of the next.
process.on("unhandledRejection", nothing);
for (const sample of samplesIn(folder).filter(({ name }) => name.includes(only))) {
  const outcomes = await run(sample);
  if (outcomes.length === 0) continue;
  const good = outcomes.filter(({ failure }) => failure === null).length;
  buttons += outcomes.length;
  passed += good;
  if (good === outcomes.length) whole += 1;
  else if (good === 0) none += 1;
  else partly += 1;
  for (const { button, failure } of outcomes) {
    if (failure === null) continue;
    if (only !== "") process.stdout.write(`${sample.name} ${button}: ${failure}\n`);
    const of = causes.get(cause(failure)) ?? new Set();
    causes.set(cause(failure), of.add(`${sample.name}/${button}`));
  }
}
for (const [what, where] of [...causes].sort((a, b) => b[1].size - a[1].size))
  process.stdout.write(`${String(where.size).padStart(4)} ${what}${only === "" ? "" : `: ${[...where].join(", ")}`}\n`);
process.stdout.write(
  `samples: ${whole} whole, ${partly} partly, ${none} not at all; buttons: ${passed} of ${buttons}\n`,
);
