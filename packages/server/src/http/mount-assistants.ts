import { createProblem } from '@precedent/api';
import { PrecedentError } from '@precedent/model';
import express, { Router } from 'express';
import type { Answers } from '../answers/answers.ts';
import type { AssistantParts, ServerParts } from '../parts.ts';
import { authorise, grantedRole } from './authorise.ts';
import { sendProblem } from './problem.ts';
import type { FrontParts } from './route.ts';

/** Bytes of one message: an article of a million characters and what surrounds it. */
const LARGEST_MESSAGE = 8 * 1024 * 1024;

/** The Model Context Protocol over HTTP at `/mcp`, with the tokens of the API. Each request stands by itself. */
export function mountAssistants(
  answer: NonNullable<ServerParts['assistants']>,
  answers: Pick<Answers, 'use'>,
  { access, articles }: Pick<FrontParts, 'access' | 'articles'>,
): Router {
  const router = Router();
  const readJson = express.json({ limit: LARGEST_MESSAGE });
  router.post('/mcp', authorise(access, 'read'), readJson, async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const mayWrite = grantedRole(response) === 'write';
    const use: AssistantParts['use'] = (tool, given) => answers.use(tool, given);
    const parts = { use, articles: mayWrite ? articles : READ_ONLY };
    await answer(parts, request, response, request.body);
  });
  router.all('/mcp', (request, response) => {
    response.set('Allow', 'POST');
    const detail = `/mcp does not support ${request.method}.`;
    const remedy = 'Send messages with POST; the server has none of its own to stream.';
    sendProblem(response, createProblem('method_not_allowed', detail, remedy));
  });
  return router;
}

const READ_ONLY: AssistantParts['articles'] = {
  add: () =>
    Promise.reject(
      new PrecedentError(
        'archive_read_only',
        'this token may only read',
        'Connect the assistant with a token that may write.',
      ),
    ),
};
