// Runs in a thread of its own: answers from an archive and watches its alerts, until the server that started it ends.
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { loadReference } from '@precedent/reference';
import { AnswersHere, obeyOrders, openWholeGraph } from '@precedent/server';
import { openArchive } from '@precedent/store';
import { ASSISTANT_TOOLS } from '../mcp/tools.ts';
import type { AnsweringOptions, FromThread, ToThread } from './answering-options.ts';
import { openWebhooks } from './open-webhooks.ts';
import { startGraphProcess } from './start-graph-process.ts';

/**
 * Percent by which the heap may grow from one collection of what is no longer used to the next. V8 lets it grow further: while 16
 * articles were added to a million claims, the server had 579 MB at most instead of 453, in the same processor time.
 */
const GROWING = 50;
setFlagsFromString(`--heap-growing-percent=${GROWING}`);

const port = parentPort!;
const { location, readOnly, webhookHosts }: AnsweringOptions = workerData;
const ending = new AbortController();
const tell = (message: FromThread) => port.postMessage(message);
const log = (line: string) => tell({ kind: 'log', line });

const archive = openArchive(location, { create: false, readOnly, keepsGraph: !readOnly });
const answers = open();
const obey = obeyOrders(answers, tell);
// What could not be opened is tried again with a new thread, after its orders have been told why.
answers.catch((error) => {
  log(`the thread that answers could not begin: ${error}`);
  setImmediate(close);
});

async function open(): Promise<AnswersHere> {
  const [opened, reference, webhooks] = await Promise.all([
    archive,
    loadReference(),
    openWebhooks(webhookHosts, ending.signal),
  ]);
  // A process cannot keep the graph in an archive that it only may read.
  const whole = readOnly ? null : openWholeGraph(startGraphProcess({ location }), log);
  const here = new AnswersHere({
    archive: opened,
    reference,
    log,
    whole,
    tools: ASSISTANT_TOOLS,
    ...webhooks,
  });
  here.watchAlerts();
  here.warmUp();
  return here;
}

async function close(): Promise<void> {
  ending.abort();
  await answers.then((here) => here.close()).catch(() => {});
  await archive.then((opened) => opened.close()).catch(() => {});
  port.close();
}

port.on('message', (message: ToThread) => void (message.kind === 'end' ? close() : obey(message)));
