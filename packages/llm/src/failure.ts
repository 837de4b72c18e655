import { PrecedentError } from '@precedent/model';
import type { Endpoint } from './endpoint.ts';

/** Why a request brought no answer. */
export interface Failure {
  kind: 'refused' | 'unreachable' | 'timeout' | 'not_protocol';
  /** HTTP status, where there was one. */
  status: number | null;
  /** What the server or the system says of it, fit to print. */
  detail: string;
  /** Milliseconds that the server asks to wait. */
  retryAfter: number | null;
}

/** Requests that may well go through when sent again. */
export function isPassing({ kind, status, detail }: Failure): boolean {
  if (kind === 'unreachable' || kind === 'timeout') return true;
  if (/insufficient_quota|exceeded your current quota|billing/i.test(detail)) return false;
  return (
    status !== null &&
    (status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501))
  );
}

/** The chunk and its answer don't fit into what the model can take in. */
export function isTooLong({ status, detail }: Failure): boolean {
  if (status === 413) return true;
  return (
    (status === 400 || status === 422) &&
    /context[_ ](length|window|size)|maximum context|prompt is too long|too many tokens|exceed_context/i.test(
      detail,
    )
  );
}

/** The server understands the request and refuses its form. */
export function isRefusedForm({ status }: Failure): boolean {
  return status === 400 || status === 422;
}

/** What to tell a person. */
export function explainFailure(failure: Failure, endpoint: Endpoint, tries: number): PrecedentError {
  const times = tries > 1 ? `, tried ${tries} times` : '';
  const { status, detail } = failure;
  const said = detail === '' ? `${status}` : status === null ? detail : `${status}: ${detail}`;
  const explain = (message: string, remedy: string) => new PrecedentError('reader_failed', message, remedy);
  if (failure.kind === 'unreachable')
    return explain(
      `the language model at ${endpoint.name} can not be reached (${said})${times}`,
      'Check that the server runs and that --endpoint is its base URL, such as http://localhost:11434/v1.',
    );
  if (failure.kind === 'timeout')
    return explain(
      `the language model at ${endpoint.name} did not answer in time (${said})${times}`,
      'Give it longer with --timeout, or name a smaller --model.',
    );
  if (failure.kind === 'not_protocol')
    return explain(
      `${endpoint.name} does not answer like an OpenAI-compatible server (${said})`,
      'Check that --endpoint is its base URL, such as http://localhost:11434/v1.',
    );
  return explain(`the language model at ${endpoint.name} refused (${said})${times}`, remedyFor(failure));
}

function remedyFor(failure: Failure): string {
  const { status } = failure;
  if (status === 401 || status === 403) return 'Set PRECEDENT_LLM_KEY to a key of that server.';
  if (status === 404) return 'Check that --endpoint is its base URL and that it has the --model.';
  if (isPassing(failure)) return 'Run the same command again later: answers so far are kept in the cache.';
  if (status === 429) return 'Look at the limits of your account there, or use another --endpoint.';
  return 'Check that the server has the --model and that it takes chat completions.';
}
