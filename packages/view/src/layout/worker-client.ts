import type { Task, TaskResults } from './tasks.ts';

export interface Request {
  number: number;
  task: Task;
}

export interface Reply {
  number: number;
  result: TaskResults[Task['kind']];
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (result: Reply['result']) => void>();

/** Starts the worker, so that it is ready when the first graph is. One serves all graphs of a page. */
export function startWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data: { number, result } }: MessageEvent<Reply>) => {
    waiting.get(number)?.(result);
    waiting.delete(number);
  });
  return worker;
}

/** Has the worker do something that would keep the page from answering. */
export function askWorker<Asked extends Task>(task: Asked): Promise<TaskResults[Asked['kind']]> {
  const number = ++asked;
  return new Promise((resolve) => {
    waiting.set(number, resolve as (result: Reply['result']) => void);
    startWorker().postMessage({ number, task } satisfies Request);
  });
}
