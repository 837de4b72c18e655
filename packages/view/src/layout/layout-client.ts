import type { Positions } from './arrangement.ts';
import type { LayoutJob } from './job.ts';

export interface LayoutRequest {
  number: number;
  job: LayoutJob;
}

export interface LayoutReply {
  number: number;
  positions: Positions;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (positions: Positions) => void>();

/** Starts the worker, so that it is ready when the first graph is. One serves all graphs of a page. */
function startLayoutWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data: { number, positions } }: MessageEvent<LayoutReply>) => {
    waiting.get(number)?.(positions);
    waiting.delete(number);
  });
  return worker;
}

/** Lays out a graph outside the main thread. */
export function arrangeInWorker(job: LayoutJob): Promise<Positions> {
  const number = ++asked;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    startLayoutWorker().postMessage({ number, job } satisfies LayoutRequest);
  });
}
