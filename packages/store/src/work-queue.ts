import { type Article, PrecedentError } from '@precedent/model';
import { type OpenOptions, openArchive } from './open-archive.ts';
import { isServer } from './open-engine.ts';

/** An article to read, and the file that it came from. */
export interface QueuedArticle {
  article: Article;
  file: string | null;
}

/** An article that this worker alone reads until it ends the work in one of three ways. */
export interface WorkTaken extends QueuedArticle {
  /** Its reading is in the archive. */
  done(): Promise<void>;
  /** It cannot be read, and is kept with the reason. */
  fail(reason: string): Promise<void>;
  /** It is left to others. */
  release(): Promise<void>;
}

export interface QueueState {
  waiting: number;
  /** Taken by a worker, which may have died since. */
  begun: number;
  failed: { articleId: string; failure: string }[];
}

/**
 * Articles that wait to be read, kept in the database of a shared archive for workers on any machine. Each article is taken by
 * one worker at a time, in the order of queueing. If a worker dies, its article is taken by another; after three, it has
 * failed.
 */
export interface WorkQueue {
  /** @returns how many were new: an article that is queued already, or has failed, is left as it is. */
  put(articles: readonly QueuedArticle[]): Promise<number>;
  /** Null if none is waiting. */
  take(): Promise<WorkTaken | null>;
  state(): Promise<QueueState>;
  /** Has those that failed wait again. @returns how many. */
  retry(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the queue of an archive on PostgreSQL, or creates it.
 *
 * @param options for the archive; by default it is created if there is none.
 * @throws PrecedentError `invalid_input` for an archive in a file, and what `openArchive`
 *   throws.
 */
export async function openWorkQueue(location: string, options: OpenOptions = {}): Promise<WorkQueue> {
  if (!isServer(location))
    throw new PrecedentError(
      'invalid_input',
      `${location} has no queue: only an archive on PostgreSQL has one`,
      'On one machine, add the articles with several workers: precedent add FILES --workers 4.',
    );
  // The archive is created first: a database with other tables alone is taken to be something else's.
  await (await openArchive(location, options)).close();
  const { openPostgresQueue } = await import('./postgres/open-postgres-queue.ts');
  return openPostgresQueue(location);
}
