/** Asks before sheets are deleted, and names them. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { useWords } from "../shared/words";

interface RemovalDialogProps {
  readonly open: boolean;
  readonly sheets: readonly string[];
  readonly confirm: () => void;
  readonly decline: () => void;
}

export function RemovalDialog({ open, sheets, confirm, decline }: RemovalDialogProps): ReactNode {
  const say = useWords();
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, data) => (data.open ? undefined : decline())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(paneWords.removeTitle)}</DialogTitle>
          <DialogContent>
            {say(paneWords.removeText)}
            <ul>
              {sheets.map((sheet) => (
                <li key={sheet}>{sheet}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={decline}>{say(paneWords.cancel)}</Button>
            <Button appearance="primary" onClick={confirm}>
              {say(paneWords.removeConfirm)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
