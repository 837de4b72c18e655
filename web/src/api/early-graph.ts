import type { Reply } from '@precedent/api';
import { fetchGraph } from './api.ts';
import type { Outcome } from './request.ts';

let asked: Promise<Outcome<Reply<'getGraph'>>> | null = null;

/** Asks for the graph without dates, while what is to show it is still loading. */
export function askEarly(limit: number): void {
  asked ??= fetchGraph({ limit });
}

/** What was asked for early, the first time; after that, the graph as it is now. */
export function takeGraph(limit: number): Promise<Outcome<Reply<'getGraph'>>> {
  const early = asked ?? fetchGraph({ limit });
  asked = null;
  return early;
}
