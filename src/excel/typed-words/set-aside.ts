/** Words of staff's put into the workbook's notes by themselves: after a run that failed there is nothing else left. */
import { readMemory, saveMemory } from "../memory/memory-in-workbook";

/** @param words edit key → what staff typed. @returns whether Excel took them */
export async function keepWords(words: ReadonlyMap<string, string>): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const { memory, newer, stands } = await readMemory(context);
      if (newer) return false;
      const setAside = { ...memory.setAside, ...Object.fromEntries(words) };
      saveMemory(context, { ...memory, setAside }, stands);
      await context.sync();
      return true;
    });
  } catch {
    // Whoever called tells the words instead.
    return false;
  }
}
