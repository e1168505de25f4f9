/** What people and add-ins say of a cell, and what is answered. */

export interface Mention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

export interface Remark {
  readonly id: string;
  content: string;
  contentType: "Plain" | "Mention";
  /** With <at id="…"> around the names of the mentioned. */
  richContent: string;
  mentions: readonly Mention[];
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601 */
  readonly creationDate: string;
}

export interface Comment extends Remark {
  readonly row: number;
  readonly column: number;
  resolved: boolean;
  readonly replies: Remark[];
}
