/** That sheets of the workbook are left out, said wherever figures stand, and the way to the reasons. */
import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetWords } from "../../i18n/sheet-words";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";
import type { Prepared } from "../session/session";
import type { PaneActions } from "../state/use-pane";
import { leftOut } from "./sheet-groups";

interface UnusedSheetsProps {
  readonly prepared: Prepared;
  readonly actions: Pick<PaneActions, "show">;
}

export function UnusedSheets({ prepared, actions }: UnusedSheetsProps): ReactNode {
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const count = leftOut(prepared, language).length;
  if (count === 0) return null;
  return (
    <p className={shared.quiet}>
      {say(sheetWords.sheetsUnused)({ count })}{" "}
      <Link as="button" inline className={shared.linkInText} onClick={() => actions.show("data", "unused")}>
        {say(sheetWords.seeUnused)}
      </Link>
    </p>
  );
}
