import { createProblem } from '@precedent/api';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { sendProblem } from './problem.ts';

const MINUTE = 60_000;

/** Refuses requests from an address that has sent too many within a minute. */
export function limitRequests(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => {
      const detail = `More than ${perMinute} requests came from this address within a minute.`;
      sendProblem(
        response,
        createProblem('too_many_requests', detail, 'Wait for the number of seconds in `Retry-After`.'),
      );
    },
  });
}
