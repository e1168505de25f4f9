/** What is planned for lines and looks comes to what the cells ask for, whatever they are. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Area } from "../../src/cells/address";
import { lookProperties } from "../../src/excel/writing/look-properties";
import { planLooks } from "../../src/excel/writing/plan-looks";
import { planLines } from "../../src/excel/writing/write-lines";
import { looks, type Line, type LookName } from "../../src/report/page/look";
import type { ReportCell } from "../../src/report/page/sheet";

const names = Object.keys(looks) as LookName[];

/** Rows of cells, most of one look as in tables, some cells missing. */
const sheets = fc
  .array(
    fc.tuple(
      fc.constantFrom(...names),
      fc.array(fc.option(fc.constantFrom(...names), { freq: 3 }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.flatMap(([usual, others, count], row) =>
      Array.from({ length: count }, (_, column): ReportCell => {
        return { row, column, value: null, look: others[column] ?? usual };
      }),
    ),
  );

const cellsIn = ({ top, left, bottom, right }: Area): { row: number; column: number }[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) => ({ row: top + down, column: left + along })),
  ).flat();

it("each cell gets every property of its look, and the one that stays is its own", () => {
  fc.assert(
    fc.property(sheets, (cells) => {
      const { onAll, rows, rest, page } = planLooks(cells);
      for (const property of lookProperties) {
        const got = new Map<string, unknown>();
        const put = (row: number, column: number, value: unknown): void => void got.set(`${row},${column}`, value);
        const putStep = ({ areas, parts }: typeof onAll): void => {
          for (const part of parts.filter((one) => one.property === property))
            for (const { row, column } of areas.flatMap(cellsIn)) put(row, column, part.value);
        };
        putStep(onAll);
        for (const [row, parts] of rows)
          for (const part of parts.filter((one) => one.property === property))
            for (let column = page?.left ?? 0; column <= (page?.right ?? -1); column += 1) put(row, column, part.value);
        for (const step of rest) putStep(step);
        const wanted = cells.flatMap((cell) => {
          const value = property.of(looks[cell.look], cell);
          return value === undefined ? [] : [[`${cell.row},${cell.column}`, value] as const];
        });
        expect([...got].sort()).toEqual(wanted.sort());
      }
    }),
  );
});

const weightOf = (line: Line): number => (line === null ? -1 : ["hair", "thin", "medium"].indexOf(line));

/** The heaviest that cells ask for at each place between two of them. */
function askedLines(cells: readonly ReportCell[]): Map<string, number> {
  const asked = new Map<string, number>();
  const note = (place: string, line: Line): void => {
    if (line !== null) asked.set(place, Math.max(asked.get(place) ?? -1, weightOf(line)));
  };
  for (const { row, column, look } of cells) {
    const { top, bottom, sides } = looks[look];
    note(`over ${row},${column}`, top);
    note(`over ${row + 1},${column}`, bottom);
    note(`before ${row},${column}`, sides);
    note(`before ${row},${column + 1}`, sides);
  }
  return asked;
}

/** As Excel does: neighbours share a line, and the later call stays. */
function drawnLines(cells: readonly ReportCell[]): Map<string, number> {
  const drawn = new Map<string, number>();
  for (const { areas, strokes } of planLines(cells))
    for (const [edge, line] of strokes)
      for (const area of areas)
        for (const { row, column } of cellsIn(area)) {
          const at = {
            EdgeTop: row === area.top ? `over ${row},${column}` : null,
            EdgeBottom: row === area.bottom ? `over ${row + 1},${column}` : null,
            InsideHorizontal: row > area.top ? `over ${row},${column}` : null,
            EdgeLeft: column === area.left ? `before ${row},${column}` : null,
            EdgeRight: column === area.right ? `before ${row},${column + 1}` : null,
            InsideVertical: column > area.left ? `before ${row},${column}` : null,
          }[edge];
          if (at !== null) drawn.set(at, weightOf(line));
        }
  return drawn;
}

it("between two cells stands the heaviest line that one of them asks for, and no other", () => {
  fc.assert(
    fc.property(sheets, (cells) => {
      expect([...drawnLines(cells)].sort()).toEqual([...askedLines(cells)].sort());
    }),
  );
});

it("where a page ends between two rows, each keeps its own line", () => {
  const cells: ReportCell[] = [
    { row: 0, column: 0, value: null, look: "text" },
    { row: 1, column: 0, value: null, look: "group" },
  ];
  const bottoms = (breaks: readonly number[]): unknown[] =>
    planLines(cells, breaks).flatMap(({ areas, strokes }) =>
      strokes.some(([edge, line]) => edge === "EdgeBottom" && line === "hair") ? areas : [],
    );
  expect(bottoms([])).toEqual([]);
  expect(bottoms([1])).toEqual([{ top: 0, left: 0, bottom: 0, right: 0 }]);
});

it("no inner line is asked of areas that have none: Excel refuses it", () => {
  fc.assert(
    fc.property(sheets, (cells) => {
      for (const { areas, strokes } of planLines(cells))
        for (const [edge] of strokes)
          for (const { top, left, bottom, right } of areas) {
            if (edge === "InsideHorizontal") expect(bottom).toBeGreaterThan(top);
            if (edge === "InsideVertical") expect(right).toBeGreaterThan(left);
          }
    }),
  );
});
