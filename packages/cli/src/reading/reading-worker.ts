// Runs in a worker thread: reads articles, one at a time.
import { parentPort } from 'node:worker_threads';
import { answerOrders } from './answer-orders.ts';

const port = parentPort!;
port.on(
  'message',
  answerOrders((answer) => port.postMessage(answer)),
);
