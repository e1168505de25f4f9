/** The workbook at hand → a file on this computer, without holding up the page: some rows at a time. */
import { useRef, useState } from "react";
import { fillingResults } from "../host/recalculate";
import type { Workbook } from "../workbook/workbook";
import { ChangedWhileSaving, saveWorkbookInSlices } from "../xlsx/save-workbook";
import { inSlices } from "../xlsx/steps";
import { painted } from "./painted";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Until then nothing is shown, ms: what is done at once needs no window. */
const SHOWN_AFTER = 400;

export interface Saving {
  readonly fileName: string;
  /** 0 to 1. */
  readonly done: number;
  /** Hands the file over; null: it is not ready yet. */
  readonly take: (() => void) | null;
  readonly stop: () => void;
}

interface SavedFile {
  readonly bytes: Uint8Array;
  /** Of the workbook, as it is in the file. */
  readonly version: number;
}

class Stopped extends Error {}

/** One state of the workbook as a file: where somebody changes it meanwhile, it is begun anew. */
async function savedFile(workbook: Workbook, pause: (done: number) => Promise<void>): Promise<SavedFile> {
  for (;;) {
    await inSlices(fillingResults(workbook), () => pause(0));
    const { version } = workbook;
    try {
      return { bytes: await saveWorkbookInSlices(workbook, pause), version };
    } catch (error) {
      if (!(error instanceof ChangedWhileSaving)) throw error;
    }
  }
}

function download(fileName: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  link.download = fileName.replace(/(\.xls[xm])?$/i, (extension) => extension || ".xlsx");
  link.click();
  // The download begins after the click; its address must live until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Some seconds after the last click the browser may refuse a download, and says nothing to the page. */
const mayDownload = (): boolean => (navigator as Partial<Navigator>).userActivation?.isActive ?? true;

export function useSaving() {
  const [saving, setSaving] = useState<Saving | null>(null);
  const isBusy = useRef(false);

  /** @returns the version that was saved; null: it was stopped, or another saving is under way */
  async function save(workbook: Workbook, fileName: string): Promise<number | null> {
    if (isBusy.current) return null;
    isBusy.current = true;
    let isStopped = false;
    const stop = (): void => void (isStopped = true);
    const began = performance.now();
    const pause = async (done: number): Promise<void> => {
      if (performance.now() - began > SHOWN_AFTER) setSaving({ fileName, done, take: null, stop });
      await painted();
      if (isStopped) throw new Stopped();
    };
    try {
      const { bytes, version } = await savedFile(workbook, pause);
      const isTaken =
        mayDownload() ||
        (await new Promise<boolean>((resolve) =>
          setSaving({ fileName, done: 1, take: () => resolve(true), stop: () => resolve(false) }),
        ));
      if (!isTaken) return null;
      download(fileName, bytes);
      return version;
    } catch (error) {
      if (error instanceof Stopped) return null;
      throw error;
    } finally {
      isBusy.current = false;
      setSaving(null);
    }
  }
  return { saving, save };
}
