/** Time of the processor, helpers of the engine included: on a machine with other work it says more than the clock. */

/** In milliseconds, since the process began. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Of a job, in milliseconds. */
export async function cpuOf(job: () => unknown): Promise<number> {
  const start = cpuNow();
  await job();
  return cpuNow() - start;
}

export const least = (times: readonly number[]): number => Math.min(...times);
