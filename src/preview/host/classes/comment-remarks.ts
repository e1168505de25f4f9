/** What comments and answers have in common: who said what, and whom it mentions. */
import type { Mention, Remark } from "../../workbook/comment";
import type { Workbook } from "../../workbook/workbook";
import type { ExcelHost } from "../excel-host";
import { invalidArgument } from "../host-error";
import type { Argument, Json, Scalar } from "../object-class";
import { choiceArgument, numberArgument, textArgument } from "./argument";

/** Nobody is signed in here. */
const PERSON = { authorName: "Preview", authorEmail: "" } as const;

function mentionsOf(value: unknown): Mention[] {
  if (!Array.isArray(value)) throw invalidArgument("mentions must be a list");
  return value.map((mention: unknown) => {
    const { id, name, email } = (mention ?? {}) as Record<string, unknown>;
    return {
      id: numberArgument(id, "mentions.id", { min: 0, whole: true }),
      name: textArgument(name, "mentions.name"),
      email: textArgument(email, "mentions.email"),
    };
  });
}

type Said = Pick<Remark, "content" | "contentType" | "richContent" | "mentions">;

const plain = (content: string): Said => ({ content, contentType: "Plain", richContent: content, mentions: [] });

/** Every <at id="…"> of the text stands for a person of the list. */
function mentioning(value: unknown): Said {
  if (typeof value !== "object" || value === null) throw invalidArgument("content with mentions must be an object");
  const { mentions, richContent } = value as Record<string, unknown>;
  const known = mentionsOf(mentions);
  const text = textArgument(richContent, "richContent");
  const content = text.replace(/<at id="(\d+)">([^<]*)<\/at>/g, (_, id: string) => {
    const person = known.find((mention) => mention.id === Number(id));
    if (!person) throw invalidArgument(`richContent mentions ${id}, who is not listed`);
    return `@${person.name}`;
  });
  return { content, contentType: "Mention", richContent: text, mentions: known };
}

/** @throws HostError InvalidArgument for an empty text, or a content that is not of its type */
function said(content: Argument, contentType: Argument): Said {
  const type = choiceArgument(contentType ?? "Plain", ["Plain", "Mention"] as const, "contentType");
  const made = type === "Mention" ? mentioning(content) : plain(textArgument(content, "content"));
  if (made.content === "") throw invalidArgument("a comment without text");
  return made;
}

/** An id that no comment and no answer of the workbook bears. */
function freeId({ sheets }: Workbook): string {
  const taken = new Set(
    sheets.flatMap(({ comments }) => comments.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)])),
  );
  let number = taken.size + 1;
  const id = (): string => `{00000000-00FA-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  while (taken.has(id())) number += 1;
  return id();
}

export const newRemark = (workbook: Workbook, content: Argument, contentType: Argument): Remark => ({
  id: freeId(workbook),
  ...said(content, contentType),
  ...PERSON,
  creationDate: new Date().toISOString(),
});

export function updateMentions(remark: Remark, content: Argument): void {
  Object.assign(remark, said(content, "Mention"));
}

/** @param change what changes a remark and tells of it */
export function remarkScalars<Target>(
  of: (target: Target) => Remark,
  change: (target: Target, host: ExcelHost, by: (remark: Remark) => void) => void,
): Readonly<Record<string, Scalar<Target>>> {
  return {
    id: { get: (target) => of(target).id },
    content: {
      get: (target) => of(target).content,
      set: (target, value, host) => {
        const made = said(value, "Plain");
        change(target, host, (remark) => Object.assign(remark, made));
      },
    },
    contentType: { get: (target) => of(target).contentType },
    richContent: { get: (target) => of(target).richContent },
    mentions: { get: (target) => of(target).mentions.map((mention): Json => ({ ...mention })) },
    authorName: { get: (target) => of(target).authorName },
    authorEmail: { get: (target) => of(target).authorEmail },
    creationDate: { get: (target) => of(target).creationDate },
  };
}
