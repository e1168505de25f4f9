/** The documents that ship with the add-in as pages beside its help, so that they are at hand without internet. */
import { Marked, type Tokens } from "marked";

export interface HelpPage {
  readonly source: string;
  /** Its name in the built folder's help/: plain letters, whatever the web server makes of others. */
  readonly file: string;
}

export const helpPages: readonly HelpPage[] = [
  { source: "使用手册.md", file: "manual.html" },
  { source: "常见问题.md", file: "questions.html" },
  { source: "台账清单.md", file: "ledgers.html" },
  { source: "口径说明.md", file: "methods.html" },
  { source: "安装与部署.md", file: "deployment.html" },
];

/**
 * The id of a heading as GitHub gives it, so that a link to it works there and here: lower case, blanks to dashes,
 * punctuation gone.
 */
export const headingId = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");

/** A page's contents are listed where it has so many sections. */
const SECTIONS_WORTH_LISTING = 4;

/**
 * A document as a page.
 * @throws Error naming a link to a document that does not ship: offline it would lead nowhere
 */
export function renderHelpPage(markdown: string, { source, file }: HelpPage): string {
  const sections: string[] = [];
  const marked = new Marked({
    gfm: true,
    renderer: {
      // Comments are for whoever edits the document.
      html: ({ text }) => text.replace(/<!--[\s\S]*?-->/g, ""),
      heading({ tokens, depth, text }) {
        const inner = this.parser.parseInline(tokens);
        if (depth === 2) sections.push(`<li><a href="#${headingId(text)}">${inner}</a></li>`);
        return `<h${depth} id="${headingId(text)}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${pageLink(href, source)}">${this.parser.parseInline(tokens)}</a>`;
      },
      // A table that is wider than the window scrolls by itself.
      table(token: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[], tag: "th" | "td"): string =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("")}</tr>\n`;
        return (
          `<div class="table" tabindex="0" role="group" aria-label="表格"><table>\n<thead>` +
          `${row(token.header, "th")}</thead>\n<tbody>${token.rows.map((cells) => row(cells, "td")).join("")}` +
          "</tbody>\n</table></div>\n"
        );
      },
    },
  });
  const body = marked.parse(markdown, { async: false });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? source;
  const pages = helpPages
    .map((page) => `<a href="${page.file}"${page.file === file ? ' aria-current="page"' : ""}>${titleOf(page)}</a>`)
    .join("\n");
  const contents =
    sections.length < SECTIONS_WORTH_LISTING
      ? ""
      : `<nav class="contents" aria-label="本页内容"><ul>${sections.join("")}</ul></nav>\n`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 督察整改月报</title>
<link rel="icon" href="../assets/icons/icon-32.png">
<link rel="stylesheet" href="../help.css">
</head>
<body>
<nav class="pages" aria-label="帮助"><a href="../help.html">帮助</a>
${pages}</nav>
<main>
${body.replace("</h1>\n", `</h1>\n${contents}`)}</main>
</body>
</html>
`;
}

const titleOf = ({ source }: HelpPage): string => source.replace(/\.md$/, "");

function pageLink(href: string, source: string): string {
  if (/^([a-z]+:|#)/i.test(href)) return href;
  const [path = "", id] = href.split("#");
  const page = helpPages.find((one) => one.source === decodeURIComponent(path));
  if (!page) throw new Error(`${source} links to ${path}, which does not ship with the help`);
  return id === undefined ? page.file : `${page.file}#${id}`;
}
