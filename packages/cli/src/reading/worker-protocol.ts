import { type Article, type ErrorCode, PrecedentError, type Reading } from '@precedent/model';
import type { ArticleInput } from '@precedent/reader';

/** What a worker is given: something to do, one at a time, or the order to leave what it is doing. */
export type WorkerTask = { kind: 'parse'; input: ArticleInput } | { kind: 'read'; article: Article };
export type WorkerOrder = WorkerTask | { kind: 'stop' };

/** A worker's reply to one task: the article parsed, or its reading. */
export type WorkerAnswer = { result: Article | Reading } | { error: SentError };

/** Errors lose their class on the way. */
type SentError = { code: ErrorCode; message: string; remedy: string } | { code: null; message: string };

export function sendError(error: unknown): SentError {
  if (error instanceof PrecedentError)
    return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function receiveError(error: SentError): Error {
  if (error.code === null) return new Error(error.message);
  return new PrecedentError(error.code, error.message, error.remedy);
}
