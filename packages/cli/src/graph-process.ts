// Runs in a process of its own: builds the whole graph of an archive, and answers what needs it, until the server that
// started it ends.
import { loadReference } from '@precedent/reference';
import { answerWhole, type WholeOrder } from '@precedent/server';
import { openArchive } from '@precedent/store';
import type { GraphProcessOptions } from './graph-process-options.ts';

/** The first message says which archive; what follows waits until it is open. */
let obey: Promise<(order: WholeOrder) => Promise<void>> | null = null;

async function open({ location }: GraphProcessOptions) {
  const archive = await openArchive(location, { create: false, keepsGraph: true });
  return answerWhole({ archive, reference: await loadReference() }, (answer) => process.send!(answer));
}

process.on('message', async (message: GraphProcessOptions | WholeOrder) => {
  if ('location' in message) obey = open(message);
  else await (await obey!)(message);
});
process.on('disconnect', () => process.exit());
// Ctrl-C goes to every process at the terminal; the one that started this one tells it what to do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
