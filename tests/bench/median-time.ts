/** The median of several runs after one that is not counted, in milliseconds. */
export async function medianTime(job: () => unknown, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await job();
    if (run > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
