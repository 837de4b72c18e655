import type { Order, OrderAnswer, StartElsewhere } from '@precedent/server';

/** Which archive a thread or process beside a server opens. */
export interface ArchiveBeside {
  location: string;
}

/** What a thread answers from, and where it may send alerts. */
export interface AnsweringOptions extends ArchiveBeside {
  readOnly: boolean;
  webhookHosts: readonly string[];
}

/** Has threads started that answer from an archive. */
export type StartAnsweringThread = (options: AnsweringOptions) => StartElsewhere;

/** Has processes started that have the whole graph of an archive. */
export type StartGraphProcess = (options: ArchiveBeside) => StartElsewhere;

/** What a server tells the thread that answers. */
export type ToThread = Order | { kind: 'end' };

/** What the thread tells it. */
export type FromThread = OrderAnswer | { kind: 'log'; line: string };
