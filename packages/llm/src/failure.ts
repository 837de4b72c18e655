import { PrecedentError } from '@precedent/model';
import type { Endpoint } from './endpoint.ts';

/** Why a request got no answer. */
export interface Failure {
  kind: 'refused' | 'unreachable' | 'timeout' | 'not_protocol';
  /** HTTP status, if there was one. */
  status: number | null;
  /** Message of the server or the system, for display. */
  detail: string;
  /** Milliseconds that the server asks us to wait. */
  retryAfter: number | null;
}

/** Requests that may succeed when sent again. */
export function isPassing({ kind, status, detail }: Failure): boolean {
  if (kind === 'unreachable' || kind === 'timeout') return true;
  if (/insufficient_quota|exceeded your current quota|billing/i.test(detail)) return false;
  return (
    status !== null &&
    (status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501))
  );
}

/** The chunk and its answer do not fit into the model's context. */
export function isTooLong({ status, detail }: Failure): boolean {
  if (status === 413) return true;
  return (
    (status === 400 || status === 422) &&
    /context[_ ](length|window|size)|maximum context|prompt is too long|too many tokens|exceed_context/i.test(
      detail,
    )
  );
}

/** The server refuses the form of the request. */
export function isRefusedForm({ status }: Failure): boolean {
  return status === 400 || status === 422;
}

/** The error to show. */
export function explainFailure(failure: Failure, endpoint: Endpoint, tries: number): PrecedentError {
  const times = tries > 1 ? `, tried ${tries} times` : '';
  const { status, detail } = failure;
  const said = detail === '' ? `${status}` : status === null ? detail : `${status}: ${detail}`;
  const explain = (message: string, remedy: string) => new PrecedentError('reader_failed', message, remedy);
  if (failure.kind === 'unreachable')
    return explain(
      `the language model at ${endpoint.name} cannot be reached (${said}${times})`,
      'Check that the server is running and that --endpoint is its base URL, for example http://localhost:11434/v1.',
    );
  if (failure.kind === 'timeout')
    return explain(
      `the language model at ${endpoint.name} did not answer in time (${said}${times})`,
      'Increase --timeout, or choose a smaller --model.',
    );
  if (failure.kind === 'not_protocol')
    return explain(
      `${endpoint.name} does not answer like an OpenAI-compatible server (${said})`,
      'Check that --endpoint is its base URL, for example http://localhost:11434/v1.',
    );
  return explain(`the language model at ${endpoint.name} refused (${said}${times})`, remedyFor(failure));
}

function remedyFor(failure: Failure): string {
  const { status } = failure;
  if (status === 401 || status === 403) return 'Set PRECEDENT_LLM_KEY to a key for that server.';
  if (status === 404)
    return 'Check that --endpoint is its base URL and that it has the model named with --model.';
  if (isPassing(failure)) return 'Run the same command again later: answers so far are kept in the cache.';
  if (status === 429) return 'Check the limits of your account there, or use another --endpoint.';
  return 'Check that the server has the model named with --model and supports chat completions.';
}
