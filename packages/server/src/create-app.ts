import { readFileSync } from 'node:fs';
import { createProblem, describeApi } from '@precedent/api';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { Access } from './access/access.ts';
import { AllowedHosts } from './access/allowed-hosts.ts';
import { openAnswers } from './answers/open-answers.ts';
import { ProblemElsewhere } from './answers/problem-elsewhere.ts';
import { ArticleQueue } from './articles/article-queue.ts';
import { JobQueue } from './articles/job-queue.ts';
import { ChangeFeed } from './change-feed.ts';
import { compressReplies } from './http/compress-replies.ts';
import { describeError } from './http/describe-error.ts';
import { checkHost, checkOrigin } from './http/host-check.ts';
import { limitRequests } from './http/limit-requests.ts';
import { mountAssistants } from './http/mount-assistants.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { ClientGone, sendProblem, toProblem } from './http/problem.ts';
import { identifyRequests, requestIdOf } from './http/request-log.ts';
import type { FrontParts } from './http/route.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { servePage } from './http/serve-page.ts';
import { MOST_FETCHING, MOST_REQUESTS } from './limits.ts';
import type { ServerParts } from './parts.ts';
import { routes } from './routes.ts';

/** An application, and what it works with. */
export interface App {
  handle: Express;
  /** Ends what answers. */
  close(): Promise<void>;
}

/**
 * The API under `/api` and the page at all other paths. Reads and changes the given archive; the caller
 * closes it.
 *
 * @param stop when it aborts, event streams end and articles that wait to be read are refused.
 */
export function createApp(parts: ServerParts, stop: AbortSignal = new AbortController().signal): App {
  const { archive, reference, webRoot, log = console.error } = parts;
  const access = parts.tokens ? new Access(parts.tokens) : null;
  const hosts = new AllowedHosts(parts.allowedHosts ?? []);
  const feed = new ChangeFeed(archive);
  const answers = openAnswers(parts, { feed, log, stop });
  const articles = new ArticleQueue({
    archive,
    shelf: answers,
    createReader: parts.reader,
    width: parts.width ?? 1,
    ...(parts.longestReading === undefined ? {} : { longest: parts.longestReading }),
    stop,
  });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  // A proxy on this machine may say whom it serves, and how.
  app.set('trust proxy', 'loopback');
  app.use(
    identifyRequests(parts.logRequest ?? null),
    setSecurityHeaders(),
    checkHost(hosts),
    checkOrigin(hosts),
  );
  app.use('/api', compressReplies());
  if (access)
    app.use(
      ['/api', '/sparql', '/mcp', '/alerts.rss'],
      limitRequests(parts.requestsPerMinute ?? MOST_REQUESTS),
    );
  const front: FrontParts = {
    archive,
    reference,
    articles,
    access,
    fetching: parts.fetchArticles ? { fetch: parts.fetchArticles, jobs: new JobQueue(MOST_FETCHING) } : null,
    feed,
    stop,
    describe,
  };
  app.use(mountRoutes(Object.values(routes), front, answers));
  if (parts.assistants) app.use(mountAssistants(parts.assistants, answers, front));
  app.use('/api', (request, response) => {
    const detail = `${request.baseUrl}${request.path} is not an API endpoint.`;
    sendProblem(response, createProblem('not_found', detail, 'See /api/openapi.json for the endpoints.'));
  });
  app.use(servePage(webRoot));
  app.use(answerError(log));
  return { handle: app, close: () => answers.close() };
}

let description: Record<string, unknown> | null = null;

/** Created on the first request for it: most servers never get one. */
function describe(): Record<string, unknown> {
  description ??= describeApi(routes, readVersion());
  return description;
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

function answerError(log: (line: string) => void): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (error instanceof ClientGone) return void response.destroy();
    const [problem, report] =
      error instanceof ProblemElsewhere ? [error.problem, error.report] : [toProblem(error), null];
    if (problem.status >= 500 && problem.code !== 'stopping')
      log(`${request.method} ${request.path} (${requestIdOf(response)}): ${report ?? describeError(error)}`);
    // Too late to send a problem: break the connection, so that the client knows the file is incomplete.
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem);
  };
}
