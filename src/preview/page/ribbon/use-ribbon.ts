/** The ribbon's buttons: what the manifest has, what of it is running, and the windows that it opened. */
import { useEffect, useRef, useState } from "react";
import type { ExcelHost } from "../../host/excel-host";
import type { DialogRequest } from "../../host/pane-conversation";
import { fetchRibbon, type Ribbon, type RibbonButton } from "./ribbon";
import { runCommand } from "./ribbon-command";
import type { OpenBook } from "../use-open-book";
import { pageWords, type PageLanguage } from "../words";

/** A window of the add-in, and a number to tell it from others. */
interface OpenDialog {
  readonly number: number;
  readonly host: ExcelHost;
  readonly request: DialogRequest;
}

export function useRibbon(book: OpenBook | null, language: PageLanguage, refuse: (problem: string) => void) {
  const [ribbon, setRibbon] = useState<Ribbon | null>(null);
  const [isPaneShown, setPaneShown] = useState(true);
  const [running, setRunning] = useState<readonly string[]>([]);
  const [dialogs, setDialogs] = useState<readonly OpenDialog[]>([]);
  const dialogCount = useRef(0);

  useEffect(() => {
    let left = false;
    fetchRibbon(language).then(
      (read) => {
        if (!left) setRibbon(read);
      },
      () => refuse(pageWords.ribbonMissing[language]),
    );
    return () => {
      left = true;
    };
  }, [language]);

  const closed = (number: number): void => setDialogs((others) => others.filter((other) => other.number !== number));
  const showDialog =
    (host: ExcelHost) =>
    (request: DialogRequest): (() => void) => {
      dialogCount.current += 1;
      const number = dialogCount.current;
      setDialogs((others) => [...others, { number, host, request }]);
      return () => closed(number);
    };
  const press = async ({ id, action }: RibbonButton): Promise<void> => {
    if (!book) return;
    if (action.kind === "showTaskpane") {
      setPaneShown(!isPaneShown);
      return;
    }
    const { host } = book;
    setRunning((others) => [...others, id]);
    const outcome = await runCommand({ host, language, controlId: id, action, showDialog: showDialog(host) });
    setRunning((others) => {
      const first = others.indexOf(id);
      return others.filter((_, index) => index !== first);
    });
    if (outcome !== "completed") refuse(pageWords[outcome][language]);
  };
  return { ribbon, isPaneShown, running: dialogs.length > 0 ? [] : running, dialogs, closed, press };
}
