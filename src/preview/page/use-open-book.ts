/** The workbook at hand: opened from a file, shown, saved, and not lost by another that takes its place. */
import { useEffect, useRef, useState } from "react";
import { ExcelHost } from "../host/excel-host";
import type { Workbook } from "../workbook/workbook";
import { openWorkbookInSlices } from "../xlsx/open-workbook";
import { WorkbookFileError } from "../xlsx/workbook-file-error";
import { painted } from "./painted";
import { playedExcel } from "./played-excel";
import { useSaving } from "./use-saving";
import { fileProblemWords, pageWords, type PageLanguage, type Word } from "./words";

export interface OpenBook {
  readonly host: ExcelHost;
  readonly fileName: string;
  /** Counts the books, so that each gets a pane of its own. */
  readonly number: number;
}

const SAMPLE = "assets/sample-workbook.xlsx";

interface Page {
  readonly language: PageLanguage;
  /** Called often while the add-in works. */
  readonly changed: () => void;
  readonly refuse: (problem: string | null) => void;
}

export function useOpenBook({ language, changed, refuse }: Page) {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [savedVersion, setSavedVersion] = useState(0);
  /** A file that was chosen while another was being opened takes its place. */
  const lastOpened = useRef(0);
  /** What waits for an answer about unsaved changes. */
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const { saving, save } = useSaving();
  const isUnsaved = book !== null && book.host.workbook.version !== savedVersion;
  useQuestionBeforeLeaving(isUnsaved);

  /** Another workbook takes the place of this one: at once, or once its unsaved changes are answered for. */
  const whenFree = useRef<(proceed: () => void) => void>(() => undefined);
  useEffect(() => {
    whenFree.current = (proceed) => {
      if (book !== null && book.host.workbook.version !== savedVersion) setWaiting(() => proceed);
      else proceed();
    };
  }, [book, savedVersion]);

  const show = (workbook: Workbook, fileName: string): void => {
    workbook.fileName = fileName;
    const host = new ExcelHost(workbook, playedExcel(location.href));
    host.onChanged = changed;
    host.openBeside = (other) => whenFree.current(() => show(other, other.fileName));
    setBook((old) => ({ host, fileName, number: (old?.number ?? 0) + 1 }));
    setSavedVersion(workbook.version);
  };
  const open = async (fileName: string, read: () => Promise<ArrayBuffer>, unreadable: Word): Promise<void> => {
    const turn = (lastOpened.current += 1);
    const isLast = (): boolean => turn === lastOpened.current;
    setOpening(fileName);
    refuse(null);
    await painted();
    try {
      const workbook = await openWorkbookInSlices(new Uint8Array(await read()), painted);
      if (isLast()) show(workbook, fileName);
    } catch (error) {
      if (!isLast()) return;
      const [words, place] =
        error instanceof WorkbookFileError ? [fileProblemWords[error.code], error.place] : [unreadable, ""];
      refuse(`${fileName}：${words[language]}${place === "" ? "" : `（${place}）`}`);
    } finally {
      if (isLast()) setOpening(null);
    }
  };
  return {
    book,
    opening,
    isUnsaved,
    waiting,
    answered: () => setWaiting(null),
    openFile: (file: File): void =>
      whenFree.current(() => void open(file.name, () => file.arrayBuffer(), pageWords.unknownProblem)),
    openSample: (): void =>
      whenFree.current(
        () => void open("示例工作簿.xlsx", async () => (await fetch(SAMPLE)).arrayBuffer(), pageWords.sampleMissing),
      ),
    saving,
    /** @returns whether the workbook is in a file now */
    save: async (): Promise<boolean> => {
      const version = book
        ? await save(book.host.workbook, book.fileName).catch(() => refuse(pageWords.notSaved[language]))
        : null;
      if (typeof version !== "number") return false;
      setSavedVersion(version);
      return true;
    },
  };
}

function useQuestionBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
