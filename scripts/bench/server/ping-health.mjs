// A thread that asks `/api/health` every few milliseconds until it is told to stop, and then reports how long each took.
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const PAUSE = 10;
const times = [];
let isOver = false;
parentPort.once('message', () => {
  isOver = true;
});
const ping = async () => {
  const started = performance.now();
  await (await fetch(`${workerData}/api/health`)).text();
  return performance.now() - started;
};
// Of the first, most goes into loading what fetches, here.
await ping();
while (!isOver) {
  times.push(await ping());
  await setTimeout(PAUSE);
}
parentPort.postMessage(times);
