/** The workbook read for the pane, and worked out wherever that is done; changes nothing. */
import type { ReportRequest } from "../monthly-report";
import { asProblem } from "./excel-error";
import { readWorkbook } from "./read-workbook";
import type { Asked, Engine, ShownWorkbook } from "./computing/engine";
import { readTypedOver } from "./typed-words/keep-as-remarks";
import type { TypedOver } from "./typed-words/typed-over";
import { runReading, type UndoKind } from "./undo";

export interface ShownReading extends ShownWorkbook {
  readonly typedOver: readonly TypedOver[];
  readonly undo: UndoKind;
  readonly asked: Asked;
}

/** @throws ExcelProblem */
export async function readShown(engine: Engine, request: ReportRequest): Promise<ShownReading> {
  try {
    const { value, undo } = await runReading(async (context) => {
      const read = await readWorkbook(context);
      return { read, typedOver: await readTypedOver(context, read) };
    });
    const { shown, asked } = await engine.show(value.read, request, {});
    return { ...shown, asked, typedOver: value.typedOver, undo };
  } catch (error) {
    throw asProblem(error);
  }
}
