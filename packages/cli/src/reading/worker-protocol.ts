import { type Article, type ErrorCode, PrecedentError, type Reading } from '@precedent/model';
import type { ArticleExplanation } from '@precedent/reader';
import type { PostedArticle } from '@precedent/server';

/** What a worker is given: something to do, one at a time, or the order to leave what it is doing. */
export type WorkerTask =
  | { kind: 'parse'; input: PostedArticle }
  | { kind: 'read'; article: Article }
  | { kind: 'explain'; article: Article };
export type WorkerOrder = WorkerTask | { kind: 'stop' };

/** The article parsed, its reading, or how it was read. */
export type WorkerResult = Article | Reading | ArticleExplanation;

/** A worker's reply to one task. */
export type WorkerAnswer = { result: WorkerResult } | { error: SentError };

/** Errors lose their class on the way. */
type SentError =
  | { code: ErrorCode; message: string; remedy: string }
  | { code: null; message: string; stack?: string | undefined };

export function sendError(error: unknown): SentError {
  if (error instanceof PrecedentError)
    return { code: error.code, message: error.message, remedy: error.remedy };
  if (!(error instanceof Error)) return { code: null, message: String(error) };
  return { code: null, message: error.message, stack: error.stack };
}

export function receiveError(error: SentError): Error {
  if (error.code === null) return Object.assign(new Error(error.message), { stack: error.stack });
  return new PrecedentError(error.code, error.message, error.remedy);
}
