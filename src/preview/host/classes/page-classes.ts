/** How a sheet prints, and what stays in sight on the screen. */
import { absoluteReference, areaName, parseSheetReference, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { PageLayout } from "../../workbook/sheet-contents";
import type { Workbook } from "../../workbook/workbook";
import { requireWritable } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { invalidArgument } from "../host-error";
import { objectClass, type Argument, type Scalar, type DeclaredClass } from "../object-class";
import { choiceArgument, flagArgument, numberArgument, textArgument } from "./argument";
import { rangeClass } from "./range-class";
import { rangeAt } from "./range-target";

const POINTS_PER_INCH = 72;
const PAPERS = { letter: 1, a3: 8, a4: 9, a5: 11, b4: 12, b5: 13 } as const;

export interface PageTarget {
  readonly sheet: Sheet;
  readonly workbook: Workbook;
}

function edit(sheet: Sheet, change: (page: PageLayout) => void): void {
  requireWritable(sheet);
  sheet.touch("page");
  change(sheet.page);
}

type Side = keyof PageLayout["margins"];
const SIDES: ReadonlySet<string> = new Set<Side>(["left", "right", "top", "bottom", "header", "footer"]);
const UNITS = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 } as const;

function setMargins({ sheet }: PageTarget, [unit, given]: readonly Argument[]): null {
  const perInch = UNITS[choiceArgument(unit, ["Points", "Inches", "Centimeters"] as const, "unit")];
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw invalidArgument("marginOptions");
  for (const [side, value] of Object.entries(given)) {
    if (!SIDES.has(side)) throw invalidArgument(`the margin ${side}`);
    const inches = numberArgument(value, `${side} margin`, { min: 0 }) / perInch;
    edit(sheet, (page) => {
      page.margins[side as Side] = inches;
    });
  }
  return null;
}

const margin = (side: Side): Scalar<PageTarget> => ({
  get: ({ sheet }) => sheet.page.margins[side] * POINTS_PER_INCH,
  set: ({ sheet }, value) =>
    edit(sheet, (page) => {
      page.margins[side] = numberArgument(value, `${side} margin`, { min: 0 }) / POINTS_PER_INCH;
    }),
});

const pageText = (part: "header" | "footer", section: "L" | "C" | "R"): Scalar<PageTarget> => ({
  get: ({ sheet }) => readSection(sheet.page[part], section),
  set: ({ sheet }, value) => {
    const text = textArgument(value, part);
    edit(sheet, (page) => {
      const sections = (["L", "C", "R"] as const).map(
        (name) => [name, name === section ? text : readSection(page[part], name)] as const,
      );
      page[part] = sections
        .filter(([, content]) => content !== "")
        .map(([name, content]) => `&${name}${content}`)
        .join("");
    });
  },
});

/** "&L左&C中&R右": text before any mark is the middle's. */
function readSection(text: string, section: "L" | "C" | "R"): string {
  const pieces = text.split(/&([LCR])/);
  if (section === "C" && pieces[0]) return pieces[0];
  const at = pieces.findIndex((piece, index) => index % 2 === 1 && piece === section);
  return at < 0 ? "" : (pieces[at + 1] ?? "");
}

const headerFooterClass: DeclaredClass<PageTarget> = objectClass<PageTarget>("HeaderFooter", {
  scalars: {
    leftHeader: pageText("header", "L"),
    centerHeader: pageText("header", "C"),
    rightHeader: pageText("header", "R"),
    leftFooter: pageText("footer", "L"),
    centerFooter: pageText("footer", "C"),
    rightFooter: pageText("footer", "R"),
  },
});

const headersFootersClass: DeclaredClass<PageTarget> = objectClass<PageTarget>("HeaderFooterGroup", {
  navigation: { defaultForAllPages: (target) => headerFooterClass.of(target) },
});

function rangeOf({ workbook, sheet }: PageTarget, argument: Argument): CellArea {
  if (rangeClass.is(argument)) {
    if (argument.target.sheet !== sheet) throw invalidArgument("a range of another sheet");
    return argument.target.area;
  }
  return rangeAt(workbook, sheet, textArgument(argument, "range")).area;
}

function setName({ workbook, sheet }: PageTarget, name: string, formula: string): null {
  requireWritable(sheet);
  workbook.setName({ name, formula, sheetId: sheet.id, hidden: false, rest: "" });
  return null;
}

const named = ({ workbook, sheet }: PageTarget, name: string): CellArea | null => {
  const found = workbook.names.find((other) => other.name === name && other.sheetId === sheet.id);
  return found ? (parseSheetReference(found.formula)?.area ?? null) : null;
};

export const pageLayoutClass: DeclaredClass<PageTarget> = objectClass<PageTarget>("PageLayout", {
  scalars: {
    orientation: {
      get: ({ sheet }) => (sheet.page.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: ({ sheet }, value) =>
        edit(sheet, (page) => {
          page.orientation =
            choiceArgument(value, ["Portrait", "Landscape"] as const, "orientation") === "Landscape"
              ? "landscape"
              : "portrait";
        }),
    },
    paperSize: {
      get: ({ sheet }) =>
        Object.entries(PAPERS).find(([, number]) => number === (sheet.page.paper ?? 9))?.[0] ?? "custom",
      set: ({ sheet }, value) => {
        const name = textArgument(value, "paperSize").toLowerCase();
        const paper = Object.entries(PAPERS).find(([known]) => known === name)?.[1];
        if (paper === undefined) throw invalidArgument(`paperSize ${name}`);
        edit(sheet, (page) => {
          page.paper = paper;
        });
      },
    },
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    centerHorizontally: {
      get: ({ sheet }) => sheet.page.centerHorizontally,
      set: ({ sheet }, value) =>
        edit(sheet, (page) => {
          page.centerHorizontally = flagArgument(value, "centerHorizontally");
        }),
    },
    blackAndWhite: {
      get: ({ sheet }) => sheet.page.blackAndWhite,
      set: ({ sheet }, value) =>
        edit(sheet, (page) => {
          page.blackAndWhite = flagArgument(value, "blackAndWhite");
        }),
    },
    centerVertically: {
      get: ({ sheet }) => sheet.page.centerVertically,
      set: ({ sheet }, value) =>
        edit(sheet, (page) => {
          page.centerVertically = flagArgument(value, "centerVertically");
        }),
    },
    zoom: {
      get: ({ sheet: { page } }) =>
        page.fitWidth === null && page.fitHeight === null
          ? { scale: page.scale ?? 100 }
          : {
              ...(page.fitWidth === null ? {} : { horizontalFitToPages: page.fitWidth }),
              ...(page.fitHeight ? { verticalFitToPages: page.fitHeight } : {}),
            },
      set: ({ sheet }, value) => {
        const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<string, unknown>;
        const pages = (given: unknown): number | null =>
          given === undefined || given === null ? null : numberArgument(given, "pages", { min: 1, whole: true });
        edit(sheet, (page) => {
          page.scale =
            scale === undefined || scale === null ? null : numberArgument(scale, "scale", { min: 10, max: 400 });
          page.fitWidth = pages(horizontalFitToPages);
          page.fitHeight = pages(verticalFitToPages);
        });
      },
    },
  },
  navigation: { headersFooters: (target) => headersFootersClass.of(target) },
  methods: {
    setPrintMargins: setMargins,
    setPrintArea: (target, [range]) =>
      setName(target, "_xlnm.Print_Area", absoluteReference(target.sheet.name, rangeOf(target, range))),
    getPrintAreaOrNullObject: (target) => {
      const area = named(target, "_xlnm.Print_Area");
      return area ? rangeClass.of({ sheet: target.sheet, area }) : null;
    },
    setPrintTitleRows: (target, [range]) => {
      const { top, bottom } = rangeOf(target, range);
      return setName(
        target,
        "_xlnm.Print_Titles",
        `${absoluteReference(target.sheet.name, { top: 0, left: 0, bottom: 0, right: 0 }).split("!")[0] ?? ""}` +
          `!$${top + 1}:$${bottom + 1}`,
      );
    },
  },
});

export const freezePanesClass: DeclaredClass<Sheet> = objectClass<Sheet>("WorksheetFreezePanes", {
  methods: {
    freezeRows: (sheet, [count]) => freeze(sheet, numberArgument(count, "count", { min: 0, whole: true }), 0),
    freezeColumns: (sheet, [count]) => freeze(sheet, 0, numberArgument(count, "count", { min: 0, whole: true })),
    freezeAt: (sheet, [range], host: ExcelHost) => {
      const { area } = rangeClass.is(range)
        ? range.target
        : rangeAt(host.workbook, sheet, textArgument(range, "frozenRange"));
      return freeze(
        sheet,
        area.bottom + 1 >= 1_048_576 ? 0 : area.bottom + 1,
        area.right + 1 >= 16_384 ? 0 : area.right + 1,
      );
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
    getLocationOrNullObject: (sheet) => {
      if (sheet.freeze === null || sheet.freeze.rows + sheet.freeze.columns === 0) return null;
      const { rows, columns } = sheet.freeze;
      return rangeClass.of({
        sheet,
        area: {
          top: 0,
          left: 0,
          bottom: rows === 0 ? 1_048_575 : rows - 1,
          right: columns === 0 ? 16_383 : columns - 1,
        },
      });
    },
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): null {
  sheet.touch("view");
  sheet.freeze = rows + columns === 0 ? null : { rows, columns };
  return null;
}

interface BreaksTarget {
  readonly sheet: Sheet;
  readonly rows: boolean;
}

const breakClass: DeclaredClass<BreaksTarget & { readonly at: number }> = objectClass<
  BreaksTarget & { readonly at: number }
>("PageBreak", {
  methods: {
    delete: ({ sheet, rows, at }) => {
      const list = rows ? sheet.page.rowBreaks : sheet.page.columnBreaks;
      list.splice(list.indexOf(at), 1);
      sheet.touch("breaks");
      return null;
    },
  },
  identity: ({ at }) => ({ _Id: at }),
});

export const pageBreaksClass: DeclaredClass<BreaksTarget> = objectClass<BreaksTarget>("PageBreakCollection", {
  items: (target) =>
    (target.rows ? target.sheet.page.rowBreaks : target.sheet.page.columnBreaks).map((at) =>
      breakClass.of({ ...target, at }),
    ),
  item: (target, key) =>
    (target.rows ? target.sheet.page.rowBreaks : target.sheet.page.columnBreaks).includes(Number(key))
      ? breakClass.of({ ...target, at: Number(key) })
      : null,
  methods: {
    add: (target, [range], host) => {
      requireWritable(target.sheet);
      const { area } = rangeClass.is(range)
        ? range.target
        : rangeAt(host.workbook, target.sheet, textArgument(range, "range"));
      const at = target.rows ? area.top : area.left;
      if (at === 0) throw invalidArgument(`a page break before ${areaName(area)}`);
      const list = target.rows ? target.sheet.page.rowBreaks : target.sheet.page.columnBreaks;
      if (!list.includes(at)) list.push(at);
      target.sheet.touch("breaks");
      return breakClass.of({ ...target, at });
    },
    removePageBreaks: ({ sheet, rows }) => {
      if (rows) sheet.page.rowBreaks = [];
      else sheet.page.columnBreaks = [];
      sheet.touch("breaks");
      return null;
    },
  },
});
