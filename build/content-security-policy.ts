/**
 * The Content-Security-Policy of every page, in the page itself: it holds on any web server, and says in one line that
 * nothing leaves the bureau's own host. A policy in a page cannot say who may frame it, which Excel in a browser must.
 */
import { createHash } from "node:crypto";
import webpack, { type Compiler } from "webpack";

/** A CommonJS package: not every loader finds its names. */
const { Compilation, sources } = webpack;

export type PageKind =
  /** Runs our scripts and Office.js; may fetch from its own site and frame pages of it. */
  | "app"
  /** Text and pictures only. */
  | "document"
  /** 部署助手: a file by itself that is opened from a disk, and asks nobody for anything. */
  | "file"
  /** 检查: fetches from its own site; from a disk, a picture says whether a site answers, whichever it is. */
  | "check";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Fluent's style engine fills its elements through the style sheet's own interface; they are put in empty. */
const EMPTY = hash("");

/** What stands in the page itself between the tags, without those that have a source. */
const inline = (html: string, tag: "script" | "style"): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, "g"))].map(
    ([, text]) => text ?? "",
  );

/**
 * The policy of a page: nothing, and then what it needs.
 * @param officeOrigin where Office.js is loaded from; null: from the site itself
 */
export function policyOf(html: string, kind: PageKind, officeOrigin: string | null = null): string {
  const scripts = inline(html, "script").map(hash);
  const styles = inline(html, "style").map(hash);
  const office = officeOrigin === null ? [] : [officeOrigin];
  const directives: Readonly<Record<PageKind, readonly (readonly [string, ...string[]])[]>> = {
    app: [
      ["script-src", "'self'", ...office, ...scripts],
      // The work beside the pane.
      ["worker-src", "'self'"],
      ["style-src", "'self'", EMPTY, ...styles],
      ["img-src", "'self'", "data:"],
      ["connect-src", "'self'", ...office],
      ["frame-src", "'self'"],
    ],
    document: [
      ["style-src", "'self'", ...styles],
      ["img-src", "'self'"],
    ],
    file: [
      ["script-src", ...scripts],
      ["style-src", ...styles],
    ],
    check: [
      ["script-src", "'self'", ...scripts],
      ["style-src", ...styles],
      ["img-src", "'self'", "https:"],
      ["connect-src", "'self'"],
    ],
  };
  return [["default-src", "'none'"], ...directives[kind], ["base-uri", "'none'"], ["form-action", "'none'"]]
    .map((parts) => parts.join(" "))
    .join("; ");
}

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/**
 * The page with its policy, before anything that it rules. @throws Error where the page does not say its encoding first
 */
export function withPolicy(html: string, kind: PageKind, officeOrigin: string | null = null): string {
  if (!CHARSET.test(html)) throw new Error("a page has no <meta charset> to put its policy behind");
  const policy = policyOf(html, kind, officeOrigin);
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

export interface PagePolicyOptions {
  readonly officeOrigin: string | null;
  /** Page → kind, where its text does not say it. */
  readonly kinds: Readonly<Record<string, PageKind>>;
}

/** Gives every page that is emitted its policy, once nothing changes its text any more. */
export class PagePolicies {
  constructor(private readonly options: PagePolicyOptions) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("PagePolicies", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "PagePolicies", stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (!name.endsWith(".html")) continue;
          const html = asset.source().toString();
          const kind = this.options.kinds[name] ?? (html.includes("<script") ? "app" : "document");
          compilation.updateAsset(name, new sources.RawSource(withPolicy(html, kind, this.options.officeOrigin)));
        }
      });
    });
  }
}
