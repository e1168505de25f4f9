/** The documents: their links lead somewhere, and what is generated is not stale. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { headingId } from "../../docs/help-pages";
import { ledgerList } from "../../docs/ledger-list";

const root = resolve(import.meta.dirname, "../..");
const documents = [
  "README.md",
  "assets/sample/README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const text = (document: string): string => readFileSync(join(root, document), "utf8");

const headings = (document: string): string[] =>
  [...text(document).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => headingId((heading ?? "").replace(/[`*]/g, "")));

/** Of Markdown and of the HTML in it, those that stay in the repository. */
const links = (document: string): string[] =>
  [...text(document).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, inText, inTag]) => inText ?? inTag ?? "")
    .filter((link) => !/^[a-z]+:/i.test(link));

describe.each(documents)("%s", (document) => {
  it("links to files and headings that are there", () => {
    const broken = links(document).filter((link) => {
      const [path = "", id] = link.split("#").map(decodeURIComponent);
      const target = path === "" ? document : join(dirname(document), path);
      return !existsSync(join(root, target)) || (id !== undefined && !headings(target).includes(id));
    });
    expect(broken).toEqual([]);
  });
});

it("uses every picture, and shows none that is gone", () => {
  const pictures = readdirSync(join(root, "docs/pictures")).filter((name) => name.endsWith(".png"));
  const shown = documents.flatMap(links).flatMap((link) => /pictures\/([\w-]+\.png)$/.exec(link)?.[1] ?? []);
  expect([...new Set(shown)].sort()).toEqual(pictures.sort());
});

/** The files of our own that comments name: by path, or by name alone. */
const namedInComments = (source: string): string[] =>
  [...source.matchAll(/^\s*(?:\/?\*|\/\/).*$/gm)].flatMap(([comment]) =>
    [...comment.matchAll(/(?<![\w./-])[\w./-]*[\p{L}\w-]+\.(?:tsx?|md)(?![\w/(])/gu)].map(([name]) => name),
  );

it("has comments that cite only what is in the tree", () => {
  const tree = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((path) => `src/${path}`);
  const files = [...tree, ...documents].map((path) => `/${path.replaceAll("\\", "/")}`);
  const gone = tree
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      namedInComments(text(path))
        .filter((name) => files.every((file) => !file.endsWith(`/${name}`)))
        .map((name) => `${path}: ${name}`),
    );
  expect(gone).toEqual([]);
});

it("keeps the list of ledgers as the declarations have it (npm run docs)", () => {
  expect(text("docs/台账清单.md")).toBe(ledgerList());
});
