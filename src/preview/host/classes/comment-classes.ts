/** Comments and their answers. They are kept while the workbook is open: a file is not made while there are some. */
import { cellsIn, parseSheetReference } from "../../workbook/area";
import type { Comment, Remark } from "../../workbook/comment";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { requireWritable } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { objectClass, type Argument, type DeclaredClass } from "../object-class";
import { flagArgument, textArgument } from "./argument";
import { newRemark, remarkScalars, updateMentions } from "./comment-remarks";
import { collectionTarget, eventMethods } from "./event-methods";
import { requireNoParts } from "./others-parts";
import { rangeClass } from "./range-class";
import { rangeAt, type RangeTarget } from "./range-target";

/** null: the whole workbook's. */
interface CommentsTarget {
  readonly sheet: Sheet | null;
}

interface CommentTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

function commentOf({ sheet, id }: CommentTarget): Comment {
  const comment = sheet.comments.find((other) => other.id === id);
  if (!comment) throw itemNotFound(id);
  return comment;
}

function replyOf(target: ReplyTarget): Remark {
  const reply = commentOf(target).replies.find(({ id }) => id === target.replyId);
  if (!reply) throw itemNotFound(target.replyId);
  return reply;
}

type Happened = "commentAdded" | "commentChanged" | "commentDeleted";

/** @param changeType of a change: what was done to it */
function tell(host: ExcelHost, name: Happened, { sheet }: CommentTarget, comment: Comment, changeType?: string): void {
  host.events.fire(name, sheet.id, {
    commentDetails: [{ commentId: comment.id, replyIds: comment.replies.map(({ id }) => id) }],
    source: "Local",
    worksheetId: sheet.id,
    ...(changeType === undefined ? {} : { changeType }),
  });
}

/** Changes a comment or its answers, and says so. */
function change(target: CommentTarget, host: ExcelHost, changeType: string, by: (comment: Comment) => void): void {
  const comment = commentOf(target);
  requireWritable(target.sheet);
  by(comment);
  target.sheet.touch("comments");
  tell(host, "commentChanged", target, comment, changeType);
}

const place = (target: CommentTarget) => {
  const { row, column } = commentOf(target);
  return rangeClass.of({ sheet: target.sheet, area: { top: row, left: column, bottom: row, right: column } });
};

const replyClass: DeclaredClass<ReplyTarget> = objectClass<ReplyTarget>("CommentReply", {
  scalars: {
    ...remarkScalars<ReplyTarget>(replyOf, (target, host, by) =>
      change(target, host, "ReplyEdited", () => by(replyOf(target))),
    ),
    resolved: { get: (target) => commentOf(target).resolved },
  },
  methods: {
    delete: (target, _args, host) => {
      change(target, host, "ReplyDeleted", ({ replies }) => replies.splice(replies.indexOf(replyOf(target)), 1));
      return null;
    },
    getLocation: place,
    getParentComment: ({ sheet, id }) => commentClass.of({ sheet, id }),
    updateMentions: (target, [content], host) => {
      change(target, host, "ReplyEdited", () => updateMentions(replyOf(target), content));
      return null;
    },
  },
  identity: ({ replyId }) => ({ Id: replyId }),
});

const repliesClass: DeclaredClass<CommentTarget> = objectClass<CommentTarget>("CommentReplyCollection", {
  items: (target) => commentOf(target).replies.map(({ id }) => replyClass.of({ ...target, replyId: id })),
  item: (target, key) =>
    commentOf(target).replies.some(({ id }) => id === key) ? replyClass.of({ ...target, replyId: String(key) }) : null,
  methods: {
    add: (target, [content, contentType], host) => {
      const reply = newRemark(host.workbook, content, contentType);
      change(target, host, "ReplyAdded", ({ replies }) => replies.push(reply));
      return replyClass.of({ ...target, replyId: reply.id });
    },
  },
});

const commentClass: DeclaredClass<CommentTarget> = objectClass<CommentTarget>("Comment", {
  scalars: {
    ...remarkScalars<CommentTarget>(commentOf, (target, host, by) => change(target, host, "CommentEdited", by)),
    resolved: {
      get: (target) => commentOf(target).resolved,
      set: (target, value, host) => {
        const resolved = flagArgument(value, "resolved");
        if (commentOf(target).resolved === resolved) return;
        change(target, host, resolved ? "CommentResolved" : "CommentReopened", (comment) => {
          comment.resolved = resolved;
        });
      },
    },
  },
  navigation: { replies: (target) => repliesClass.of(target) },
  methods: {
    delete: (target, _args, host) => {
      const comment = commentOf(target);
      requireWritable(target.sheet);
      target.sheet.touch("comments");
      target.sheet.comments = target.sheet.comments.filter((other) => other !== comment);
      tell(host, "commentDeleted", target, comment);
      return null;
    },
    getLocation: place,
    updateMentions: (target, [content], host) => {
      change(target, host, "CommentEdited", (comment) => updateMentions(comment, content));
      return null;
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

function listed(workbook: Workbook, { sheet }: CommentsTarget): CommentTarget[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((home) => {
    requireNoParts(workbook, home, ["comments", "threadedComment"], "comments");
    return home.comments.map(({ id }) => ({ sheet: home, id }));
  });
}

/** One cell, as a range or an address; of a whole workbook's comments the address names the sheet. */
function cellAt(workbook: Workbook, { sheet }: CommentsTarget, given: Argument): RangeTarget {
  const read = (address: string): RangeTarget => {
    const named = parseSheetReference(address);
    const home = sheet ?? (named ? workbook.sheetByName(named.sheet) : undefined);
    if (!home) throw invalidArgument(`the address ${address}`);
    return rangeAt(workbook, home, address);
  };
  const cell = rangeClass.is(given) ? given.target : read(textArgument(given, "cellAddress"));
  if (cellsIn(cell.area) > 1) throw invalidArgument("a comment stands at one cell");
  if (sheet && cell.sheet !== sheet) throw invalidArgument(`a cell of ${cell.sheet.name}`);
  return cell;
}

const isAt = (comment: Comment, { area }: RangeTarget): boolean =>
  comment.row === area.top && comment.column === area.left;

export const commentsClass: DeclaredClass<CommentsTarget> = objectClass<CommentsTarget>("CommentCollection", {
  items: (target, { workbook }) => listed(workbook, target).map((found) => commentClass.of(found)),
  item: (target, key, { workbook }) => {
    const found = listed(workbook, target).find(({ id }) => id === key);
    return found ? commentClass.of(found) : null;
  },
  methods: {
    add: (target, [given, content, contentType], host) => {
      const cell = cellAt(host.workbook, target, given);
      const { sheet, area } = cell;
      requireNoParts(host.workbook, sheet, ["comments", "threadedComment"], "comments");
      requireWritable(sheet);
      if (sheet.comments.some((comment) => isAt(comment, cell)))
        throw new HostError("InvalidOperation", "The cell has a comment already.");
      const comment: Comment = {
        ...newRemark(host.workbook, content, contentType),
        row: area.top,
        column: area.left,
        resolved: false,
        replies: [],
      };
      sheet.touch("comments");
      sheet.comments = [...sheet.comments, comment];
      tell(host, "commentAdded", { sheet, id: comment.id }, comment);
      return commentClass.of({ sheet, id: comment.id });
    },
    getItemByCell: (target, [given], { workbook }) => {
      const cell = cellAt(workbook, target, given);
      requireNoParts(workbook, cell.sheet, ["comments", "threadedComment"], "comments");
      const found = cell.sheet.comments.find((comment) => isAt(comment, cell));
      if (!found) throw itemNotFound("a comment at this cell");
      return commentClass.of({ sheet: cell.sheet, id: found.id });
    },
    getItemByReplyId: (target, [replyId], { workbook }) => {
      const found = listed(workbook, target).find((one) => commentOf(one).replies.some(({ id }) => id === replyId));
      if (!found) throw itemNotFound(String(replyId));
      return commentClass.of(found);
    },
    ...eventMethods<CommentsTarget>(
      { Added: "commentAdded", Changed: "commentChanged", Deleted: "commentDeleted" },
      collectionTarget,
    ),
  },
});
