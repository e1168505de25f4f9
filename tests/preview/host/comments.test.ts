/** Comments and their answers, as Office.js asks for them; no file is made that would lose them. */
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { CannotBeSaved } from "../../../src/preview/xlsx/not-kept";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { withOffice } from "../../excel/office-bench";

it("a comment is added, answered, resolved, found by its cell and deleted, and each is told", async () => {
  const workbook = newWorkbook();
  await withOffice(workbook, async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const told: string[] = [];
      const tell = (what: string) => (args: { commentDetails: { replyIds?: string[] }[] }) => {
        told.push(`${what} ${args.commentDetails[0]?.replyIds?.length ?? 0}`);
        return Promise.resolve();
      };
      sheet.comments.onAdded.add(tell("added"));
      context.workbook.comments.onChanged.add((args) => tell(args.changeType)(args));
      sheet.comments.onDeleted.add(tell("deleted"));
      await context.sync();
      const comment = sheet.comments.add("B2", "请核对");
      const reply = comment.replies.add("已核对");
      comment.resolved = true;
      comment.load("id,content,resolved,creationDate,authorName");
      reply.load("id,content,resolved");
      await context.sync();
      expect(comment.toJSON()).toMatchObject({ content: "请核对", resolved: true, authorName: "Preview" });
      expect(comment.creationDate).toBeInstanceOf(Date);
      const found = context.workbook.comments.getItemByCell("Sheet1!B2");
      const byReply = context.workbook.comments.getItemByReplyId(reply.id);
      const place = byReply.getLocation();
      const parent = comment.replies.getItem(reply.id).getParentComment();
      [found, parent].forEach((one) => one.load("id"));
      place.load("address");
      await context.sync();
      expect([found.id, parent.id, place.address]).toEqual([comment.id, comment.id, "Sheet1!B2"]);
      reply.content = "再核对";
      reply.delete();
      comment.delete();
      const count = context.workbook.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
      expect(told).toEqual([
        "added 0",
        "ReplyAdded 1",
        "CommentResolved 1",
        "ReplyEdited 1",
        "ReplyDeleted 0",
        "deleted 0",
      ]);
    });
  });
  expect(saveWorkbook(workbook).length).toBeGreaterThan(0);
});

it("mentions stand in the text by name, and only those that are listed", async () => {
  await withOffice(newWorkbook(), async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook.worksheets.getActiveWorksheet();
      const mentions = [{ id: 0, name: "张三", email: "zhangsan@example.cn" }];
      const comment = comments.add("A1", { mentions, richContent: '<at id="0">张三</at> 请看' }, "Mention");
      comment.load("content,contentType,mentions");
      await context.sync();
      expect(comment.toJSON()).toMatchObject({ content: "@张三 请看", contentType: "Mention", mentions });
      comments.add("A2", { mentions, richContent: '<at id="1">李四</at>' }, "Mention");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

it("two cells, a taken cell and a protected sheet take no comment", async () => {
  const workbook = newWorkbook();
  await withOffice(workbook, async () => {
    for (const [address, code] of [
      ["A1:B1", "InvalidArgument"],
      ["A1", "InvalidOperation"],
    ] as const)
      await Excel.run(async (context) => {
        const { comments } = context.workbook.worksheets.getActiveWorksheet();
        if (code === "InvalidOperation") comments.add(address, "一");
        comments.add(address, "二");
        await expect(context.sync()).rejects.toMatchObject({ code });
      });
    for (const sheet of workbook.sheets) sheet.protection = { raw: "" };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().comments.add("C1", "三");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    });
  });
});

it("a workbook with a comment is not saved without it, and undoing takes it back", async () => {
  const workbook = newWorkbook();
  await withOffice(
    workbook,
    async ({ undoList }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().comments.add("A1", "一");
        await context.sync();
      });
      expect(() => saveWorkbook(workbook)).toThrow(CannotBeSaved);
      expect(() => saveWorkbook(workbook)).toThrow("comments on Sheet1");
      undoList.undo();
    },
    { apiLevel: "1.20" },
  );
  expect(workbook.sheets[0]?.comments).toEqual([]);
  expect(() => saveWorkbook(workbook)).not.toThrow();
});
