import { randomUUID } from 'node:crypto';
import { createProblem } from '@precedent/api';
import { PrecedentError, sayList } from '@precedent/model';
import { type Request, type Response, Router } from 'express';
import type { Answers } from '../answers/answers.ts';
import { SentReply } from '../answers/sent-reply.ts';
import { authorise, grantedRole } from './authorise.ts';
import { EventStream, OpenStreams, sendEvents } from './event-stream.ts';
import { ClientGone, sendProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { refuseUnknownRelations } from './refuse-unknown-relations.ts';
import { type FrontParts, isOfArchive, type Route, StatusReply, TextReply } from './route.ts';
import { isFile, sendFile } from './send-file.ts';
import { validate } from './validate.ts';

/** A router that validates, answers and caches `routes`. */
export function mountRoutes(routes: readonly Route[], parts: FrontParts, answers: Answers): Router {
  const router = Router();
  // A new process may answer differently, so replies cached from an earlier one must not match.
  const tagPrefix = randomUUID().slice(0, 8);
  const streams = new OpenStreams();
  for (const route of routes) {
    const handlers = route.body === null ? [] : readBody(route);
    // Before the body is read: nobody else can make the server parse it.
    const guard = authorise(parts.access, route.access);
    router[route.method](toExpressPath(route.path), guard, ...handlers, async (request, response) => {
      if (route.cacheable) {
        response.set({
          'Cache-Control': 'private, no-cache',
          // Weak: the same reply may be sent plain or compressed, and a strong tag stands for the very bytes.
          ETag: `W/"${tagPrefix}-${await parts.archive.sequence()}"`,
        });
        // Also when the tag matches, so that a cache keeps apart what clients accept.
        response.vary('Accept-Encoding');
        if (request.fresh) return void response.status(304).end();
      } else response.set('Cache-Control', 'no-store');
      await answer(route, { parts, answers, streams }, request, response);
    });
  }
  refuseOtherMethods(router, routes);
  return router;
}

async function answer(
  route: Route,
  { parts, answers, streams }: { parts: FrontParts; answers: Answers; streams: OpenStreams },
  request: Request,
  response: Response,
): Promise<void> {
  const input = {
    params: validate(route.params, request.params, 'parameter'),
    query: validate(route.query, request.query, 'parameter'),
    body: route.body === null ? undefined : validate(route.body, bodyOf(route, request), 'field'),
  };
  refuseUnknownRelations(parts.reference.ontology, input.query as Record<string, unknown>);
  const client = {
    role: grantedRole(response),
    isSecure: request.secure,
    address: `${request.protocol}://${request.get('host') ?? ''}`,
    gone: whenGone(response),
    accept: request.get('accept'),
  };
  const reply = isOfArchive(route)
    ? await answers.answer(route, input, client)
    : await route.answer(parts, input, client);
  if (reply instanceof EventStream) return sendEvents(request, response, reply, streams, parts.stop);
  if (isFile(reply)) return sendFile(response, reply);
  if (reply instanceof TextReply) return void response.type(reply.mediaType).send(reply.text);
  if (reply instanceof SentReply)
    return void response.status(reply.status).set(reply.headers).type('json').send(reply.text);
  if (!(reply instanceof StatusReply)) return void response.json(reply);
  response.status(reply.status).set(reply.headers).json(reply.value);
}

/** Aborts if the client disconnects before its reply is complete. */
function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort(new ClientGone());
  });
  return gone.signal;
}

/** @throws PrecedentError `unsupported_input` if the route doesn't accept the media type. */
function bodyOf({ textTypes, form }: Route, request: Request): unknown {
  if (request.body !== undefined) return request.body;
  const forms = form ? ['application/x-www-form-urlencoded'] : [];
  const accepted = ['application/json', ...forms, ...Object.keys(textTypes)];
  throw new PrecedentError(
    'unsupported_input',
    `cannot read a body of type ${request.headers['content-type'] ?? 'unknown'}`,
    `Send ${sayList(accepted, 'or')}.`,
  );
}

function refuseOtherMethods(router: Router, routes: readonly Route[]): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    router.use(toExpressPath(path), (request, response, next) => {
      if (request.path !== '/') return next();
      response.set('Allow', [...methods, 'HEAD'].join(', '));
      const detail = `${request.baseUrl} does not support ${request.method}.`;
      sendProblem(response, createProblem('method_not_allowed', detail, `Use ${methods.join(' or ')}.`));
    });
  }
}

/** `/api/facts/{id}` becomes `/api/facts/:id`. */
function toExpressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
