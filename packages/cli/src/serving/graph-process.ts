// Runs in a process of its own: builds the whole graph of an archive, and answers what needs it, until the server that
// started it ends.
import { loadReference } from '@precedent/reference';
import { AnswersHere, type Order, type OrderAnswer, obeyOrders } from '@precedent/server';
import { openArchive } from '@precedent/store';
import type { ArchiveBeside } from './answering-options.ts';

/** The first message says which archive; what follows waits until it is open. */
let obey: ((order: Order) => Promise<void>) | null = null;

async function open({ location }: ArchiveBeside): Promise<AnswersHere> {
  const archive = await openArchive(location, { create: false, keepsGraph: true });
  return new AnswersHere({ archive, reference: await loadReference(), log: () => {} });
}

/** The server that asked may have ended by now. */
function send(answer: OrderAnswer): void {
  process.send!(answer, undefined, undefined, () => {});
}

process.on('message', (message: ArchiveBeside | Order) => {
  if ('location' in message) obey = obeyOrders(open(message), send);
  else void obey!(message);
});
process.on('disconnect', () => process.exit());
// Ctrl-C goes to every process at the terminal; the one that started this one tells it what to do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
