// Runs in a process of its own: reads articles, one at a time, until the process that started it ends.
import { answerOrders } from './answer-orders.ts';

process.on('message', answerOrders((answer) => process.send!(answer)) as (order: unknown) => void);
process.on('disconnect', () => process.exit());
// Ctrl-C goes to every process at the terminal; the one that started this one tells it what to do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
