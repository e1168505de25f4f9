/** Puts a message away. */
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { useWords } from "./words";

export function CloseButton({ close }: { readonly close: () => void }): ReactNode {
  const say = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={say(paneWords.close)}
      onClick={close}
    />
  );
}
