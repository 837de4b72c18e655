import { createWorker } from './create-worker.ts';
import type { Task, TaskResults } from './tasks.ts';

export interface Request {
  number: number;
  task: Task;
}

export interface Reply {
  number: number;
  result: TaskResults[Task['kind']];
}

interface Waiting {
  task: Task;
  resolve(result: Reply['result']): void;
}

/** `refused` if the page may not start a worker: the security policy of a site can forbid it. */
let worker: Worker | 'refused' | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** Starts the worker, so that it is ready when the first graph is. One serves all graphs of a page. */
export function startWorker(): void {
  if (worker !== null) return;
  try {
    worker = createWorker();
  } catch {
    worker = 'refused';
    return;
  }
  worker.addEventListener('message', ({ data: { number, result } }: MessageEvent<Reply>) => {
    waiting.get(number)?.resolve(result);
    waiting.delete(number);
  });
  worker.addEventListener('error', giveUp);
}

/** Does here what the worker was asked. */
function giveUp(): void {
  worker = 'refused';
  for (const [number, { task, resolve }] of waiting) {
    waiting.delete(number);
    void performHere(task).then(resolve);
  }
}

/** Has the worker do something that would keep the page from answering. */
export function askWorker<Asked extends Task>(task: Asked): Promise<TaskResults[Asked['kind']]> {
  startWorker();
  const reply = worker === 'refused' || worker === null ? performHere(task) : ask(worker, task);
  return reply as Promise<TaskResults[Asked['kind']]>;
}

function ask(at: Worker, task: Task): Promise<Reply['result']> {
  const number = ++asked;
  return new Promise((resolve) => {
    waiting.set(number, { task, resolve });
    at.postMessage({ number, task } satisfies Request);
  });
}

/** Slow for a large graph, but better than none. */
async function performHere(task: Task): Promise<Reply['result']> {
  const { perform } = await import('./tasks.ts');
  return perform(task);
}
