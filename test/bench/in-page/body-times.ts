// What is timed of a body, by the page's own clock, whoever shows it.

export interface BodyTimes {
  /** The bare fetch of it, read to its last byte. */
  readonly fetchMs: number;
  /** From the request to the first formatted line painted. */
  readonly firstLineMs: number;
  /** Undefined where the peer has no search that could be called. */
  readonly searchMs: number | undefined;
  readonly endMs: number | undefined;
  /** On the page's thread since the request; undefined: none of 50 ms or more. */
  readonly longestTaskMs: number | undefined;
}

export function watchTasks(): PerformanceEntry[] {
  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
  return tasks;
}

export function longestTask(tasks: readonly PerformanceEntry[], from: number): number | undefined {
  const later = tasks.filter(({ startTime, duration }) => startTime + duration > from);
  return later.length === 0 ? undefined : Math.max(...later.map(({ duration }) => duration));
}

/** Painted, and the observer of long tasks told. */
export async function afterFrames(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done));
}
