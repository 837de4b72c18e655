import type { Shelf } from '../articles/shelf.ts';
import type { ArchiveRoute, Client, Input } from '../http/route.ts';

/**
 * Whatever takes time to get from an archive: answers to requests, and places for articles that were read. It is got here,
 * or in another thread or process, so that the connections of a server don't wait for it.
 */
export interface Answers extends Shelf {
  /** What the route gives, or a `SentReply` in its place. */
  answer(route: ArchiveRoute, input: Input, client: Client): Promise<unknown>;
  /** Has the archive keep the graph with everything archived before, if it can. */
  keep(): Promise<void>;
  /** What a tool of assistants gives. */
  use(tool: string, given: object): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}
