/**
 * 月报·公示表 and 月报·公示模板 as they are laid out: readable, printable, editable, and every figure with its source beside it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localAddress } from "../../src/cells/address";
import { composeNotices, type NoticeInput } from "../../src/notice/composing/compose-notices";
import { standardTemplates, templatePlace } from "../../src/notice/templates/standard-templates";
import { looks } from "../../src/report/page/look";
import { noticeSheet } from "../../src/report/notice/notice-sheet";
import { roomForEdits } from "../../src/report/page/room-for-edits";
import type { ReportCell, ReportSheet } from "../../src/report/page/sheet";
import { templatesSheet } from "../../src/report/notice/templates-sheet";
import { heightFor, joinedWidth, lineCount } from "../../src/report/page/text-width";
import { airItem, assessTasksOf, ledgersOf, seedInput, seedTasks, task } from "../notice/notice-fixture";
import { reportInput } from "./report-fixture";

const draftOf = (over: Partial<NoticeInput> = {}) => composeNotices({ ...seedInput, ...over });
const sheetOf = (over: Partial<NoticeInput> = {}) => noticeSheet(reportInput({ notice: draftOf(over) }));
const water = {
  ...airItem,
  number: "2",
  theme: "water",
  problem: "示例市部分污水未经处理直接排入渠道。",
  phone: null,
  signedBy: null,
};
const two = {
  ledgers: ledgersOf(airItem, water),
  tasks: assessTasksOf([...seedTasks, task(51, { item: "2", theme: "水", progress: "已完工" })]),
};
const longHistory = "2018年至2020年，完成各项整改措施并通过销号。".repeat(200);
const long = { ledgers: ledgersOf({ ...airItem, history: longHistory }) };

const PRINTED_COLUMNS = 2;
const HIGHEST = 409;

const cellWithKey = (sheet: ReportSheet, key: string): ReportCell => {
  const cell = sheet.cells.find(({ editKey }) => editKey === key);
  if (!cell) throw new Error(`no cell ${key}`);
  return cell;
};

/** The rows of a cell: of its merged area, or its own. */
const areaOf = (sheet: ReportSheet, { row, column }: ReportCell) =>
  sheet.merges.find(({ top, left }) => top === row && left === column) ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
const between = (sheet: ReportSheet, top: number, bottom: number): number =>
  sheet.rowHeights.slice(top, bottom + 1).reduce<number>((sum, height) => sum + (height ?? 0), 0);

function expectLawful(sheet: ReportSheet, texts: ReadonlyMap<string, string> = new Map()): void {
  for (const height of sheet.rowHeights) expect(height ?? 0).toBeLessThanOrEqual(HIGHEST);
  for (const cell of sheet.cells) {
    const value = (cell.editKey === undefined ? undefined : texts.get(cell.editKey)) ?? cell.value;
    const { size, wrap } = looks[cell.look];
    if (typeof value !== "string" || !wrap) continue;
    const { top, bottom, left, right } = areaOf(sheet, cell);
    const width = sheet.columnWidths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    expect(between(sheet, top, bottom), value.slice(0, 40)).toBeGreaterThanOrEqual(
      heightFor(lineCount(value, width, size), size),
    );
    expect(value.length).toBeLessThanOrEqual(32_767);
  }
  const places = sheet.cells.map(({ row, column }) => `${row},${column}`);
  expect(new Set(places).size).toBe(places.length);
  for (const [index, merge] of sheet.merges.entries()) {
    expect(
      sheet.merges
        .slice(index + 1)
        .filter(
          (other) =>
            other.top <= merge.bottom &&
            merge.top <= other.bottom &&
            other.left <= merge.right &&
            merge.left <= other.right,
        ),
    ).toEqual([]);
  }
}

describe("the layout of the notice", () => {
  it.each<[what: string, over: Partial<NoticeInput>]>([
    ["one", {}],
    ["two", two],
    ["a long history", long],
    ["no air data", { assessment: null }],
    ["no problem at all", { ledgers: { tables: [], findings: [] } }],
  ])("of %s leaves no cell too low for its text and no row above 409 points", (_, over) => {
    expectLawful(sheetOf(over));
  });

  it("has the fields of the official form, in its order", () => {
    const sheet = sheetOf();
    const labels = sheet.cells
      .filter(
        ({ column, look, value }) =>
          column === 0 && look === "noticeLabel" && typeof value === "string" && !value.includes("续"),
      )
      .map(({ value }) => value);
    expect(labels).toEqual([
      "整改任务\n（反馈问题）",
      "整改目标",
      "整改时限",
      "整改措施",
      "整改完成情况",
      "整改成效",
      "责任单位",
      "督导单位",
      "验收情况",
      "公示期",
      "监督电话",
    ]);
    expect(cellWithKey(sheet, "notice:1:signedBy")).toMatchObject({ value: airItem.signedBy, look: "noticeSignature" });
    expect(cellWithKey(sheet, "notice:1:signedOn")).toMatchObject({ value: null });
    expect(sheet.print).toMatchObject({ orientation: "portrait", paper: "A4" });
  });

  it("every content cell is for staff to change, under a key of its own", () => {
    const keys = sheetOf(two).cells.flatMap(({ editKey }) => editKey ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const part of [
      "title",
      "problem",
      "goal",
      "history",
      "opening",
      "leadership",
      "heavyPollution",
      "outcome",
      "phone",
    ])
      expect(keys).toContain(`notice:1:${part}`);
    expect(keys).toContain("notice:2:51");
  });

  it("a field without a value is empty on the page, and asked for beside it", () => {
    const sheet = sheetOf(two);
    for (const field of ["phone", "signedBy"]) {
      const { row, value } = cellWithKey(sheet, `notice:2:${field}`);
      expect(value).toBeNull();
      const beside = sheet.cells.find((cell) => cell.row === row && cell.column > PRINTED_COLUMNS);
      expect(beside).toMatchObject({ value: expect.stringContaining("待填"), color: "#B3261E" });
    }
  });

  it("each notice begins on a page of its own, and no paragraph is cut by a page's end that we set", () => {
    const sheet = sheetOf(two);
    const breaks = sheet.print.pageBreaksBefore;
    expect(breaks).toContain(cellWithKey(sheet, "notice:2:title").row);
    for (const cell of sheet.cells.filter(({ editKey }) => editKey !== undefined)) {
      const { top, bottom } = areaOf(sheet, cell);
      expect(breaks.filter((row) => row > top && row <= bottom)).toEqual([]);
    }
  });

  it("a long text has a line to spare, for programs that break lines elsewhere", () => {
    const sheet = sheetOf(long);
    const tall = sheet.cells.flatMap((cell) => {
      if (cell.editKey === undefined || typeof cell.value !== "string") return [];
      const { top, bottom, left, right } = areaOf(sheet, cell);
      const { size } = looks[cell.look];
      const lines = lineCount(cell.value, joinedWidth(sheet.columnWidths.slice(left, right + 1)), size);
      const height = sheet.rowHeights.slice(top, bottom + 1).reduce<number>((sum, one) => sum + (one ?? 0), 0);
      return lines >= 8 ? [height - heightFor(lines + 1, size)] : [];
    });
    expect(tall.length).toBeGreaterThan(0);
    expect(Math.min(...tall)).toBeGreaterThanOrEqual(0);
  });

  it("a title of two lines is broken before what it is", () => {
    const title = cellWithKey(sheetOf(two), "notice:1:title").value;
    expect(String(title).split("\n").at(-1)).toMatch(/^整改.*公示表$/);
  });

  it("a field that goes on over a page says so on the next, closed by a line on each", () => {
    const sheet = sheetOf();
    const continued = sheet.cells.filter(({ value }) => value === "整改完成情况\n（续）");
    expect(continued.length).toBeGreaterThan(0);
    for (const { row } of continued) {
      expect(sheet.print.pageBreaksBefore).toContain(row);
      expect(sheet.cells.find((cell) => cell.row === row && cell.column === 1)?.look).toMatch(/^notice(First|Only)$/);
      expect(sheet.cells.find((cell) => cell.row === row - 1 && cell.column === 1)?.look).toMatch(
        /^notice(Last|Only)$/,
      );
    }
  });
});

describe("running text", () => {
  const running = (over: Partial<NoticeInput> = {}) => {
    const input = reportInput({ notice: draftOf(over) });
    return noticeSheet({ ...input, settings: { ...input.settings, noticeForm: "text" } });
  };
  const headings = (sheet: ReturnType<typeof noticeSheet>): string[] =>
    sheet.cells.flatMap(({ look, value }) => (look === "noticeHeading" && typeof value === "string" ? [value] : []));

  it("opens with what is disclosed and goes on under 一、二、三, each text under its heading", () => {
    const sheet = running();
    expect(sheet.cells.some(({ value }) => String(value).startsWith("　　现将示例市"))).toBe(true);
    expect(headings(sheet).slice(0, 3)).toEqual(["　　一、整改任务", "　　二、整改目标", "　　三、整改时限"]);
    const problem = cellWithKey(sheet, "notice:1:problem");
    expect(sheet.cells.find(({ row }) => row === problem.row - 1)?.value).toBe("　　一、整改任务");
    expect(areaOf(sheet, problem)).toMatchObject({ left: 0, right: PRINTED_COLUMNS - 1 });
  });

  it("leaves out what nobody gave, and no page ends between a heading and its text", () => {
    const sheet = running(two);
    expect(sheet.cells.some(({ editKey }) => editKey === "notice:2:phone")).toBe(false);
    for (const { row, look } of sheet.cells)
      if (look === "noticeHeading") expect(sheet.print.pageBreaksBefore).not.toContain(row + 1);
  });

  it("ends on no page of a few lines", () => {
    for (const sheet of [running(two), sheetOf(two)]) {
      const ends = [...sheet.print.pageBreaksBefore, sheet.rowHeights.length];
      const heights = ends.map((end, index) =>
        sheet.rowHeights.slice(ends[index - 1] ?? 0, end).reduce<number>((sum, height) => sum + (height ?? 15), 0),
      );
      // A quarter of what A4 has between its margins.
      for (const height of heights) expect(height).toBeGreaterThan(185);
    }
  });

  it("keeps the same keys as the card: what staff typed in one form is found in the other", () => {
    const keysOf = (sheet: ReturnType<typeof noticeSheet>) =>
      sheet.cells.flatMap(({ editKey }) => editKey ?? []).sort();
    expect(keysOf(running())).toEqual(keysOf(sheetOf()));
  });
});

describe("beside the page", () => {
  it("stands every figure of the text with its name and a way to its source, in the rows of its paragraph", () => {
    const sheet = sheetOf();
    const [notice] = draftOf().notices;
    if (!notice?.outcome) throw new Error("no notice");
    const rows = new Map(
      sheet.cells
        .filter(({ look, row, column }) => look === "source" && row > 1 && column > PRINTED_COLUMNS)
        .map((cell) => [`${cell.row},${cell.column}`, cell]),
    );
    const first = PRINTED_COLUMNS + 1;
    for (const { id, composed } of [...notice.completion, notice.outcome]) {
      const { top, bottom } = areaOf(sheet, cellWithKey(sheet, `notice:1:${id}`));
      const beside = Array.from({ length: bottom - top + 1 }, (_, index) => top + index).flatMap((row) =>
        [first + 1, first + 4, first + 7].map((left) => ({
          text: rows.get(`${row},${left}`)?.value,
          name: rows.get(`${row},${left + 1}`)?.value,
          place: rows.get(`${row},${left + 2}`),
        })),
      );
      for (const { from, to, name, sources } of composed.figures) {
        const said = composed.text.slice(from, to);
        const found = beside.find((one) => one.name === name && (one.text === said || String(one.text).endsWith("……")));
        expect(found, `${id} ${said} ${name}`).toBeDefined();
        const inSheets = [...new Set(sources.map(({ sheet }) => sheet))];
        expect(found?.place?.link?.to.sheet).toBe(inSheets[0]);
        for (const sheet of inSheets.length > 1 ? inSheets : [])
          expect(found?.place?.link?.tip, name).toContain(`${sheet}!`);
        expect(/ 等(\d+)张表$/.exec(String(found?.place?.value))?.[1]).toBe(
          inSheets.length > 1 ? String(inSheets.length) : undefined,
        );
        if (sources.length === 1)
          expect(String(found?.place?.value)).toBe(
            `${sources[0]?.sheet ?? ""}!${(sources[0] && localAddress(sources[0])) ?? ""}`,
          );
      }
    }
  });

  it("is not printed", () => {
    const { area } = sheetOf(two).print;
    expect([area.left, area.right]).toEqual([0, PRINTED_COLUMNS - 1]);
    expect(
      sheetOf(two).cells.filter(
        ({ look, column }) =>
          (look === "source" || look === "sourceHead" || look === "composedAnew") && column <= area.right,
      ),
    ).toEqual([]);
  });
});

describe("what staff rewrote", () => {
  const text = `9.加强餐饮综合治理。检查餐饮单位149家。${"保留工作人员的表述。".repeat(120)}`;
  const edits = new Map([["notice:1:catering", text]]);
  const sheet = () => roomForEdits(sheetOf({ edits }), edits);

  it(
    "has room for its text, and the new one beside it; the cell carries what we composed, so that theirs is " +
      "known for theirs",
    () => {
      expectLawful(sheet(), edits);
      const composed = draftOf().notices[0]?.completion.find(({ id }) => id === "catering")?.composed.text;
      const cell = cellWithKey(sheet(), "notice:1:catering");
      expect(cell.value).toBe(`　　${composed ?? ""}`);
      const anew = sheet().cells.filter(({ look, value }) => look === "composedAnew" && value !== null);
      expect(anew.map(({ row, value }) => [row, value])).toEqual([[cell.row, cell.value]]);
    },
  );

  it("sets running text two characters in, line by line, and leaves short entries as they are", () => {
    const sheet = sheetOf();
    for (const part of ["problem", "goal", "history", "opening", "catering", "outcome"]) {
      for (const line of String(cellWithKey(sheet, `notice:1:${part}`).value).split("\n"))
        expect(line).toMatch(/^　　\S/);
    }
    for (const part of ["deadline", "responsible", "phone"])
      expect(cellWithKey(sheet, `notice:1:${part}`).value).not.toMatch(/^　/);
  });

  it("leaves no column for new texts where nobody rewrote any", () => {
    expect(sheetOf().cells.some(({ look }) => look === "composedAnew")).toBe(false);
  });

  it("whatever its length", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6_000 }),
        fc.constantFrom("leadership", "outcome", "goal", "phone"),
        (length, part) => {
          const own = new Map([[`notice:1:${part}`, "字".repeat(length)]]);
          expectLawful(roomForEdits(sheetOf({ edits: own }), own), own);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe("the sheet of templates", () => {
  const sheet = (over: Partial<NoticeInput> = {}) => templatesSheet(reportInput({ notice: draftOf(over) }));

  it("has each template at the place that findings point to, for staff to change", () => {
    for (const { id, text } of standardTemplates) {
      const { row, column } = templatePlace(id);
      expect(cellWithKey(sheet(), `template:${id}`)).toMatchObject({ row, column, value: text });
    }
  });

  it("lists every field with what it says today and the ways to say it", () => {
    const row = sheet().cells.find(({ value, column }) => value === "工业企业煤炭消费量" && column === 1)?.row;
    expect(
      sheet()
        .cells.filter((cell) => cell.row === row)
        .map(({ value }) => value),
    ).toEqual([
      "煤炭消费总量控制",
      "工业企业煤炭消费量",
      "749.34万吨",
      "时段、本月、上年同期、同比、目标、完成率、分子、分母、状态",
      "万吨",
    ]);
    const names = sheet()
      .cells.filter(({ column, row: at }) => column === 1 && at > templatePlace("tasksOutcome").row)
      .map(({ value }) => value);
    for (const { name } of draftOf().fields ?? []) expect(names).toContain(name);
  });

  it("leaves no cell too low for its text, changed ones too", () => {
    const edits = new Map([["template:dust", "{裸露土地治理面积}，".repeat(100)]]);
    expectLawful(roomForEdits(sheet({ edits }), edits), edits);
    expectLawful(sheet());
  });
});
