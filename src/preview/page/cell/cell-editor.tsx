/**
 * The one text field of the grid. It always has the keyboard, unseen until something is typed, so that Chinese input
 * methods can begin in any selected cell.
 */
import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from "react";
import { textWidth } from "./fonts";

export interface Edit {
  readonly text: string;
  /** Begun by typing over the cell: the arrow keys then end it, as in Excel. */
  readonly byTyping: boolean;
  /** Where the caret is: in the cell or in the formula bar. */
  readonly place: "cell" | "bar";
}

/** How an edit ends: the key that ended it says where the selection goes. */
export type CommitKey = { readonly key: string; readonly shift: boolean };

export interface EditActions {
  readonly change: (text: string) => void;
  readonly commit: (key: CommitKey | null) => void;
  readonly cancel: () => void;
}

/** Keys inside an edit; the same in the cell and in the formula bar. @returns whether the key was one */
export function editKey(
  event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>,
  edit: Edit,
  { change, commit, cancel }: EditActions,
): boolean {
  // An input method's own Enter chooses a word.
  if (event.nativeEvent.isComposing) return true;
  const field = event.currentTarget;
  const ends =
    event.key === "Enter" ||
    event.key === "Tab" ||
    (edit.byTyping && edit.place === "cell" && event.key.startsWith("Arrow"));
  if (event.key === "Enter" && event.altKey) {
    const at = field.selectionStart ?? edit.text.length;
    change(`${edit.text.slice(0, at)}\n${edit.text.slice(field.selectionEnd ?? at)}`);
  } else if (event.key === "Escape") cancel();
  else if (ends) commit({ key: event.key, shift: event.shiftKey });
  else return false;
  event.preventDefault();
  return true;
}

export interface CellEditorProps extends EditActions {
  readonly edit: Edit | null;
  /** "B3 45": what a screen reader says of the selected cell. */
  readonly label: string;
  readonly style: CSSProperties;
  /** Height of a line, in pixels. */
  readonly line: number;
  readonly room: { readonly width: number; readonly height: number };
  readonly start: (text: string) => void;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
}

export function CellEditor({
  edit,
  label,
  style,
  line,
  room,
  start,
  fieldRef,
  ...actions
}: CellEditorProps): ReactNode {
  const shown = edit?.place === "cell";
  const lines = edit?.text.split("\n") ?? [];
  const font = String(style.font ?? "");
  const size: CSSProperties = shown
    ? {
        width: Math.max(room.width + 3, ...lines.map((text) => textWidth(text, font) + 24)),
        height: Math.max(room.height + 3, lines.length * line + 8),
      }
    : { width: Math.max(1, room.width), height: Math.max(1, room.height) };
  return (
    <textarea
      ref={fieldRef}
      className={shown ? "editor" : "editor unseen"}
      style={{ ...style, ...size }}
      value={shown ? edit.text : ""}
      aria-label={label}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => (edit ? actions.change(event.target.value) : start(event.target.value))}
      onKeyDown={(event) => {
        if (!edit) return;
        event.stopPropagation();
        editKey(event, edit, actions);
      }}
      onBlur={() => {
        if (shown) actions.commit(null);
      }}
    />
  );
}
