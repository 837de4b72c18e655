import {
  claimsOfSide,
  type Merge,
  type OpenCandidate,
  type PrecedentGraph,
  resolutionOf,
} from '@precedent/graph';
import { decisionSchema, entityRefSchema, sourcedClaimSchema } from '@precedent/model';
import { z } from 'zod';
import { findEntity } from '../find-entity.ts';
import { limitOf } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { problemsSchema } from './decisions.ts';

const sideSchema = z.object({
  entity: z.string().nullable().describe('Id of the graph; null for one that only a list knows'),
  name: z.string(),
  articles: z.number().int().nonnegative().describe('How many name it'),
  ref: entityRefSchema.describe('To decide about it'),
  claims: z.array(sourcedClaimSchema).describe('What its articles say of it, best first'),
});
const pairSchema = z.object({
  sides: z.array(sideSchema).length(2),
  score: z.number().describe('The sum of the weights'),
  reasons: z.array(
    z.object({ feature: z.string(), weight: z.number(), detail: z.string().describe('To be read') }),
  ),
});

/** The quotes of both sides stand beside each other, so that a person can decide on them. */
function withClaims(graph: PrecedentGraph, { sides, score, reasons }: OpenCandidate | Merge) {
  return {
    sides: sides.map((side) => ({ ...side, claims: claimsOfSide(graph, side) })),
    score,
    reasons,
  };
}

export const candidates = defineRoute({
  path: '/api/resolution/candidates',
  summary: 'Names that could be one and were left apart, the likeliest first',
  query: z.strictObject({ limit: limitOf(500, 50) }),
  reply: z.object({ candidates: z.array(pairSchema), total: z.number().int().nonnegative() }),
  answer: async (parts, { query: { limit } }) => {
    const graph = await parts.graph();
    const { open } = resolutionOf(graph);
    return { candidates: open.slice(0, limit).map((pair) => withClaims(graph, pair)), total: open.length };
  },
});

export const merges = defineRoute({
  path: '/api/resolution/merges',
  summary: 'Why the names of an entity were taken for one, and what people decided about it',
  query: z.strictObject({ entity: z.string().min(1).describe('Id of the entity'), limit: limitOf(500, 50) }),
  reply: z.object({
    ref: entityRefSchema.nullable(),
    merges: z.array(pairSchema),
    decisions: z.array(decisionSchema),
    problems: problemsSchema,
    total: z.number().int().nonnegative(),
  }),
  answer: async (parts, { query }) => {
    const graph = await parts.graph();
    const { id } = findEntity(graph, query.entity);
    const resolution = resolutionOf(graph);
    const decisions = [...(resolution.decided.get(id) ?? [])];
    const own = resolution.merges.filter(({ entity }) => entity === id);
    return {
      ref: resolution.refOf(id),
      merges: own.slice(0, query.limit).map((pair) => withClaims(graph, pair)),
      decisions,
      problems: resolution.problems.filter(({ decision }) =>
        decisions.some(({ number }) => number === decision),
      ),
      total: own.length,
    };
  },
});
