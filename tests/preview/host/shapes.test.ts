/** Shapes as Office.js draws them; no file is made that would lose them. */
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { withOffice } from "../../excel/office-bench";

const onSheet = (run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>, book = newWorkbook()) =>
  withOffice(book, () => Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context)));

it("a shape has place, size, fill, line and text, and turns and grows", () =>
  onSheet(async ({ shapes }, context) => {
    const shape = shapes.addGeometricShape(Excel.GeometricShapeType.hexagon);
    shape.set({ name: "六边形", left: 10, top: 20, width: 100, height: 50, lockAspectRatio: true });
    shape.fill.setSolidColor("yellow");
    shape.lineFormat.set({ dashStyle: "Dash", weight: 2 });
    shape.textFrame.textRange.text = "字";
    shape.textFrame.textRange.font.bold = true;
    shape.incrementRotation(-30);
    shape.scaleHeight(2, "CurrentSize", "ScaleFromMiddle");
    await context.sync();
    const found = shapes.getItem("六边形");
    found.load("left,top,width,height,rotation,geometricShapeType,type,level");
    found.fill.load();
    found.textFrame.load("hasText");
    await context.sync();
    expect(found.toJSON()).toMatchObject({
      left: -40,
      top: -5,
      width: 200,
      height: 100,
      rotation: 330,
      geometricShapeType: "Hexagon",
      type: "GeometricShape",
      level: 0,
      fill: { foregroundColor: "#FFFF00", type: "Solid", transparency: 0 },
    });
    expect(found.textFrame.hasText).toBe(true);
    found.fill.clear();
    found.fill.load("type");
    found.textFrame.deleteText();
    found.textFrame.load("hasText");
    await context.sync();
    expect([found.fill.type, found.textFrame.hasText]).toEqual(["NoFill", false]);
  }));

it("a group moves what it holds, and what is let go stays where it is", () =>
  onSheet(async ({ shapes }, context) => {
    const [one, two] = ["Rectangle", "Cloud"].map((form, index) => {
      const shape = shapes.addGeometricShape(form as "Rectangle");
      shape.set({ left: index * 100, top: 10, width: 50, height: 50 });
      return shape;
    });
    if (!one || !two) throw new Error("two shapes");
    const group = shapes.addGroup([one, two]);
    group.name = "组";
    group.incrementLeft(5);
    group.load("left,width,type");
    group.group.shapes.load("items/left,items/level");
    shapes.load("items/type");
    await context.sync();
    expect([group.left, group.width, group.type]).toEqual([5, 150, "Group"]);
    expect(group.group.shapes.items.map(({ left, level }) => [left, level])).toEqual([
      [5, 1],
      [105, 1],
    ]);
    expect(shapes.items.length).toBe(1);
    shapes.getItem("组").group.ungroup();
    shapes.load("items/left,items/level");
    await context.sync();
    expect(shapes.items.map(({ left, level }) => [left, level])).toEqual([
      [5, 0],
      [105, 0],
    ]);
  }));

it("the order is changed by a step or to the end", () =>
  onSheet(async ({ shapes }, context) => {
    for (const name of ["甲", "乙", "丙"]) shapes.addGeometricShape("Sun").name = name;
    shapes.getItem("丙").setZOrder("SendBackward");
    shapes.getItem("甲").setZOrder("BringToFront");
    shapes.load("items/name,items/zOrderPosition");
    await context.sync();
    expect(shapes.items.map(({ name, zOrderPosition }) => `${name}${zOrderPosition}`)).toEqual(["丙0", "乙1", "甲2"]);
  }));

it("a line is fixed to shapes and loosened with them; where it runs meanwhile is not made up", () =>
  onSheet(async ({ shapes }, context) => {
    const box = shapes.addGeometricShape("Diamond");
    const line = shapes.addLine(200, 50, 100, 150, "Elbow");
    line.line.endArrowheadStyle = "Open";
    line.line.connectEndShape(box, 2);
    line.line.load("isBeginConnected,isEndConnected,endConnectedSite,connectorType,endArrowheadStyle");
    await context.sync();
    const { isBeginConnected, isEndConnected, endConnectedSite, connectorType, endArrowheadStyle } = line.line;
    expect([isBeginConnected, isEndConnected, endConnectedSite]).toEqual([false, true, 2]);
    expect([connectorType, endArrowheadStyle]).toEqual(["Elbow", "Open"]);
    line.load("left");
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
    box.delete();
    line.load("left,width");
    line.line.load("isEndConnected");
    await context.sync();
    expect([line.left, line.width, line.line.isEndConnected]).toEqual([100, 100, false]);
  }));

it.each<[string, (shapes: Excel.ShapeCollection) => void, string]>([
  ["an outline that Excel does not know", (shapes) => shapes.addGeometricShape("Blob" as "Sun"), "InvalidArgument"],
  ["text in a line", (shapes) => (shapes.addLine(0, 0, 1, 1).textFrame.textRange.text = "字"), "InvalidOperation"],
  ["a group of one", (shapes) => shapes.addGroup([shapes.addGeometricShape("Sun")]), "InvalidArgument"],
  ["a share above one", (shapes) => (shapes.addGeometricShape("Sun").fill.transparency = 2), "InvalidArgument"],
  ["a shape that is not there", (shapes) => shapes.getItem("丁").delete(), "ItemNotFound"],
  [
    "a size that follows from glyphs",
    (shapes) => (shapes.addTextBox("字").textFrame.autoSizeSetting = "AutoSizeShapeToFitText"),
    "NotImplemented",
  ],
])("%s is refused", (_, act, code) =>
  onSheet(async ({ shapes }, context) => {
    act(shapes);
    await expect(context.sync()).rejects.toMatchObject({ code });
  }),
);

it("a workbook with a shape is not saved without it", async () => {
  const workbook = newWorkbook();
  await onSheet(async ({ shapes }, context) => {
    shapes.addTextBox("字");
    await context.sync();
  }, workbook);
  expect(() => saveWorkbook(workbook)).toThrow("shapes on Sheet1");
});
