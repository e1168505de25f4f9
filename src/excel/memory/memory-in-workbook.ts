/** The memory's entry among the workbook's settings: read, saved, taken away. */
import { MEMORY_KEY, memoryToSave, parseMemory, type Memory, type ReadMemory } from "./workbook-memory";

/** Sends along whatever else was asked for. */
export async function readMemory(context: Excel.RequestContext): Promise<ReadMemory> {
  const setting = context.workbook.settings.getItemOrNullObject(MEMORY_KEY);
  setting.load("value");
  await context.sync();
  return parseMemory(setting.isNullObject ? null : (setting.value as unknown));
}

/** Queues it; it stands once the requests are sent. */
export function saveMemory({ workbook }: Excel.RequestContext, memory: Memory): void {
  workbook.settings.add(MEMORY_KEY, memoryToSave(memory));
}

export function deleteMemory({ workbook }: Excel.RequestContext): void {
  workbook.settings.getItemOrNullObject(MEMORY_KEY).delete();
}
