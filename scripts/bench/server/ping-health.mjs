// A thread that asks `/api/health` every few milliseconds until it is told to stop, and then reports how long each took.
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const PAUSE = 10;
const times = [];
let isOver = false;
parentPort.once('message', () => {
  isOver = true;
});
while (!isOver) {
  const started = performance.now();
  await (await fetch(`${workerData}/api/health`)).text();
  times.push(performance.now() - started);
  await setTimeout(PAUSE);
}
parentPort.postMessage(times);
