import { createExplainer, createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { once } from '../once.ts';
import { parsePosted } from './parse-posted.ts';
import {
  sendError,
  type WorkerAnswer,
  type WorkerOrder,
  type WorkerResult,
  type WorkerTask,
} from './worker-protocol.ts';

/** What a worker does with each order, whether it is a thread or a process. */
export function answerOrders(send: (answer: WorkerAnswer) => void): (order: WorkerOrder) => void {
  let stopping = new AbortController();
  // Loaded with the first article, so that a worker without one can end at any time.
  const reference = once(() => loadReference());
  // Not kept: the runtime has a copy of the weights.
  const assets = async () => ({ model: await loadReaderModel(), reference: await reference(), threads: 1 });
  const reader = once(async () => createReader(await assets()));
  const explainer = once(async () => createExplainer(await assets()));
  const perform = async (task: WorkerTask, signal: AbortSignal): Promise<WorkerResult> => {
    if (task.kind === 'parse') return parsePosted(task.input);
    if (task.kind === 'read') return (await reader()).read(task.article, signal);
    return (await explainer()).explain(task.article);
  };
  return (order) => {
    if (order.kind === 'stop') return stopping.abort();
    stopping = new AbortController();
    perform(order, stopping.signal)
      .then((result): WorkerAnswer => ({ result }))
      .catch((error): WorkerAnswer => ({ error: sendError(error) }))
      .then(send);
  };
}
