import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The way of the data, from the calendar to what was decided about tasks: each room may import those before it. */
const way = [
  "calendar",
  "account",
  "standards",
  "cells",
  "vocabulary",
  "findings",
  "tables",
  "recognition",
  "datasets",
  "indicators",
  "tasks",
];
const before = (room) => way.slice(0, way.indexOf(room));

/** What each room of `src/` may import besides itself (docs/architecture.md): the data flow one way, and never back. */
const mayImport = {
  // Small functions over lists, records and texts, for every room.
  collections: [],
  calendar: [],
  account: ["calendar", "cells"],
  standards: ["calendar"],
  cells: ["calendar"],
  vocabulary: ["calendar", "cells"],
  findings: ["account", "cells"],
  tables: ["calendar", "cells", "vocabulary"],
  recognition: ["calendar", "cells", "vocabulary", "tables"],
  datasets: before("datasets"),
  indicators: before("indicators"),
  tasks: before("tasks"),
  i18n: way,
  notice: [...way, "i18n"],
  checks: [...way, "notice"],
  report: [...way, "notice", "checks", "i18n"],
  excel: [...way, "notice", "checks", "i18n", "report"],
  // What the pane and the ribbon's commands share.
  office: ["calendar", "account", "findings", "i18n", "excel"],
  taskpane: [...way, "notice", "checks", "i18n", "report", "excel", "office"],
  commands: ["calendar", "findings", "i18n", "report", "excel", "office"],
  manifest: [],
  // What IT is handed, and the two pages that hand it out and check it.
  delivery: ["manifest"],
  "delivery-pages": ["delivery", "manifest"],
  // The embedded Excel knows the add-in only by its entry points, src/monthly-report and the jobs in src/excel.
  preview: ["calendar", "account", "excel", "office"],
};
const rooms = Object.keys(mayImport);

const oneWay = rooms.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: rooms
          .filter((other) => other !== room && other !== "collections" && !mayImport[room].includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}/`,
            message: `${room}/ does not import ${other}/: data flow one way, see docs/architecture.md.`,
          })),
      },
    ],
  },
}));

/** Rooms that talk to Excel or draw pages; everywhere else is pure. */
const excelRooms = ["excel", "office", "taskpane", "commands", "preview", "delivery-pages"];

/** Lines of code in a function; the embedded Excel's may be a little longer. */
const LONGEST_FUNCTION = 60;
const LONGEST_IN_PREVIEW = 80;
const lengthOf = (max) => ({ "max-lines-per-function": ["error", { max, skipBlankLines: true, skipComments: true }] });

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", ".cache/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      // `type Message<Facts = void>`: a message without facts is called without arguments.
      "@typescript-eslint/no-invalid-void-type": "off",
      eqeqeq: "error",
      "no-console": "error",
      "max-len": ["error", { code: 120 }],
    },
  },
  ...oneWay,
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/preview/**"],
    rules: lengthOf(LONGEST_FUNCTION),
  },
  { files: ["src/preview/**/*.{ts,tsx}"], rules: lengthOf(LONGEST_IN_PREVIEW) },
  {
    files: rooms
      .filter((room) => !excelRooms.includes(room))
      .map((room) => `src/${room}/**/*.ts`)
      .concat("src/*.ts"),
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeExtension"].map((name) => ({ name, message: "Only src/excel/ talks to Excel." })),
        ...["Date", "Intl", "window", "document", "process"].map((name) => ({
          name,
          message: "Pure code: no clock, no locale, no I/O.",
        })),
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
);
