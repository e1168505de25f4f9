/**
 * Builds the site: the add-in, the web version, the help, the pages that deploy and check it. Runs under tsx (see
 * package.json), so it may import TypeScript.
 *
 *   npm run build                                   for sideloading from this machine
 *   npm run build -- --env url=https://host/path/   a folder to deploy: URLs moved, fails if localhost survives
 *   npm run build -- --env office=self|microsoft|21vianet
 *   npm run build -- --env pane-alone               with the page that shows the pane alone, for tests and pictures
 *   npm start                                       the web version, and the add-in for sideloading
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { PagePolicies } from "./build/content-security-policy.ts";
import { serveForSideloading, trustPreviewOverHttp } from "./build/dev-server.ts";
import { LicenceTexts } from "./build/licence-texts.ts";
import { SingleFilePages } from "./build/single-file-pages.ts";
import { SiteFilesList } from "./build/site-files.ts";
import { iconFile } from "./build/site-icon.ts";
import { helpPages, renderHelpPage } from "./docs/help-pages.ts";
import { deployManifest, withVersion } from "./src/manifest/manifest-xml.ts";

const root = dirname(fileURLToPath(import.meta.url));
const packageVersion = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")).version;
const officeJsFolder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** Where the pages load Office.js from. Ours works without internet; it must keep its name and must not be bundled. */
const officeJsSources = {
  self: "office/office.js",
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** What Office.js itself loads from its folder, by host and language; 4 of the package's 86 MB. */
const officeJsFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

const manifest = withVersion(readFileSync(resolve(root, "manifest.xml"), "utf8"), packageVersion);
const deliveryStyle = readFileSync(resolve(root, "src/delivery-pages/page-style.css"), "utf8");
const webViewGuard = readFileSync(resolve(root, "src/office/web-view-guard.js"), "utf8");
const tooOld = readFileSync(resolve(root, "src/office/too-old.html"), "utf8");

/**
 * What the web views that the boot guard lets in understand (src/office/web-view-guard.js). Of ES2022 they lack little,
 * which we do not use (tests/browser/built-files.test.ts); written for the level before, every `#private` is looked up
 * in a WeakMap: 200,000 rows took 0.76 s of CPU to work out so, now 0.45. Packages do use static blocks.
 */
const ourLevel = "es2022";
const packageLevel = "es2021";

export default (env = {}, { mode = "production" } = {}) => {
  const officeJs = officeJsSources[env.office ?? "self"];
  if (!officeJs)
    throw new Error(`--env office=${env.office}: choose one of ${Object.keys(officeJsSources).join(", ")}`);
  const officeOrigin = officeJs.startsWith("https:") ? new URL(officeJs).origin : null;
  const serving = Boolean(env.WEBPACK_SERVE);
  const withPaneAlone = serving || Boolean(env["pane-alone"]);

  const page = (name, template, officeScript = officeJs) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks: [name],
      templateParameters: { officeJs: officeScript, guard: webViewGuard, tooOld, style: deliveryStyle },
      scriptLoading: "defer",
    });

  return {
    mode,
    context: root,
    entry: {
      taskpane: "./src/taskpane/taskpane.ts",
      commands: "./src/commands/commands.ts",
      "command-result": "./src/commands/command-result-page.ts",
      try: "./src/preview/page/try-out.tsx",
      deploy: "./src/delivery-pages/deploy.ts",
      check: "./src/delivery-pages/check.ts",
      ...(withPaneAlone ? { "pane-alone": "./src/preview/page/pane-alone.ts" } : {}),
    },
    output: {
      path: resolve(root, env.out ?? "dist"),
      // Hashed names, so that an Office web view with a stale cache still loads what belongs together.
      filename: serving ? "[name].js" : "[name].[contenthash:10].js",
      chunkFilename: serving ? "[name].js" : "[name].[contenthash:10].js",
      clean: true,
    },
    optimization: {
      // Terser, webpack's own choice, takes half of the build's time and is no smaller by it.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: true })],
      splitChunks: {
        cacheGroups: {
          // What the pane and the ribbon's commands do in Excel, and the rules and the reading of sheets, which run in
          // a worker beside either of them or, where there is none, in their own thread: each piece is there once.
          shared: { chunks: ({ name }) => /-engine$|^compute/.test(name ?? ""), minChunks: 2, enforce: true },
        },
      },
    },
    // Packages by where they are asked for: module numbers come from paths, and must be the same in every copy of the
    // tree.
    resolve: { extensions: [".tsx", ".ts", ".js"], symlinks: false },
    resolveLoader: { symlinks: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: ourLevel,
            },
          },
        },
        {
          // An ES module in a package that calls itself CommonJS, which webpack takes at its word.
          test: /[\\/]chinese-days[\\/]dist[\\/]index\.es\.js$/,
          type: "javascript/auto",
        },
        {
          // Packages are published at the newest level that browsers know; Office's web views are older.
          test: /\.m?js$/,
          include: /node_modules/,
          loader: "swc-loader",
          options: { isModule: "unknown", jsc: { parser: { syntax: "ecmascript" }, target: packageLevel } },
        },
      ],
    },
    plugins: [
      page("taskpane", "./src/taskpane/taskpane.html"),
      page("commands", "./src/commands/commands.html"),
      page("command-result", "./src/commands/command-result.html"),
      page("try", "./src/preview/page/try.html"),
      page("deploy", "./src/delivery-pages/deploy.html"),
      page("check", "./src/delivery-pages/check.html"),
      ...(withPaneAlone ? [page("pane-alone", "./src/preview/page/pane-alone.html")] : []),
      new webpack.DefinePlugin({ MANIFEST: JSON.stringify(manifest) }),
      new SingleFilePages(["deploy", "check"]),
      new PagePolicies({ officeOrigin, kinds: { "deploy.html": "file", "check.html": "check" } }),
      new SiteFilesList(packageVersion),
      new LicenceTexts({
        ownLicence: readFileSync(resolve(root, "LICENSE"), "utf8"),
        copied: [
          ...(officeOrigin === null ? [resolve(root, "node_modules/@microsoft/office-js")] : []),
          resolve(root, "node_modules/webpack"),
        ],
        file: "licences.txt",
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          { from: "assets/icons/icon-32.png", to: "favicon.ico", transform: iconFile },
          { from: "assets/{index,help}.html", to: "[name][ext]" },
          { from: "assets/help.css", to: "[name][ext]" },
          ...helpPages.map((page) => ({
            from: `docs/${page.source}`,
            to: `help/${page.file}`,
            transform: (markdown) => renderHelpPage(markdown.toString(), page),
          })),
          { from: "docs/pictures/*.png", to: "help/pictures/[name][ext]" },
          { from: "assets/sample-workbook.xlsx", to: "assets/sample-workbook.xlsx" },
          {
            from: "manifest.xml",
            transform: () => (env.url ? deployManifest(manifest, env.url) : manifest),
          },
          ...(officeOrigin !== null
            ? []
            : officeJsFiles.map((file) => ({
                from: resolve(officeJsFolder, file),
                to: `office/${file}`,
                info: { minimized: true },
              }))),
        ],
      }),
    ],
    // The web version is the largest: the embedded Excel, its charts and all that the pane shares with it.
    performance: { maxAssetSize: 2_000_000, maxEntrypointSize: 1_300_000, hints: serving ? false : "warning" },
    // A release is made of the tree alone: what an earlier build remembers is of its own time.
    cache: !env.fresh && {
      type: "filesystem",
      cacheDirectory: resolve(root, ".cache/webpack"),
      name: `${mode}-${serving ? "serve" : "build"}${withPaneAlone ? "-pane" : ""}`,
      version: packageVersion,
    },
    devtool: mode === "development" ? "source-map" : false,
    stats: "errors-warnings",
    devServer: {
      host: "localhost",
      port: 3001,
      open: env.open === "false" ? false : ["/try.html"],
      hot: false,
      client: { overlay: { errors: true, warnings: false } },
      headers: { "Cache-Control": "no-cache" },
      setupMiddlewares: (middlewares) => [trustPreviewOverHttp, ...middlewares],
      onListening: serveForSideloading,
    },
  };
};
