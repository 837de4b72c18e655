/** What browsers have for this, if they do. */
interface Scheduling {
  scheduler?: { postTask?(task: () => void): Promise<void> };
}

/** Lets the page answer between two pieces of work. A timer would wait for 4 ms each time, after the first few. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return new Promise((resolve) => {
    if (scheduler?.postTask) void scheduler.postTask(resolve);
    else setTimeout(resolve);
  });
}
