/** Pages that are one file: their script is put into them, so that they can be opened from a disk and handed on. */
import webpack, { type Compiler } from "webpack";

/** A CommonJS package: not every loader finds its names. */
const { Compilation, sources } = webpack;

/** @throws Error where the page does not ask for its script as it is expected to */
export function withScriptInside(html: string, scriptName: string, script: string): string {
  const tag = new RegExp(`<script[^>]*src="?${scriptName.replaceAll(".", "\\.")}"?[^>]*></script>`);
  if (!tag.test(html)) throw new Error(`a page does not ask for ${scriptName}`);
  // Else the page would end inside its own script.
  const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const inside = `<script>${safe}</script>`;
  const without = html.replace(tag, "");
  // It waits for nothing, so it comes behind all that it looks for.
  return without.includes("</body>") ? without.replace("</body>", () => `${inside}</body>`) : without + inside;
}

export class SingleFilePages {
  constructor(private readonly names: readonly string[]) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("SingleFilePages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER - 1;
      compilation.hooks.processAssets.tap({ name: "SingleFilePages", stage }, (assets) => {
        for (const name of this.names) {
          const [script, ...others] = [...(compilation.entrypoints.get(name)?.getFiles() ?? [])];
          const page = assets[`${name}.html`];
          const source = script === undefined ? undefined : assets[script];
          if (!page || script === undefined || !source || others.length > 0)
            throw new Error(`${name}.html is not a page with one script`);
          const html = withScriptInside(page.source().toString(), script, source.source().toString());
          compilation.updateAsset(`${name}.html`, new sources.RawSource(html));
          compilation.deleteAsset(script);
        }
      });
    });
  }
}
