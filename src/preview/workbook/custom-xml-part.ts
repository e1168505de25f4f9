/** A piece of XML that an add-in keeps in the file beside the sheets. */
export interface CustomXmlPart {
  /** A GUID in braces, kept in the file. */
  readonly id: string;
  readonly xml: string;
  /** The part that it came from; null: made here. */
  readonly part: string | null;
}
